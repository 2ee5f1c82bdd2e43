import pytest
from hypothesis import given
from hypothesis import strategies as st

from caregiver_app.ui.shared.offsets import Utf16Offsets, from_utf16, to_utf16

TEXTS = st.text(st.characters(blacklist_categories=["Cs"]), max_size=40)


@pytest.mark.parametrize(
    ("text", "offset", "unit"),
    [("fever", 3, 3), ("🤒 fever", 2, 3), ("🤒🤒", 1, 2), ("🤒🤒", 2, 4), ("é👩‍👧", 4, 6), ("", 0, 0)],
)
def test_emoji_count_as_two_units(text: str, offset: int, unit: int) -> None:
    assert to_utf16(text, offset) == unit
    assert from_utf16(text, unit) == offset


@given(TEXTS)
def test_every_offset_is_the_length_of_what_stands_before_it(text: str) -> None:
    offsets = Utf16Offsets(text)
    for offset in range(len(text) + 1):
        assert offsets.to_utf16(offset) == len(text[:offset].encode("utf-16-le")) // 2


@given(TEXTS)
def test_there_and_back_is_the_same_place(text: str) -> None:
    offsets = Utf16Offsets(text)
    assert [offsets.from_utf16(offsets.to_utf16(i)) for i in range(len(text) + 1)] == [*range(len(text) + 1)]


def test_inside_a_pair_belongs_to_its_own_character() -> None:
    offsets = Utf16Offsets("a🤒b")
    assert offsets.from_utf16_inside(2) == 1
    assert offsets.from_utf16_inside(3) == 2
