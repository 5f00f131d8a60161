# What ./play and ./check share: find out what is missing, install it, build. Sourced, never run.

say() { printf '%s\n' "$*" >&2; }
fail() { say "$1"; exit 1; }

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# packages KIND...: the names in cmake/packages.txt for these kinds.
packages() {
    local kinds=" $* " kind name
    while read -r kind name; do
        case "$kinds" in *" $kind "*) printf '%s\n' "$name" ;; esac
    done < "$root/cmake/packages.txt"
}

# missing_packages NAME...: those that are not installed. One question to dpkg for all of them; it complains of names that it
# has never heard of, which is an answer too.
missing_packages() {
    local installed name
    installed=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "$@" 2>/dev/null || true)
    for name in "$@"; do
        case "
$installed
" in *"
$name installed
"*) ;; *) printf '%s\n' "$name" ;; esac
    done
}

install_missing() {
    command -v dpkg-query >/dev/null && command -v apt-get >/dev/null ||
        fail "This machine has no apt-get. Install what cmake/packages.txt lists in your system's own way, then build with: cmake --preset release && cmake --build --preset release"
    local wanted missing
    mapfile -t wanted < <(packages "$@")
    mapfile -t missing < <(missing_packages "${wanted[@]}")
    [ "${#missing[@]}" -eq 0 ] && return 0

    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null ||
            fail "These packages are missing and installing them needs the administrator's rights: ${missing[*]}. Ask for: apt-get install ${missing[*]}"
        as_root=(sudo)
        say "Installing needs the administrator's rights; sudo may ask for your password."
    fi
    say "Installing ${#missing[@]} packages: ${missing[*]}"
    local log
    log=$(mktemp)
    if ! { "${as_root[@]}" apt-get update -q &&
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"; } \
        >"$log" 2>&1 </dev/null; then
        tail -n 15 "$log" >&2
        fail "The packages could not be installed; what apt-get said stands above. Check the network and the free space, then try again."
    fi
    rm -f "$log"
}

# unchanged PRODUCT: whether nothing that is built from is newer than it. Folders count too: they change when a file goes.
unchanged() {
    [ -e "$1" ] && [ -z "$(find "$root"/{CMakeLists.txt,CMakePresets.json,cmake,game,assets/report} -newer "$1" -print -quit)" ]
}

# How many compilers at once: one a core, and one for each 1.5 GB of memory that is free.
jobs() {
    local most free
    most=$(nproc)
    free=$most
    [ ! -r /proc/meminfo ] || free=$(awk '/^MemAvailable/ { print int($2 / 1500000) }' /proc/meminfo)
    [ "$free" -ge 1 ] || free=1
    echo $((free < most ? free : most))
}

# build PRESET [TARGET]: configure once, then build what changed.
build() {
    local preset=$1 log
    cd "$root" || exit 1
    log="$root/build/$preset.log"
    mkdir -p "$root/build"
    if [ ! -f "build/$preset/build.ninja" ] || [ CMakePresets.json -nt "build/$preset/build.ninja" ]; then
        say "Preparing the $preset build."
        cmake --preset "$preset" >"$log" 2>&1 || { tail -n 20 "$log" >&2; fail "The build could not be prepared; the whole log is $log."; }
    fi
    cmake --build "build/$preset" --parallel "$(jobs)" ${2:+--target "$2"} >"$log" 2>&1 &
    local building=$! waited
    for waited in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do
        kill -0 "$building" 2>/dev/null || break
        [ "$waited" -eq 15 ] && say "Building ($preset). The first time takes some minutes; progress is in build/$preset.log."
        sleep 0.1
    done
    wait "$building" ||
        { grep -E -A 12 'error|FAILED' "$log" | head -n 40 >&2 || true; fail "The build failed; the whole log is $log."; }
}
