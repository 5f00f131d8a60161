#include "review/News.hpp"

#include <algorithm>

namespace review {

namespace {

using Kind = records::Unread::Kind;

std::string sentenceOf(std::span<const records::Unread> news, const std::optional<std::string>& attempt) {
    std::vector<std::string> authors;
    bool signedOff = false;
    std::string title;
    for (const records::Unread& one : news) {
        if (one.attempt != attempt) {
            continue;
        }
        signedOff = signedOff || one.kind == Kind::signOff;
        title = one.title;
        if (std::ranges::find(authors, one.author) == authors.end()) {
            authors.push_back(one.author);
        }
    }
    const bool several = authors.size() > 1;
    std::string who = authors.front();
    for (std::size_t i = 1; i < authors.size(); ++i) {
        who += (i + 1 == authors.size() ? " and " : ", ") + authors[i];
    }
    const std::string about = attempt ? "\u201C" + title + "\u201D" : std::string("all that you have shown");
    return who + (several ? " have" : " has") + (signedOff ? " signed off a conversation about " : " written about ") +
           about;
}

} // namespace

std::vector<NewsPlace> placesOf(std::span<const records::Unread> news) {
    std::vector<NewsPlace> places;
    for (const records::Unread& one : news) {
        if (std::ranges::find(places, one.attempt, &NewsPlace::attempt) == places.end()) {
            places.push_back({one.attempt, sentenceOf(news, one.attempt)});
        }
    }
    return places;
}

std::string newsSentence(std::span<const records::Unread> news) {
    const auto places = placesOf(news);
    if (places.empty()) {
        return {};
    }
    const std::size_t more = places.size() - 1;
    return places.front().sentence + (more == 0 ? std::string()
                                                : ", and there is more to read about " + std::to_string(more) +
                                                      (more == 1 ? " other" : " others"));
}

} // namespace review
