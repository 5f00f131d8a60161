#!/usr/bin/env bash
# Opens the real program in a window on a display of its own, sees that it rests while nothing happens, plays by keyboard,
# kills it, and asks the records what was kept.
# Usage: xvfb-run -a real-window.sh PROGRAM
set -euo pipefail

program=$1
home=$(mktemp -d)
trap 'kill -9 "${pid:-}" 2>/dev/null || true; rm -rf "$home"' EXIT
export HOME=$home XDG_DATA_HOME= XDG_STATE_HOME= XDG_CONFIG_HOME= ALSOFT_DRIVERS=null

wakings() { awk '/^voluntary_ctxt_switches/ { print $2 }' "/proc/$pid/status"; }

# Keys are typed slowly, and more slowly again when the machine is too busy to follow.
for pause in 0.7 2 5; do
    rm -rf "$home/.local"
    "$program" play the-review --learner "Zoë Ní Bhriain" &
    pid=$!
    timeout 60 xdotool search --sync --name "Judgement Call" >/dev/null
    sleep "$pause"; sleep "$pause"
    woken=$(wakings)
    sleep 2
    woken=$(($(wakings) - woken))
    xdotool key Return # begin
    sleep "$pause"
    xdotool key 2
    sleep "$pause"
    kill -9 "$pid"
    wait "$pid" 2>/dev/null || true
    kept=$("$program" attempts)
    echo "$kept"
    echo "While nothing happened for two seconds it woke $woken times."
    if [[ $woken -le 4 && $kept == *"Zoë Ní Bhriain, first, 1 decision, open"* ]]; then
        echo "The window opened, rested, was played by keyboard, and kept its decision when it was killed."
        exit 0
    fi
done
echo "The window did not rest, or the decision that was made in it was not kept." >&2
exit 1
