# Was der Rahmen der Oberfläche sagt.
yes = ja
unknown = unbekannt
saved-at = gespeichert { $time }
undone = Zurückgenommen: { $what }
redone = Wiederhergestellt: { $what }
turn-back = Zurücknehmen · { $what }
turn-forth = Wiederherstellen · { $what }
turn-cancelled = Abgebrochen. Nichts hat sich geändert.
undo-ends-hiding = { $way ->
    [forth] Nicht wiederhergestellt
   *[back] Nicht zurückgenommen
}: Was verborgen ist, stünde sofort da. Beendet oder geändert wird die Sitzung selbst unter Sitzungen ({ KEY("deal.sittings") }).
undo-takes-sitting = Nicht zurückgenommen: Die angefangene Sitzung wäre weg ({ $sitting }). Unter Sitzungen ({ KEY("deal.sittings") }) beendet { KEY("sittings.end-sitting") } sie, und { KEY("list.delete") } löscht sie.
undo-recasts-sitting = { $way ->
    [forth] Nicht wiederhergestellt: Aus der angefangenen Sitzung würde eine andere ({ $sitting }). Unter Sitzungen ({ KEY("deal.sittings") }) beendet { KEY("sittings.end-sitting") } sie; danach lässt es sich wiederherstellen.
   *[back] Nicht zurückgenommen: Aus der angefangenen Sitzung würde eine andere ({ $sitting }). Unter Sitzungen ({ KEY("deal.sittings") }) beendet { KEY("sittings.end-sitting") } sie; danach lässt es sich zurücknehmen.
}
undo-ends-scoring = { $way ->
    [forth] Nicht wiederhergestellt
   *[back] Nicht zurückgenommen
}: Die Bewertungen beider Seiten stünden sofort da. In der Checkliste beendet { KEY("checklist.blind-scoring") } das blinde Bewerten, { KEY("checklist.reveal-scores") } vergleicht.
undo-ends-here = { $way ->
    [forth] Zuletzt wurde anderswo etwas zurückgenommen: { $what }. { KEY("list.back") } führt hinaus, dort stellt { KEY("redo") } es wieder her.
   *[back] Zuletzt wurde anderswo etwas geändert: { $what }. { KEY("list.back") } führt hinaus, dort nimmt { KEY("undo") } es zurück.
}
undo-rested-on = { $way ->
    [forth] Nicht wiederhergestellt: { $what }. Davor gehört etwas anderes, das zurückgenommen wurde: { $last }. In der Übersicht stellt { KEY("redo") } beides der Reihe nach wieder her.
   *[back] Nicht zurückgenommen: { $what }. Etwas, das seither geschah, baut darauf auf: { $last }. In der Übersicht nimmt { KEY("undo") } beides der Reihe nach zurück.
}
undo-hidden = { $way ->
    [forth] Nicht wiederhergestellt: Was als Nächstes käme, betrifft etwas, das hier gerade verborgen ist.
   *[back] Nicht zurückgenommen: Die letzte Änderung betrifft etwas, das hier gerade verborgen ist.
}
undo-scored-nothing = Von dem, was diese Seite bewertet hat, lässt sich hier nichts mehr zurücknehmen oder wiederherstellen.
edit-at-stage = { $what } (in Etappe { $number } { $stage })
edit-elsewhere = { $deal } (anderer Deal) · { $what }
nothing-to-turn = { $way ->
    [forth] { $place ->
        [deal] In diesem Deal gibt es nichts wiederherzustellen.
       *[workbook] Es gibt nichts wiederherzustellen.
    }
   *[back] { $place ->
        [deal] In diesem Deal gibt es nichts zurückzunehmen.
       *[workbook] Es gibt nichts zurückzunehmen.
    }
}
nothing-to-undo-opened = Eine geöffnete Vorhersage ist gesehen: Sie wird nicht wieder verschlossen, und davor gibt es nichts zurückzunehmen.
nothing-to-undo-locked = Eine verschlossene Vorhersage bleibt, wie sie ist, und davor gibt es nichts zurückzunehmen.
nothing-to-undo-forgotten = Das Vergessen einer Person lässt sich nicht zurücknehmen, und was davor geschah, auch nicht mehr.
too-small = Dieses Fenster ist zu klein zum Arbeiten. debrief braucht { $width } Spalten und { $height } Zeilen; bitte machen Sie es grösser.
lost-to = verloren an { $winner }
coach-ask = NÄCHSTE FRAGE
coach-open-short = OFFEN
coach-ask-short = FRAGE
coach-number-open = hier offen { $at }/{ $of }
coach-number-bank = Sammlung { $at }/{ $of }
bar-open = { $count } offen
coach-nothing = Hier ist nichts offen.
coach-finding-keys = { KEY("deal.go-to-prompt") } geht hin · { KEY("deal.waive") } legt beiseite
coach-yes = { $key }: ja
coach-outcome = { $key }: Ausgang wählen
coach-outcome-keys = { $yes } · { KEY("deal.go-to-prompt") } geht hin · { KEY("deal.waive") } legt beiseite
coach-pairs = { $key }: zwei Schilderungen
coach-pairs-keys = { $pairs } · { KEY("deal.waive") } legt beiseite
outcome-set = Der Deal: { $outcome }. { $key } nimmt es zurück.
outcome-how = Wie ging er aus?
waive-title = Eine Frage beiseitelegen
waive-hint = Warum spielt diese Frage hier keine Rolle? Das bleibt beim Deal.
waive-needs-reason = Bitte begründen Sie es mit ein paar Worten.
picker-filter = Suche:
picker-answer = Antwort:
picker-nothing = Keine passenden Einträge.
picker-unkept = Die Auswahl gilt noch nicht: { KEY("picker.activate") } behält sie, nochmals { KEY("picker.back") } lässt alles, wie es war.
picker-foot-one = { KEY("picker.activate") } übernimmt die Zeile · tippen sucht · { KEY("picker.back") } bricht ab
picker-foot-yes-no = { KEY("picker.activate") } übernimmt die Zeile · ja oder nein tippen · { KEY("picker.back") } bricht ab
answer-yes-words = ja yes
answer-no-words = nein no
picker-foot-row = Nichts gewählt: { KEY("picker.activate") } nimmt die Zeile · { $spaces ->
    [typed] { KEY("picker.toggle") }
   *[mark] Leertaste
} mehrere · { KEY("picker.toggle-all") } alle
picker-foot-marks = { $count ->
    [0] Nichts mehr gewählt: { KEY("picker.activate") } behält nichts · { $spaces ->
        [typed] { KEY("picker.toggle") }
       *[mark] Leertaste
    } wählt · { KEY("picker.toggle-all") } alle
    [1] 1 gewählt: { KEY("picker.activate") } behält es · { $spaces ->
        [typed] { KEY("picker.toggle") }
       *[mark] Leertaste
    } weitere · { KEY("picker.toggle-all") } alle
   *[other] { $count } gewählt: { KEY("picker.activate") } behält sie · { $spaces ->
        [typed] { KEY("picker.toggle") }
       *[mark] Leertaste
    } weitere · { KEY("picker.toggle-all") } alle
}
question-foot = { KEY("line.accept") } übernimmt · { KEY("line.back") } verlässt, der Text wartet hier
form-foot = { KEY("form.activate") } ändern · { KEY("form.left") } { KEY("form.right") } wählen · { KEY("form.clear") } unbekannt · { KEY("form.back") } zu · sofort gespeichert
help-title = Hilfe
help-foot = { KEY("list.up") } { KEY("list.down") } blättern · { KEY("popup.back") } schliesst
palette-title = Alle Befehle
text-new-line = { $key } neue Zeile
about-text = Ein langer Text. Er bleibt erhalten, wenn Sie gehen; { KEY("undo") } nimmt die Änderung zurück.
about-picker = Tippen Sie ein paar Buchstaben, um eine Zeile zu finden; { KEY("picker.activate") } übernimmt sie.
about-picker-several = Tippen Sie ein paar Buchstaben, um eine Zeile zu finden. Leertaste oder { KEY("picker.toggle") } wählt sie, oder nicht mehr; { KEY("picker.activate") } behält das Gewählte, oder nimmt die Zeile, wenn nichts gewählt ist.
about-question = Tippen Sie eine Zeile; { KEY("line.accept") } übernimmt sie. { KEY("line.back") } verlässt; was Sie getippt haben, wartet hier.
about-form = Jedes Feld ist gespeichert, sobald Sie es verlassen; { KEY("undo") } nimmt eine Änderung zurück.
error-store-conflict = Jemand anderes hat dies gleichzeitig geändert. Auf dem Bildschirm steht jetzt der neueste Stand; bitte ändern Sie ihn noch einmal.
error-gone = Dieser Eintrag ist nicht mehr da.
error-editor = { $case ->
    [missing] Es gibt kein Programm «{ $command }». Nennen Sie Ihren Editor in den Einstellungen.
    [start] «{ $command }» liess sich nicht starten: { $detail }.
    [failed] «{ $command }» endete mit einem Fehler ({ $detail }).
    [too_large] Der Text des Editors ist grösser als ein Megabyte.
    [not_text] Was der Editor hinterliess, ist kein Text.
   *[file] Der Text liess sich dem Editor nicht übergeben: { $detail }.
} Der Text hier ist unverändert.
error-editor-code = Code { $code }
error-editor-ended = er wurde beendet
error-settings-content = { $line ->
    [0] { $path }: Was dort steht, ist keine Einstellung.
   *[other] { $path }, Zeile { $line }: Was dort steht, ist keine Einstellung.
}
error-editor-left = Was der Editor schrieb, liegt in { $path }.
fault-choice = «{ $text }» gibt es hier nicht. Möglich sind: { $options }
fault-too-long = Zu lang: höchstens { $most } Zeichen.
fault-date = «{ $text }» ist kein Datum. Schreiben Sie 12.3.2026, 2026-03-12, März 2026, Q1 2026 oder 2026, mit ~ für ungefähr.
fault-number = «{ $text }» ist keine Zahl von 0 bis { $most }.
fault-whole-number = «{ $text }» ist keine ganze Zahl von { $least } bis { $most }.
fault-money = «{ $text }» ist kein Betrag. Schreiben Sie 1'840'000, 1.84 Mio. oder EUR 620k.
context-global = Überall
context-list = In Listen
context-line = Beim Tippen einer Zeile
context-text = Beim Tippen eines langen Texts
context-popup = In einem Fenster
context-picker = Beim Auswählen
context-form = In einem Formular
context-fields = In den Feldern eines Deals
context-home = Liste der Deals
context-deal = In einem Deal
context-people = Personen
context-steps = Zeitachse
context-capture = Erfassungszeile
context-matrix = Wer wann dabei war
context-replay = Beim Nachspielen
context-walk = Gang von Lücke zu Lücke
context-walk-date = Vor oder nach einem Fixpunkt
context-incidents = Ereignisse
context-checklist = Checkliste
context-levers = Hebel
context-review = Rückblick
theme-dark = dunkel
theme-light = hell
theme-basic = 16 Farben
theme-plain = ohne Farben
messages-title = Meldungen
drafts-title = Angefangener Text
error-external-kept = Der Text liess sich nicht speichern. Er bleibt erhalten und ist wieder da, wenn Sie das Feld öffnen.
draft-is-back = Der angefangene Text ist wieder da.
line-cut = { $count ->
    [one] Ein Zeichen hatte keinen Platz mehr und fehlt.
   *[other] { $count } Zeichen hatten keinen Platz mehr und fehlen.
}
key-Space = Leertaste
key-Up = ↑
key-Down = ↓
key-Left = ←
key-Right = →
key-PgUp = Bild↑
key-PgDn = Bild↓
key-Home = Pos1
key-End = Ende
key-Delete = Entf
key-Backspace = Rücktaste
key-unbound = «{ $command }»
messages-none = Noch keine Meldungen.
close-foot = { KEY("popup.back") } schliesst
coach-all = FRAGEN
money-millions = { $number } Mio.
left-waits = Nicht übernommen: «{ $text }». Der Text steht wieder da, wenn Sie hierher zurückkehren.
left-unkept = Nicht übernommen: «{ $text }»
question-foot-unkept = { KEY("line.accept") } übernimmt · { KEY("line.back") } verlässt ohne ihn
form-how = { KEY("form.activate") } bearbeitet dieses Feld; erst dann lässt sich tippen.
form-begun = Sie schreiben in «{ $field }»: { KEY("line.accept") } übernimmt, { KEY("line.back") } lässt das Feld, wie es war.
question-foot-onward = { KEY("line.accept") } geht weiter · { KEY("line.back") } bricht ab
question-foot-write = { KEY("line.accept") } schreibt dorthin · { KEY("line.back") } bricht ab
hint-form-activate = bearbeiten
hint-picker-activate = übernehmen
hint-capture-back = zur Liste
hint-walk-back = beenden
hint-walk-next-prompt = nächste Lücke
hint-walk-previous-prompt = Lücke davor
hint-line-other-pane = nächstes Feld
hint-text-back = auch übernehmen
list-more = { $count } weitere
drafts-intro = Das war getippt und noch nicht übernommen. Daneben steht, wo es hingehört.
drafts-foot = { KEY("picker.activate") } macht dort weiter · tippen sucht · { KEY("picker.back") } bewahrt es auf
left-in-field = Nicht übernommen: «{ $text }». Wenn Sie das Feld wieder bearbeiten, holt Ctrl-Y den Text zurück.
form-left = Ctrl-Y holt «{ $text }» zurück
form-foot-typing = { KEY("line.accept") } übernimmt · { KEY("line.back") } lässt das Feld, wie es war
hint-picker-toggle = wählen
customer-screen = Wie es der Kunde sehen darf
customer-screen-no-deal = Kein Auftrag ist geöffnet. { KEY("customer-screen") } wechselt die Ansicht.
customer-screen-none-selected = Kein Auftrag ist ausgewählt. { KEY("customer-screen") } wechselt die Ansicht.
customer-screen-replay = Solange ein Auftrag nachgespielt wird, ist hier nichts zu sehen. { KEY("customer-screen") } führt dorthin zurück.
customer-screen-heard-blind = Hier gibt es jetzt nichts zu zeigen. { KEY("customer-screen") } wechselt die Ansicht.
customer-screen-typed-waits = Was Sie in der Ansicht für den Kunden getippt und nicht eingegeben haben, wartet dort; { KEY("customer-screen") } führt zurück.
customer-screen-changes = Die Ansicht wechseln
customer-screen-ends = { KEY("customer-screen") } wechselt die Ansicht.
customer-screen-not-here = Diese Taste hat hier keine Funktion.
customer-screen-no-undo = Hier gibt es nichts zurückzunehmen; { KEY("customer-screen") } wechselt die Ansicht.
customer-screen-withheld = Nichts wurde geändert. { KEY("customer-screen") } wechselt die Ansicht.
customer-screen-trouble = Etwas ging nicht; { KEY("customer-screen") } wechselt die Ansicht, dann sagen die Meldungen, was.
form-cleared = { $field } ist nun unbekannt; { KEY("undo") } bringt zurück, was dort stand.

## Was länger dauert
called-off = Abgebrochen. Nichts ist geschrieben.
progress-broken = Die Arbeit brach ab. Nichts ist geschrieben. Versuchen Sie es noch einmal; der Grund steht im Protokoll (debrief path zeigt, wo es liegt).
progress-at = { $task }, { $percent } %
progress-saving = Gleich fertig: Das lässt sich nicht mehr abbrechen
progress-foot = { KEY("line.back") } bricht ab: dann ist nichts geschrieben
progress-stays = Warten Sie, bis das fertig ist, oder brechen Sie es mit { KEY("line.back") } ab.
progress-cancelling = Wird abgebrochen …
task-reading = Lesen
task-comparing = Vergleichen
task-checking = Prüfen
task-reckoning = Rechnen
task-writing = Schreiben
task-indexing = Suche vorbereiten
task-saving = Sichern
