#include "app/PageExport.hpp"

#include "report/LearnerPdf.hpp"

namespace app {

namespace {

class Page final : public ExportSource {
public:
    Page(ExportDesk desk, std::string learner) : m_desk(std::move(desk)), m_learner(std::move(learner)) {}

    practice::Outcome<bool> step() override {
        if (!m_page) {
            auto page = m_desk.review->learner(m_desk.visitor, m_learner);
            if (auto* problem = std::get_if<practice::Problem>(&page)) {
                return std::move(*problem);
            }
            m_page = std::get<review::LearnerPage>(std::move(page));
            return false;
        }
        if (m_paper.empty()) {
            auto made = report::learnerPdf(*m_page, m_desk.review->now());
            if (auto* problem = std::get_if<practice::Problem>(&made)) {
                return std::move(*problem);
            }
            m_paper = std::get<std::string>(std::move(made));
        }
        return true;
    }

    ExportProgress progress() const override {
        return {ExportProgress::Part::making, (m_page ? 1u : 0u) + (m_paper.empty() ? 0u : 1u), 2};
    }

    const std::vector<std::string>& notes() const override { return m_notes; }

    Export take() override {
        Export ready;
        ready.files.push_back(
            {report::learnerFileName(m_page->learner, m_desk.review->now()) + ".pdf", std::move(m_paper)});
        ready.manifest.what = "learner";
        ready.manifest.id = m_learner;
        ready.manifest.format = "page";
        ready.manifest.attempts = m_page->attempts.size();
        ready.manifest.leftOut = m_page->leftOut;
        return ready;
    }

private:
    ExportDesk m_desk;
    std::string m_learner;
    std::optional<review::LearnerPage> m_page;
    std::string m_paper;
    std::vector<std::string> m_notes;
};

} // namespace

practice::Outcome<std::unique_ptr<ExportSource>> pageExport(const ExportDesk& desk, const records::Learner& learner) {
    if (auto problem = desk.review->refusal(desk.visitor, review::Deed::exportRecords, learner.id)) {
        return std::move(*problem);
    }
    return std::make_unique<Page>(desk, learner.id);
}

} // namespace app
