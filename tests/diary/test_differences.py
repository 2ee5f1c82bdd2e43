"""What differs between two notes."""

from hypothesis import given, settings
from hypothesis import strategies as st

from caregiver_app.diary.differences import Kind, Piece, note_pieces

NOTES = st.lists(st.sampled_from(["a", "b", " ", "\n", "fever", ".", "🤒", "\0"]), max_size=25).map("".join)


@settings(max_examples=80, deadline=None)
@given(NOTES, NOTES)
def test_the_pieces_make_both_notes(before: str, after: str) -> None:
    pieces = note_pieces(before, after)
    assert "".join(piece.text for piece in pieces if piece.kind is not Kind.NEW) == before
    assert "".join(piece.text for piece in pieces if piece.kind is not Kind.GONE) == after


def test_words_are_told_whole() -> None:
    assert note_pieces("He shivered at two.", "He slept at two.") == (
        Piece(Kind.SAME, "He "),
        Piece(Kind.GONE, "shivered"),
        Piece(Kind.NEW, "slept"),
        Piece(Kind.SAME, " at two."),
    )


def test_a_huge_note_written_anew_is_told_as_one_piece() -> None:
    before, after = "ate little " * 20_000, "slept well " * 20_000
    assert [piece.kind for piece in note_pieces(before, after)][:2] == [Kind.GONE, Kind.NEW]
