"""``caregiver-app add``: an entry from the command line."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from caregiver_app.cli.command import family_diary
from caregiver_app.cli.streams import read_note, say, standard_output
from caregiver_app.diary.checks import (
    parse_blood_pressure,
    parse_fluids,
    parse_moment,
    parse_oxygen,
    parse_pulse,
    parse_temperature,
    parse_weight,
)
from caregiver_app.diary.picture_values import PICTURES_MAX
from caregiver_app.diary.values import Degree, EntryContent, TemperatureRoute
from caregiver_app.errors import BadInput
from caregiver_app.guide.items import ITEM_IDS, SYMPTOM_IDS, symptom_of

if TYPE_CHECKING:
    from caregiver_app.diary.picture_files import Encoded

_DEGREES = tuple(Degree)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What an entry can hold; at least one thing but the time and the writer."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    names = "\n".join(f"  {symptom}" for symptom in SYMPTOM_IDS)
    parser.epilog = f"ITEM is one of:\n{names}\nDEGREE is one of: {', '.join(_DEGREES)}"
    parser.add_argument("--at", metavar="YYYY-MM-DDTHH:MM", help="when it was seen (default: now)")
    parser.add_argument("--writer", metavar="NAME", default="", help="who writes")
    parser.add_argument("--temperature", metavar="38.4C", default="", help="°C or °F, as in 38.4C or 101F")
    parser.add_argument("--pulse", metavar="112", default="", help="beats a minute")
    parser.add_argument("--bp", metavar="104/62", default="", help="blood pressure in mmHg")
    parser.add_argument("--oxygen", metavar="95", default="", help="oxygen saturation in percent")
    parser.add_argument("--weight", metavar="71.2", default="", help="in kg, or in pounds as in 157lb")
    parser.add_argument("--fluids", metavar="250", default="", help="what was drunk, in ml, or as in 8oz")
    parser.add_argument("--route", choices=tuple(TemperatureRoute), help="where the temperature was taken")
    parser.add_argument(
        "--fever-reducer", choices=("yes", "no"), help="whether one was taken in the 6 hours before"
    )
    parser.add_argument(
        "--symptom",
        metavar="ITEM[=DEGREE]",
        action="append",
        default=[],
        help="ticks a symptom of the guide's lists (names below); may be given again",
    )
    parser.add_argument("--nothing-unusual", action="store_true", help="says that nothing unusual was seen")
    parser.add_argument(
        "--photo", metavar="FILE", action="append", default=[], help="a picture of it; may be given again"
    )
    parser.add_argument("--note", metavar="TEXT", default="", help="in your words; - reads standard input")


def run(arguments: argparse.Namespace, now: Callable[[], datetime]) -> None:
    """Keeps the entry and prints its id; it is on the disk by then.

    Raises:
        BadInput: Something in it can't be kept.
    """
    standard_output()  # asked before anything is kept: whoever gets no id would write the entry again
    content = _content(arguments, now)
    photos = _photos(arguments.photo)
    with family_diary(arguments, now) as diary:
        kept = [diary.pictures.keep_encoded(photo, content.writer).id for photo in photos]
        entry = diary.entries.add(content, pictures=kept)
    say(f"{entry.id}\n")


def _content(arguments: argparse.Namespace, now: Callable[[], datetime]) -> EntryContent:
    systolic, diastolic = parse_blood_pressure(arguments.bp) or (None, None)
    return EntryContent(
        at=now() if arguments.at is None else parse_moment(arguments.at),
        writer=arguments.writer,
        note=read_note() if arguments.note == "-" else arguments.note,
        nothing_unusual=arguments.nothing_unusual,
        temperature_c=parse_temperature(arguments.temperature),
        pulse=parse_pulse(arguments.pulse),
        systolic=systolic,
        diastolic=diastolic,
        oxygen=parse_oxygen(arguments.oxygen),
        weight_kg=parse_weight(arguments.weight),
        fluids_ml=parse_fluids(arguments.fluids),
        route=None if arguments.route is None else TemperatureRoute(arguments.route),
        fever_reducer=None if arguments.fever_reducer is None else arguments.fever_reducer == "yes",
        symptoms=_symptoms(arguments.symptom),
    )


def _photos(names: Sequence[str]) -> list[Encoded]:
    """The pictures, all of them read before anything is kept."""
    if not names:
        return []
    from caregiver_app.diary.picture_files import encode  # heavy, and rarely wanted here

    if len(names) > PICTURES_MAX:
        raise BadInput("picture.too_many", field="photo", most=PICTURES_MAX)
    return [encode(Path(name)) for name in names]


def _symptoms(texts: Sequence[str]) -> dict[str, Degree]:
    """Ticks from "icans.speech-difficulties=mild"; of one that is given twice the stronger stays."""
    ticked: dict[str, Degree] = {}
    for text in texts:
        item, _, degree_text = text.partition("=")
        if item not in SYMPTOM_IDS and item not in ITEM_IDS:
            raise BadInput("cli.unknown_symptom", field="symptoms", symptom=item)
        degree = _degree(degree_text)
        symptom = symptom_of(item) if item in ITEM_IDS else item
        ticked[symptom] = max(degree, ticked.get(symptom, degree), key=_DEGREES.index)
    return ticked


def _degree(text: str) -> Degree:
    if not text:
        return Degree.UNSPECIFIED
    if text not in _DEGREES:
        raise BadInput("cli.unknown_degree", field="symptoms", degree=text, known=", ".join(_DEGREES))
    return Degree(text)
