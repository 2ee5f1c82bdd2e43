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
        <source>{item} (first in 3 days)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallSheetPrinting</name>
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
        <source>A family&apos;s own notes, not a diagnosis. With any worry, call the care team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the printer</source>
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
    <name>Companion</name>
    <message>
        <source>Something went wrong in this program ({kind}). What you typed is saved. If a page looks wrong, close the window and open it again.</source>
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
    <name>EntryEditor</name>
    <message>
        <source>“{text}” is put aside. It is kept, and is not counted.</source>
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
        <source>Delete</source>
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
        <source>A diary, not a diagnosis. With any worry, call the care team.</source>
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
        <source>kg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fluids drunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In °C or °F, as your thermometer shows it; “38.4 C” and “101.1 F” say which</source>
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
    <name>MonthCalendar</name>
    <message>
        <source>Month</source>
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
        <source>This is a sample diary to look around in. Nobody in it is real, and what you change is thrown away when you close it.</source>
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
        <source>Add the full diary</source>
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
        <source>Since the last print</source>
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
        <source>Saved to {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary for the appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheets as they will be printed</source>
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
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the printer</source>
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
    <name>close</name>
    <message>
        <source>Not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry you are writing could not be saved. If you close now, its last words are lost.</source>
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
        <source>weight {weight} kg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drank {fluids} ml</source>
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
        <source>{first} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
