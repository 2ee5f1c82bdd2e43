"""Laws that hold for every note."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from caregiver_app.matching.lexicon import load_lexicon
from caregiver_app.matching.limits import DEFAULT_LIMITS
from caregiver_app.matching.matcher import Matcher
from caregiver_app.matching.mention import Mention

ROOT = Path(__file__).resolve().parents[2]
LEXICON = load_lexicon(ROOT / "resources")
MATCHER = Matcher(LEXICON, DEFAULT_LIMITS)
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
ODD = [
    "\u0130",  # a capital dotted I: two code points in small letters
    "\u0131",
    "\u00df",  # two letters in capitals
    "\ufb01",  # a ligature
    "\u200d",
    "\u200b",
    "\u0301",
    "\u0323\u0307",
    "\u00a0",
    "\u202e",
    "\u05e9",
    "\u0643",
    "\uac00",
    "\U0001f469\u200d\U0001f9b0",
    "\U0001f622",
    "\u2019",
    "\u2028",
    "\u0149",
    "\u1e9e",
    "\u03c2",
    "\uff21",
    "\r\n",
    "\x00",
]
MIXED = st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join)


@st.composite
def spliced(draw: st.DrawFn) -> str:
    """Pieces of gold notes with odd characters put in anywhere."""
    pieces = []
    for note in draw(st.lists(st.sampled_from(NOTES), min_size=1, max_size=3)):
        start = draw(st.integers(0, len(note)))
        pieces.append(note[start:] if draw(st.booleans()) else note)
    text = draw(st.sampled_from([" ", "\n", ". ", ", "])).join(pieces)
    for odd in draw(st.lists(st.sampled_from(ODD), max_size=3)):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + odd + text[at:]
    return text


ANY = st.one_of(st.text(max_size=200), MIXED, st.sampled_from(NOTES), spliced())
UNRELATED = ["Watered the plants.", "Bill came by at 4.", "We ate early!", "Clinic is on Monday."]


def shape(mentions: tuple[Mention, ...]) -> list[tuple[tuple[str, ...], str]]:
    return [(mention.items, mention.status.value) for mention in mentions]


def told(mentions: tuple[Mention, ...], places: list[int] | None = None) -> list[tuple[object, ...]]:
    """Items, status and place of each mention; ``places`` says where each code point went."""
    return [
        (m.items, m.status, places[m.start], places[m.end]) if places else (m.items, m.status, m.start, m.end)
        for m in mentions
    ]


def rewritten(note: str, change: Callable[[str], str]) -> tuple[str, list[int]]:
    """``note`` with each code point changed, and where each (and the end) then stands."""
    written: list[str] = []
    places = [0]
    for char in note:
        written.append(change(char))
        places.append(places[-1] + len(written[-1]))
    return "".join(written), places


def assert_alike(note: str, change: Callable[[str], str]) -> None:
    """The same mentions at the same places, though ``note`` is written otherwise."""
    other, places = rewritten(note, change)
    assert told(MATCHER.read(other)) == told(MATCHER.read(note), places)


def upper(char: str) -> str:
    """The capital, where it is one letter: of a sharp s it is two, which is another spelling."""
    return char.upper() if len(char.upper()) == 1 else char


def lower(char: str) -> str:
    return char.lower() if len(char.lower()) == 1 else char


@given(ANY)
@settings(deadline=None)
def test_offsets_cut_the_note(note: str) -> None:
    for mention in MATCHER.read(note):
        assert 0 <= mention.start < mention.end <= len(note)
        assert note[mention.start : mention.end] == mention.text
        assert mention.text == mention.text.strip()
        assert not unicodedata.combining(note[mention.start])


@given(ANY)
@settings(deadline=None)
def test_same_note_same_answer(note: str) -> None:
    fresh = Matcher(LEXICON, DEFAULT_LIMITS) if len(note) % 25 == 0 else MATCHER
    assert MATCHER.read(note) == fresh.read(note) == MATCHER.read(note)


@given(ANY)
@settings(deadline=None)
def test_line_endings_are_alike(note: str) -> None:
    plain = note.replace("\r\n", "\n").replace("\r", "\n")
    for ending in ("\r\n", "\r", "\u2028"):
        assert_alike(plain, lambda char, ending=ending: ending if char == "\n" else char)  # type: ignore[misc]


@given(ANY)
@settings(deadline=None)
def test_composed_and_decomposed_are_alike(note: str) -> None:
    assert_alike(unicodedata.normalize("NFC", note), lambda char: unicodedata.normalize("NFD", char))


@given(ANY)
@example("sh\u0131vering, \u017fick to her stomach")
@settings(deadline=None)
def test_letter_case_is_alike(note: str) -> None:
    assert_alike(note, upper)
    assert_alike(note, lower)
    assert shape(MATCHER.read(note.upper())) == shape(MATCHER.read(note.upper().lower()))


@given(st.one_of(st.sampled_from(NOTES), spliced()), st.sampled_from(UNRELATED), st.sampled_from(["\n", " "]))
@settings(deadline=None)
def test_unrelated_sentence_changes_nothing(note: str, other: str, between: str) -> None:
    ended = note if note.rstrip().endswith((".", "!", "?")) else note.rstrip(" ,:") + "."
    alone = MATCHER.read(ended)
    moved = [(m.items, m.status, m.start + len(other + between), m.end + len(other + between)) for m in alone]
    assert told(MATCHER.read(other + between + ended)) == moved
    assert told(MATCHER.read(ended + between + other)) == told(alone)
