"""The handwriting of the thinking checks beside the baseline's, as plain values. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from caregiver_app.diary.thinking_values import ThinkingCheck
from caregiver_app.diary.values import Profile
from caregiver_app.messages import Messages
from caregiver_app.paper.plain_text import isolated, one_line, shortened
from caregiver_app.paper.wording import Wording

CHECKS_MOST: Final = 42
"""Handwritings on one print: six weeks of days."""
_NOTE_MOST: Final = 140


@dataclass(frozen=True, slots=True)
class Written:
    """One handwriting.

    Attributes:
        words: When, on which day after the infusion, and who asked.
        note: What the caregiver wrote beside it.
        picture: Its bytes.
    """

    words: str
    note: str
    picture: bytes


@dataclass(frozen=True, slots=True)
class TakenHandwriting:
    """What handwriting there is for some days.

    Attributes:
        checks: Newest first.
        baseline: What they are laid beside, if there is one.
        data: Gives a picture's bytes by its id.
    """

    checks: tuple[ThinkingCheck, ...]
    baseline: ThinkingCheck | None
    data: Callable[[str], bytes]


@dataclass(frozen=True, slots=True)
class HandwritingSheet:
    """What stands on the sheets.

    Attributes:
        title: What it is.
        about: Whose.
        how: How to read it.
        baseline: Stands at the head of every page, if there is one.
        written: Newest first.
        footer: Stands at the foot.
        page_of: "Page {page} of {pages}", both still in braces.
    """

    title: str
    about: str
    how: str
    baseline: Written | None
    written: tuple[Written, ...]
    footer: str
    page_of: str

    @property
    def is_empty(self) -> bool:
        """Whether no handwriting stands on it."""
        return self.baseline is None and not self.written


def build_handwriting(
    profile: Profile,
    checks: Sequence[ThinkingCheck],
    baseline: ThinkingCheck | None,
    picture: Callable[[str], bytes],
    printed_on: date,
    texts: Messages,
) -> HandwritingSheet:
    """The sheets in words and pictures.

    Args:
        profile: Whose.
        checks: Newest first; those without handwriting are left out.
        baseline: What they are laid beside.
        picture: Gives a picture's bytes by its id.
        printed_on: Today.
        texts: The words of paper.
    """
    wording = Wording(texts, profile.infusions, profile.unit)

    def written(check: ThinkingCheck, picture_id: str, label: str = "") -> Written:
        words = [label, f"{wording.full_date(check.at.date())} {wording.time(check.at)}"]
        words += [
            wording.day_capital(check.at.date()),
            isolated(one_line(check.writer)) if check.writer else "",
        ]
        return Written(
            " · ".join(filter(None, words)),
            isolated(shortened(one_line(check.note), _NOTE_MOST)),
            picture(picture_id),
        )

    text = texts.text
    first = None
    if baseline is not None and baseline.handwriting_id:
        first = written(baseline, baseline.handwriting_id, text("handwriting.baseline"))
    others = [check for check in checks if baseline is None or check.id != baseline.id]
    kept = [(check, check.handwriting_id) for check in others if check.handwriting_id]
    how = [text("handwriting.how" if others else "handwriting.none")]
    if len(kept) > CHECKS_MOST:
        how.append(text("handwriting.more", count=len(kept) - CHECKS_MOST))
    return HandwritingSheet(
        title=text("handwriting.title"),
        about=isolated(shortened(one_line(profile.patient), 60)),
        how=" ".join(how),
        baseline=first,
        written=tuple(written(*pair) for pair in kept[:CHECKS_MOST]),
        footer=text("handwriting.footer", date=wording.full_date(printed_on)),
        page_of=text("footer.page", page="{page}", pages="{pages}"),
    )
