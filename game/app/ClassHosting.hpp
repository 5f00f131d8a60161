#pragma once

#include "app/Context.hpp"
#include "classroom/ClassOpening.hpp"
#include "classroom/Server.hpp"
#include "practice/Practice.hpp"
#include "records/Cohorts.hpp"
#include "study/Study.hpp"
#include "window/Classrooms.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <variant>

namespace app {

/// What holding a class takes, for the command line and the window. Where something fails there is a sentence.

[[nodiscard]] classroom::RoomClocks classClocks();

/// A wish for a class about nothing yet.
[[nodiscard]] classroom::ClassWish emptyWish(const practice::Practice& practice);
/// Makes it about the scenario of a file; what is wrong with it, or nothing.
[[nodiscard]] std::vector<content::Diagnostic>
wishScenario(classroom::ClassWish& wish, const std::filesystem::path& file, const content::Limits& limits);
/// Makes it about questions.
[[nodiscard]] std::optional<practice::Problem> wishQuestions(classroom::ClassWish& wish, study::Study& study,
                                                             const study::RoundWish& questions);
/// Whoever is in a cohort can come in.
[[nodiscard]] std::optional<practice::Problem> wishCohort(classroom::ClassWish& wish, const records::Records& records,
                                                          const records::Cohort& cohort);

/// Where a class is served.
struct ClassAddress {
    std::string address;
    std::optional<std::uint16_t> port;
    std::optional<classroom::ServerSetting::Certificate> certificate = {};
};
/// How a class is served there, with the pages for phones and desk that are in the program's folder; where it cannot
/// be, a sentence.
[[nodiscard]] std::variant<classroom::ServerSetting, std::string> servingAt(const std::filesystem::path& share,
                                                                            ClassAddress at);
/// Where phones that were in this class look for it: its address and port, if this machine still has the address. Empty
/// for a class that nobody was told of.
[[nodiscard]] std::optional<ClassAddress> whereItWas(const classroom::Room& room);

/// A class that is served, for the window; `serving` keeps the server alive.
[[nodiscard]] window::HeldClass heldClass(const records::ClassHead& head, const std::optional<std::string>& deskCode,
                                          classroom::Server& server, std::shared_ptr<void> serving);

} // namespace app
