#include "app/MaybeOption.hpp"
#include "app/Words.hpp"

#include <CLI/CLI.hpp>

#include <map>

namespace app {

void describeClassroom(CLI::App& program, Words& words) {
    Classroom& room = words.classroom;
    auto* command =
        program.add_subcommand("classroom", "Hold a class: everybody decides on a phone, together, without internet");
    auto* what = maybe(command, "WHAT", room.what, "A scenario or a quiz: a file, or its id");
    auto* about = command
                      ->add_option("--about", room.about,
                                   "Questions about something instead, such as EA-2 or PRO; may be given again")
                      ->type_name("ID")
                      ->expected(1)
                      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    command->add_option("--count", room.count, "How many questions (default 10)")
        ->check(CLI::Range(std::size_t{1}, std::size_t{100}))
        ->type_name("N");
    auto* again = command->add_flag("--again", room.again, "Go on with the class that was interrupted last");
    maybe(command, "--class", room.which, "Go on with this class: its id, or the beginning of it")
        ->needs(again)
        ->type_name("ID");
    maybe(command, "--bind", room.bind, "The address to listen at (default: this machine's own in the room's network)")
        ->type_name("ADDRESS");
    command
        ->add_option_function<int>(
            "--port", [&room](int port) { room.port = static_cast<std::uint16_t>(port); },
            "The port to listen at (default: 8080, or the next one that is free)")
        ->check(CLI::Range(1, 65535).description(""))
        ->type_name("PORT");
    auto* cohort =
        maybe(command, "--cohort", room.cohort,
              "Who may come in: a file with a name a line or a table (CSV) with a heading \"Name\", or a cohort")
            ->type_name("FILE|NAME");
    auto* anonymous = command->add_flag("--anonymous", room.anonymous, "Ask nobody for a name");
    auto* certificate = maybe(command, "--cert", room.certificate, "Serve over https, with this certificate (PEM)");
    certificate->type_name("FILE");
    auto* key = maybe(command, "--key", room.key, "The certificate's key (PEM)");
    key->type_name("FILE");
    command->add_flag("--window", room.window, "Hold it from a window, with one of its own for a projector");
    auto* addresses = command->add_flag("--addresses", room.addresses, "Only list the addresses of this machine");
    anonymous->excludes(cohort);
    certificate->needs(key);
    key->needs(certificate);
    what->excludes(about)->excludes(again)->excludes(addresses);
    again->excludes(about)->excludes(cohort)->excludes(anonymous);

    auto* held = program.add_subcommand("classes", "Classes that were held, and what each came to");
    auto* which = maybe(held, "CLASS", words.classes.which, "Its id, or the beginning of it (default: list them all)");
    held->add_option_function<std::string>(
            "--format",
            [&words](const std::string& name) {
                const std::map<std::string, ClassFormat> formats{
                    {"text", ClassFormat::text}, {"html", ClassFormat::html}, {"pdf", ClassFormat::pdf},
                    {"json", ClassFormat::json}, {"csv", ClassFormat::csv},   {"xapi", ClassFormat::xapi}};
                words.classes.format = formats.at(name);
            },
            "text (default), html, pdf, json, csv or xapi")
        ->check(CLI::IsMember({"text", "html", "pdf", "json", "csv", "xapi"}).description(""))
        ->needs(which)
        ->type_name("FORMAT");
    held->add_flag("--names", words.classes.names, "Under which names people came in, and which learners may be meant")
        ->needs(which);
    held->add_option("--recognise", words.classes.recognise,
                     "Say which learner a typed name is, as \"Sam=Sam Okafor\"; may be given again")
        ->needs(which)
        ->type_name("TYPED=LEARNER")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    maybe(held, "-o,--out", words.classes.out, "The file to write")->needs(which)->type_name("FILE");
}

} // namespace app
