from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QPainter

from caregiver_app.paper.render_flow import Flow, Piece

TOP, NEXT_TOP, BOTTOM = 30.0, 50.0, 500.0


def nothing(_painter: QPainter, _x: float, _y: float) -> None:
    """Draws nothing."""


HEAD = Piece(12.0, nothing)
PIECES = st.lists(
    st.builds(
        lambda height, gap, with_next, headed: Piece(
            height, nothing, gap, with_next, (HEAD,) if headed else ()
        ),
        st.floats(1, 400),
        st.floats(0, 20),
        st.booleans(),
        st.booleans(),
    ),
    max_size=40,
)


def flow() -> Flow:
    return Flow(TOP, NEXT_TOP, BOTTOM)


@given(PIECES)
def test_nothing_is_lost_overlaps_or_leaves_its_page(pieces: list[Piece]) -> None:
    laid = flow()
    laid.add(pieces)
    assert [placed.piece for page in laid.pages for placed in page if placed.piece is not HEAD] == pieces
    for number, page in enumerate(laid.pages):
        assert all(placed.y >= (NEXT_TOP if number else TOP) for placed in page)
        assert all(above.y + above.piece.height <= below.y + 1e-6 for above, below in pairwise(page))
        assert all(placed.y + placed.piece.height <= BOTTOM + 1e-6 for placed in page)


def test_a_heading_goes_with_what_follows_it() -> None:
    laid = flow()
    heading = Piece(20, nothing, with_next=True)
    laid.add([Piece(430, nothing), heading, Piece(60, nothing)])
    assert [len(page) for page in laid.pages] == [1, 2]
    assert laid.pages[1][0].piece is heading


def test_what_goes_on_on_a_new_page_gets_its_head_again() -> None:
    laid = flow()
    laid.add([Piece(300, nothing, continued=(HEAD,)), Piece(300, nothing, continued=(HEAD,))])
    assert laid.pages[1][0].piece is HEAD
