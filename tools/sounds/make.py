#!/usr/bin/env python3
"""Make every sound of the program from arithmetic: python3 tools/sounds/make.py [--out FOLDER] [--keep-wav] [NAME...]

Python's standard library only; the same seed gives the same samples. No recording went into any of them.
Effects are written once through. Ambiences are made on a circle: every filter runs twice round and every tail that
passes the end comes in again at the start, so there is no seam to hide. See README.md beside this file.
"""
import argparse
import array
import math
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import wave

RATE = 44100
TAU = 2 * math.pi
PEAK_DB = -7.0          # nothing goes above this, measured on the decoded file: the codec may add a little
EFFECT_LUFS = -18.0
AMBIENCE_RMS_DB = -36.0


# ---- building blocks -------------------------------------------------------------------------------------------------

def silence(seconds):
    return [0.0] * round(seconds * RATE)


def noise(count, rng):
    uniform = rng.uniform
    return [uniform(-1, 1) for _ in range(count)]


def biquad(samples, b0, b1, b2, a1, a2, circular=False):
    """One second-order section. On a circle the state is warmed up on the last two seconds first."""
    x1 = x2 = y1 = y2 = 0.0
    out = [0.0] * len(samples)
    if circular:
        for x in samples[-2 * RATE:]:
            y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2
            x2, x1, y2, y1 = x1, x, y1, y
    for i, x in enumerate(samples):
        y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2
        x2, x1, y2, y1 = x1, x, y1, y
        out[i] = y
    return out


def lowpass(samples, hz, q=0.707, circular=False):
    w = TAU * hz / RATE
    c, alpha = math.cos(w), math.sin(w) / (2 * q)
    a0 = 1 + alpha
    return biquad(samples, (1 - c) / 2 / a0, (1 - c) / a0, (1 - c) / 2 / a0, -2 * c / a0, (1 - alpha) / a0, circular)


def highpass(samples, hz, q=0.707, circular=False):
    w = TAU * hz / RATE
    c, alpha = math.cos(w), math.sin(w) / (2 * q)
    a0 = 1 + alpha
    return biquad(samples, (1 + c) / 2 / a0, -(1 + c) / a0, (1 + c) / 2 / a0, -2 * c / a0, (1 - alpha) / a0, circular)


def bandpass(samples, hz, q, circular=False):
    w = TAU * hz / RATE
    c, alpha = math.cos(w), math.sin(w) / (2 * q)
    a0 = 1 + alpha
    return biquad(samples, alpha / a0, 0.0, -alpha / a0, -2 * c / a0, (1 - alpha) / a0, circular)


def rms(samples):
    return math.sqrt(sum(s * s for s in samples) / len(samples))


def unit(samples, level=1.0):
    """The same samples with an RMS of `level`: layers can then be mixed by number."""
    scale = level / (rms(samples) or 1.0)
    return [s * scale for s in samples]


def add(target, samples, seconds=0.0, gain=1.0, circular=False):
    start, count = round(seconds * RATE), len(target)
    for i, s in enumerate(samples):
        at = start + i
        if circular:
            target[at % count] += gain * s
        elif 0 <= at < count:
            target[at] += gain * s


def decay(i, attack, half):
    """An envelope: a short raised-cosine attack, then halving every `half` seconds."""
    t = i / RATE
    rise = 1.0 if t >= attack else 0.5 - 0.5 * math.cos(math.pi * t / attack)
    return rise * 0.5 ** (max(0.0, t - attack) / half)


def tone(hz, seconds, attack=0.004, half=0.1, partials=((1, 1.0),)):
    """A struck tone: every partial is (ratio, gain) or (ratio, gain, share of the half-life). It ends at rest."""
    out = silence(seconds)
    taper = len(out) // 3
    for partial in partials:
        ratio, gain, share = (*partial, 1.0)[:3]
        step = TAU * hz * ratio / RATE
        for i in range(len(out)):
            out[i] += gain * decay(i, attack, half * share) * math.sin(step * i)
    for i in range(taper):
        out[-1 - i] *= 0.5 - 0.5 * math.cos(math.pi * i / taper)
    return out


def knock(hz, rng, seconds=0.16, half=0.012, body=1.0):
    """Wood on wood: a few stiff, quickly dying modes and a puff of filtered noise."""
    out = tone(hz, seconds, 0.0015, half, ((1, body), (1.92, 0.5, 0.7), (2.71, 0.32, 0.5), (4.1, 0.14, 0.35)))
    puff = bandpass(noise(len(out), rng), hz * 2.4, 0.9)
    for i in range(len(out)):
        out[i] += 0.5 * puff[i] * decay(i, 0.001, half * 0.35)
    return out


def room(samples, rng, seconds, mix, dark=2500, circular=False):
    """Reflections of a room: sparse early taps and four feedback combs, darkened. Returns dry and wet together."""
    count = len(samples)
    source = lowpass(samples, dark, circular=circular)
    wet = [0.0] * count
    for length in (0.0297, 0.0371, 0.0411, 0.0533):
        taps = round(length * (1 + 0.02 * rng.random()) * RATE)
        feedback = 0.001 ** (length / seconds)
        line, at, damp = [0.0] * taps, 0, 0.0
        for lap in ((0, 1) if circular else (1,)):
            for i in range(count):
                y = line[at]
                damp += 0.55 * (y - damp)
                line[at] = source[i] + feedback * damp
                at = at + 1 if at + 1 < taps else 0
                if lap:
                    wet[i] += y
    return [d + mix * 0.35 * w for d, w in zip(samples, wet)]


def swell(count, centre, width):
    """A hump on a circle, 1 at `centre` seconds and next to 0 `width` seconds away."""
    out, total = [0.0] * count, count / RATE
    for i in range(count):
        away = abs(i / RATE - centre)
        away = min(away, total - away) / width
        out[i] = math.exp(-4 * away * away)
    return out


def wander(count, rng, strongest=5):
    """A slow curve between 0 and 1 that closes on itself: a few whole turns of a few cosines."""
    parts = [(turns, rng.uniform(0, TAU), rng.uniform(0.4, 1) / math.sqrt(turns)) for turns in range(1, strongest + 1)]
    raw = []
    for i in range(0, count, 64):
        raw.append(sum(g * math.cos(TAU * n * i / count + p) for n, p, g in parts))
    low, high = min(raw), max(raw)
    raw = [(v - low) / (high - low) for v in raw]
    raw.append(raw[0])
    out = []
    for i in range(count):
        k, part = divmod(i, 64)
        part /= min(64, count - 64 * k)
        out.append(raw[k] + (raw[k + 1] - raw[k]) * part)
    return out


def times(a, b):
    return [x * y for x, y in zip(a, b)]


# ---- effects ---------------------------------------------------------------------------------------------------------

def choose(rng):
    out = silence(0.26)
    add(out, knock(620, rng, 0.2, 0.016))
    add(out, knock(210, rng, 0.2, 0.022), 0.0, 0.7)
    return room(out, rng, 0.12, 0.25)


def back(rng):
    out = silence(0.28)
    add(out, knock(330, rng, 0.2, 0.018), 0, 0.8)
    add(out, knock(140, rng, 0.2, 0.026), 0.012, 0.8)
    return room(lowpass(out, 2200), rng, 0.12, 0.25)


def radio(rng):
    """A squelch opens, two notes, the squelch closes: all of it through a small loudspeaker."""
    out = silence(0.95)
    for start, length in ((0.0, 0.11), (0.72, 0.14)):
        hiss = noise(round(length * RATE), rng)
        for i in range(len(hiss)):
            t = i / len(hiss)
            hiss[i] *= 0.42 * min(1, t / 0.08) * (1 - t) ** 0.6
        add(out, hiss, start)
    for start, hz in ((0.16, 740), (0.36, 988)):
        note = silence(0.22)
        for i in range(len(note)):
            t = i / RATE
            shape = min(1, t / 0.01) * min(1, max(0, 0.19 - t) / 0.03)
            note[i] = 0.34 * shape * (math.sin(TAU * hz * t) + 0.22 * math.sin(TAU * 2 * hz * t))
        add(out, note, start)
    out = [math.tanh(1.6 * s) for s in out]
    return lowpass(lowpass(highpass(highpass(out, 380), 380), 2700), 3200)


def phone(rng):
    """The double ring of a British telephone, as a small bell behind a door."""
    out = silence(2.1)
    for start in (0.0, 0.6):
        for n in range(11):                     # the clapper strikes both gongs in turn, about 25 times a second
            hz = 1180 if n % 2 else 940
            strike = tone(hz, 0.7, 0.002, 0.11, ((1, 0.5), (2.76, 0.22, 0.5), (5.4, 0.07, 0.25), (0.5, 0.15)))
            add(out, strike, start + n * 0.038, 0.5 * (0.75 + 0.25 * rng.random()))
    return room(lowpass(out, 3600), rng, 0.3, 0.3)


def message(rng):
    """Two taps on a wooden bar, the second higher."""
    out = silence(1.1)
    bar = ((1, 1.0), (3.93, 0.22, 0.3), (9.2, 0.05, 0.12))
    add(out, tone(659.3, 0.8, 0.003, 0.11, bar), 0.0, 0.8)
    add(out, tone(880.0, 0.9, 0.003, 0.12, bar), 0.15)
    return room(out, rng, 0.25, 0.3)


def tannoy(rng):
    """Three falling chimes in a hall."""
    out = silence(3.0)
    bell = ((1, 1.0), (2.0, 0.25, 0.7), (3.01, 0.12, 0.5), (4.2, 0.05, 0.3))
    for start, hz in ((0.0, 784.0), (0.42, 659.3), (0.84, 523.3)):
        add(out, tone(hz, 2.1, 0.006, 0.26, bell), start)
    return room(highpass(lowpass(out, 3000), 260), rng, 1.4, 0.4)


def timer_low(rng):
    """A clock in the next room: one tick and one tock a second apart, heard through a wall. Loops after four seconds."""
    out = silence(4.0)
    for second in range(4):
        hz = 520 if second % 2 == 0 else 430
        add(out, knock(hz, rng, 0.3, 0.020), second + 0.25, 1.0, True)
        add(out, knock(hz * 1.5, rng, 0.2, 0.010), second + 0.25 + 0.055, 0.35, True)
    return highpass(lowpass(room(out, rng, 0.35, 0.5, 1400, True), 1300, circular=True), 110, circular=True)


def ending(rng):
    """One chord, no melody: D, A, E and F sharp, neither glad nor sad, laid down slowly and left to ring."""
    out = silence(5.0)
    reed = ((1, 1.0), (2, 0.28, 0.8), (3, 0.12, 0.6), (4.02, 0.05, 0.4))
    for n, hz in enumerate((146.83, 220.0, 329.63, 369.99, 587.33)):
        gain = (0.9, 0.8, 0.55, 0.5, 0.25)[n]
        for detune in (-0.0009, 0.0009):
            add(out, tone(hz * (1 + detune), 4.6, 0.09, 0.95, reed), 0.07 * n + (0.004 if detune > 0 else 0), gain / 2)
    return room(lowpass(out, 2600), rng, 1.6, 0.35)


def save(rng):
    """A drawer pushed home: a short slide of paper, then a soft knock."""
    out = silence(0.5)
    slide = bandpass(noise(round(0.2 * RATE), rng), 2600, 0.6)
    for i in range(len(slide)):
        t = i / len(slide)
        slide[i] *= 0.35 * math.sin(math.pi * t) ** 2 * (0.4 + 0.6 * t)
    add(out, slide)
    add(out, knock(260, rng, 0.25, 0.024), 0.19, 0.9)
    add(out, knock(520, rng, 0.2, 0.012), 0.192, 0.4)
    return room(lowpass(out, 5000), rng, 0.15, 0.25)


# ---- ambiences: everything on a circle -------------------------------------------------------------------------------

def layer(count, rng, low, high, level, q=0.707):
    """Steady noise between two frequencies."""
    out = noise(count, rng)
    out = lowpass(lowpass(out, high, q, True), high, q, True)
    return unit(highpass(out, low, circular=True), level)


def hum(count, level, partials):
    """Mains hum: whole turns only, so that it closes."""
    seconds, out = count / RATE, [0.0] * count
    for hz, gain in partials:
        step = TAU * round(hz * seconds) / count
        for i in range(count):
            out[i] += gain * math.sin(step * i)
    return unit(out, level)


def mixed(*layers):
    return [sum(values) for values in zip(*layers)]


def car(count, rng, centre, width, level, high):
    """A car that passes at the end of the street: noise that swells and dulls."""
    near = times(layer(count, rng, 90, high, 1.0), swell(count, centre, width))
    far = times(layer(count, rng, 45, 180, 1.0), swell(count, centre + 0.3, width * 1.4))
    return [level * (0.6 * a + b) for a, b in zip(near, far)]


def chirp(rng, low, high, notes):
    """A small bird's phrase."""
    out, at = silence(0.2 * notes + 0.2), 0.0
    for _ in range(notes):
        length, start, end = rng.uniform(0.05, 0.1), rng.uniform(low, high), rng.uniform(low, high)
        phase = 0.0
        for i in range(round(length * RATE)):
            t = i / (length * RATE)
            phase += TAU * (start + (end - start) * t) / RATE
            out[round(at * RATE) + i] += math.sin(math.pi * t) ** 2 * math.sin(phase)
        at += length + rng.uniform(0.03, 0.09)
    return out


def street_night(rng, count):
    out = mixed(layer(count, rng, 35, 160, 1.0), times(layer(count, rng, 150, 600, 0.35), wander(count, rng)),
                hum(count, 0.16, ((100, 1), (200, 0.5), (300, 0.15))))
    add(out, car(count, rng, 4.5, 2.2, 1.1, 700))
    add(out, car(count, rng, 11.0, 1.8, 0.7, 500))
    return out


def street_day(rng, count):
    out = mixed(layer(count, rng, 40, 220, 1.0), times(layer(count, rng, 200, 1400, 0.5), wander(count, rng)))
    for centre, width, level in ((1.8, 1.3, 1.2), (5.2, 1.6, 1.5), (8.0, 1.1, 0.9), (11.2, 1.5, 1.4)):
        add(out, car(count, rng, centre, width, level, 1100))
    for at, notes in ((3.6, 4), (9.4, 3), (12.4, 2)):
        add(out, chirp(rng, 2700, 3900, notes), at, 0.35, True)
    return out


def rain(rng, count):
    steady = layer(count, rng, 500, 4200, 1.0)
    heavy = times(layer(count, rng, 150, 900, 0.7), [0.6 + 0.4 * v for v in wander(count, rng, 4)])
    out = mixed(steady, heavy, layer(count, rng, 40, 150, 0.4))
    for _ in range(240):
        hz, length = rng.uniform(700, 2600), rng.uniform(0.02, 0.05)
        add(out, tone(hz, length * 3, 0.002, length / 3), rng.uniform(0, count / RATE), 1.5 * rng.uniform(0.2, 1.3) ** 2, True)
    return out


def indoors(rng, count):
    return mixed(layer(count, rng, 50, 260, 1.0), times(layer(count, rng, 200, 900, 0.25), wander(count, rng, 3)),
                 hum(count, 0.5, ((50, 1), (100, 0.8), (150, 0.25), (250, 0.08))))


def office(rng, count):
    out = mixed(layer(count, rng, 60, 420, 1.0), layer(count, rng, 400, 1600, 0.3), hum(count, 0.2, ((100, 1), (200, 0.3))))
    keys, at = silence(count / RATE), 0.0
    for start, strokes in ((1.2, 9), (4.4, 6), (8.6, 12), (12.0, 5)):
        at = start
        for _ in range(strokes):
            add(keys, knock(rng.uniform(700, 1100), rng, 0.08, 0.006), at, rng.uniform(0.5, 1.2), True)
            at += rng.uniform(0.1, 0.24)
    add(keys, knock(150, rng, 0.3, 0.05), 6.9, 2.4, True)                     # a door, two rooms away
    keys = lowpass(room(keys, rng, 0.4, 0.5, 1800, True), 1500, circular=True)
    return [a + 2.2 * b for a, b in zip(out, keys)]


def hospital(rng, count):
    out = mixed(layer(count, rng, 70, 500, 1.0), layer(count, rng, 500, 2200, 0.22), hum(count, 0.25, ((100, 1), (300, 0.25))))
    far = silence(count / RATE)
    for at, hz in ((3.0, 880), (3.5, 698.5), (10.2, 880), (10.7, 698.5)):     # somebody has rung for a nurse; not a heart monitor
        add(far, tone(hz, 0.7, 0.02, 0.14, ((1, 1), (2, 0.1))), at, 1.0, True)
    wheels = times(bandpass(noise(count, rng), 420, 1.2, True), swell(count, 7.0, 1.4))
    add(far, wheels, 0, 1.6)
    far = lowpass(room(far, rng, 1.0, 0.5, 1500, True), 1400, circular=True)
    return [a + b for a, b in zip(out, far)]


def platform(rng, count):
    wind = times(layer(count, rng, 90, 520, 0.9), [0.45 + 0.55 * v for v in wander(count, rng, 4)])
    out = mixed(layer(count, rng, 35, 130, 1.0), wind, hum(count, 0.14, ((100, 1), (200, 0.4), (400, 0.1))))
    train = times(layer(count, rng, 35, 240, 1.0), swell(count, 8.5, 3.4))
    add(out, train, 0, 1.7)
    joints = silence(count / RATE)
    for n in range(9):                                                        # wheels over rail joints, in the tunnel
        for offset in (0.0, 0.14):
            add(joints, knock(95, rng, 0.3, 0.03), 6.4 + 0.52 * n + offset, 1.6 * math.exp(-((n - 4) / 2.6) ** 2), True)
    add(out, lowpass(room(joints, rng, 1.8, 0.7, 700, True), 500, circular=True), 0, 1.4)
    return out


def park(rng, count):
    gusts = [0.25 + 0.75 * v * v for v in wander(count, rng, 6)]
    out = mixed(times(layer(count, rng, 350, 2600, 1.0), gusts), layer(count, rng, 45, 200, 0.7))
    for at, low, high, notes, gain in ((1.4, 3000, 4200, 5, 0.5), (4.9, 2300, 2900, 3, 0.4), (7.8, 3100, 4400, 6, 0.4),
                                       (10.9, 2200, 2800, 3, 0.5), (13.2, 3000, 4000, 4, 0.3)):
        add(out, chirp(rng, low, high, notes), at, gain, True)
    return out


EFFECTS = {'choose': choose, 'back': back, 'radio': radio, 'phone': phone, 'message': message, 'tannoy': tannoy,
           'timer-low': timer_low, 'ending': ending, 'save': save}
AMBIENCES = {'ambience-street-night': street_night, 'ambience-street-day': street_day, 'ambience-rain': rain,
             'ambience-indoors': indoors, 'ambience-office': office, 'ambience-hospital': hospital,
             'ambience-platform': platform, 'ambience-park': park}
KNOCKS = {'choose', 'back', 'save'}
LOOPS = set(AMBIENCES) | {'timer-low'}
AMBIENCE_SECONDS = {'ambience-rain': 13}
QUIETER = {'timer-low': -12, 'choose': -6, 'back': -6, 'save': -6}            # LU: heard often, or for long
ROUNDED_DB = 5          # how far a knock's first crest may be rounded off, where the peak stands in the way of the loudness


# ---- finishing -------------------------------------------------------------------------------------------------------

def loudness(samples):
    """LUFS of a mono signal after BS.1770: K-weighted, in blocks of 400 ms, gated. A short effect is padded to one block."""
    weighted = biquad(samples, 1.5308412300, -2.6509799952, 1.1690790799, -1.6636551132, 0.7125954281)
    weighted = biquad(weighted, 1.0, -2.0, 1.0, -1.9891696736, 0.9891990358)
    block, step = round(0.4 * RATE), round(0.1 * RATE)
    weighted += [0.0] * max(0, block - len(weighted))
    powers = [sum(s * s for s in weighted[i:i + block]) / block for i in range(0, len(weighted) - block + 1, step)]
    powers = [p for p in powers if p > 10 ** ((-70 + 0.691) / 10)]
    if not powers:
        return -70.0
    gate = sum(powers) / len(powers) / 10
    powers = [p for p in powers if p > gate]
    return -0.691 + 10 * math.log10(sum(powers) / len(powers))


def places_of_rest(samples, count=10):
    """Where a loop could begin: in each of `count` equal parts, the place where it crosses zero most gently."""
    part = len(samples) // count
    for begin in range(1, part * count, part):
        crossings = [i for i in range(begin, begin + part - 1) if samples[i - 1] <= 0 < samples[i]]
        if crossings:
            yield min(crossings, key=lambda i: samples[i] - samples[i - 1])


def finish(name, samples):
    mean = sum(samples) / len(samples)
    samples = [s - mean for s in samples]
    if name in AMBIENCES:
        samples = unit(samples, 10 ** (AMBIENCE_RMS_DB / 20))
    else:
        if name not in LOOPS:
            samples = silence(0.006) + highpass(samples, 30)      # a codec smears an attack forwards: leave it room
            fade = round(0.03 * RATE)
            for i in range(fade):
                samples[-1 - i] *= 0.5 - 0.5 * math.cos(math.pi * i / fade)
        gain = 10 ** ((EFFECT_LUFS + QUIETER.get(name, 0) - loudness(samples)) / 20)
        samples = [s * gain for s in samples]
    ceiling = 10 ** (PEAK_DB / 20)
    peak = max(abs(s) for s in samples)
    if peak > ceiling and name in KNOCKS:
        over = min(peak / ceiling, 10 ** (ROUNDED_DB / 20))
        ceiling *= 0.88                                         # what follows lifts a crest again, by a little
        samples = [ceiling * math.tanh(s * over / peak) / math.tanh(over) for s in samples]
        samples = highpass(samples, 40)
    elif peak > ceiling:
        samples = [s * ceiling / peak for s in samples]
    return samples


def write_wav(path, samples, rng):
    """16 bit with triangular dither: the ambiences are so quiet that plain rounding could be heard in their tails."""
    data = array.array('h', (round(s * 32767 + rng.random() - rng.random()) for s in samples))
    if sys.byteorder == 'big':
        data.byteswap()
    with wave.open(str(path), 'wb') as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(data.tobytes())


def encode(wav, ogg, quality):
    if shutil.which('oggenc'):
        subprocess.run(['oggenc', '-Q', '-q', str(quality), '--serial', '1', '-o', str(ogg), str(wav)], check=True)
    elif shutil.which('sox'):
        subprocess.run(['sox', str(wav), '-C', str(quality), str(ogg)], check=True)
    else:
        return False
    return True


def decode(ogg):
    with tempfile.TemporaryDirectory() as folder:
        wav = pathlib.Path(folder) / 'x.wav'
        subprocess.run(['oggdec', '-Q', '-o', str(wav), str(ogg)] if shutil.which('oggdec') else ['sox', str(ogg), str(wav)],
                       check=True)
        with wave.open(str(wav)) as source:
            assert (source.getnchannels(), source.getsampwidth(), source.getframerate()) == (1, 2, RATE), ogg
            data = array.array('h', source.readframes(source.getnframes()))
    if sys.byteorder == 'big':
        data.byteswap()
    return [s / 32768 for s in data]


def encode_loop(name, samples, wav, ogg, quality):
    """The codec knows nothing of circles and may bend both ends. Try ten places to begin, keep the one that closes best."""
    best = None
    for at in places_of_rest(samples):
        write_wav(wav, samples[at:] + samples[:at], random.Random(name))
        if not encode(wav, ogg, quality):
            return False
        s = decode(ogg)
        badness = abs(s[0] - s[-1]) + abs(s[1] - s[0] - s[-1] + s[-2]) + max(abs(s[0]), abs(s[-1])) / 2
        if best is None or badness < best[0]:
            best = badness, wav.read_bytes(), ogg.read_bytes()
    wav.write_bytes(best[1])
    ogg.write_bytes(best[2])
    return True


def main():
    parser = argparse.ArgumentParser(description='Make the sounds of the program.')
    parser.add_argument('--out', type=pathlib.Path, default=pathlib.Path(__file__).resolve().parents[2] / 'assets/sounds')
    parser.add_argument('--keep-wav', action='store_true', help='leave the WAV files beside the Ogg files')
    parser.add_argument('names', nargs='*', help='which sounds; all of them if none is named')
    options = parser.parse_args()
    every = {**EFFECTS, **AMBIENCES}
    unknown = [name for name in options.names if name not in every]
    if unknown:
        parser.error(f"No sound is called {', '.join(unknown)}. There are: {', '.join(every)}.")
    options.out.mkdir(parents=True, exist_ok=True)
    encoded = True
    for name in options.names or every:
        rng = random.Random(f'judgement-call {name}')
        if name in AMBIENCES:
            samples = AMBIENCES[name](rng, AMBIENCE_SECONDS.get(name, 15) * RATE)
        else:
            samples = EFFECTS[name](rng)
        wav, ogg = options.out / f'{name}.wav', options.out / f'{name}.ogg'
        samples = finish(name, samples)
        quality = -1 if name in AMBIENCES else 2 if name in LOOPS else 4
        if name in LOOPS:
            encoded = encode_loop(name, samples, wav, ogg, quality) and encoded
        else:
            write_wav(wav, samples, random.Random(name))
            encoded = encode(wav, ogg, quality) and encoded
        if encoded and not options.keep_wav:
            wav.unlink()
        print(f'{name}: {len(samples) / RATE:.2f} s')
    if not encoded:
        print('The WAV files are written, but neither oggenc nor sox is installed, so there is no Ogg: '
              'install the package vorbis-tools (it brings oggenc) and run this again.', file=sys.stderr)
        return 1
    return 0


if __name__ == '__main__':
    sys.exit(main())
