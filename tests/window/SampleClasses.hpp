#pragma once

#include "classroom/ClassSession.hpp"
#include "classroom/Room.hpp"
#include "window/Samples.hpp"
#include "window/screens/classroom/ClassScreen.hpp"

#include <vector>

namespace samples {

/// A class of thirteen that goes through the sample scenario or a few questions, and what of it can be seen.
class SampleClass {
public:
    explicit SampleClass(Texts texts, bool quiz = false);

    /// Lets it happen, which must be allowed.
    void must(classroom::Happening what, std::chrono::milliseconds later = std::chrono::seconds(5));
    /// To the first thing to decide.
    void begin();
    /// A vote of all: so many for each option, in the order of the screen, some with reasons.
    void vote(const std::vector<std::size_t>& counts, std::optional<std::chrono::seconds> limit = {});
    void turnUpCards();

    [[nodiscard]] std::shared_ptr<const classroom::Shown> shown() const;
    [[nodiscard]] const classroom::ClassSession& session() const { return m_session; }

private:
    Texts m_texts;
    classroom::ClassSession m_session;
    classroom::ClassTime m_now{0};
    std::uint32_t m_sequence = 0;
};

[[nodiscard]] window::ClassDoor door();
/// Controls that do nothing.
[[nodiscard]] window::ClassControls controls(const std::shared_ptr<const classroom::Shown>& shown,
                                             std::chrono::milliseconds full = std::chrono::milliseconds(0));

/// The screens of a class, on the projector, at the desk and afterwards.
void addClasses(std::vector<NamedScreen>& all, Texts texts);

} // namespace samples
