"""The sixteen items of the guide's two lists, and the fifteen symptoms a family can tick.

Source of the lists: the therapy guide (``resources/guide/<lang>/sources.toml`` names it).
The ids are stable: files, exports and tests use them. The words people read stand in
``resources/guide/<lang>/items.toml``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from caregiver_app.errors import Trouble


class GuideList(StrEnum):
    """One of the guide's two lists of warning signs."""

    CRS = "crs"
    ICANS = "icans"


ITEM_IDS: tuple[str, ...] = (
    "crs.breathing-problems",
    "crs.chills-fever",
    "crs.dizziness",
    "crs.extreme-fatigue",
    "crs.fast-heartbeat-low-blood-pressure",
    "crs.headaches",
    "crs.muscle-joint-pain",
    "crs.severe-nausea-vomiting-diarrhea",
    "crs.skin-rash",
    "icans.agitation",
    "icans.balance-coordination",
    "icans.confusion-memory-loss",
    "icans.headaches",
    "icans.loss-of-consciousness",
    "icans.seizures-tremors",
    "icans.speech-difficulties",
)
"""All items, in the guide's order."""

HEADACHES = "headaches"
"""The one symptom that stands in both lists."""

SYMPTOM_IDS: tuple[str, ...] = (
    *ITEM_IDS[:5],
    HEADACHES,
    *ITEM_IDS[6:12],
    *ITEM_IDS[13:],
)
"""The fifteen symptoms a family can tick: the items, with the headache that stands twice ticked once."""

EMERGENCY_ITEMS: frozenset[str] = frozenset(
    {"crs.breathing-problems", "icans.loss-of-consciousness", "icans.seizures-tremors"}
)
"""Items whose match names the emergency number first (product rule; the guide calls both syndromes
potentially life-threatening)."""


def list_of(item_id: str) -> GuideList:
    """The list an item stands on."""
    return GuideList(item_id.partition(".")[0])


def items_of(symptom_id: str) -> tuple[str, ...]:
    """The items that a ticked symptom matches: two for headaches, else the one of the same id."""
    if symptom_id == HEADACHES:
        return ("crs.headaches", "icans.headaches")
    return (symptom_id,)


def symptom_of(item_id: str) -> str:
    """The symptom to tick for an item."""
    return HEADACHES if item_id.endswith(".headaches") else item_id


@dataclass(frozen=True, slots=True)
class Item:
    """One bullet of one of the guide's lists.

    Attributes:
        id: The stable id.
        list: The list it stands on.
        words: The guide's exact words.
        short: A short label for a button to tick.
    """

    id: str
    list: GuideList
    words: str
    short: str


def load_items(resources: Path, language: str = "en") -> Mapping[str, Item]:
    """The sixteen items by id, in the guide's order, with the words of ``language``.

    Raises:
        Trouble: The file can't be read, lacks an item or has one too many, or an item lacks its words.
    """
    path = resources / "guide" / language / "items.toml"
    try:
        with path.open("rb") as file:
            rows = tomllib.load(file).get("items")
    except (OSError, ValueError, RecursionError) as error:
        raise Trouble("guide.unreadable", file=path.name, why=str(error)) from error
    listed = rows if isinstance(rows, list) else ()
    found = {str(row.get("id")): row for row in listed if isinstance(row, dict)}
    if tuple(found) != ITEM_IDS:
        raise Trouble("guide.not_the_items", file=path.name)
    for id_, row in found.items():
        for key in ("words", "short"):
            if not isinstance(row.get(key), str) or not row[key].strip():
                raise Trouble("guide.no_words", file=path.name, where=id_, what=key)
    return {id_: Item(id_, list_of(id_), row["words"], row["short"]) for id_, row in found.items()}
