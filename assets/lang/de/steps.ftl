# Die Etappe Schritte: Zeitachse, Erfassungszeile, Ansichten und die Felder eines Schritts.
steps_view-timeline = Zeitachse
steps_view-matrix = wer wann dabei war
steps_view-lanes = von wem erzählt
steps_view-curve = wie es sich anfühlte
steps_view-gaps = wie viel Zeit dazwischen lag
steps-head-when = wann
steps-head-told = erz.
steps-head-who = wer
steps-head-what = was geschah
steps-document-short = D
steps-days-later = +{ $days } T
steps-gauge = von { $least }-{ $most }
steps-count = { $count ->
    [one] 1 Schritt
   *[other] { $count } Schritte
}
steps-account-customer = der Kunde erzählt
steps-account-vendor = wir erzählen
steps-account-joint = beide erzählen
steps-account-now = Von nun an gilt: { $who }.
steps-account-other = Von nun an gilt: { $who }. Die laufende Sitzung ist aber { $with }.
steps-joint-customer = gemeinsam: zuerst der Kunde; { $key }: wir erzählen
steps-joint-customer-short = gemeinsam; { $key }: wir erzählen
steps-joint-vendor = gemeinsam: wir ergänzen nur
steps-joint-vendor-short = gemeinsam: wir ergänzen
steps-joint-joint = gemeinsam: beide sagen es
steps-joint-joint-short = gemeinsam: beide
steps-other-account = aber die Sitzung ist { $with }
steps-clock-stands = die Uhr steht; { $key } lässt sie weiterlaufen
steps-clock-stands-short = die Uhr steht: { $key }
steps-other-account-short = Sitzung { $with }
steps-own-title = nennt es: { $title }
steps-list-has-keys = Tasten gelten der Liste
steps-line-has-keys = Tasten gelten der Zeile
steps-goes-end = Schritt { $number }, am Ende
steps-goes-after = nach Schritt { $number }
steps-goes-before = vor Schritt { $number }
steps-goes-into = Schritt { $number } als Zeile
steps-enter-adds = { KEY("capture.add-step") } fügt Schritt { $number } an
steps-enter-changes = { KEY("capture.add-step") } ändert Schritt { $number }
steps-in-the-list = Sie sind in der Liste. Nochmals { KEY("list.back") } verlässt den Deal.
steps-idle = { KEY("steps.capture") } tippt · { KEY("steps.insert-after") } fügt danach ein · { KEY("steps.edit-line") } bearbeitet als Zeile
steps-idle-text = { KEY("steps.capture") } macht mit dieser Zeile weiter
steps-marks = @wer #wie +3t ~Okt :was =k :) ! /warten %funktion "Worte" · { $own ->
    [vendor] @ wir, @@ Kunde
   *[customer] @ Kunde, @@ wir
 }
steps-needs-words = Ein Schritt braucht ein paar Worte: wer tat was. Ihre Zeile steht noch da.
steps-lone = «{ $text }» allein ist kein Schritt: Wer tat was?
steps-lone-typing = «{ $text }» allein ist kein Schritt. { $key } beim Tippen: { $what }.
steps-lone-list = «{ $text }» allein ist kein Schritt. { KEY("capture.back") }, dann { $text }: { $what }.
steps-nothing-typed = Tippen Sie, wer was tat, dann { KEY("capture.add-step") }. { KEY("capture.back") } führt zur Liste zurück.
steps-unchanged = Es wurde nichts geändert.
steps-line-kept = Zeile bleibt erhalten: { KEY("steps.edit-line") } auf dem Schritt holt sie zurück
steps-moved = Eine Stelle nach { $way ->
    [up] oben
   *[down] unten
 } verschoben: { $title } · { KEY("undo") } nimmt es zurück
steps-deleted = Gelöscht, { KEY("undo") } holt ihn zurück: { $title }
telling-gone-title = Quelle entfernen: { $who }?
telling-gone-keep = Lassen, wie es ist
telling-gone-lose = Samt dem Erzählten löschen
telling-gone-what = Gefühl, Nummer, Sitzung und was sonst dazu steht
steps-telling-gone = Quelle entfernt: { $who } · { KEY("undo") } holt das Erzählte zurück
steps-pasted = { $count ->
    [one] 1 Schritt hinzugefügt · { KEY("capture.undo") } nimmt ihn zurück
   *[other] { $count } Schritte hinzugefügt · { KEY("capture.undo") } nimmt sie zusammen zurück
}
steps-paste = { $lines ->
    [one] 1 Zeile
   *[other] { $lines } Zeilen
} → { $steps ->
    [one] 1 Schritt
   *[other] { $steps } Schritte
}
steps-paste-people = { $count ->
    [one] 1 neue Person
   *[other] { $count } neue Personen
}
steps-paste-doubts = { $count ->
    [one] in 1 Zeile bleibt etwas Text
   *[other] in { $count } Zeilen bleibt etwas Text
}
steps-paste-left-out = { $count } überzählige weggelassen
steps-paste-shortened = { $count } gekürzt
steps-paste-keys = { KEY("capture.add-step") } fügt sie an, { KEY("capture.back") } verwirft
steps-chip-new-like = + { $name } (neu, { $side }; ist das { $known }? Dann danach { KEY("deal.stage-people") } { KEY("people.merge-people") })
steps-chip-new = + { $name } (neu, { $side })
steps-chip-nobody = (wer handelt?)
steps-chip-quote = ihre Worte
steps-same-day = gleicher Tag
steps-later = { $span } später
steps-earlier = { $span } früher
steps-told-by = Quelle: { $who }
steps-told-by-nobody = ohne Quelle
steps-detail = SCHRITT { $number }
steps-blind-spot = uns nicht bekannt
steps-unnoticed = vom Kunden nicht bemerkt
steps-somebody = jemand: { $side }
steps-commitment = Bindung: { $grade }
steps-effort = { $hours } h von uns
steps-quote = «{ $words }»
steps-other-date = sagt { $date }
steps-empty = Hier entsteht der Weg zum Kauf: je Schritt eine Zeile, eine Person, eine Handlung, getippt, während erzählt wird.
steps-empty-example-is = Zum Beispiel:
steps-empty-example = @Keller verlangt eine Offerte #mail ~Okt :) "wir brauchen eine dritte Linie"
steps-empty-marks = Ausser den Worten darf alles fehlen. Beginnen Sie mit dem Auslöser und mit dem Ende; { KEY("capture.add-step") } fügt den Schritt an.
field-step-title = Was geschah
field-step-title-hint = eine Person, eine Handlung
field-step-actor = Wer
field-step-actor_side = Welche Seite
field-step-actor_side-hint = solange niemand weiss, wer
field-step-others = Auch dabei
field-step-activity = Aktivität
field-step-activity-hint = aus dem Schrittkatalog, damit sich Deals vergleichen lassen
field-step-channel = Kanal
field-step-date = Datum
field-step-date-hint = 12.3.2026, März 2026, Q1 2026, mit ~ für ungefähr
field-step-gap_before_days = Abstand in Tagen
field-step-gap_before_days-hint = Tage seit dem Schritt davor, wenn kein Datum bekannt ist
field-step-owner = Unsere Funktion
field-step-course = Wie weiter
field-step-exit_to = Ausstieg
field-step-milestone = Abschnitt
field-step-commitment = Bindung
field-step-commitment-hint = wie weit sich der Kunde gebunden hat; leer: wie mit beiden Seiten üblich
field-step-effort_hours = Unsere Stunden
field-step-is_lever = Hebel
field-step-is_lever-hint = hier hätten wir anders handeln können
field-step-customer = Kunde erzählt es
field-step-customer_emotion = Kunde: Gefühl
field-step-customer_words = Kunde: Worte
field-step-customer_told_by = Kunde: erzählt von
field-step-customer_date = Kunde: Datum
field-step-customer_order = Kunde: erzählt als Nr.
field-step-customer_certainty = Kunde: Gewissheit
field-step-customer_sitting = Kunde: Sitzung
field-step-customer_date-hint = wie diese Quelle es erzählt, wenn es abweicht
field-step-customer_order-hint = als wievieltes erzählt, 1 zuerst
field-step-vendor = Wir erzählen es
field-step-vendor_emotion = Wir: Gefühl
field-step-vendor_words = Wir: Worte
field-step-vendor_told_by = Wir: erzählt von
field-step-vendor_date = Wir: Datum
field-step-vendor_order = Wir: erzählt als Nr.
field-step-vendor_certainty = Wir: Gewissheit
field-step-vendor_sitting = Wir: Sitzung
field-step-vendor_date-hint = wie diese Quelle es erzählt, wenn es abweicht
field-step-vendor_order-hint = als wievieltes erzählt, 1 zuerst
field-step-document = Steht im Dokument
field-step-document_emotion = Dokument: Gefühl
field-step-document_words = Dokument: Worte
field-step-document_told_by = Dokument: erzählt von
field-step-document_date = Dokument: Datum
field-step-document_order = Dokument: erzählt als Nr.
field-step-document_certainty = Dokument: Gewissheit
field-step-document_sitting = Dokument: Sitzung
field-step-document_date-hint = wie diese Quelle es erzählt, wenn es abweicht
field-step-document_order-hint = als wievieltes erzählt, 1 zuerst
steps-matrix-empty = Noch ist niemand genannt. Namen nach @ erscheinen hier.
steps-lane-customer = nur Kunde { $count }
steps-lane-both = beide { $count }
steps-lane-vendor = nur wir { $count }
steps-gaps-empty = Noch ist von keinen zwei Schritten bekannt, wie viel Zeit dazwischen lag. Tippen Sie ein Datum, oder +3t für drei Tage später.
steps-same-day-short = gl. Tag
steps-matrix-told = Quelle
steps-matrix-owner = Funktion bei uns
steps-matrix-sum = in Schritten
steps-matrix-rows = Personen { $from }-{ $to } von { $of }
steps-matrix-acts = { $name } handelt:
steps-matrix-there = { $name } ist dabei:
steps-matrix-away = { $name } fehlt:
steps-matrix-legend = { $acts } handelt  { $part } ist dabei   { KEY("matrix.next-part") } ändert · { KEY("matrix.go-to-step") } zeigt den Schritt
steps-owner-marketing = Mk
steps-owner-sales = Vk
steps-owner-technical = Te
steps-owner-service = Se
steps-owner-management = Lt
steps-owner-partner = Pa
leap-nowhere = { $name } entscheidet und kommt in keinem Schritt vor
leap-never = { $name } entscheidet und trifft uns in keinem Schritt
leap-late = { $name } entscheidet: trifft uns erst in Schritt { $step }, Offerte in { $offer }
leap-hand_over = { $giver } übergibt an { $taker }, Schritt { $last } bis { $first }: { $days }
leap-hand_over-same = { $giver } übergibt an { $taker }, Schritt { $last } bis { $first }: am selben Tag
leap-hand_over-open = { $giver } übergibt an { $taker }, Schritt { $last } bis { $first }: Dauer unbekannt
leap-silence = { $days } Stille zwischen Schritt { $from } und { $to }
leap-without-vendor = { $count } Schritte in Folge ohne uns ({ $first }-{ $last })
leap-without-customer = { $count } Schritte in Folge ohne den Kunden ({ $first }-{ $last })
leap-none = Nichts sticht heraus.
steps-lane-contrary = Widersprüche: Datum { $dates } · Reihenfolge { $order } · Gefühl { $feelings }
contrary-order-behind = Für den Kunden kam Schritt { $step } davor, für uns danach.
