"""The rule that tells what changed: only what was written, and when."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from caregiver_app.diary.values import Degree, Entry
from caregiver_app.guide.items import SYMPTOM_IDS
from caregiver_app.messages import Messages
from caregiver_app.paper.change_lines import build_changes
from caregiver_app.paper.changes import ChangeKind, changes_between
from caregiver_app.paper.page_values import Period
from caregiver_app.paper.sources import SummarySource
from caregiver_app.paper.wording import Wording

MakeEntry = Callable[..., Entry]
RASH, DIZZY, FEVER = "crs.skin-rash", "crs.dizziness", "crs.chills-fever"
MILD, SEVERE, PLAIN = Degree.MILD, Degree.SEVERE, Degree.UNSPECIFIED


@pytest.fixture
def days(make_entry: MakeEntry) -> Callable[..., tuple[Entry, ...]]:
    """Entries at eight, a day each, with the ticks of that day."""

    def make(first: int, *ticks: dict[str, Degree]) -> tuple[Entry, ...]:
        begin = datetime(2026, 11, first, 8)
        return tuple(
            make_entry(begin + timedelta(number), symptoms=symptoms) for number, symptoms in enumerate(ticks)
        )

    return make


@pytest.mark.parametrize(
    ("before", "now", "seen_before", "kind"),
    [
        ([{}, {}], [{RASH: PLAIN}, {}], (), ChangeKind.NEW),
        ([{}, {}], [{RASH: PLAIN}, {}], (RASH,), ChangeKind.AGAIN),
        ([{RASH: MILD}, {}], [{RASH: SEVERE}, {}], (RASH,), ChangeKind.STRONGER),
        ([{RASH: SEVERE}, {}], [{RASH: MILD}, {}], (RASH,), ChangeKind.MILDER),
        ([{RASH: PLAIN}, {}], [{RASH: PLAIN}, {RASH: PLAIN}], (RASH,), ChangeKind.OFTENER),
        ([{RASH: PLAIN}, {RASH: PLAIN}], [{RASH: PLAIN}, {}], (RASH,), ChangeKind.RARER),
        ([{RASH: PLAIN}, {}], [{}, {}], (RASH,), ChangeKind.NOT_AGAIN),
        ([{RASH: PLAIN}, {}], [{RASH: PLAIN}, {}], (RASH,), None),
        ([{RASH: MILD}, {}], [{RASH: PLAIN}, {}], (RASH,), None),
    ],
)
def test_each_kind_of_change(
    days: Callable[..., tuple[Entry, ...]],
    before: list[dict[str, Degree]],
    now: list[dict[str, Degree]],
    seen_before: tuple[str, ...],
    kind: ChangeKind | None,
) -> None:
    found = changes_between(days(10, *before), days(12, *now), seen_before)
    assert [change.kind for change in found] == ([] if kind is None else [kind])


def test_the_newest_stands_first_with_first_and_last_time(days: Callable[..., tuple[Entry, ...]]) -> None:
    found = changes_between(
        days(10, {FEVER: PLAIN}),
        days(12, {RASH: PLAIN}, {RASH: PLAIN, DIZZY: PLAIN}, {DIZZY: PLAIN}),
        (FEVER,),
    )
    assert [change.symptom for change in found] == [DIZZY, RASH, FEVER]
    assert [(change.first.day, change.last.day) for change in found] == [(13, 14), (12, 13), (10, 10)]


def test_what_was_not_written_again_is_never_said_to_be_absent(
    days: Callable[..., tuple[Entry, ...]], make_source: Callable[..., SummarySource], texts: Messages
) -> None:
    source = make_source(days(15, {}), earlier=days(14, {RASH: PLAIN}), seen_before=frozenset({RASH}))
    period = Period(date(2026, 11, 15), date(2026, 11, 21))
    wording = Wording(texts, source.profile.infusions, source.profile.unit)
    (line,) = build_changes(source, period, wording, since=date(2026, 11, 15)).lines
    assert (line.lead, line.text) == ("Gone: Skin rash", "not written again; last written day 2, 08:00")


def test_the_visit_is_named_where_the_period_begins_with_it(
    days: Callable[..., tuple[Entry, ...]], make_source: Callable[..., SummarySource], texts: Messages
) -> None:
    source = make_source(days(15, {RASH: MILD}, {}))
    period = Period(date(2026, 11, 15), date(2026, 11, 21))
    wording = Wording(texts, source.profile.infusions, source.profile.unit)
    visit = build_changes(source, period, wording, since=date(2026, 11, 15))
    assert visit.title == "What changed since the visit on 15 Nov"
    assert visit.lines[0].text == "written once, day 3, 08:00"
    assert visit.notes == ("The diary begins in these days: there is nothing before to compare with.",)
    assert build_changes(source, period, wording, since=None).title == "What changed"


def test_what_it_is_compared_with_is_said(
    days: Callable[..., tuple[Entry, ...]], make_source: Callable[..., SummarySource], texts: Messages
) -> None:
    period = Period(date(2026, 11, 15), date(2026, 11, 21))

    def note(**values: object) -> str:
        source = make_source(days(15, {RASH: MILD}), **values)
        wording = Wording(texts, source.profile.infusions, source.profile.unit)
        (said,) = build_changes(source, period, wording, since=None).notes
        return said

    assert note(earlier=days(12, {}, {})) == "Compared with what was written in the 3 days before."
    assert note().startswith("The diary begins in these days")
    assert note(begins_on=date(2026, 1, 1)).startswith("Nothing was written in the weeks before")


TICKS = st.lists(
    st.dictionaries(st.sampled_from(SYMPTOM_IDS), st.sampled_from(list(Degree)), max_size=4), max_size=6
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TICKS, TICKS)
def test_no_symptom_is_told_twice_and_each_told_one_was_written(
    days: Callable[..., tuple[Entry, ...]],
    before: list[dict[str, Degree]],
    now: list[dict[str, Degree]],
) -> None:
    found = changes_between(days(1, *before), days(12, *now))
    symptoms = [change.symptom for change in found]
    assert len(symptoms) == len(set(symptoms))
    assert set(symptoms) <= {symptom for day in (*before, *now) for symptom in day}
    assert all(change.first <= change.last for change in found)
    assert [change.last for change in found] == sorted((change.last for change in found), reverse=True)
