"""Laws that hold for every note."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from caregiver_app.matching.lexicon import load_lexicon
from caregiver_app.matching.limits import DEFAULT_LIMITS
from caregiver_app.matching.matcher import Matcher
from caregiver_app.matching.mention import Mention

ROOT = Path(__file__).resolve().parents[2]
MATCHER = Matcher(load_lexicon(ROOT / "resources"), DEFAULT_LIMITS)
NOTES = [
    json.loads(line)["text"]
    for path in sorted((Path(__file__).parent / "gold").glob("*.jsonl"))
    for line in path.read_text(encoding="utf-8").splitlines()
]
PIECES = [
    "no",
    "fever",
    "and",
    "chills",
    ",",
    "but",
    "headache",
    "r\u00e2sh",
    "if",
    "my sister",
    "has",
    ";",
    "?",
    "temp 101.3",
    "can't find",
    "words",
    "not",
    "was",
    "gone",
    "\n",
    "call if:",
    "- ",
    "dizzy",
    "caf\u00e9",
    "she's",
    "so tired",
    "\u2019",
    "T",
    "38,4",
    "...",
    "or",
    "w/o",
    "n/v/d",
    "\U0001f622",
    "\u00e9",
    "a",
    "\t",
    "(",
    ")",
    "history of",
    "maybe",
]
MIXED = st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join)
ANY = st.one_of(st.text(max_size=200), MIXED, st.sampled_from(NOTES))
UNRELATED = ["Watered the plants.", "Bill came by at 4.", "We ate early!", "Clinic is on Monday."]


def shape(mentions: tuple[Mention, ...]) -> list[tuple[tuple[str, ...], str]]:
    return [(mention.items, mention.status.value) for mention in mentions]


@given(ANY)
@settings(deadline=None)
def test_offsets_cut_the_note(note: str) -> None:
    for mention in MATCHER.read(note):
        assert 0 <= mention.start < mention.end <= len(note)
        assert note[mention.start : mention.end] == mention.text


@given(ANY)
@settings(deadline=None)
def test_same_note_same_answer(note: str) -> None:
    fresh = Matcher(load_lexicon(ROOT / "resources"), DEFAULT_LIMITS) if len(note) % 50 == 0 else MATCHER
    assert MATCHER.read(note) == fresh.read(note) == MATCHER.read(note)


@given(st.one_of(MIXED, st.sampled_from(NOTES)))
@settings(deadline=None)
def test_line_endings_are_alike(note: str) -> None:
    assert shape(MATCHER.read(note)) == shape(MATCHER.read(note.replace("\n", "\r\n")))
    assert shape(MATCHER.read(note)) == shape(MATCHER.read(note.replace("\n", "\r")))


@given(ANY)
@settings(deadline=None)
def test_composed_and_decomposed_are_alike(note: str) -> None:
    composed, decomposed = (unicodedata.normalize(form, note) for form in ("NFC", "NFD"))
    assert shape(MATCHER.read(composed)) == shape(MATCHER.read(decomposed))


@given(st.one_of(MIXED, st.sampled_from(NOTES)))
@settings(deadline=None)
def test_letter_case_is_alike(note: str) -> None:
    assert shape(MATCHER.read(note)) == shape(MATCHER.read(note.upper())) == shape(MATCHER.read(note.title()))


@given(st.sampled_from(NOTES), st.sampled_from(UNRELATED), st.sampled_from(["\n", " "]))
@settings(deadline=None)
def test_unrelated_sentence_changes_nothing(note: str, other: str, between: str) -> None:
    ended = note if note.rstrip().endswith((".", "!", "?")) else note.rstrip(" ,:") + "."
    alone = shape(MATCHER.read(ended))
    assert shape(MATCHER.read(other + between + ended)) == alone
    assert shape(MATCHER.read(ended + between + other)) == alone
