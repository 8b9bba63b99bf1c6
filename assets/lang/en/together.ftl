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
