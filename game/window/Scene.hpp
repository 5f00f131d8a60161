#pragma once

#include "art/Artwork.hpp"
#include "model/Scenario.hpp"
#include "window/Lettered.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace window {

/// Where something happens and who is there.
struct SceneContent {
    struct Present {
        art::Person person;
        model::Expression expression = model::Expression::neutral;
    };
    std::string place;           ///< as the scenario names it; may be empty
    std::string name;            ///< as people write it, shown on the picture; may be empty
    std::vector<Present> people; ///< from left to right
};

/// A situation with everybody who is present, or the place alone.
[[nodiscard]] SceneContent sceneOf(const model::Scenario& scenario, const model::Situation& situation);
[[nodiscard]] SceneContent placeAlone(std::string_view place);

/// Where it happens and who is there, as a picture that fills its width, with the name of the place as on a poster.
/// Where there is no picture of the place, or no
/// room for one, only its name.
class SceneView : public Lettered {
public:
    /// `share`: of the window's height, at most. As high as it is told to be where it grows.
    SceneView(SceneContent content, double share);
    void paint(Canvas& canvas, const Setting& setting) const override;

protected:
    Size measured(const Setting& setting, int width) override;
    [[nodiscard]] std::vector<Lettering> lettering(const Setting& setting) const override;

private:
    /// Whether a picture fits into so much room: a slit says nothing.
    [[nodiscard]] bool pictured(const Setting& setting, Size room) const;
    [[nodiscard]] Layout nameLayout(const Setting& setting, int width) const;
    [[nodiscard]] Rect sign(const Setting& setting) const;
    void paintPeople(Canvas& canvas, Size size, art::Artwork& artwork, art::Light light) const;

    SceneContent m_content;
    std::optional<art::Place> m_place;
    double m_share;
    mutable const drawing::Theme* m_paintedFor = nullptr;
    mutable std::unique_ptr<drawing::Surface> m_painted; ///< drawing it takes longer than laying it over the window
};

/// A column with its picture above it; beside it, where a picture as wide as the column could only be a slit.
class BelowPicture : public Widget {
public:
    explicit BelowPicture(SceneContent content);
    [[nodiscard]] Widget& words() const { return *m_words; }

protected:
    Size measured(const Setting& setting, int width) override;
    void arranged(const Setting& setting) override;

private:
    enum class Picture { none, above, beside };
    struct Parts {
        Picture where;
        Size picture;
        int gap;
    };
    [[nodiscard]] Parts parts(const Setting& setting, int width) const;

    bool m_empty;
    Widget* m_picture;
    Widget* m_words;
};

/// A page with its picture at the left from top to bottom. Where the page would get too narrow, the picture goes.
class BesidePicture : public Widget {
public:
    /// `least`: width of the page in design pixels that grow with the text. `share`: of the width, for the picture.
    BesidePicture(SceneContent content, double least, double share);
    /// What stands beside the picture, one thing below the other.
    [[nodiscard]] Widget& page() const { return *m_page; }

protected:
    Size measured(const Setting& setting, int width) override;
    void arranged(const Setting& setting) override;

private:
    /// How wide the picture gets; 0: it goes.
    [[nodiscard]] int pictureWidth(const Setting& setting, int width) const;

    bool m_empty;
    double m_least;
    double m_share;
    Widget* m_picture;
    Widget* m_page;
};

} // namespace window
