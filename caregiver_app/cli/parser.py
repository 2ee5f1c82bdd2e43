"""What can be typed after ``caregiver-app``."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, NoReturn

from caregiver_app import __version__
from caregiver_app.cli import (
    add,
    explain,
    exporting,
    importing,
    listing,
    match,
    printing,
    salvage,
    setup,
    summary,
    template,
)
from caregiver_app.cli.command import Command, diary_of, folder_of
from caregiver_app.cli.window import open_window
from caregiver_app.errors import BadInput
from caregiver_app.paths import Sample

PROGRAM = "caregiver-app"
_WINDOW = (None, "demo", "look")


class _StoreOnce(argparse.Action):
    """Keeps an option's value, and loses none: of two notes, argparse would drop the first in silence."""

    _given = False

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: object,
        option_string: str | None = None,
    ) -> None:
        if self._given:
            raise argparse.ArgumentError(self, "given more than once")
        self._given = True
        setattr(namespace, self.dest, values)


class _Parser(argparse.ArgumentParser):
    """Says what was wrong in one sentence, where argparse would print its usage and leave."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.register("action", None, _StoreOnce)

    def error(self, message: str) -> NoReturn:
        raise BadInput("cli.not_understood", problem=message, help=f"{self.prog} --help")


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Reads the arguments.

    Raises:
        BadInput: They are not understood.
    """
    parsed = _parser().parse_args(arguments)
    if parsed.screenshot is not None and parsed.command not in _WINDOW:
        raise BadInput("cli.screenshot_of_window", command=parsed.command)
    _check_data_dir(parsed.data_dir)
    _check_diary(parsed)
    return parsed


def _check_data_dir(folder: str | None) -> None:
    if folder is None:
        return
    try:
        is_folder = bool(folder) and (not Path(folder).exists() or Path(folder).is_dir())
    except OSError:
        return  # opening the diary says what is wrong
    if not is_folder:
        raise BadInput("cli.no_folder", path=folder)


def _check_diary(parsed: argparse.Namespace) -> None:
    """A name typed wrong must not begin a diary of its own: only these commands begin one."""
    if parsed.diary is None:
        return
    if parsed.command == "demo":
        raise BadInput("cli.diary_of_demo")
    path = Path(parsed.diary)
    try:
        is_wrong = not parsed.diary or path.is_dir()
        is_missing = not path.exists() and parsed.command not in (None, "setup", "import")
    except OSError:
        return  # opening the diary says what is wrong
    if is_wrong or is_missing:
        raise BadInput("cli.no_diary", path=parsed.diary)


def run(arguments: argparse.Namespace, now: Callable[[], datetime]) -> int:
    """Does what was asked for, and returns the exit status."""
    if arguments.command in _WINDOW:
        return open_window(
            data_dir=folder_of(arguments),
            diary=diary_of(arguments),
            sample=_sample(arguments),
            looks=arguments.command == "look",
            screenshot=arguments.screenshot,
        )
    command: Command = arguments.run
    command(arguments, now)
    return 0


def _sample(arguments: argparse.Namespace) -> Sample | None:
    if arguments.command != "demo":
        return None
    return Sample.SIX_WEEKS if arguments.six_weeks else Sample.NINE_DAYS


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog=PROGRAM,
        description="A therapy guide and a symptom diary, side by side. With no command the window opens.",
        epilog="Ends with 0 when done, and with 2 and one sentence on standard error when it could not be.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}")
    _add_common(parser, default=None)
    _add_screenshot(parser, default=None)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    for name, help_text, module in (
        ("setup", "say whose diary it is, or change it", setup),
        ("add", "write an entry", add),
        ("list", "show the entries", listing),
        ("match", "read notes from standard input, one a line, and say what they mention", match),
        ("explain", "read a note from standard input, and say why each mention was found", explain),
        ("summary", "write the appointment summary as a PDF", summary),
        (
            "print",
            "write a sheet for a call, for wallet and fridge, to write on or to read as a PDF",
            printing,
        ),
        ("export", "write the diary in a format that other programs read", exporting),
        ("import", "bring in a file of ours, a table or another copy of the diary", importing),
        ("template", "write an empty table to type a paper log into", template),
        ("salvage", "save what can be read of a damaged diary", salvage),
    ):
        command = _command(commands, name, help_text)
        module.add_arguments(command)
        command.set_defaults(run=module.run)
    demo = _command(commands, "demo", "open the window on the sample diary, which is thrown away at the end")
    demo.add_argument("--six-weeks", action="store_true", help="six weeks instead of nine days")
    _add_screenshot(demo, default=argparse.SUPPRESS)
    look = _command(
        commands, "look", "open the window on a copy of the diary, which is thrown away at the end"
    )
    _add_screenshot(look, default=argparse.SUPPRESS)
    return parser


def _command(
    commands: argparse._SubParsersAction[_Parser],
    name: str,
    help_text: str,
) -> argparse.ArgumentParser:
    description = f"{help_text[0].upper()}{help_text[1:]}."
    command = commands.add_parser(name, help=help_text, description=description, allow_abbrev=False)
    _add_common(command, default=argparse.SUPPRESS)
    return command


def _add_common(parser: argparse.ArgumentParser, *, default: str | None) -> None:
    parser.add_argument("--data-dir", default=default, metavar="DIR", help="the folder that holds the diary")
    parser.add_argument(
        "--diary", default=default, metavar="FILE", help="another diary than that folder's own"
    )
    parser.add_argument(
        "--passphrase-file",
        default=default,
        metavar="FILE",
        help="a file with the passphrase of an encrypted diary, for commands; or set CAREGIVER_PASSPHRASE",
    )


def _add_screenshot(parser: argparse.ArgumentParser, *, default: str | None) -> None:
    parser.add_argument(
        "--screenshot",
        type=Path,
        default=default,
        metavar="FILE.png",
        help="draw the window into a picture once it is ready, and end",
    )
