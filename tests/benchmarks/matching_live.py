"""Prints what one edit of a long note costs, how nasty input grows, and how long loading takes.

    python tests/benchmarks/matching_live.py [--words 10000] [--edits 400] [--most-mb 1.0] [--window]

Each edit is read by ``Matcher.live``; "anew" is the same note read by a matcher that remembers nothing of it.
``--window`` types real keys into the real window instead, and counts all that they set going, with painting.
Times are of the wall clock; with "cpu" they are the process's own, which others on the machine disturb less.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from caregiver_app.matching.limits import DEFAULT_LIMITS
from caregiver_app.matching.loader import load_matcher
from caregiver_app.matching.matcher import Matcher

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT / "tests" / "matching" / "gold"
SEED = 20
PLACES = ("anywhere", "start", "middle", "end")
KB = 1000

NASTY: dict[str, Callable[[int], str]] = {
    "one letter": lambda size: "a" * size,
    "no no no": lambda size: "no " * (size // 3),
    "no fever,": lambda size: "no fever, " * (size // 10),
    "no fever, numbered": lambda size: numbered("no fever {}, ", size),
    "can't": lambda size: "can't " * (size // 6),
    "can't, numbered": lambda size: numbered("can't {} ", size),
    "fever without end": lambda size: "fever " * (size // 6),
    "lines with a comma": lambda size: numbered("no fever {},\n", size),
    "heading and bullets": lambda size: numbered("call if {}:\n- fever\n- rash\n", size),
    "numbers": lambda size: numbered("temp 101.{} ", size),
    "slashes": lambda size: "h/a/" * (size // 4),
    "hyphens": lambda size: "light-headed-" * (size // 13),
    "apostrophes": lambda size: "'" * size,
    "full stops": lambda size: "." * size,
    "brackets": lambda size: "(" * size,
    "accents alone": lambda size: "\u0301" * size,
    "accented letters": lambda size: "\u00e9" * size,
    "tears": lambda size: "\U0001f622" * size,
    "blank": lambda size: " " * size,
    "lines": lambda size: "\n" * size,
    "slips": lambda size: slips(size),
    "a random word each": lambda size: random_words(size),
    "gold words shuffled": lambda size: shuffled(size),
    "no space at all": lambda size: shuffled(size).replace(" ", ""),
    "no space, with marks": lambda size: shuffled(size).replace(" ", ";"),
}


def numbered(pattern: str, size: int) -> str:
    """The pattern again and again with another number each time, so that nothing remembered helps."""
    count = size // (len(pattern) + 3) + 1
    return "".join(pattern.format(number) for number in range(count))[:size]


def slips(size: int) -> str:
    """Symptoms that are all misspelt, each time differently."""
    draw = random.Random(SEED)
    words = ["headache", "diarrhea", "dizziness", "confused", "shivering", "vomiting", "seizure"]
    made: list[str] = []
    for _ in range(size // 9):
        word = draw.choice(words)
        at = draw.randrange(1, len(word))
        made.append(
            word[:at] + draw.choice("abcdefghijklmnopqrstuvwxyz") * draw.randint(0, 2) + word[at + 1 :]
        )
    return " ".join(made)[:size]


def random_words(size: int) -> str:
    """Words that nobody ever wrote."""
    draw = random.Random(SEED)
    letters = "abcdefghijklmnopqrstuvwxyz"
    return " ".join("".join(draw.choices(letters, k=draw.randint(2, 9))) for _ in range(size // 6))[:size]


def shuffled(size: int) -> str:
    """The gold notes' words in any order, without marks."""
    draw = random.Random(SEED)
    words = [word for note in gold_notes() for word in note.replace(",", " ").replace(".", " ").split()]
    return " ".join(draw.choices(words, k=size // 5))[:size]


def gold_notes() -> list[str]:
    """The notes of the gold set."""
    paths = sorted(GOLD.glob("*.jsonl"))
    return [json.loads(line)["text"] for path in paths for line in path.read_text("utf-8").splitlines()]


def long_note(words: int, joint: str) -> str:
    """Gold notes strung together until there are so many words."""
    notes = gold_notes()
    random.Random(SEED).shuffle(notes)
    note: list[str] = []
    count = 0
    while count < words:
        for text in notes:
            note.append(text if joint == "\n" else text.replace("\n", " "))
            count += len(text.split())
            if count >= words:
                break
    return joint.join(note)


def run_on(words: int) -> str:
    """One line without a full stop, comma or break."""
    note = long_note(words, " and ")
    return " ".join("".join(char if char.isalnum() or char in "' " else " " for char in note).split())


NOTES: dict[str, Callable[[int], str]] = {
    "lines": lambda words: long_note(words, "\n"),
    "sentences in one line": lambda words: long_note(words, ". "),
    "run-on, with commas": lambda words: long_note(words, ", ").replace(".", ",").replace("\n", " "),
    "run-on, no mark at all": run_on,
    "one word again and again": lambda words: "no " * words,
}


@dataclass
class Edit:
    """What a person does: so many characters go at a place, others come."""

    kind: str
    at: int
    removed: int
    typed: str


def edits(note: str, count: int) -> Iterator[Edit]:
    """Edits at random, at the start, in the middle and at the end."""
    draw = random.Random(SEED)
    words = [word for text in gold_notes() for word in text.split()]
    for number in range(count):
        place = PLACES[number % len(PLACES)]
        at = {"start": 0, "middle": len(note) // 2, "end": len(note)}.get(
            place, draw.randrange(len(note) + 1)
        )
        kind = draw.choice(
            ("letter", "letter", "letter", "delete", "word", "delete word", "newline", "paste")
        )
        typed = {
            "letter": draw.choice("etaoin s,."),
            "word": f" {draw.choice(words)} ",
            "newline": "\n",
            "paste": " ".join(draw.choices(words, k=200)),
        }.get(kind, "")
        removed = {"delete": 1, "delete word": 6}.get(kind, 0)
        at = max(0, at - removed)
        yield Edit(f"{kind}, {place}", at, removed, typed)
        if kind == "paste":
            yield Edit(f"undo of it, {place}", at, len(typed), "")


def measure_edits(matcher: Matcher, name: str, words: int, count: int) -> None:
    """Median, p99 and longest of the edits of one note, and of the whole note read anew."""
    note = NOTES[name](words)
    fresh = matcher.for_family(DEFAULT_LIMITS)
    began = time.process_time()
    fresh.read(note)
    anew = time.process_time() - began
    live = fresh.live()
    live.read(note)
    taken: list[tuple[float, str]] = []
    cpu: list[float] = []
    for edit in edits(note, count):
        edited = note[: edit.at] + edit.typed + note[edit.at + edit.removed :]
        began, began_cpu = time.perf_counter(), time.process_time()
        live.read(edited)
        taken.append(((time.perf_counter() - began) * 1000, edit.kind))
        cpu.append((time.process_time() - began_cpu) * 1000)
        note = edited
    all_ms = [ms for ms, _kind in taken]
    keys = [ms for ms, kind in taken if not kind.startswith("paste")]
    print(
        f"{name:26} {len(note.split()):6} words  anew {anew * 1000:6.1f}"
        f"   edit median {statistics.median(all_ms):5.2f}  p99 {p99(all_ms):5.2f} (cpu {p99(cpu):5.2f})"
        f"  longest {max(taken)[0]:5.2f} ({max(taken)[1]})   without pastes p99 {p99(keys):5.2f}"
    )


def p99(values: list[float]) -> float:
    """The value that 99 in 100 stay below."""
    return sorted(values)[min(len(values) - 1, int(len(values) * 0.99))]


def measure_nasty(matcher: Matcher, most: int) -> None:
    """Seconds for a tenth and for all of the size, and how the time grew."""
    print(
        f"\n{'nasty input, seconds (cpu)':26} {most // 10 // KB:6} KB {most // KB:6} KB   grows by (size: 10)"
    )
    for name, make in NASTY.items():
        seconds: list[float] = []
        for size in (most // 10, most):
            note = make(size)
            fresh = load_like(matcher)
            began = time.process_time()
            fresh.read(note)
            seconds.append(time.process_time() - began)
        print(f"{name:26} {seconds[0]:9.3f} {seconds[1]:9.3f}   {seconds[1] / max(seconds[0], 1e-4):8.1f}")


def load_like(matcher: Matcher) -> Matcher:
    """A matcher of the same lexicon that remembers no stretch."""
    return matcher.for_family(DEFAULT_LIMITS)


def main() -> None:
    """Reads the arguments and prints."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--words", type=int, default=10_000)
    parser.add_argument("--edits", type=int, default=400)
    parser.add_argument("--most-mb", type=float, default=1.0)
    parser.add_argument("--window", action="store_true", help="type into the window instead")
    arguments = parser.parse_args()
    if arguments.window:
        sys.path.insert(0, str(Path(__file__).parent))
        from matching_window import measure_window

        measure_window(NOTES, arguments.words, arguments.edits)
        return
    began = time.process_time()
    matcher = load_matcher(ROOT / "resources")
    loaded = time.process_time()
    matcher.read("she was shivring all night")
    print(
        f"matcher loaded in {(loaded - began) * 1000:.0f} ms, "
        f"the first slip read in {(time.process_time() - loaded) * 1000:.0f} ms more\n\nmilliseconds"
    )
    for name in NOTES:
        measure_edits(matcher, name, arguments.words, arguments.edits)
    measure_nasty(matcher, int(arguments.most_mb * KB * KB))


if __name__ == "__main__":
    main()
