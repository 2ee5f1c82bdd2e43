"""What the family typed is shown as it stands, even where it looks like a page's code."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from caregiver_app.ui.shared.tips import plain_tip

PRINTABLE = st.characters(exclude_categories=("C", "Z"), max_codepoint=0xFFFF)


@given(st.text(PRINTABLE | st.sampled_from("<>&\"'= "), max_size=40))
def test_a_tooltip_shows_what_was_typed(words: str) -> None:
    words = words.strip()
    tip = plain_tip(words)
    assert ("<" in words or "&" in words) == (tip != words)
    if tip != words:
        document = QTextDocument()
        document.setHtml(tip)
        assert document.toPlainText() == words


def test_a_picture_in_the_words_is_no_picture() -> None:
    assert "<img" not in plain_tip("<img src='file:///etc/passwd'>")
