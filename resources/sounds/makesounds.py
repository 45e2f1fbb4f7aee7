#!/usr/bin/env python3
"""Writes the program's sounds: 16-bit mono WAV files, made of plain tones.

Run it in this folder after changing a value; the files are part of the source.
"""

import math
import struct
import wave

RATE = 22050


def tone(hertz, milliseconds, level, fade=8):
    """A sine with its octave above, faded at both ends so that it does not click."""
    count = RATE * milliseconds // 1000
    edge = RATE * fade // 1000
    samples = []
    for i in range(count):
        ramp = min(1.0, i / edge, (count - 1 - i) / edge)
        angle = 2 * math.pi * hertz * i / RATE
        samples.append(level * ramp * (0.85 * math.sin(angle) + 0.15 * math.sin(2 * angle)))
    return samples


def tap(hertz, milliseconds, level):
    """A soft knock: a low tone that dies away."""
    count = RATE * milliseconds // 1000
    return [level * math.exp(-6 * i / count) * min(1.0, i / 40) * math.sin(2 * math.pi * hertz * i / RATE)
            for i in range(count)]


def rest(milliseconds):
    return [0.0] * (RATE * milliseconds // 1000)


def rising(level):
    """Three rising notes in half a second."""
    return (tone(660, 150, level) + rest(25) + tone(880, 150, level) + rest(25)
            + tone(1175, 150, level))


SOUNDS = {
    "accepted": tone(1900, 60, 0.5),
    "refused": tone(330, 180, 0.8) + rest(90) + tone(330, 180, 0.8),
    "attention": rising(0.45),
    "attentionlouder": rising(0.9),  # twice the amplitude: 6 dB
    "draweropen": tap(240, 90, 0.6) + rest(160) + tap(240, 90, 0.6),
    "done": tap(180, 70, 0.7),
}


def write(name, samples):
    with wave.open(name + ".wav", "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(b"".join(struct.pack("<h", round(32767 * sample)) for sample in samples))


if __name__ == "__main__":
    for name, samples in SOUNDS.items():
        write(name, samples)
