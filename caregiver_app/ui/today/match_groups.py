"""An entry's matches gathered as the list below the note shows them: one row an item, however often said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from caregiver_app.diary.values import Match
from caregiver_app.guide.items import SYMPTOM_IDS, symptom_of
from caregiver_app.matching.mention import Status


@dataclass(frozen=True, slots=True)
class MatchGroup:
    """Matches of the same items that are shown alike.

    Attributes:
        items: Item ids.
        matches: The matches, in the entry's order; never empty.
        kind: ``"flags"``, ``"set_aside"``, or the status that keeps it from being counted.
    """

    items: tuple[str, ...]
    matches: tuple[Match, ...]
    kind: str

    @property
    def look(self) -> tuple[object, ...]:
        """What of it is seen: all but where the matches stand in the note, which moves with every key."""
        said = tuple(
            (match.source, match.text, match.status, match.reason, match.degree) for match in self.matches
        )
        return self.kind, self.items, said

    @property
    def flags(self) -> bool:
        """Whether it flags the entry."""
        return self.kind == "flags"

    @property
    def is_only_possible(self) -> bool:
        """Whether all of it is merely possible."""
        return all(match.status is Status.POSSIBLE for match in self.matches)

    @property
    def reasons(self) -> tuple[str, ...]:
        """Each reason once, in order."""
        return tuple(dict.fromkeys(match.reason for match in self.matches))


def group_matches(matches: Iterable[Match]) -> tuple[MatchGroup, ...]:
    """Groups matches: what flags first, then what was set aside, then what is not counted."""
    groups: dict[tuple[str, tuple[str, ...]], list[Match]] = {}
    for match in matches:
        groups.setdefault((_kind(match), match.items), []).append(match)
    rows = [MatchGroup(items, tuple(found), kind) for (kind, items), found in groups.items()]
    return tuple(sorted(rows, key=_order))


def _kind(match: Match) -> str:
    if match.set_aside:
        return "set_aside"
    return "flags" if match.flags else match.status.value


def _order(group: MatchGroup) -> tuple[int, int]:
    rank = {"flags": 0, "set_aside": 1}.get(group.kind, 2)
    return rank, SYMPTOM_IDS.index(symptom_of(group.items[0]))
