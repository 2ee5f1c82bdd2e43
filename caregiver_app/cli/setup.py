"""``caregiver-app setup``: whose diary it is."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from caregiver_app.cli.command import family_diary
from caregiver_app.diary.checks import parse_date
from caregiver_app.diary.values import Profile, TemperatureUnit
from caregiver_app.errors import BadInput


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What can be said; what is left out stays as it was."""
    parser.add_argument("--patient", metavar="NAME", help="the patient's name")
    parser.add_argument("--infusion", metavar="YYYY-MM-DD", help="the date of the infusion")
    parser.add_argument(
        "--second-infusion", metavar="YYYY-MM-DD", help="the date of a second one; empty to take it out"
    )
    parser.add_argument(
        "--units",
        type=str.upper,
        choices=tuple(map(str, TemperatureUnit)),
        help="the unit temperatures are shown in",
    )
    parser.add_argument("--born", metavar="YYYY-MM-DD", help="the patient's date of birth")
    parser.add_argument("--product", metavar="NAME", help="the name of the CAR T-cell product")
    parser.add_argument("--emergency-number", metavar="NUMBER", help="the emergency number where you live")


def run(arguments: argparse.Namespace, now: Callable[[], datetime]) -> None:
    """Keeps what was given.

    Raises:
        BadInput: Nothing was given, or a date can't be right.
    """
    given = (
        arguments.patient,
        arguments.infusion,
        arguments.second_infusion,
        arguments.units,
        arguments.born,
        arguments.product,
        arguments.emergency_number,
    )
    if all(value is None for value in given):
        raise BadInput("cli.nothing_to_set_up")
    first = _date(arguments.infusion, "infusion")
    second = _date(arguments.second_infusion or None, "second_infusion")
    born = _date(arguments.born, "born_on")
    with family_diary(arguments, now) as diary:
        old = diary.profile.get()
        new = replace(
            old,
            patient=_or(arguments.patient, old.patient),
            product=_or(arguments.product, old.product),
            emergency_number=_or(arguments.emergency_number, old.emergency_number),
            born_on=born or old.born_on,
            unit=TemperatureUnit(_or(arguments.units, old.unit)),
            infusions=_infusions(old, first, second, second_gone=arguments.second_infusion == ""),
        )
        diary.profile.save(new)


def _date(text: str | None, field: str) -> date | None:
    return None if text is None else parse_date(text, field)


def _or(given: str | None, old: str) -> str:
    return old if given is None else given


def _infusions(
    old: Profile, first: date | None, second: date | None, *, second_gone: bool
) -> tuple[date, ...]:
    """Both infusions, with what was given in the place of what was kept."""
    kept = (*old.infusions, None, None)
    first = first or kept[0]
    second = None if second_gone else second or kept[1]
    if first is None and second is not None:
        raise BadInput("cli.second_without_first", field="infusion")
    return tuple(infusion for infusion in (first, second) if infusion is not None)
