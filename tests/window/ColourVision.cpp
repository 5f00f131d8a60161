#include "window/ColourVision.hpp"

#include <algorithm>
#include <cmath>

namespace vision {

const char* nameOf(Sight sight) {
    switch (sight) {
    case Sight::protanopia:
        return "protanopia";
    case Sight::deuteranopia:
        return "deuteranopia";
    case Sight::tritanopia:
        return "tritanopia";
    case Sight::usual:
        break;
    }
    return "usual sight";
}

const Matrix& matrixOf(Sight sight) {
    static constexpr Matrix usual{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
    static constexpr Matrix protanopia{
        {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
    static constexpr Matrix deuteranopia{
        {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
    static constexpr Matrix tritanopia{
        {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};
    switch (sight) {
    case Sight::protanopia:
        return protanopia;
    case Sight::deuteranopia:
        return deuteranopia;
    case Sight::tritanopia:
        return tritanopia;
    case Sight::usual:
        break;
    }
    return usual;
}

double lightness(std::uint32_t colour, Sight sight) {
    // sRGB: IEC 61966-2-1.
    const auto linear = [](int part) {
        const double c = part / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    const std::array<double, 3> there{linear(redOf(colour)), linear(greenOf(colour)), linear(blueOf(colour))};
    constexpr std::array<double, 3> share{0.2126, 0.7152, 0.0722};
    const Matrix& matrix = matrixOf(sight);
    double luminance = 0;
    for (std::size_t row = 0; row < 3; ++row) {
        double seen = 0;
        for (std::size_t column = 0; column < 3; ++column)
            seen += matrix[row][column] * there[column];
        luminance += share[row] * std::clamp(seen, 0.0, 1.0);
    }
    return luminance <= 216.0 / 24389 ? luminance * 24389 / 27 : 116 * std::cbrt(luminance) - 16;
}

int pixelsApart(const Raster& a, const Raster& b, Sight sight, double by) {
    int apart = 0;
    for (std::size_t i = 0; i < a.pixels.size() && i < b.pixels.size(); ++i)
        if (a.pixels[i] != b.pixels[i] && std::abs(lightness(a.pixels[i], sight) - lightness(b.pixels[i], sight)) >= by)
            ++apart;
    return apart;
}

} // namespace vision
