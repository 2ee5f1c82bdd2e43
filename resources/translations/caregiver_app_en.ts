<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1">
<context>
    <name>AboutCard</name>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diary&apos;s file: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diary is this one file:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leaves this computer: the app sends nothing anywhere and needs no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a diary and a guide, not a medical device. It highlights words from the guide&apos;s lists; it does not say what they mean for the patient. With any worry, call the care team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caregiver Companion {version}, under the MIT licence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is encrypted with its passphrase (SQLCipher 4, AES with 256 bits): without that, nobody can open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not encrypted: whoever can open this computer&apos;s files can read it. A passphrase, above, encrypts it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path was copied.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionsRow</name>
    <message>
        <source>New entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlighted only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trash</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddNumberForm</name>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CAR-T nurse, day and night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add this number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of {name}?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlteredCard</name>
    <message>
        <source>The diary says:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is gone from the diary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy of {when} says:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy has no such line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take what the copy says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the diary as it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlteredDialog</name>
    <message>
        <source>What says something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody changed these lines since the copy was made, and yet the two differ: a disk can alter a letter. Which is right, only you can tell. Whatever you choose, the copy stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlteredWatch</name>
    <message>
        <source>Lines of the diary that say something else than a copy of it, though nobody changed them: {count}. The disk may have altered one of the two. Both are kept; please look at them in Settings, under “Copies of the diary”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diary says what the copy says.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskPage</name>
    <message>
        <source>Answers so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is kept. To write it anew, begin with “Empty sheet”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the last line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo or scan of paper…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they said or did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‹ Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next ›</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the answers ›</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the baseline: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the answers so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo or scan of the handwriting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.gif *.bmp *.tif *.tiff)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Badge</name>
    <message>
        <source>said no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not counted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BesidePage</name>
    <message>
        <source>Who to call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handwriting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What else you noticed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‹ To the questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make this the baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the baseline: the others are laid beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no baseline to lay it beside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside the baseline of {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked by {writer}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form: {title}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version does not know that form: the check can be read, not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something differs from the baseline: call your care team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something was not answered, or not right: call your care team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide lists {item}. It has to do with what came of {questions}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in guide →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {item} in the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This check, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baseline, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handwriting. {words}: show it large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{answer}
Differs from the baseline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BringIn</name>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in: choose a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save an empty table to type into…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to {path}. Open it with any spreadsheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file from “Everything” or a copy of the diary, another caregiver&apos;s too; a table of a thermometer, a blood-pressure monitor or an app, or a paper log typed into a spreadsheet and saved as CSV. You see what would come in before anything is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bringing it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it was there already: nothing changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new entries: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed entries: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other lines: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lines left out: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought in: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Putting it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diaries and tables (*.json *.csv *.txt *.tsv *.sqlite3 *.backup)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save an empty table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CalendarLegend</name>
    <message>
        <source>CRS list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICANS list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written, no match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“nothing unusual” ticked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CalendarPanel</name>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallBanner</name>
    <message>
        <source>Show numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who to call</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallCard</name>
    <message>
        <source>The call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who was called, why and what they said: the next one of you will want to know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call to {name} was written down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not written down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallDialog</name>
    <message>
        <source>Who to call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have this at hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the diary says could not be read. You can call without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call this first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In an emergency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No emergency number has been put in yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The care team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Call” works where a phone program is set up on this computer. A phone always works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No care-team number has been put in yet. It stands on the card or letter that you got from the treatment center. Put it in now, for the next time:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallFacts</name>
    <message>
        <source>Patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product and infusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other last readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlighted in the last 24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last thinking check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medicines now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given in the last 24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls in the last 24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after {medicine} at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after fever medicine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None written down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not written down yet: Settings has a line for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last temperatures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, born {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} after infusion {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written in the last 24 hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the entries of the last 24 hours is highlighted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{item} (first in {days} days)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no baseline to lay it beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beside the baseline of {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{now}. Baseline: {then}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{question}: {answer}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallSheet</name>
    <message>
        <source>Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the phone call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they say, and who says it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A family&apos;s own notes, not a clinical assessment. With any worry, call the care team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more stand in the diary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallWords</name>
    <message>
        <source>No words from the guide&apos;s lists were found. That does not mean nothing is wrong: with any worry, call the care team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call {number} first. Then call the care team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call your emergency number first. Then call the care team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call the care team now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call the care team and tell them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{items} is on {list} of warning signs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{items} are on {list} of warning signs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some words may mean {items}, on {list} of warning signs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the guide&apos;s lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the guide&apos;s CRS list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the guide&apos;s ICANS list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Calls</name>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who was called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CAR-T nurse line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>38.6 and shivering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was advised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in their words, with the name of who said it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advice: {advice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called by {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallsCard</name>
    <message>
        <source>The newest {count} are listed. A summary prints those of its days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls we made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None written down yet. Who was called, why and what they said: the next one of you, and the next nurse, will want to know.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>No measurement was written in these days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dashed line, {title}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled diamond: at or past a limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by the family. A diary, not a diagnosis. Gaps: nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>■ the guide&apos;s CRS list · ◆ ICANS · ● both. Hatched: nothing was written that day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry of these days has highlighted words. With any worry, call the care team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>℞ below a temperature: taken within 6 hours after fever medicine, which can hide a fever.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlighted, day by day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the clock: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A baseline belongs before the infusion, which was on {date}: answers may differ already. Ask the care team whether it can serve as one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckRoom</name>
    <message>
        <source>The handwriting was taken out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the baseline now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check was thrown away.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConflictList</name>
    <message>
        <source>And {count} more, of which the later stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this diary{when}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the file{when}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in this diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, removed {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, written {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lowers a fever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lowers no fever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Infusions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who to call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your resources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thinking check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of a picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactsCard</name>
    <message>
        <source>Who to call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No number has been put in yet. It stands on the card or letter from the treatment center. “Who to call” shows it at once when it matters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CAR-T nurse line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nights and weekends</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CopiesCard</name>
    <message>
        <source>Copies of the diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diary is copied by itself while the window is open: soon after the start, and by the hour when something was written. Kept are the last 24 copies, one a day for two weeks, one a week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at copies…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a second place…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No second place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what says something else…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no copy yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If this computer is lost, so are these copies. Choose a second place for them: a stick, another disk, or a folder that is synchronized.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each copy goes to {place} as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last copy: {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That copy was looked through. It holds: {holding}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every page of the diary&apos;s file was read, and nothing is wrong with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diary&apos;s file is damaged. Look at the copies, and put back the newest one that is whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading all of the diary…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second place for copies</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CopiesDialog</name>
    <message>
        <source>Copies of the diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no copy yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This copy could not be looked through: the program made a mistake.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CopyCard</name>
    <message>
        <source>{when}, {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being looked through…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diary will hold what this copy holds. What it holds now is copied first, so you can go back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this one back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the diary as it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashDesk</name>
    <message>
        <source>Something went wrong in this program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in this program again. The entry you are writing is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in this program again. The entry you are writing is not saved yet: please leave the window open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the error log is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fault is the program&apos;s, not yours. If a page looks wrong, close the window and open it again. Below is a report for somebody who can help. It holds nothing of the diary, and the program sends it nowhere: read it, and give it to whom you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a text file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The error log is {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry was being written. Please close the window and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry you are writing is saved, and you can go on writing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry you are writing is not saved yet, but it stands in the window: please leave it open. Saving is tried again by itself. To be sure, copy your words into another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caregiver Companion error report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Pick…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick from a calendar: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DatePopup</name>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayInWords</name>
    <message>
        <source>nothing written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>highlighted: {items}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“nothing unusual” was ticked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DaysView</name>
    <message>
        <source>Week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>{title}, page {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiariesCard</name>
    <message>
        <source>Diaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each patient has a diary of their own, in a file of its own. The name at the top of the window says whose is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another diary…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New diary for someone else…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiariesDoor</name>
    <message>
        <source>It is off the list. The file itself was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New diary for someone else: where is it kept?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diaries (*{suffix})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file at {path} already: please give the new diary another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not there now. If it is on a stick or a shared folder, connect that.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiariesMenu</name>
    <message>
        <source>{patient}   ({place})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{patient}   (not there: {place})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another diary…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New diary for someone else…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose diary: open another, or begin a new one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DirectoryCard</name>
    <message>
        <source>Our directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a line to the directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People, web pages and webinars that help your family. A link opens in the browser only when you click it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No browser took the address {address}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support group for caregivers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date and time, for a webinar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DrawingPad</name>
    <message>
        <source>Sheet to write on with mouse, pen or finger</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DueRow</name>
    <message>
        <source>{answer}: {reminder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+R goes to the reminders</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EarlierList</name>
    <message>
        <source>Today so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing else is written for today yet. The entry above is kept by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written for today yet. A first entry can be as short as “37.1, slept well”. What you type above is kept by itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EarlierRow</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the entry of {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing unusual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written by {writer}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmergencyField</name>
    <message>
        <source>Emergency number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It differs from country to country: check which is yours.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryActions</name>
    <message>
        <source>The entry of {date}, {time} is in the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trash was emptied meanwhile: this entry is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry of {date}, {time} is back in the diary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in this entry is on the guide&apos;s lists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This entry has no photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This entry was never changed: there is no earlier version of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry says again what it said at {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This entry is not in the diary any more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryHead</name>
    <message>
        <source>Done, new entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps this entry and starts another (Ctrl+N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryInWords</name>
    <message>
        <source>Edited {when} · 1 earlier version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited {when} · {count} earlier versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written by {writer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Nothing unusual” was ticked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>Entries, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why are words marked? (F1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier versions (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryPhotos</name>
    <message>
        <source>Photo removed: {caption}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo added to the entry, below “Photos”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} photos added to the entry, below “Photos”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExchangeCard</name>
    <message>
        <source>Take out and bring in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the diary out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring a file in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message>
        <source>Have this at hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy these facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print these facts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FeverHint</name>
    <message>
        <source>Yes, it lowers a fever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} lowers a fever as well ({source}): within six hours after it a temperature may look lower than it is. Say so here, and the app reminds you beside the temperature.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away: {filter}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {list} list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlighted for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lies before “From”: please look at both dates again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Search the guide (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous find (Shift+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next find (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstEntryHint</name>
    <message>
        <source>Nothing is written yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down what you see, in your own words, as often as you like: several times a day is good. Words that are in the guide&apos;s lists get highlighted, like this:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the first entry</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>I have a diary, or a copy of one…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look around in a sample diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is your family&apos;s diary for the weeks after CAR T-cell therapy, with a guide beside it. Fill in what you know now. Everything can wait, and can be changed in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who and when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who to call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it stays on this computer. The app is a diary, not a medical device.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Nothing leaves this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A diary, not a diagnosis. With any worry, call the care team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A diary, not a diagnosis. With any worry, call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {time} on this computer · nothing leaves it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoundDialog</name>
    <message>
        <source>A diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being looked through…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it to this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it where it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If this is a copy, or it is on a stick: bring it to this computer. The file stays as it is, and you go on writing in the copy of it. If it is your diary itself and stays where it is, open it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is locked with a passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened where it is, it asks for the passphrase. If it is on a stick, copy the file to this computer first, and choose it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be looked through: the program made a mistake.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuideDoor</name>
    <message>
        <source>The question is in your list for the care team.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuidePage</name>
    <message>
        <source>Send to our questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In your list ✓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open your directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>←&#xa0;{title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}&#xa0;→</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read on %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuidePane</name>
    <message>
        <source>The therapy guide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuideToolbar</name>
    <message>
        <source>Contents of the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text (Ctrl+−)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text (Ctrl++)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the bookmark here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark this place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your bookmarks will be listed here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandoutDialog</name>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clinic, the ward, a nurse&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date on the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept in this diary as it is. Nothing in it is checked or fetched by this app.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandoutDoor</name>
    <message>
        <source>Search guide and papers (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers ({kinds})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A paper for the shelf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it on the shelf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is on the shelf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” was taken off the shelf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a link?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This paper leads out of this app, to:
{address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question is in your list for the care team.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandoutSheet</name>
    <message>
        <source>Your own paper; not checked by this app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask about these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the team about the selected words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select words first; on a PDF, draw a box around them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for this paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the words of this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title, giver and date…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the shelf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a scan without words: it can&apos;t be searched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked by this app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added {date} by {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Giver not written down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date on it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HaveDiary</name>
    <message>
        <source>Your diary, or a copy of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diaries, copies and files taken out (*.sqlite3 *.backup *.json *.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the diary that is open now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>The diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{patient}&apos;s diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day {first} / {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No infusion date yet: days are not counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Infusion {dates}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Infusion {dates} · today is {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caregiver Companion</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HourChip</name>
    <message>
        <source>{count} entries</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Bring in {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by, where the table does not say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the two together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the diary hold only this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the diary as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the columns of {file} mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3/4/2026 is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>March 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 April</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking through the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries: {new} new, {changed} changed, {known} already there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several columns are “{meaning}”: in each line the first that is filled in counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other lines that come in, change or go (care team, medicines, pictures …): {lines}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the diary holds now goes; a backup is kept first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a changed entry said is kept as its earlier version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This diary and the file say {count} things differently. What was written later is chosen; you can choose the other:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One line can&apos;t be read and stays out:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} lines can&apos;t be read and stay out:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InUsePage</name>
    <message>
        <source>The diary is open elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two windows that write in one diary would write over each other, so only one may. You can look at a copy of it, as it is now; nothing that you write in that copy is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at a copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InfusionFields</name>
    <message>
        <source>Date of the infusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of the second infusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was a second infusion</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KindChips</name>
    <message>
        <source>What to print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointment summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone-call sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wallet and fridge card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blank log sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handwriting beside the baseline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KnownRow</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {patient}&apos;s diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {patient}&apos;s diary off the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not there now. If it is on a stick or a shared folder, connect that.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blood pressure, upper number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blood pressure, lower number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oxygen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fluids drunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given by {name} on {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed in {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed in by {name}, {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until your team gives a limit for fever, {c} °C ({f} °F) or more is highlighted. Source: the US patient texts of Kymriah and Tecartus, as seen in November 2026. Nothing else is judged by its number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your team&apos;s limit for fever is used instead of {c} °C ({f} °F), which is from the US patient texts of Kymriah and Tecartus, as seen in November 2026.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LimitsCard</name>
    <message>
        <source>Limits our team gave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which side is highlighted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given by (needed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dr. Weber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typed in by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinesPanel</name>
    <message>
        <source>Highlighted lines on the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No highlighted line stands on the page in these days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without its tick a line is left off the first page, and the page says how many are.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookCard</name>
    <message>
        <source>How it looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colors: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size {size}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Caregiver Companion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{whose} – Caregiver Companion</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MappingTable</name>
    <message>
        <source>The table&apos;s first lines, and what each column means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What “{column}” means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>– passed over –</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you saw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it was taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fever reducer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pressure 104/62</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upper pressure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower pressure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oxygen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fluids</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatchRow</name>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in guide →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is wrong…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>said no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not the patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{quotes} · possibly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{quotes} is not counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ticked, {degree}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} (and {count} more)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does count: tick “{symptom}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the measurement {quote} aside: it does not belong here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put {quote} aside: it does not belong here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeaningForm</name>
    <message>
        <source>What do these words mean?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” is read as {meaning} from now on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeasurementsCard</name>
    <message>
        <source>Measurements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blood pressure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mmHg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oxygen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fluids drunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In °C or °F, as your thermometer shows it; “38.4 C” and “101.1 F” say which</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In kg or lb: “71 kg” and “157 lb” say which</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In ml or fluid ounces: “250 ml”, “8 oz” and “2 cups” say which</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written down before: {dose}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Medicines</name>
    <message>
        <source>regular</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time}  {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MedicinesCard</name>
    <message>
        <source>Medicines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a medicine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this medicine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet. Put in what the team prescribed, regular and as needed; in Today one click then writes down that it was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can hide a fever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stops {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acetaminophen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8:00 and 20:00</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowers a fever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dr. Lee, 3 Nov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medicines given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show and change the list of medicines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press what was given: it is kept with the time and who wrote it down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put your medicines into the list once; then one press here writes down each dose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{medicine} was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{dose}: not given after all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written down: {dose}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken out: {dose}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MomentRow</name>
    <message>
        <source>d MMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MonthCalendar</name>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Mover</name>
    <message>
        <source>so its diary stays open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>so the diary is not locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy is in the diary&apos;s place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>so nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field of the entry you are writing can&apos;t be read, {consequence}. Mend it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you are writing can&apos;t be saved yet, {consequence}. Mend it first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>{count} with highlights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 dose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} doses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since you last wrote ({when}): {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since you last looked ({when}): {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 entry by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 entry without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} entries by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} entries without a name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewsLine</name>
    <message>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I know</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>In your words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you see, as you would tell it on the phone: “shivering at two, 38.4, no headache”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what your own words mean in the guide (Ctrl+M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words mean…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our own words…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteEdit</name>
    <message>
        <source>These words mean…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is this marked?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is this marked? F1, or the right button</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberLine</name>
    <message>
        <source>Care team: who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CAR-T nurse line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberLines</name>
    <message>
        <source>One more number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberRow</name>
    <message>
        <source>Number of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy number of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No phone program is set up here. Dial {number} on a phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} was copied.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnWords</name>
    <message>
        <source>{item} ({lists})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the flappy thing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they mean in the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} said so on {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} said so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said on {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What your family calls something on the guide&apos;s lists. These are your own words and no medical source; notes that hold them are highlighted, the old ones too.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnWordsCard</name>
    <message>
        <source>Our own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add words of our own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet. If “the flappy thing” is what you call a tremor, put it in here; or select the words in a note and press Ctrl+M.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” means {meaning}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Parts</name>
    <message>
        <source>What changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlighted words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Symptoms day by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thinking checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medicines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlighted entries, whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The full diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handwriting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartsPanel</name>
    <message>
        <source>On the first page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the pages after it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseCard</name>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a passphrase…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock now (Ctrl+L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it off…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a sheet to write it on…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save that sheet as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock by itself when nobody touches keyboard or mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the numbers of “Who to call” readable without the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write these copies anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diary and its copies are encrypted, and open with the passphrase only. What you print, save as PDF or take out is not encrypted, nor is what stands on the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever can open this computer&apos;s files can read the diary. With a passphrase it is encrypted, and so are its copies. Without the passphrase nobody can open it again. If a password on the computer itself is enough for you, you need none here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copies made before are being written anew…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} copies made before still open as they did then, without this passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} copies made before are still encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged files that were kept can be read without it; delete them yourself: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after {count} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>The passphrase as it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the numbers of “Who to call” readable without the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the passphrase off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After that, whoever can open this computer&apos;s files can read the diary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the passphrase nobody can open the diary or its copies: not you, not the care team, not who made this program. There is no second way in. Write it on paper, and keep the paper apart from the computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypt the copies made before as well ({count}): as they are, anybody can read them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the copies made before the new passphrase as well ({count}): as they are, they open with the old one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it off the copies made before as well ({count}): as they are, they open with it only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the letters: {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseSheet</name>
    <message>
        <source>The passphrase of a diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by hand on: ____________________</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caregiver Companion never prints the passphrase itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diary: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its copies, with the same passphrase: {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start Caregiver Companion, and type the passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or with DB Browser for SQLite, in its edition with SQLCipher: open the file, choose “Passphrase” and “SQLCipher 4 defaults”. Other programs for SQLCipher 4 open it as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can recover it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not you, not the care team, not who made the program: there is no second way in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is lost, so are the diary and its copies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it in two places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One sheet at home with important papers, one with somebody you trust elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both apart from the computer and from the stick with the copies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the passphrase was changed: a new sheet, and destroy the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write clearly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>capital letters, blanks and signs count. Write 0 and O, 1 and l so that they differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase sheet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Patience</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotosCard</name>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add photos to this entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rash, a display, a note on paper: choose files, drop them here, or paste with Ctrl+V.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bringing in photo {number} of {total}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures ({kinds})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureTile</name>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is it? “rash on left arm”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What photo {number} shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove photo {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no words yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo {number}, {caption}: show it large</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureViewer</name>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‹ Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next ›</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearer (+)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Farther (−)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole photo (0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy of the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {writer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrivacyDoor</name>
    <message>
        <source>What is typed in “{title}” can&apos;t be saved yet, so the diary is not locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers could not be written beside the diary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of the earlier copies could not be written anew; they open as they did before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All earlier copies open like the diary now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProfileCard</name>
    <message>
        <source>The patient and the therapy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CAR T-cell product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it stands on the discharge letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a nurse on the phone asks for them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueryWords</name>
    <message>
        <source>{list} list: {item}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the {list} list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>highlighted only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written by {writer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} so far; the diary is being read anew…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than {count} entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trash is empty. What is deleted is kept here until you empty it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing written has words that begin like that. The beginning of a word is enough, and capitals and accents don&apos;t matter: try fewer letters, another word, or take a filter away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written on this day. That says nothing about how the day was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry here has words highlighted like that. That says nothing about how the days were: with any worry, call the care team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing written so far fits. Take a filter away to see more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionRow</name>
    <message>
        <source>Asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer or change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked: {question}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionsCard</name>
    <message>
        <source>Our questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whatever you want to ask, as it comes to mind. Questions in the guide can be sent here with one click, and the summary for the appointment prints them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written down {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the team answered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Care team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{room} (Alt+{number})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who to call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who to call (F8)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingBar</name>
    <message>
        <source>Nothing of it is changed. Printing and taking it out still work; until it can be written again, please write on paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again whether the diary can be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer version of this app wrote this diary: here it can only be read, without what is new in it. Ask whoever set up this app for the newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines that can&apos;t be shown: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This diary can only be read: its file, its folder or the disk is write-protected. Ask whoever looks after this computer, or the stick that it is on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingPanel</name>
    <message>
        <source>{count} readings, {past} of them past a limit. Left and right go through them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordCard</name>
    <message>
        <source>“{name}” was removed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordRow</name>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Refuge</name>
    <message>
        <source>Words that could not be saved the last time are in the diary now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReminderBar</name>
    <message>
        <source>Reminders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put all reminders away without an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the list of reminders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the reminders</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReminderDesk</name>
    <message>
        <source>Planned for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 15 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 reminder waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} reminders wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{waiting}: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written down as given: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 15 minutes again: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put away; nothing was written down.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReminderRow</name>
    <message>
        <source>Turn off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn off: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn on: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReminderTray</name>
    <message>
        <source>Open Caregiver Companion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reminder waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caregiver Companion</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>a check, to write down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the thinking and writing check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a medicine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look, measure, write it down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thinking and writing check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A medicine that is no longer on the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned for {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{planned}, put off to {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{planned}, not answered here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{planned}. Ask your care team what to do about a missed dose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last written down as given: {when}, by {writer}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last written down as given: {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 more from over two days ago was not answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more from over two days ago were not answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{times}: in your quiet time, so it is listed at {end}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over: it ended on {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silent: the medicine is no longer on the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silent: the medicine was stopped on {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until the medicine stops on {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turned off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RemindersCard</name>
    <message>
        <source>Reminders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a reminder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this reminder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet. A reminder stands in a line below the header at the times you planned, while this program runs. It makes no sound, and holds nothing up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at no time that can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remind of {medicine}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are reminded of {medicine}: {times}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In your words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature and how he is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 and 20, or every 4 hours from 8 to 20</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminders on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to be reminded of stands in the Care team room. In the quiet time nothing is told: what falls due is listed when it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep running when closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A notification comes while another window is in front; your desktop may give it a sound of its own. Kept running, the program stands as an icon beside the clock, and ends by that icon&apos;s menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop has no place for an icon beside its clock, so reminders stand in the window only, while it is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet from {begins} until {ends}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No quiet time yet: it needs two different times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No quiet time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no driving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date}, or Day 30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty: from the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dr. Weber, discharge letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rule} · until {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over: it held {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no end given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rule is filled in here, because the sources differ: put in what your own team gave. The US FDA (26 June 2025) names staying near for 2 weeks and no driving for 2 weeks, where labels had said 4 and 8; a UK hospital&apos;s sheet (Cambridge University Hospitals) names an hour&apos;s drive at most for 4 weeks, not alone for 28 days and no driving for 8 weeks. Both as seen in November 2026.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given by {name}, {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given on {date}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RulesBar</name>
    <message>
        <source>Rules that hold today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 rule today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} rules today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RulesCard</name>
    <message>
        <source>Rules our team gave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet: how far from the hospital, driving, being alone, until when. What holds today then stands below the strip of days.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SampleBar</name>
    <message>
        <source>You are looking at a copy of {path}. Nothing that is written in this window is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample diary: nobody is real, nothing is kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SampleEntry</name>
    <message>
        <source>An example of an entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shivering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No headache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Woke up {words} at two. {said_no}, ate half a banana.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavingAgain</name>
    <message>
        <source>{trouble} What you typed stays in this window, and saving is tried again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you typed is saved now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search the diary (Ctrl+Shift+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the diary</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Go to: {section}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingAside</name>
    <message>
        <source>“{text}” is put aside. It is kept, and is not counted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetOutput</name>
    <message>
        <source>Saving the pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: nothing was saved or printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing the pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShelfBar</name>
    <message>
        <source>The shelf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a paper…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a paper: PDF, HTML, Markdown or text; or drag the file here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The therapy guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet: add the hospital&apos;s sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the shelf: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading it…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Questions for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it as a baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About these questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show earlier ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back the last one thrown away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today&apos;s thinking check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers are laid beside the baseline of {when}. Nothing is added up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few questions, and a sentence written by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask them once before the infusion, when all is as always: that is the baseline. Afterwards ask them once a day. Then you need not remember how they answered, or how they wrote, on a good day: you see both side by side, and so does the care team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check of {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thinking check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} years and older</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last} years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} questions, about {minutes} minutes. Each answer is kept at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, read {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For somebody {whom}. From: {told}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SummaryOptions</name>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What prints…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlighted lines…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no font for some letters of the sheets, which print as boxes: {writings}. Install a font for them; on Debian and Ubuntu: {packages}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since the last visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 14 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since the infusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SummaryRoom</name>
    <message>
        <source>What to print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheets as they will be printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: the sheets were not made. Choose fewer days, or fewer parts to print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remembered: “Since the last visit” begins there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SymptomChip</name>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}”, on the guide&apos;s {lists} list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SymptomPanel</name>
    <message>
        <source>Highlighted, day by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days with a highlight. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written, nothing highlighted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SymptomsCard</name>
    <message>
        <source>What do you see?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing unusual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An observation of its own: you looked, and saw nothing unusual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{symptom}, how strong?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TakeOut</name>
    <message>
        <source>From (empty: the first day)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To (empty: the last day)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the diary out: save as a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that the diary holds, pictures and earlier versions too, as JSON: for another computer, for safe keeping, and to be brought in again to the last word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The summary and every entry with its pictures as one page that opens in any browser, can be printed, and is read aloud in order by a screen reader.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row for each entry, as CSV for a spreadsheet. Without pictures, earlier versions and the lists of your care team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of measurements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row for each temperature, pulse, blood pressure and so on, as CSV for a spreadsheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a hospital (FHIR)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readings, notes, ticks and medicines as FHIR R4, which hospitals&apos; programs read. Without pictures and your lists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to {path}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemperatureDetails</name>
    <message>
        <source>Taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fever medicine in the 6 hours before?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fever medicine in the 6 hours before: {answer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as acetaminophen (paracetamol) or ibuprofen: it can hide a fever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature taken: {place}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeAxis</name>
    <message>
        <source>Days, with the guide&apos;s times for CRS and ICANS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guide&apos;s time, {list}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeStrip</name>
    <message>
        <source>The guide&apos;s times after the infusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide: CRS may occur up to two weeks after an infusion, ICANS typically one to four weeks after, and after CRS. A time never hides a match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CRS may occur · up to two weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICANS typically · one to four weeks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayRoom</name>
    <message>
        <source>Day {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry of {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry of {date}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrashBar</name>
    <message>
        <source>Bring the chosen one back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is deleted stays here, with its earlier versions, until you empty the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than {count} entries are in the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 entry is in the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} entries are in the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the trash?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They and their earlier versions will be gone for good. That can&apos;t be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Trends</name>
    <message>
        <source>{value}, the default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low} to {high} {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blood pressure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oxygen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fluids drunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after fever medicine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>past a limit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrendsRoom</name>
    <message>
        <source>Write the first entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Farther</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Symptom diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 14 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since the infusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearer (+, or Ctrl and the mouse wheel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Farther (−)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All days (0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperatures and other measurements are drawn here over the days, with your team&apos;s limits, and below them what was highlighted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a reading, or go through them with ← and →. Enter opens the entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing that stays sharp (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>The diary could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the file was changed. For a worry about the patient, don&apos;t wait for this program: call the care team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at copies…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program can go through the file, save the entries that are still whole, and put them in the diary&apos;s place. The damaged file is kept beside it. If there is a copy that is whole, that is the better way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open what was saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going through the file…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnderstoodLabel</name>
    <message>
        <source>Understood: {times}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnitChoice</name>
    <message>
        <source>Celsius</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fahrenheit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperatures in degrees {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperatures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>The diary is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens with the passphrase that was set for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If somebody needs help now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Don&apos;t wait for this program: call the care team, or the emergency number where you are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The care team&apos;s numbers are locked away with the diary. They are on the card for wallet and fridge and on the call sheet, if you printed these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next try in {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This passphrase does not open the diary. Look at capital letters and the keyboard&apos;s language, and type it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VersionWords</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing unusual</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Earlier versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New words are bold and underlined, words that went are struck through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it stands now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring this one back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring version {number} of {time} back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}, written by {writer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {after} (new)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {before} was taken away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {after}, before that {before}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitRow</name>
    <message>
        <source>Day of the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was for the visit on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhyDialog</name>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhyView</name>
    <message>
        <source>Bold: what was found. Slanted: what decides or stands near.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in guide →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is wrong</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Working</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>close</name>
    <message>
        <source>Not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The thinking check could not be saved whole. If you close now, what was answered last is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry you are writing could not be saved. If you close now, its last words are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry you are writing could not be saved in the diary. Its words wait in a file of their own, {path}, and come into the diary the next time it is opened, if that file is still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay and mend it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>copies</name>
    <message>
        <source>made by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from before an import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from before a copy was put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds lines that say something else now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept for lines that said something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{patient}&apos;s diary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the newest of {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more in the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Infusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who to call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family&apos;s directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question for the care team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit from the care team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medicine given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family&apos;s own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule from the care team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of an entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thinking-and-writing check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper of the family&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a picture or a paper of {count} bytes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>degree</name>
    <message>
        <source>mild</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moderate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>severe</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>guide_notes</name>
    <message>
        <source>day {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today, first time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today, {days} days this week</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>moments</name>
    <message>
        <source>d MMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>privacy</name>
    <message>
        <source>{count} letters: too short. At least {least} are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} letters: short. Who has the file can try out many a second; more words help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} letters: fair. One more word makes it long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} letters: long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is off: the diary opens without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diary is encrypted, and opens with the passphrase only. Settings prints a sheet to write it on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diary opens with the new passphrase only.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>time_words</name>
    <message>
        <source>day {day}: outside the guide&apos;s usual times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day {day}: inside the guide&apos;s time for {lists}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>Day {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pulse {pulse}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{upper}/{lower} mmHg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>oxygen {oxygen} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight {weight}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drank {fluids}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fever medicine taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the mouth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the ear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the forehead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the armpit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{temperature}, after fever medicine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
