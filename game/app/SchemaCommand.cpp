#include "app/Commands.hpp"

#include "app/SchemaText.hpp"

namespace app {

Exit printSchema(const Context& /*context*/, const PrintSchema& /*command*/) {
    print(std::string(schemaText()));
    return Exit::done;
}

} // namespace app
