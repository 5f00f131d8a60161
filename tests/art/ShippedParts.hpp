#pragma once

#include "art/Artwork.hpp"

/// What people are put together from, as it is shipped.
inline const art::PersonParts& shippedParts() {
    static const art::PersonParts all(JUDGEMENT_SOURCE "/assets/art/people");
    return all;
}
