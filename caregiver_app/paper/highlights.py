"""What is highlighted of each of the guide's two lists: when, the exact words, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from caregiver_app.diary.values import Degree, Entry, EntryContent, Match, MatchSource
from caregiver_app.guide.items import GuideList, list_of
from caregiver_app.matching.limits import ITEMS_OF_KIND, MeasurementKind
from caregiver_app.matching.mention import Status
from caregiver_app.paper.lines import Line, LineList
from caregiver_app.paper.own_words import first_own_words_notes
from caregiver_app.paper.plain_text import isolated, one_line, shortened
from caregiver_app.paper.sources import SummarySource, entries_by_day, set_aside
from caregiver_app.paper.wording import Wording

LONGEST_QUOTE = 110
"""Code points of exact words on the first page; longer ones end in an ellipsis and are whole in the diary."""


_MOST_ITEMS = 4
"""As many items of one entry are named in its line; the others stand in the grid of the days."""


def line_key(entry: Entry, name: GuideList) -> str:
    """What a line is called when a caregiver drops it."""
    return f"{entry.id}:{name.value}"


def build_highlights(source: SummarySource, wording: Wording, *, follows: bool) -> tuple[LineList, LineList]:
    """Both lists, newest first, in the guide's order.

    Args:
        source: The diary's values.
        wording: The page's words.
        follows: Whether what does not fit follows on further pages.
    """
    crs, icans = (_list(name, source, wording, follows=follows) for name in GuideList)
    return crs, icans


def all_lines(source: SummarySource, name: GuideList, wording: Wording) -> tuple[Line, ...]:
    """Every line of a list, dropped ones too, newest first."""
    days = entries_by_day(source.entries)
    ordered = [entry for day in days.values() for entry in day]
    return tuple(_lines(reversed(ordered), name, source, wording))


def _list(name: GuideList, source: SummarySource, wording: Wording, *, follows: bool) -> LineList:
    text = wording.texts.text
    lines = all_lines(source, name, wording)
    kept = tuple(line for line in lines if line.key not in source.dropped)
    dropped = len(lines) - len(kept)
    notes: list[str] = []
    if dropped:
        key = "highlights.dropped_one" if dropped == 1 else "highlights.dropped_many"
        notes.append(text(key, count=dropped))
    aside = set_aside(source.entries, name)
    if aside:
        notes.append(text("words.put_aside_one" if aside == 1 else "words.put_aside_many", count=aside))
    notes += first_own_words_notes(source, wording, name)
    where = text("lines.below" if follows else "lines.in_diary")
    return LineList(
        title=text(f"glance.{name.value}_head"),
        continued=text(f"glance.{name.value}_continued"),
        lines=kept,
        none="" if dropped else text("glance.none"),
        more_one=text("highlights.more_one", where=where),
        more_many=text("highlights.more_many", count="{count}", where=where),
        notes=tuple(notes),
        least=2,
        list=name,
    )


def _lines(
    entries: Iterator[Entry], name: GuideList, source: SummarySource, wording: Wording
) -> Iterator[Line]:
    for entry in entries:
        reasons: dict[str, list[str]] = {}
        for match in entry.matches:
            if match.flags:
                for item in match.items:
                    if list_of(item) is name:
                        reasons.setdefault(item, []).append(_quote(match, entry.content, wording))
        if reasons:
            at = entry.content.at
            lead = f"{wording.day_and_date(at.date())} {wording.time(at)}"
            yield Line(line_key(entry, name), lead, _said(reasons, source, wording))


def _said(reasons: Mapping[str, list[str]], source: SummarySource, wording: Wording) -> str:
    """Each item with the words it was found by; those past the first few are counted."""
    text = wording.texts.text
    most = _MOST_ITEMS if len(reasons) > _MOST_ITEMS + 1 else len(reasons)
    parts = [
        text("highlights.reason", quotes=", ".join(dict.fromkeys(quotes)), item=source.items[item].words)
        for item, quotes in sorted(reasons.items())[:most]
    ]
    if len(reasons) > most:
        parts.append(text("highlights.more_items", count=len(reasons) - most))
    return "; ".join(parts)


def _quote(match: Match, content: EntryContent, wording: Wording) -> str:
    """The exact words, the tick or the reading."""
    text = wording.texts.text
    if match.source is MatchSource.WORDS:
        said = text("highlights.words", words=isolated(shortened(one_line(match.text), LONGEST_QUOTE)))
    elif match.source is MatchSource.MEASUREMENT:
        said = _reading(match, content, wording)
    elif match.degree in (None, Degree.UNSPECIFIED):
        said = text("highlights.ticked")
    else:
        assert match.degree is not None
        said = text("highlights.ticked_degree", degree=text(f"words.{match.degree.value}"))
    return text("highlights.possible", said=said) if match.status is Status.POSSIBLE else said


def _reading(match: Match, content: EntryContent, wording: Wording) -> str:
    """A measurement with its unit."""
    text = wording.texts.text
    if match.items == ITEMS_OF_KIND[MeasurementKind.TEMPERATURE] and content.temperature_c is not None:
        return wording.temperature(content.temperature_c)
    if match.items == ITEMS_OF_KIND.get(MeasurementKind.OXYGEN) and content.oxygen is not None:
        return text("words.oxygen", value=content.oxygen)
    if "/" in match.text:
        systolic, _, diastolic = match.text.partition("/")
        known = {"systolic": systolic, "diastolic": diastolic}
        return text(
            "words.blood_pressure", **{k: "–" if v == "None" else one_line(v) for k, v in known.items()}
        )
    return text("words.pulse", value=one_line(match.text))
