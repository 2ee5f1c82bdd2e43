"""Made-up diaries that are hard on paper: crowded, empty, with long words, in other writing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.handing_over import Call, FamilyRule
from caregiver_app.diary.opening import open_family_diary
from caregiver_app.diary.sample import write_sample
from caregiver_app.diary.values import (
    Contact,
    Degree,
    EntryContent,
    Medicine,
    MedicineUse,
    Profile,
    TemperatureUnit,
)
from caregiver_app.guide.items import SYMPTOM_IDS, items_of
from caregiver_app.matching.limits import Bound, Limit, MeasurementKind
from caregiver_app.matching.own_words import OwnWords
from caregiver_app.paths import Sample, resolve

NOW = datetime(2026, 11, 21, 15, 10)
TODAY = NOW.date()
SECOND = TODAY - timedelta(5)
FIRST = TODAY - timedelta(29)
LONG = "Donaudampfschiffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 3
LINK = "https://example.org/" + "a/very-long-path/" * 14
ARABIC = "مريض يشعر بقشعريرة وحرارة ٣٨٫٥ منذ الصباح، و he is confused منذ ساعة"
CHINESE = "病人发烧三十八度五，说话困难。He is shivering. 晚上头痛得很厉害，不想吃东西。"

Fill = Callable[[Diary], None]


def now() -> datetime:
    """When all sheets are printed."""
    return NOW


def make(folder: Path, name: str) -> Path:
    """The diary called ``name``, in a folder of its own; gives the folder."""
    place = folder / name
    written_at = NOW + timedelta(10) if name == "future" else NOW
    paths = resolve(place)
    diary = open_family_diary(paths, lambda: written_at)
    if name == "sample":
        write_sample(diary, paths.resources, TODAY, Sample.SIX_WEEKS)
    else:
        FILLS[name](diary)
    diary.close()
    return place


def _moments(days: int, a_day: int, last: date = TODAY) -> list[datetime]:
    """Of each day from 6:00 on, the last day's only up to the time of printing."""
    begin = datetime(last.year, last.month, last.day, 6) - timedelta(days - 1)
    step = 500 // a_day
    return [begin + timedelta(day, minutes=number * step) for day in range(days) for number in range(a_day)]


def _none(diary: Diary) -> None:
    diary.profile.save(Profile("Sam", date(1961, 5, 3), "obe-cel", (FIRST,)))


def _blank(_diary: Diary) -> None:
    """Not even a name."""


def _forty(diary: Diary) -> None:
    _none(diary)
    for number, at in enumerate(_moments(30, 40)):
        diary.entries.add(
            EntryContent(
                at,
                ("Alex", "June")[number % 2],
                f"Entry {number}: shivering a little, confused for a minute, drank tea and slept again.",
                temperature_c=36.4 + number * 7 % 25 / 10,
                pulse=70 + number % 50,
                systolic=90 + number % 40,
                diastolic=55 + number % 25,
                oxygen=92 + number % 8,
                weight_kg=70 + number % 5 / 10,
                symptoms={SYMPTOM_IDS[number % len(SYMPTOM_IDS)]: list(Degree)[number % len(Degree)]},
            )
        )


def _written(diary: Diary, profile: Profile, note: str, writer: str, words: str) -> None:
    """A month of one note, with lines of every kind made of ``words``."""
    diary.profile.save(profile)
    for number, at in enumerate(_moments(30, 2)):
        diary.entries.add(
            EntryContent(at, writer, f"{note}\nHe is shivering and confused. {words}", temperature_c=38.1)
        )
        if number % 6 == 0:
            diary.calls.save(Call("", at, words, writer, words, words))
    for _ in range(2):
        diary.questions.add(f"{words}?")
    diary.medicines.save(Medicine("", words, words, MedicineUse.AS_NEEDED, words, lowers_fever=True))
    diary.medicines.give(diary.medicines.all()[0], NOW - timedelta(hours=9), writer)
    diary.family_rules.save(FamilyRule("", words, words, TODAY, until_day=28))
    diary.care_team.save(Contact("", words, "555-0142 " + words[:40], words))
    diary.limits.add(Limit(MeasurementKind.TEMPERATURE, Bound.AT_OR_ABOVE, 37.5, words, TODAY), writer)


def _long(diary: Diary) -> None:
    _written(
        diary,
        Profile(LONG + " " + LONG[:60], date(1961, 5, 3), LONG, (FIRST,), allergies=LINK),
        f"{LONG} {LINK}",
        LONG,
        LONG,
    )


def _links(diary: Diary) -> None:
    _written(diary, Profile(LINK, None, LINK, (FIRST,), allergies=LINK), LINK, LINK, LINK)


def _arabic(diary: Diary) -> None:
    profile = Profile("محمد عبد الله الأحمد", date(1961, 5, 3), "أوبي-سيل", (FIRST,), allergies="البنسلين")
    _written(diary, profile, ARABIC, "فاطمة (زوجته)", "طبيب أورام في المستشفى (Dr. Lee)، رقم ١٢٣")


def _chinese(diary: Diary) -> None:
    profile = Profile("李小龍（病人）", date(1961, 5, 3), "奥贝赛", (FIRST,), allergies="青霉素")
    _written(diary, profile, CHINESE, "王芳（女儿）", "肿瘤科医生李大夫，电话随时可以打，地址北京市海淀区")


def _crowded(diary: Diary) -> None:
    """Everything there is, more of it than a page holds."""
    name = "Maximiliane Theodora Oberhuber-Castellanos de la Fuente y Aguirre "
    diary.profile.save(
        Profile(
            (name * 5)[:300].strip(), date(1961, 5, 3), "obe-cel", (FIRST, SECOND), TemperatureUnit.FAHRENHEIT
        )
    )
    for symptom in SYMPTOM_IDS[:6]:
        words = f"blue {symptom.split('.')[-1].replace('-', ' ')}"[:70]
        own = OwnWords(words, items_of(symptom), "the whole family of the patient", TODAY)
        diary.own_words.add(own)
    bounds = (
        (MeasurementKind.TEMPERATURE, Bound.AT_OR_ABOVE, 37.5),
        (MeasurementKind.TEMPERATURE, Bound.AT_OR_ABOVE, 38.3),
        (MeasurementKind.TEMPERATURE, Bound.AT_OR_BELOW, 35.5),
        (MeasurementKind.PULSE, Bound.AT_OR_ABOVE, 110),
        (MeasurementKind.SYSTOLIC, Bound.AT_OR_BELOW, 90),
        (MeasurementKind.OXYGEN, Bound.AT_OR_BELOW, 93),
    )
    for kind, bound, value in bounds:
        given_by = "the ward's sheet, page 3, second edition"
        diary.limits.add(Limit(kind, bound, value, given_by, TODAY - timedelta(3)), "Alex")
    for number in range(60):
        diary.questions.add(f"Question {number}: may he have the flu shot, and is the hand cream all right?")
    for number in range(40):
        use = list(MedicineUse)[number % len(MedicineUse)]
        medicine = diary.medicines.save(
            Medicine("", f"Medicine {number}", "500 mg", use, "8:00, 20:00", number % 3 == 0, "from Dr. Lee")
        )
        for day in range(0, 14, 3):
            diary.medicines.give(medicine, NOW - timedelta(day, hours=9, minutes=number), "June (daughter)")
    for number in range(12):
        until = TODAY + timedelta(number)
        diary.family_rules.save(
            FamilyRule("", f"Rule {number}: no driving", "the letter", TODAY, FIRST, until)
        )
        diary.care_team.save(
            Contact("", f"Ward {number}, transplant unit", f"555-01{number:02}", "day and night")
        )
    for number in range(20):
        at = NOW - timedelta(number, hours=2)
        diary.calls.save(
            Call("", at, "CAR T line", "Alex", "fever and shivering", "come in at once, bring all")
        )
    for number, at in enumerate(_moments(30, 6)):
        symptoms = {name: list(Degree)[place % len(Degree)] for place, name in enumerate(SYMPTOM_IDS)}
        if number % 3:
            symptoms = {SYMPTOM_IDS[number % len(SYMPTOM_IDS)]: Degree.MILD}
        diary.entries.add(
            EntryContent(
                at,
                f"Writer {number % 5} of the family",
                f"Shivering, maybe confused, no headache, {101 + number % 3} F, trembling hands.",
                temperature_c=37 + number % 20 / 10,
                pulse=70 + number % 60,
                systolic=85 + number % 50,
                diastolic=55 + number % 25,
                oxygen=90 + number % 10,
                weight_kg=70 + number % 5 / 10,
                fluids_ml=150 + number,
                symptoms=symptoms,
            )
        )


def _few(diary: Diary, at: datetime) -> None:
    for hours in range(0, 60, 7):
        diary.entries.add(
            EntryContent(at - timedelta(hours=hours), "Alex", "Shivering and confused.", temperature_c=38.4)
        )


def _no_infusion(diary: Diary) -> None:
    diary.profile.save(Profile("Sam"))
    _few(diary, NOW)


def _two_infusions(diary: Diary) -> None:
    diary.profile.save(Profile("Sam", date(1961, 5, 3), "obe-cel", (FIRST + timedelta(20), SECOND)))
    _few(diary, NOW)


def _future(diary: Diary) -> None:
    """A computer whose clock was put back: every entry lies ahead of it."""
    diary.profile.save(Profile("Sam", date(1961, 5, 3), "obe-cel", (TODAY + timedelta(2),)))
    _few(diary, NOW + timedelta(8))


FILLS: dict[str, Fill] = {
    "none": _none,
    "blank": _blank,
    "forty": _forty,
    "long": _long,
    "links": _links,
    "arabic": _arabic,
    "chinese": _chinese,
    "crowded": _crowded,
    "no_infusion": _no_infusion,
    "two_infusions": _two_infusions,
    "future": _future,
}
NAMES = ("sample", *FILLS)
