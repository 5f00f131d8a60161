#!/usr/bin/env bash
# Opens the real program beside a sound server that takes connections and never says anything, lets it come to a sound, and
# leaves it by its button: it must be used as ever, and end.
# Usage: xvfb-run -a hung-sound-server.sh PROGRAM
set -euo pipefail

program=$1
home=$(mktemp -d)
trap 'kill -9 "${pid:-}" "${server:-}" 2>/dev/null || true; rm -rf "$home"' EXIT
export HOME=$home XDG_DATA_HOME= XDG_STATE_HOME= XDG_CONFIG_HOME=
unset ALSOFT_DRIVERS
python3 -c '
import socket, sys, time
listening = socket.socket(socket.AF_UNIX)
listening.bind(sys.argv[1])
listening.listen(8)
time.sleep(200)' "$home/hung" &
server=$!
export PULSE_SERVER=unix:$home/hung

for pause in 0.7 2 5; do
    "$program" 2>"$home/errors" &
    pid=$!
    timeout 60 xdotool search --sync --name "Judgement Call" >/dev/null
    sleep "$pause"; sleep "$pause"
    for key in F1 Escape shift+Tab Return; do # help, back with a sound, to the last button: Quit
        xdotool key "$key"
        sleep "$pause"
    done
    for ((tenths = 0; tenths < 80; ++tenths)); do
        if ! kill -0 "$pid" 2>/dev/null; then
            wait "$pid"
            if [[ -s $home/errors ]]; then
                cat "$home/errors" >&2
                exit 1
            fi
            echo "It was left although the sound server hangs."
            exit 0
        fi
        sleep 0.1
    done
    kill -9 "$pid"
    wait "$pid" 2>/dev/null || true
done
echo "It did not end." >&2
exit 1
