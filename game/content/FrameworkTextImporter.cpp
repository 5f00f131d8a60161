#include "content/FrameworkTextImporter.hpp"

#include "content/FrameworkReader.hpp"
#include "content/FrameworkTextReading.hpp"
#include "content/FrameworkWriter.hpp"

#include <algorithm>
#include <unordered_map>

namespace content {

namespace {

using model::CompetencyFramework;

std::string joined(const std::vector<Paragraph>& paragraphs) {
    std::string all;
    for (const Paragraph& paragraph : paragraphs) {
        all += (all.empty() ? "" : "\n\n") + paragraph.text;
    }
    return all;
}

std::size_t sizeOf(const Section& section) {
    std::size_t size = 0;
    for (const Paragraph& paragraph : section.about) {
        size += paragraph.text.size();
    }
    for (const Paragraph& paragraph : section.matters) {
        size += paragraph.text.size();
    }
    return size;
}

/// Makes a framework of what was found, with the ids and the order of a known one.
class Assembly {
public:
    Assembly(const CompetencyFramework& like, FrameworkTextReading& reading, FrameworkImport& result)
        : m_like(like), m_reading(reading), m_result(result) {}

    CompetencyFramework make(const std::string& wording) {
        m_made.id = m_like.id;
        m_made.version = m_like.version;
        m_made.title = m_like.title;
        m_made.publisher = m_like.publisher;
        m_made.wording = wording;
        m_made.cumulative = m_like.cumulative;
        m_made.levels = m_like.levels;
        m_made.ranks = m_like.ranks;
        for (std::size_t i = 0; i < m_like.clusters.size(); ++i) {
            addCluster(model::ClusterId(i));
        }
        for (std::size_t i = 0; i < m_like.competencies.size(); ++i) {
            addCompetency(model::CompetencyId(i));
        }
        for (std::size_t i = 0; i < m_like.values.size(); ++i) {
            addValue(model::CoreValueId(i));
        }
        return std::move(m_made);
    }

private:
    std::vector<const Section*> sectionsOf(const HeadingName& name) const {
        std::vector<const Section*> found;
        for (const Section& section : m_reading.sections) {
            if (section.what == name) {
                found.push_back(&section);
            }
        }
        return found;
    }

    /// The section whose paragraphs describe `name`: beside its statements if there are any, else the fullest. The
    /// paragraphs of the others are left over.
    const Section* describing(const std::vector<const Section*>& sections) {
        const Section* best = nullptr;
        for (const Section* section : sections) {
            const auto rank = [](const Section& s) { return std::pair(s.hasStatements() && sizeOf(s) > 0, sizeOf(s)); };
            if (best == nullptr || rank(*section) > rank(*best)) {
                best = section;
            }
        }
        for (const Section* section : sections) {
            if (section == best) {
                continue;
            }
            for (const auto* list : {&section->about, &section->matters}) {
                for (const Paragraph& paragraph : *list) {
                    m_result.leftOvers.push_back(
                        {paragraph.line, paragraph.text,
                         "stands apart from the statements of the name above it, which have their own "
                         "description",
                         LeftOver::Kind::prose});
                }
            }
        }
        return best;
    }

    model::StatementId addStatement(std::string id, const std::string& text, model::StatementKind kind,
                                    model::UnitId unit, std::size_t number) {
        m_made.statements.push_back({std::move(id), text, kind, unit, static_cast<int>(number)});
        return model::StatementId(m_made.statements.size() - 1);
    }

    void addCluster(model::ClusterId id) {
        const model::Cluster& known = m_like[id];
        const Section* section = describing(sectionsOf(id));
        m_made.clusters.push_back(
            {known.id, known.name, section == nullptr ? "" : joined(section->about), known.competencies});
    }

    void addCompetency(model::CompetencyId id) {
        const model::Competency& known = m_like[id];
        const auto sections = sectionsOf(id);
        const Section* description = describing(sections);
        model::Competency made{known.id, known.name, "", "", known.cluster, {}};
        if (description != nullptr) {
            made.about = joined(description->about);
            made.matters = joined(description->matters);
        }
        for (std::size_t i = 0; i < known.levels.size(); ++i) {
            const int level = static_cast<int>(i) + 1;
            const model::UnitId unit(m_made.units.size());
            const std::string unitId = known.id + "-" + std::to_string(level);
            std::vector<model::StatementId> list;
            Taken taken;
            for (const Section* section : sections) {
                for (const FoundIndicator& found : section->indicators) {
                    if (found.level != level || isRepeated(taken, found.text, found.line, unitId)) {
                        continue;
                    }
                    list.push_back(addStatement(unitId + "." + std::to_string(taken.size()), found.text,
                                                model::StatementKind::indicator, unit, taken.size()));
                }
            }
            m_result.levels.push_back(
                {known.id, known.name, level, list.size(), m_like[known.levels[i]].statements.size()});
            m_made.units.push_back({unitId, model::CompetencyLevel{id, {level}}, std::move(list)});
            made.levels.push_back(unit);
        }
        m_made.competencies.push_back(std::move(made));
    }

    /// Statements of one list, by their words.
    using Taken = std::unordered_map<std::string_view, std::size_t>;

    bool isRepeated(Taken& taken, const std::string& text, std::size_t line, const std::string& where) {
        const auto [same, isNew] = taken.try_emplace(text, line);
        if (isNew) {
            return false;
        }
        m_result.leftOvers.push_back(
            {line, text,
             "the same words are in this list of " + where + " already (line " + std::to_string(same->second) + ")",
             LeftOver::Kind::prose});
        return true;
    }

    void addValue(model::CoreValueId id) {
        const model::CoreValue& known = m_like[id];
        const auto sections = sectionsOf(id);
        const Section* description = describing(sections);
        const ExpectedSides expected{m_like[known.unit].statements.size(), known.negatives.size()};
        const model::UnitId unit(m_made.units.size());
        m_made.units.push_back({known.id, id, {}});
        model::CoreValue made{known.id, known.name, description == nullptr ? "" : joined(description->about), unit, {}};
        ImportedValue row{known.id, known.name, 0, 0, expected.positive, expected.negative, ""};

        std::vector<ValueItem> items;
        for (const Section* section : sections) {
            for (const ValueItem& item : section->behaviours) {
                items.push_back(item);
                items.back().pageBefore |= &item == &section->behaviours.front() && items.size() > 1;
            }
        }
        if (!items.empty()) {
            const auto told = tellSidesApart(items, expected);
            if (const auto* apart = std::get_if<ToldApart>(&told)) {
                addSide(items, apart->positive, made, Side::positive);
                addSide(items, apart->negative, made, Side::negative);
                row.positive = m_made.units.back().statements.size();
                row.negative = made.negatives.size();
                row.toldApart = apart->how;
            } else {
                for (const ValueItem& item : items) {
                    m_result.leftOvers.push_back({item.line, item.text,
                                                  "the positive and negative behaviours of " + known.name +
                                                      " cannot be told apart: " + std::get<NotToldApart>(told).reason,
                                                  LeftOver::Kind::statement});
                }
            }
        }
        m_result.values.push_back(std::move(row));
        m_made.values.push_back(std::move(made));
    }

    void addSide(const std::vector<ValueItem>& items, const std::vector<std::size_t>& positions, model::CoreValue& made,
                 Side side) {
        const bool positive = side == Side::positive;
        const char* const sign = positive ? "+" : "-";
        auto& list = positive ? m_made.units[made.unit.position()].statements : made.negatives;
        Taken taken;
        for (const std::size_t position : positions) {
            if (isRepeated(taken, items[position].text, items[position].line, made.id)) {
                continue;
            }
            list.push_back(addStatement(made.id + sign + std::to_string(taken.size()), items[position].text,
                                        positive ? model::StatementKind::positiveBehaviour
                                                 : model::StatementKind::negativeBehaviour,
                                        made.unit, taken.size()));
        }
    }

    const CompetencyFramework& m_like;
    FrameworkTextReading& m_reading;
    FrameworkImport& m_result;
    CompetencyFramework m_made;
};

std::string nameWithoutFolders(const std::string& file) {
    const std::size_t slash = file.find_last_of("/\\");
    std::string name = slash == std::string::npos ? file : file.substr(slash + 1);
    std::erase_if(name, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
    const bool text = std::ranges::all_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    return name.empty() || !text ? "a text file" : name;
}

} // namespace

bool FrameworkImport::complete() const {
    return yaml &&
           std::ranges::all_of(levels, [](const ImportedLevel& level) { return level.found == level.expected; }) &&
           std::ranges::all_of(values,
                               [](const ImportedValue& value) {
                                   return value.positive == value.expectedPositive &&
                                          value.negative == value.expectedNegative;
                               }) &&
           std::ranges::none_of(leftOvers, [](const LeftOver& left) {
               return left.kind == LeftOver::Kind::statement || left.kind == LeftOver::Kind::heading;
           });
}

FrameworkImport importFrameworkText(std::string_view text, const std::string& file, const CompetencyFramework& like,
                                    const Limits& limits) {
    FrameworkImport result;
    result.file = file;
    auto pasted = readPasted(text, limits.bytes);
    if (auto* problem = std::get_if<std::string>(&pasted)) {
        result.problem = std::move(*problem);
        return result;
    }
    const PastedText& lines = std::get<PastedText>(pasted);
    FrameworkTextReading reading(like);
    reading.read(lines.lines);
    result.leftOvers = std::move(reading.leftOvers);
    result.notes = std::move(reading.notes);
    if (lines.controlCharacters > 0) {
        result.notes.push_back({lines.firstControlLine, "Control characters were left out, here for the first time (" +
                                                            std::to_string(lines.controlCharacters) + " in all)."});
    }
    if (lines.lostCharacters > 0) {
        result.notes.push_back(
            {lines.firstLostLine, "A character was lost before the text came here, here for the first time (" +
                                      std::to_string(lines.lostCharacters) + " in all): look for the sign \uFFFD."});
    }
    Assembly assembly(like, reading, result);
    const CompetencyFramework made =
        assembly.make("The published wording, imported from " + nameWithoutFolders(file) + ".");
    std::ranges::stable_sort(result.leftOvers, {}, &LeftOver::line);
    std::ranges::stable_sort(result.notes, {}, &ImportNote::line);
    if (!made.statements.empty()) {
        std::string yaml = writeFramework(made);
        // Whatever was pasted, only a file that can be used is handed on.
        const auto usable = readFramework(yaml, file, limits);
        if (usable) {
            result.yaml = std::move(yaml);
        } else {
            result.problem =
                "What was found in this text does not make a framework that can be used, so nothing was written: " +
                usable.diagnostics.front().what + ".";
        }
        return result;
    }
    if (reading.sections.empty()) {
        result.problem = "No competency or value of \"" + like.title +
                         "\" is named in this text, so nothing was written. "
                         "Headings are looked for by their names, such as \"" +
                         (like.competencies.empty() ? like.title : like.competencies.front().name) +
                         "\", each on a line of its own.";
    } else {
        result.problem = "Names of \"" + like.title +
                         "\" stand in this text, but no statement could be placed under them, so "
                         "nothing was written. Statements are looked for as list items, such as \"- …\", under \"Level "
                         "1\" and so on.";
    }
    return result;
}

} // namespace content
