"""The comparison's figures as Markdown tables, which read well as they are too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from statistics import median

from scoring import Row, Score

from caregiver_app.guide.items import ITEM_IDS
from caregiver_app.matching.mention import Status

Scores = Mapping[str, Mapping[str, Score]]
"""By reader, then by set of notes."""

Rounds = Mapping[str, Sequence[Mapping[str, float]]]
"""By reader: the processor seconds of each round, by way."""


def overall(scores: Scores, sets: Iterable[str]) -> list[str]:
    """Precision, recall and F1 of each reader on each set that has something to find."""
    readers = list(scores)
    rows = []
    for name in sets:
        if scores[readers[0]][name].recall() is not None:
            rows.append(
                [f"{name} ({scores[readers[0]][name].rows})", *(_three(scores[r][name]) for r in readers)]
            )
    return table(["notes (how many)", *readers], rows)


def items(scores: Scores, name: str) -> list[str]:
    """Precision, recall and F1 of each reader for each item, on one set of notes."""
    readers = list(scores)
    rows = []
    for item in ITEM_IDS:
        if scores[readers[0]][name].recall(item) is not None:
            wanted = scores[readers[0]][name]
            number = wanted.hit[item] + wanted.miss[item]
            rows.append([f"`{item}` ({number})", *(_three(scores[r][name], item) for r in readers)])
    rows.append(["all items together", *(_three(scores[r][name]) for r in readers)])
    rows.append(["the entry as a whole", *(_entry(scores[r][name]) for r in readers)])
    return table(["item (mentions to flag)", *readers], rows)


def alarms(scores: Scores, sets: Iterable[str]) -> list[str]:
    """What each reader flags without need."""
    readers = list(scores)
    rows = []
    for name in sets:
        first = scores[readers[0]][name]
        rows.append(
            [
                f"{name}: notes with a false alarm ({first.rows})",
                *(_percent(scores[r][name].false_rows, first.rows) for r in readers),
            ]
        )
        if first.forbidden:
            said = [scores[r][name] for r in readers]
            rows.append(
                [
                    f"{name}: said to be absent, past or another's, but flagged ({first.forbidden})",
                    *(_percent(one.forbidden_flagged, one.forbidden) for one in said),
                ]
            )
            rows.append(
                [
                    f"{name}: the same, of those that the reader has words for",
                    *(
                        f"{_percent(one.forbidden_flagged, one.forbidden_found)} of {one.forbidden_found}"
                        for one in said
                    ),
                ]
            )
    return table(["notes (how many)", *readers], rows)


def speeds(rounds: Rounds, notes: int, sentences: int) -> list[str]:
    """Notes and sentences per second of each reader, and how many times faster the first one is."""
    rows = []
    for reader, times in rounds.items():
        best = [_fastest(one) for one in times]
        again = [one["again"] for one in times if "again" in one]
        rows.append(
            [
                reader,
                *(_each_second(notes, [one[way] for one in times]) for way in ("one_by_one", "all_at_once")),
                _each_second(sentences, best),
                _each_second(notes, again) if again else "",
                f"{_times_faster(rounds, reader):.2f}",
            ]
        )
    head = ["reader", "notes a second, one by one", "all at once", "sentences a second", "read again"]
    return table([*head, "ours is faster by"], rows)


def goals(rounds: Rounds, asked: Mapping[str, float]) -> list[str]:
    """Whether ours is as many times faster as was asked, for each reader that took part."""
    return [
        f"Asked: at least {least:g} times {reader}; measured: {found:.2f} times,"
        f" {'met' if found >= least else 'not met'}.  "
        for reader, least in asked.items()
        if reader in rounds
        for found in [_times_faster(rounds, reader)]
    ]


def balance(rows: Sequence[Row]) -> list[str]:
    """How many notes of the gold set say what of each item."""
    said = Counter((item, status) for row in rows for item, status in row["says"].items())
    lines = [[f"`{item}`", *(str(said[item, status.value]) for status in Status)] for item in ITEM_IDS]
    clear = sum(not row["expect"] for row in rows)
    unsaid = sum(not row["says"] for row in rows)
    return [
        *table(["item", *(status.value for status in Status)], lines),
        "",
        f"{len(rows)} notes, doubtful ones left out; in {clear} of them ({_percent(clear, len(rows))})"
        f" nothing is to be flagged, and {unsaid} of these speak of no item at all.",
    ]


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """A Markdown table, its columns lined up."""
    lines = [list(head), *(list(row) for row in rows)]
    widths = [max(len(line[at]) for line in lines) for at in range(len(head))]
    texts = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) + " |"
        for line in lines
    ]
    rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    return [texts[0], rule, *texts[1:]]


def _three(score: Score, item: str | None = None) -> str:
    return " / ".join(map(_share, (score.precision(item), score.recall(item), score.f1(item))))


def _entry(score: Score) -> str:
    return " / ".join(map(_share, (score.entry_precision(), score.entry_recall(), score.entry_f1())))


def _share(share: float | None) -> str:
    return "-" if share is None else f"{share:.3f}"


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "-"


def _times_faster(rounds: Rounds, reader: str) -> float:
    """How many times faster the first reader is, the median of the rounds."""
    ours = next(iter(rounds.values()))
    return median(_fastest(one) / _fastest(own) for one, own in zip(rounds[reader], ours, strict=True))


def _fastest(times: Mapping[str, float]) -> float:
    return min(times["one_by_one"], times["all_at_once"])


def _each_second(number: int, seconds: Sequence[float]) -> str:
    return f"{number / median(seconds):,.0f}"
