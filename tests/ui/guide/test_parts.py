"""The pane's parts that need no window."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from caregiver_app.guide.model import Block, BlockKind, Chapter, Guide, Place, Source
from caregiver_app.ui.guide.chapter_html import Labels, Look, Marks, render_chapter
from caregiver_app.ui.guide.history import History, Stop
from caregiver_app.ui.guide.links import Link, LinkKind, from_href, to_href
from caregiver_app.ui.guide.state import TEXT_SCALES, next_scale, place_from_text, place_to_text

STOPS = st.builds(Stop, st.sampled_from("abc"), st.sampled_from([0.0, 0.5]))


def test_every_word_is_escaped() -> None:
    evil = '<script>alert("x")</script>&<img src="http://x">'
    blocks = tuple(Block(f"b{i}", kind, evil, "s") for i, kind in enumerate(BlockKind) if kind != "item")
    chapter = Chapter("c", evil, blocks)
    source = Source("s", evil, evil, "kind", date(2026, 11, 24), 'https://x/"><script>')
    labels = Labels("send", "sent", "sources", "open", "{title}", "{title}", str)
    guide = Guide((chapter,), {"s": source}, {})
    html = render_chapter(guide, chapter, Look("#000000", "#111111", "#222222", 15), labels, Marks())
    assert "<script" not in html
    assert "<img" not in html
    assert html.count("&lt;script&gt;") >= len(blocks) + 2


@given(stops=st.lists(STOPS, max_size=8))
def test_forward_undoes_back(stops: list[Stop]) -> None:
    history = History()
    for stop in stops:
        history.leave(stop)
    here = Stop("here")
    seen = [here]
    while history.can_go_back():
        seen.append(history.back(seen[-1]))
    for stop in reversed(seen[:-1]):
        assert history.can_go_forward()
        seen.append(history.forward(seen[-1]))
        assert seen[-1] == stop
    assert not history.can_go_forward()


def test_a_jump_forgets_what_lay_ahead() -> None:
    history = History()
    history.leave(Stop("a"))
    history.back(Stop("b"))
    history.leave(Stop("a"))
    assert not history.can_go_forward()
    assert history.forward(Stop("x")) == Stop("x")


def test_places_and_links_come_back_from_text() -> None:
    for place in (Place("a"), Place("a", "b-c")):
        assert place_from_text(place_to_text(place)) == place
    for link in (
        Link(LinkKind.ITEM, "crs.dizziness"),
        Link(LinkKind.WEB, "https://a.org/b"),
        Link(LinkKind.DIRECTORY),
    ):
        assert from_href(to_href(link)) == link
    assert from_href("javascript:alert(1)") is None
    assert from_href("") is None


def test_text_sizes_go_in_steps_and_end() -> None:
    assert next_scale(100, 1) == 115
    assert next_scale(100, -1) == 90
    assert next_scale(TEXT_SCALES[-1], 1) == TEXT_SCALES[-1]
    assert next_scale(TEXT_SCALES[0], -1) == TEXT_SCALES[0]
    assert next_scale(120, 1) == 130
