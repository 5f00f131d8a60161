#pragma once

#include "window/Controller.hpp"

#include <map>

namespace window {

/// The controllers that are plugged in, as SFML numbers them, each turned into input.
class Controllers {
public:
    using Time = Controller::Time;

    /// What it asks for as it is held now.
    [[nodiscard]] std::vector<Input> heard(unsigned number, Time now);
    /// What those that are held ask for again.
    [[nodiscard]] std::vector<Input> again(Time now);
    /// When to call `again` next; nothing while all are at rest.
    [[nodiscard]] std::optional<Time> next() const;
    void gone(unsigned number) { m_held.erase(number); }
    /// The window is not in use: nothing that is held asks for more.
    void rest();

private:
    std::map<unsigned, Controller> m_held;
};

} // namespace window
