from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from caregiver_app.paper.fitting import Part, fit

PARTS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 4)), max_size=5)


def parts(name: str, numbers: list[tuple[int, int]]) -> list[Part]:
    return [Part(f"{name}{place}", *counts) for place, counts in enumerate(numbers)]


def height(counts: Mapping[str, int]) -> float:
    """Ten a line."""
    return 10.0 * sum(counts.values())


@given(PARTS, PARTS, st.floats(0, 700))
def test_it_fits_or_nothing_more_can_give_way(
    firsts: list[tuple[int, int]], lists: list[tuple[int, int]], room: float
) -> None:
    first_parts, list_parts = parts("first", firsts), parts("list", lists)
    counts = fit(room, height, first_parts, list_parts)
    for part in (*first_parts, *list_parts):
        assert 0 <= counts[part.name] <= part.count
    least = {part.name: min(part.least, part.count) for part in (*first_parts, *list_parts)}
    fixed = sum(least[part.name] for part in first_parts)
    assert height(counts) <= room or (10.0 * fixed > room and counts == least)
    if height({part.name: part.count for part in (*first_parts, *list_parts)}) <= room:
        assert all(counts[part.name] == part.count for part in (*first_parts, *list_parts))


@given(PARTS, st.floats(0, 700))
def test_no_room_is_left_that_a_line_would_fit_into(lists: list[tuple[int, int]], room: float) -> None:
    list_parts = parts("list", lists)
    counts = fit(room, height, [], list_parts)
    if any(counts[part.name] < part.count for part in list_parts):
        assert height(counts) + 10 > room


def test_lists_keep_their_least_while_a_longer_one_can_give_way() -> None:
    counts = fit(100, height, [Part("extra", 1)], [Part("long", 40, 2), Part("short", 3, 3)])
    assert counts == {"extra": 0, "long": 7, "short": 3}


def test_each_list_keeps_a_line_and_the_most_important_keeps_its_lines_longest() -> None:
    lists = [Part("questions", 3, 2), Part("calls", 5, 2), Part("rules", 4, 2)]
    assert fit(40, height, [], lists) == {"questions": 2, "calls": 1, "rules": 1}
    assert fit(30, height, [], lists) == {"questions": 1, "calls": 1, "rules": 1}
    assert fit(20, height, [], lists) == {"questions": 1, "calls": 1, "rules": 0}
    assert fit(10, height, [], lists) == {"questions": 1, "calls": 0, "rules": 0}


def test_what_gives_way_then_waits_for_the_lists_and_goes_before_their_least() -> None:
    lists, rows = [Part("calls", 5, 2)], [Part("rows", 6, 3)]
    assert fit(80, height, [], lists, rows) == {"calls": 2, "rows": 6}
    assert fit(60, height, [], lists, rows) == {"calls": 2, "rows": 4}
    assert fit(40, height, [], lists, rows) == {"calls": 1, "rows": 3}
    assert fit(20, height, [], lists, rows) == {"calls": 2, "rows": 6}


def test_a_line_that_takes_no_more_than_what_stands_for_it_comes_back() -> None:
    def with_more(counts: Mapping[str, int]) -> float:
        return 10.0 * counts["list"] + (10.0 if counts["list"] < 3 else 0.0)

    assert fit(30, with_more, [], [Part("list", 3)]) == {"list": 3}
