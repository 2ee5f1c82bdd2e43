"""Feeds the readers of the files that a nurse or a translator may edit, and of the small ones beside a diary.

An input is a file's number in one byte, and what stands in it. Whatever it is, the answer is what the file
says, or a sentence that names the file.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import Path
from string import Formatter
from typing import Final

from fuzz_targets import NOW, Feed, Target, has_a_sentence, load_sentences

from caregiver_app.diary.store.lock import lock_file
from caregiver_app.diary.thinking_forms import load_forms
from caregiver_app.errors import AppError
from caregiver_app.guide.loader import load_guide
from caregiver_app.guide.search import find
from caregiver_app.matching.loader import load_matcher
from caregiver_app.messages import Messages, load_messages
from caregiver_app.paper.wording import Wording, load_texts
from caregiver_app.paths import resources_dir

GUIDE: Final = "guide/en/*.toml"
LEXICON: Final = ("lexicon/en/*.toml", "lexicon/en/items/*.toml", "guide/en/items.toml")
WHY: Final = "lexicon/en/explain.toml"
NOTE: Final = "Fever 101.5 and chills since 3 pm, BP 85/50; no headache. She can't find words."


def files_of(*patterns: str) -> list[Path]:
    """Files of the resources by their patterns, always in the same order; relative."""
    root = resources_dir()
    return [path.relative_to(root) for pattern in patterns for path in sorted(root.glob(pattern))]


def seeds_of(*patterns: str) -> Callable[[], Iterable[bytes]]:
    """Each file behind its number."""

    def seeds() -> Iterable[bytes]:
        for number, path in enumerate(files_of(*patterns)):
            yield bytes((number,)) + (resources_dir() / path).read_bytes()

    return seeds


def editing(patterns: tuple[str, ...], read: Callable[[Path], None]) -> Callable[[Path], Feed]:
    """Feeds a reader of the resources with one file changed."""

    def make(folder: Path) -> Feed:
        root = folder / "resources"
        shutil.copytree(resources_dir(), root)
        files = files_of(*patterns)

        def feed(data: bytes) -> None:
            path = files[data[0] % len(files)] if data else files[0]
            good = (root / path).read_bytes()
            (root / path).write_bytes(data[1:])
            try:
                read(root)
            except AppError as error:
                sentence = load_sentences().of(error)
                assert path.name in sentence or path.parent.name in sentence, (
                    f"no file is named: {sentence[:90]}"
                )
            finally:
                (root / path).write_bytes(good)

        return feed

    return make


def _names(path: Path, error: AppError) -> None:
    """Holds that the sentence names the file; which of all chapters shows an item twice, none can say."""
    sentence = load_sentences().of(error)
    assert path.name in sentence or error.key == "guide.items_not_once", f"no file named: {sentence[:90]}"


def _read_guide(root: Path) -> None:
    guide = load_guide(root)
    for chapter in guide.chapters:
        assert chapter.blocks
    find(guide, "fever")


def _read_lexicon(root: Path) -> None:
    matcher = load_matcher(root)
    for mention in matcher.read(NOTE):
        assert mention.text == NOTE[mention.start : mention.end]
        assert mention.reason


def _read_why(root: Path) -> None:
    matcher = load_matcher(root)
    for mention in matcher.read("No fever, but her head hurts.")[:1]:
        matcher.in_words(matcher.explain("No fever, but her head hurts.", mention))


def _read_sentences(root: Path) -> None:
    """Every sentence can be said with what the shipped one is said with."""
    shipped, edited = load_messages(resources_dir()), load_messages(root)
    for key, template in _templates(shipped):
        names = {name for _, name, _, _ in Formatter().parse(template) if name}
        assert edited.text(key, **dict.fromkeys(names, 1)) is not None


def _templates(messages: Messages) -> list[tuple[str, str]]:
    return [
        (f"{table}.{name}", template)
        for table, sentences in messages._tables.items()
        for name, template in sentences.items()
    ]


def _read_paper(root: Path) -> None:
    texts = load_texts(root)
    from caregiver_app.diary.values import TemperatureUnit

    Wording(texts, (date(2026, 11, 12),), TemperatureUnit.CELSIUS).long_date(date(2026, 11, 24))


def _read_forms(root: Path) -> None:
    forms = load_forms(root)
    form = forms.for_birth(date(1960, 1, 1), NOW.date())
    assert form.questions


def _feed_small_files(folder: Path) -> Feed:
    """What stands beside a diary: losing it loses nothing, so whatever it says, nothing may come of it."""
    from caregiver_app.diary.store.lock import InUse, take_lock
    from caregiver_app.ui.diaries.known import KnownDiaries
    from caregiver_app.ui.preferences import CATALOGUE, Preferences

    diary = folder / "diary.sqlite3"
    diary.touch()

    def feed(data: bytes) -> None:
        path = folder / "preferences.json"
        path.write_bytes(data)
        preferences = Preferences(path)
        kept = {name: preferences.get(name, type(default)) for name, default in CATALOGUE.items()}
        preferences.put(writer=f"{data[:20]!r}", guide_scroll=0.25)
        assert Preferences(path).get("writer", str) == f"{data[:20]!r}"
        again = Preferences(path)
        assert all(again.get(name, type(kept[name])) == kept[name] for name in kept if name not in _PUT), (
            "lost one"
        )
        again.use_diary("/elsewhere/diary")
        again.put(writer="Ana")
        known = KnownDiaries(folder / "diaries.json")
        (folder / "diaries.json").write_bytes(data)
        known.all()
        known.remember(Path("/a/b"), "Ana")
        assert known.all()[0].path == Path("/a/b")
        lock_file(diary).write_bytes(data)
        lock = take_lock(diary, NOW)
        try:
            lock_file(diary).write_bytes(data)
            take_lock(diary, NOW)
        except InUse as error:
            has_a_sentence(error)
        finally:
            lock.release()

    return feed


_PUT: Final = ("writer", "guide_scroll")


def _seeds_small_files() -> Iterable[bytes]:
    from caregiver_app.ui.preferences import CATALOGUE

    yield json.dumps(dict(CATALOGUE)).encode()
    more = {"diaries": {"/elsewhere/diary": {"writer": "B"}}, "text_scale": 150, "looked_at": {"Ana": "2026"}}
    yield json.dumps({**CATALOGUE, **more}).encode()
    yield json.dumps([{"path": "/a/b/diary.sqlite3", "patient": "June"}]).encode()
    yield json.dumps({"machine": "home", "process": 12, "since": datetime(2026, 11, 20).isoformat()}).encode()


TARGETS: Final = (
    Target("guide", editing((GUIDE,), _read_guide), seeds_of(GUIDE), 2.0, 60_000),
    Target("lexicon", editing(LEXICON, _read_lexicon), seeds_of(*LEXICON), 8.0, 60_000),
    Target("why", editing((WHY,), _read_why), seeds_of(WHY), 8.0, 60_000),
    Target(
        "sentences",
        editing(("messages/en.toml",), _read_sentences),
        seeds_of("messages/en.toml"),
        4.0,
        90_000,
    ),
    Target("words", editing(("paper/en.toml",), _read_paper), seeds_of("paper/en.toml"), 2.0, 60_000),
    Target("forms", editing(("checks/en.toml",), _read_forms), seeds_of("checks/en.toml"), 2.0, 60_000),
    Target("small", _feed_small_files, _seeds_small_files, 1.0, 8_000),
)
