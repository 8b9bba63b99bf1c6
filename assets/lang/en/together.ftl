# Two windows on one workbook.
context-conflict = When two windows changed the same
command-keep-mine = Keep your version
hint-keep-mine = keep yours
command-take-theirs = Take the other version
hint-take-theirs = take the other
conflict-title = Changed in two windows
conflict-told = Another window has changed the same thing since you began. Nothing of yours is saved yet; which version is to stand?
conflict-before = before
conflict-mine = yours
conflict-theirs = other
conflict-deleted = deleted
conflict-moved = moved
conflict-go-on = go on editing
conflict-mine-stands = Your version stands; taking it back brings the other one.
conflict-theirs-stands = The other version stands.
conflict-about = The same field was changed here and in another window. Nothing is overwritten unseen: choose which version stands, or go back to your text and change it. What only one of the two has changed stands in either case.
error-store-overtaken = This cannot be taken back: another program has changed it since, without an entry in the history.
quit-loses-text = What you are typing could not be kept. { KEY("line.quit") } once more ends without it.
error-store-disk = The disk could not be read or written. All that was saved before is still there; look whether this is there too. Try again, or save a copy elsewhere.
error-store-folder = Nothing can be written in the workbook's folder; nothing was changed. Save a copy elsewhere to work on.
# Backups in the program.
context-backups = Backups
command-backups = The backups of the workbook: make one, look into one, restore one
hint-backups = backups
command-make-backup = Make a backup now
hint-make-backup = make one now
command-look-into = Look into the backup
hint-look-into = look into it
command-restore-backup = Put the backup in the workbook's place
hint-restore-backup = restore it
backups-title = Backups
backups-about = Copies of the whole workbook: one of each start at which something had changed, and those that you make. { KEY("backups.look-into") } opens one to look into it; { KEY("backups.restore-backup") } puts it in the workbook's place, after what stands there now has been kept as a backup too.
backups-no-folder = There is no folder for backups. Save a copy of the workbook instead.
backups-looking = looking for backups …
backups-none = There is no backup yet. Every start makes one of what has changed since the last; { KEY("backups.make-backup") } makes one now.
backups-folder = in { $folder }
backups-deals = deals
backups-steps = steps
backups-column-since = since then
backups-same = as it is now
backups-since = { $count ->
    [one] { $count } change
   *[other] { $count } changes
 }
backups-ahead = { $count ->
    [one] { $count } change ahead
   *[other] { $count } changes ahead
 }
backups-cannot-be-read = cannot be read
backups-unreadable = This backup cannot be read. Take another one.
backups-since-head = CHANGED SINCE
backups-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
 }
backups-made = The backup is made.
backups-nothing-new = Nothing has changed since the latest backup, so it stands for now too.
backups-open-elsewhere = This workbook is open in another window too. Close it there first, then restore.
backups-restore-title = Restore the backup of { $when }?
backups-restore-yes = Restore it
backups-restore-yes-detail = what stands here now is kept as a backup first
backups-restore-no = Leave everything as it is
backups-restoring = Restoring the backup of { $when }
backups-text-unkept = What you are typing cannot be kept now, so nothing is restored. End what you are typing first.
backups-making = A backup is being made. Wait until it is done, or end it with { KEY("popup.back") }.
backups-restored = Restored as of { $when }. What stood here before is the newest backup ({ $kept }).
backups-looking-into = Nothing can be changed in a backup.
backups-looking-at = backup of { $when }
backups-back = Back in the workbook.
backups-looking-foot = backup of { $when } · { KEY("quit") } back
