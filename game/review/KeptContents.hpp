#pragma once

#include "content/Limits.hpp"
#include "practice/Restore.hpp"
#include "records/Overview.hpp"

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace review {

/// A value that is made once, by whoever asks first; who asks meanwhile waits for it.
template <class Value>
class Lazy {
public:
    explicit Lazy(std::function<Value()> make) : m_make(std::move(make)) {}

    [[nodiscard]] const Value& get() {
        std::call_once(m_once, [this] {
            m_value.emplace(m_make());
            m_make = nullptr;
        });
        return *m_value;
    }

private:
    std::once_flag m_once;
    std::function<Value()> m_make;
    std::optional<Value> m_value;
};

/// The scenarios and frameworks that are kept beside attempts, each read once: when it is asked for, or before that on
/// a thread of its own. The records are asked by the caller's thread only.
class KeptContents {
public:
    KeptContents(const records::Records& records, content::Limits limits) : m_records(&records), m_limits(limits) {}

    [[nodiscard]] practice::Outcome<practice::Contents> of(const records::ContentHashes& hashes);

    /// Begins to read these, the last first: whoever needs all of them asks for the first meanwhile. What cannot be had
    /// is passed over here, and told to who asks for it.
    void readAhead(const std::vector<records::ContentHashes>& wanted);

private:
    using Framework = Lazy<practice::Outcome<std::shared_ptr<const model::CompetencyFramework>>>;
    using Read = Lazy<practice::Outcome<practice::Contents>>;
    [[nodiscard]] practice::Outcome<std::shared_ptr<Read>> at(const records::ContentHashes& hashes);

    const records::Records* m_records;
    content::Limits m_limits;
    std::map<std::string, std::shared_ptr<Framework>> m_frameworks; ///< by hash
    std::map<records::ContentHashes, std::shared_ptr<Read>> m_read;
    std::vector<std::shared_ptr<Read>> m_ahead; ///< what the thread goes through
    std::jthread m_thread;
};

} // namespace review
