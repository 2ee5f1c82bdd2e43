"""The forms of the thinking check, read from a file that a nurse may edit."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from caregiver_app.diary.thinking_values import Outcome
from caregiver_app.errors import Trouble
from caregiver_app.guide.items import ITEM_IDS

_ID: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_FILE_KEYS: Final = {"language_note", "ages_note", "sources", "forms"}
_SOURCE_KEYS: Final = {"title", "url", "seen"}
_FORM_KEYS: Final = {
    "id", "title", "for_whom", "from_age", "to_age", "minutes", "answers", "sources", "questions",
}  # fmt: skip
_QUESTION_KEYS: Final = {"id", "kind", "known", "short", "say", "sentence", "counts", "things", "items"}


class QuestionKind(StrEnum):
    """What is done with a question."""

    ASK = "ask"
    NAME = "name"
    REQUEST = "request"
    WRITE = "write"
    COUNT = "count"
    WATCH = "watch"


class Known(StrEnum):
    """What the clock can tell the caregiver."""

    DATE = "date"
    WEEKDAY = "weekday"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class FormQuestion:
    """One question of a form.

    Attributes:
        id: Its stable id.
        kind: What is done with it.
        short: Its name in a list.
        say: Read aloud; for what is watched, what to look at.
        counts: What counts as right.
        items: The guide's items that an answer which differs is shown with.
        things: What is shown or asked for, by turns.
        known: What the clock tells the caregiver of the answer.
        sentence: What is written down.
    """

    id: str
    kind: QuestionKind
    short: str
    say: str
    counts: str
    items: tuple[str, ...]
    things: tuple[str, ...] = ()
    known: Known | None = None
    sentence: str = ""

    def thing_on(self, on: date) -> str:
        """The thing whose turn it is on a date; empty if there are none."""
        return self.things[on.toordinal() % len(self.things)] if self.things else ""


@dataclass(frozen=True, slots=True)
class FormSource:
    """Where a form comes from."""

    title: str
    seen: date
    url: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """The questions for a patient of an age.

    Attributes:
        id: Its stable id.
        title: Its name.
        for_whom: Whom it is for, in a few words.
        from_age: Years, included.
        to_age: Years, included; None for no end.
        minutes: About how long it takes.
        answers: The words for each outcome.
        sources: Where it comes from.
        questions: In the order they are asked.
    """

    id: str
    title: str
    for_whom: str
    from_age: int
    to_age: int | None
    minutes: int
    answers: Mapping[Outcome, str]
    sources: tuple[FormSource, ...]
    questions: tuple[FormQuestion, ...]

    @property
    def order(self) -> tuple[str, ...]:
        """The ids of its questions."""
        return tuple(question.id for question in self.questions)

    def question(self, question_id: str) -> FormQuestion | None:
        """The question of this id, if the form has it (still)."""
        return next((question for question in self.questions if question.id == question_id), None)


@dataclass(frozen=True, slots=True)
class Forms:
    """All forms, and the note on language that belongs to each.

    Attributes:
        all: The forms, in the file's order.
        language_note: What to think of before asking.
        ages_note: Where the ages of the forms come from.
    """

    all: tuple[Form, ...]
    language_note: str
    ages_note: str

    def get(self, form_id: str) -> Form | None:
        """The form of this id, if there is (still) one."""
        return next((form for form in self.all if form.id == form_id), None)

    def for_birth(self, born_on: date | None, on: date) -> Form:
        """The form proposed for a patient; the first one when the age is not known."""
        if born_on is None:
            return self.all[0]
        age = on.year - born_on.year - ((on.month, on.day) < (born_on.month, born_on.day))
        fitting = (f for f in self.all if f.from_age <= age and (f.to_age is None or age <= f.to_age))
        return next(fitting, self.all[0])


def load_forms(resources: Path, language: str = "en") -> Forms:
    """The forms of ``language``.

    Raises:
        Trouble: The file is missing, is no TOML, or something in it is not as its head says; the sentence
            names the place.
    """
    path = resources / "checks" / f"{language}.toml"
    try:
        with path.open("rb") as file:
            told = tomllib.load(file)
        return _forms(told)
    except (OSError, ValueError, RecursionError) as error:
        raise Trouble("thinking.forms_unreadable", file=path.name, why=str(error)) from error


def _forms(told: Mapping[str, Any]) -> Forms:
    _check_keys(told, _FILE_KEYS, "the file")
    sources = {}
    for name, row in _table(told, "sources", "the file").items():
        where = f"source {name}"
        _check_keys(row, _SOURCE_KEYS, where)
        url = _words(row, "url", where) if "url" in row else ""
        if url and not url.startswith("https://"):
            raise ValueError(f"{where}: the address must start with https://")
        if type(row.get("seen")) is not date:
            raise ValueError(f"{where}: “seen” must be a date like 2026-11-24, without quotes")
        sources[name] = FormSource(_words(row, "title", where), row["seen"], url)
    forms = tuple(_form(row, sources, n) for n, row in enumerate(_rows(told, "forms", "the file"), start=1))
    _check_once([form.id for form in forms], "the file")
    return Forms(forms, _words(told, "language_note", "the file"), _words(told, "ages_note", "the file"))


def _form(row: object, sources: Mapping[str, FormSource], number: int) -> Form:
    where = f"form {number}"
    row = _check_keys(row, _FORM_KEYS, where)
    where = f"form {_id(row, where)}"
    answers = _table(row, "answers", where)
    _check_keys(answers, {outcome.value for outcome in Outcome}, where)
    from_age, minutes = _whole(row, "from_age", where), _whole(row, "minutes", where)
    to_age = _whole(row, "to_age", where) if "to_age" in row else None
    if to_age is not None and to_age < from_age:
        raise ValueError(f"{where}: “to_age” comes before “from_age”")
    names = _strings(row, "sources", where)
    for name in names:
        if name not in sources:
            raise ValueError(f"{where}: there is no source “{name}”")
    questions = tuple(
        _question(question, f"{where}, question {n}")
        for n, question in enumerate(_rows(row, "questions", where), start=1)
    )
    _check_once([question.id for question in questions], where)
    return Form(
        id=row["id"],
        title=_words(row, "title", where),
        for_whom=_words(row, "for_whom", where),
        from_age=from_age,
        to_age=to_age,
        minutes=minutes,
        answers={outcome: _words(answers, outcome.value, where) for outcome in Outcome},
        sources=tuple(sources[name] for name in names),
        questions=questions,
    )


def _question(row: object, where: str) -> FormQuestion:
    row = _check_keys(row, _QUESTION_KEYS, where)
    kind, known = row.get("kind"), row.get("known")
    if kind not in set(QuestionKind):
        raise ValueError(f"{where}: “kind” must be one of {', '.join(QuestionKind)}")
    if known is not None and known not in set(Known):
        raise ValueError(f"{where}: “known” must be one of {', '.join(Known)}")
    items = _strings(row, "items", where)
    for item in items:
        if item not in ITEM_IDS:
            raise ValueError(f"{where}: there is no item “{item}” in the guide")
    shows = kind in (QuestionKind.NAME, QuestionKind.REQUEST)
    if shows is not ("things" in row):
        raise ValueError(f"{where}: “things” belong to the kinds name and request, and to no other")
    if (kind == QuestionKind.WRITE) is not ("sentence" in row):
        raise ValueError(f"{where}: a “sentence” belongs to the kind write, and to no other")
    return FormQuestion(
        id=_id(row, where),
        kind=QuestionKind(kind),
        short=_words(row, "short", where),
        say=_words(row, "say", where),
        counts=_words(row, "counts", where),
        items=items,
        things=_strings(row, "things", where) if shows else (),
        known=Known(known) if known else None,
        sentence=_words(row, "sentence", where) if "sentence" in row else "",
    )


def _check_keys(row: object, allowed: set[str], where: str) -> Mapping[str, Any]:
    if not isinstance(row, dict):
        raise ValueError(f"{where}: this should be a table, with a name and a value on each line")
    for key in row:
        if key not in allowed:
            raise ValueError(f"{where}: “{key}” has no meaning here; there are {', '.join(sorted(allowed))}")
    return row


def _check_once(ids: Sequence[str], where: str) -> None:
    twice = next((id_ for id_ in ids if ids.count(id_) > 1), None)
    if twice is not None:
        raise ValueError(f"{where}: the id “{twice}” is used twice")


def _id(row: Mapping[str, Any], where: str) -> str:
    value = _words(row, "id", where)
    if _ID.fullmatch(value) is None:
        raise ValueError(f"{where}: the id “{value}” may have only small letters, digits and single hyphens")
    return value


def _words(row: Mapping[str, Any], key: str, where: str) -> str:
    value = row.get(key)
    if not isinstance(value, str) or not value.strip() or value != " ".join(value.split()):
        raise ValueError(f"{where}: “{key}” must be words on one line, with no blanks around them")
    return value


def _whole(row: Mapping[str, Any], key: str, where: str) -> int:
    value = row.get(key)
    if type(value) is not int or value < 0:
        raise ValueError(f"{where}: “{key}” must be a whole number")
    return value


def _strings(row: Mapping[str, Any], key: str, where: str) -> tuple[str, ...]:
    values = row.get(key)
    if not isinstance(values, list) or not values:
        raise ValueError(f'{where}: “{key}” must be a list like ["…"]')
    return tuple(_words({key: value}, key, where) for value in values)


def _table(row: Mapping[str, Any], key: str, where: str) -> Mapping[str, Any]:
    value = row.get(key)
    if not isinstance(value, dict):
        raise ValueError(f"{where}: the table “{key}” is missing")
    return value


def _rows(row: Mapping[str, Any], key: str, where: str) -> list[object]:
    value = row.get(key)
    if not isinstance(value, list) or not value:
        raise ValueError(f"{where}: there are no [[{key}]]")
    return value
