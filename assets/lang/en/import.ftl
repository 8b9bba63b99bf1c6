# Imports: what a file is, what is odd in it, what becomes of its deals.

## The command line
cli-import-about = Take in deals from a CRM export (CSV or Excel) or an event log (XES)
cli-import-usage = debrief import [OPTIONS] FILE
cli-import-more =
    Which column holds what is found out from the headings, and remembered. --preview shows it and writes nothing.
    Fields for --map: crm_id, customer, title, outcome, outcome_detail, is_won, is_lost, is_closed, decided_on, opened_on,
      value, currency, margin_percent, segment, country, division, customer_kind, offering_kind, winner, reason, owner, notes
    Examples:
      debrief import opportunities.csv --preview
      debrief import pipeline.csv --join accounts.csv --map division=product --currency USD
      debrief import deals.xlsx --sheet 2026 --stage "Parked=postponed"
      debrief import log.xes.gz --won A_APPROVED --lost A_DECLINED --stopped A_CANCELLED
cli-value-import_file = FILE
cli-value-map = FIELD=COLUMN
cli-value-join = FILE
cli-value-join_sheet = NAME
cli-value-join_by = COLUMN=COLUMN
cli-value-source = NAME
cli-value-dates = ORDER
cli-value-decimal = SIGN
cli-value-delimiter = SIGN
cli-value-encoding = ENCODING
cli-value-currency = CURRENCY
cli-value-sheet = NAME
cli-value-objects = TYPE
cli-value-header_line = N
cli-value-as = WHAT
cli-value-stage = STAGE=OUTCOME
cli-value-won = ACTIVITY
cli-value-lost = ACTIVITY
cli-value-postponed = ACTIVITY
cli-value-stopped = ACTIVITY
cli-value-actor = NAME=SIDE
cli-value-lifecycle = WHICH
cli-arg-import_file = The file: CSV, a spreadsheet (.xlsx), or an event log (XES or OCEL 2.0, also packed by gzip)
cli-arg-preview = Show what would come in, and write nothing
cli-arg-map = Which column holds a field; an empty column leaves the field out. May be given several times
cli-arg-join = A second file with more about each customer, such as the accounts, or the same one for another sheet of it
cli-arg-join_sheet = The sheet of the second file (without this option the first one with known headings; of the same file another one that fits)
cli-arg-join_by = The columns by which the two files belong together; without this option those that fit best
cli-arg-source = What the CRM is called here: deals are known again by it and their id
cli-arg-dates = How dates are written: year-first, day-first or month-first
cli-arg-decimal = The decimal sign: point or comma
cli-arg-delimiter = What stands between two cells; tab for a tab character
cli-arg-encoding = How the text is written: utf-8, windows-1252, macintosh, utf-16le or utf-16be
cli-arg-currency = The currency where the file names none (without this option: CHF)
cli-arg-sheet = The sheet of a spreadsheet (without this option: the first one with known headings)
cli-arg-objects = The type of objects that are the deals of an object-centric event log (OCEL)
cli-arg-header_line = The line in which the headings of the table stand, where others stand above them (without this option the first one with known headings); 0 where there are none: letters name the columns then, as in a spreadsheet
cli-arg-as = deals: take the rows for deals, though no column says so
cli-arg-overwrite = Take a deal for the one that has its id here, though customer and deal are others
cli-arg-all_cells = List all cells that are not read and all deals that change, up to a hundred of each kind
cli-arg-stage = What a stage means: open, won, lost, postponed or stopped. May be given several times
cli-arg-won = An event by which a deal of a log is won; the last one that decides counts. May be given several times
cli-arg-lost = An event by which it is lost
cli-arg-postponed = An event by which it is postponed
cli-arg-stopped = An event by which it is stopped
cli-arg-actor = To which side somebody in a log belongs: customer, vendor, partner, competitor or other; without a name everybody of whom it is not said (without this option: vendor)
cli-arg-lifecycle = Which events become steps: all; named, which also says what state an activity reached; or completed, only those that complete one
cli-import-not-in-log = “{ $name }” is not in the log. It has: { $names }
cli-import-hardly-deals = The rows seem to be { $what }, not deals: no column says how a deal ended, or what was sold to whom. If they are deals: --as deals. If another column says it: --map outcome=COLUMN. To take the file beside one of deals: --join
cli-import-lacks-outcomes = { $line } If one does: --map outcome=COLUMN
cli-import-strangers = { $line } If the file is of another system, give it a name: --source NAME. If they are the same deals: --overwrite
cli-import-more-changes = … and more: --all-cells
cli-column-activity = Event
cli-column-decides = Decides
cli-column-traces = Deals
cli-import-no-stage = No row has the stage “{ $stage }”. The file has: { $stages }
cli-import-no-field = There is no field “{ $field }”. The fields: debrief import --help
cli-import-no-column = There is no column “{ $column }”. The file has: { $columns }
cli-import-pair = This needs two names with = between them.
cli-import-no-value = Possible are: { $options }.
cli-import-sign = One sign, or “tab”.
cli-import-currency = This is no currency: three letters such as CHF.
cli-import-cut = … and { $count } more
cli-import-preview = This is a preview: nothing has been written.
cli-import-nothing = Nothing was new: nothing has been written.
cli-import-done = Written. Undo takes it back as one edit.
cli-column-field = Field
cli-column-column = Column
cli-column-example = For example
cli-column-stage = Stage
cli-column-means = Means
cli-column-rows = Rows

## What a file is
import-rows = { $count ->
    [one] { $number } row
   *[other] { $number } rows
}
import-tab = tabs
import-shape-text = { $rows } · { $encoding } · cells separated by { $delimiter }
import-shape-sheet = { $rows } · { $count ->
    [0] sheet “{ $name }”
    [one] sheet “{ $name }”, the only one with rows
   *[other] sheet “{ $name }”, one of { $count } with rows
}
import-shape-objects = “{ $name }” (1 of { $count } types)
import-objects = { $count ->
    [one] { $number } object
   *[other] { $number } objects
}
import-traces = { $count ->
    [one] { $number } trace
   *[other] { $number } traces
}
import-events = { $count ->
    [one] { $number } event
   *[other] { $number } events
}
import-in-deals = { $count ->
    [one] in { $number } deal
   *[other] in { $number } deals
}
lifecycle-all = all events
lifecycle-named = all, with their state
lifecycle-completed = completed ones only
import-joined = joined with { $file } by { $column }
import-joined-sheet = joined with { $file }, sheet “{ $sheet }”, by { $column }
import-dialects = Dates { $dates } · numbers { $numbers } · { $currency } where no currency is said
import-unsure-dates = The dates leave open whether day or month comes first.
import-unsure-date = “{ $cell }” ({ $place }) is read as { $date }: the dates leave open whether day or month comes first.
import-unsure-amount = “{ $cell }” is read as { $amount }: the amounts leave open whether the sign separates thousands or decimals.
import-unknown-stages = Not understood, so open: { $names }. Say what they mean.
import-here-already = All cases of this log are here already, from { $source }: they would come in a second time. If it is the same log, give it that name.
import-by-flags = by yes/no columns
import-by-flags-some = { $outcome }, { $count } by yes/no
import-unsure-decimal = The numbers leave open which sign separates the decimals.
import-remembered = Columns as last time
import-source = Known here as { $source }
import-source-remembered = Known here as { $source }, as last time
import-as-last-time = as last time
import-heads-in-line = headings in line { $line }
import-heads-first = the first one
import-heads-none = none
import-no-heads = no headings: columns by letters
import-unread = Columns that are not read: { $names }
import-hardly-deals = The rows seem to be { $what }, not deals: no column says how a deal ended, or what was sold to whom.
import-lacks-outcomes = No column says how the deals ended: as it is, all of them would come in open.
import-name-outcomes = { KEY("list.activate") } on “outcome or stage” chooses the column.
seems-customers = customers
seems-people = people
seems-products = products
seems-other = something else
encoding-utf-8 = UTF-8
encoding-windows-1252 = Windows-1252
encoding-macintosh = Mac Roman
encoding-utf-16le = UTF-16
encoding-utf-16be = UTF-16 (big-endian)
decimal-point = 1'234.50
decimal-comma = 1.234,50
date_order-year-first = 2026-12-31
date_order-day-first = 31.12.2026
date_order-month-first = 12/31/2026

## What becomes of the deals
import-new = { $count ->
    [one] { $number } new deal
   *[other] { $number } new deals
}
import-changed = { $number } changed
import-same = { $number } as they are
import-strangers = { $count ->
    [one] { $number } stays out, its id is taken
   *[other] { $number } stay out, their ids are taken
}
import-strangers-told = { $count ->
    [one] { $number } deal has the id of another one here, with another customer and title: that one stays as it is, and this one stays out.
   *[other] { $number } deals have the ids of others here, with other customers and titles: those stay as they are, and these stay out.
}
import-unclear = { $number } of the new ones perhaps here already
import-unclear-told = { $count ->
    [one] { $number } deal may be here already, but several here have its customer and title: it comes in as a new one, and those stay as they are.
   *[other] { $number } deals may be here already, but for each of them several here have its customer and title: they come in as new ones, and those stay as they are.
}
import-strangers-left = stay out
import-strangers-overwritten = overwrite those here
import-steps = { $count ->
    [one] { $number } step
   *[other] { $number } steps
}
import-named = { $count ->
    [one] { $number } came without an id and now gets it
   *[other] { $number } came without ids and now get them
}
import-gets-id = gets the id { $id }
import-steps-changed = { $count ->
    [one] { $number } step changed
   *[other] { $number } steps changed
}
import-more-steps-changed = { $count ->
    [one] and { $number } more step
   *[other] and { $number } more steps
}
import-more-people = { $count ->
    [one] and { $number } more person
   *[other] and { $number } more people
}
import-person-beside = + { $name } ({ $side }); no longer named, but still there: { $beside }
import-held-back = what else changes shows when its sitting has ended
import-step-changed = step { $before } → { $after }
import-kept = { $count ->
    [one] { $number } fact stays as you changed it
   *[other] { $number } facts stay as you changed them
}
import-line = line { $line }

## Fields
crm_field-crm_id = id there
crm_field-customer = customer
crm_field-title = deal
crm_field-outcome = outcome or stage
crm_field-outcome_detail = outcome, more
crm_field-is_won = won, yes or no
crm_field-is_lost = lost, yes or no
crm_field-is_closed = closed, yes or no
crm_field-is_active = active, yes or no
crm_field-decided_on = decided
crm_field-opened_on = opened
crm_field-value = value
crm_field-currency = currency
crm_field-margin_percent = margin in %
crm_field-segment = segment
crm_field-country = country
crm_field-division = division
crm_field-customer_kind = customer is
crm_field-offering_kind = offering is
crm_field-winner = lost to
crm_field-reason = stated reason
crm_field-owner = our salesperson
crm_field-notes = notes

## What is odd
oddity-no_id = { $count ->
    [one] { $number } row has no id: it is known by customer, deal and the day it began
   *[other] { $number } rows have no id: they are known by customer, deal and the day they began
}
oddity-mangled_id = { $count ->
    [one] { $number } id was changed by Excel (taken for a number or a date): the row is matched by customer, deal and beginning. Format the column as text and export again
   *[other] { $number } ids were changed by Excel (taken for numbers or dates): the rows are matched by customer, deal and beginning. Format the column as text and export again
}
oddity-lost_zeros = { $count ->
    [one] { $number } id is one here but for zeros at the beginning: the deal comes in as a new one. If Excel has removed the zeros, export again
   *[other] { $number } ids are ids here but for zeros at the beginning: the deals come in as new ones. If Excel has removed the zeros, export again
}
oddity-no_ids = No column holds an id: deals are known again by customer, title and the day they began, those alike by what they say, else by their order. An export with an id column is surer.
oddity-alike = { $count ->
    [one] { $number } row has customer and title of an earlier one: it is a deal of its own
   *[other] { $number } rows have customer and title of an earlier one: they are deals of their own
}
oddity-total = { $count ->
    [one] { $number } line is a total or a count: left out
   *[other] { $number } lines are totals or counts: left out
}
oddity-negative_amount = { $count ->
    [one] { $number } amount is below zero: left empty
   *[other] { $number } amounts are below zero: left empty
}
oddity-contradiction = { $count ->
    [one] { $number } row says both won and not won: the stage counts
   *[other] { $number } rows say both won and not won: the stage counts
}
oddity-closed_open = { $count ->
    [one] { $number } row is closed and nothing says how: the deal stays open
   *[other] { $number } rows are closed and nothing says how: the deals stay open
}
oddity-open_against = { $count ->
    [one] { $number } row is open by one column and decided by another: the decision counts
   *[other] { $number } rows are open by one column and decided by another: the decision counts
}
oddity-reason_against = { $count ->
    [one] { $number } deal is not lost and yet names a reason for losing it, or a winner: the stage counts
   *[other] { $number } deals are not lost and yet name a reason for losing them, or a winner: the stage counts
}
oddity-by_flags = { $count ->
    [one] { $number } row is closed by its yes/no columns though its stage is open: the columns count
   *[other] { $number } rows are closed by their yes/no columns though their stages are open: the columns count
}
oddity-several_customers = { $count ->
    [one] { $number } row names several customers: the first one is taken
   *[other] { $number } rows name several customers: the first one is taken
}
oddity-unlikely_text = { $count ->
    [one] { $number } cell has characters as in a text of another encoding: choose another one (--encoding)
   *[other] { $number } cells have characters as in a text of another encoding: choose another one (--encoding)
}
oddity-same_id = { $count ->
    [one] { $number } row has the id of an earlier one: left out
   *[other] { $number } rows have the id of an earlier one: left out
}
oddity-same_row = { $count ->
    [one] { $number } row is there twice: taken once
   *[other] { $number } rows are there twice: taken once
}
oddity-nothing_in = { $count ->
    [one] { $number } row names no deal: left out
   *[other] { $number } rows name no deal: left out
}
oddity-no_amount = { $count ->
    [one] { $number } cell is no number: left empty
   *[other] { $number } cells are no numbers: left empty
}
oddity-company_currency = { $count ->
    [one] { $number } amount stands in the company currency alone, and the file does not say which that is: left empty
   *[other] { $number } amounts stand in the company currency alone, and the file does not say which that is: left empty
}
oddity-share_margin = { $count ->
    [one] { $number } margin is written as a fraction and read in per cent
   *[other] { $number } margins are written as fractions and read in per cent
}
oddity-rounded_margin = { $count ->
    [one] { $number } margin is rounded to whole per cent
   *[other] { $number } margins are rounded to whole per cent
}
oddity-pseudonyms = { $count ->
    [one] { $number } deal has pseudonyms in place of names: what is here of it already keeps its texts and people
   *[other] { $number } deals have pseudonyms in place of names: what is here of them already keeps its texts and people
}
oddity-zero_amount = { $count ->
    [one] { $number } amount is 0: the value counts as not known
   *[other] { $number } amounts are 0: the values count as not known
}
oddity-no_date = { $count ->
    [one] { $number } cell is no date: left empty
   *[other] { $number } cells are no dates: left empty
}
oddity-backwards = { $count ->
    [one] { $number } deal was decided before it began
   *[other] { $number } deals were decided before they began
}
oddity-no_customer = { $count ->
    [one] { $number } row names no customer
   *[other] { $number } rows name no customer
}
oddity-not_joined = { $count ->
    [one] { $number } row finds nothing in the second file
   *[other] { $number } rows find nothing in the second file
}
oddity-remark = { $count ->
    [one] { $number } line is no row of the table: left out
   *[other] { $number } lines are no rows of the table: left out
}
oddity-short_row =
    { $count ->
        [one] { $number } row has fewer cells than headings
       *[other] { $number } rows have fewer cells than headings
       }
oddity-long_row =
    { $count ->
        [one] { $number } row has more cells than headings: the rest is left out
       *[other] { $number } rows have more cells than headings: the rest is left out
       }
oddity-loose_quote = { $count ->
    [one] { $number } cell in quotation marks runs over several lines and may have taken rows for its text
   *[other] { $number } cells in quotation marks run over several lines and may have taken rows for their text
}
oddity-same_head =
    { $count ->
        [one] { $number } heading is there twice: numbered
       *[other] { $number } headings are there twice: numbered
       }
oddity-same_key = { $count ->
    [one] { $number } row of the second file has a name that an earlier one has: left out
   *[other] { $number } rows of the second file have a name that an earlier one has: left out
}
oddity-controls = { $count ->
    [one] { $number } cell held control characters: they are left out
   *[other] { $number } cells held control characters: they are left out
}
oddity-too_long = { $count ->
    [one] { $number } cell was too long: cut
   *[other] { $number } cells were too long: cut
}
oddity-false_mark = The file says it is UTF-8 and is Windows-1252: it is read as that.
oddity-bad_text = Some bytes are no text in this encoding.
oddity-no_activity = { $count ->
    [one] { $number } event has no name: left out
   *[other] { $number } events have no name: left out
}
oddity-no_object = { $count ->
    [one] One event belongs to no object: left out
   *[other] { $number } events belong to no object: left out
}
oddity-lost_object = { $count ->
    [one] One event names an object that is not in the log
   *[other] { $number } times an event names an object that is not in the log
}
oddity-error_cell = { $count ->
    [one] { $number } cell holds an error of the spreadsheet: left empty
   *[other] { $number } cells hold an error of the spreadsheet: left empty
}
oddity-other_dialect = { $count ->
    [one] { $number } amount is written differently from the others in its column: left empty
   *[other] { $number } amounts are written differently from the others in their column: left empty
}
oddity-expected_date = { $count ->
    [one] { $number } open deal names the day on which it is expected to close: that day is left out, for nothing is decided yet
   *[other] { $number } open deals name the day on which they are expected to close: those days are left out, for nothing is decided yet
}
oddity-put_away = { $count ->
    [one] { $number } deal is archived and has a reason for its loss: it counts as lost
   *[other] { $number } deals are archived and have a reason for their loss: they count as lost
}
oddity-put_away_open = { $count ->
    [one] { $number } deal is archived and has no reason for its loss: it stays open
   *[other] { $number } deals are archived and have no reason for their loss: they stay open
}
oddity-no_value = { $count ->
    [one] { $number } formula has no value in the file: left empty. Open the file in Excel and save it anew
   *[other] { $number } formulas have no value in the file: left empty. Open the file in Excel and save it anew
}

## Why nothing comes in
import-unwritten = Nothing of it has been written.
import-unreadable = { $path } cannot be read: { $detail }.
import-at-line = { $file }, line { $line }: { $why }
refusal-too_large = the file is too large (at most { $detail }). Nothing has been written.
refusal-long_record = a piece that is longer than { $detail }: this is no table and no log, or a quotation mark is never closed.
refusal-open_quote = a quotation mark opens here and is never closed: what follows it cannot be told apart.
refusal-many_columns = more than { $detail } columns.
refusal-many_rows = more than { $detail } rows or too many cells. Split the file.
refusal-own_log = debrief wrote this event log: it holds a part of what is recorded, and its deals would be here twice. Take deals over with a bundle: debrief bundle FILE and debrief merge FILE
refusal-packed = it is packed, and what is in it is no event log. Unpack it first.
refusal-many_deals = more than { $detail } deals. Split the file.
refusal-many_steps = more than { $detail } events. Split the file.
refusal-ours = this is a bundle or a workbook of debrief. Take it over with: debrief merge FILE
refusal-own_table = this is the table “{ $detail }” of an export of debrief, and it does not come in: deals come from the table “deals” beside it. Steps and all else that is recorded travel in a bundle ({ KEY("home.export") } in the list of deals, or debrief bundle).
refusal-empty_sheet = there are no rows on this sheet. The other sheets: { $detail }
refusal-silent = the other program has sent nothing for { $detail } minutes and has not ended. Nothing has been written.
refusal-empty = there are no rows in it.
refusal-no_spreadsheet = this form does not come in: CSV files, Excel files (.xlsx) and event logs do.
refusal-broken = it is damaged. Export it again, or open it in the program that it comes from and save it anew.
refusal-cut = it ends in the middle. Copy or export it again.
refusal-foreign = this is no event log. Name a log (XES, OCEL), a table (CSV, Excel) or a bundle.
refusal-entities = it defines abbreviations of its own, with which a small file can fill the memory; no log needs them. Export it again without.
refusal-deep = this is no event log: brackets or elements are nested more than { $detail } deep, and no log goes that deep.
refusal-encoding = its characters are written in a way that logs do not have. Export it again as UTF-8.
refusal-old_excel = this is an old Excel file (.xls), or one with a password. Open it in Excel and save it as .xlsx or CSV without a password.
refusal-bomb = what is packed in it would take more than { $detail }.
refusal-not_excel = this is no Excel file, whatever it is called, and there are no rows in it. Save it anew as .xlsx or CSV in the program that it comes from.
refusal-no_table = this is no table and no text: a picture, or another program's own file, whatever it is called. Name a CSV file, an Excel file (.xlsx) or an event log.
refusal-web_page = this is a page of the web (HTML), whatever it is called. Open it in Excel and save it as .xlsx or CSV.
refusal-no_heads = there are no headings: the columns are { $detail }. Say what they hold: --map customer=A (in the program: { KEY("list.activate") } on “customer” chooses the column). If headings stand in the first line: --header-line 1 (in the program: “headings in line”).
refusal-no_deals = no column names the deals. Say which one does: customer, deal or id. If other lines stand above the headings, say in which line these stand: --header-line N (in the program: “headings in line”).
refusal-no_deals-sheets = { " " }The other sheets: { $sheets } (--sheet NAME).
refusal-no_sheet = there is no sheet “{ $detail }”.
refusal-no_objects = no event belongs to an object of the type “{ $detail }”.
refusal-no_column = there is no column “{ $detail }”.
refusal-itself = this is the file itself, and no other sheet in it has rows.
refusal-no_join = the two files have no column in common. Say by which ones they belong together.

## The interface
context-import = Import
command-import = Take in deals from a CRM export, an event log or a colleague
hint-import = import
command-take-in = Take in what the preview shows
hint-take-in = take in
command-join-file = Join a second file, such as the accounts, or another in its place
hint-join-file = second file
import-title = Import · { $file }
import-which = Which file? (table, event log, or a colleague's deals)
import-join-which = Which second file? (the same one for another sheet of it)
import-join-gone = Without the second file. What you have set stays.
import-path-foot = { KEY("picker.activate") } takes · { KEY("picker.up") } { KEY("picker.down") } choose · { KEY("picker.toggle") } completes · { KEY("picker.back") } cancels
import-nothing-here = No tables, logs or bundles here. Type a path, or drop a file on the window.
import-no-such-file = There is no such file. Check its name and folder.
import-no-workbook = This workbook lies in no file yet.
import-odd-file = it is no ordinary file
import-not-found = there is no such file
import-about = What a file would bring, before anything is written. { KEY("list.activate") } chooses a column, { KEY("import.left") } { KEY("import.right") } turn a value; stages and events can be told what they mean. Taking it in is one edit, which undo takes back. The same file once more changes nothing; facts that you have changed yourself stay yours.
import-done = { $file }: { $counts } · { KEY("undo") } takes it back
import-done-nothing = { $file }: { $counts }. Nothing was new, so nothing has been written.
import-no-column = (no column)
import-no-file = none
import-head-file = THE FILE
import-head-columns = WHICH COLUMN HOLDS WHAT
import-head-stages = WHAT THE STAGES MEAN
import-head-activities = WHICH EVENT DECIDES
import-decides-nothing = nothing
import-row-side = who acts is
import-row-lifecycle = steps are
import-row-encoding = text is written in
import-row-delimiter = cells are separated by
import-row-heads = headings in line
import-row-sheet = sheet
import-row-objects = deals are
import-row-dates = dates
import-row-decimal = numbers
import-row-currency = currency otherwise
import-row-source = CRM is called
import-row-join = second file
import-row-join-sheet = its sheet
import-list-foot = type to find · { KEY("picker.back") } leaves
import-head-told = WHAT TO LOOK AT
import-row-strangers = ids that others have
import-row-changes = what changes
import-row-unread = columns not read
import-source-hint = Deals are known again by this name and their id there.
import-source-none = Without a name the deals are not known again. Type one, such as that of the CRM.
import-currency-hint = Three letters: CHF, EUR, USD
import-currency-none = “{ $typed }” is no currency. It takes three letters: CHF, EUR, USD
