# Notizen übernehmen, und die Abschrift, aus der Zitate genommen werden
command-notes = Notizen übernehmen: jede Zeile wird ein Schritt
hint-notes = Notizen
command-edit-note = Die Zeile mit den Zeichen der Erfassungszeile ändern
hint-edit-note = ändern
command-join-line = Die Zeile an die vorige hängen oder wieder lösen
hint-join-line = anhängen
command-notes-where = Wohin die Schritte kommen: ans Ende oder nach Datum
hint-notes-where = wohin
command-transcript = Eine Abschrift neben der Erfassungszeile zeigen oder ausblenden
hint-transcript = Abschrift
command-other-transcript = Eine andere Abschrift öffnen
hint-other-transcript = andere
command-transcript-up = Vorige Zeile der Abschrift
hint-transcript-up = hinauf
command-transcript-down = Nächste Zeile der Abschrift
hint-transcript-down = hinunter
command-transcript-page-up = Zehn Zeilen der Abschrift hinauf
hint-transcript-page-up = Seite hinauf
command-transcript-page-down = Zehn Zeilen der Abschrift hinunter
hint-transcript-page-down = Seite hinunter
command-sentence-before = Voriger Satz in der Abschrift
hint-sentence-before = voriger Satz
command-sentence-next = Nur einen Satz der Zeile; den nächsten
hint-sentence-next = Satz
command-transcript-search = In der Abschrift suchen
hint-transcript-search = suchen
command-take-quote = Das Markierte der Abschrift als Zitat nehmen
hint-take-quote = Zitat
context-notes = Notizen, bevor sie Schritte werden
context-transcript = Abschrift neben der Erfassungszeile

# Die Durchsicht der Notizen
refusal-many_lines = Mehr als { $detail } Zeilen. Teilen Sie die Datei.
refusal-no_text = Das ist kein Text. Speichern Sie es als reinen Text (.txt oder .md).
notes-which = Welche Notizen? (.txt oder .md)
notes-nothing-here = Keine Texte hier (.txt, .md). Tippen Sie einen Pfad, oder ziehen Sie eine Datei ins Fenster.
notes-about = Was aus jeder Zeile Ihrer Notizen wird, bevor etwas geschrieben ist. { KEY("notes.toggle") } nimmt eine Zeile oder lässt sie weg, { KEY("notes.edit-note") } ändert sie mit den Zeichen der Erfassungszeile, { KEY("notes.join-line") } hängt eine umbrochene Zeile an die vorige. Das Übernehmen ist eine einzige Änderung, die sich zurücknehmen lässt. Zeilen, die diese Seite schon erzählt hat, bleiben weg; was erst die andere erzählt hat, wird ein eigener Schritt.
notes-covered = Solange nur der Teil des Kunden zu sehen ist, lassen sich keine Notizen übernehmen.
notes-title = Notizen aus { $file }
notes-counts = { $taken } von { $count ->
        [one] 1 Zeile
       *[other] { $count } Zeilen
    } { $taken ->
        [one] wird ein Schritt
       *[other] werden Schritte
    }
notes-people = { $count ->
    [one] 1 neue Person: { $names }
   *[other] { $count } neue Personen: { $names }
}
notes-same-count = { $count ->
    [one] 1 Zeile ist schon ein Schritt: weggelassen
   *[other] { $count } Zeilen sind schon Schritte: weggelassen
}
notes-whose-customer = der Kunde erzählt
notes-whose-vendor = wir erzählen
notes-whose-joint = beide erzählen
notes-goes-end = ans Ende
notes-goes-date = nach Datum
notes-line = Zeile { $number }
notes-lines = Zeilen { $number } bis { $last }
notes-becomes = wird ein Schritt
notes-left-out = bleibt weg
notes-same = ist schon Schritt { $number }
notes-like = wie Schritt { $number }, den die andere Seite erzählt
notes-like-count =
    { $count ->
        [one] 1 Zeile erzählt auch die andere Seite: { KEY("deal.reconcile") } macht danach einen Schritt daraus
       *[other] { $count } Zeilen erzählt auch die andere Seite: { KEY("deal.reconcile") } macht danach je einen Schritt daraus
    }
notes-heading = eine Überschrift
notes-day = gilt für das Folgende
notes-unread-day = ein Datum, das nicht zu lesen ist: die Zeilen darunter haben keines
notes-question = eine Frage, kein Schritt
notes-present = sagt, wer dabei war
notes-table = eine Tabellenzeile
notes-code = eine Zeile Code
notes-new-person = neu: { $name } ({ $side })
notes-words = «{ $words }»
notes-no-date = ohne Datum
notes-names-a-date = nennt selbst ein Datum in Worten: keines übernommen
notes-unsure-day = { $typed } kann auch der { $other } sein
notes-cut = Zeile { $line } ist länger als { $limit } Zeichen: Was dahinter steht, kommt nicht herein
notes-edit-hint = { KEY("line.accept") } übernimmt die Zeile · { KEY("line.back") } lässt sie, wie sie war
notes-empty-line = Eine leere Zeile ist kein Schritt. { KEY("notes.toggle") } lässt eine Zeile weg.
notes-none = Keine Zeile ist gewählt. { KEY("notes.toggle") } wählt eine.
notes-taken = { $count ->
    [one] 1 Schritt aus den Notizen übernommen
   *[other] { $count } Schritte aus den Notizen übernommen
}
notes-people-more = und { $count } weitere

# Die Abschrift
transcript-which = Welche Abschrift? (.txt oder .md)
transcript-about = Ein Text neben der Erfassungszeile, aus dem Sie Zitate nehmen. Gespeichert werden nur die Zitate, die Sie nehmen.
transcript-title = Abschrift
transcript-search = In der Abschrift suchen
transcript-search-hint = { KEY("line.accept") } geht zur nächsten Zeile mit diesen Worten. Nochmals { KEY("line.accept") } geht weiter.
transcript-not-found = «{ $words }» steht nicht in der Abschrift.
transcript-empty = In dieser Datei steht kein Text.
transcript-keys =
    { KEY("transcript.transcript-up") } { KEY("transcript.transcript-down") } Zeile · { KEY("transcript.sentence-next") } Satz
    { KEY("transcript.transcript-search") } suchen · { KEY("transcript.take-quote") } Zitat
transcript-quoted = Als Zitat genommen
transcript-quoted-of = Als Zitat von { $name } genommen
transcript-quoted-unknown = Als Zitat genommen. { $name } ist bei den Personen dieses Deals nicht erfasst.
transcript-too-long = Mit diesem Zitat würde die Zeile zu lang. Nehmen Sie einen einzelnen Satz.
transcript-no-step = Zuerst ein Schritt: Tippen Sie eine Zeile, oder wählen Sie einen in der Liste.

cli-notes-about = Notizen übernehmen: jede Zeile eines Texts wird ein Schritt eines Deals
cli-notes-usage = debrief notes [OPTIONEN] DATEI --deal DEAL
cli-notes-more =
    Die Datei ist reiner Text oder Markdown, höchstens 1 MB und 2'000 Zeilen. Die Zeilen werden
    gelesen wie in der Erfassungszeile; Listenzeichen fallen weg, Überschriften und Tabellen
    bleiben weg, ebenso Zeilen, die diese Seite schon erzählt.
    Mit - statt der Datei liest debrief, was ein anderes Programm schreibt.
cli-arg-notes_file = Die Notizen
cli-value-notes_file = DATEI
cli-arg-told_by = Wer erzählt: customer oder vendor (ohne diese Angabe: wer in der letzten Sitzung erzählte, sonst der Kunde)
cli-value-told_by = SEITE
cli-arg-by_date = Die Schritte nach Datum zwischen die anderen stellen, nicht ans Ende
cli-notes-column-line = Zeile
cli-notes-column-becomes = Wird
cli-notes-column-date = Wann
cli-notes-column-who = Wer
cli-notes-column-what = Was
cli-notes-column-odd = Hinweis
notes-stay = Erst übernehmen ({ KEY("notes.take-in") }) oder verlassen ({ KEY("list.back") }): Was Sie hier gewählt haben, ginge sonst verloren.
