"""How far a word as typed is from the word that was meant, in slips that people make.

One plain slip costs about 0.6. What people do most costs least: a letter doubled or not,
a sound written in another way ("f" for "ph"), a vowel for another; a key beside, two letters swapped and a
letter left out come next. A slip at a word's first letter is rare and costs more.
"""

from __future__ import annotations

from caregiver_app.matching.slips import BESIDE

_VOWELS = frozenset("aeiouy")
_DOUBLED = 0.3
_SOUND = 0.4
_VOWEL = 0.5
_SWAPPED = 0.6
_BESIDE = 0.65
_LEFT_OUT = 0.65
_NEAR_SOUND = 0.8
_OTHER = 1.2
_AT_FIRST = 0.35
_FAR = 99.0

_SPELLINGS = """
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


def _rules() -> dict[tuple[str, str], tuple[tuple[str, str], ...]]:
    """The spellings as (meant, typed), by the letters they end in."""
    rules: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for group in _SPELLINGS.split("\n"):
        for meant in group.split():
            for typed in group.split():
                if meant != typed and len(meant) + len(typed) > 2:
                    rules.setdefault((meant[-1], typed[-1]), set()).add((meant, typed))
    return {ends: tuple(sorted(pairs)) for ends, pairs in rules.items()}


def _prices() -> dict[tuple[str, str], float]:
    """What a letter (meant, typed) costs in place of another."""
    prices: dict[tuple[str, str], float] = {}
    for meant, beside in BESIDE.items():
        for typed in beside:
            prices[meant, typed] = _BESIDE
    for meant in _VOWELS:
        for typed in _VOWELS:
            prices[meant, typed] = _VOWEL
    for price, pairs in ((_SOUND, "ck cs sz kq gj fv iy"), (_NEAR_SOUND, "dt mn bp td vw rl")):
        for letters in pairs.split():
            for pair in ((letters[0], letters[1]), (letters[1], letters[0])):
                prices[pair] = min(price, prices.get(pair, price))
    return prices


_RULES = _rules()
_PRICES = _prices()


def cost(typed: str, meant: str, most: float) -> float:
    """What writing ``typed`` for ``meant`` costs; anything above ``most`` once it is sure to be above."""
    width = len(typed) + 1
    rows: list[list[float]] = []
    for at in range(len(meant) + 1):
        row: list[float] = []
        for upto in range(width):
            row.append(_step(meant, typed, at, upto, rows, row))
        rows.append(row)
        if min(row) > most and (at == 0 or min(rows[-2]) > most):
            return _FAR
    return rows[-1][-1]


def _step(meant: str, typed: str, at: int, upto: int, rows: list[list[float]], row: list[float]) -> float:
    """The least that the first ``at`` letters cost as the first ``upto`` typed ones."""
    if at == 0:
        return row[-1] + _added(meant, typed, 0, upto - 1) if upto else 0.0
    best = rows[at - 1][upto] + _left_out(meant, at - 1)
    if upto == 0:
        return best
    best = min(best, row[-1] + _added(meant, typed, at, upto - 1))
    one, other = meant[at - 1], typed[upto - 1]
    before = rows[at - 1][upto - 1]
    if one == other:
        best = min(best, before)
    else:
        price = _PRICES.get((one, other), _OTHER)
        best = min(best, before + price + (_AT_FIRST if at == 1 or upto == 1 else 0))
        if at > 1 and upto > 1 and one == typed[upto - 2] and other == meant[at - 2]:
            best = min(best, rows[at - 2][upto - 2] + _SWAPPED + (_AT_FIRST / 2 if at == 2 else 0))
    for spelt, written in _RULES.get((one, other), ()):
        if len(spelt) <= at and len(written) <= upto:
            heard = rows[at - len(spelt)][upto - len(written)] + _SOUND
            if heard < best and meant.startswith(spelt, at - len(spelt)):
                best = heard if typed.startswith(written, upto - len(written)) else best
    return best


def _left_out(meant: str, at: int) -> float:
    """What leaving out a letter costs."""
    letter = meant[at]
    if letter in meant[max(0, at - 1) : at] or meant[at + 1 : at + 2] == letter:
        return _DOUBLED
    if letter == "h" or (letter == "e" and at == len(meant) - 1):
        return _VOWEL + (_AT_FIRST if at == 0 else 0)
    return _LEFT_OUT + (_AT_FIRST if at == 0 else 0)


def _added(meant: str, typed: str, at: int, place: int) -> float:
    """What a letter too many costs."""
    letter = typed[place]
    around = meant[max(0, at - 1) : at + 1]
    if letter in around:
        return _DOUBLED
    if (letter in "eh" and place) or any(letter in BESIDE.get(key, "") for key in around):
        return _SWAPPED
    return _OTHER - 0.1 + (_AT_FIRST if place == 0 else 0)
