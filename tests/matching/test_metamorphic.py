"""Denying a phrase of the lexicon makes it absent, under every way to deny; taking the denial away flags it.

Every line of ``items/*.toml`` that flags is read in every reading; of a line with very many, in as few
wordings as hold each of its words. The cues are all lines of the sections ``no``, ``denies``, ``not`` and
``no_after`` of ``cues.toml``, so that a new line is tested the day it's added. Each is put before or behind a
phrase in a frame that fits the kind of phrase (see ``denials.py``).

Here every wording is denied by two cues at least, a line with one wording by three, and every cue denies a
hundred wordings. All wordings under all cues: ``python tests/benchmarks/every_denial.py``.
"""

from __future__ import annotations

import importlib.util
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from caregiver_app.matching.matcher import Matcher

if TYPE_CHECKING:
    from tests.matching import denials
else:
    _SPEC = importlib.util.spec_from_file_location("denials", Path(__file__).with_name("denials.py"))
    denials = importlib.util.module_from_spec(_SPEC)
    sys.modules["denials"] = denials
    _SPEC.loader.exec_module(denials)

CUES = [(section, cue) for section in denials.SECTIONS for cue in denials.cues(section)]


@pytest.fixture(scope="module")
def phrases(matcher: Matcher) -> list[denials.Phrase]:
    """The phrases that are read whole when they stand alone."""
    return [
        phrase for phrase in denials.phrases() if denials.is_read_whole(matcher.read(phrase.text), phrase)
    ]


@pytest.fixture(scope="module")
def denied(phrases: list[denials.Phrase]) -> list[tuple[str, str, denials.Phrase, denials.Denied]]:
    """Each phrase with cues that fit it, those first that had the fewest turns."""
    wordings = Counter(phrase.line for phrase in phrases)
    used: dict[tuple[str, str], int] = dict.fromkeys(CUES, 0)
    chosen: list[tuple[str, str, denials.Phrase, denials.Denied]] = []
    for phrase in phrases:
        wanted = 2 if wordings[phrase.line] > 1 else 3
        for section, cue in sorted(CUES, key=used.__getitem__):
            notes = list(denials.denials(phrase, section, cue))
            if notes:
                used[section, cue] += 1
                chosen.append((section, cue, phrase, notes[used[section, cue] % len(notes)]))
                wanted -= 1
                if not wanted:
                    break
    return chosen


def test_nearly_every_wording_is_read_whole_when_it_stands_alone(phrases: list[denials.Phrase]) -> None:
    every = list(denials.phrases())
    assert len(every) > 7000
    assert len(phrases) / len(every) > 0.99
    unread = {phrase.line for phrase in every} - {phrase.line for phrase in phrases}
    assert len(unread) <= 5, unread


def test_no_denied_phrase_is_flagged(
    matcher: Matcher, denied: list[tuple[str, str, denials.Phrase, denials.Denied]]
) -> None:
    wrong = [
        one.note for _, _, phrase, one in denied if denials.flagged(matcher.read(one.note), phrase, one.start)
    ]
    assert wrong == []


def test_every_cue_and_every_line_had_its_turn(
    phrases: list[denials.Phrase], denied: list[tuple[str, str, denials.Phrase, denials.Denied]]
) -> None:
    by_line = Counter(phrase.line for _, _, phrase, _ in denied)
    by_cue = Counter((section, cue) for section, cue, _, _ in denied)
    assert [line for line in {phrase.line for phrase in phrases} if by_line[line] < 3] == []
    assert [cue for cue in CUES if by_cue[cue] < 100] == []


def test_every_phrase_is_flagged_when_the_denial_is_taken_away(
    matcher: Matcher, phrases: list[denials.Phrase]
) -> None:
    missed = []
    for at, phrase in enumerate(phrases):
        frames = denials.ASSERTIONS[phrase.kind is denials.PhraseKind.LACK :]  # "not only no energy": nobody
        note = frames[at % len(frames)].format(phrase.text)
        start = note.index(phrase.text)
        end = start + len(phrase.text)
        if not any(
            mention.status.flags
            and phrase.item in mention.items
            and mention.start < end
            and start < mention.end
            for mention in matcher.read(note)
        ):
            missed.append(note)
    assert missed == []


def test_a_clause_is_denied_from_within(matcher: Matcher, phrases: list[denials.Phrase]) -> None:
    notes = [(phrase, note) for phrase in phrases for note in denials.denied_inside(phrase)]
    wrong = [
        note
        for phrase, note in notes
        if any(mention.status.flags and phrase.item in mention.items for mention in matcher.read(note))
    ]
    assert len(notes) > 100
    assert wrong == []
