"""Damages files as disks, sticks and sync programs do; the same seed always damages alike."""

from __future__ import annotations

from random import Random
from typing import Final

PAGE: Final = 4096
KINDS: Final = ("flip", "flips", "cut", "zeroed", "swapped", "stale", "header")
"""One bit; up to 200 bits; the end cut off; a page of zeros; two pages exchanged; a page written over
another; rubbish in the first hundred bytes."""


def damage(whole: bytes, seed: int) -> tuple[str, bytes]:
    """One damaged copy of ``whole``, and the kind of damage."""
    chance = Random(seed)
    kind = KINDS[seed % len(KINDS)]
    data = bytearray(whole)
    pages = len(data) // PAGE
    if kind in ("flip", "flips"):
        for _ in range(1 if kind == "flip" else chance.randint(2, 200)):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    elif kind == "cut":
        del data[chance.randrange(len(data)) :]
    elif kind == "header":
        for _ in range(chance.randint(1, 20)):
            data[chance.randrange(100)] = chance.randrange(256)
    else:
        to, other = (chance.randrange(pages) * PAGE for _ in range(2))
        taken = bytes(data[other : other + PAGE])
        if kind == "swapped":
            data[other : other + PAGE] = data[to : to + PAGE]
        data[to : to + PAGE] = bytes(PAGE) if kind == "zeroed" else taken
    return kind, bytes(data)
