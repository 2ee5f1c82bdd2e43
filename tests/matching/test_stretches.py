from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caregiver_app.matching.stretches import LONGEST, split


def parts(note: str) -> list[str]:
    return [note[start:end].strip() for start, end in split(note)]


def test_sentences_and_lines_are_parted() -> None:
    assert parts("No fever. Slept well!\nAte soup") == ["No fever.", "Slept well!", "Ate soup"]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r", "\u2028"])
def test_line_endings_are_alike(ending: str) -> None:
    assert parts(f"no fever{ending}rash") == ["no fever", "rash"]


def test_question_goes_with_its_answer() -> None:
    assert parts("Any fever? No. Ate well.") == ["Any fever? No.", "Ate well."]


@pytest.mark.parametrize("answer", ["Pt says nope.", "he denies.", "Not seen!", "unlikely", "they said yes"])
def test_question_goes_with_an_answer_of_more_words(answer: str) -> None:
    assert parts(f"Any fever? {answer}") == [f"Any fever? {answer}"]


def test_question_without_an_answer_stands_alone() -> None:
    assert parts("Fever? Gave Tylenol.") == ["Fever?", "Gave Tylenol."]


def test_heading_goes_with_its_bullets() -> None:
    assert parts("Call if:\n- fever\n- rash\nSlept well") == ["Call if:\n- fever\n- rash", "Slept well"]


def test_line_that_ends_in_a_comma_goes_on() -> None:
    assert parts("no fever,\nno rash") == ["no fever,\nno rash"]


@pytest.mark.parametrize("note", ["temp 101.3 at noon", "saw dr. Lee today", "approx. 3 hours"])
def test_point_that_ends_no_sentence(note: str) -> None:
    assert parts(note) == [note]


def test_blank_note_has_none() -> None:
    assert parts(" \n \r\n ") == []


RUN_ON = "she slept and woke and ate some soup, then we walked to the gate but it was cold "


def test_line_without_an_end_is_cut_where_a_clause_goes_on() -> None:
    found = parts(RUN_ON * 100)
    assert all(len(part) <= LONGEST for part in found)
    assert all(part.startswith(("then", "but")) for part in found[1:])
    assert "".join(found).replace(" ", "") == (RUN_ON * 100).replace(" ", "")


@pytest.mark.parametrize("piece", ["word ", "fever, ", "no fever,\n", "fever/", "call if:\n- fever\n"])
def test_no_stretch_is_longer_than_a_long_sentence(piece: str) -> None:
    assert all(end - start <= LONGEST for start, end in split(piece * 2000))


def test_word_is_never_cut() -> None:
    assert parts("a" * 5000 + " b") == ["a" * 5000, "b"]


def test_sentence_as_long_as_people_write_stays_whole() -> None:
    note = (RUN_ON * 20)[:LONGEST].strip()
    assert parts(note) == [note]


@given(
    st.lists(st.sampled_from([RUN_ON, "fever, ", "x", "no ", "....", "?", "\n", ":\n- "]), max_size=80),
    st.text(max_size=20),
)
def test_words_at_the_end_move_no_cut_far_before_them(pieces: list[str], more: str) -> None:
    note = "".join(pieces) * 5
    settled = [piece for piece in split(note) if piece[1] < len(note) - 3 * LONGEST]
    assert split(note + more)[: len(settled)] == settled


@given(st.lists(st.sampled_from([RUN_ON, "fever, ", "no ", "....", "? ", "\n", ":\n- ", ",\n"]), max_size=60))
def test_what_stands_before_a_stretch_does_not_matter(pieces: list[str]) -> None:
    note = "".join(pieces) * 3
    found = split(note)
    for at in range(0, len(found), 7):
        start = found[at][0]
        assert [(first + start, last + start) for first, last in split(note[start:])] == found[at:]
