"""A note read while it is written is read as if it were new."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from caregiver_app.matching.lexicon import load_lexicon
from caregiver_app.matching.limits import DEFAULT_LIMITS
from caregiver_app.matching.matcher import Matcher
from caregiver_app.matching.mention import Mention
from caregiver_app.matching.stretches import LONGEST

LEXICON = load_lexicon(Path(__file__).resolve().parents[2] / "resources")
MATCHER = Matcher(LEXICON, DEFAULT_LIMITS)
NOTES = [
    json.loads(line)["text"]
    for line in (Path(__file__).parent / "gold" / "several.jsonl").read_text(encoding="utf-8").splitlines()
]
JOINTS = ["\n", ". ", ", then ", " and ", " ", "? no. ", ":\n- ", ",\n", "..." * 500, "x" * LONGEST]
TYPED = [
    "a",
    " ",
    "\n",
    ".",
    "?",
    ":",
    ",",
    "no ",
    "fever",
    "\U0001f622",
    "\u0301",
    "- ",
    "'",
    *NOTES[:9],
    *JOINTS,
]
EDITS = st.lists(
    st.tuples(
        st.floats(0, 1), st.integers(0, 30) | st.integers(0, 3000), st.sampled_from(TYPED) | st.just("")
    ),
    min_size=1,
    max_size=8,
)


@given(st.lists(st.tuples(st.sampled_from(NOTES), st.sampled_from(JOINTS)), max_size=60), EDITS)
@settings(deadline=None)
def test_each_edit_is_read_as_a_new_note_is(
    pieces: list[tuple[str, str]], edits: list[tuple[float, int, str]]
) -> None:
    note = "".join(text + joint for text, joint in pieces)
    live = MATCHER.live()
    assert live.read(note) == MATCHER.read(note)
    for place, removed, typed in edits:
        at = int(place * len(note))
        note = note[:at] + typed + note[at + removed :]
        assert live.read(note) == MATCHER.read(note)


@given(st.lists(st.text(max_size=40) | st.sampled_from(NOTES), max_size=6))
@settings(deadline=None)
def test_any_note_may_follow_any_other(notes: list[str]) -> None:
    live = MATCHER.live()
    for note in notes:
        assert live.read(note) == MATCHER.read(note)


def test_only_what_an_edit_touches_is_read() -> None:
    read: list[str] = []

    class Counting(Matcher):
        def read_stretch(self, text: str) -> tuple[Mention, ...]:
            read.append(text)
            return super().read_stretch(text)

    lines = [f"day {number}: no fever, slept well" for number in range(2000)]
    live = Counting(LEXICON, DEFAULT_LIMITS).live()
    live.read("\n".join(lines))
    read.clear()
    lines[1000] += "!"
    assert len(live.read("\n".join(lines))) == 2000
    assert len("".join(read)) < 4 * LONGEST
