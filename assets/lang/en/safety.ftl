# Keeping a workbook safe: what the program and the command line say of backups, checks and recovery. What can go
# wrong with a file stands in store.ftl.

error-open-is_folder = { $path } is a folder. Name a file in it: { $path }/workbook.debrief
error-open-denied = { $path } could not be opened: no permission. Check the rights of the file and its folder, or name another with --file FILE.
error-open-read_only = { $path } is read-only and would have to be changed to be opened. Make it writable, or open a copy.
error-store-not_empty = The workbook holds deals already, so nothing was added. Name a new file.
error-io-not_found = the folder does not exist
error-io-permission = no permission
error-io-read_only = the disk is read-only
error-io-full = no room is left on the disk
error-io-no_folder = part of the path is a file, not a folder
error-io-is_folder = a folder stands there

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
    [one] { $count } lost deal or step was replaced by a stand-in called "{ $name }", so that what hangs on it is not lost.
   *[other] { $count } lost deals or steps were replaced by stand-ins called "{ $name }", so that what hangs on them is not lost.
}
cli-salvage-forgotten = { $count ->
    [one] { $count } reference to something lost was left out.
   *[other] { $count } references to something lost were left out.
}
cli-salvage-unreadable = Part of these tables cannot be read, so nobody knows what else stood there: { $tables }.
cli-salvage-lost = { $count ->
    [one] { $count } entry is lost. The first:
   *[other] { $count } entries are lost. The first:
}
cli-generate-about = Write a made-up workbook, to measure with
cli-generate-usage = debrief generate [--deals N] [--steps M] [--seed S] [--no-contrast] FILE
cli-generate-done = The made-up workbook is in { $path }
cli-hint-salvage =
    To recover what can be read: debrief salvage FILE NEW.debrief
    To go back to a backup: debrief restore
cli-fault-nothing-yet = There is no workbook yet, so there is nothing to read. Start debrief to make one, add a deal with debrief new --customer … --title …, or look at the example: debrief demo
cli-fault-no-backup = There is no backup "{ $said }". All backups of the workbook: debrief restore
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
save-copy-done = Copy saved: { $path }
