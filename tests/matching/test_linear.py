"""No input makes the work grow faster than its length: counted in steps, not in seconds."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from caregiver_app.matching.lexicon import Lexicon
from caregiver_app.matching.limits import DEFAULT_LIMITS
from caregiver_app.matching.matcher import Matcher

NASTY = [
    "a",
    "no ",
    "no, ",
    "no fever, ",
    "can't ",
    "not only ",
    "if ",
    "my sister ",
    "fever ",
    "fever, ",
    "'",
    "n't",
    "-",
    "/",
    "no or ",
    "temp ",
    "101.3 ",
    "temp 101.3, ",
    "\u0301",
    "e\u0301",
    ".",
    "?! ",
    "\n",
    "call if:\n- ",
    "heart is so ",
    "<his> ",
    "((((",
    "a/b/c",
    "T1",
    "no and ",
    "history of ",
    "fevr ",
    "he ",
    "was gone ",
    "without ",
    "light-headed-",
    "fever;",
    "denies a, ",
    "\U0001f622",
    " ",
    "(no) ",
    "84/50 ",
]


class _Steps:
    """Counts the lines of our own code that run."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, frame: FrameType, event: str, argument: object) -> _Steps | None:
        if "caregiver_app" not in frame.f_code.co_filename:
            return None
        self.count += event == "line"
        return self


def steps(lexicon: Lexicon, note: str) -> int:
    matcher = Matcher(lexicon, DEFAULT_LIMITS)
    return counted(lambda: matcher.read(note))


def counted(work: Callable[[], object]) -> int:
    """How many lines of our own code ``work`` runs."""
    counter = _Steps()
    before = sys.gettrace()
    sys.settrace(counter)
    try:
        work()
    finally:
        sys.settrace(before)
    return counter.count


@pytest.mark.parametrize("piece", NASTY)
def test_twice_the_input_is_about_twice_the_work(lexicon: Lexicon, piece: str) -> None:
    Matcher(lexicon, DEFAULT_LIMITS).read(piece * 5)
    short, long = steps(lexicon, piece * 300), steps(lexicon, piece * 1200)
    assert long <= 4.6 * short + 4000  # the longer one is cut into pieces first: some steps for each word


@pytest.mark.parametrize(
    "pattern", ["no fever {}, ", "can't {} ", "temp 101.{} ", "call if {}:\n- fever\n", "rash {},\n"]
)
def test_twice_the_input_is_about_twice_the_work_when_nothing_repeats(lexicon: Lexicon, pattern: str) -> None:
    pieces = [pattern.format(number) for number in range(1000, 2200)]
    Matcher(lexicon, DEFAULT_LIMITS).read(pieces[0] * 5)
    short, long = steps(lexicon, "".join(pieces[:300])), steps(lexicon, "".join(pieces))
    assert long <= 4.6 * short + 2000


@pytest.mark.parametrize("joint", ["", ". ", " ", "\n", ", "])
def test_a_key_costs_the_same_in_a_note_ten_times_as_long(lexicon: Lexicon, joint: str) -> None:
    def key(lines: int) -> int:
        matcher = Matcher(lexicon, DEFAULT_LIMITS)
        live = matcher.live()
        note = joint.join(f"day {number} slept well, ate some soup" for number in range(lines))
        live.read(note)
        middle = note.index("day", len(note) // 2)
        return counted(lambda: live.read(note[:middle] + "no " + note[middle:]))

    assert key(2000) <= 2 * key(200) + 2000


@pytest.mark.parametrize("piece", ["a", "no ", "x9", "\u00e9"])
def test_a_very_long_note_is_read(matcher: Matcher, piece: str) -> None:
    assert matcher.read(piece * (100_000 // len(piece))) == ()


@pytest.mark.parametrize(
    "run", ["." * 50_000, "!?" * 25_000, ".\"'" * 20_000, "dr. " * 20_000, "." + "'" * 50_000]
)
def test_a_run_of_marks_that_ends_nothing_is_passed_once(matcher: Matcher, run: str) -> None:
    assert matcher.read(f"fever {run}x")[0].text == "fever"
