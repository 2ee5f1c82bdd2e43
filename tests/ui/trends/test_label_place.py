"""A limit's words stand where they hide the fewest readings."""

from PySide6.QtCore import QPointF, QRectF, QSizeF

from caregiver_app.ui.trends.label_place import place_of_label

PLOT = QRectF(100, 0, 600, 200)
SIZE = QSizeF(120, 12)


def at(*points: tuple[float, float]) -> QRectF:
    return place_of_label(PLOT, 90, SIZE, [QPointF(x, y) for x, y in points])


def test_it_begins_above_the_line_at_the_left() -> None:
    assert at().topLeft() == QPointF(103, 77)


def test_it_moves_away_from_the_readings() -> None:
    place = at((150, 85), (160, 80))
    assert place.left() > 160
    assert place.bottom() <= 90


def test_it_stays_inside_the_chart_and_above_its_line() -> None:
    for number in range(12):
        crowd = [(100 + 50 * other, 84.0) for other in range(13) if other != number]
        place = at(*crowd)
        assert PLOT.contains(place)
        assert place.bottom() <= 90


def test_where_all_is_full_it_stands_where_there_are_fewest() -> None:
    everywhere = [(x, 84.0) for x in range(100, 700, 20)]
    twice_but_at_the_end = [*everywhere, *(p for p in everywhere if p[0] < 560)]
    assert at(*twice_but_at_the_end).right() == PLOT.right() - 3
