#!/usr/bin/env bash
# Runs one fuzzing target: tests/fuzz/run.sh BUILD TARGET [libFuzzer's options]. BUILD is the preset, `fuzz` or `fuzz-fast`;
# `tests/fuzz/run.sh targets` names the targets.
# What is found is kept in build/BUILD/findings/TARGET, what was learnt in build/BUILD/learnt/TARGET.
#
# For a long run in the background, without sanitizers:
#   cmake --preset fuzz-fast && cmake --build --preset fuzz-fast -j2
#   for target in $(tests/fuzz/run.sh targets); do tests/fuzz/run.sh fuzz-fast "$target" -runs=20000000; done
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$root"
targets="scenario framework condition import transcript bundle quiz gift message request"
[ "${1:-}" != targets ] || { echo "$targets"; exit 0; }
[ $# -ge 2 ] || { echo "Say which: tests/fuzz/run.sh fuzz|fuzz-fast TARGET, where TARGET is one of: $targets" >&2; exit 2; }
build=$1 target=$2
shift 2

# Longer inputs are slower and find little more: the seeds' own length, about.
case $target in
    scenario) seeds=(tests/bad-content tests/content scenarios) longest=2048 dictionary=yaml ;;
    framework) seeds=(tests/bad-content tests/content assets/frameworks) longest=2048 dictionary=yaml ;;
    condition) seeds=(tests/fuzz/seeds/condition) longest=256 dictionary=condition ;;
    import) seeds=(tests/fuzz/seeds/import assets/frameworks) longest=2048 dictionary=import ;;
    transcript) seeds=(tests/bad-content/transcript tests/transcripts tests/fuzz/seeds/transcript) longest=1024 dictionary=yaml ;;
    bundle) seeds=(tests/fuzz/seeds/bundle) longest=8192 dictionary=bundle ;;
    quiz) seeds=(tests/bad-content/quiz tests/fuzz/seeds/quiz) longest=2048 dictionary=quiz ;;
    gift) seeds=(tests/fuzz/seeds/gift) longest=1024 dictionary=gift ;;
    message) seeds=(tests/fuzz/seeds/message) longest=4096 dictionary=message ;;
    request) seeds=(tests/fuzz/seeds/request) longest=2048 dictionary=request ;;
    *) echo "There is no target $target." >&2; exit 2 ;;
esac

program=${FUZZ_PROGRAMS:-build/$build}/tests/fuzz/fuzz_$target
learnt=build/$build/learnt/$target
findings=build/$build/findings/$target
mkdir -p "$learnt" "$findings"
export UBSAN_OPTIONS=print_stacktrace=1
exec nice "$program" -artifact_prefix="$findings/" -dict="tests/fuzz/$dictionary.dict" -max_len="$longest" -timeout=5 \
    -rss_limit_mb=2048 -print_final_stats=1 "$@" "$learnt" "${seeds[@]}"
