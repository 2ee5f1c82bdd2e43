"""The sample diary's thinking checks, with the daily sentence drawn each time and always the same."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any, Final

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.picture_files import Encoded, encode_image
from caregiver_app.diary.six_weeks import LAST_DAY
from caregiver_app.diary.thinking_forms import Form, QuestionKind, load_forms
from caregiver_app.diary.thinking_values import Answer, Outcome, ThinkingCheck, with_shown

_SIZE: Final = (720, 120)
_LOOKS: Final = 3
"""How many ways an equally steady sentence is drawn."""
_INK, _PAPER = (30, 38, 66), (253, 252, 247)
_FORCE: Final = 5.0
"""Pixels that a letter's corner moves by at a shake of 1."""

_Point = tuple[float, float]
_LETTERS: Final[Mapping[str, tuple[str, ...]]] = {
    "T": ("0040", "2029"),
    "a": ("3525141627383735", "3538"),
    "b": ("1018", "152536372818"),
    "c": ("352514162738",),
    "d": ("352514162738", "3038"),
    "e": ("1636352514162838",),
    "h": ("1018", "16253538"),
    "i": ("1518", "1212"),
    "k": ("1018", "3517", "1738"),
    "l": ("1018",),
    "n": ("1518", "16253538"),
    "o": ("25141728373525",),
    "s": ("35251626373818",),
    "t": ("21272838", "1434"),
    "u": ("1517283735", "3538"),
    "y": ("151726", "353719"),
    ".": ("1818",),
}
"""Each letter's strokes, as pairs of digits: columns 0 to 4 and rows 0 (top) to 9."""


def write_checks(diary: Diary, resources: Path, infusion: date, language: str = "en") -> None:
    """Puts six weeks of checks into a diary, told from the day of the infusion."""
    with (resources / "sample" / f"six_weeks.{language}.toml").open("rb") as file:
        told = tomllib.load(file)
    form = load_forms(resources, language).get(told["checks"]["form"])
    assert form is not None
    drawn: dict[tuple[float, int], Encoded] = {}
    for check, shake in _checks(told["checks"], told["writers"], form, infusion):
        if shake is None:
            diary.thinking_checks.save(check)
            continue
        look = (shake, (check.at.date() - infusion).days % _LOOKS)
        if look not in drawn:
            drawn[look] = handwriting(told["checks"]["sentence"], *look)
        kept = diary.pictures.keep_encoded(drawn[look], check.writer)
        diary.thinking_checks.save(replace(check, handwriting_id=kept.id))


def handwriting(sentence: str, shake: float, seed: int) -> Encoded:
    """A sentence written by hand, the more unsteady the greater ``shake`` is."""
    from PIL import Image, ImageDraw

    chance = Random(seed)
    image = Image.new("RGB", (_SIZE[0] * 2, _SIZE[1] * 2), _PAPER)
    draw = ImageDraw.Draw(image)
    left, drift = 32.0, 0.0
    for letter in sentence:
        size = 1.6 * (7.5 + chance.uniform(-0.3, 0.3) * (1 + 3 * shake))
        drift += chance.uniform(-1.5, 1.4) * (0.4 + 2.4 * shake)
        for stroke in _LETTERS.get(letter, ()):
            points = _rounded(list(_unsteady(_corners(stroke), shake, chance)))
            line = [(left + x * size, 56 + drift + y * size) for x, y in points]
            draw.line(line, fill=_INK, width=5, joint="curve")
            for x, y in line[:1] + line[-1:]:
                draw.ellipse((x - 2.5, y - 2.5, x + 2.5, y + 2.5), fill=_INK)
        left += size * (2.0 if letter in "il. " else 3.0)
    return encode_image(image.resize(_SIZE, Image.Resampling.BILINEAR), is_drawing=True)


def _corners(stroke: str) -> list[_Point]:
    return [(int(x), int(y)) for x, y in zip(stroke[::2], stroke[1::2], strict=False)]


def _unsteady(corners: list[_Point], shake: float, chance: Random) -> Iterator[_Point]:
    """The corners with points between, each a little beside its place."""
    force = shake * _FORCE / 16
    steps = 1 if shake < 0.2 else 2
    for (x, y), (to_x, to_y) in pairwise(corners):
        for step in range(steps):
            along = step / steps
            yield (
                x + (to_x - x) * along + chance.uniform(-force, force),
                y + (to_y - y) * along + chance.uniform(-force, force),
            )
    yield corners[-1]


def _rounded(points: list[_Point]) -> list[_Point]:
    """The line with its corners cut twice, as a hand writes it."""
    for _ in range(2):
        cut = [
            (a + (b - a) * part, c + (d - c) * part)
            for (a, c), (b, d) in pairwise(points)
            for part in (0.25, 0.75)
        ]
        points = [points[0], *cut, points[-1]]
    return points


def _checks(
    told: Mapping[str, Any], writers: list[str], form: Form, infusion: date
) -> Iterator[tuple[ThinkingCheck, float | None]]:
    special = {row["day"]: row for row in told["days"]}
    days = [day for day in range(told["first"], LAST_DAY) if day not in told["skipped"]]
    for day in (*told["baseline"], *days):
        row = special.get(day, {})
        on = infusion + timedelta(days=day)
        at = datetime.combine(on, told["at"]) + timedelta(minutes=7 * (day % 4))
        answers = tuple(_answers(form, told, row, on))
        writer = writers[1] if day % 3 == 2 else writers[0]
        check = ThinkingCheck(
            "", at, writer, form.id, answers, row.get("note", ""), baseline=day in told["baseline"]
        )
        yield check, row.get("shake", 0.1) if row.get("writes", True) else None


def _answers(form: Form, told: Mapping[str, Any], row: Mapping[str, Any], on: date) -> Iterator[Answer]:
    for question in form.questions:
        outcome, said = Outcome.RIGHT, told["said"].get(question.id, "")
        for other in (Outcome.NOT_RIGHT, Outcome.NOT_DONE):
            if question.id in row.get(other.value, {}):
                outcome, said = other, row[other.value][question.id]
        shown = told["sentence"] if question.kind is QuestionKind.WRITE else question.thing_on(on)
        yield Answer(question.id, outcome, with_shown(shown, said))
