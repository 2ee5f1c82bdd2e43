"""An entry's matches as the list shows them: one line of words for each list, then what is not counted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from caregiver_app.diary.values import Degree, Match
from caregiver_app.guide.items import ITEM_IDS, GuideList, Item, list_of
from caregiver_app.matching.mention import Status


class Badge(StrEnum):
    """The little labels; the value is the colour's role."""

    CRS = "crs"
    ICANS = "icans"
    SAID_NO = "no"
    PUT_ASIDE = "put_aside"
    NOT_COUNTED = "not_counted"

    @property
    def flags(self) -> bool:
        """Whether it stands for something that flags its entry."""
        return self in (Badge.CRS, Badge.ICANS)

    @property
    def words(self) -> str:
        """What is written on it."""
        return {
            Badge.CRS: "CRS",
            Badge.ICANS: "ICANS",
            Badge.SAID_NO: QCoreApplication.translate("Badge", "said no"),
            Badge.PUT_ASIDE: QCoreApplication.translate("Badge", "put aside"),
            Badge.NOT_COUNTED: QCoreApplication.translate("Badge", "not counted"),
        }[self]

    @property
    def color_role(self) -> str:
        """Its colour in the theme."""
        return self.value if self.flags else "no"


@dataclass(frozen=True, slots=True)
class MatchLine:
    """A badge and the items it stands for, in the guide's words."""

    badge: Badge
    items: tuple[str, ...]


def match_lines(matches: Iterable[Match], items: Mapping[str, Item]) -> tuple[MatchLine, ...]:
    """The lines of an entry; an item that flags is not told again as not counted."""
    found: dict[Badge, dict[str, Match]] = {badge: {} for badge in Badge}
    for match in matches:
        for item in match.items:
            found[_badge(match, item)].setdefault(item, match)
    flagging = {item for badge in Badge if badge.flags for item in found[badge]}
    lines = []
    for badge in Badge:
        told = [item for item in ITEM_IDS if item in found[badge] and (badge.flags or item not in flagging)]
        words = tuple(dict.fromkeys(_words(items[item], found[badge][item]) for item in told))
        if words:
            lines.append(MatchLine(badge, words))
    return tuple(lines)


def degree_words(degree: Degree | None) -> str:
    """A degree in words; empty when none was said."""
    if degree is None:
        return ""
    return {
        Degree.UNSPECIFIED: "",
        Degree.MILD: QCoreApplication.translate("degree", "mild"),
        Degree.MODERATE: QCoreApplication.translate("degree", "moderate"),
        Degree.SEVERE: QCoreApplication.translate("degree", "severe"),
    }[degree]


def _words(item: Item, match: Match) -> str:
    degree = degree_words(match.degree)
    return f"{item.words} ({degree})" if degree else item.words


def _badge(match: Match, item: str) -> Badge:
    if match.flags:
        return Badge.ICANS if list_of(item) is GuideList.ICANS else Badge.CRS
    if match.set_aside:
        return Badge.PUT_ASIDE
    return Badge.SAID_NO if match.status is Status.ABSENT else Badge.NOT_COUNTED
