"""An hour at the real window, to be watched: ``python tests/stress/hour_of_use.py [--folder FOLDER]``.

Every room is gone through with real keys, clicks and drops: an entry with addresses and a picture pasted from
the web, a photo, the check with a drawing, reminders, the guide, search, the summary as PDF, a paper with
remote pictures, files out and in, copies, a passphrase set, the diary locked and opened. Two hours pass by a
clock of its own, with every timer that would have fired. Links go to a browser that is none. Run it under
``no_network.py``; it also ends with 1 where a label or a tooltip takes the family's words for markup.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import traceback
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from living import Clock, Links, Living

from caregiver_app.diary.whole_values import WholeDiary

PASSPHRASE: Final = "seven quiet otters"
REMOTE: Final = '<img src="http://192.0.2.1/a.png"><b>bold</b> <a href="http://192.0.2.1/b">c</a>'
_HTML: Final = (
    "<!doctype html><html><head><title>Going home</title><link rel=stylesheet href=http://192.0.2.1/a.css>"
    "<style>@import url(http://192.0.2.1/b.css); body{background:url(http://192.0.2.1/c.png)}</style></head>"
    "<body><h1>Going home</h1><p>Call if there is a fever.</p><img src=http://192.0.2.1/d.png alt=Hand>"
    "<iframe src=http://192.0.2.1/e></iframe><script src=http://192.0.2.1/f.js></script></body></html>"
)
_CSV: Final = "Date,Time,Temperature,What you saw\n11/20/2026,10:30,38.4,Chills http://192.0.2.1/x\n"


def make_files(folder: Path, mark: str = "") -> None:
    """What is chosen in file dialogs."""
    from PIL import Image

    folder.mkdir(parents=True, exist_ok=True)
    Image.radial_gradient("L").resize((320, 240)).convert("RGB").save(folder / "photo.png")
    (folder / "paper.html").write_text(_HTML.replace("Going home", f"Going home {mark}".strip()))
    (folder / "table.csv").write_text(_CSV.replace("Chills", f"Chills {mark}".strip()))


def words_for(name: str) -> str:
    """What is typed into a field: something that fits, and markup where anything does."""
    fits = {
        "temperature_field": "101.2",
        "pulse_field": "88",
        "blood_pressure_field": "118/76",
        "oxygen_field": "97",
        "weight_field": "70",
        "fluids_field": "250 ml",
        "times_field": "8:00, 20:00",
        "phone_field": "555 0100",
    }
    if "date" in name or name.startswith("given_on"):
        return ""
    return fits.get(name, f"x {REMOTE}"[:40])


def live(life: Living, folder: Path) -> None:
    """The hour."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from caregiver_app.ui.guide.pane import GuidePane
    from caregiver_app.ui.today.note_edit import NoteEdit

    today = life.go("today")
    note = life.find(NoteEdit, within=today)
    life.type_into(note, "Shivering, 101.4 F, see http://192.0.2.1/help or www.example.com. Lost his words.")
    life.paste(note, REMOTE, "a picture http://192.0.2.1/a.png")
    life.fill(today)
    pane = life.find(GuidePane)
    life.drop(today, folder / "files" / "photo.png")
    life.wait(1000)
    life.drop(pane, folder / "files" / "paper.html")
    life.wait_for(lambda: life.dialog() is not None)
    life.answer_dialogs()
    for room in ("today", "diary", "trends", "summary", "care_team", "settings"):
        shown = life.go(room)
        life.fill(shown)
        life.press_all(shown)
        life.answer_dialogs()
    do_check(life)
    life.press_all(pane)
    life.answer_dialogs()
    QTest.keyClick(
        life.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    life.wait(200)
    life.fill(life.window.rooms_stack.currentWidget())
    QTest.keyClick(life.window, Qt.Key.Key_F8)
    life.answer_dialogs()


def do_check(life: Living) -> None:
    """The thinking check from its first question to its last, a line drawn where one is to be written."""
    from PySide6.QtWidgets import QAbstractButton

    from caregiver_app.ui.check.drawing_pad import DrawingPad

    room = life.go("check")
    life.press(life.find(QAbstractButton, "begin_button", room))
    for _ in range(20):
        for pad in room.findChildren(DrawingPad):
            if pad.isVisible():
                life.draw(pad)
        life.fill(room)
        answers = [each for each in room.findChildren(QAbstractButton) if each.objectName() == "right_button"]
        if not answers or not answers[0].isVisible():
            break
        life.press(answers[0])
        for button in room.findChildren(QAbstractButton):
            if button.objectName() == "next_button" and button.isVisible():
                life.press(button)
    life.fill(room)
    life.wait(1500)


def what_is_new(companion: Any, before: WholeDiary) -> str:
    """How much more of each kind the diary holds."""
    assert companion._diary is not None
    now = companion._diary.whole.read()
    counts = {
        name: len(getattr(now, name)) - len(getattr(before, name))
        for name in WholeDiary.__dataclass_fields__
        if isinstance(getattr(now, name), tuple) and name != "stamps"
    }
    drawn = sum(check.handwriting_id is not None for check in now.thinking_checks)
    drawn -= sum(check.handwriting_id is not None for check in before.thinking_checks)
    new = ", ".join(f"{count} {name}" for name, count in counts.items() if count)
    return f"new in the diary: {new}, {drawn} drawn by hand"


def set_passphrase(life: Living, words: str, *, copies_too: bool = False) -> None:
    """By the card in Settings, and then the window of the encrypted diary."""
    from PySide6.QtWidgets import QAbstractButton, QApplication

    from caregiver_app.ui.privacy.dialog import PassphraseDialog

    room = life.go("settings")
    before = life.window
    life.press(life.find(QAbstractButton, "set_button", room))
    dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, PassphraseDialog))
    life.type_into(dialog.new_field.edit, words)
    life.type_into(dialog.again_field.edit, words)
    if copies_too and dialog.copies_check.isVisible():
        dialog.copies_check.setChecked(True)
    life.press(dialog.do_button)
    life.wait_for(lambda: life.window is not before)
    settle(life)


def unlock(life: Living, words: str) -> None:
    """At the page before a locked diary."""
    from PySide6.QtWidgets import QAbstractButton

    from caregiver_app.ui.privacy.unlock_page import UnlockPage

    life.wait_for(lambda: any(page.isVisible() for page in life.window.findChildren(UnlockPage)))
    page = life.find(UnlockPage)
    life.type_into(page.passphrase_field.edit, words)
    life.press(life.find(QAbstractButton, "unlock_button", page))
    life.wait_for(lambda: not any(page.isVisible() for page in life.window.findChildren(UnlockPage)))
    settle(life)


def settle(life: Living) -> None:
    """A new window has the guide beside it once it is wide and everything is in its place."""
    life.window.resize(1600, 1000)
    life.wait(2500)


def main() -> int:
    """Lives, tells."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", type=Path, default=None)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = arguments.folder or Path(place)
        os.environ.update(HOME=str(folder / "home"), XDG_DATA_HOME=str(folder / "home" / "data"))
        for each in (folder / "home", folder / "saved"):
            each.mkdir(parents=True, exist_ok=True)
        make_files(folder / "files")
        return _run(folder)


def _run(folder: Path) -> int:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from caregiver_app.app import Companion
    from caregiver_app.diary.opening import open_family_diary
    from caregiver_app.diary.sample import write_sample
    from caregiver_app.diary.values import Profile
    from caregiver_app.paths import Paths, Sample, resources_dir

    app = QApplication([])
    clock = Clock()
    paths = Paths(folder / "data", resources_dir())
    diary = open_family_diary(paths, clock)
    write_sample(diary, resources_dir(), date.today(), Sample.SIX_WEEKS)
    diary.profile.save(Profile(patient=f"Ana {REMOTE}"[:200], infusions=(date.today() - timedelta(9),)))
    before = diary.whole.read()
    diary.close()
    companion = Companion(app, paths, now=clock)
    life = Living(companion, clock, words_for, folder / "files", folder / "saved")
    links = Links()
    ended: list[str] = []
    made: list[str] = []

    def go() -> None:
        try:
            companion.window.resize(1600, 1000)
            life.wait(500)
            live(life, folder)
            life.let_time_pass(65)
            wrong = life.markup_shown()
            made.append(what_is_new(companion, before))
            set_passphrase(life, PASSPHRASE)
            companion.privacy().set_minutes(5)
            life.go("today")
            life.let_time_pass(6)
            unlock(life, PASSPHRASE)
            life.go("diary")
            life.let_time_pass(61)
            ended.append("\n".join(wrong))
        except Exception:  # noqa: BLE001 - told below; the window has to be closed whatever it was
            ended.append(traceback.format_exc())
        finally:
            with suppress(RuntimeError):
                life.answer_dialogs(takes=False)
            companion.window.close()
            app.quit()

    companion.ready.connect(lambda: QTimer.singleShot(0, go) if not ended and not life.rooms else None)
    companion.run(None)
    print(
        f"{len(life.rooms)} rooms, {life.typed} keys, {life.pressed} clicks, {life.dialogs} dialogs,"
        f" {life.fired} timers fired in 132 minutes of the window's clock, {len(links.opened)} links clicked"
    )
    print(*made)
    print(ended[0] if ended else "it never began", file=sys.stderr if ended and ended[0] else sys.stdout)
    return bool(not ended or ended[0])


if __name__ == "__main__":
    sys.exit(main())
