"""Holds the JSON Schemas of scenario and quiz files and the program's own readers together.

For every such file, good or bad: what the reader accepts, the schema accepts; what the schema refuses, the reader
refuses; and what the reader refuses for a reason that a schema can see, the schema refuses too.

Usage: agrees.py PROGRAM SOURCE-FOLDER
"""

import itertools
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import jsonschema
import yaml

# Diagnostics whose reason stands in one value or one map, so that a schema can see it. The others need the framework,
# the names of the whole file, or the bytes that a YAML parser does not hand on.
JUDGED = {
    "bad-id", "empty-text", "expected-duration", "expected-list", "expected-map", "expected-number", "expected-text",
    "expected-yes-no", "duration-range", "missing-key", "neutral-with-key", "no-choices", "no-endings", "no-key",
    "no-situations", "not-a-map", "number-range", "reserved-word", "statement-mark", "text-too-long", "too-many-choices",
    "too-many-facts", "too-many-people", "unknown-expression", "unknown-key", "unknown-order", "unknown-rating",
    "unknown-rationale", "unsupported-format", "duplicate-claim",
}

# The same for quizzes. How long a text is counts a reader after putting its spaces in order; how many are right no schema
# can count.
JUDGED_OF_QUIZZES = {
    "bad-id", "duplicate-statement", "expected-list", "expected-map", "expected-number", "expected-yes-no", "list-length",
    "missing-key", "no-questions", "one-gap", "right-or-weight", "two-scenes", "unknown-difficulty", "unknown-excerpt",
    "unknown-key", "unknown-type",
}

# Files whose reason is of a judged kind and yet out of a schema's sight.
NUMBER_WRITTEN_OTHERWISE = "a YAML parser hands on a number, and not how it was written"
QUOTED = "a YAML parser hands on a word, and not that it stood in quotation marks"
OUT_OF_SIGHT = {
    "tests/bad-content/hostile/number-exponent-small.yaml": NUMBER_WRITTEN_OTHERWISE,
    "tests/bad-content/hostile/number-hex.yaml": NUMBER_WRITTEN_OTHERWISE,
    "tests/bad-content/hostile/number-octal-old.yaml": NUMBER_WRITTEN_OTHERWISE,
    "tests/bad-content/hostile/number-octal.yaml": NUMBER_WRITTEN_OTHERWISE,
    "tests/bad-content/hostile/number-thousands-dot.yaml": NUMBER_WRITTEN_OTHERWISE,
    "tests/bad-content/hostile/number-trailing-dot.yaml": NUMBER_WRITTEN_OTHERWISE,
    "tests/bad-content/hostile/tag-bare-on-number.yaml": NUMBER_WRITTEN_OTHERWISE,
    "tests/bad-content/scenario/expected-number.yaml": NUMBER_WRITTEN_OTHERWISE,
    "tests/bad-content/values/minutes-leading-zero.yaml": NUMBER_WRITTEN_OTHERWISE,
    "tests/bad-content/words/format-one-point-zero.yaml": NUMBER_WRITTEN_OTHERWISE,
    "tests/bad-content/values/fact-quoted-no.yaml": QUOTED,
    "tests/bad-content/words/neutral-quoted.yaml": QUOTED,
    "tests/bad-content/values/level-not-in-framework.yaml": "which levels there are is the framework's",
}


OUT_OF_SIGHT_OF_QUIZZES = {}


class Document(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """What an editor's YAML parser makes of a file: keys stay text, and dates are no type of their own."""

    yaml_implicit_resolvers = {}

    def construct_mapping(self, node, deep=False):
        if not isinstance(node, yaml.MappingNode):
            raise yaml.constructor.ConstructorError(None, None, "no map", node.start_mark)
        pairs = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise yaml.constructor.ConstructorError(None, None, "a key that is no text", key.start_mark)
            if key.value in pairs:  # an editor says so by itself
                raise yaml.constructor.ConstructorError(None, None, "a key given twice", key.start_mark)
            pairs[key.value] = self.construct_object(value, deep=True)
        return pairs


def construct_map(loader, node):
    return loader.construct_mapping(node, deep=True)


def number(loader, node):
    return int(node.value, 0) if node.value.startswith("0o") or node.value.startswith("0x") else int(node.value)


class Yaml12(Document):
    """YAML 1.2, as editors read it unless told otherwise: `no` is a word."""

    yaml_implicit_resolvers = {}


class Yaml11(Document):
    """YAML 1.1: `no` is false."""

    yaml_implicit_resolvers = {}


for version, booleans in ((Yaml12, "true|True|TRUE|false|False|FALSE"),
                          (Yaml11, "yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF")):
    version.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(f"^(?:{booleans})$"), None)
    version.add_implicit_resolver("tag:yaml.org,2002:null", re.compile("^(?:~|null|Null|NULL|)$"), None)
    version.add_implicit_resolver("tag:yaml.org,2002:int", re.compile("^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$"), None)
    version.add_implicit_resolver(
        "tag:yaml.org,2002:float",
        re.compile(r"^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$"),
        None)
    version.add_constructor("tag:yaml.org,2002:map", construct_map)
    version.add_constructor("tag:yaml.org,2002:int", number)


def loaded(path, version):
    """The file's document, or nothing where it is none that a schema could be held against."""
    try:
        documents = list(yaml.load_all(path.read_text(encoding="utf-8"), version))
    except (yaml.YAMLError, UnicodeDecodeError, ValueError, RecursionError):
        return None
    if len(documents) > 1:
        return None
    return {"document": documents[0] if documents else None}


def pattern(validator, expression, instance, schema):
    """As JavaScript has it, where $ is the end and not the last line's."""
    if validator.is_type(instance, "string") and not re.search(re.sub(r"\$$", r"\\Z", expression), instance):
        yield jsonschema.ValidationError(f"{instance!r} does not match {expression!r}")


def integer_like_javascript(checker, instance):
    return isinstance(instance, int) and not isinstance(instance, bool) or (
        isinstance(instance, float) and instance.is_integer())


def validator_of(schema):
    kind = jsonschema.validators.extend(
        jsonschema.Draft7Validator, {"pattern": pattern},
        type_checker=jsonschema.Draft7Validator.TYPE_CHECKER.redefine("integer", integer_like_javascript))
    return kind(schema)


def reader_codes(program, framework, paths):
    """For each file the codes for which the reader refuses it."""
    with tempfile.TemporaryDirectory() as home:
        run = subprocess.run(
            [program, "--framework", framework, "check", "--format", "json", "--no-advice", *map(str, paths)],
            capture_output=True, text=True, env={**os.environ, "HOME": home}, check=False)
    assert run.returncode in (0, 1), run.stderr
    # What was read is told about; its findings are of the story, which no schema sees.
    return {Path(file["file"]): set() if "proof" in file or "quiz" in file else {finding["code"] for finding in file["findings"]}
            for file in json.loads(run.stdout)["files"]}


def every_property(schema, at="the file"):
    """Each property of each map of the schema, with where it stands."""
    if isinstance(schema, dict):
        for name, inner in schema.get("properties", {}).items():
            yield at, name, inner
        for name, inner in schema.items():
            yield from every_property(inner, name if isinstance(inner, dict) else at)
    elif isinstance(schema, list):
        for inner in schema:
            yield from every_property(inner, at)


def described(key, schema):
    """Whether an editor has something to show for this key."""
    reference = key.get("$ref", "").removeprefix("#/definitions/")
    return "description" in key or "description" in schema["definitions"].get(reference, {})


def documented_keys(page, heading):
    """The keys of a table of a page, and which of them must be there."""
    section = page.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]
    section = section.split("\n### ", 1)[0]
    return {name: need.strip() in ("yes", "needed")
            for name, need in re.findall(r"^\| `([a-z_]+)` \| ([^|]*?) ?\|", section, re.M)}


def compare(codes, source, validator, judged_codes, out_of_sight, least):
    """What the schema and the reader say differently of the files."""
    faults = []
    good = judged = 0
    seen = set()
    for path, found in sorted(codes.items()):
        name = path.relative_to(source).as_posix() if path.is_relative_to(source) else path.name
        as12 = loaded(path, Yaml12)
        if as12 is None:
            if not found:
                faults.append(f"{name}: the reader accepts what is no single YAML document")
            continue
        errors = list(itertools.islice(validator.iter_errors(as12["document"]), 1))
        if not found:
            good += 1
            for version, document in (("1.2", as12), ("1.1", loaded(path, Yaml11))):
                for error in validator.iter_errors(document["document"]):
                    faults.append(f"{name}: the reader accepts it, and the schema under YAML {version} does not: "
                                  f"{list(error.absolute_path)}: {error.message[:200]}")
        elif found & judged_codes and name not in out_of_sight:
            judged += 1
            seen |= found & judged_codes
            if not errors:
                faults.append(f"{name}: the reader says {sorted(found & judged_codes)}, and the schema accepts it")
        if name in out_of_sight and errors:
            faults.append(f"{name}: listed as out of sight, and the schema does see it: {errors[0].message[:200]}")
    for listed in out_of_sight:
        if source / listed not in codes:
            faults.append(f"{listed}: listed as out of sight, and there is no such file")
    if good < least[0] or judged < least[1]:
        faults.append(f"only {good} good and {judged} judged files were found")
    if seen != judged_codes:
        faults.append(f"no bad file holds the schema to {sorted(judged_codes - seen)}")
    print(f"{len(codes)} files: {good} accepted by both, {judged} refused by both for what a schema can see")
    return faults


def differences(told, heading, properties, required):
    """What a page and a schema say differently of the keys of one thing."""
    faults = []
    if set(told) != set(properties):
        faults.append(f"{heading}: the page and the schema differ in {set(told) ^ set(properties)}")
    needed = {key for key, need in told.items() if need}
    if needed != set(required):
        faults.append(f"{heading}: the page and the schema differ in what must be there: {needed ^ set(required)}")
    return faults


def quizzes(program, source):
    schema = json.loads((source / "assets/authoring/quiz.schema.json").read_text())
    jsonschema.Draft7Validator.check_schema(schema)
    page = (source / "docs/quiz-format.md").read_text()
    codes = reader_codes(program, source / "tests/content/small-framework.yaml",
                         [source / "tests/bad-content/quiz", source / "tests/content/bench-quiz.yaml",
                          source / "tests/schema/quiz-edges.yaml"])
    with tempfile.TemporaryDirectory() as folder:
        example = Path(folder) / "example.yaml"
        example.write_text(page.split("```yaml\n", 1)[1].split("```", 1)[0])
        library = [path for path in source.glob("scenarios/quizzes/*.yaml") if "\nquiz:" in path.read_text()]
        codes |= reader_codes(program, source / "assets/frameworks/met-cvf.yaml", [example, *library])
        faults = compare(codes, source, validator_of(schema), JUDGED_OF_QUIZZES, OUT_OF_SIGHT_OF_QUIZZES, (3, 15))
    for at, name, inner in every_property(schema):
        if isinstance(inner, dict) and at not in ("if", "then", "else") and not described(inner, schema):
            faults.append(f"the schema's key {name} (in {at}) has no description")
    faults += differences(documented_keys(page, "The whole file"), "The whole file", schema["properties"],
                          schema["required"])
    question = schema["definitions"]["question"]
    common = ("type", "ask", "vignette", "excerpt", "explanation", "statements", "difficulty")
    required = set.intersection(*(set(case["then"]["required"]) for case in question["allOf"][:7]
                                  if case["if"]["properties"]["type"]["const"] != "spot"))
    faults += differences(documented_keys(page, "Every question"), "Every question",
                          {key: question["properties"][key] for key in common}, required)
    return faults


def main(program, source):
    schema = json.loads((source / "assets/authoring/scenario.schema.json").read_text())
    jsonschema.Draft7Validator.check_schema(schema)
    faults = []

    bad = source / "tests/bad-content"
    small = [bad / kind for kind in ("scenario", "structure", "words", "values", "keying", "names", "conditions", "hostile",
                                  "story")]
    small += [source / "tests/content/the-bench.yaml", source / "tests/schema/edges.yaml"]
    codes = reader_codes(program, source / "tests/content/small-framework.yaml", small)
    shipped = source / "assets/frameworks/met-cvf.yaml"
    with tempfile.TemporaryDirectory() as folder:
        example = Path(folder) / "example.yaml"
        page = (source / "docs/scenario-format.md").read_text()
        example.write_text(page.split("```yaml\n", 1)[1].split("```", 1)[0])
        codes |= reader_codes(program, shipped,
                              [*source.glob("scenarios/*.yaml"), source / "assets/authoring/new-scenario.yaml", example])
        faults += compare(codes, source, validator_of(schema), JUDGED, OUT_OF_SIGHT, (7, 200))
    for at, name, inner in every_property(schema):
        if isinstance(inner, dict) and at not in ("if", "then") and not described(inner, schema):
            faults.append(f"the schema's key {name} (in {at}) has no description")
    for heading, part in (("Keys of the file", schema), ("A situation", schema["definitions"]["situation"]),
                          ("A choice", schema["definitions"]["choice"])):
        faults += differences(documented_keys(page, heading), heading, part["properties"], part["required"])
    faults += quizzes(program, source)
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
