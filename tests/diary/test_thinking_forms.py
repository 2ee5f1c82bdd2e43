"""The forms: the file that is there, the age each is proposed for, and slips that are told in plain words."""

from datetime import date
from pathlib import Path

import pytest

from caregiver_app.diary.thinking_forms import Forms, QuestionKind, load_forms
from caregiver_app.errors import Trouble
from caregiver_app.messages import load_messages
from caregiver_app.paths import resources_dir

TODAY = date(2026, 11, 21)
TEXT = (resources_dir() / "checks" / "en.toml").read_text("utf-8")


@pytest.fixture(scope="module")
def forms() -> Forms:
    return load_forms(resources_dir())


@pytest.mark.parametrize(
    ("born_on", "form"),
    [
        (None, "adult"),
        (date(1960, 5, 1), "adult"),
        (date(2014, 11, 21), "adult"),
        (date(2014, 11, 22), "older-child"),
        (date(2019, 11, 21), "older-child"),
        (date(2019, 11, 22), "young-child"),
        (TODAY, "young-child"),
    ],
)
def test_a_form_is_proposed_by_the_age(forms: Forms, born_on: date | None, form: str) -> None:
    assert forms.for_birth(born_on, TODAY).id == form


def test_the_adults_form_asks_what_the_ice_questions_look_at(forms: Forms) -> None:
    kinds = [question.kind for question in forms.all[0].questions]
    assert [kinds.count(kind) for kind in QuestionKind] == [4, 3, 1, 1, 1, 0]


def test_things_take_turns(forms: Forms) -> None:
    question = forms.all[0].question("name-1")
    assert question is not None
    shown = [question.thing_on(date.fromordinal(TODAY.toordinal() + day)) for day in range(5)]
    assert sorted(shown) == sorted(question.things)


def test_no_words_grade_or_reassure(forms: Forms) -> None:
    for word in ("score", "grade", "normal", "diagnos", "points", "all clear"):
        assert word not in TEXT.partition("\nlanguage_note")[2].lower()


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ('kind = "ask"', 'kind = "asks"', "“kind” must be one of"),
        ('id = "month"', 'id = "year"', "the id “year” is used twice"),
        ('"icans.agitation"', '"icans.anger"', "there is no item “icans.anger”"),
        ('short = "The year"', 'short = ""', "“short” must be words"),
        ("from_age = 7", 'from_age = "7"', "“from_age” must be a whole number"),
        ("to_age = 11", "to_age = 6", "“to_age” comes before"),
        ("minutes = 5", "minute = 5", "“minute” has no meaning here"),
        ('"ice", "ice_review"', '"ices", "ice_review"', "there is no source “ices”"),
        ('things = ["a pen"', 'thing = ["a pen"', "“thing” has no meaning here"),
        ("[[forms]]", "[[forms", "can't be read"),
        ('url = "https://', 'url = "http://', "must start with https://"),
        ('say = "What year is it?"', 'say = "What year is it?"\nsentence = "Hello"', "kind write"),
    ],
)
def test_a_slip_is_told_with_its_place(tmp_path: Path, before: str, after: str, told: str) -> None:
    assert before in TEXT
    (tmp_path / "checks").mkdir()
    (tmp_path / "checks" / "en.toml").write_text(TEXT.replace(before, after, 1), "utf-8")
    with pytest.raises(Trouble) as caught:
        load_forms(tmp_path)
    assert told in load_messages(resources_dir()).of(caught.value)
