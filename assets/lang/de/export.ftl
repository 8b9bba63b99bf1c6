# Was für andere Programme hinausgeht.

export-project = { $count ->
    [one] Ein Deal
   *[other] { $count } Deals
}
export-currency = Währung
export-codes-criteria = Erfolgskriterien
export-codes-incidents = Kritische Ereignisse
export-codes-claims = Genannte Gründe
export-codes-signs = Zeichen
export-code-one-sided = nur von dieser Seite erzählt
export-code-lever = Hebel
export-code-exit = Ausstieg
export-head-incidents = Kritische Ereignisse
export-head-claims = Genannte Gründe
export-head-scores = Weshalb so bewertet

## Im Programm gefragt
export-which = Was soll hinaus?
export-this-detail = dieser Deal
export-shown = Was die Liste zeigt
export-all = Alles
export-all-detail = { $deals }, auch die abgelegten
export-study-empty = Diese Studie hat noch keine Deals; { KEY("studies.study-deals") } wählt sie.
export-bundle-sealed = Für Kollegen, versiegelt
export-bundle-sealed-detail = alles, mit Namen; öffnet mit Passwort
export-bundle-open = Für Kollegen, offen
export-bundle-open-detail = dasselbe; wer die Datei hat, kann sie lesen
export_format-csv = Tabellen (CSV)
export_format-csv-detail = dieselben in einem Ordner, je eine Datei
export_format-xlsx = Excel
export_format-xlsx-detail = Deals, Schritte, Personen … als Blätter
export_format-qdpx = Qualitative Auswertung
export_format-qdpx-detail = MAXQDA, ATLAS.ti, NVivo … (REFI-QDA)
export_format-qdc = Nur die Codes
export_format-qdc-detail = Kriterien und Zeichen als Codebuch
export_format-xes = Ereignisprotokoll (XES)
export_format-xes-detail = ein Ablauf je Deal und Schilderung
export_format-ocel-json = Ereignisprotokoll (OCEL, JSON)
export_format-ocel-json-detail = jeder Schritt mit allen Beteiligten
export_format-ocel-xml = Ereignisprotokoll (OCEL, XML)
export_format-ocel-xml-detail = dasselbe als XML
export_format-ocel-sqlite = Ereignisprotokoll (OCEL, SQLite)
export_format-ocel-sqlite-detail = dasselbe als Datenbank
export-names = Wer wird genannt?
export-names-agreed = Wer zugestimmt hat
export-names-agreed-detail = alle anderen mit Pseudonym, in jedem Export dasselbe
export-names-nobody = Niemand
export-names-nobody-detail = alle mit Pseudonym; Firmen bleiben genannt
export-names-everybody = Alle
export-names-everybody-detail = für das eigene Haus
export-passphrase = Mit welchem Passwort wird die Datei versiegelt?
export-passphrase-hint = Sagen Sie es Ihren Kollegen auf anderem Weg als mit der Datei. Ohne Passwort öffnet sie niemand.
export-passphrase-again = Dasselbe Passwort nochmals
export-passphrase-empty = Ohne Passwort ist nichts versiegelt.
export-passphrase-differs = Das ist nicht dasselbe Passwort. Tippen Sie es noch einmal.
export-title = Export · { $file }
export-failed = Es liess sich nicht schreiben: { $detail }. Wählen Sie einen anderen Ort oder Namen.
command-export = Deals für andere Programme oder für Kollegen schreiben
hint-export = exportieren

## Was hinausging
export-written = { $count ->
    [one] Ein Deal steht in { $path }
   *[other] { $count } Deals stehen in { $path }
}
export-codebook = Das Codebuch steht in { $path }
export-not-packed = Gepackt werden nur Ereignisprotokolle (xes, ocel-json, ocel-xml): Lassen Sie .gz weg.
export-eventless = { $count ->
    [one] Ein Deal fehlt: Er hat keinen Schritt, oder nichts in ihm hat ein Datum.
   *[other] { $count } Deals fehlen: Sie haben keinen Schritt, oder nichts in ihnen hat ein Datum.
}
export-no-events = Es wird nichts geschrieben: Ein Ereignisprotokoll besteht aus Schritten, und kein Deal hier hat einen mit Datum.
export-undated = { $count ->
    [one] Ein Schritt fehlt: In seinem Deal hat nichts ein Datum.
   *[other] { $count } Schritte fehlen: In ihren Deals hat nichts ein Datum.
}
export-told-by-nobody = von niemandem erzählt
export-event-step = Schritt
export-unagreed = { $count ->
    [one] Eine Person wird darin genannt, die nicht zugestimmt hat
   *[other] { $count } Personen werden darin genannt, die nicht zugestimmt haben
} (nicht gefragt: { $unasked }, nur ohne Namen: { $anonymous }, nur intern: { $internal }). Das ist für das eigene Haus.
export-unagreed-ask = { $count ->
    [one] Eine Person nennen, die nicht zugestimmt hat?
   *[other] { $count } Personen nennen, die nicht zugestimmt haben?
}
export-unagreed-why = Nicht gefragt: { $unasked } · nur ohne Namen: { $anonymous } · nur intern: { $internal }
export-unagreed-no = Nein, nur wer zugestimmt hat
export-unagreed-yes = Ja, alle
export-unasked = { $count ->
    [one] Von einer Person ist nicht festgehalten, was erzählt werden darf; statt ihres Namens steht ein Pseudonym. Halten Sie es unter Personen fest (Einwilligung).
   *[other] Von { $count } Personen ist nicht festgehalten, was erzählt werden darf; statt ihrer Namen stehen Pseudonyme. Halten Sie es unter Personen fest (Einwilligung).
}

## Was eine Datei von Kollegen oder eine andere Arbeitsmappe ändern würde
context-merge = Was eine Datei von Kollegen ändern würde
merge-title = Übernehmen · { $file }
merge-passphrase = Die Datei ist versiegelt. Mit welchem Passwort?
export-blind = Von diesen Deals wird eine Seite gerade ohne die Schilderung der anderen gehört. Beenden Sie zuerst die Sitzung ({ KEY("agenda.end-sitting") }): Was hinausgeht, enthält alles.
merge-blind = Eine Seite wird gerade ohne die Schilderung der anderen gehört. Beenden Sie zuerst die Sitzung ({ KEY("agenda.end-sitting") }): Was kommt, könnte sie zeigen.
merge-agreed = Nichts wurde an beiden Orten geändert.
merge-nothing-there = (nichts)
merge-doubles = { $count ->
    [one] Ein Deal hat im CRM dieselbe Nummer wie einer, der hier ist, und stünde neben ihm: { $deals }. Löschen Sie danach einen der beiden.
   *[other] { $count } Deals haben im CRM dieselbe Nummer wie solche, die hier sind, und stünden neben ihnen: { $deals }. Löschen Sie danach je einen der beiden.
}
merge-alike = { $count ->
    [one] Ein Schritt sieht auf beiden Seiten gleich aus und stünde doppelt da: { $steps }. Einer der beiden kann danach gelöscht werden.
   *[other] { $count } Schritte sehen auf beiden Seiten gleich aus und stünden doppelt da: { $steps }. Je einer von zweien kann danach gelöscht werden.
}
merge-of-no-deal = In keinem Deal
merge-unnamed = (ohne Namen)
merge-deal-new = { $deal }: neu, { $count ->
    [0] ohne Schritte
    [one] mit einem Schritt
   *[other] mit { $count } Schritten
}
merge-deal-deleted = { $deal }: gelöscht, { $count ->
    [0] ohne Schritte
    [one] mit einem Schritt
   *[other] mit { $count } Schritten
}
merge-row-new = + { $what }
merge-row-changed = ~ { $what }
merge-row-deleted = - { $what } (gelöscht)
merge-fact = ~ { $field }: { $here } → { $there }
merge-since = seit { $day }
merge-was-deleted = gelöscht
merge-was-deleted-with = { $count ->
    [one] gelöscht, und damit etwas, das sonst niemand hat: Das bleibt gelöscht
   *[other] gelöscht, und damit { $count } Dinge, die sonst niemand hat: Sie bleiben gelöscht
}
merge-is-continued = weitergeführt: Er bleibt, mit allem, was erfasst ist
merge-is-needed = etwas anderes braucht es noch
merge-rows-legend = + neu · ~ geändert · - gelöscht
merge-new = { $count } neu
merge-changed = { $count } geändert
merge-deleted = { $count } gelöscht
merge-about = Was eine Datei von Kollegen hier ändern würde, bevor etwas geschrieben wird. Dieselben Deals, Schritte und Personen treffen sich, und von jedem Feld gilt die spätere Änderung. Das Übernehmen ist eine einzige Änderung, die sich zurücknehmen lässt; dieselbe Datei nochmals ändert nichts.
merge-done = { $file } ist übernommen · { KEY("undo") } nimmt es zurück
merge-later-here = Nichts ändert sich: Wo sich beide unterscheiden, ist die spätere Änderung hier.
merge-hidden = (verdeckt, bis es aufgedeckt ist)
merge-nothing = Es ändert sich nichts: Alles darin ist schon hier.
merge-would = Das würde sich ändern:
merge-both = { $count ->
    [one] Eine Stelle wurde hier und dort geändert; die spätere Änderung (▶) gilt:
   *[other] { $count } Stellen wurden hier und dort geändert; die spätere Änderung (▶) gilt:
}
merge-here = hier
merge-there = dort
merge-forgotten = { $count ->
    [one] In einer der beiden Arbeitsmappen wurde jemand vergessen, und ein Text, den nur die andere hatte, nennt die Person vielleicht noch. debrief forget NAME findet einen Namen in Texten, auch wenn niemand mehr so heisst.
   *[other] In einer der beiden Arbeitsmappen wurde jemand vergessen, und { $count } Texte, die nur die andere hatte, nennen die Person vielleicht noch. debrief forget NAME findet einen Namen in Texten, auch wenn niemand mehr so heisst.
}
merge-forgotten-where = Nennt vielleicht noch jemanden, der vergessen wurde:
