"""What the banner says of an entry's matches. Pure: it points to the phone, and grades nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from caregiver_app.diary.values import Match
from caregiver_app.guide.items import EMERGENCY_ITEMS, ITEM_IDS, GuideList, Item, list_of
from caregiver_app.matching.mention import Status
from caregiver_app.ui.shared.wording import listed, quoted

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class CallWords:
    """What the banner says.

    Attributes:
        lead: What to do, first and bold; empty when nothing matched.
        body: Why.
        items: The items meant, in the guide's order.
    """

    lead: str
    body: str
    items: tuple[str, ...] = ()

    @property
    def says_call(self) -> bool:
        """Whether it says to call."""
        return bool(self.lead)


def call_words(matches: Iterable[Match], items: Mapping[str, Item], emergency_number: str) -> CallWords:
    """The words for an entry's matches."""
    flagging = [match for match in matches if match.flags]
    present = _items_of(match for match in flagging if match.status is not Status.POSSIBLE)
    possible = tuple(item for item in _items_of(flagging) if item not in present)
    if not flagging:
        return CallWords(
            "",
            translate(
                "CallWords",
                "No words from the guide's lists were found. That does not mean nothing is wrong: "
                "with any worry, call the care team.",
            ),
        )
    told = tuple(item for item in ITEM_IDS if item in present or item in possible)
    body = " ".join(part for part in (_present(present, items), _possible(possible, items)) if part)
    return CallWords(_lead(told, present, emergency_number), body, told)


def _lead(told: Sequence[str], present: Sequence[str], emergency_number: str) -> str:
    if EMERGENCY_ITEMS.intersection(told):
        if emergency_number:
            return translate("CallWords", "Call {number} first. Then call the care team.").format(
                number=emergency_number
            )
        return translate("CallWords", "Call your emergency number first. Then call the care team.")
    return (
        translate("CallWords", "Call the care team now.")
        if present
        else translate("CallWords", "Call the care team and tell them.")
    )


def _present(found: Sequence[str], items: Mapping[str, Item]) -> str:
    if not found:
        return ""
    words = _quoted(found, items)
    if len(words) == 1:
        return translate("CallWords", "{items} is on {list} of warning signs.").format(
            items=words[0], list=_lists(found)
        )
    return translate("CallWords", "{items} are on {list} of warning signs.").format(
        items=listed(words), list=_lists(found)
    )


def _possible(found: Sequence[str], items: Mapping[str, Item]) -> str:
    if not found:
        return ""
    return translate("CallWords", "Some words may mean {items}, on {list} of warning signs.").format(
        items=listed(_quoted(found, items)), list=_lists(found)
    )


def _quoted(found: Sequence[str], items: Mapping[str, Item]) -> list[str]:
    return list(dict.fromkeys(quoted(items[item].words) for item in found))


def _lists(found: Sequence[str]) -> str:
    lists = {list_of(item) for item in found}
    if len(lists) > 1:
        return translate("CallWords", "the guide's lists")
    return (
        translate("CallWords", "the guide's CRS list")
        if GuideList.CRS in lists
        else translate("CallWords", "the guide's ICANS list")
    )


def _items_of(matches: Iterable[Match]) -> tuple[str, ...]:
    found = {item for match in matches for item in match.items}
    return tuple(item for item in ITEM_IDS if item in found)
