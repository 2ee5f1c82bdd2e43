from __future__ import annotations

from pathlib import Path

import pytest

from caregiver_app.matching.lexicon import Lexicon
from caregiver_app.matching.nearby import Nearby, close
from caregiver_app.matching.slip_targets import SlipTargets

FOLDER = Path(__file__).parent / "misspellings"


@pytest.mark.parametrize("name", ["typing.tsv", "missing_letter.tsv", "sound_alike.tsv"])
def test_looking_up_finds_what_comparing_with_all_finds(lexicon: Lexicon, name: str) -> None:
    words = sorted(SlipTargets(lexicon, lambda word: True).all_forms)
    nearby = Nearby(words)
    typed = [line.split("\t")[2] for line in (FOLDER / name).read_text("utf-8").splitlines()]
    for word in typed[::5]:
        most = 1 if len(word) == 4 else 2 if len(word) < 9 else 3
        assert sorted(nearby.within(word, most)) == sorted(close(word, words, most)), word


def test_two_letters_swapped_where_the_word_is_cut_in_two() -> None:
    assert Nearby(["restlessness"]).within("rsetlessenss", 3) == [("restlessness", 2)]
    assert Nearby(["weak"]).within("waek", 1) == [("weak", 1)]
    assert Nearby(["weak"]).within("weaks", 2) == [("weak", 1)]
