# What can go wrong with a workbook: each says what happened and what to do. $path is the file, $detail what the system
# says of it.

error-open-folder = The folder { $path } cannot be made ({ $detail }). Choose another place for the workbook.
error-open-file = { $path } cannot be opened: { $detail }. Check the path, or name another file.
error-open-not_a_file = { $path } is not a file but a device or a connection. Choose a workbook.
error-open-not_sqlite = { $path } is not a workbook, and nothing in it was changed. If it was one, it is damaged: debrief salvage or a backup may bring it back.
error-open-foreign = { $path } belongs to another program. Nothing in it was changed. Choose a workbook of debrief.
error-open-newer = { $path } was written by a newer debrief. Update this program to open it.
error-open-altered = Another program has altered { $path } ({ $detail }), so it is not opened. A clean copy can be made of it; the file itself stays as it is.
error-open-damaged = { $path } is damaged, so it is not opened. What can be read can be recovered into a new workbook, or a backup restored; the file itself stays as it is.
error-open-older_read_only = { $path } has an older format and may not be written to. Copy it to a folder of your own and open the copy.
error-open-busy = Another program is writing to { $path }. Close it there, or try again in a moment.
error-open-migration = { $path } could not be brought to the present format. It is as it was; the older debrief still opens it. The log has the reason (debrief path shows where it lies).
error-open-sqlite = { $path } cannot be opened. Try again; if it stays so, put a backup in its place. The log has the reason (debrief path shows where it lies).
error-open-full = There is no room left on the disk for { $path }. Nothing was changed. Make room, then open it again.

error-store-missing = This is no longer there: it was deleted in another window.
error-store-rule = This does not go together with what is already there, so nothing was changed.
error-store-foreign_row = In this file the { $thing } “{ $name }” is not as debrief writes it{ $place }. Nothing has been changed in your workbook.
error-store-outdated = The workbook has been changed in the meantime, so nothing was done. Look at the places again.
error-store-sealed = The prediction is locked, so it is not changed any more.
error-store-sealed_since = Not taken back: since then a prediction has been locked for one of these deals, and it would be lost. Open it first ({ KEY("deal.prediction") }).
error-store-ends_hiding = First end the sitting ({ KEY("deal.sittings") }, then { KEY("sittings.end-sitting") }): what the other side told would show at once.
error-store-withheld = Nothing was changed: something belongs to it that is hidden now.
error-store-other_row = The program has mixed up two entries, so nothing was changed. Please report this.
error-store-busy = Another program is writing to the workbook. Nothing was changed; try again.
error-store-file_gone = { $path } was moved or deleted while it was open. Nothing more is saved there: save a copy elsewhere. All that was saved before will be in it.
error-store-file_replaced = Another file has taken the place of { $path } while it was open. Nothing more is saved there: save a copy under another name, then open the new file.
error-store-newer = A newer version of debrief has since brought the workbook to its own format. Nothing was changed, and all that was saved is still there. Close this window and open the workbook with the newer version.
error-store-read_only = The workbook may only be read. Save a copy elsewhere to work on.
error-store-looking_into = You are looking into a backup, where nothing can be changed. { KEY("list.back") } leaves it; { KEY("backups.restore-backup") } in the list of backups ({ KEY("backups") }) brings it back as your workbook.
error-store-full = There is no room left on the disk. Nothing was changed, and all that was saved is still there. Make room, then try again.
error-store-too_large = These are too many deals at once; nothing was changed. Take over fewer at a time: a bundle may hold some of the deals only (debrief bundle FILE --deal DEAL).
error-store-damaged = The workbook, or the disk that it lies on, is damaged: part of it cannot be read. Close it and recover what can be read into a new one (debrief salvage).
error-open-disk = { $path } could not be read: the disk reports an error. Try again; if it goes on like this, copy the file to another disk.
error-store-sqlite = This could not be done, and nothing was changed. All that was saved before is still there. Try again; if it stays so, the log has the reason (debrief path shows where it lies).

error-backup-file = { $path } cannot be written or read: { $detail }. Choose another place.
error-backup-full = There is no room left for { $path }. Make room or choose another folder for backups.
error-backup-exists = { $path } is already there. Choose another name.
error-backup-damaged = { $path } is damaged, or its copy came out so. Check the workbook now.
error-backup-busy = Another program is writing to { $path }. Close it there, then try again.
error-backup-sqlite = { $path } cannot be copied. Try again, or choose another place; the log has the reason (debrief path shows where it lies).
error-backup-denied = { $path } may not be written or read: no permission, or the disk is read-only. Check the rights of the file and its folder, or choose another place.
error-backup-disk = { $path } could not be read or written: the disk reports an error. Try again, or choose another disk.

notice-backup_failed = Before the change of format no backup could be made: { $detail }
notice-migrated = The workbook was brought to the present format.

upgrade-about = The workbook is being brought to the present format. This happens only once; a large workbook takes a while.
upgrade-copy = A copy in the old format is kept: { $path }
upgrade-copying = Copied: { $percent }%
upgrade-converting = { $seconds ->
    [one] New format: under way for one second
   *[other] New format: under way for { $seconds } seconds
}

backup_kind-open = on opening
backup_kind-scheduled = at work
backup_kind-migration = before a change of format
backup_kind-restore = before a restoration
backup_kind-manual = by hand

check-unfinished = The last change was cut off. The next opening takes it back.
check-integrity = The file is damaged.
check-schema = Something is in the file that does not belong there, or something is missing.
check-older_format = The workbook has an older format. Open it once, then check it again.
check-foreign_key = An entry refers to one that is not there.
check-unreadable = An entry cannot be read.
check-journal_unreadable = A change in the history cannot be read.
check-journal_order = The history is out of order.
check-journal_chain = A change in the history does not follow from the one before; undo or redo ends there.
check-row_differs = An entry is not what the history says of it.
check-row_missing = An entry that the history knows is not there.
check-row_not_deleted = An entry is there that the history says was deleted.
check-unjournalled = The history does not know of an entry: it came with the file, as the demo's do, or another program has written it.
check-search_missing = The search does not find an entry.
check-search_stale = The search finds an entry under words that are not in it.
check-other_deal = An entry hangs on one of another deal.
check-evidence_for_nothing = Something is evidence for what is not there.
check-waiver_for_nothing = A question was set aside for something that is not there.
check-rank_twice = Two steps share one place in the order: the one that was recorded first stands first.
check-too_many_levers = More levers are chosen or under way than the few that can be worked on.
check-too_many_leads = A side of a deal has more leading people than one or two.
