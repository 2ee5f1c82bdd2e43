"""The sentences of ``resources/messages/<lang>.toml``, for the window and the command line alike.

A translator may damage that file, and what it says is most needed when something is wrong already: a damaged
file is named, and whatever else is wrong in it costs one sentence and no more.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from string import Formatter
from typing import Final

from caregiver_app.errors import AppError, Trouble

_LAST_WORDS: Final = {
    "sentences": {
        "unreadable": "The file of sentences {file} can't be read: {why}. Please put back the file that came "
        "with the program.",
        "bad_sentence": "{file}, {where}: a sentence is words between quotes, with {{names}} as they came.",
        "missing": "Something is wrong, and the sentence that would say what is missing: {told}.",
    }
}
"""What is said where the file that would say it is the trouble."""


class Messages:
    """Looks up a sentence by its key and fills it in.

    Args:
        tables: Table name to sentence name to template with ``{named}`` placeholders.
    """

    def __init__(self, tables: Mapping[str, Mapping[str, str]]) -> None:
        self._tables = tables

    def text(self, key: str, **values: object) -> str:
        """The sentence for ``key`` with ``values`` put in; a name that nothing is put in for stays as it is.

        Where a translation lacks the sentence, its key and the values stand in its place. Ours lacks none, as
        tests over all keys in the code hold.
        """
        table, _, name = key.partition(".")
        sentence = self._tables.get(table, {}).get(name)
        if sentence is None:
            told = ", ".join(f"{name} {value}" for name, value in values.items())
            return f"{key} ({told})" if told else key
        return sentence.format_map(_Values(values))

    def of(self, error: AppError) -> str:
        """The sentence of ``error``; where a translation lacks it, at least what it is about."""
        table, _, name = error.key.partition(".")
        if name in self._tables.get(table, {}):
            return self.text(error.key, **error.values)
        if name in _LAST_WORDS.get(table, {}):
            return _LAST_WORDS[table][name].format_map(_Values(error.values))
        return _LAST_WORDS["sentences"]["missing"].format(told=self.text(error.key, **error.values))


class _Values(dict[str, object]):
    """What is put in; a name that is none of them is shown as it stands in the sentence."""

    def __missing__(self, name: str) -> str:
        return f"{{{name}}}"


def load_messages(resources: Path, language: str = "en") -> Messages:
    """Reads the sentences of ``language``.

    Raises:
        Trouble: The file can't be read, or something in it is no sentence; :func:`last_words` can tell.
    """
    return read_sentences(resources / "messages" / f"{language}.toml")


def last_words() -> Messages:
    """What can still be said where the file of sentences can't be read."""
    return Messages(_LAST_WORDS)


def some_messages(resources: Path, language: str = "en") -> Messages:
    """As :func:`load_messages`, or :func:`last_words` where that fails: for who must say something."""
    try:
        return load_messages(resources, language)
    except Trouble:
        return last_words()


def read_sentences(path: Path) -> Messages:
    """A file of tables of sentences.

    Raises:
        Trouble: It can't be read, or something in it is no sentence.
    """
    try:
        with path.open("rb") as file:
            tables = tomllib.load(file)
    except (OSError, ValueError, RecursionError) as error:
        raise Trouble("sentences.unreadable", file=path.name, why=str(error)) from error
    for table, sentences in tables.items():
        for name, sentence in sentences.items() if isinstance(sentences, dict) else [("", None)]:
            if not _is_sentence(sentence):
                raise Trouble("sentences.bad_sentence", file=path.name, where=f"{table}.{name}".strip("."))
    return Messages(tables)


def _is_sentence(sentence: object) -> bool:
    """Whether it is text whose braces hold plain names: more could ask a value for what it is made of."""
    if not isinstance(sentence, str):
        return False
    try:
        parts = tuple(Formatter().parse(sentence))
    except ValueError:
        return False
    return all(
        name is None or (name.isidentifier() and not spec and not turn) for _, name, spec, turn in parts
    )
