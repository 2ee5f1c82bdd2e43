"""What the family's own words stand for, where they mark the page."""

from __future__ import annotations

from collections.abc import Iterator

from caregiver_app.guide.items import GuideList, list_of
from caregiver_app.paper.plain_text import isolated, one_line
from caregiver_app.paper.sources import SummarySource
from caregiver_app.paper.wording import Wording

MOST_NOTES = 2
"""As many of the family's own words are told of below a list on the first page."""


def first_own_words_notes(source: SummarySource, wording: Wording, name: GuideList) -> list[str]:
    """The first sentences of :func:`own_words_notes`, and how many more there are."""
    notes = list(own_words_notes(source, wording, name))
    more = len(notes) - MOST_NOTES
    if more < 1:
        return notes
    key = "words.more_own_words_one" if more == 1 else "words.more_own_words_many"
    return [*notes[:MOST_NOTES], wording.texts.text(key, count=more)]


def own_words_notes(source: SummarySource, wording: Wording, name: GuideList | None = None) -> Iterator[str]:
    """A sentence for each of the family's own words that marks the page, also as absent in a day's row.

    Args:
        source: The diary's values.
        wording: The page's words.
        name: Only those that stand first of all for an item of this list.
    """
    text = wording.texts.text
    said = {match.own_words for entry in source.entries for match in entry.matches if not match.set_aside}
    for kept in source.own_words:
        own = kept.own
        if own.text not in said or name not in (None, list_of(own.items[0])):
            continue
        lists = text("words.and").join(list_of(item).value.upper() for item in own.items)
        line = text(
            "words.own_words",
            words=isolated(one_line(own.text)),
            item=source.items[own.items[0]].words,
            lists=lists,
        )
        if own.given_by:
            line += text("words.own_words_by", name=isolated(one_line(own.given_by)))
        if own.given_on is not None:
            line += text("words.own_words_on", date=wording.full_date(own.given_on))
        yield line
