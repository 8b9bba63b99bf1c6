# Übersicht, und die Fenster, die sich überall öffnen lassen.
command-next-tab = Nächste Liste: Deals, Studien, Hebel
hint-next-tab = nächste Liste
command-previous-tab = Vorherige Liste
hint-previous-tab = vorherige Liste
command-tab-deals = Die Deals
hint-tab-deals = Deals
command-tab-studies = Die Studien
hint-tab-studies = Studien
command-tab-levers = Die Hebel aller Deals
hint-tab-levers = Hebel
command-preview = Auswahl auf einen Blick zeigen oder verbergen
hint-preview = auf einen Blick
command-study-deals = Deals der Studie wählen
hint-study-deals = Deals wählen
command-rename = Anderer Name, andere Frage
hint-rename = umbenennen
command-show-all = Verlauf aller Deals oder nur dieses einen
hint-show-all = alle Deals
context-studies = Studien
context-tabs = Übersicht
context-history = Verlauf
home-tab-deals = Deals { $count }
home-tab-studies = Studien { $count }
home-tab-levers = Hebel { $count }
home-about-deals = Alle Deals dieser Arbeitsmappe und wie weit jedes Debriefing ist. Enter öffnet einen, n beginnt einen neuen. f filtert, s sortiert; / durchsucht alles, was je getippt wurde.
home-about-studies = Eine Studie stellt vergleichbare Deals nebeneinander, fünf gewonnene und fünf verlorene, und stellt eine Frage. Enter geht zu ihren Deals, a wählt sie aus.
home-about-levers = Alle Änderungen, zu denen die Debriefings geführt haben, die laufenden zuerst. Enter geht zum Deal, in dem ein Hebel gefunden wurde.
home-count = { $count ->
    [one] 1 Deal
   *[other] { $count } Deals
}
home-count-of = { $shown } von { $all }
home-column-outcome = Ausgang
home-column-customer = Kunde
home-column-deal = Deal
home-column-value = Wert
home-column-when = wann
home-column-steps = Schr.
home-column-state = Stand
home-column-lever = Hebel
home-column-owner = wer
home-column-due = bis
home-column-grades = Aufw/Wi
home-column-deals = Deals
home-sort-when = Datum
home-sort-customer = Kunde
home-sort-value = Wert
home-sort-outcome = Ausgang
home-sort-steps = Schritte
home-sorted = sortiert nach { $by }
home-filter = Filter
home-filter-clear = Esc hebt auf
home-nothing-fits = Kein Deal passt zum Filter. Esc hebt ihn auf.
home-all-archived = Alle Deals sind abgelegt. A zeigt sie, n beginnt einen neuen.
home-archived = { $title } (abgelegt)
home-customer-existing = bestehender Kunde
home-customer-new = neuer Kunde
home-offering-existing = bestehende Leistung
home-offering-new = neue Leistung
home-steps = Schritte
home-told-by = erzählt von
home-told-both = beide { $count }
home-incidents = Ereignisse
home-checklist = Checkliste
home-said = gesagt
home-shown = gezeigt
home-open = { $count ->
    [one] 1 Frage offen
   *[other] { $count } Fragen offen
}
home-nothing-open = keine Frage offen
home-new-deal = Neuer Deal
home-new-deal-hint = Kunde, Deal: Hofstetter Kunststoff, Extrusionslinie 3
home-new-deal-needs = Bitte tippen Sie den Kunden, ein Komma und worum es ging.
home-duplicated = Ein neuer Deal mit denselben Eckdaten und unseren Leuten; was geschah, ist nicht kopiert.
home-put-away = { $what } abgelegt · A zeigt ihn, u holt ihn zurück
home-brought-back = { $what } steht wieder in der Liste
home-deleted = { $what } gelöscht · u holt es zurück
home-no-studies = Eine Studie stellt vergleichbare Deals nebeneinander, fünf gewonnene und fünf verlorene. n beginnt eine.
home-study-figures = { $deals ->
    [one] 1 Deal
   *[other] { $deals } Deals
} · { $won } gewonnen · { $lost } verloren
home-study-target = { $won } von { $target } gewonnen · { $lost } von { $target } verloren
home-study-empty = Noch keine Deals. a wählt sie aus.
home-new-study = Neue Studie
home-rename-study = Name der Studie
home-study-name-hint = wie sie heisst: Extrusion 2025/26
home-study-needs-name = Bitte geben Sie der Studie einen Namen.
home-study-question-hint = was sie fragt: Warum verlieren wir beim gleichen Preis?
home-study-pick = Deals von { $name }
home-no-levers = Hebel sind die Änderungen, zu denen die Debriefings führen. Gefunden werden sie in Stufe 6 eines Deals; hier stehen alle beisammen.
home-lever-places = { $taken } von { $all } Plätzen belegt
home-lever-rests-on = { $count ->
    [0] stützt sich noch auf keinen Deal
    [one] stützt sich auf 1 Deal
   *[other] stützt sich auf { $count } Deals
}
home-lever-grades = Aufwand { $effort } · Wirkung { $impact }
home-lever-nowhere = Dieser Hebel gehört zu keinem Deal, der noch da ist.
home-welcome-title = Warum haben sie gekauft? Warum nicht?
home-welcome-text = debrief rekonstruiert einen gewonnenen oder verlorenen Auftrag Schritt für Schritt, so wie der Kunde den Weg wirklich ging und wie wir ihn gingen. Ab dreissig Schritten zeigt sich, was hinter «zu teuer» steckt und wo sich etwas ändern lässt. Jede Eingabe ist sofort gesichert, in dieser einen Datei, und lässt sich zurücknehmen.
home-welcome-new = erster Deal
home-welcome-demo = in der Shell: ein Beispiel mit zwölf Aufträgen zum Umsehen
home-welcome-help = alle Tasten an dieser Stelle
