# Notes in, and the transcript from which quotes are taken
command-notes = Take in notes: each line becomes a step
hint-notes = notes
command-edit-note = Edit the line with the marks of the capture line
hint-edit-note = edit
command-join-line = Join the line with the one before, or part them again
hint-join-line = join
command-notes-where = Where the steps go: at the end, or by date
hint-notes-where = where to
command-transcript = Show or hide a transcript beside the capture line
hint-transcript = transcript
command-other-transcript = Open another transcript
hint-other-transcript = another
command-transcript-up = The line of the transcript before
hint-transcript-up = up
command-transcript-down = The next line of the transcript
hint-transcript-down = down
command-transcript-page-up = Ten lines of the transcript up
hint-transcript-page-up = page up
command-transcript-page-down = Ten lines of the transcript down
hint-transcript-page-down = page down
command-sentence-before = The sentence before, in the transcript
hint-sentence-before = sentence before
command-sentence-next = One sentence of the line alone; the next one
hint-sentence-next = sentence
command-transcript-search = Search the transcript
hint-transcript-search = search
command-take-quote = Take what is marked in the transcript as a quote
hint-take-quote = quote
context-notes = Notes, before they become steps
context-transcript = Transcript beside the capture line

# The review of notes
refusal-many_lines = more than { $detail } lines. Split the file.
refusal-no_text = this is no text. Save it as plain text (.txt or .md).
notes-which = Which notes? (.txt or .md)
notes-nothing-here = No texts here (.txt, .md). Type a path, or drop a file on the window.
notes-about = What each line of your notes becomes, before anything is written. { KEY("notes.toggle") } takes a line or leaves it out, { KEY("notes.edit-note") } edits it with the marks of the capture line, { KEY("notes.join-line") } joins a wrapped line with the one before. Taking them in is one edit, which undo takes back. Lines that this side has told already are left out; what only the other side has told becomes a step of its own.
notes-covered = Notes cannot be taken in while only the customer's part is shown.
notes-title = Notes from { $file }
notes-counts =
    { $taken } of { $count ->
            [one] 1 line
           *[other] { $count } lines
    } { $taken ->
            [one] becomes a step
           *[other] become steps
        }
notes-people = { $count ->
    [one] 1 new person: { $names }
   *[other] { $count } new people: { $names }
}
notes-same-count = { $count ->
    [one] 1 line is a step already: left out
   *[other] { $count } lines are steps already: left out
}
notes-whose-customer = the customer's account
notes-whose-vendor = our account
notes-whose-joint = told by both
notes-goes-end = at the end
notes-goes-date = by date
notes-line = Line { $number }
notes-lines = Lines { $number } to { $last }
notes-becomes = becomes a step
notes-left-out = left out
notes-same = is step { $number } already
notes-like = like step { $number }, which the other side tells
notes-like-count = { $count ->
    [one] 1 line is told by the other side too: a step of its own, { KEY("deal.reconcile") } then makes the two one
   *[other] { $count } lines are told by the other side too: steps of their own, { KEY("deal.reconcile") } then makes the two one
}
notes-heading = a heading
notes-day = dates what follows
notes-unread-day = a date that is not understood: the lines below have none
notes-question = a question, no step
notes-present = says who was there
notes-table = a row of a table
notes-code = a line of code
notes-new-person = new: { $name } ({ $side })
notes-words = “{ $words }”
notes-no-date = no date
notes-names-a-date = says a date of its own in words: none taken
notes-unsure-day = { $typed } may also be { $other }
notes-cut = line { $line } is longer than { $limit } characters: what stands behind them does not come in
notes-edit-hint = { KEY("line.accept") } keeps the line · { KEY("line.back") } leaves it as it was
notes-empty-line = An empty line is no step. { KEY("notes.toggle") } leaves a line out.
notes-none = No line is taken. { KEY("notes.toggle") } takes one.
notes-taken = { $count ->
    [one] 1 step taken in from the notes
   *[other] { $count } steps taken in from the notes
}
notes-people-more = and { $count } more

# The transcript
transcript-which = Which transcript? (.txt or .md)
transcript-about = A text from which quotes are taken, beside the capture line. Nothing of it is stored but the quotes that you take.
transcript-title = Transcript
transcript-search = Search the transcript
transcript-search-hint = { KEY("line.accept") } goes to the next line with these words. { KEY("line.accept") } once more goes on.
transcript-not-found = “{ $words }” does not stand in the transcript.
transcript-empty = There is no text in this file.
transcript-keys =
    { KEY("transcript.transcript-up") } { KEY("transcript.transcript-down") } line · { KEY("transcript.sentence-next") } sentence
    { KEY("transcript.transcript-search") } search · { KEY("transcript.take-quote") } quote
transcript-quoted = Taken as a quote
transcript-quoted-of = Taken as a quote of { $name }
transcript-quoted-unknown = Taken as a quote. { $name } is not among the people of this deal.
transcript-too-long = The line would be too long with this quote. Take a single sentence.
transcript-no-step = First a step: type a line, or select one in the list.

cli-notes-about = Take in notes: each line of a text becomes a step of a deal
cli-notes-usage = debrief notes [OPTIONS] FILE --deal DEAL
cli-notes-more =
    The file is plain text or Markdown, at most 1 MB and 2,000 lines. The lines are read as in
    the capture line; list marks are taken off, headings and tables left out, and so are lines
    that this side tells already.
    With - in place of the file, debrief reads what another program writes.
cli-arg-notes_file = The notes
cli-value-notes_file = FILE
cli-arg-told_by = Whose account it is: customer or vendor (without this option: that of the last sitting, or else the customer's)
cli-value-told_by = SIDE
cli-arg-by_date = Put the steps among the others by date, not at the end
cli-notes-column-line = Line
cli-notes-column-becomes = Becomes
cli-notes-column-date = When
cli-notes-column-who = Who
cli-notes-column-what = What
cli-notes-column-odd = Note
notes-stay = Take the notes in first ({ KEY("notes.take-in") }) or leave them ({ KEY("list.back") }): what you have chosen here would be lost.
