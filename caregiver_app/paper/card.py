"""The wallet card and the sheet for the fridge as plain values: from the same data as the diary. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from caregiver_app.diary.handing_over import FamilyRule
from caregiver_app.diary.values import Contact, KeptLimit, Profile
from caregiver_app.guide.items import GuideList
from caregiver_app.guide.model import Guide
from caregiver_app.matching.limits import DEFAULT_FEVER, Limit, MeasurementKind
from caregiver_app.messages import Messages
from caregiver_app.paper.given import rule_line
from caregiver_app.paper.plain_text import isolated, one_line, shortened
from caregiver_app.paper.wording import Wording

_GUIDE = "guide"
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class CardList:
    """One of the guide's lists in short words."""

    list: GuideList
    title: str
    time: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CardSheet:
    """What stands on the card and on the sheet for the fridge.

    Attributes:
        title: What the sheet is.
        patient_kind: "CAR T-cell therapy patient".
        patient: Name, or that it isn't given; birth date.
        facts: Product, infusion dates, allergies: what each is, and what it says.
        numbers: Whom to call, and the number.
        no_number: Said where no number is known.
        call_for: Heads the two lists.
        lists: The guide's, in short words.
        fever: From which temperature to call, and whose word that is.
        fever_short: From which temperature to call, where there is no room for more.
        rules: That hold today or later.
        rules_title: Heads them.
        source: Where the lists come from.
        source_short: The same in few words, for the card.
        fold: Said beside the line to fold.
        cut: Said beside the lines to cut.
        fridge_title: Heads the sheet for the fridge.
        made: When it was printed.
        more_below: Said on the card where not all numbers fit.
        more_in_diary: Said on the sheet where not all fits.
    """

    title: str
    patient_kind: str
    patient: str
    facts: tuple[tuple[str, str], ...]
    numbers: tuple[tuple[str, str], ...]
    no_number: str
    call_for: str
    lists: tuple[CardList, ...]
    fever: str
    fever_short: str
    rules: tuple[str, ...]
    rules_title: str
    source: str
    source_short: str
    fold: str
    cut: str
    fridge_title: str
    made: str
    more_below: str
    more_in_diary: str


def build_card(
    profile: Profile,
    contacts: Sequence[Contact],
    limits: Sequence[KeptLimit],
    rules: Sequence[FamilyRule],
    guide: Guide,
    today: date,
    texts: Messages,
) -> CardSheet:
    """The card and the sheet in words."""
    wording = Wording(texts, profile.infusions, profile.unit)
    text = texts.text
    source = guide.sources[_GUIDE]
    name = isolated(shortened(one_line(profile.patient), _LONGEST)) or text("header.nameless")
    born = text("header.born", date=wording.full_date(profile.born_on)) if profile.born_on else ""
    held = [rule for rule in rules if not rule.is_over(profile.infusions, today)]
    return CardSheet(
        title=text("card.title"),
        patient_kind=text("card.patient_kind"),
        patient=" · ".join(part for part in (name, born) if part),
        facts=tuple(_facts(profile, wording)),
        numbers=tuple(build_numbers(profile, contacts, texts)),
        no_number=text("card.no_number"),
        call_for=text("card.call_for"),
        lists=tuple(
            CardList(
                name,
                text(f"card.{name.value}"),
                text(f"card.{name.value}_time"),
                tuple(dict.fromkeys(item.short for item in guide.items.values() if item.list is name)),
            )
            for name in GuideList
        ),
        fever=build_fever_line(limits, wording),
        fever_short=build_fever_line(limits, wording, with_names=False),
        rules=tuple(_rule(rule, profile, wording) for rule in held),
        rules_title=text("card.rules"),
        source=text("footer.source", title=source.title, date=wording.full_date(source.seen)),
        source_short=text("card.source", title=source.title, date=wording.full_date(source.seen)),
        fold=text("card.fold"),
        cut=text("card.cut"),
        fridge_title=text("card.fridge"),
        made=text("header.printed_on", date=wording.full_date(today)),
        more_below=text("card.more_below"),
        more_in_diary=text("card.more_in_diary"),
    )


def _facts(profile: Profile, wording: Wording) -> list[tuple[str, str]]:
    text = wording.texts.text
    dates = " / ".join(wording.full_date(infusion) for infusion in profile.infusions)
    product = isolated(shortened(one_line(profile.product), _LONGEST))
    allergies = isolated(shortened(one_line(profile.allergies), _LONGEST))
    return [
        (text("card.product"), product or text("card.not_given")),
        (text("card.infusion"), dates or text("card.not_given")),
        (text("card.allergies"), allergies or text("card.not_given")),
    ]


def build_numbers(profile: Profile, contacts: Sequence[Contact], texts: Messages) -> list[tuple[str, str]]:
    """Whom to call, and the number, in the family's order; the emergency number last."""
    found = [
        (isolated(shortened(one_line(contact.name), _LONGEST)), isolated(one_line(contact.phone)))
        for contact in contacts
    ]
    if profile.emergency_number:
        found.append((texts.text("card.emergency"), isolated(one_line(profile.emergency_number))))
    return found


def build_fever_line(limits: Sequence[KeptLimit], wording: Wording, *, with_names: bool = True) -> str:
    """From which temperature to call, and whose word that is; then the low one, if the team gave one."""
    own = [kept.limit for kept in limits if kept.limit.kind is MeasurementKind.TEMPERATURE]
    fever = [limit for limit in own if limit.is_for_fever]
    low = [limit for limit in own if not limit.is_for_fever]
    if fever:
        lines = [_limit_line(min(fever, key=_value), "fever", wording, with_names=with_names)]
    else:
        value = wording.temperature(DEFAULT_FEVER.value)
        lines = [wording.texts.text("card.fever_default", value=value)]
    if low:
        lines.append(_limit_line(max(low, key=_value), "low", wording, with_names=with_names))
    return "; ".join(lines)


def _value(limit: Limit) -> float:
    return limit.value


def _limit_line(limit: Limit, key: str, wording: Wording, *, with_names: bool) -> str:
    text = wording.texts.text
    value = wording.temperature(limit.value)
    by = isolated(shortened(one_line(limit.given_by), _LONGEST)) if with_names else ""
    return text(f"card.{key}_by", value=value, name=by) if by else text(f"card.{key}", value=value)


def _rule(rule: FamilyRule, profile: Profile, wording: Wording) -> str:
    line = rule_line(rule, profile.infusions, wording)
    return f"{line.lead}: {line.text}"
