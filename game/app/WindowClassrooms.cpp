#include "app/WindowClassrooms.hpp"

#include "app/ClassFiles.hpp"
#include "app/ClassHosting.hpp"
#include "app/FrontEnds.hpp"
#include "app/Log.hpp"
#include "app/OpenFolder.hpp"
#include "classroom/KeptClass.hpp"
#include "practice/Time.hpp"
#include "records/AuditTrail.hpp"
#include "records/Classes.hpp"

#include <algorithm>
#include <utility>

namespace app {

namespace {

using window::ClassPlan;
using window::HeldClass;
template <class Value>
using Outcome = window::Classrooms::Outcome<Value>;

/// A class that is served, with what it is kept in.
struct Serving {
    explicit Serving(const records::Records& records) : classes(records) {}
    records::Classes classes;
    std::unique_ptr<classroom::Server> server;
};

class Hosting {
public:
    Hosting(const Context& context, Desk& desk, std::shared_ptr<review::Review> review,
            std::shared_ptr<study::Study> study)
        : m_context(&context), m_desk(&desk), m_review(std::move(review)), m_study(std::move(study)) {}

    [[nodiscard]] std::optional<std::string> refusal(const review::Visitor& visitor) const {
        const auto refused = m_review->refusal(visitor, review::Office::holdClass);
        return refused ? std::optional(refused->sentence) : std::nullopt;
    }

    [[nodiscard]] Outcome<HeldClass> begin(const review::Visitor& visitor, const ClassPlan& plan) const {
        if (auto refused = refusal(visitor)) {
            return std::move(*refused);
        }
        classroom::ClassWish wish = emptyWish(*m_desk->practice);
        if (auto problem = about(wish, plan)) {
            return std::move(*problem);
        }
        wish.names = plan.names;
        if (plan.names == records::ClassNames::listed) {
            if (auto problem = cohort(wish, visitor, plan.cohort)) {
                return std::move(*problem);
            }
        }
        // Before the class is begun: one that nobody can reach is not to be left behind.
        auto setting = servingAt(m_context->share, {plan.address, std::nullopt});
        if (auto* sentence = std::get_if<std::string>(&setting)) {
            return std::move(*sentence);
        }
        auto serving = std::make_shared<Serving>(*m_desk->records);
        auto made = classroom::beginClass(serving->classes, wish, classClocks());
        return serve(std::move(serving), std::move(made), std::get<classroom::ServerSetting>(std::move(setting)));
    }

    [[nodiscard]] Outcome<HeldClass> goOn(const review::Visitor& visitor, const std::string& id,
                                          const std::string& address) const {
        if (auto refused = refusal(visitor)) {
            return std::move(*refused);
        }
        auto serving = std::make_shared<Serving>(*m_desk->records);
        auto opened =
            classroom::reopenClass(*m_desk->records, serving->classes, id, m_context->limits(), classClocks());
        if (auto* sentence = std::get_if<std::string>(&opened)) {
            return std::move(*sentence);
        }
        // Where the phones look for it, if this machine still has that address.
        const auto was = whereItWas(*std::get<classroom::OpenedClass>(opened).room);
        auto setting = servingAt(m_context->share, was ? *was : ClassAddress{address, std::nullopt});
        if (auto* sentence = std::get_if<std::string>(&setting)) {
            return std::move(*sentence);
        }
        return serve(std::move(serving), std::move(opened), std::get<classroom::ServerSetting>(std::move(setting)));
    }

    [[nodiscard]] Outcome<std::vector<records::ClassLine>> kept(const review::Visitor& visitor) const {
        if (auto refused = refusal(visitor)) {
            return std::move(*refused);
        }
        auto all = records::Classes(*m_desk->records).all();
        if (auto* problem = std::get_if<records::Problem>(&all)) {
            return std::move(problem->sentence);
        }
        return std::get<std::vector<records::ClassLine>>(std::move(all));
    }

private:
    [[nodiscard]] std::optional<std::string> about(classroom::ClassWish& wish, const ClassPlan& plan) const {
        if (plan.scenario) {
            const auto problems = wishScenario(wish, *plan.scenario, m_context->limits());
            return problems.empty()
                       ? std::nullopt
                       : std::optional("The scenario cannot be used as it is now: " + plan.scenario->string() +
                                       ". \"judgement check\" says what is wrong with it.");
        }
        study::RoundWish questions;
        questions.quiz = plan.quiz;
        const auto problem = wishQuestions(wish, *m_study, questions);
        return problem ? std::optional(problem->sentence) : std::nullopt;
    }

    [[nodiscard]] std::optional<std::string> cohort(classroom::ClassWish& wish, const review::Visitor& visitor,
                                                    const std::string& id) const {
        const auto found = m_review->cohorts(visitor);
        if (const auto* problem = std::get_if<practice::Problem>(&found)) {
            return problem->sentence;
        }
        const auto& cohorts = std::get<std::vector<records::Cohort>>(found);
        const auto one = std::ranges::find(cohorts, id, &records::Cohort::id);
        if (one == cohorts.end()) {
            return "This cohort is not here any more. Choose another.";
        }
        const auto problem = wishCohort(wish, *m_desk->records, *one);
        return problem ? std::optional(problem->sentence) : std::nullopt;
    }

    [[nodiscard]] Outcome<HeldClass> serve(std::shared_ptr<Serving> serving,
                                           std::variant<classroom::OpenedClass, std::string> opened,
                                           classroom::ServerSetting setting) const {
        if (auto* sentence = std::get_if<std::string>(&opened)) {
            return std::move(*sentence);
        }
        auto& ready = std::get<classroom::OpenedClass>(opened);
        const records::ClassHead head = ready.room->head();
        auto started = classroom::Server::start(std::move(ready.room), std::move(setting));
        if (auto* sentence = std::get_if<std::string>(&started)) {
            return std::move(*sentence);
        }
        serving->server = std::get<std::unique_ptr<classroom::Server>>(std::move(started));
        logInfo("class opened");
        classroom::Server& server = *serving->server;
        return heldClass(head, ready.deskCode, server, std::move(serving));
    }

    const Context* m_context;
    Desk* m_desk;
    std::shared_ptr<review::Review> m_review;
    std::shared_ptr<study::Study> m_study;
};

} // namespace

window::Classrooms windowClassrooms(const Context& context, Desk& desk, std::shared_ptr<review::Review> review,
                                    std::shared_ptr<study::Study> study) {
    const auto hosting = std::make_shared<const Hosting>(context, desk, std::move(review), std::move(study));
    window::Classrooms classrooms;
    classrooms.may = [hosting](const review::Visitor& visitor) { return !hosting->refusal(visitor); };
    classrooms.addresses = [] { return classroom::addressesHere(); };
    classrooms.begin = [hosting](const review::Visitor& visitor, const ClassPlan& plan) {
        return hosting->begin(visitor, plan);
    };
    classrooms.goOn = [hosting](const review::Visitor& visitor, const std::string& id, const std::string& address) {
        return hosting->goOn(visitor, id, address);
    };
    classrooms.kept = [hosting](const review::Visitor& visitor) { return hosting->kept(visitor); };
    const auto read = [&desk, hosting, limits = context.limits()](const review::Visitor& visitor, const std::string& id,
                                                                  const char* deed) -> Outcome<classroom::KeptClass> {
        if (auto refused = hosting->refusal(visitor)) {
            return std::move(*refused);
        }
        auto kept = classroom::readClass(*desk.records, id, limits);
        if (auto* problem = std::get_if<practice::Problem>(&kept)) {
            return std::move(problem->sentence);
        }
        (void)records::AuditTrail(*desk.records).add(wallClock(), {visitor.account, deed, "class " + id, ""});
        return std::get<classroom::KeptClass>(std::move(kept));
    };
    classrooms.debrief = [read](const review::Visitor& visitor, const std::string& id) -> Outcome<window::KeptDebrief> {
        auto kept = read(visitor, id, "saw");
        if (auto* sentence = std::get_if<std::string>(&kept)) {
            return std::move(*sentence);
        }
        const auto& held = std::get<classroom::KeptClass>(kept);
        return window::KeptDebrief{classroom::classDebriefOf(held), held.framework};
    };
    const Environment environment = processEnvironment();
    classrooms.open = folderOpener(environment);
    classrooms.save = [read, &desk, folder = documentsFolder(environment).value_or(context.data / "classes")](
                          const review::Visitor& visitor, const std::string& id) {
        auto kept = read(visitor, id, "exported");
        if (auto* sentence = std::get_if<std::string>(&kept)) {
            return window::Written(std::move(*sentence), false);
        }
        const auto& held = std::get<classroom::KeptClass>(kept);
        constexpr std::size_t date = 10;
        const auto into = folder / ("class-" + practice::isoTime(held.stored.head.started).substr(0, date) + "-" +
                                    id.substr(0, records::shortId));
        if (auto problem = writeClassFiles(into, held, *desk.records)) {
            return window::Written(std::move(*problem), false);
        }
        return window::Written("What the class came to is in " + into.string() +
                                   " (class.html, class.pdf, class.txt, class.json, class.csv, class.xapi.json).",
                               true, into);
    };
    return classrooms;
}

} // namespace app
