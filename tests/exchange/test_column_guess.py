from caregiver_app.exchange.columns import Column, DateOrder, guess, read_table


def test_the_order_of_dates_is_seen_though_no_head_says_where_they_are() -> None:
    mapping = guess(read_table(b"Den;Temp\n20.11.2026 08:10;37.1\n"))
    assert mapping.columns[0] is Column.SKIPPED
    assert mapping.date_order is DateOrder.DAY_FIRST
    assert guess(read_table(b"Den;Temp\n11/20/2026;37.1\n")).date_order is DateOrder.MONTH_FIRST


def test_when_says_date_and_time() -> None:
    assert guess(read_table(b"When;Temp\n20.11.2026 08:10;37.1\n")).columns[0] is Column.MOMENT
