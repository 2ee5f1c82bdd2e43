"""How far a word as typed is from the word that was meant, in slips that people make.

One plain slip costs about 0.6. What people do most costs least: a letter doubled or not,
a sound written in another way ("f" for "ph"), a vowel for another; a key beside, two letters swapped and a
letter left out come next. A slip at a word's first letter is rare and costs more.
"""

from __future__ import annotations

import re
from collections.abc import Set
from functools import lru_cache
from typing import Final

from caregiver_app.matching.slips import BESIDE

_VOWELS: Final = frozenset("aeiouy")
_DOUBLED: Final = 0.3
_SOUND: Final = 0.4
_VOWEL: Final = 0.5
_SWAPPED: Final = 0.6
_BESIDE: Final = 0.65
_LEFT_OUT: Final = 0.65
_NEAR_SOUND: Final = 0.8
_OTHER: Final = 1.2
_AT_FIRST: Final = 0.35
_FAR: Final = 99.0
CHEAPEST, NEXT_CHEAPEST = _DOUBLED, _SOUND
"""No slip costs less than a letter doubled or not, and all others cost at least so much."""

_ASTRAY: Final = 2
"""By how many letters the two words may get out of step and into it again."""

_LONGEST_LEAD: Final = 3
"""With how many letters another spelling of a sound may begin as the one meant."""

_SPELLINGS: Final = """
ph f
ea ee e
ie ei ee i eiz
ai ay a ei
ain ane
aim ame
au aw o
ou ow
ous us ious eous
tion sion ssion cion shun shion
sure shure zure
ture cher chur
tch ch
ache ake eck ak atch
ck k c
x cs ks gs gz
xh x egz
qu kw qw
wh w
mb m
ight ite
igh i
gh g
rrh r rh rr hr
hea ea a ia
sci shi sh si
scious tious cious shus shous chus
seous sious shus shous xious cious zius
gue g ge
ue oo u ew
wr r
le el al
er ur ar or ir our
y ie ey
j dg dj ge
s ss sc c
z zz ss
sh ch
th t
ing in en
ed d id t
que k ke
ness nis nes
able ible
"""
"""Groups of spellings for one sound; each may be written for each other one of its line."""


_Rule = tuple[str, int, str, int]
"""A spelling meant and its letters, the one written and its letters."""


def _rules() -> dict[str, dict[str, tuple[_Rule, ...]]]:
    """The spellings, by the last letter meant and the last one typed."""
    rules: dict[str, dict[str, set[_Rule]]] = {}
    for group in _SPELLINGS.split("\n"):
        for meant in group.split():
            for typed in group.split():
                if meant != typed and len(meant) + len(typed) > 2:
                    ends = rules.setdefault(meant[-1], {})
                    ends.setdefault(typed[-1], set()).add((meant, len(meant), typed, len(typed)))
    return {meant: {typed: tuple(sorted(ends[typed])) for typed in ends} for meant, ends in rules.items()}


def _prices() -> dict[str, dict[str, float]]:
    """What a letter typed in place of the one meant costs."""
    prices = {meant: dict.fromkeys(beside, _BESIDE) for meant, beside in BESIDE.items()}
    for meant in _VOWELS:
        prices[meant].update(dict.fromkeys(_VOWELS, _VOWEL))
    for price, pairs in ((_SOUND, "ck cs sz kq gj fv iy"), (_NEAR_SOUND, "dt mn bp td vw rl")):
        for letters in pairs.split():
            for meant, typed in ((letters[0], letters[1]), (letters[1], letters[0])):
                prices[meant][typed] = min(price, prices[meant].get(typed, price))
    return prices


def _heard_first() -> dict[str, set[str]]:
    """For the first letter typed of a spelling the first ones of those that may be meant."""
    found: dict[str, set[str]] = {}
    for group in _SPELLINGS.split("\n"):
        for typed in group.split():
            found.setdefault(typed[0], set()).update(meant[0] for meant in group.split())
    return found


_RULES: Final = _rules()
_PRICES: Final = _prices()
_HEARD_FIRST: Final = _heard_first()
_LONG: Final = sorted((one for one in _SPELLINGS.split() if len(one) > 2), key=len, reverse=True)
_LONG_SPELLING: Final = re.compile(f"(?=({'|'.join(_LONG)}))")
_LETTERS: Final = frozenset(BESIDE)
_NO_PRICES: dict[str, float] = {}
_NO_RULES: dict[str, tuple[_Rule, ...]] = {}


def cost(typed: str, meant: str, most: float) -> float:
    """What writing ``typed`` for ``meant`` costs; anything above ``most`` once it is sure to be above."""
    length, width = len(meant), len(typed)
    start = max(0, _lead(typed, meant) - _LONGEST_LEAD)
    low, high = min(0, width - length) - _ASTRAY, max(0, width - length) + _ASTRAY
    left_out = _left_out(meant)
    around = meant[max(0, start - 1) : start + 1]
    above = [_FAR] * (width + 1)
    above[start] = 0.0
    for upto in range(start + 1, min(width, start + high) + 1):
        above[upto] = above[upto - 1] + _added(around, typed[upto - 1], upto == 1)
    rows = [above]
    was_near = True
    for at in range(start + 1, length + 1):
        row = [_FAR] * (width + 1)
        one, around, out = meant[at - 1], meant[at - 1 : at + 1], left_out[at - 1]
        prices, rules = _PRICES.get(one, _NO_PRICES), _RULES.get(one, _NO_RULES)
        row[start] = above[start] + out
        is_near = row[start] <= most
        for upto in range(max(start + 1, at + low), min(width, at + high) + 1):
            other, best, price = typed[upto - 1], above[upto] + out, above[upto - 1]
            if one != other and price <= most:
                price += prices.get(other, _OTHER) + (_AT_FIRST if at == 1 or upto == 1 else 0)
            if price < best:
                best = price
            if (
                one != other
                and min(at, upto) > start + 1
                and one == typed[upto - 2]
                and other == meant[at - 2]
            ):
                swapped = rows[at - start - 2][upto - 2] + _SWAPPED
                best = min(best, swapped + (_AT_FIRST / 2 if at == 2 else 0))
            price = row[upto - 1] + CHEAPEST
            if price <= most and price < best:
                best = min(best, row[upto - 1] + _added(around, other, upto == 1))
            if best > _SOUND and other in rules:
                for spelt, letters, written, typed_letters in rules[other]:
                    if letters <= at - start and typed_letters <= upto:
                        heard = rows[at - start - letters][upto - typed_letters] + _SOUND
                        if heard < best and meant.startswith(spelt, at - letters):
                            best = heard if typed.startswith(written, upto - typed_letters) else best
            if best <= most:
                row[upto] = best
                is_near = True
        if not is_near and not was_near and at not in _bridged(meant):
            return _FAR
        was_near, above = is_near, row
        rows.append(row)
    return above[width]


def beginnings(typed: str, most: float) -> Set[str]:
    """The letters that the words of which ``typed`` costs less than ``most`` may begin with."""
    if most > _LEFT_OUT + _AT_FIRST:
        return _LETTERS
    first = typed[0]
    found = {meant for meant in BESIDE if _PRICES[meant].get(first, _OTHER) + _AT_FIRST < most}
    if most > _SOUND:
        found |= _HEARD_FIRST.get(first, set())
    if most > _SWAPPED:
        found.add(typed[1])
    if most > _VOWEL + _AT_FIRST:
        found.add("h")
    return found | {first}


def _lead(typed: str, meant: str) -> int:
    """With how many letters both begin."""
    lead = 0
    for one, other in zip(typed, meant, strict=False):
        if one != other:
            break
        lead += 1
    return lead


@lru_cache(maxsize=4096)
def _bridged(meant: str) -> frozenset[int]:
    """After how many letters a spelling of three letters or more is not at its end, nor just begun."""
    spans = [(found.start(), found.start() + len(found[1])) for found in _LONG_SPELLING.finditer(meant)]
    return frozenset(at for start, end in spans for at in range(start + 2, end))


@lru_cache(maxsize=4096)
def _left_out(meant: str) -> tuple[float, ...]:
    """What leaving out each letter costs."""
    costs: list[float] = []
    for at, letter in enumerate(meant):
        first = _AT_FIRST if at == 0 else 0
        if letter in meant[max(0, at - 1) : at] or meant[at + 1 : at + 2] == letter:
            costs.append(_DOUBLED)
        elif letter == "h" or (letter == "e" and at == len(meant) - 1):
            costs.append(_VOWEL + first)
        else:
            costs.append(_LEFT_OUT + first)
    return tuple(costs)


@lru_cache(maxsize=4096)
def _added(around: str, letter: str, is_first: bool) -> float:
    """What a letter too many between those ``around`` costs."""
    if letter in around:
        return _DOUBLED
    if (letter in "eh" and not is_first) or any(letter in BESIDE.get(key, "") for key in around):
        return _SWAPPED
    return _OTHER - 0.1 + (_AT_FIRST if is_first else 0)
