#include "classroom/EventRows.hpp"

#include "classroom/ClassSession.hpp"

#include <array>
#include <limits>
#include <string_view>
#include <utility>

namespace classroom {

namespace {

/// By their position in Happening. Kept with every class: a name is never changed.
constexpr std::array<std::string_view, std::variant_size_v<Happening>> kinds{
    "joined",    "removed",   "opened",  "voted",  "closed",  "revealed", "discussing", "card",  "taken",    "on",
    "went back", "came back", "message", "paused", "resumed", "extended", "reopened",   "ended", "standings", "served"};

std::optional<std::int64_t> secondsOf(const std::optional<std::chrono::seconds>& limit) {
    return limit ? std::optional(std::int64_t{limit->count()}) : std::nullopt;
}

/// Fills in what a row says beyond its kind.
struct Fill {
    records::ClassRow& row;

    template <class Plain>
    void operator()(const Plain&) const {}
    void operator()(const Joined& joined) const { row.person = joined.person; }
    void operator()(const Removed& removed) const { row.person = removed.person; }
    void operator()(const Opened& opened) const { row.value = secondsOf(opened.limit); }
    void operator()(const Voted& voted) const {
        row.person = voted.person;
        row.value = voted.ballot.sequence;
        row.answer = voted.ballot.answer;
        row.certainty = voted.ballot.certainty;
        row.words = voted.ballot.reason;
    }
    void operator()(const Closed& closed) const { row.value = static_cast<std::int64_t>(closed.because); }
    void operator()(const Discussing& discussing) const { row.value = secondsOf(discussing.limit); }
    void operator()(const CardTurned& card) const {
        row.person = card.person;
        row.value = card.shown ? 1 : 0;
    }
    void operator()(const Taken& taken) const {
        row.answer = taken.answer;
        row.value = taken.byMost ? 1 : 0;
    }
    void operator()(const WentBack& back) const { row.value = static_cast<std::int64_t>(back.item); }
    void operator()(const MessageCame& message) const { row.value = static_cast<std::int64_t>(message.message); }
    void operator()(const Extended& extended) const { row.value = extended.by.count(); }
    void operator()(const StandingsTurned& standings) const { row.value = standings.shown ? 1 : 0; }
    void operator()(const Served& served) const { row.answer = served.address; }
};

/// Takes out what `Fill` put in. Each gives nothing where something is missing or cannot be.
class Read {
public:
    explicit Read(const records::ClassRow& row) : m_row(row) {}

    [[nodiscard]] std::optional<Happening> all() const {
        for (std::size_t i = 0; i < kinds.size(); ++i) {
            if (kinds[i] == m_row.kind) {
                return (this->*readers[i])();
            }
        }
        return std::nullopt;
    }

private:
    using Reader = std::optional<Happening> (Read::*)() const;

    [[nodiscard]] std::optional<std::int64_t> number(std::int64_t most) const {
        return m_row.value && *m_row.value >= 0 && *m_row.value <= most ? m_row.value : std::nullopt;
    }
    template <class Plain>
    [[nodiscard]] std::optional<Happening> plain() const {
        return Plain{};
    }
    template <class Of>
    [[nodiscard]] std::optional<Happening> ofPerson() const {
        return m_row.person ? std::optional<Happening>(Of{*m_row.person}) : std::nullopt;
    }
    template <class Of>
    [[nodiscard]] std::optional<Happening> limited() const {
        if (!m_row.value) {
            return Of{std::nullopt};
        }
        const auto seconds = number(longestTimer.count());
        return seconds ? std::optional<Happening>(Of{std::chrono::seconds(*seconds)}) : std::nullopt;
    }
    template <class Of>
    [[nodiscard]] std::optional<Happening> position() const {
        const auto at = number(std::numeric_limits<std::int32_t>::max());
        return at ? std::optional<Happening>(Of{static_cast<std::size_t>(*at)}) : std::nullopt;
    }
    [[nodiscard]] std::optional<Happening> voted() const {
        const auto sequence = number(mostChangesOfAVote);
        if (!m_row.person || !sequence || !m_row.answer) {
            return std::nullopt;
        }
        return Voted{*m_row.person,
                     {static_cast<std::uint32_t>(*sequence), *m_row.answer, m_row.certainty, m_row.words}};
    }
    [[nodiscard]] std::optional<Happening> closed() const {
        const auto because = number(1);
        return because ? std::optional<Happening>(Closed{static_cast<Because>(*because)}) : std::nullopt;
    }
    [[nodiscard]] std::optional<Happening> card() const {
        const auto shown = number(1);
        return m_row.person && shown ? std::optional<Happening>(CardTurned{*m_row.person, *shown == 1}) : std::nullopt;
    }
    [[nodiscard]] std::optional<Happening> taken() const {
        const auto byMost = number(1);
        return m_row.answer && byMost ? std::optional<Happening>(Taken{*m_row.answer, *byMost == 1}) : std::nullopt;
    }
    [[nodiscard]] std::optional<Happening> extended() const {
        const auto seconds = number(longestTimer.count());
        return seconds ? std::optional<Happening>(Extended{std::chrono::seconds(*seconds)}) : std::nullopt;
    }

    [[nodiscard]] std::optional<Happening> standings() const {
        const auto shown = number(1);
        return shown ? std::optional<Happening>(StandingsTurned{*shown == 1}) : std::nullopt;
    }

    [[nodiscard]] std::optional<Happening> served() const {
        return m_row.answer ? std::optional<Happening>(Served{*m_row.answer}) : std::nullopt;
    }

    static constexpr std::array<Reader, kinds.size()> readers{&Read::ofPerson<Joined>,
                                                              &Read::ofPerson<Removed>,
                                                              &Read::limited<Opened>,
                                                              &Read::voted,
                                                              &Read::closed,
                                                              &Read::plain<Revealed>,
                                                              &Read::limited<Discussing>,
                                                              &Read::card,
                                                              &Read::taken,
                                                              &Read::plain<WentOn>,
                                                              &Read::position<WentBack>,
                                                              &Read::plain<CameBack>,
                                                              &Read::position<MessageCame>,
                                                              &Read::plain<Paused>,
                                                              &Read::plain<Resumed>,
                                                              &Read::extended,
                                                              &Read::plain<Reopened>,
                                                              &Read::plain<Ended>,
                                                              &Read::standings,
                                                              &Read::served};

    const records::ClassRow& m_row;
};

} // namespace

records::ClassRow rowOf(const ClassEvent& event) {
    records::ClassRow row;
    row.at = event.at.count();
    row.kind = kinds[event.what.index()];
    std::visit(Fill{row}, event.what);
    return row;
}

std::optional<ClassEvent> eventIn(const records::ClassRow& row) {
    auto what = Read(row).all();
    return what && row.at >= 0 ? std::optional(ClassEvent{ClassTime(row.at), std::move(*what)}) : std::nullopt;
}

} // namespace classroom
