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
command-preview = Vorschau der Auswahl zeigen oder verbergen
hint-preview = Vorschau
command-study-deals = Deals der Studie wählen
hint-study-deals = Deals wählen
command-rename = Name und Frage der Studie ändern
hint-rename = umbenennen
command-show-all = Verlauf aller Deals oder nur dieses einen
hint-show-all = alle Deals
context-studies = Studien
context-tabs = Listen der Übersicht
context-history = Verlauf
home-tab-deals = Deals { $count }
home-tab-studies = Studien { $count }
home-tab-levers = Hebel { $count }
home-about-deals = Alle Deals dieser Arbeitsmappe und wie weit jedes Debriefing ist. { KEY("list.activate") } öffnet einen, { KEY("list.new") } beginnt einen neuen. { KEY("home.filter") } filtert, { KEY("home.sort") } sortiert; { KEY("search") } durchsucht alles, was je getippt wurde.
home-about-studies = Eine Studie stellt vergleichbare Deals nebeneinander, fünf gewonnene und fünf verlorene, und stellt eine Frage. { KEY("list.activate") } zeigt, was sie sagen, { KEY("list.right") } geht zu ihren Deals, { KEY("studies.study-deals") } wählt sie aus.
home-about-levers = Alle Änderungen, zu denen die Debriefings geführt haben: zuerst, woran gearbeitet wird, dann nach Rang: was dafür spricht, mal Wirkung, geteilt durch Aufwand. { KEY("list.activate") } zeigt, weshalb, mit den Deals, Schritten und Ereignissen dahinter und wie es seither ging. { KEY("lever-list.lever-state") } bringt einen Hebel zum nächsten Stand; höchstens drei sind zugleich in der Hand.
home-count = { $count ->
    [one] 1 Deal
   *[other] { $whole } Deals
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
home-column-grades = A/Wirk
home-column-deals = Deals
home-sort-when = Datum
home-sort-customer = Kunde
home-sort-value = Wert
home-sort-outcome = Ausgang
home-sort-steps = Schritte
home-sorted = sortiert nach { $by }
home-filter = Filter
home-filter-clear = { KEY("list.back") } hebt auf
home-nothing-fits = Kein Deal passt zum Filter. { KEY("list.back") } hebt ihn auf.
home-all-archived = Alle Deals sind abgelegt. { KEY("home.show-archived") } zeigt sie, { KEY("list.new") } beginnt einen neuen.
home-archived = abgelegt
home-customer-existing = bestehender Kunde
home-customer-new = neuer Kunde
home-offering-existing = bestehende Leistung
home-offering-new = neue Leistung
home-steps = Schritte
home-told-by = Quelle
home-told-both = KW { $count }
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
home-new-deal-hint = Kunde, Komma, worum es ging: Hofstetter Kunststoff, Extrusionslinie 3
home-new-deal-needs = Bitte tippen Sie den Kunden, ein Komma und worum es ging.
home-duplicated = Neuer Deal: Eckdaten und unsere Leute übernommen
home-put-away = Abgelegt, { KEY("undo") } holt zurück, { KEY("home.show-archived") } zeigt: { $what }
home-brought-back = Wieder in der Liste: { $what }
home-deleted = Gelöscht, { KEY("undo") } holt es zurück: { $what }
home-delete-title = { $what } löschen?
home-delete-no = Behalten
home-delete-yes = Deal löschen
home-delete-detail = { $steps ->
    [0] mit allem, was erfasst ist
    [one] mit seinem Schritt und allem anderen
   *[other] mit allen { $steps } Schritten und allem anderen
 }; { KEY("undo") } bringt ihn zurück
home-no-studies = Eine Studie stellt vergleichbare Deals nebeneinander, fünf gewonnene und fünf verlorene. { KEY("list.new") } beginnt eine.
home-study-figures = { $deals ->
    [one] 1 Deal
   *[other] { $deals } Deals
} · { $won } gewonnen · { $not_won }
home-study-target = { $won } gewonnen · { $lost } nicht gewonnen
home-study-mixed = Hier stehen Produkt- und Lösungsgeschäft nebeneinander. Um welches von beiden geht es?
home-study-one-kind = Diese endeten alle gleich. Welcher ging anders aus?
home-study-empty = Noch keine Deals. { KEY("studies.study-deals") } wählt sie aus.
home-new-study = Neue Studie
home-rename-study = Name der Studie
home-study-name-hint = wie sie heisst: Extrusion 2025/26
home-study-selection = Wie wurden diese Deals gewählt?
home-study-selection-hint = wer sie wählte, und welche Kunden nicht reden wollten
home-study-aim = Wie viele von jeder Art
home-study-aim-hint = Eine Zahl: so viele gewonnene Deals sollen es sein und so viele nicht gewonnene. Leer: fünf, und sechs, sobald ein sechster da ist
home-study-aim-bounds = Bitte tippen Sie eine Zahl von { $least } bis { $most }, oder nichts.
home-study-needs-name = Bitte geben Sie der Studie einen Namen.
home-study-question-hint = was sie fragt: Warum verlieren wir beim gleichen Preis?
home-study-pick = Deals von { $name }
home-no-levers = Hebel sind die Änderungen, zu denen die Debriefings führen. Gefunden werden sie in Etappe 6 eines Deals; hier stehen alle beisammen.
home-lever-places = { $taken } von { $all } Plätzen belegt
command-same-thing = Das vorgeschlagene Paar ist ein und dasselbe
hint-same-thing = sind eins
command-not-same = Das vorgeschlagene Paar ist zweierlei
hint-not-same = sind zwei
command-take-apart = Wieder trennen, was vereint wurde
hint-take-apart = trennen
command-join-to = Wählen, womit das eins ist
hint-join-to = eins mit …
context-lever-list = Liste der Hebel
home-levers-joined = «{ $one }» und «{ $other }» sind von jetzt an eins; beide bleiben, wie sie sind, { KEY("lever-list.take-apart") } trennt sie wieder.
home-levers-apart = «{ $one }» und «{ $other }» bleiben zwei.
home-levers-parted = «{ $title }» steht wieder für sich.
home-levers-parted-many = «{ $title }» steht wieder für sich; jetzt sind { $taken } Hebel in der Hand, und mehr als { $most } führt man selten zu Ende.
home-levers-nothing-to-part = Dieser Hebel ist mit keinem anderen vereint.
home-levers-none-alike = Kein anderer Hebel scheint derselbe zu sein; { KEY("lever-list.join-to") } wählt einen.
home-levers-no-other = Es gibt keinen anderen Hebel.
home-levers-join = Eins mit «{ $title }»
home-lever-may-be-one = Vielleicht dasselbe wie «{ $title }»: { $why ->
    [place] Beide betreffen dieselbe Aktivität und dasselbe Kriterium.
   *[titles] Die Titel sagen fast dasselbe.
} { KEY("lever-list.same-thing") } macht einen daraus, { KEY("lever-list.not-same") } lässt sie getrennt.
home-lever-rests-on = { $count ->
    [0] stützt sich noch auf keinen Deal
    [one] stützt sich auf 1 Deal
   *[other] stützt sich auf { $count } Deals
}
home-lever-grades = Aufwand { $effort } · Wirkung { $impact }
home-welcome-title = Warum haben sie gekauft? Warum nicht?
home-welcome-text = debrief rekonstruiert einen gewonnenen oder verlorenen Auftrag Schritt für Schritt, so, wie der Kunde den Weg wirklich ging und wie wir ihn erlebten. Ab dreissig Schritten zeigt sich, was hinter «zu teuer» steckt und wo sich etwas ändern lässt. Jede Eingabe ist sofort gespeichert, in dieser einen Datei, und lässt sich zurücknehmen.
home-welcome-new = beginnt den ersten Deal
home-welcome-demo = im Terminal getippt: ein Beispiel mit zwölf Aufträgen
home-welcome-help = alle Tasten an dieser Stelle
search-title = Suche
search-begin = Tippen Sie ein Wort oder seinen Anfang: Durchsucht wird alles, was je getippt wurde, in allen Deals, also Namen, Schritte, Wortlaute, Ereignisse, Gründe und Notizen. Gross- und Kleinschreibung und Akzente spielen keine Rolle.
search-nothing = Nichts in dieser Arbeitsmappe enthält «{ $text }». Versuchen Sie es mit weniger Buchstaben oder nur einem Wort.
search-no-deal = In der Arbeitsmappe
search-count = { $count ->
    [one] 1 Treffer
   *[other] { $count } Treffer
}
search-many = die besten { $count } Treffer
search-foot = { KEY("picker.activate") } geht hin · { KEY("picker.up") } { KEY("picker.down") } wählen · { KEY("picker.back") } schliesst
table-deal = Deal
table-sitting = Sitzung
table-participant = Person
table-landmark = Fixpunkt
table-step = Schritt
table-step_participant = Person in einem Schritt
table-telling = Schilderung
table-incident = Ereignis
table-incident_criterion = Kriterium des Ereignisses
table-claim = Behauptung
table-score = Bewertung
table-lever = Hebel
table-evidence = Beleg
table-finding_waiver = beiseitegelegte Frage
table-study = Studie
table-study_deal = Deal der Studie
table-own_question = eigene Frage
table-rejected_pair = zwei verschiedene Schritte
table-asked_question = gestellte Frage
table-prediction = Vorhersage
table-predicted_score = erwartete Bewertung
table-lever_match = zwei Hebel im Vergleich
table-synonym = zwei Namen für eine Sache
entry_state-done = gültig
entry_state-undone = zurückgenommen
entry_state-discarded = verworfen
change-added = + { $what }
change-deleted = - { $what }
change-lever = Hebel
change-other = der andere Hebel
change-same = ein und dasselbe
change-label = Name
change-is_title = Name eines Schritts
change-means = bedeutet
change-selection = wie die Deals gewählt wurden
change-unheard = warum es kein Debriefing gab
change-remark = Bemerkung
change-no = nein
change-step = Schritt
change-incident = Ereignis
change-participant = Person
change-actor = wer handelt
change-date = Datum
change-source = Quelle
change-criterion = Kriterium
change-weight = dafür oder dagegen
change-weight-for = dafür
change-weight-against = dagegen
change-subject = gehört zu
change-study = Studie
change-archived = abgelegt
change-planned_minutes = geplante Minuten
change-blind = andere Schilderung verdeckt
change-scoring = Bewertungen nebeneinander
change-knew_other = Bewertung der anderen Seite war sichtbar
change-stage = Etappe
change-kind = Art
change-text = Text
change-customer_step = Schritt des Kunden
change-vendor_step = unser Schritt
change-made_by = von
change-reasons = Gründe
change-chance = Chance
change-state = Stand
change-locked_on = verschlossen am
change-surprise = Überraschung
change-prediction = Vorhersage
change-currency = Währung
change-side = Seite
change-rating = Bewertung
change-rule = Regel
change-reason = Begründung
change-name = Name
change-question = Frage
change-notes = Notizen
change-certainty = Gewissheit
change-emotion = Gefühl
change-sitting = Sitzung
change-told_by = wer erzählt
change-told_order = Reihenfolge
change-words = Worte
change-decisive = entscheidend
change-rationale = warum
history-title = Verlauf
history-title-of = Verlauf von { $name }
history-empty = Hier wurde noch nichts geändert. Künftig steht hier jede Änderung, mit dem, was vorher dastand.
history-foot = { KEY("list.activate") } zeigt die Änderung · { KEY("history.undo") } nimmt zurück · { KEY("popup.back") } schliesst
history-foot-all = { KEY("list.activate") } zeigt die Änderung · { KEY("history.undo") } nimmt zurück · { KEY("history.show-all") } alle Deals · { KEY("popup.back") } schliesst
history-foot-deal = { KEY("list.activate") } zeigt die Änderung · { KEY("history.undo") } nimmt zurück · { KEY("history.show-all") } nur dieser · { KEY("popup.back") } schliesst
history-more = { $count ->
    [one] und 1 weitere Zeile
   *[other] und { $count } weitere Zeilen
}
history-about = Alle Änderungen, die neueste zuerst. { KEY("list.activate") } zeigt, was vorher dastand und was seither dasteht.
language-de-CH = Deutsch (Schweiz)
language-de-DE = Deutsch (Deutschland)
language-en-GB = English (UK)
language-en-US = English (US)
settings-title = Einstellungen
settings-about = Jede Einstellung gilt sofort und wird in die Einstellungsdatei geschrieben; was sonst in der Datei steht, bleibt, wie es ist.
settings-language = Sprache
settings-language-hint = Bestimmt auch, wie Daten, Zahlen und Beträge geschrieben werden.
settings-theme = Farben
settings-theme-hint = Die Einstellungsdatei kann auch eine eigene Farbdatei nennen. Ist NO_COLOR gesetzt, gibt es keine Farben.
settings-ascii = Zeichen
settings-ascii-hint = ASCII ist für Terminals, deren Schrift Zeichen wie ◆ und ▲ fehlen.
settings-sitting_minutes = Länge einer Sitzung
settings-sitting_minutes-hint = Die Agenda teilt diese Zeit auf die Phasen einer Sitzung auf.
settings-facilitator = Moderation
settings-facilitator-hint = Ihr Name, für neue Sitzungen
settings-editor = Editor
settings-editor-hint = für lange Texte, etwa nano oder code --wait; sonst $VISUAL oder $EDITOR
settings-system = wie das System
settings-automatic = automatisch
settings-minutes = { $minutes } Minuten
settings-saved-in = Gespeichert in { $path }
settings-not-kept = Es gibt keine Einstellungsdatei: Einstellungen gelten bis zum Beenden.
settings-not-saved = Die Einstellung gilt jetzt, liess sich aber nicht speichern: { $detail }
settings-foot = { KEY("form.left") } { KEY("form.right") } wählen · { KEY("form.activate") } tippen · { KEY("form.clear") } Standard · { KEY("form.back") } schliesst
home-postponed = später
change-hidden = verdeckt, bis es aufgedeckt wird
home-sitting-customer = Kunde
home-sitting-vendor = wir
home-sitting-joint = beide
home-sitting-waits =
    Eine Sitzung { $with ->
        [customer] mit dem Kunden
        [vendor] mit unseren Leuten
       *[joint] mit beiden Seiten
    } wurde bei { $time } unterbrochen und wartet: Deal öffnen, dann nimmt { KEY("deal.clock") } sie wieder auf.
home-sitting-runs =
    Eine Sitzung { $with ->
        [customer] mit dem Kunden
        [vendor] mit unseren Leuten
       *[joint] mit beiden Seiten
    } läuft: { $time }.
home-sitting-blind = Bis sie endet, ist auch hier verborgen, was die andere Seite erzählt hat.
