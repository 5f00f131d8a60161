#!/usr/bin/env bash
# Opens the real program where nothing can play sound, with sounds on, and lets it come to several of them: it must say
# nothing on its error stream.
# Usage: xvfb-run -a no-sound-device.sh PROGRAM
set -euo pipefail

program=$1
home=$(mktemp -d)
trap 'kill -9 "${pid:-}" 2>/dev/null || true; rm -rf "$home"' EXIT
mkdir "$home/run"
export HOME=$home XDG_DATA_HOME= XDG_STATE_HOME= XDG_CONFIG_HOME= XDG_RUNTIME_DIR=$home/run
unset ALSOFT_DRIVERS PULSE_SERVER PULSE_RUNTIME_PATH
if compgen -G "/dev/snd/pcm*p" >/dev/null || [[ -e /var/run/pulse/native ]]; then
    echo "Skipped: this machine has a sound device."
    exit 77
fi

for pause in 0.7 2 5; do
    rm -rf "$home/.local"
    "$program" play the-review --learner Ada 2>"$home/errors" &
    pid=$!
    timeout 60 xdotool search --sync --name "Judgement Call" >/dev/null
    sleep "$pause"; sleep "$pause"
    for key in Return m m 1 Escape Escape; do # begin, off and on, choose, pause and back
        xdotool key "$key"
        sleep "$pause"
    done
    kill -9 "$pid"
    wait "$pid" 2>/dev/null || true
    if [[ -s $home/errors ]]; then
        echo "It said on its error stream:" >&2
        cat "$home/errors" >&2
        exit 1
    fi
    if [[ "$("$program" attempts)" == *"1 decision, open"* ]]; then
        echo "A situation was played without a sound device and without a word about it."
        exit 0
    fi
done
echo "The keys did not reach the window." >&2
exit 1
