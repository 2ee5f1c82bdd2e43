"""Finds all phrases of the lexicon in one pass over a stretch's words.

A phrase is not followed from its first word, since hundreds begin with "can't" or "her", but outward from
its rarest one: in "can't catch his breath" from "breath". Where that stands, the words beside it are looked
at, then those beside these, until the phrase is whole or a word is missing. Gaps are counted, so that the
work is bounded for each token: no input makes it grow faster than its length.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, Generic, TypeVar

from caregiver_app.matching.phrases import Element
from caregiver_app.matching.tokens import Kind

Entry = TypeVar("Entry")

Found = tuple[int, int, Entry, int]
"""First token, one past the last, the entry, and the last token in a gap that denies it (or -1)."""

_Move = tuple[int, int, tuple[str, ...]]
"""How a phrase goes on: left (-1) or right (1), how many words may be left out, to which words."""

_Item = tuple[tuple[_Move, ...], int, Entry]
"""A reading as its moves, how many of them were made, and its entry."""

_Tables = tuple[dict[str, "Node[Entry]"], ...]
"""Where the words lead: those right beside, those after one word left out, after two ..."""

_NUMBER: Final = Kind.NUMBER
_JOIN: Final = Kind.JOIN
_REMEMBERED: Final = 20_000
_LONGEST_REMEMBERED: Final = 200
"""Letters of what a token may stand for: what is longer holds a number without end."""


class Node(Generic[Entry]):
    """A place in one or several phrases; what goes on from it is worked out when it is first reached.

    Args:
        items: The readings that got here.
    """

    __slots__ = ("_items", "entries", "ways")

    def __init__(self, items: Iterable[_Item[Entry]]) -> None:
        self._items = tuple(items)
        self.entries: tuple[Entry, ...] = ()
        self.ways: tuple[tuple[int, _Tables[Entry]], ...] | None = None

    def grow(self) -> tuple[tuple[int, _Tables[Entry]], ...]:
        """What ends here goes to ``entries``, what goes on to ``ways``, which are given back."""
        entries: list[Entry] = []
        sides: dict[int, list[_Item[Entry]]] = {}
        for item in self._items:
            moves, made, entry = item
            if made < len(moves):
                sides.setdefault(moves[made][0], []).append(item)
            elif entry not in entries:
                entries.append(entry)
        self.entries = tuple(entries)
        self.ways = tuple((step, _tables(items)) for step, items in sides.items())
        self._items = ()
        return self.ways


def _tables(items: Sequence[_Item[Entry]]) -> _Tables[Entry]:
    gaps = {moves[made][1] for moves, made, _ in items}
    nodes: dict[tuple[int, ...], Node[Entry]] = {}
    tables: list[dict[str, Node[Entry]]] = []
    for left_out in range(max(gaps) + 1):
        if left_out and left_out - 1 not in gaps:
            tables.append(tables[-1])  # no gap ends here: the same phrases go on
            continue
        leading: dict[str, list[int]] = {}
        for number, (moves, made, _) in enumerate(items):
            _, gap, words = moves[made]
            if gap >= left_out:
                for word in words:
                    leading.setdefault(word, []).append(number)
        table: dict[str, Node[Entry]] = {}
        for word, numbers in leading.items():
            same = tuple(numbers)
            if same not in nodes:
                reached = (items[number] for number in numbers)
                nodes[same] = Node((moves, made + 1, entry) for moves, made, entry in reached)
            table[word] = nodes[same]
        tables.append(table)
    return tuple(tables)


class Commonness(dict[Element, int]):
    """How often words are met, by element; elements that were asked for are kept.

    Args:
        words: The most common words, the most common first; the others are rare.

    Attributes:
        vocabulary: Every word that was asked for.
    """

    def __init__(self, words: Sequence[str] = ()) -> None:
        super().__init__()
        self.vocabulary: set[str] = set()
        # A word's share falls with its rank, as in any text.
        most = 20 * len(words)
        self._share = {word: most // (rank + 2) for rank, word in enumerate(words)}

    def __missing__(self, element: Element) -> int:
        if isinstance(element, int):
            common = 1_000_000  # a gap is no word at all
        else:
            self.vocabulary.update(element)
            common = sum(self._share.get(word, 1) for word in element)
        self[element] = common
        return common


class PhraseTrie(Generic[Entry]):
    """All phrases, each with the entry that it stands for.

    Args:
        common: Knows how common words are, and keeps every word of every phrase; trees may share one.
    """

    def __init__(self, common: Commonness | None = None) -> None:
        self._common = Commonness() if common is None else common
        self._anchored: dict[Element, list[tuple[Sequence[Element], Entry]]] = {}
        self._begins: _Begins[Entry] | None = None

    @property
    def vocabulary(self) -> set[str]:
        """All words of all phrases."""
        return self._common.vocabulary

    def add(self, reading: Sequence[Element], entry: Entry) -> None:
        """Adds one reading of a phrase; one that begins or ends with a gap is never found."""
        anchor = min(reading, key=self._common.__getitem__)
        self._anchored.setdefault(anchor, []).append((reading, entry))
        self._begins = None

    def find(
        self,
        candidates: Sequence[tuple[str, ...]],
        kinds: Sequence[Kind],
        closes_gap: Sequence[bool],
        denies: Sequence[bool],
    ) -> list[Found[Entry]]:
        """Every phrase found.

        Args:
            candidates: For each token the words it may stand for; none for a mark.
            kinds: For each token its kind.
            closes_gap: For each token whether no gap may step over it.
            denies: For each token whether it is a "not".
        """
        if self._begins is None:
            self._begins = _Begins(self._anchored, self._common)
        found: list[Found[Entry]] = []
        reached = [
            (node, at, at, -1)
            for at, node in enumerate(map(self._begins.__getitem__, candidates))
            if node is not None
        ]
        length = len(candidates)
        words_at = (*candidates, ())  # neither before the first nor behind the last is a word
        for node, first, last, denied in reached:
            ways = node.ways
            if ways is None:
                ways = node.grow()
            for entry in node.entries:
                found.append((first, last + 1, entry, denied))
            for step, tables in ways:
                begin = at = first if step < 0 else last
                denier = denied
                for table in tables:
                    if at != begin:  # this one is left out
                        if closes_gap[at]:
                            break
                        if denies[at] and at > denier:
                            denier = at
                    at += step
                    words = words_at[at]
                    if not words:
                        while 0 <= at < length and kinds[at] == _JOIN:
                            at += step
                        if not 0 <= at < length or kinds[at] > _NUMBER:
                            break
                        words = words_at[at]
                    for word in words:
                        if word in table:
                            hit = table[word]
                            reached.append((hit, at, last, denier) if step < 0 else (hit, first, at, denier))
        return found


class _Begins(dict[tuple[str, ...], Node[Entry] | None]):
    """Where phrases begin to be followed, by what a token may stand for; fills itself.

    Args:
        anchored: All readings by the element that they are followed from.
        common: How common words are.
    """

    def __init__(
        self, anchored: dict[Element, list[tuple[Sequence[Element], Entry]]], common: Commonness
    ) -> None:
        super().__init__()
        self._anchored = anchored
        self._common = common
        self._nodes: dict[tuple[str, ...], Node[Entry]] = {}
        self._items: dict[tuple[str, ...], list[_Item[Entry]]] = {}
        self._elements: dict[str, list[tuple[str, ...]]] = {}
        for element in anchored:
            if not isinstance(element, int):
                for word in element:
                    self._elements.setdefault(word, []).append(element)

    def __missing__(self, words: tuple[str, ...]) -> Node[Entry] | None:
        known = tuple(word for word in words if word in self._elements)
        node = self._node(known) if known else None
        if len(self) >= _REMEMBERED:
            self.clear()
        if sum(map(len, words)) <= _LONGEST_REMEMBERED:
            self[words] = node
        return node

    def _node(self, words: tuple[str, ...]) -> Node[Entry]:
        node = self._nodes.get(words)
        if node is None:
            elements = dict.fromkeys(element for word in words for element in self._elements[word])
            node = Node(item for element in elements for item in self._items_of(element))
            self._nodes[words] = node
        return node

    def _items_of(self, element: tuple[str, ...]) -> list[_Item[Entry]]:
        items = self._items.get(element)
        if items is None:
            items = [
                (moves, 0, entry)
                for reading, entry in self._anchored[element]
                if (moves := _moves(reading, element, self._common)) is not None
            ]
            self._items[element] = items
        return items


def _moves(
    reading: Sequence[Element], anchor: tuple[str, ...], common: Commonness
) -> tuple[_Move, ...] | None:
    """How ``reading`` is followed from ``anchor``: words right beside before gaps, and then the rarest first.

    None for one that begins or ends with a gap, or has two gaps in a row: such are never found.
    """
    words: list[tuple[str, ...]] = []
    gaps: list[int] = []  # before each of the words
    gap: int | None = None
    for element in reading:
        if isinstance(element, tuple):
            words.append(element)
            gaps.append(gap or 0)
            gap = None
        elif gap is None and words:
            gap = element
        else:
            return None
    if gap is not None:
        return None
    moves: list[_Move] = []
    first = last = words.index(anchor)
    end = len(words) - 1
    while first > 0 or last < end:
        if last == end:
            leftward = True
        elif first == 0:
            leftward = False
        elif gaps[first] == gaps[last + 1]:
            leftward = common[words[first - 1]] <= common[words[last + 1]]
        else:
            leftward = gaps[first] < gaps[last + 1]
        if leftward:
            moves.append((-1, gaps[first], words[first - 1]))
            first -= 1
        else:
            last += 1
            moves.append((1, gaps[last], words[last]))
    return tuple(moves)
