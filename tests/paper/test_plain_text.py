from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from caregiver_app.guide.items import GuideList
from caregiver_app.paper.excerpt import ROOM, excerpt
from caregiver_app.paper.paragraph import Span
from caregiver_app.paper.plain_text import flatten, isolated, one_line, paragraphs, shortened, visible

CRS, ICANS = (GuideList.CRS,), (GuideList.ICANS,)
ANY_TEXT = st.text(st.characters(codec="utf-8"), max_size=60)


def spans_in(text: str) -> st.SearchStrategy[list[Span]]:
    place = st.integers(0, len(text))
    span = st.builds(
        lambda a, b, lists: Span(min(a, b), max(a, b), lists), place, place, st.sampled_from([CRS, ICANS])
    )
    return st.lists(span, max_size=6)


def test_control_characters_become_visible_and_keep_their_places() -> None:
    assert visible("a\x00b\x07\tc\x7f\x9b\ud800") == "a␀b␇ c␡\ufffd\ufffd"


def test_html_stays_what_was_typed() -> None:
    assert visible("<b>5 < 6 & 7</b>") == "<b>5 < 6 & 7</b>"


@given(ANY_TEXT)
def test_no_code_point_is_lost_or_added(text: str) -> None:
    assert len(visible(text)) == len(text)


def test_a_name_is_one_line_and_turns_nothing_around_it() -> None:
    assert one_line(" Sam\r\n\u202eJones\u202c  ") == "Sam Jones"
    assert isolated("Sam Ü 李") == "Sam Ü 李"
    assert isolated("أحمد") == "\u2068أحمد\u2069"


def test_a_long_name_is_cut_with_an_ellipsis() -> None:
    assert shortened("Sam", 5) == "Sam"
    assert shortened("Samantha", 5) == "Sama…"


def test_overlapping_spans_become_pieces_with_both_lists() -> None:
    both = (GuideList.CRS, GuideList.ICANS)
    assert flatten([Span(0, 5, CRS), Span(3, 8, ICANS)]) == (
        Span(0, 3, CRS),
        Span(3, 5, both),
        Span(5, 8, ICANS),
    )
    assert flatten([Span(0, 3, CRS), Span(3, 6, CRS), Span(4, 4, ICANS)]) == (Span(0, 6, CRS),)


@given(ANY_TEXT.flatmap(lambda text: st.tuples(st.just(text), spans_in(text))))
def test_flattened_spans_cover_the_same_letters(drawn: tuple[str, list[Span]]) -> None:
    _, spans = drawn
    flat = flatten(spans)
    assert {i for s in spans for i in range(s.start, s.end)} == {
        i for s in flat for i in range(s.start, s.end)
    }
    assert all(a.end <= b.start for a, b in pairwise(flat))


def test_lines_keep_the_spans_that_stand_in_them() -> None:
    text = "one fever\r\ntwo\n\nchills three"
    lines = paragraphs(text, (Span(4, 9, CRS), Span(16, 22, CRS)))
    assert [line.text for line in lines] == ["one fever", "two", "", "chills three"]
    assert [line.spans for line in lines] == [(Span(4, 9, CRS),), (), (), (Span(0, 6, CRS),)]


def test_a_span_over_a_line_break_is_underlined_on_both_lines() -> None:
    lines = paragraphs("very\nhot", (Span(0, 8, CRS),))
    assert [line.spans for line in lines] == [(Span(0, 4, CRS),), (Span(0, 3, CRS),)]


@given(ANY_TEXT.flatmap(lambda text: st.tuples(st.just(text), spans_in(text))))
def test_underlined_letters_are_the_spans_letters(drawn: tuple[str, list[Span]]) -> None:
    text, spans = drawn
    flat = flatten(spans)
    expected = visible("".join(text[s.start : s.end] for s in flat)).translate(
        dict.fromkeys(map(ord, "\r\n\u2028\u2029"))
    )
    found = "".join(line.text[s.start : s.end] for line in paragraphs(text, flat) for s in line.spans)
    assert found == expected


def test_a_word_longer_than_any_line_is_cut_into_pieces() -> None:
    lines = paragraphs("x" * 4500)
    assert [len(line.text) for line in lines] == [2000, 2000, 500]


def test_a_short_note_is_whole() -> None:
    assert excerpt("Short.", (Span(0, 5, CRS),)).is_cut is False


def test_a_long_note_without_highlights_shows_its_beginning() -> None:
    shown = excerpt("word " * 1000, ())
    assert shown.is_cut
    assert len(shown.text) <= ROOM
    assert shown.text.startswith("word word")


def test_a_long_note_shows_its_highlighted_places_wherever_they_stand() -> None:
    text = "calm " * 5000 + "then shivering again " + "calm " * 5000
    at = text.index("shivering")
    shown = excerpt(text, (Span(at, at + 9, CRS),))
    (span,) = shown.spans
    assert shown.text[span.start : span.end] == "shivering"
    assert len(shown.text) < ROOM
    assert shown.spans_left_out == 0


def test_highlights_that_do_not_fit_are_counted() -> None:
    text = ("calm " * 60 + "shivering ") * 40
    spans = [Span(i, i + 9, CRS) for i in range(len(text)) if text.startswith("shivering", i)]
    shown = excerpt(text, spans)
    assert len(shown.spans) + shown.spans_left_out == 40
    assert shown.spans_left_out > 0


@given(
    st.text("ab \n", min_size=700, max_size=900).flatmap(
        lambda text: st.tuples(st.just(text), spans_in(text))
    )
)
def test_an_excerpt_underlines_what_the_note_underlined(drawn: tuple[str, list[Span]]) -> None:
    text, spans = drawn
    flat = flatten(spans)
    shown = excerpt(text, flat)
    for span, source in zip(shown.spans, flat, strict=False):
        whole = text[source.start : source.end].replace("\n", " ")
        assert whole.startswith(shown.text[span.start : span.end].replace("\n", " "))
        assert span.end > span.start
