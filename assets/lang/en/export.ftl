# What goes out for other programs.

export-project = { $count ->
    [one] One deal
   *[other] { $count } deals
}
export-currency = Currency
export-codes-criteria = Success criteria
export-codes-incidents = Critical incidents
export-codes-claims = Reasons given
export-codes-signs = Signs
export-code-one-sided = told by this side alone
export-code-lever = lever
export-code-exit = exit
export-head-incidents = Critical incidents
export-head-claims = Reasons given
export-head-scores = Why it is rated so

## Asked for in the program
export-which = What is to go out?
export-this-detail = this deal
export-shown = What the list shows
export-all = Everything
export-all-detail = { $deals }, archived ones too
export-study-empty = This study has no deals yet; { KEY("studies.study-deals") } chooses them.
export-bundle-sealed = For a colleague, sealed
export-bundle-sealed-detail = all of it, with names; opens with a passphrase
export-bundle-open = For a colleague, open
export-bundle-open-detail = the same; whoever has the file can read it
export_format-csv = Tables (CSV)
export_format-csv-detail = the same in a folder, one file each
export_format-xlsx = Excel
export_format-xlsx-detail = tables of deals, steps, people … as sheets
export_format-qdpx = Qualitative analysis
export_format-qdpx-detail = MAXQDA, ATLAS.ti, NVivo, QualCoder (REFI-QDA)
export_format-qdc = Codes alone
export_format-qdc-detail = criteria and signs as a codebook (REFI-QDA)
export_format-xes = Event log (XES)
export_format-xes-detail = a trace for each deal and account
export_format-ocel-json = Event log (OCEL, JSON)
export_format-ocel-json-detail = each step with all who took part
export_format-ocel-xml = Event log (OCEL, XML)
export_format-ocel-xml-detail = the same as XML
export_format-ocel-sqlite = Event log (OCEL, SQLite)
export_format-ocel-sqlite-detail = the same as a database
export-names = Who is named?
export-names-agreed = Whoever agreed to it
export-names-agreed-detail = all others by a pseudonym, the same in every export
export-names-nobody = Nobody
export-names-nobody-detail = a pseudonym for everybody; companies stay named
export-names-everybody = Everybody
export-names-everybody-detail = for our own house
export-passphrase = With which passphrase is the file sealed?
export-passphrase-hint = Tell it to your colleague by another way than the file. Nobody can open the file without it.
export-passphrase-again = The same passphrase again
export-passphrase-empty = Without a passphrase nothing is sealed.
export-passphrase-differs = That is not the same passphrase. Type it again.
export-title = Export · { $file }
export-failed = It could not be written: { $detail }. Choose another place or name.
command-export = Write deals for other programs or for a colleague
hint-export = export

## What went out
export-written = { $count ->
    [one] One deal is in { $path }
   *[other] { $count } deals are in { $path }
}
export-codebook = The codebook is in { $path }
export-not-packed = Only event logs (xes, ocel-json, ocel-xml) are written packed: leave off .gz.
export-eventless = { $count ->
    [one] One deal is left out: it has no step, or nothing in it has a date.
   *[other] { $count } deals are left out: they have no step, or nothing in them has a date.
}
export-no-events = Nothing is written: an event log is made of steps, and no deal here has one with a date.
export-undated = { $count ->
    [one] One step is left out: nothing in its deal has a date.
   *[other] { $count } steps are left out: nothing in their deals has a date.
}
export-told-by-nobody = told by nobody
export-event-step = step
export-unagreed = { $count ->
    [one] One person is named in it without having agreed to it
   *[other] { $count } people are named in it without having agreed to it
} (not asked: { $unasked }, only without the name: { $anonymous }, internal use only: { $internal }). It is for your own house.
export-unagreed-ask = { $count ->
    [one] Name one person who did not agree to it?
   *[other] Name { $count } people who did not agree to it?
}
export-unagreed-why = Not asked: { $unasked } · only without the name: { $anonymous } · internal use only: { $internal }
export-unagreed-no = No, only whoever agreed
export-unagreed-yes = Yes, everybody
export-unasked = { $count ->
    [one] Of one person nobody has noted what may be told; a pseudonym stands for the name. Note it in People (consent).
   *[other] Of { $count } people nobody has noted what may be told; pseudonyms stand for their names. Note it in People (consent).
}

## What a bundle or another workbook would change
context-merge = What a colleague's file would change
merge-title = Take over · { $file }
merge-passphrase = The file is sealed. With which passphrase?
export-blind = One side of these deals is being heard without the other's account. End the sitting first ({ KEY("agenda.end-sitting") }): what goes out holds all of it.
merge-blind = One side is being heard without the other's account. End the sitting first ({ KEY("agenda.end-sitting") }): what comes could show it.
merge-agreed = Nothing was changed both here and there.
merge-nothing-there = (nothing)
merge-doubles = { $count ->
    [one] One deal has the same id in the CRM as one that is here, and would stand beside it: { $deals }. Delete one of the two afterwards.
   *[other] { $count } deals have the same id in the CRM as ones that are here, and would stand beside them: { $deals }. Delete one of each two afterwards.
}
merge-alike = { $count ->
    [one] One step looks the same on both sides and would be there twice: { $steps }. One of the two can be deleted afterwards.
   *[other] { $count } steps look the same on both sides and would be there twice: { $steps }. One of each two can be deleted afterwards.
}
merge-of-no-deal = In no deal
merge-unnamed = (without a name)
merge-deal-new = { $deal }: new, { $count ->
    [0] without steps
    [one] with one step
   *[other] with { $count } steps
}
merge-deal-deleted = { $deal }: deleted, { $count ->
    [0] without steps
    [one] with one step
   *[other] with { $count } steps
}
merge-row-new = + { $what }
merge-row-changed = ~ { $what }
merge-row-deleted = - { $what } (deleted)
merge-fact = ~ { $field }: { $here } → { $there }
merge-since = since { $day }
merge-was-deleted = deleted
merge-was-deleted-with = { $count ->
    [one] deleted, and with it one thing that nobody else has: that stays deleted
   *[other] deleted, and with it { $count } things that nobody else has: those stay deleted
}
merge-is-continued = continued: it stays, with all that is recorded
merge-is-needed = something else needs it
merge-rows-legend = + new · ~ changed · - deleted
merge-new = { $count } new
merge-changed = { $count } changed
merge-deleted = { $count } deleted
merge-about = What a colleague's file would change here, before anything is written. The same deals, steps and people meet, and of each field the later change stands. Taking it over is one edit, which undo takes back; the same file once more changes nothing.
merge-done = { $file } is taken over · { KEY("undo") } takes it back
merge-later-here = Nothing changes: wherever the two differ, the later change is here.
merge-hidden = (not shown until it is laid open)
merge-nothing = Nothing changes: everything in it is here already.
merge-would = This would change:
merge-both = { $count ->
    [one] One thing was changed here and there; the later change (▶) stands:
   *[other] { $count } things were changed here and there; the later change (▶) stands:
}
merge-here = here
merge-there = there
merge-forgotten = { $count ->
    [one] Somebody was forgotten in one of the two, and one text that only the other had may still name them. debrief forget NAME finds a name in texts, also where nobody bears it any more.
   *[other] Somebody was forgotten in one of the two, and { $count } texts that only the other had may still name them. debrief forget NAME finds a name in texts, also where nobody bears it any more.
}
merge-forgotten-where = May still name somebody who was forgotten:
