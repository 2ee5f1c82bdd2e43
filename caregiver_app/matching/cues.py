"""The cues, each by a name of its own: a member of an enumeration is looked up anew with every use."""

from __future__ import annotations

from typing import Final

from caregiver_app.matching.entries import Cue

NO: Final = Cue.NO
DENIES: Final = Cue.DENIES
NOT: Final = Cue.NOT
NO_AFTER: Final = Cue.NO_AFTER
NOT_A_NEGATION: Final = Cue.NOT_A_NEGATION
PAST: Final = Cue.PAST
ENDED: Final = Cue.ENDED
PAST_AFTER: Final = Cue.PAST_AFTER
PAST_TIME: Final = Cue.PAST_TIME
RETURNS: Final = Cue.RETURNS
HAPPENED: Final = Cue.HAPPENED
DOUBT: Final = Cue.DOUBT
YES: Final = Cue.YES
IF: Final = Cue.IF
INSTRUCTS: Final = Cue.INSTRUCTS
IF_AFTER: Final = Cue.IF_AFTER
NOT_AN_IF: Final = Cue.NOT_AN_IF
KIN: Final = Cue.KIN
NOT_THE_SUBJECT: Final = Cue.NOT_THE_SUBJECT
OWNER: Final = Cue.OWNER
PATIENT: Final = Cue.PATIENT
RETELLS: Final = Cue.RETELLS
CONTRAST: Final = Cue.CONTRAST
VERB: Final = Cue.VERB
BREAK: Final = Cue.BREAK
MILD: Final = Cue.MILD
STRONG: Final = Cue.STRONG
LIGHT: Final = Cue.LIGHT
