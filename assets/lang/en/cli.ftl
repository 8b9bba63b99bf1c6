# The command line: help, faults, tables.

## Headings
cli-heading-usage = Usage
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-heading-facts = Facts
cli-heading-exit = Exit codes
cli-man-name = Name
cli-man-synopsis = Synopsis
cli-man-description = Description
cli-man-environment = Environment
cli-man-text =
    debrief reconstructs won and lost business-to-business orders as the steps that the customer really took, told from both sides, and shows what made the difference.
    Without a command it opens the workbench on a workbook: the named one, or the default one, which it makes at the first start. A workbook is one file. Inside, { KEY("help") } shows the keys of every place.

## Commands
cli-main-about = A workbench for debriefing won and lost business-to-business orders
cli-main-usage =
    debrief [OPTIONS] [FILE]
    debrief [OPTIONS] COMMAND
cli-list-about = List the deals of the workbook
cli-list-usage = debrief list [OPTIONS]
cli-show-about = Show everything that matters of one deal
cli-show-usage = debrief show [OPTIONS] DEAL
cli-report-about = Write the report of one deal as text, web page or slides
cli-report-usage = debrief report [OPTIONS] DEAL
cli-report-more =
    Audiences:
      internal       our own people: everything
      customer       the customer: the path as they told it, names only with consent
      pseudonymised  anybody: nobody is named
    The customer report is the only output that is meant for the customer's hand: it holds what the screen shows after { KEY("customer-screen") }.
    Formats:
      markdown       text with headings and tables (the default)
      html           one file with pictures, for the browser and for print
      slides         an outline in Markdown, one heading a slide
cli-export-about = Write deals as data for other programs
cli-export-usage = debrief export [OPTIONS] FORMAT PLACE
cli-export-more =
    Formats:
      csv          a folder of tables, one file each (deals.csv, steps.csv …)
      xlsx         the same tables as sheets of one Excel file
      qdpx         a project for MAXQDA, ATLAS.ti, NVivo, QualCoder (REFI-QDA)
      qdc          the codes of such a project alone
      xes          an event log (ProM, PM4Py, Celonis, Disco), a trace an account
      ocel-json    an event log (OCEL 2.0: PM4Py, OCPQ, Celonis) in which a step
      ocel-xml     belongs to its deal and all who took part: one log, three forms
      ocel-sqlite
    Names:
      agreed     who agreed to it; others get a pseudonym, always the same one
      nobody     nobody is named
      everybody  everybody is named: for the house
    Companies stay named. Words of people who spoke for internal use only are left out unless everybody is named.
cli-bundle-about = Write deals with everything recorded of them into one file for a colleague
cli-bundle-usage = debrief bundle [OPTIONS] FILE
cli-bundle-more =
    Your colleague takes it over with debrief merge FILE. Everybody is named in it: send it sealed.
    The passphrase is asked for; where nobody can be asked it is taken from DEBRIEF_PASSPHRASE.
cli-merge-about = Take over a colleague's bundle or workbook
cli-merge-usage = debrief merge [OPTIONS] FILE
cli-merge-more =
    The same deals, steps and people meet; of each field the later change stands, and what both have changed is listed. Merging the same file again changes nothing. In the program, { KEY("undo") } takes all of it back.
cli-new-about = Add a deal
cli-new-usage = debrief new --customer TEXT --title TEXT [OPTIONS]
cli-new-more =
    Example:
      debrief new --customer "Hofstetter Kunststoff AG" --title "extrusion line 3" \
        --outcome lost --winner Kestler --decided-on 2026-03-12 --value "CHF 1.84 M"
cli-search-about = Search everything that was typed, in all deals
cli-search-usage = debrief search [OPTIONS] TEXT
cli-demo-about = Open a copy of the demo workbook, or write it to a file
cli-demo-usage = debrief demo [--fresh | --save FILE]
cli-path-about = Show where things lie
cli-path-usage = debrief path [OPTIONS]
cli-completions-about = Print the completion script of a shell
cli-completions-usage = debrief completions SHELL
cli-completions-more =
    Shells: bash, elvish, fish, powershell, zsh
    For example: debrief completions fish > ~/.config/fish/completions/debrief.fish
cli-man-about = Print the manual page
cli-man-usage = debrief man | man -l -

## Arguments
cli-value = TEXT
cli-value-workbook = FILE
cli-value-file = FILE
cli-value-save = FILE
cli-value-output = FILE
cli-value-lang = LANGUAGE
cli-value-deal = DEAL
cli-value-audience = AUDIENCE
cli-value-shell = SHELL
cli-value-limit = NUMBER
cli-arg-workbook = The workbook to open. It is made if there is none and the name ends in .debrief; without it the default workbook is opened
cli-arg-file = The workbook to work on instead of the default one
cli-arg-lang = The language: de or en, with a region if you like (de-DE, en-US)
cli-arg-help = Show this help
cli-arg-version = Show the version
cli-arg-json = Print JSON instead of a table
cli-arg-archived = Archived deals too
cli-arg-deal = The deal: its id, the beginning or end of it, or words from customer and title that fit one deal only
cli-arg-output = Write to this file instead of to the terminal
cli-arg-written = markdown, html or slides; else as the name after -o ends
cli-value-written = FORMAT
cli-arg-audience = For whom: internal (the default), customer or pseudonymised
cli-arg-force = Replace the file if it is there already
cli-arg-text = The words to look for; the last one may be the beginning of a word
cli-arg-limit = No more results than this (without this option: 50)
cli-arg-save = Write the demo workbook to this new file and end
cli-arg-fresh = Make a new copy; the one you have changed is kept beside it
cli-arg-shell = bash, elvish, fish, powershell or zsh
cli-env-DEBRIEF_HOME = A folder under which everything lies instead: workbooks, settings, log.
cli-env-DEBRIEF_LOG = How much the log holds: off, error, warn, info, debug or trace. It never holds what you type.
cli-env-NO_COLOR = If set, nothing is drawn in colour.

## Exit codes
cli-exit-0 = done
cli-exit-1 = failed: reading, writing or something unforeseen
cli-exit-2 = the command line could not be understood, or there is no terminal
cli-exit-3 = nothing found: no such deal, no such study, no such person, no result
cli-exit-4 = several deals, studies or people fit; they are listed
cli-exit-5 = the workbook cannot be opened
cli-exit-6 = the settings file is not sound

## Misuse
cli-misuse-unknown = { $argument } is not known here.
cli-misuse-meant = Did you mean { $meant }?
cli-misuse-no-value = { $argument } needs a value.
cli-misuse-value = “{ $value }” is no value for { $argument }.
cli-misuse-options = Possible are: { $options }.
cli-misuse-missing = Something is missing: { $argument }.
cli-misuse-twice = { $argument } stands there more than once.
cli-misuse-conflict = { $argument } and { $other } cannot be used together.
cli-misuse-utf8 = Part of the command line is not valid UTF-8.
cli-misuse-other = The command line could not be understood: { $detail }.
cli-misuse-language = Possible are: de, en, and with a region de-DE, de-CH, en-GB, en-US, en-CH.
cli-misuse-more = Help: { $command } --help

## Faults
cli-fault-no-terminal = The workbench needs a terminal for input and output, and this is none (or TERM=dumb). Start it in a terminal window, or use a command: debrief --help
cli-fault-no-home = No home folder is known, so there is no place for the workbook. Name one with --file FILE, or a folder for everything with { $variable }=FOLDER.
cli-fault-settings =
    The settings file is not sound. Correct the line, or move the file away to start with the usual settings.
    { $detail }
cli-fault-settings-file = The settings file cannot be read. { $detail }
cli-fault-nothing-to-merge = There is no file { $path } to merge. Check its name and folder.
cli-fault-no-workbook = There is no workbook { $path }. Check the name; debrief path shows where the default one lies.
cli-fault-no-name = There is neither a file nor a command { $path }. A new workbook's name ends in .debrief: debrief { $path }.debrief. All commands: debrief --help
cli-fault-no-deal = No deal fits “{ $words }”. All deals: debrief list --archived
cli-fault-several-deals = Several deals fit “{ $words }”. Say more words, or the id of one:
cli-fault-nothing-found = Nothing was found for “{ $words }”. Fewer words, or the beginning of a word, find more.
cli-fault-exists = { $path } is there already and was left as it is.
cli-hint-force = Replace it with --force, or choose another name.
cli-hint-other-name = Choose another name.
cli-fault-write-workbook = { $path } is a workbook, and it stays. Choose another name.
cli-fault-write = { $path } could not be written: { $detail }. Choose another place, or make this one writable.
cli-fault-value = { $flag }: { $detail }
cli-fault-meaningless = { $flag } means nothing beside the other flags. A competitor that won, for instance, needs --outcome lost.
cli-fault-output = The result could not be printed: { $detail }.
cli-fault-crash-kept = The workbench has broken down; all that you typed is kept, and what was not finished is offered at the next start.
cli-fault-crash-lost = The workbench has broken down; all that was entered is saved, but of what stood open the last seconds may be missing.
cli-fault-crash-report = A report that holds none of your texts lies at { $path }.
cli-fault-interface = The workbench ended: { $detail }. What was entered is saved.
cli-fault-internal = This should not have happened: { $detail }. Please report it with the version (debrief --version).

## Tables
cli-column-id = Id
cli-column-steps = Steps
cli-column-incidents = Incidents
cli-column-criteria = Criteria
cli-column-when = When
cli-column-told = Told by
cli-column-who = Who
cli-column-feeling = Felt
cli-column-what = What happened
cli-column-marks = Marks
cli-column-criterion = Criterion
cli-column-gap = Gap
cli-column-evidence = Evidence
cli-column-thing = What
cli-column-place = Where
cli-mark-lever = lever
cli-list-empty = No deals yet. Add one with debrief new --customer … --title …, or look at the example: debrief demo
cli-list-count = { $count ->
    [one] { $count } deal
   *[other] { $count } deals
}
cli-show-steps = { $count ->
    [one] { $count } step
   *[other] { $count } steps
}
cli-show-duration = in { $span }
cli-show-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
cli-show-incidents = { $count ->
    [one] { $count } incident
   *[other] { $count } incidents
}
cli-show-criteria = { $count } of 21 criteria
cli-show-at-step = , step { $number }
cli-show-claims = Reasons given
cli-show-questions = Open questions
cli-new-done = Added: { $deal } ({ $id })
cli-new-empty = A deal needs this; it must not be empty.
cli-report-written = The report is in { $path }
cli-demo-saved = The demo workbook is in { $path }
cli-search-place = { $deal }, { $place }
cli-path-workbook = Workbook
cli-path-demo = Demo workbook
cli-path-settings = Settings
cli-path-log = Log
cli-path-not-yet = not there yet

## Export
cli-arg-format = The format
cli-arg-place = The file to write, or the folder for csv
cli-arg-only = This deal (may be said several times; without it, all deals)
cli-arg-names = Who is named: agreed (the default), nobody or everybody
cli-arg-excel = CSV as a German or Swiss Excel opens it by double click: semicolons and a byte order mark
cli-value-format = FORMAT
cli-value-place = PLACE
cli-value-only = DEAL
cli-value-names = NAMES
cli-export-only-csv = only CSV is written so

## Bundles
cli-arg-into = The file to write
cli-arg-seal = Seal the file with a passphrase
cli-arg-from = The bundle, or the other workbook
cli-value-from = FILE
cli-value-into = FILE
cli-bundle-names = It holds all names, whatever anybody agreed to: for colleagues only. For outsiders there are reports and exports.
cli-bundle-open = It is not sealed: whoever gets the file can read everything in it. --seal asks for a passphrase.
cli-passphrase = Passphrase:
cli-passphrase-again = The same passphrase again:
cli-fault-bundle = { $path } cannot be taken over: { $detail }
cli-fault-no-passphrase = A passphrase is needed, and nobody can be asked for it here. Put it into the variable { $variable }.
cli-fault-passphrase-differs = The passphrase is empty, or was not the same the second time. Nothing was written.
cli-merge-done = This has changed ({ KEY("undo") } in the program takes it back):
cli-column-new = New
cli-column-changed = Changed
cli-column-deleted = Deleted
error-bundle-large = It is larger than anything that this program writes.
error-bundle-foreign = It is not a bundle of this program, or damaged. Have it written or sent once more.
error-bundle-damaged = It is not a bundle of this program, or damaged in line { $line }. Have it written or sent once more.
error-bundle-newer = A later version of debrief has written it. Update this program to take it over.
error-bundle-sealed = It is sealed with a passphrase.
error-bundle-passphrase = The passphrase does not fit. Try again.

## While one side is heard blind
cli-arg-whole = Also while one side is heard without the other's account, with all that is hidden from it then
cli-heard-in-part = { $side ->
   *[customer] The customer of { $deal } is being heard without our account: what we told is left out until the sitting has ended.
    [vendor] Our own people are being heard on { $deal } without the customer's account: what the customer told is left out until the sitting has ended.
}
cli-heard-copied = { $side ->
   *[customer] The customer of { $deal } is being heard without our account. The copy holds all of it: do not open it in the customer's sight.
    [vendor] Our own people are being heard on { $deal } without the customer's account. The copy holds all of it: do not open it in their sight.
}
cli-fault-heard = { $side ->
   *[customer] The customer of { $deal } is being heard without our account, and this would show what we told.
    [vendor] Our own people are being heard on { $deal } without the customer's account, and this would show what the customer told.
} End the sitting in the program first ({ KEY("sittings.end-sitting") }), or add --whole.

## Keys
cli-keys-about = Show every place with its commands and keys, and which keys of the settings collide
cli-keys-usage = debrief keys [OPTIONS]
cli-keys-more =
    The names are those that the settings file takes (debrief path shows where it lies):
      {"["}keys.home]
      sort = "o"
    C- is Ctrl, A- is Alt, S- is Shift. A command that is named keeps only the keys that it is given.
cli-column-command = Command
cli-column-keys = Keys
cli-column-does = What it does
keys-takes = [keys.{ $context }] { $key } is “{ $command }” now; “{ $other }” has no key there any more.
keys-hides = [keys.{ $context }] { $key } is “{ $command }” there, and no longer “{ $other }” ([keys.{ $place }]).
keys-yields = [keys.{ $context }] { $key } for “{ $command }” does nothing in [keys.{ $place }]: there it is “{ $other }”.
keys-collide = { $count } keys of your settings collide with others: { KEY("messages") } lists them.
keys-collide-not = No keys of the settings collide.
