"""Finding words in the guide."""

from hypothesis import given
from hypothesis import strategies as st

from caregiver_app.guide.model import Guide, Place
from caregiver_app.guide.search import find, find_in_text
from caregiver_app.paths import resources_dir

WORDS = st.text(alphabet="aeé Äß-’'İﬁ\u0301t", max_size=12)


def test_case_does_not_matter(guide: Guide) -> None:
    assert find(guide, "CYTOKINE") == find(guide, "cytokine")
    assert len(find(guide, "cytokine")) >= 4


def test_hits_are_in_reading_order_and_point_at_the_words(guide: Guide) -> None:
    hits = find(guide, "t-cells")
    order = [chapter.id for chapter in guide.chapters]
    assert [order.index(hit.place.chapter_id) for hit in hits] == sorted(
        order.index(hit.place.chapter_id) for hit in hits
    )
    for hit in hits:
        block = guide.block(hit.place)
        text = block.text if block else ""
        if block is None:
            chapter = guide.chapter(hit.place.chapter_id)
            assert chapter is not None
            text = chapter.title
        assert text[hit.start : hit.end].casefold() == "t-cells"


def test_a_title_is_found_too(guide: Guide) -> None:
    assert Place("side-effects") in [hit.place for hit in find(guide, "side effects to watch")]


def test_accents_quotes_and_dashes_do_not_matter() -> None:
    assert find_in_text("Cafe\u0301 and café", "CAFÉ") == ((0, 5), (10, 14))
    assert find_in_text("can’t", "can't") == ((0, 5),)
    assert find_in_text("T–cell", "t-cell") == ((0, 6),)


def test_blank_finds_nothing(guide: Guide) -> None:
    assert find(guide, "") == find(guide, "  \t ") == ()


def test_a_run_of_blanks_matches_one() -> None:
    assert find_in_text("chills and fever", "and   fever") == ((7, 16),)


def test_markup_is_only_words(guide: Guide) -> None:
    assert find(guide, "<b>") == ()


@given(text=WORDS, query=WORDS)
def test_spans_lie_inside_in_order_and_hold_the_query(text: str, query: str) -> None:
    spans = find_in_text(text, query)
    end = 0
    for start, stop in spans:
        assert end <= start < stop <= len(text)
        assert find_in_text(text[start:stop], query)
        end = stop


@given(
    before=st.text(max_size=5),
    query=st.text(alphabet="abcdé", min_size=1, max_size=6),
    after=st.text(max_size=5),
)
def test_what_stands_there_is_found(before: str, query: str, after: str) -> None:
    assert find_in_text(before + query + after, query)


def test_resources_exist() -> None:
    assert (resources_dir() / "guide" / "en" / "sources.toml").is_file()
