#pragma once

#include "debrief/Profile.hpp"
#include "window/Lettered.hpp"

#include <optional>
#include <string>

namespace window {

/// One cell of a cohort's map: what can be said, as a disc that is filled the higher the more was shown, on a ground
/// that grows with it, and a number or word below. What is too little to say anything is a hollow disc, what was never
/// called for a dash.
class BandCell final : public Lettered {
public:
    BandCell(std::optional<debrief::Band> band, std::string text) : m_band(band), m_text(std::move(text)) {}
    void paint(Canvas& canvas, const Setting& setting) const override;

protected:
    Size measured(const Setting& setting, int width) override;
    [[nodiscard]] std::vector<Lettering> lettering(const Setting& setting) const override;

private:
    void paintSign(Canvas& canvas, const Setting& setting) const;

    std::optional<debrief::Band> m_band; ///< nothing: a heading, words alone
    std::string m_text;
};

/// How wide a cell is, in design pixels that grow with the text.
inline constexpr double cellWidth = 58;

} // namespace window
