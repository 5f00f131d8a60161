#pragma once

#include "window/TextField.hpp"
#include "window/screens/Parts.hpp"

#include <optional>
#include <string>
#include <variant>

namespace window {

/// Asks who is there: at the beginning, or over everything when nobody has been at the keys for a while.
class SignInScreen final : public Screen {
public:
    struct Content {
        std::optional<std::string> locked; ///< whose session waits; nothing: nobody is signed in
        int lockMinutes = 0;               ///< after how long it was locked
        std::string notice;                ///< something to know first; may be empty
    };
    /// Signed in, and another screen comes.
    struct Done {};
    /// The code was right: a passphrase has to be chosen.
    struct Choose {};
    /// One plain sentence that says what is wrong.
    struct Wrong {
        std::string sentence;
    };
    /// Nothing will be looked at before so long.
    struct Wait {
        Time left{0};
    };
    using Answer = std::variant<Done, Choose, Wrong, Wait>;
    struct Actions {
        std::function<Answer(const std::string& name, const std::string& secret)> signIn;
        std::function<Answer(const std::string& name, const std::string& code, const std::string& passphrase)> choose;
        std::function<Time()> clock;
        Action help, quit;
    };
    SignInScreen(Content content, Actions actions);

    [[nodiscard]] std::string_view name() const override { return m_content.locked ? "locked" : "sign-in"; }
    [[nodiscard]] bool sealed() const override { return m_content.locked.has_value(); }
    [[nodiscard]] Widget* firstFocus() const override;
    [[nodiscard]] ScrollView* mainScroll() const override { return m_scroll; }
    void onTick(Time now) override;
    [[nodiscard]] std::optional<Time> nextChange() const override { return m_nextSecond; }

    /// Shows what came of signing in.
    void take(const Answer& answer);

private:
    void addName(Widget& column);
    void addChoice(Widget& column);
    TextField& addSecret(Widget& column, const char* hint);
    void hide(bool hidden);
    void signIn();
    void choose();
    void askForName();
    void endWait();

    Content m_content;
    Actions m_actions;
    ScrollView* m_scroll = nullptr;
    Label* m_title = nullptr;
    Label* m_more = nullptr;
    Widget* m_ask = nullptr;       ///< name and passphrase
    Widget* m_nameField = nullptr; ///< left out where the same person unlocks
    Widget* m_choice = nullptr;    ///< a new passphrase, twice
    Button* m_somebodyElse = nullptr;
    TextField* m_name = nullptr;
    TextField* m_secret = nullptr;
    TextField* m_new = nullptr;
    TextField* m_again = nullptr;
    std::vector<TextField*> m_secrets;
    std::vector<Button*> m_showers;
    Label* m_orCode = nullptr;
    Button* m_go = nullptr;
    Label* m_problem = nullptr;
    std::string m_who; ///< whose name is not written but known
    std::optional<Time> m_waitUntil;
    std::optional<Time> m_nextSecond;
    bool m_hidden = true;
};

} // namespace window
