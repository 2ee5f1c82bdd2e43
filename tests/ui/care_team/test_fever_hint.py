"""A medicine known to lower a fever: proposed in the form with its reason, set by the family alone."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from caregiver_app.diary.diary import Diary
from caregiver_app.diary.values import Medicine
from caregiver_app.ui.care_team.fever_hint import FeverHint
from caregiver_app.ui.care_team.room import CareTeamRoom


def test_it_is_proposed_while_the_name_is_typed_and_never_set_by_itself(
    diary: Diary, room: CareTeamRoom
) -> None:
    room.show()
    card = room.medicines_card
    card.add_button.click()
    hint = card.fever_hint
    name = card.new_form.fields["name"].edit
    QTest.keyClicks(name, "Acetaminophe")
    assert not hint.isVisible()
    QTest.keyClicks(name, "n")
    assert "Acetaminophen lowers a fever as well" in hint.why_label.text()
    assert card.new_form.fields["lowers_fever"].text() == ""
    hint.yes_button.setFocus()
    QTest.keyClick(hint.yes_button, Qt.Key.Key_Space)
    assert not hint.isVisible()
    QTest.mouseClick(card.new_form.done_button, Qt.MouseButton.LeftButton)
    (kept,) = diary.medicines.all()
    assert (kept.name, kept.lowers_fever) == ("Acetaminophen", True)


def test_a_medicine_kept_without_it_is_proposed_when_its_form_is_opened(
    diary: Diary, room: CareTeamRoom
) -> None:
    kept = diary.medicines.save(Medicine("", "Ibuprofen"))
    room.show()
    row = room.medicines_card.rows[kept.id]
    row.open_form()
    (hint,) = row.form.findChildren(FeverHint)
    assert hint.isVisible()
    hint.yes_button.click()
    assert diary.medicines.all()[0].lowers_fever
