#pragma once

#include "window/Button.hpp"
#include "window/Figures.hpp"
#include "window/Text.hpp"
#include "window/screens/quiz/AnswerForm.hpp"
#include "window/screens/quiz/AnswerOption.hpp"

#include <vector>

namespace window {

/// For each on the left, what goes with it: pressing it opens the list of what there is. What is taken for one goes
/// from where it was.
class MatchForm final : public AnswerForm {
public:
    MatchForm(const quiz::Posed& posed, const model::Matching& task, const model::CompetencyFramework& framework,
              Ways ways);

    [[nodiscard]] std::optional<quiz::Answer> answer() const override;
    [[nodiscard]] std::string missing() const override;
    bool onNumber(std::size_t number) override;
    [[nodiscard]] std::size_t things() const override { return m_lines.size(); }
    [[nodiscard]] bool worked() const override;

private:
    struct Line {
        std::string left;
        Pressable* head = nullptr;
        Label* right = nullptr;
        Turner* turner = nullptr;
        Widget* list = nullptr;
        std::vector<AnswerOption*> options; ///< as shown
        std::optional<std::size_t> taken;   ///< as shown
    };
    void addLine(std::size_t number, const model::Pair& pair);
    void open(std::size_t line);
    void close();
    void take(std::size_t line, std::size_t shown);
    void tick();
    [[nodiscard]] std::size_t empty() const;

    std::vector<std::size_t> m_positions; ///< of each right side as it is shown
    std::vector<std::string> m_texts;     ///< likewise
    std::vector<Line> m_lines;
    std::optional<std::size_t> m_open;
};

} // namespace window
