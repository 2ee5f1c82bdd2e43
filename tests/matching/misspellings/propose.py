"""Makes misspellings in the way tired people make them, for a person to read through and strike out.

    python tests/matching/misspellings/propose.py --words /usr/share/dict/american-english

Writes ``typing.tsv``, ``sound_alike.tsv`` and ``missing_letter.tsv``: half, slips, as typed, as meant. The same
words always give the same files: chance is drawn from the word itself. What is a word of its own, or nearer
to another English word than to the one meant, is left out; ``struck_out.txt`` holds what reading struck out.
"""

# ruff: noqa: E501

from __future__ import annotations

import argparse
import random
import re
import tomllib
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import OSA

from caregiver_app.matching.forms import bases
from caregiver_app.matching.slips import BESIDE

HERE = Path(__file__).resolve().parent
PER_WORD = {1: 3, 2: 3}
SHORTEST = {"typing": {1: 4, 2: 7}, "sound_alike": {1: 4, 2: 5}, "missing_letter": {1: 5, 2: 8}}
"""Shorter words are not misspelt in this way: two wrong keys in five letters leave nobody's word."""

SOUNDS = (
    ("ph", "f"), ("f(?!f)", "ph"), ("ea", "ee"), ("ea", "e"), ("ee", "ea"), ("(?<=f)e(?=v)|(?<=tr)e(?=m)", "ea"),
    ("ie", "ei"), ("ei", "ie"), ("ei", "ee"), ("ai", "ay"), ("ai(?=n)", "a"), ("aine$", "ane"), ("au", "aw"),
    ("ou(?=[snt])", "ow"), ("ous$", "us"), ("ous$", "ious"), ("ness$", "nes"), ("ness$", "niss"), ("tion", "shun"),
    ("tion", "sion"), ("tion", "cion"), ("sion", "tion"), ("sion", "shun"), ("tch", "ch"), ("(?<!t)ch(?=[ei]|$)", "tch"),
    ("ch(?=e$|es$)", "k"), ("ck", "k"), ("k(?=[ei])", "ck"), ("c(?=[aou])", "k"), ("c(?=[eiy])", "s"),
    ("(?<=[aeioun])s(?=[eiy])", "c"), ("z", "s"), ("(?<=[aeiou])s(?=[aeiou])", "z"), ("s(?=ure)", "sh"), ("x", "cs"),
    ("xh", "x"), ("(?<=se)iz", "is"), ("qu", "kw"), ("wh", "w"), ("mb", "m"), ("gh(?=t)", ""), ("ight", "ite"),
    ("rrh", "r"), ("rrh", "rh"), ("rrh", "rr"), ("hea$", "ea"), ("(?<=[bdfglmnprt])y$", "i"), ("y$", "ie"), ("y$", "ey"),
    ("(?<=[b-df-hj-np-tv-z])i(?=[b-df-hj-mp-tv-z][aeiou])", "e"), ("(?<=[b-df-hj-np-tv-z])i(?=[tld])", "a"),
    ("(?<=[b-df-hj-np-tv-z])e(?=[b-df-hj-np-tv-z][aeiou])", "i"), ("(?<=[b-df-hj-np-tv-z])e(?=n[ct])", "a"),
    ("(?<=[b-df-hj-np-tv-z]{2})a(?=[b-df-hj-np-tv-z][ei])", "e"), ("a(?=nc)", "e"), ("(?<=[clt])o(?=[nm])", "u"),
    ("(?<=[b-df-hj-np-tv-z])u(?=[rsl])", "e"), ("(?<=[cbf])u(?=[dst])", "oo"), ("er$", "ur"), ("er$", "ar"),
    ("or(?=s?$)", "er"), ("or(?=s?$)", "our"), ("or(?=s?$)", "ar"), ("er(?=[iy])", "ar"), ("ur", "er"), ("er(?=[ntg])", "ur"),
    ("le(?=s?$)", "el"), ("le(?=s?$)", "al"), ("able$", "ible"), ("ive$", "if"), ("ge(?=t)", "ji"),
    ("j", "g"), ("g(?=ic$|y$|i)", "j"), ("gue", "ge"), ("gue", "g"), ("gue", "ge"), ("ue", "oo"), ("w(?=r)", ""),
    ("sc", "s"), ("sci", "shi"), ("isc", "ish"), ("ch(?=y)", "k"), ("y(?=c)", "i"), ("(?<=d)[yi](?=[sz])", "e"),
    (r"([bcdfglmnprstz])\1", r"\1"), ("(?<=[aeiou])([bcdfglmnprstz])(?=[aeiouy])", r"\1\1"),
    ("(?<=[b-df-hj-np-tv-z])ed$", "id"), ("ing$", "in"), ("(?<=[iu])e$", ""), ("ss$", "s"), ("th$", "the"),
)  # fmt: skip
"""What is written for what is heard: a pattern and what stands for it."""

Slip = Callable[[str], Iterator[tuple[int, str]]]
"""Gives each place of a word where a slip can happen, with the word that comes of it."""


def typing(word: str) -> Iterator[tuple[int, str]]:
    """A key beside, two letters swapped, one doubled, a key beside struck too."""
    for at, letter in enumerate(word):
        for other in BESIDE[letter]:
            yield at, word[:at] + other + word[at + 1 :]
        if at + 1 < len(word) and letter != word[at + 1]:
            swapped = word[:at] + word[at + 1] + letter + word[at + 2 :]
            yield from ((at, swapped) for _ in range(4 if at else 1))
        if letter not in word[max(0, at - 1) : at] + word[at + 1 : at + 2]:
            yield from ((at, word[:at] + letter + word[at:]) for _ in range(2))
        for other in BESIDE[letter][:2]:
            yield at, word[:at] + other + word[at:]


def sound_alike(word: str) -> Iterator[tuple[int, str]]:
    """Written as it is heard."""
    for pattern, written in SOUNDS:
        for found in re.finditer(pattern, word):
            yield found.start(), word[: found.start()] + found.expand(written) + word[found.end() :]


def missing_letter(word: str) -> Iterator[tuple[int, str]]:
    """A letter not struck, seldom the first."""
    for at in range(len(word)):
        yield from ((at, word[:at] + word[at + 1 :]) for _ in range(4 if at else 1))


def slipped(word: str, slip: Slip, slips: int, chance: random.Random) -> str:
    """``word`` with so many slips at different places, the second one behind the first."""
    places = [(at, typed) for at, typed in slip(word) if at or slips == 1 or slip is not missing_letter]
    first = chance.choice([*places, (0, word)])
    if slips == 1:
        return first[1]
    head = first[0] + 2
    if slip is missing_letter:
        head = first[0] + 1
    after = [(at, typed) for at, typed in slip(first[1]) if at >= head]
    return chance.choice(after)[1] if after else word


def proposals(kind: str, slip: Slip, words: list[str], english: list[str], out: set[str]) -> list[str]:
    """The lines of one kind's file."""
    lines = []
    own = {form for word in words for form in bases(word)}
    others = [word for word in english if own.isdisjoint(bases(word))]
    real = set(english)
    for slips in (1, 2):
        for word in words:
            if len(word) < SHORTEST[kind][slips]:
                continue
            chance = random.Random(zlib.crc32(f"{kind} {slips} {word}".encode()))
            kept: list[str] = []
            for _ in range(40):
                typed = slipped(word, slip, slips, chance)
                fits = typed not in (*kept, word) and typed not in out and real.isdisjoint(bases(typed))
                fits = fits and OSA.distance(typed, word) >= slips
                if fits and not is_nearer_another(typed, word, others):
                    kept.append(typed)
                if len(kept) == PER_WORD[slips]:
                    break
            lines += [f"{half(typed)}\t{slips}\t{typed}\t{word}" for typed in kept]
    return lines


def joined(pairs: list[str], out: set[str], real: set[str]) -> list[str]:
    """Two words whose space was not struck; every second pair once more with another slip."""
    lines = []
    for at, pair in enumerate(dict.fromkeys(pairs)):
        run_on = pair.replace(" ", "")
        if run_on not in real:
            lines.append(f"{half(run_on)}\t1\t{run_on}\t{pair}")
        longest = max(pair.split(), key=len)
        if at % 2 or len(longest) < 6:
            continue
        chance = random.Random(zlib.crc32(f"joined {pair}".encode()))
        typed = pair.replace(longest, slipped(longest, typing, 1, chance)).replace(" ", "")
        if typed not in out and typed != run_on:
            lines.append(f"{half(typed)}\t2\t{typed}\t{pair}")
    return lines


def by_hand(kind: str) -> list[str]:
    """The lines that were written by hand."""
    tables = tomllib.loads((HERE / "by_hand.toml").read_text("utf-8"))[kind]
    lines = []
    for slips, name in ((1, "one"), (2, "two")):
        for line in tables[name].strip().splitlines():
            meant, _, written = line.partition(" = ")
            lines += [f"{half(typed)}\t{slips}\t{typed}\t{meant}" for typed in written.split()]
    return lines


def is_nearer_another(typed: str, meant: str, others: list[str]) -> bool:
    """Whether another English word is fewer letters away than the one meant."""
    nearest = OSA.distance(typed, meant) - 1
    return process.extractOne(typed, others, scorer=OSA.distance, score_cutoff=nearest) is not None


def half(typed: str) -> str:
    """Which half a misspelling belongs to, chosen by its letters, before anything was tuned."""
    return "held_back" if zlib.crc32(typed.encode()) & 64 else "development"


def main() -> None:
    """Writes the files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--words", type=Path, required=True, help="right English words, one a line")
    english = [
        word
        for word in parser.parse_args().words.read_text("utf-8").split()
        if word.islower() and len(word) > 3
    ]
    listed = tomllib.loads((HERE / "words.toml").read_text("utf-8"))
    words = [*listed["alone"].split(), *listed["phrases"]]
    out = (
        set((HERE / "struck_out.txt").read_text("utf-8").split())
        if (HERE / "struck_out.txt").exists()
        else set()
    )
    for slip in (typing, sound_alike, missing_letter):
        kind = slip.__name__
        lines = [*by_hand(kind), *proposals(kind, slip, words, english, out)]
        if slip is typing:
            lines += joined([pair.strip() for pair in listed["joined"].split(",")], out, set(english))
        unique = {line.split("\t")[2]: line for line in reversed(lines) if line.split("\t")[2] not in out}
        lines = sorted(unique.values(), key=lambda line: (line.split("\t")[1], line.split("\t")[3], line))
        (HERE / f"{kind}.tsv").write_text("\n".join(lines) + "\n", "utf-8")
        print(kind, len(lines))


if __name__ == "__main__":
    main()
