#include "app/Commands.hpp"

#include "app/QuizSchemaText.hpp"
#include "app/SchemaText.hpp"

namespace app {

Exit printSchema(const Context& /*context*/, const PrintSchema& command) {
    print(std::string(command.quiz ? quizSchemaText() : schemaText()));
    return Exit::done;
}

} // namespace app
