#include "window/Raster.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <fstream>
#include <png.h>
#include <unordered_map>
#include <zlib.h>

namespace {

constexpr std::size_t mostColours = 256;

/// Each colour of a picture with how many pixels have it, the commonest first.
std::vector<std::pair<std::uint32_t, std::size_t>> coloursOf(const Raster& picture) {
    std::unordered_map<std::uint32_t, std::size_t> counted;
    for (const std::uint32_t pixel : picture.pixels)
        ++counted[pixel];
    std::vector<std::pair<std::uint32_t, std::size_t>> colours(counted.begin(), counted.end());
    std::sort(colours.begin(), colours.end(), [](const auto& a, const auto& b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    return colours;
}

/// The commonest colours first, and of those that lie close together the commonest only. `fills`: how many pixels of a
/// colour are more than edges.
std::vector<std::uint32_t> chosenFrom(std::span<const std::pair<std::uint32_t, std::size_t>> colours,
                                      std::size_t fills) {
    constexpr int apartWhereFilled = 5;
    constexpr int apartAtEdges = 7;
    std::vector<std::uint32_t> kept;
    for (const auto& [colour, count] : colours) {
        const int apart = count >= fills ? apartWhereFilled : apartAtEdges;
        const bool near =
            std::any_of(kept.begin(), kept.end(), [&, c = colour](std::uint32_t k) { return distance(k, c) < apart; });
        if (!near)
            kept.push_back(colour);
        if (kept.size() == mostColours)
            break;
    }
    return kept;
}

png_image described(drawing::Size size, png_uint_32 format) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(size.width);
    image.height = static_cast<png_uint_32>(size.height);
    image.format = format;
    return image;
}

std::string bigEndian(std::uint32_t number) {
    std::string bytes;
    for (const int shift : {24, 16, 8, 0})
        bytes += static_cast<char>(number >> shift & 0xFFu);
    return bytes;
}

void dropAlpha(Raster& picture) {
    for (std::uint32_t& pixel : picture.pixels)
        pixel &= 0xFFFFFFu;
}

/// A piece of a PNG file (ISO/IEC 15948, 5.3): length, kind, content, check sum of both.
std::string chunk(const std::string& kind, const std::string& content) {
    const std::string both = kind + content;
    const auto sum = crc32(0, reinterpret_cast<const Bytef*>(both.data()), static_cast<uInt>(both.size()));
    return bigEndian(static_cast<std::uint32_t>(content.size())) + both + bigEndian(static_cast<std::uint32_t>(sum));
}

} // namespace

int distance(std::uint32_t a, std::uint32_t b) {
    return std::max(
        {std::abs(redOf(a) - redOf(b)), std::abs(greenOf(a) - greenOf(b)), std::abs(blueOf(a) - blueOf(b))});
}

Raster rasterOf(const drawing::Surface& surface) {
    Raster picture{surface.size(), {}};
    const auto width = static_cast<std::size_t>(picture.size.width);
    const auto height = static_cast<std::size_t>(picture.size.height);
    picture.pixels.resize(width * height);
    const auto bytes = surface.bytes();
    for (std::size_t y = 0; y < height; ++y)
        std::memcpy(&picture.pixels[y * width], &bytes[y * surface.stride()], width * 4);
    dropAlpha(picture);
    return picture;
}

std::optional<Raster> readPng(const std::string& path) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    if (png_image_begin_read_from_file(&image, path.c_str()) == 0)
        return std::nullopt;
    image.format = std::endian::native == std::endian::little ? PNG_FORMAT_BGRA : PNG_FORMAT_ARGB;
    Raster picture{{static_cast<int>(image.width), static_cast<int>(image.height)}, {}};
    picture.pixels.resize(PNG_IMAGE_SIZE(image) / sizeof(std::uint32_t));
    if (png_image_finish_read(&image, nullptr, picture.pixels.data(), 0, nullptr) == 0)
        return std::nullopt;
    dropAlpha(picture);
    return picture;
}

bool writePng(const Raster& picture, const std::string& path) {
    std::vector<std::uint8_t> bytes;
    bytes.reserve(picture.pixels.size() * 3);
    for (const std::uint32_t pixel : picture.pixels)
        for (const int part : {redOf(pixel), greenOf(pixel), blueOf(pixel)})
            bytes.push_back(static_cast<std::uint8_t>(part));
    png_image image = described(picture.size, PNG_FORMAT_RGB);
    return png_image_write_to_file(&image, path.c_str(), 0, bytes.data(), 0, nullptr) != 0;
}

Raster withFewColours(const Raster& picture) {
    const auto colours = coloursOf(picture);
    const auto kept = chosenFrom(colours, picture.pixels.size() / 4000);
    std::unordered_map<std::uint32_t, std::uint32_t> nearest;
    for (const auto& [colour, count] : colours)
        nearest[colour] = *std::min_element(kept.begin(), kept.end(), [c = colour](std::uint32_t a, std::uint32_t b) {
            return distance(a, c) < distance(b, c);
        });
    Raster result = picture;
    for (std::uint32_t& pixel : result.pixels)
        pixel = nearest.at(pixel);
    return result;
}

bool writeSmallPng(const Raster& picture, const std::string& path) {
    const auto colours = coloursOf(picture);
    if (colours.size() > mostColours)
        return false;
    std::unordered_map<std::uint32_t, char> places;
    std::string palette;
    for (const auto& [colour, count] : colours) {
        places[colour] = static_cast<char>(places.size());
        for (const int part : {redOf(colour), greenOf(colour), blueOf(colour)})
            palette += static_cast<char>(part);
    }
    std::string rows;
    for (int y = 0; y < picture.size.height; ++y) {
        rows += '\0'; // no filter: neighbouring colours of a palette have nothing to do with each other
        for (int x = 0; x < picture.size.width; ++x)
            rows += places.at(picture.at({x, y}));
    }
    std::string packed(compressBound(rows.size()), '\0');
    uLongf length = packed.size();
    if (compress2(reinterpret_cast<Bytef*>(packed.data()), &length, reinterpret_cast<const Bytef*>(rows.data()),
                  rows.size(), Z_BEST_COMPRESSION) != Z_OK)
        return false;
    packed.resize(length);
    const std::string header = bigEndian(static_cast<std::uint32_t>(picture.size.width)) +
                               bigEndian(static_cast<std::uint32_t>(picture.size.height)) +
                               std::string("\x08\x03\0\0\0", 5); // 8 bits, a palette, the usual rest
    std::ofstream file(path, std::ios::binary);
    file << "\x89PNG\r\n\x1A\n"
         << chunk("IHDR", header) << chunk("PLTE", palette) << chunk("IDAT", packed) << chunk("IEND", "") << std::flush;
    return file.good();
}

Raster sideBySide(std::span<const Raster> pictures) {
    constexpr int gap = 16;
    constexpr std::uint32_t between = 0xFF00FF;
    drawing::Size size{-gap, 0};
    for (const Raster& picture : pictures)
        size = {size.width + gap + picture.size.width, std::max(size.height, picture.size.height)};
    Raster all{size, {}};
    all.pixels.assign(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height), between);
    int left = 0;
    for (const Raster& picture : pictures) {
        for (int y = 0; y < picture.size.height; ++y)
            std::copy_n(&picture.pixels[picture.indexOf({0, y})], picture.size.width,
                        &all.pixels[all.indexOf({left, y})]);
        left += picture.size.width + gap;
    }
    return all;
}
