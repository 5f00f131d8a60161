#!/usr/bin/env python3
"""Measure the sounds as a player will hear them, decoded: python3 tools/sounds/check.py [FOLDER]   (needs oggdec or sox)

Per file: length, size, peak, RMS, loudness, DC offset, first and last sample, and for a loop the step across its seam next
to the steps around it. Says what is out of bounds and ends with 1 if anything is.
"""
import math
import pathlib
import sys

import make


def db(value):
    return 20 * math.log10(max(value, 1e-9))


def main():
    root = pathlib.Path(__file__).resolve().parents[2]
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else root / 'assets/sounds'
    wrong, total = [], 0
    print(f"{'name':22} {'s':>6} {'bytes':>6} {'peak':>6} {'RMS':>6} {'LUFS':>6} "
          f"{'DC':>9} {'first':>8} {'last':>8} {'seam':>8} {'usual':>8}")
    for name in [*make.EFFECTS, *make.AMBIENCES]:
        ogg = folder / f'{name}.ogg'
        if not ogg.exists():
            wrong.append(f'{name} is missing')
            continue
        size = ogg.stat().st_size
        total += size
        s = make.decode(ogg)
        loop, ambience = name in make.LOOPS, name in make.AMBIENCES
        peak, level, mean = max(map(abs, s)), make.rms(s), sum(s) / len(s)
        # The step across the seam, and how large the largest hundredth of the steps within 50 ms of it are.
        seam = abs(s[0] - s[-1])
        near = s[-2205:], s[:2205]
        steps = sorted(abs(b - a) for part in near for a, b in zip(part, part[1:]))
        usual = steps[int(len(steps) * 0.99)]
        print(f'{name:22} {len(s) / make.RATE:6.2f} {size:6} {db(peak):6.1f} {db(level):6.1f} {make.loudness(s):6.1f} '
              f'{mean:9.6f} {s[0]:8.5f} {s[-1]:8.5f}' + (f' {seam:8.5f} {usual:8.5f}' if loop else ''))
        if db(peak) > -6:
            wrong.append(f'{name} reaches {db(peak):.1f} dBFS')
        if abs(mean) > 0.0005:
            wrong.append(f'{name} has a DC offset of {mean:.5f}')
        if max(abs(s[0]), abs(s[-1])) > 0.004:
            wrong.append(f'{name} does not begin and end at rest')
        if loop and seam > max(2 * usual, 0.0008):
            wrong.append(f'{name} steps by {seam:.5f} at its seam')
        if ambience and not 12 <= len(s) / make.RATE <= 20:
            wrong.append(f'{name} lasts {len(s) / make.RATE:.1f} s, not 12 to 20')
        if ambience and abs(db(level) - make.AMBIENCE_RMS_DB) > 1:
            wrong.append(f'{name} has {db(level):.1f} dBFS RMS')
        if ambience and size > 90_000:
            wrong.append(f'{name} has {size} bytes')
    print(f'{total} bytes in all')
    if total > 700_000:
        wrong.append('the files together have more than 700 000 bytes')
    print('\n'.join(wrong) if wrong else 'Nothing is out of bounds.')
    return 1 if wrong else 0


if __name__ == '__main__':
    sys.exit(main())
