"""The family's own words on screen: what they can mean, how they are asked for, how a line of them reads."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from caregiver_app.guide.items import SYMPTOM_IDS, Item, items_of, symptom_of
from caregiver_app.matching.own_words import OwnWords
from caregiver_app.ui.shared.record_form import FieldSpec
from caregiver_app.ui.shared.typed_date import parse_typed_date
from caregiver_app.ui.shared.wording import listed, medium_date

translate = QCoreApplication.translate


def meaning_words(symptom: str, items: Mapping[str, Item]) -> str:
    """A symptom in the guide's words with its list: "Seizures or tremors (ICANS)"."""
    meant = [items[item] for item in items_of(symptom)]
    lists = listed([item.list.value.upper() for item in meant])
    return translate("OwnWords", "{item} ({lists})").format(item=meant[0].words, lists=lists)


def own_words_specs(items: Mapping[str, Item], today: date) -> tuple[FieldSpec, ...]:
    """The fields of a form for own words."""
    return (
        FieldSpec("text", translate("OwnWords", "Your words"), translate("OwnWords", "the flappy thing")),
        FieldSpec(
            "item",
            translate("OwnWords", "What they mean in the guide"),
            translate("OwnWords", "Please choose"),
            width=240,
            choices=tuple((symptom, meaning_words(symptom, items)) for symptom in SYMPTOM_IDS),
        ),
        FieldSpec("given_by", translate("OwnWords", "Who says so"), translate("OwnWords", "your name")),
        FieldSpec("given_on", translate("OwnWords", "Said on"), medium_date(today)),
    )


def form_values(own: OwnWords) -> dict[str, str]:
    """Own words as they stand in the form."""
    return {
        "text": own.text,
        "item": symptom_of(own.items[0]) if own.items else "",
        "given_by": own.given_by,
        "given_on": medium_date(own.given_on) if own.given_on is not None else "",
    }


def own_words_of(values: Mapping[str, str]) -> OwnWords:
    """Own words as typed into the form.

    Raises:
        BadInput: The date can't be read.
    """
    given_on = parse_typed_date(values["given_on"], "given_on") if values["given_on"] else None
    items = items_of(values["item"]) if values["item"] else ()
    return OwnWords(values["text"], items, values["given_by"], given_on)


def source_line(own: OwnWords) -> str:
    """Who said so, and when; empty when neither is known."""
    if own.given_by and own.given_on is not None:
        said = translate("OwnWords", "{name} said so on {date}")
        return said.format(name=own.given_by, date=medium_date(own.given_on))
    if own.given_by:
        return translate("OwnWords", "{name} said so").format(name=own.given_by)
    if own.given_on is not None:
        return translate("OwnWords", "Said on {date}").format(date=medium_date(own.given_on))
    return ""


def no_source_words() -> str:
    """What own words are, and what they are not."""
    return translate(
        "OwnWords",
        "What your family calls something on the guide's lists. These are your own words and no medical "
        "source; notes that hold them are highlighted, the old ones too.",
    )
