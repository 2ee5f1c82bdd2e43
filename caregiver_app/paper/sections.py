"""The parts of the summary that can be ticked: those of the first page, and those that may follow it."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from caregiver_app.errors import BadInput


class Section(StrEnum):
    """A part of the summary; kept under these names in the preferences and named so on the command line."""

    CHANGES = "changes"
    HIGHLIGHTS = "highlights"
    TEMPERATURE = "temperature"
    MEASUREMENTS = "measurements"
    DAYS = "days"
    CHECKS = "checks"
    MEDICINES = "medicines"
    CALLS = "calls"
    RULES = "rules"
    QUESTIONS = "questions"
    FOLDED = "folded"
    WORDS = "words"
    DIARY = "diary"
    PHOTOS = "photos"
    HANDWRITING = "handwriting"


FIRST_PAGE = (
    Section.CHANGES,
    Section.HIGHLIGHTS,
    Section.TEMPERATURE,
    Section.MEASUREMENTS,
    Section.DAYS,
    Section.CHECKS,
    Section.MEDICINES,
    Section.CALLS,
    Section.RULES,
    Section.QUESTIONS,
)
"""What stands on the first page unless it is taken off."""

FOLLOWING = (Section.FOLDED, Section.WORDS, Section.DIARY, Section.PHOTOS, Section.HANDWRITING)
"""What follows on further pages when it is asked for."""

USUAL = frozenset(FIRST_PAGE)
"""What prints when nothing was chosen."""


def sections_named(names: Iterable[str]) -> frozenset[Section]:
    """Sections by their names; blanks around a name don't matter.

    Raises:
        BadInput: One is none.
    """
    found = set()
    for name in names:
        wanted = name.strip().casefold()
        if wanted not in set(Section):
            raise BadInput("paper.no_such_section", field="sections", name=name, known=", ".join(Section))
        found.add(Section(wanted))
    return frozenset(found)
