# Keeping a workbook safe: what the program and the command line say of backups, checks and recovery. What can go
# wrong with a file stands in store.ftl.

error-open-is_folder = { $path } is a folder. Name a file in it: { $path }/workbook.debrief
error-open-denied = { $path } could not be opened: no permission. Check the rights of the file and its folder, or name another with --file FILE.
error-open-read_only = { $path } is read-only and would have to be changed to be opened. Make it writable, or open a copy.
error-open-empty = { $path } is empty: it holds no workbook. If there was one, put a backup in its place: debrief restore --file FILE
error-store-not_empty = The workbook holds deals already, so nothing was added. Name a new file.
error-io-not_found = the file or its folder does not exist
error-io-is_workbook = a workbook stands there, and it stays
error-io-permission = no permission
error-io-read_only = the disk is read-only
error-io-full = no room is left on the disk
error-io-no_folder = part of the path is a file, not a folder
error-io-is_folder = a folder stands there
error-io-no_file = there is no such file
error-io-no_place = the folder does not exist
error-io-name = the name or the path is too long, or has characters that cannot be in it
error-io-large = it is larger than the disk allows for one file
error-io-held = another program has it open; close it there
error-io-network = the drive in the network does not answer
error-io-medium = the disk reports an error
error-io-other = an unexpected fault; the log has the reason (debrief path shows where it lies)

## Backups, checks, recovery
cli-backup-about = Make a backup of the workbook now
cli-backup-usage = debrief backup [--to FOLDER]
cli-backup-done = The backup is in { $path } ({ $contents }).
cli-backup-unreadable = cannot be read
cli-restore-about = List the backups of the workbook, or put one in its place
cli-restore-usage =
    debrief restore [OPTIONS]
    debrief restore [OPTIONS] BACKUP
cli-restore-none = There are no backups of { $path } in { $folder } yet. debrief makes one at each start, or now: debrief backup
cli-restore-how = Of { $path }, kept in { $folder }. To put one in its place: debrief restore NUMBER. What stands there now is kept as a backup first.
cli-restore-done = { $path } is what the backup held.
cli-restore-kept = What stood there before is kept in { $path }
cli-check-about = Check whether a workbook is sound
cli-check-usage = debrief check [OPTIONS] [FILE]
cli-check-sound = { $path } is sound.
cli-check-faults = { $path }: something does not fit together. Everything can be read.
cli-check-damaged = { $path } is damaged.
cli-check-left-out = At most 100 of each kind are counted; not counted: { $count }.
check_severity-note = note
check_severity-fault = fault
check_severity-damage = damage
cli-salvage-about = Recover what can be read of a damaged workbook into a new one
cli-salvage-usage = debrief salvage [OPTIONS] DAMAGED NEW
cli-salvage-done = What can be read is in { $path }. The damaged file was left as it is.
cli-salvage-stand-in = (lost)
cli-salvage-complete = As far as anybody can tell, nothing is lost.
cli-salvage-from-history = { $count ->
    [one] { $count } entry was brought back from the history.
   *[other] { $count } entries were brought back from the history.
}
cli-salvage-stand-ins = { $count ->
    [one] { $count } lost deal or step was replaced by a stand-in called “{ $name }”, so that what hangs on it is not lost.
   *[other] { $count } lost deals or steps were replaced by stand-ins called “{ $name }”, so that what hangs on them is not lost.
}
cli-salvage-forgotten = { $count ->
    [one] { $count } reference to something lost was left out.
   *[other] { $count } references to something lost were left out.
}
cli-salvage-unreadable = These can be read only in part, so nobody knows what else they held: { $tables }.
cli-salvage-lost = { $count ->
    [one] { $count } entry is lost:
   *[other] { $count } entries are lost:
}
cli-column-lost = lost
cli-generate-about = Write a made-up workbook, to measure with
cli-generate-usage = debrief generate [--deals N] [--steps M] [--seed S] [--no-contrast] FILE
cli-generate-done = The made-up workbook is in { $path }
cli-hint-salvage =
    To recover what can be read: debrief salvage { $file } NEW.debrief
    To go back to a backup: debrief restore
cli-fault-nothing-yet = There is no workbook yet, so there is nothing to read. Start debrief to make one, add a deal with debrief new --customer … --title …, or look at the example: debrief demo
cli-fault-no-folder = There is no folder { $path }. Check the name, and whether the stick or drive is plugged in; or make the folder first.
cli-fault-no-backup = There is no backup “{ $said }”. All backups of the workbook: debrief restore
cli-exit-7 = the check has found something
cli-path-backups = Backups
cli-column-why = Why
cli-column-contents = Contents
cli-column-last-edit = Last change
cli-column-size = Size
cli-column-count = Number
cli-value-to = FOLDER
cli-value-backup = BACKUP
cli-value-checked = FILE
cli-value-damaged = DAMAGED
cli-value-new = NEW
cli-value-deals = NUMBER
cli-value-steps = NUMBER
cli-value-seed = NUMBER
cli-arg-to = Put the backup into this folder instead of the usual one
cli-arg-backup = The backup: its number in the list, or its file. Without it, they are listed
cli-arg-checked = The workbook to check; without it the default one
cli-arg-damaged = The damaged workbook; it is only read
cli-arg-new = The new workbook; nothing may be there yet
cli-arg-deals = How many deals (without this option: 100)
cli-arg-steps = About how many steps each (without this option: 40)
cli-arg-seed = Where the random numbers start (without this option: 1)
cli-arg-no_contrast = Won and lost deals do not differ

## In the interface
backup-failed = No backup could be made: { $detail }
read-only = read-only
read-only-told = This workbook can only be read: nothing that you change will be kept. Work on a copy to change it.
command-save-copy = Save a copy of the workbook
hint-save-copy = save copy
save-copy-where = Save a copy as
save-copy-hint = In { $folder }, or with a path. Nothing is replaced.
save-copy-under-way = Saving { $file }
save-copy-done = Copy saved: { $path }

## Forgetting a person
forget-pseudonym = Person { $number } ({ $side ->
    [customer] customer
    [vendor] our side
    [partner] partner
    [competitor] competitor
   *[other] third party
})
forget-in-draft = unfinished text
forget-in-label = name of a change in the history
forget-in-no-deal = In no deal
forget-at-step = { $what }, step { $number }
forget-earlier = { $place }, as it was
forget-becomes = { $count ->
    [0] Nobody is called { $name } any more; in texts it becomes { $pseudonym }.
    [one] { $name } becomes { $pseudonym }; job, site, goal and notes go.
   *[other] { $name }, entered in { $count } deals, becomes { $pseudonym }; job, site, goal and notes go.
}
forget-similar = These are entered under a similar name and stay as they are. Whoever is the same person must be forgotten too:
forget-doubtful = somebody else?
forget-backups = { $count ->
    [one] { $count } backup still holds the person:
   *[other] { $count } backups still hold the person:
}
forget-backups-deleting = A new backup first
forget-backups-foot = { KEY("picker.activate") } deletes the marked ones · { KEY("picker.toggle") } marks · { KEY("picker.toggle-all") } all · { KEY("picker.back") } leaves them all
forget-backups-deleted = { $count ->
    [one] { $count } backup that held the person was deleted; a new one was made.
   *[other] { $count } backups that held the person were deleted; a new one was made.
}
forget-not-touched = Reports written earlier, and copies of the workbook elsewhere, are not touched.
cli-forget-about = Replace a person by a pseudonym everywhere, also in the history
cli-forget-usage = debrief forget [OPTIONS] PERSON
cli-forget-more = Without --yes nothing is changed: every place is shown, each with a key. It cannot be undone.
cli-forget-not-yet = Nothing has been changed. To forget the person for good, add --yes; --keep KEY leaves a place as it is.
cli-forget-done = { $places ->
    [0] Done: the person is now { $name }. It cannot be undone.
    [one] Done: the person is now { $name }, in { $places } place. It cannot be undone.
   *[other] Done: the person is now { $name }, in { $places } places. It cannot be undone.
}
cli-forget-kept = left as it is
cli-forget-backups-how = To delete them as well, add --delete-backups. The files:
cli-forget-backups-left = They were left. Once you no longer need them, delete these files:
cli-column-key = Key
cli-column-text = Text
cli-value-person = PERSON
cli-value-keep = KEY
cli-arg-person = The person: the name, or words of it that fit one person only
cli-arg-all_deals = In all deals in which the person is entered
cli-arg-yes = Do it; without this option the places are only shown
cli-arg-keep = Leave the places with these keys as they are, with commas between
cli-arg-delete_backups = Delete the backups that still hold the person
cli-fault-no-person = Nobody is called “{ $words }”. The people of a deal: debrief show DEAL
cli-fault-several-people = Several people fit “{ $words }”. Say the whole name, or name the deal with --deal DEAL:
cli-fault-in-several-deals = { $name } is entered in several deals. Choose one with --deal DEAL, or all with --all-deals:
cli-fault-no-place = No place has the key “{ $key }”, so nothing was changed. The places: the same command without --yes and --keep.
forget-scope-title = Where is { $name } to be forgotten?
forget-scope-all = In all deals
forget-scope-deal = Only in this deal
forget-looking = Where { $name } is named
forget-under-way = Forgetting { $name }
forget-choose-title = { $name } becomes { $short } at the marked places
forget-confirm-title = Forget { $name } for good?
forget-confirm-final = This cannot be undone.
forget-confirm-no = No, leave everything as it is
forget-confirm-yes = Yes, make { $pseudonym } of this person
forget-done = { $places ->
    [0] Now { $name }.
    [one] Now { $name }, in { $places } place.
   *[other] Now { $name }, in { $places } places.
}
forget-scope-detail =
    { $people ->
        [one] entered once
       *[other] entered { $people } times
    }, { $places ->
        [0] named nowhere else
        [one] named in 1 place
       *[other] named in { $places } places
    }
forget-confirm-detail =
    { $places ->
        [0] no text
        [one] 1 place
       *[other] { $places } places
    }{ $kept ->
        [0] {""}
       *[other] , { $kept } left as they are
    }
forget-backups-title =
    { $count ->
        [one] This backup still holds the person: delete it?
       *[other] These backups still hold the person: delete the marked ones?
    }
forget-line-open = A line that is not added yet stands in Steps. Add it or clear it first, then forget the person.
