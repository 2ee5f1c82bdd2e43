"""Explanations: every mention has one, what it says is so, and each change it names was not made up."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caregiver_app.matching.explain_changes import counterpart
from caregiver_app.matching.explain_json import explanation_to_json
from caregiver_app.matching.explain_sentences import load_sentences
from caregiver_app.matching.explain_text import ExplanationText
from caregiver_app.matching.explanation import (
    Cause,
    Change,
    Edit,
    End,
    Explanation,
    Line,
    ReadAs,
    ReadingFound,
)
from caregiver_app.matching.lexicon import Lexicon, LexiconError
from caregiver_app.matching.limits import DEFAULT_LIMITS, Bound, Limit, MeasurementKind
from caregiver_app.matching.matcher import Matcher
from caregiver_app.matching.mention import Status
from caregiver_app.matching.own_words import OwnWords

GOLD = [
    str(json.loads(line)["text"])
    for path in sorted((Path(__file__).parent / "gold").glob("*.jsonl"))
    for line in path.read_text(encoding="utf-8").splitlines()
]


def explained(matcher: Matcher, note: str, words: str = "") -> Explanation:
    """The explanation of the first mention that holds ``words``."""
    mention = next(mention for mention in matcher.read(note) if words in mention.text)
    return matcher.explain(note, mention)


def hold(matcher: Matcher, note: str, explanation: Explanation) -> None:
    """What an explanation says of places and changes is so."""
    mention = explanation.mention
    places = [explanation.sentence, *(word.place for word in explanation.words)]
    places += [place for place in (explanation.ground.words,) if place is not None]
    if explanation.near is not None:
        places += [explanation.near.words, explanation.near.ended_by]
    if isinstance(explanation.found_by, ReadingFound):
        places.append(explanation.found_by.number)
    places += [one.place for change in explanation.changes for one in change.replacements]
    for place in places:
        assert note[place.start : place.end] == place.text
    assert explanation.sentence.start <= mention.start < mention.end <= explanation.sentence.end
    assert explanation.found_by is not None
    for change in explanation.changes:
        if change.replacements:
            after = counterpart(matcher.read(change.applied_to(note)), mention, change.replacements)
            assert (None if after is None else after.status) is change.becomes
            assert change.becomes is not mention.status


def test_every_mention_of_the_gold_notes_is_explained_and_every_change_named_is_so(matcher: Matcher) -> None:
    statuses: Counter[Status] = Counter()
    without_change = 0
    for note in GOLD:
        for mention in matcher.read(note):
            explanation = matcher.explain(note, mention)
            assert explanation.mention == mention
            hold(matcher, note, explanation)
            decided = explanation.ground.words is not None or explanation.ground.cause in (
                *(Cause.PLAIN, Cause.WEAKER, Cause.EVERYDAY_ACHE),
                *(Cause.LIMIT_PASSED, Cause.LIMIT_INSIDE),
            )
            assert decided, note
            text = matcher.in_words(explanation)
            assert all(section.sentences for section in text.sections)
            statuses[mention.status] += 1
            without_change += not explanation.changes
    assert set(statuses) == set(Status)
    assert without_change < statuses.total() / 20


NOTES = st.text("no fever, but chills or a bit dizzy? if my sister had 38.4 gone; again\n", max_size=60)


@pytest.fixture(scope="module")
def another(lexicon: Lexicon) -> Matcher:
    return Matcher(lexicon, DEFAULT_LIMITS)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from([*GOLD, "", "no", "but", "if", ", ", "\n", "🤒 é"]), max_size=4), NOTES)
def test_any_note_is_explained_the_same_each_time(
    matcher: Matcher, another: Matcher, notes: list[str], odd: str
) -> None:
    note = " ".join([*notes, odd])
    for mention in matcher.read(note):
        explanation = matcher.explain(note, mention)
        hold(matcher, note, explanation)
        assert another.explain(note, mention) == explanation


def _changed(explanation: Explanation, edit: Edit) -> tuple[str, str, Status | None]:
    """The first change of a kind: the words in whose place, what is put there, and the new status."""
    change = next(change for change in explanation.changes if change.edit is edit)
    return (
        "+".join(one.place.text for one in change.replacements),
        change.replacements[0].text,
        change.becomes,
    )


def test_a_no_is_named_and_without_it_the_words_count(matcher: Matcher) -> None:
    explanation = explained(matcher, "Slept well. She has no  fever.")
    ground = explanation.ground
    assert ground.words is not None
    assert (ground.cause, ground.cue, ground.words.text) == (Cause.CUE, "no", "has no")
    assert ground.line is not None
    assert (ground.line.file, ground.line.section, ground.line.text) == ("cues.toml", "no", "has no")
    assert _changed(explanation, Edit.WITHOUT) == ("has no  ", "", Status.PRESENT)
    assert explanation.sentence.text.strip() == "She has no  fever."


def test_a_no_that_ends_before_is_named_with_what_ends_it(matcher: Matcher) -> None:
    near = explained(matcher, "no fever but chills all night", "chills").near
    assert near is not None
    assert (near.words.text, near.end, near.ended_by.text, near.reaches) == (
        "no",
        End.CONTRAST,
        "but",
        ("fever",),
    )
    explanation = explained(matcher, "no fever but chills all night", "chills")
    assert _changed(explanation, Edit.INSTEAD) == ("but", "or", Status.ABSENT)


@pytest.mark.parametrize(
    ("note", "words", "end", "ended_by"),
    [
        ("no wonder she is dizzy", "no", End.DENIES_NOTHING, "no wonder"),
        ("had a headache that is gone", "gone", End.HAPPENED, "had"),
        ("went with my sister, headache all day", "sister", End.NOT_THE_SUBJECT, "my sister"),
        ("no fever because he has chills", "no", End.BREAK, "because"),
        ("if he wakes, call; no fever. as if he was dizzy", "if", End.NO_CONDITION, "as if"),
    ],
)
def test_words_that_do_not_reach_it_are_told_with_the_reason(
    matcher: Matcher, note: str, words: str, end: End, ended_by: str
) -> None:
    near = matcher.explain(note, matcher.read(note)[-1]).near
    assert near is not None
    assert words in near.words.text
    assert (near.end, near.ended_by.text) == (end, ended_by)


@pytest.mark.parametrize(
    ("note", "read"),
    [
        ("shivering", [(ReadAs.FORM, "shiver")]),
        ("dizy", [(ReadAs.SLIP, "dizzy")]),
        ("dizzzzy", [(ReadAs.REPEATED, "dizzy")]),
        ("dizzy", [(ReadAs.AS_WRITTEN, "dizzy")]),
        (
            "can't find her words",
            [
                *((ReadAs.AS_WRITTEN, "can't"), (ReadAs.AS_WRITTEN, "find")),
                *((ReadAs.STEPPED_OVER, ""), (ReadAs.AS_WRITTEN, "words")),
            ],
        ),
    ],
)
def test_each_word_says_how_it_was_read(matcher: Matcher, note: str, read: list[tuple[ReadAs, str]]) -> None:
    assert [(word.read_as, word.meant) for word in explained(matcher, note).words] == read


def test_the_line_of_the_lexicon_stands_where_it_says(matcher: Matcher, lexicon: Lexicon) -> None:
    for note in ("shivering", "can't find her words", "tired", "dizy"):
        line = explained(matcher, note).found_by
        assert isinstance(line, Line)
        lines = (lexicon.folder / line.file).read_text(encoding="utf-8").split("\n")
        assert lines[line.number - 1].partition("#")[0].strip() == line.text


def test_weak_words_would_be_stronger_with_a_strong_word(matcher: Matcher) -> None:
    weak = explained(matcher, "tired today")
    assert (weak.strength, weak.ground.cause) == ("possible", Cause.WEAKER)
    assert _changed(weak, Edit.BEFORE) == ("", "very ", Status.PRESENT)
    strong = explained(matcher, "tired, so tired", "tired").ground
    assert strong.cause in (Cause.WEAKER, Cause.STRONG)
    mild = explained(matcher, "a bit dizzy")
    assert (mild.ground.cause, mild.ground.words and mild.ground.words.text) == (Cause.MILD, "a bit")
    assert _changed(mild, Edit.WITHOUT) == ("a bit ", "", Status.PRESENT)


def test_somebody_else_would_be_the_patient(matcher: Matcher) -> None:
    other = explained(matcher, "my sister has chills")
    assert (other.ground.cue, _changed(other, Edit.INSTEAD)) == ("kin", ("my sister", "he", Status.PRESENT))


def test_a_reading_names_its_limit_and_the_nearest_number_on_the_other_side(matcher: Matcher) -> None:
    fever = explained(matcher, "temp 101.3 at noon")
    assert isinstance(fever.found_by, ReadingFound)
    assert (fever.found_by.in_fahrenheit, fever.found_by.unit_written) == (True, False)
    assert fever.found_by.limit == DEFAULT_LIMITS[0]
    assert _changed(fever, Edit.NUMBER) == ("101.3", "100.3", Status.ABSENT)
    assert _changed(explained(matcher, "T 37,1 C"), Edit.NUMBER) == ("37,1", "38,0", Status.PRESENT)


def test_the_care_teams_limit_and_the_familys_words_say_who_gave_them(matcher: Matcher) -> None:
    pulse = Limit(MeasurementKind.PULSE, Bound.AT_OR_ABOVE, 120, "Dr. Lee", date(2026, 11, 3))
    own = OwnWords("the flappy thing", ("icans.seizures-tremors",), "Anna", date(2026, 11, 4))
    family = matcher.for_family((*DEFAULT_LIMITS, pulse), (own,))
    fast = explained(family, "hr 128")
    assert isinstance(fast.found_by, ReadingFound)
    assert fast.found_by.limit == pulse
    assert [change.edit for change in fast.changes][:2] == [Edit.NUMBER, Edit.NO_LIMIT]
    assert Change(Edit.NO_LIMIT, (), None) in fast.changes
    flappy = explained(family, "he did the flapppy thing")
    assert flappy.found_by == own
    assert Change(Edit.NO_OWN_WORDS, (), None) in flappy.changes
    said = " ".join(_said(family.in_words(flappy)) + _said(family.in_words(fast)))
    assert "as Anna said on 4 Nov 2026" in said
    assert "the limit that Dr. Lee gave on 3 Nov 2026" in said


def test_a_denial_inside_the_words_is_named(matcher: Matcher) -> None:
    explanation = explained(matcher, "heart is not racing")
    assert explanation.ground.words is not None
    assert (explanation.ground.cause, explanation.ground.words.text) == (Cause.DENIED_WITHIN, "not")
    assert _changed(explanation, Edit.WITHOUT)[2] is Status.PRESENT


def test_what_is_not_read_in_a_note_has_no_explanation(matcher: Matcher) -> None:
    mention = matcher.read("shivering")[0]
    for note in ("", "no shivering", "a calm day"):
        with pytest.raises(LookupError):
            matcher.explain(note, mention)


def test_the_words_quote_the_note_and_never_judge(matcher: Matcher) -> None:
    explanation = explained(matcher, "no fever but chills all night", "chills")
    text = matcher.in_words(explanation)
    assert text.title == "Why “chills” is highlighted"
    assert "With “no” before “dizzy”," in " ".join(_said(matcher.in_words(explained(matcher, "dizzy, weak"))))
    said = " ".join(_said(text))
    assert "“no” stands near, but speaks of “fever”: “but” turns the sentence." in said
    assert "With “or” in place of “but”, it would not be highlighted (said not to be there)." in said
    assert "“Chills and fever” stands on the guide's CRS list" in said
    assert "care team" in text.note


def test_the_json_of_an_explanation_holds_every_field(matcher: Matcher) -> None:
    explanation = explained(matcher, "temp 101.3")
    told = json.loads(json.dumps(explanation_to_json(explanation, matcher.in_words(explanation))))
    assert told["mention"]["text"] == "temp 101.3"
    assert (told["found_by"]["by"], told["found_by"]["limit"]["value"]) == ("reading", 38.0)
    assert told["ground"]["cause"] == "limit_passed"
    assert told["changes"][0]["becomes"] == "absent"


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('plain = "', 'plane = "', "lacks cause.plain"),
        ("[near]", "[far]", "unknown table far"),
        ('mild = "plays it down"', 'mild = "plays {it} down"', "nothing to put in for it"),
        ('mild = "plays it down"', 'mild = "plays {it down"', "cue.mild"),
        ('mild = "plays it down"', "mild = plays it down", "explain.toml"),
    ],
)
def test_a_mistake_in_the_sentences_is_named(
    lexicon: Lexicon, tmp_path: Path, old: str, new: str, complaint: str
) -> None:
    text = (lexicon.folder / "explain.toml").read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "explain.toml").write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(LexiconError, match=complaint):
        load_sentences(tmp_path)


def _said(text: ExplanationText) -> list[str]:
    return [sentence for section in text.sections for sentence in section.sentences]
