"""Finds all phrases of the lexicon in one pass over a stretch's words.

The phrases are kept in a tree of words. While reading, every place where a phrase may have begun is
followed token by token; gaps are counted, so that the work is bounded for each token: no input makes it
grow faster than its length.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from caregiver_app.matching.phrases import Element
from caregiver_app.matching.tokens import Kind

Entry = TypeVar("Entry")


class Node(Generic[Entry]):
    """A place in one or several phrases.

    Attributes:
        words: Where each word leads: to several nodes when phrases give it among different choices.
        children: The same by element, for adding phrases.
        after_gap: How many words may be left out here, and the node that goes on behind them.
        entries: What ends here.
    """

    __slots__ = ("_next", "_onward", "after_gap", "children", "entries", "words")

    def __init__(self) -> None:
        self.words: dict[str, list[Node[Entry]]] = {}
        self.children: dict[Element, Node[Entry]] = {}
        self.after_gap: list[tuple[int, Node[Entry]]] = []
        self.entries: list[Entry] = []
        self._next: dict[str, Node[Entry]] | None = None
        self._onward: tuple[tuple[Node[Entry], int], ...] | None = None

    def next(self) -> dict[str, Node[Entry]]:
        """For each word the one node it leads to, so that phrases that begin alike are followed as one."""
        if self._next is None:
            self._next = {
                word: nodes[0] if len(nodes) == 1 else _joined(nodes) for word, nodes in self.words.items()
            }
        return self._next

    def onward(self) -> tuple[tuple[Node[Entry], int], ...]:
        """Where a phrase goes on from here: the node, and how many words may be left out before it."""
        if self._onward is None:
            here = ((self, 0),) if self.words else ()
            self._onward = (*here, *((after, gap) for gap, after in self.after_gap))
        return self._onward

    def forget_next(self) -> None:
        """Another phrase goes on from here."""
        self._next = self._onward = None


def _joined(nodes: Sequence[Node[Entry]]) -> Node[Entry]:
    """One node that stands for all of ``nodes``."""
    joined: Node[Entry] = Node()
    gaps: dict[int, list[Node[Entry]]] = {}
    for node in nodes:
        joined.entries += [entry for entry in node.entries if entry not in joined.entries]
        for word, following in node.words.items():
            joined.words.setdefault(word, []).extend(following)
        for gap, after in node.after_gap:
            gaps.setdefault(gap, []).append(after)
    joined.after_gap = [(gap, after[0] if len(after) == 1 else _joined(after)) for gap, after in gaps.items()]
    return joined


class PhraseTrie(Generic[Entry]):
    """All phrases, each with the entry that it stands for.

    Args:
        vocabulary: Gets every word of every phrase; several trees may share one.
    """

    def __init__(self, vocabulary: set[str] | None = None) -> None:
        self._root: Node[Entry] = Node()
        self.vocabulary: set[str] = set() if vocabulary is None else vocabulary

    def add(self, reading: Sequence[Element], entry: Entry) -> None:
        """Adds one reading of a phrase."""
        node = self._root
        for element in reading:
            node.forget_next()
            child = node.children.get(element)
            if child is None:
                child = Node()
                node.children[element] = child
                if isinstance(element, int):
                    node.after_gap.append((element, child))
                else:
                    for word in element:
                        node.words.setdefault(word, []).append(child)
                    self.vocabulary.update(element)
            node = child
        if entry not in node.entries:
            node.entries.append(entry)

    def find(
        self,
        candidates: Sequence[tuple[str, ...]],
        kinds: Sequence[Kind],
        closes_gap: Sequence[bool],
        denies: Sequence[bool],
    ) -> list[Found[Entry]]:
        """Every phrase found.

        Args:
            candidates: For each token the words it may stand for.
            kinds: For each token its kind.
            closes_gap: For each token whether no gap may step over it.
            denies: For each token whether it is a "not".
        """
        found: list[Found[Entry]] = []
        threads: list[_Thread[Entry]] = []
        beginnings = self._root.next()
        for at, words in enumerate(candidates):
            kind = kinds[at]
            if kind > _NUMBER:
                if kind > _JOIN:
                    threads = []
                continue
            following: list[_Thread[Entry]] = []
            for node, start, gap, denied in threads:
                if words:
                    nodes = node.next()
                    for word in words:
                        hit = nodes.get(word)
                        if hit is not None:
                            for entry in hit.entries:
                                found.append((start, at + 1, entry, denied))
                            for after, least in hit.onward():
                                following.append((after, start, least, denied))
                if gap and not closes_gap[at]:
                    following.append((node, start, gap - 1, at if denies[at] else denied))
            for word in words:
                hit = beginnings.get(word)
                if hit is not None:
                    for entry in hit.entries:
                        found.append((at, at + 1, entry, -1))
                    for after, least in hit.onward():
                        following.append((after, at, least, -1))
            threads = following
        return found


_NUMBER, _JOIN = Kind.NUMBER, Kind.JOIN

Found = tuple[int, int, Entry, int]
"""First token, one past the last, the entry, and the token in a gap that denies it (or -1)."""

_Thread = tuple[Node[Entry], int, int, int]
"""Where a phrase has got to: its node, its first token, how far its gap still reaches, what denies it."""
