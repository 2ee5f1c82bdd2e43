"""The readers that are compared, each behind the same small interface.

Each takes a word list (phrase to items) and reads notes one by one or many at once. Only the reader asked for
imports its tool, so that every tool can live in an environment of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import Any, Protocol

Found = tuple[set[str], set[str]]
"""The items flagged, and those found but not flagged."""

ROOT = Path(__file__).resolve().parents[3]


class Reader(Protocol):
    """Reads notes.

    Attributes:
        made_of: The tool and its version.
        remembers: Whether reading the same notes again is quicker.
    """

    made_of: str
    remembers: bool

    def read(self, note: str) -> Found:
        """What one note says."""

    def read_all(self, notes: Iterable[str]) -> list[Found]:
        """The same of many, in the fastest way the tool has."""

    def forget(self) -> None:
        """Drops whatever is remembered of notes read before, so that they are read afresh."""


class Ours:
    """The app's matcher; it brings its own lexicon and needs no list."""

    remembers = True

    def __init__(self, phrases: dict[str, list[str]]) -> None:
        from caregiver_app.matching.loader import load_matcher
        from caregiver_app.matching.mention import Status

        self._matcher = load_matcher(ROOT / "resources")
        self._flags = frozenset(status for status in Status if status.flags)
        self.made_of = f"Caregiver Companion's matcher {self._matcher.version}"

    def read(self, note: str) -> Found:
        flagged: set[str] = set()
        muted: set[str] = set()
        for mention in self._matcher.read(note):
            (flagged if mention.status in self._flags else muted).update(mention.items)
        return flagged, muted - flagged

    def read_all(self, notes: Iterable[str]) -> list[Found]:
        return [self.read(note) for note in notes]

    def forget(self) -> None:
        from caregiver_app.matching.limits import DEFAULT_LIMITS

        self._matcher = self._matcher.for_family(DEFAULT_LIMITS)


class WordList:
    """A bare word list: whatever stands on it is flagged; the longest phrase at each place counts."""

    made_of = "a word list in plain Python"
    remembers = False
    _words = re.compile(r"[^\W_]+(?:'[^\W_]+)*")

    def __init__(self, phrases: dict[str, list[str]]) -> None:
        self._tree: dict[str, Any] = {}
        for phrase, items in phrases.items():
            node = self._tree
            for word in self._words.findall(phrase.replace(" '", "'")):
                node = node.setdefault(word, {})
            node[""] = [*dict.fromkeys([*node.get("", ()), *items])]

    def read(self, note: str) -> Found:
        words = self._words.findall(_straight(note).lower())
        flagged: set[str] = set()
        at = 0
        while at < len(words):
            length, items = self._longest(words, at)
            flagged.update(items)
            at += length or 1
        return flagged, set()

    def _longest(self, words: list[str], at: int) -> tuple[int, list[str]]:
        """The number of words and the items of the longest phrase that begins at ``at``."""
        longest: tuple[int, list[str]] = (0, [])
        node = self._tree
        for end in range(at, len(words)):
            if words[end] not in node:
                break
            node = node[words[end]]
            if "" in node:
                longest = (end + 1 - at, node[""])
        return longest

    def read_all(self, notes: Iterable[str]) -> list[Found]:
        return [self.read(note) for note in notes]

    def forget(self) -> None:
        pass


class _SpacyReader:
    """What the readers built on spaCy share: a pipeline, and how its spans are read."""

    made_of = ""
    remembers = False
    _nlp: Any

    def read(self, note: str) -> Found:
        return self._found(self._nlp(_straight(note)))

    def read_all(self, notes: Iterable[str]) -> list[Found]:
        return [self._found(doc) for doc in self._nlp.pipe(map(_straight, notes))]

    def forget(self) -> None:
        pass

    def _found(self, doc: Any) -> Found:
        flagged: set[str] = set()
        muted: set[str] = set()
        for span in doc.ents:
            (muted if self._is_muted(span._) else flagged).update(span.label_.split())
        return flagged, muted - flagged

    def _is_muted(self, said: Any) -> bool:
        raise NotImplementedError


class Negspacy(_SpacyReader):
    """negspaCy on a blank English pipeline with spaCy's entity ruler, as their documents show them.

    Of its term sets ``en_clinical``, the default, was taken: with ``en`` or ``en_clinical_sensitive`` F1
    changed by 0.003 at most on every set of notes that was tried, now up and now down.
    """

    def __init__(self, phrases: dict[str, list[str]]) -> None:
        spacy = import_module("spacy")
        import_module("negspacy.negation")
        self._nlp = spacy.blank("en")
        self._nlp.add_pipe("sentencizer")
        self._add_list(phrases)
        self._nlp.add_pipe("negex")
        self.made_of = f"negspacy {version('negspacy')} on spaCy {version('spacy')}"

    def _add_list(self, phrases: dict[str, list[str]]) -> None:
        ruler = self._nlp.add_pipe("entity_ruler", config={"phrase_matcher_attr": "LOWER"})
        ruler.add_patterns(
            [{"label": " ".join(items), "pattern": phrase} for phrase, items in phrases.items()]
        )

    def _is_muted(self, said: Any) -> bool:
        return bool(said.negex)


class NegspacyOwnPart(Negspacy):
    """negspaCy with a part of our own in the place of the entity ruler: the fastest that we could make it."""

    def _add_list(self, phrases: dict[str, list[str]]) -> None:
        matcher = import_module("spacy.matcher").PhraseMatcher(self._nlp.vocab, attr="LOWER")
        longest_only = import_module("spacy.util").filter_spans
        by_items: dict[str, list[str]] = {}
        for phrase, items in phrases.items():
            by_items.setdefault(" ".join(items), []).append(phrase)
        for label, written in by_items.items():
            matcher.add(label, list(self._nlp.tokenizer.pipe(written)))

        def find(doc: Any) -> Any:
            if spans := matcher(doc, as_spans=True):
                doc.set_ents(longest_only(spans) if len(spans) > 1 else spans)
            return doc

        import_module("spacy.language").Language.component("word_list", func=find)
        self._nlp.add_pipe("word_list")
        self.made_of = f"negspacy {version('negspacy')}, PhraseMatcher, on spaCy {version('spacy')}"


class Medspacy(_SpacyReader):
    """medspaCy's default pipeline and rules: its tokenizer, PyRuSH sentences, target matcher, ConText.

    What ConText calls negated, historical, hypothetical or family is not flagged; what it calls uncertain is.
    """

    _sentences = "medspacy_pyrush"

    def __init__(self, phrases: dict[str, list[str]]) -> None:
        import_module("loguru").logger.remove()  # PyRuSH would write a line for every sentence it finds
        medspacy = import_module("medspacy")
        rule = import_module("medspacy.target_matcher").TargetRule
        self._nlp = medspacy.load(medspacy_enable=["medspacy_tokenizer"])
        if self._sentences == "medspacy_pyrush":
            self._nlp = medspacy.load()
        else:
            for part in (self._sentences, "medspacy_target_matcher", "medspacy_context"):
                self._nlp.add_pipe(part)
        self._nlp.get_pipe("medspacy_target_matcher").add(
            [rule(phrase, " ".join(items)) for phrase, items in phrases.items()]
        )
        self.made_of = (
            f"medspacy {version('medspacy')}, {self._sentences.removeprefix('medspacy_')},"
            f" on spaCy {version('spacy')}"
        )

    def _is_muted(self, said: Any) -> bool:
        return bool(said.is_negated or said.is_historical or said.is_hypothetical or said.is_family)


class MedspacySentencizer(Medspacy):
    """medspaCy with spaCy's own sentences instead of PyRuSH's: faster."""

    _sentences = "sentencizer"


READERS: dict[str, Callable[[dict[str, list[str]]], Reader]] = {
    "ours": Ours,
    "word list": WordList,
    "negspaCy": Negspacy,
    "negspaCy, own part": NegspacyOwnPart,
    "medspaCy": Medspacy,
    "medspaCy, spaCy's sentences": MedspacySentencizer,
}


def _straight(note: str) -> str:
    """Straight apostrophes, which the lists are written with."""
    return note.replace("\u2019", "'")
