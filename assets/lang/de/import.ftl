# Importe: was eine Datei ist, was daran auffällt, was aus ihren Deals wird.

## Die Befehlszeile
cli-import-about = Deals aus einem CRM-Export (CSV oder Excel) oder einem Ereignisprotokoll (XES) übernehmen
cli-import-usage = debrief import [OPTIONEN] DATEI
cli-import-more =
    Welche Spalte was enthält, ergibt sich aus den Überschriften und wird gemerkt. --preview zeigt es und schreibt nichts.
    Felder für --map: crm_id, customer, title, outcome, outcome_detail, is_won, is_lost, is_closed, decided_on, opened_on,
      value, currency, margin_percent, segment, country, division, customer_kind, offering_kind, winner, reason, owner, notes
    Beispiele:
      debrief import verkaufschancen.csv --preview
      debrief import pipeline.csv --join kunden.csv --map division=Produkt --currency EUR
      debrief import deals.xlsx --sheet 2026 --stage "Geparkt=postponed"
      debrief import log.xes.gz --won A_APPROVED --lost A_DECLINED --stopped A_CANCELLED
cli-value-import_file = DATEI
cli-value-map = FELD=SPALTE
cli-value-join = DATEI
cli-value-join_sheet = NAME
cli-value-join_by = SPALTE=SPALTE
cli-value-source = NAME
cli-value-dates = FOLGE
cli-value-decimal = ZEICHEN
cli-value-delimiter = ZEICHEN
cli-value-encoding = KODIERUNG
cli-value-currency = WÄHRUNG
cli-value-sheet = NAME
cli-value-objects = ART
cli-value-header_line = N
cli-value-as = WAS
cli-value-stage = STUFE=AUSGANG
cli-value-won = EREIGNIS
cli-value-lost = EREIGNIS
cli-value-postponed = EREIGNIS
cli-value-stopped = EREIGNIS
cli-value-actor = NAME=SEITE
cli-value-lifecycle = WELCHE
cli-arg-import_file = Die Datei: CSV, eine Excel-Tabelle (.xlsx) oder ein Ereignisprotokoll (XES oder OCEL 2.0, auch mit gzip gepackt)
cli-arg-preview = Zeigen, was käme, und nichts schreiben
cli-arg-map = Welche Spalte ein Feld enthält; eine leere Spalte lässt das Feld weg. Mehrmals möglich
cli-arg-join = Eine zweite Datei mit mehr zu jedem Kunden, etwa die Firmen, oder dieselbe für ein anderes Blatt daraus
cli-arg-join_sheet = Das Blatt der zweiten Datei (ohne Angabe das erste mit bekannten Überschriften; in derselben Datei ein anderes, das passt)
cli-arg-join_by = Die Spalten, über die beide Dateien zusammengehören; ohne Angabe die am besten passenden
cli-arg-source = Wie das CRM hier heisst: daran und an ihrer Nummer dort werden Deals wiedererkannt
cli-arg-dates = Wie Daten geschrieben sind: year-first, day-first oder month-first
cli-arg-decimal = Das Dezimalzeichen: point oder comma
cli-arg-delimiter = Was zwischen zwei Zellen steht; tab für einen Tabulator
cli-arg-encoding = Wie der Text geschrieben ist: utf-8, windows-1252, macintosh, utf-16le oder utf-16be
cli-arg-currency = Die Währung, wo die Datei keine nennt (ohne Angabe: CHF)
cli-arg-sheet = Das Blatt einer Excel-Tabelle (ohne Angabe: das erste mit bekannten Überschriften)
cli-arg-objects = Die Art von Objekten, die in einem objektzentrierten Ereignisprotokoll (OCEL) die Deals sind
cli-arg-header_line = Die Zeile, in der die Überschriften der Tabelle stehen, wenn darüber noch etwas steht (ohne Angabe die erste mit bekannten Überschriften); 0, wo keine stehen: Dann heissen die Spalten nach Buchstaben, wie in Excel
cli-arg-as = deals: die Zeilen für Deals nehmen, obwohl es keine Spalte sagt
cli-arg-overwrite = Einen Deal für den halten, der hier seine Nummer hat, obwohl Kunde und Deal anders heissen
cli-arg-all_cells = Alle Zellen zeigen, die nicht gelesen werden, und alle Deals, die sich ändern, bis hundert von jeder Art
cli-arg-stage = Was eine Stufe bedeutet: open, won, lost, postponed oder stopped. Mehrmals möglich
cli-arg-won = Ein Ereignis, mit dem ein Deal eines Protokolls gewonnen ist; das letzte, das entscheidet, zählt. Mehrfach möglich
cli-arg-lost = Ein Ereignis, mit dem er verloren ist
cli-arg-postponed = Ein Ereignis, mit dem er verschoben ist
cli-arg-stopped = Ein Ereignis, mit dem er abgebrochen ist
cli-arg-actor = Zu welcher Seite jemand in einem Protokoll gehört: customer, vendor, partner, competitor oder other; ohne Namen alle, von denen es nicht gesagt ist (ohne diese Option: vendor)
cli-arg-lifecycle = Welche Ereignisse Schritte werden: all; named, das auch den erreichten Zustand nennt; oder completed, nur abgeschlossene
cli-import-not-in-log = «{ $name }» steht nicht im Protokoll. Es enthält: { $names }
cli-import-hardly-deals = Die Zeilen sind anscheinend { $what }, keine Deals: Keine Spalte sagt, wie ein Deal ausging oder was wem verkauft wurde. Sind es Deals: --as deals. Sagt es eine andere Spalte: --map outcome=SPALTE. Als zweite Datei zu einer mit Deals: --join
cli-import-lacks-outcomes = { $line } Sagt es eine: --map outcome=SPALTE
cli-import-strangers = { $line } Kommt die Datei aus einem anderen System, geben Sie ihm einen Namen: --source NAME. Sind es dieselben Deals: --overwrite
cli-import-more-changes = … und weitere: --all-cells
cli-column-activity = Ereignis
cli-column-decides = Entscheidet
cli-column-traces = Deals
cli-import-no-stage = Keine Zeile hat die Stufe «{ $stage }». Die Datei hat: { $stages }
cli-import-no-field = Es gibt kein Feld «{ $field }». Die Felder: debrief import --help
cli-import-no-column = Es gibt keine Spalte «{ $column }». Die Datei hat: { $columns }
cli-import-pair = Hier braucht es zwei Namen mit = dazwischen.
cli-import-no-value = Möglich sind: { $options }.
cli-import-sign = Ein Zeichen oder «tab».
cli-import-currency = Das ist keine Währung: drei Buchstaben wie CHF.
cli-import-cut = … und { $count } weitere
cli-import-preview = Das ist eine Vorschau: Nichts ist geschrieben.
cli-import-nothing = Nichts war neu: Nichts ist geschrieben.
cli-import-done = Übernommen. Rückgängig nimmt alles als eine Änderung zurück.
cli-column-field = Feld
cli-column-column = Spalte
cli-column-example = Zum Beispiel
cli-column-stage = Stufe
cli-column-means = Bedeutet
cli-column-rows = Zeilen

## Was eine Datei ist
import-rows = { $count ->
    [one] { $number } Zeile
   *[other] { $number } Zeilen
}
import-tab = Tabulatoren
import-shape-text = { $rows } · { $encoding } · Zellen getrennt durch { $delimiter }
import-shape-sheet = { $rows } · { $count ->
    [0] Blatt «{ $name }»
    [one] Blatt «{ $name }», das einzige mit Zeilen
   *[other] Blatt «{ $name }», eines von { $count } mit Zeilen
}
import-shape-objects = «{ $name }» (1 von { $count } Arten)
import-objects = { $count ->
    [one] { $number } Objekt
   *[other] { $number } Objekte
}
import-traces = { $count ->
    [one] { $number } Ablauf
   *[other] { $number } Abläufe
}
import-events = { $count ->
    [one] { $number } Ereignis
   *[other] { $number } Ereignisse
}
import-in-deals = { $count ->
    [one] in { $number } Deal
   *[other] in { $number } Deals
}
lifecycle-all = alle Ereignisse
lifecycle-named = alle, mit Zustand
lifecycle-completed = nur abgeschlossene
import-joined = verbunden mit { $file } über { $column }
import-joined-sheet = verbunden mit { $file }, Blatt «{ $sheet }», über { $column }
import-dialects = Daten { $dates } · Zahlen { $numbers } · { $currency }, wo keine Währung steht
import-unsure-dates = Die Daten lassen offen, ob Tag oder Monat vorn steht.
import-unsure-date = «{ $cell }» ({ $place }) wird als { $date } gelesen: Die Daten lassen offen, ob Tag oder Monat vorn steht.
import-unsure-amount = «{ $cell }» wird als { $amount } gelesen: Die Beträge lassen offen, ob das Zeichen Tausender oder Dezimalen abtrennt.
import-unknown-stages = Nicht verstanden, also offen: { $names }. Sagen Sie, was sie bedeuten.
import-here-already = Alle Fälle dieses Protokolls sind schon da, aus { $source }: Sie kämen ein zweites Mal. Ist es dasselbe Protokoll, geben Sie ihm diesen Namen.
import-by-flags = nach Ja/Nein-Spalten
import-by-flags-some = { $outcome }, { $count } nach Ja/Nein
import-unsure-decimal = Die Zahlen lassen offen, welches Zeichen die Dezimalen abtrennt.
import-remembered = Spalten wie beim letzten Mal
import-source = Hier bekannt als { $source }
import-source-remembered = Hier bekannt als { $source }, wie beim letzten Mal
import-as-last-time = wie beim letzten Mal
import-heads-in-line = Überschriften in Zeile { $line }
import-heads-first = die erste
import-heads-none = keine
import-no-heads = keine Überschriften: Spalten nach Buchstaben
import-unread = Spalten, die nicht gelesen werden: { $names }
import-hardly-deals = Die Zeilen sind anscheinend { $what }, keine Deals: Keine Spalte sagt, wie ein Deal ausging oder was wem verkauft wurde.
import-lacks-outcomes = Keine Spalte sagt, wie die Deals ausgingen: So kämen alle als offen herein.
import-name-outcomes = { KEY("list.activate") } auf «Ausgang oder Stufe» wählt die Spalte.
seems-customers = Kunden
seems-people = Personen
seems-products = Produkte
seems-other = etwas anderes
encoding-utf-8 = UTF-8
encoding-windows-1252 = Windows-1252
encoding-macintosh = Mac Roman
encoding-utf-16le = UTF-16
encoding-utf-16be = UTF-16 (Big Endian)
decimal-point = 1'234.50
decimal-comma = 1.234,50
date_order-year-first = 2026-12-31
date_order-day-first = 31.12.2026
date_order-month-first = 12/31/2026

## Was aus den Deals wird
import-new = { $count ->
    [one] { $number } neuer Deal
   *[other] { $number } neue Deals
}
import-changed = { $number } geändert
import-same = { $number } unverändert
import-strangers = { $count ->
    [one] { $number } bleibt draussen, seine Nummer ist vergeben
   *[other] { $number } bleiben draussen, ihre Nummern sind vergeben
}
import-strangers-told = { $count ->
    [one] { $number } Deal hat die Nummer eines anderen hier, mit anderem Kunden und anderem Titel: Jener bleibt, wie er ist, und dieser bleibt draussen.
   *[other] { $number } Deals haben die Nummern von anderen hier, mit anderen Kunden und anderen Titeln: Jene bleiben, wie sie sind, und diese bleiben draussen.
}
import-unclear = { $number } der neuen vielleicht schon hier
import-unclear-told = { $count ->
    [one] { $number } Deal ist vielleicht schon hier, doch mehrere hier haben diesen Kunden und diesen Titel: Er kommt als neuer herein, und jene bleiben, wie sie sind.
   *[other] { $number } Deals sind vielleicht schon hier, doch jeweils mehrere hier haben denselben Kunden und Titel: Sie kommen als neue herein, und jene bleiben, wie sie sind.
}
import-strangers-left = bleiben draussen
import-strangers-overwritten = überschreiben die hiesigen
import-steps = { $count ->
    [one] { $number } Schritt
   *[other] { $number } Schritte
}
import-named = { $count ->
    [one] { $number } kam ohne Nummer und bekommt sie jetzt
   *[other] { $number } kamen ohne Nummern und bekommen sie jetzt
}
import-gets-id = bekommt die Nummer { $id }
import-steps-changed = { $count ->
    [one] { $number } Schritt geändert
   *[other] { $number } Schritte geändert
}
import-more-steps-changed = { $count ->
    [one] und { $number } weiterer Schritt
   *[other] und { $number } weitere Schritte
}
import-more-people = { $count ->
    [one] und { $number } weitere Person
   *[other] und { $number } weitere Personen
}
import-person-beside = + { $name } ({ $side }); nicht mehr genannt, aber noch da: { $beside }
import-held-back = was sich sonst ändert, zeigt sich, wenn die Sitzung dazu beendet ist
import-step-changed = Schritt { $before } → { $after }
import-kept = { $count ->
    [one] { $number } Angabe bleibt, wie Sie sie geändert haben
   *[other] { $number } Angaben bleiben, wie Sie sie geändert haben
}
import-line = Zeile { $line }

## Felder
crm_field-crm_id = Nummer dort
crm_field-customer = Kunde
crm_field-title = Deal
crm_field-outcome = Ausgang oder Stufe
crm_field-outcome_detail = Ausgang, genauer
crm_field-is_won = gewonnen, ja oder nein
crm_field-is_lost = verloren, ja oder nein
crm_field-is_closed = beendet, ja oder nein
crm_field-is_active = aktiv, ja oder nein
crm_field-decided_on = entschieden
crm_field-opened_on = begonnen
crm_field-value = Wert
crm_field-currency = Währung
crm_field-margin_percent = Marge in %
crm_field-segment = Segment
crm_field-country = Land
crm_field-division = Sparte
crm_field-customer_kind = Kunde ist
crm_field-offering_kind = Leistung ist
crm_field-winner = verloren an
crm_field-reason = genannter Grund
crm_field-owner = wer von uns verkauft
crm_field-notes = Notizen

## Was auffällt
oddity-no_id = { $count ->
    [one] { $number } Zeile hat keine Nummer: Sie wird an Kunde, Deal und Beginn erkannt
   *[other] { $number } Zeilen haben keine Nummer: Sie werden an Kunde, Deal und Beginn erkannt
}
oddity-mangled_id = { $count ->
    [one] { $number } Nummer hat Excel verändert (als Zahl oder Datum gelesen): Die Zeile wird an Kunde, Deal und Beginn erkannt. Formatieren Sie die Spalte als Text und exportieren Sie neu
   *[other] { $number } Nummern hat Excel verändert (als Zahl oder Datum gelesen): Die Zeilen werden an Kunde, Deal und Beginn erkannt. Formatieren Sie die Spalte als Text und exportieren Sie neu
}
oddity-lost_zeros = { $count ->
    [one] { $number } Nummer gleicht einer hiesigen bis auf Nullen am Anfang: Der Deal kommt als neuer herein. Hat Excel die Nullen entfernt, exportieren Sie neu
   *[other] { $number } Nummern gleichen hiesigen bis auf Nullen am Anfang: Die Deals kommen als neue herein. Hat Excel die Nullen entfernt, exportieren Sie neu
}
oddity-no_ids = Keine Spalte enthält eine Nummer: Deals werden an Kunde, Titel und Beginn wiedererkannt, gleiche an ihren Angaben, sonst an der Reihenfolge. Sicherer ist ein Export mit einer Spalte für die Nummer.
oddity-alike = { $count ->
    [one] { $number } Zeile hat Kunde und Titel einer früheren: Sie ist ein eigener Deal
   *[other] { $number } Zeilen haben Kunde und Titel einer früheren: Sie sind eigene Deals
}
oddity-total = { $count ->
    [one] { $number } Zeile ist eine Summe oder Anzahl: weggelassen
   *[other] { $number } Zeilen sind Summen oder Anzahlen: weggelassen
}
oddity-negative_amount = { $count ->
    [one] { $number } Betrag ist kleiner als null: leer gelassen
   *[other] { $number } Beträge sind kleiner als null: leer gelassen
}
oddity-contradiction = { $count ->
    [one] { $number } Zeile sagt zugleich gewonnen und nicht gewonnen: Die Stufe zählt
   *[other] { $number } Zeilen sagen zugleich gewonnen und nicht gewonnen: Die Stufe zählt
}
oddity-closed_open = { $count ->
    [one] { $number } Zeile ist beendet, und nichts sagt, wie: Der Deal bleibt offen
   *[other] { $number } Zeilen sind beendet, und nichts sagt, wie: Die Deals bleiben offen
}
oddity-open_against = { $count ->
    [one] { $number } Zeile ist nach einer Spalte offen und nach einer anderen entschieden: Die Entscheidung zählt
   *[other] { $number } Zeilen sind nach einer Spalte offen und nach einer anderen entschieden: Die Entscheidung zählt
}
oddity-reason_against = { $count ->
    [one] { $number } Deal ist nicht verloren und nennt doch einen Verlustgrund oder Gewinner: Die Stufe zählt
   *[other] { $number } Deals sind nicht verloren und nennen doch einen Verlustgrund oder Gewinner: Die Stufe zählt
}
oddity-by_flags = { $count ->
    [one] { $number } Zeile ist nach ihren Ja/Nein-Spalten abgeschlossen, obwohl ihre Stufe offen ist: Die Spalten zählen
   *[other] { $number } Zeilen sind nach ihren Ja/Nein-Spalten abgeschlossen, obwohl ihre Stufen offen sind: Die Spalten zählen
}
oddity-several_customers = { $count ->
    [one] { $number } Zeile nennt mehrere Kunden: Der erste zählt
   *[other] { $number } Zeilen nennen mehrere Kunden: Der erste zählt
}
oddity-unlikely_text = { $count ->
    [one] { $number } Zelle hat Zeichen wie ein Text in anderer Kodierung: Wählen Sie eine andere (--encoding)
   *[other] { $number } Zellen haben Zeichen wie ein Text in anderer Kodierung: Wählen Sie eine andere (--encoding)
}
oddity-same_id = { $count ->
    [one] { $number } Zeile hat die Nummer einer früheren: weggelassen
   *[other] { $number } Zeilen haben die Nummer einer früheren: weggelassen
}
oddity-same_row = { $count ->
    [one] { $number } Zeile steht doppelt da: einmal übernommen
   *[other] { $number } Zeilen stehen doppelt da: einmal übernommen
}
oddity-nothing_in = { $count ->
    [one] { $number } Zeile nennt keinen Deal: weggelassen
   *[other] { $number } Zeilen nennen keinen Deal: weggelassen
}
oddity-no_amount = { $count ->
    [one] { $number } Zelle ist keine Zahl: leer gelassen
   *[other] { $number } Zellen sind keine Zahlen: leer gelassen
}
oddity-company_currency = { $count ->
    [one] { $number } Betrag steht nur in der Firmenwährung, und welche das ist, sagt die Datei nicht: leer gelassen
   *[other] { $number } Beträge stehen nur in der Firmenwährung, und welche das ist, sagt die Datei nicht: leer gelassen
}
oddity-share_margin = { $count ->
    [one] { $number } Marge ist als Anteil geschrieben und wird in Prozent gelesen
   *[other] { $number } Margen sind als Anteil geschrieben und werden in Prozent gelesen
}
oddity-rounded_margin = { $count ->
    [one] { $number } Marge ist auf ganze Prozent gerundet
   *[other] { $number } Margen sind auf ganze Prozent gerundet
}
oddity-pseudonyms = { $count ->
    [one] { $number } Deal nennt Pseudonyme statt Namen: Was von ihm schon da ist, behält seine Texte und Leute
   *[other] { $number } Deals nennen Pseudonyme statt Namen: Was von ihnen schon da ist, behält seine Texte und Leute
}
oddity-zero_amount = { $count ->
    [one] { $number } Betrag ist 0: Der Wert gilt als nicht bekannt
   *[other] { $number } Beträge sind 0: Die Werte gelten als nicht bekannt
}
oddity-no_date = { $count ->
    [one] { $number } Zelle ist kein Datum: leer gelassen
   *[other] { $number } Zellen sind keine Daten: leer gelassen
}
oddity-backwards = { $count ->
    [one] { $number } Deal wurde entschieden, bevor er begann
   *[other] { $number } Deals wurden entschieden, bevor sie begannen
}
oddity-no_customer = { $count ->
    [one] { $number } Zeile nennt keinen Kunden
   *[other] { $number } Zeilen nennen keinen Kunden
}
oddity-not_joined = { $count ->
    [one] { $number } Zeile findet in der zweiten Datei nichts
   *[other] { $number } Zeilen finden in der zweiten Datei nichts
}
oddity-remark = { $count ->
    [one] { $number } Zeile gehört nicht zur Tabelle: weggelassen
   *[other] { $number } Zeilen gehören nicht zur Tabelle: weggelassen
}
oddity-short_row = { $count ->
    [one] { $number } Zeile hat weniger Zellen als Überschriften
   *[other] { $number } Zeilen haben weniger Zellen als Überschriften
}
oddity-long_row = { $count ->
    [one] { $number } Zeile hat mehr Zellen als Überschriften: Der Rest fällt weg
   *[other] { $number } Zeilen haben mehr Zellen als Überschriften: Der Rest fällt weg
}
oddity-loose_quote = { $count ->
    [one] { $number } Zelle in Anführungszeichen geht über mehrere Zeilen und hat vielleicht Datensätze verschluckt
   *[other] { $number } Zellen in Anführungszeichen gehen über mehrere Zeilen und haben vielleicht Datensätze verschluckt
}
oddity-same_head = { $count ->
    [one] { $number } Überschrift steht doppelt da: nummeriert
   *[other] { $number } Überschriften stehen doppelt da: nummeriert
}
oddity-same_key = { $count ->
    [one] { $number } Zeile der zweiten Datei hat den Namen einer früheren: weggelassen
   *[other] { $number } Zeilen der zweiten Datei haben den Namen einer früheren: weggelassen
}
oddity-controls = { $count ->
    [one] { $number } Zelle enthielt Steuerzeichen: Sie fallen weg
   *[other] { $number } Zellen enthielten Steuerzeichen: Sie fallen weg
}
oddity-too_long = { $count ->
    [one] { $number } Zelle war zu lang: gekürzt
   *[other] { $number } Zellen waren zu lang: gekürzt
}
oddity-false_mark = Die Datei gibt sich als UTF-8 aus und ist Windows-1252: So wird sie gelesen.
oddity-bad_text = Einige Bytes sind in dieser Kodierung kein Text.
oddity-no_activity = { $count ->
    [one] { $number } Ereignis hat keinen Namen: weggelassen
   *[other] { $number } Ereignisse haben keinen Namen: weggelassen
}
oddity-no_object = { $count ->
    [one] Ein Ereignis gehört zu keinem Objekt: weggelassen
   *[other] { $number } Ereignisse gehören zu keinem Objekt: weggelassen
}
oddity-lost_object = { $count ->
    [one] Ein Ereignis nennt ein Objekt, das nicht im Protokoll steht
   *[other] { $number }-mal nennt ein Ereignis ein Objekt, das nicht im Protokoll steht
}
oddity-error_cell = { $count ->
    [one] { $number } Zelle enthält einen Fehler der Tabelle: leer gelassen
   *[other] { $number } Zellen enthalten einen Fehler der Tabelle: leer gelassen
}
oddity-other_dialect = { $count ->
    [one] { $number } Betrag ist anders geschrieben als die übrigen der Spalte: leer gelassen
   *[other] { $number } Beträge sind anders geschrieben als die übrigen der Spalte: leer gelassen
}
oddity-expected_date = { $count ->
    [one] { $number } offener Deal nennt den Tag, an dem der Abschluss erwartet wird: Der Tag fällt weg, denn entschieden ist noch nichts
   *[other] { $number } offene Deals nennen den Tag, an dem der Abschluss erwartet wird: Diese Tage fallen weg, denn entschieden ist noch nichts
}
oddity-put_away = { $count ->
    [one] { $number } Deal ist archiviert und hat einen Verlustgrund: Er gilt als verloren
   *[other] { $number } Deals sind archiviert und haben einen Verlustgrund: Sie gelten als verloren
}
oddity-put_away_open = { $count ->
    [one] { $number } Deal ist archiviert und hat keinen Verlustgrund: Er bleibt offen
   *[other] { $number } Deals sind archiviert und haben keinen Verlustgrund: Sie bleiben offen
}
oddity-no_value = { $count ->
    [one] { $number } Formel hat in der Datei keinen Wert: leer gelassen. Öffnen Sie die Datei in Excel und speichern Sie sie neu
   *[other] { $number } Formeln haben in der Datei keinen Wert: leer gelassen. Öffnen Sie die Datei in Excel und speichern Sie sie neu
}

## Warum nichts kommt
import-unwritten = Nichts davon ist geschrieben.
import-unreadable = { $path } lässt sich nicht lesen: { $detail }.
import-at-line = { $file }, Zeile { $line }: { $why }
refusal-too_large = Die Datei ist zu gross (höchstens { $detail }). Nichts ist geschrieben.
refusal-long_record = Ein Stück ist länger als { $detail }: Das ist weder Tabelle noch Protokoll, oder ein Anführungszeichen schliesst nie.
refusal-open_quote = Hier öffnet ein Anführungszeichen, das nie schliesst: Was danach steht, lässt sich nicht auseinanderhalten.
refusal-many_columns = Mehr als { $detail } Spalten.
refusal-many_rows = Mehr als { $detail } Zeilen oder zu viele Zellen. Teilen Sie die Datei.
refusal-own_log = Dieses Ereignisprotokoll hat debrief geschrieben: Es enthält nur einen Teil des Erfassten, und seine Deals stünden zweimal da. Übernehmen Sie Deals mit einem Bündel: debrief bundle DATEI und debrief merge DATEI
refusal-packed = Die Datei ist gepackt, und was darin steht, ist kein Ereignisprotokoll. Entpacken Sie sie zuerst.
refusal-many_deals = Mehr als { $detail } Deals. Teilen Sie die Datei.
refusal-many_steps = Mehr als { $detail } Ereignisse. Teilen Sie die Datei.
refusal-ours = Das ist ein Bündel oder eine Arbeitsmappe von debrief. Übernehmen Sie es mit: debrief merge DATEI
refusal-own_table = Das ist die Tabelle «{ $detail }» aus einem Export von debrief, und sie kommt nicht herein: Deals kommen aus der Tabelle «deals» daneben. Schritte und alles andere Erfasste reisen in einem Bündel ({ KEY("home.export") } in der Liste der Deals, oder debrief bundle).
refusal-empty_sheet = Auf diesem Blatt stehen keine Zeilen. Die anderen Blätter: { $detail }
refusal-silent = Das andere Programm schickt seit { $detail } Minuten nichts mehr und ist nicht zu Ende. Nichts ist geschrieben.
refusal-empty = Es stehen keine Zeilen darin.
refusal-no_spreadsheet = Diese Form lässt sich nicht einlesen; es gehen CSV-Dateien, Excel-Dateien (.xlsx) und Ereignisprotokolle.
refusal-broken = Die Datei ist beschädigt. Exportieren Sie sie noch einmal, oder öffnen Sie sie im Programm, aus dem sie kommt, und speichern Sie sie neu.
refusal-cut = Die Datei bricht mittendrin ab. Kopieren oder exportieren Sie sie noch einmal.
refusal-foreign = Das ist kein Ereignisprotokoll. Nennen Sie ein Protokoll (XES, OCEL), eine Tabelle (CSV, Excel) oder ein Bündel.
refusal-entities = Die Datei legt eigene Abkürzungen fest, mit denen eine kleine Datei den Speicher füllen kann; kein Protokoll braucht sie. Exportieren Sie sie ohne diese noch einmal.
refusal-deep = Das ist kein Ereignisprotokoll: Klammern oder Elemente sind mehr als { $detail }-mal ineinander verschachtelt, und so tief geht kein Protokoll.
refusal-encoding = Die Zeichen sind so geschrieben, wie es Protokolle nicht kennen. Exportieren Sie die Datei noch einmal als UTF-8.
refusal-old_excel = Das ist eine alte Excel-Datei (.xls) oder eine mit Passwort. Öffnen Sie sie in Excel und speichern Sie sie ohne Passwort als .xlsx oder CSV.
refusal-bomb = Was darin gepackt ist, bräuchte mehr als { $detail }.
refusal-not_excel = Das ist keine Excel-Datei, wie auch immer sie heisst, und es stehen keine Zeilen darin. Speichern Sie sie in ihrem Programm neu als .xlsx oder CSV.
refusal-no_table = Das ist weder eine Tabelle noch ein Text, sondern ein Bild oder die Datei eines anderen Programms, wie auch immer sie heisst. Nennen Sie eine CSV-Datei, eine Excel-Datei (.xlsx) oder ein Ereignisprotokoll.
refusal-web_page = Das ist eine Webseite (HTML), wie auch immer sie heisst. Öffnen Sie sie in Excel und speichern Sie sie als .xlsx oder CSV.
refusal-no_heads = Es stehen keine Überschriften da: Die Spalten sind { $detail }. Sagen Sie, was sie enthalten: --map customer=A (im Programm: { KEY("list.activate") } auf «Kunde» wählt die Spalte). Stehen in der ersten Zeile doch Überschriften: --header-line 1 (im Programm: «Überschriften»).
refusal-no_deals = Keine Spalte nennt die Deals. Sagen Sie, welche: Kunde, Deal oder Nummer. Steht über den Überschriften noch etwas, sagen Sie, in welcher Zeile diese stehen: --header-line N (im Programm: «Überschriften»).
refusal-no_deals-sheets = { " " }Die anderen Blätter: { $sheets } (--sheet NAME).
refusal-no_sheet = Es gibt kein Blatt «{ $detail }».
refusal-no_objects = Kein Ereignis gehört zu einem Objekt der Art «{ $detail }».
refusal-no_column = Es gibt keine Spalte «{ $detail }».
refusal-itself = Das ist die Datei selbst, und kein anderes Blatt darin hat Zeilen.
refusal-no_join = Die beiden Dateien haben keine Spalte gemeinsam. Sagen Sie, über welche sie zusammengehören.

## Die Oberfläche
context-import = Import
command-import = Deals aus CRM-Export, Ereignisprotokoll oder von Kollegen übernehmen
hint-import = importieren
command-take-in = Übernehmen, was die Vorschau zeigt
hint-take-in = übernehmen
command-join-file = Eine zweite Datei dazunehmen, etwa die Firmen, oder eine andere an ihrer Stelle
hint-join-file = zweite Datei
import-title = Import · { $file }
import-which = Welche Datei? (Tabelle, Ereignisprotokoll oder Deals von Kollegen)
import-join-which = Welche zweite Datei? (dieselbe für ein anderes Blatt daraus)
import-join-gone = Ohne die zweite Datei. Was Sie eingestellt haben, bleibt.
import-path-foot = { KEY("picker.activate") } übernimmt · { KEY("picker.up") } { KEY("picker.down") } wählen · { KEY("picker.toggle") } ergänzt · { KEY("picker.back") } bricht ab
import-nothing-here = Keine Tabellen, Protokolle oder Deals von Kollegen hier. Tippen Sie einen Pfad, oder ziehen Sie eine Datei ins Fenster.
import-no-such-file = Diese Datei gibt es nicht. Prüfen Sie Namen und Ordner.
import-no-workbook = Diese Arbeitsmappe liegt noch in keiner Datei.
import-odd-file = das ist keine gewöhnliche Datei
import-not-found = es gibt sie nicht
import-about = Was eine Datei brächte, bevor etwas geschrieben wird. { KEY("list.activate") } wählt eine Spalte, { KEY("import.left") } { KEY("import.right") } schalten einen Wert um; bei Stufen und Ereignissen lässt sich sagen, was sie bedeuten. Das Übernehmen ist eine einzige Änderung, die sich zurücknehmen lässt. Dieselbe Datei nochmals ändert nichts; was Sie selbst geändert haben, bleibt.
import-done = { $file }: { $counts } · { KEY("undo") } nimmt es zurück
import-done-nothing = { $file }: { $counts }. Nichts war neu, also ist nichts geschrieben.
import-no-column = (keine Spalte)
import-no-file = keine
import-head-file = DIE DATEI
import-head-columns = WELCHE SPALTE WAS ENTHÄLT
import-head-stages = WAS DIE STUFEN BEDEUTEN
import-head-activities = WELCHES EREIGNIS ENTSCHEIDET
import-decides-nothing = nichts
import-row-side = wer handelt, ist
import-row-lifecycle = Schritte sind
import-row-encoding = Text geschrieben in
import-row-delimiter = Zellen getrennt durch
import-row-heads = Überschriften
import-row-sheet = Blatt
import-row-objects = Deals sind
import-row-dates = Daten
import-row-decimal = Zahlen
import-row-currency = Währung sonst
import-row-source = CRM heisst
import-row-join = zweite Datei
import-row-join-sheet = Blatt daraus
import-list-foot = Tippen sucht · { KEY("picker.back") } verlässt
import-head-told = WORAUF ZU ACHTEN IST
import-row-strangers = vergebene Nummern
import-row-changes = was sich ändert
import-row-unread = nicht gelesene Spalten
import-source-hint = An diesem Namen und ihrer Nummer dort werden Deals wiedererkannt.
import-source-none = Ohne Namen werden die Deals nicht wiedererkannt. Tippen Sie einen, etwa den des CRM.
import-currency-hint = Drei Buchstaben: CHF, EUR, USD
import-currency-none = «{ $typed }» ist keine Währung. Es braucht drei Buchstaben: CHF, EUR, USD
