#pragma once

#include "records/Reviews.hpp"
#include "window/Strings.hpp"
#include "window/TextField.hpp"
#include "window/screens/Parts.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace window {

/// What was said of an attempt, and what whoever reads it may add.
struct Talk {
    std::vector<records::Comment> comments; ///< oldest first
    std::vector<records::SignOff> signOffs; ///< of this attempt, latest first
    bool mayComment = false;
    bool mayReply = false;
    words::Reader reader = words::Reader::learner;
    /// Each gives the comment as it was kept, or one sentence that says why it was not. Decision: from 1; nothing: the
    /// attempt as a whole.
    using Kept = std::variant<records::Comment, std::string>;
    std::function<Kept(std::optional<std::size_t> decision, const std::string& text)> comment;
    std::function<Kept(const std::string& answered, const std::string& text)> reply;
    /// What was begun to be said and is not kept yet; `where` tells one place to write from another. May be none.
    std::function<std::string(const std::string& where)> draft = {};
    std::function<void(const std::string& where, const std::string& text)> keepDraft = {};
};

/// The comments on one decision, or on the attempt as a whole, with their replies, and where one can be added.
class CommentThread final : public Column {
public:
    /// `talk` must outlive it. `focus` is given what the keyboard should go to.
    CommentThread(const Talk& talk, std::optional<std::size_t> decision, std::function<void(Widget&)> focus);

    [[nodiscard]] std::optional<std::size_t> decision() const { return m_decision; }

private:
    void addSaid(const records::Comment& comment);
    void open(const records::Comment* answered);
    /// The same without taking the keyboard there.
    void show(const records::Comment* answered);
    void keep();
    void close();
    /// Opens where something was begun and not kept.
    void reopen();
    [[nodiscard]] std::string where() const;
    [[nodiscard]] std::string draftAt(const std::string& where) const;
    void keepDraft(const std::string& text);

    const Talk* m_talk;
    std::optional<std::size_t> m_decision;
    std::vector<records::Comment> m_said; ///< of all in the talk, those kept meanwhile included
    Widget* m_list = nullptr;
    Widget* m_form = nullptr;
    Widget* m_opener = nullptr; ///< null: no comment can be added
    std::function<void(Widget&)> m_focus;
    TextField* m_field = nullptr;
    Label* m_answering = nullptr;
    Label* m_problem = nullptr;
    std::string m_answered; ///< id of the comment that is being answered; empty: none
};

/// A sign-off, as it stands for good.
void addSignOff(Widget& column, const records::SignOff& signOff);

} // namespace window
