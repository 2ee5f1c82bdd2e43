"""What is known of each token that was met: its kind, and the lexicon's words it may stand for."""

from __future__ import annotations

from typing import Final, NamedTuple

from caregiver_app.matching.lexicon import Lexicon
from caregiver_app.matching.spelling import Speller
from caregiver_app.matching.steps import Step, plain_step
from caregiver_app.matching.tokens import LONGEST_REMEMBERED, Kind, seen

_REMEMBERED: Final = 20_000


class Known(NamedTuple):
    """What is known of a token.

    Attributes:
        word: As it is read.
        kind: What it is.
        candidates: The words of the lexicon that it may stand for.
        closes_gap: Whether no gap steps over it.
        denies: Whether it may be a denial.
        step: What it is in a walk when it stands for nothing else.
        cut: After how many letters it is two words written as one; 0 if it is none.
    """

    word: str
    kind: Kind
    candidates: tuple[str, ...]
    closes_gap: bool
    denies: bool
    step: Step | None
    cut: int


class WordBook(dict[str, Known]):
    """Tokens as written to what is known of them; fills itself.

    Args:
        lexicon: The words that phrases are made of.
        speller: What a word may stand for.
    """

    def __init__(self, lexicon: Lexicon, speller: Speller) -> None:
        super().__init__()
        self._lexicon = lexicon
        self._speller = speller

    def __missing__(self, token: str) -> Known:
        word, kind = seen(token)
        known = self.of_word(word, kind)
        if len(token) > LONGEST_REMEMBERED:
            return known
        if len(self) >= _REMEMBERED:
            self.clear()
        self[token] = known
        return known

    def of_word(self, word: str, kind: Kind) -> Known:
        """What is known of a word that is read as ``word``."""
        candidates = self._candidates(word, kind)
        return Known(
            word,
            kind,
            candidates,
            word in self._lexicon.closes_gap,
            not self._lexicon.denying.isdisjoint(candidates),
            plain_step(word, kind),
            self._speller.run_ons.get(word, 0),
        )

    def _candidates(self, word: str, kind: Kind) -> tuple[str, ...]:
        if kind is Kind.WORD:
            return self._speller.candidates(word)
        if kind is Kind.NUMBER:
            if len(word) > LONGEST_REMEMBERED:
                return ("<number>",)
            is_year = len(word) == 4 and word[:2] in ("19", "20")
            return (word, "<number>", "<year>") if is_year else (word, "<number>")
        return ()
