#pragma once

#include "classroom/Addresses.hpp"
#include "classroom/ClassDebrief.hpp"
#include "classroom/Room.hpp"
#include "model/CompetencyFramework.hpp"
#include "records/Classes.hpp"
#include "review/Access.hpp"
#include "window/Written.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace window {

/// What somebody wants to hold a class with.
struct ClassPlan {
    std::optional<std::filesystem::path> scenario; ///< its file; nothing: the quiz
    std::string quiz;                              ///< its id
    records::ClassNames names = records::ClassNames::typed;
    std::string cohort;  ///< its id, where names are listed
    std::string address; ///< of this machine, at which it listens
};

/// A class that is being held from this machine.
struct HeldClass {
    std::string id;
    std::string title;
    std::string address;                 ///< "http://192.168.1.20:8080"
    std::string code;                    ///< "K7MPQ2"
    std::optional<std::string> deskCode; ///< "ABC DEF GHJ"; nothing: it was told when the class was begun
    std::function<std::shared_ptr<const classroom::Shown>()> shown;
    std::function<bool()> ended; ///< and everything is kept
    /// Why it was refused, or nothing, is told to `answer` on any thread, soon.
    std::function<void(const classroom::Do&, std::function<void(std::optional<std::string>)> answer)> act;
    std::shared_ptr<void> serving; ///< phones are served as long as this is held
};

/// What a kept class came to.
struct KeptDebrief {
    classroom::ClassDebrief debrief;
    std::shared_ptr<const model::CompetencyFramework> framework;
};

/// What the window needs to hold classes. Everything is asked of as the visitor, and refused in a sentence.
struct Classrooms {
    template <class Value>
    using Outcome = std::variant<Value, std::string>;

    /// Whether this visitor holds classes at all.
    std::function<bool(const review::Visitor&)> may;
    std::function<std::vector<classroom::Address>()> addresses;
    std::function<Outcome<HeldClass>(const review::Visitor&, const ClassPlan&)> begin;
    std::function<Outcome<HeldClass>(const review::Visitor&, const std::string& id, const std::string& address)> goOn;
    std::function<Outcome<std::vector<records::ClassLine>>(const review::Visitor&)> kept; ///< latest first
    std::function<Outcome<KeptDebrief>(const review::Visitor&, const std::string& id)> debrief;
    /// Writes what a class came to into files; says where.
    std::function<Written(const review::Visitor&, const std::string& id)> save;
    std::function<void(const std::filesystem::path& folder)> open; ///< shows a folder; may be none
};

} // namespace window
