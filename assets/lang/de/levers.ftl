# Etappe 6: Hebel.
levers-in-hand = { $count } von { $most } gewählt oder in Arbeit, in der ganzen Arbeitsmappe
levers-empty = Hier steht, was wir ändern und worauf es sich stützt: { KEY("levers.new") } beginnt einen Hebel.
levers-put-aside = Die Hebel sind weggelegt, solange eine verdeckte Sitzung läuft: Sie sind unsere Schlüsse und würden die andere Seite lenken. { KEY("deal.agenda") } und dort { KEY("agenda.end-sitting") } beendet die Sitzung; dann stehen sie wieder hier. Was inzwischen auffällt, merkt man am Schritt vor: { KEY("steps.mark-lever") }.
levers-candidates = DAS RUFT NACH EINEM HEBEL
levers-no-candidate = Nichts offen: kein ↗, kein stärkster Ärger, keine entscheidende Schwäche.
lever-deals = { $count ->
    [one] 1 Deal
   *[other] { $count } Deals
}
lever-due = bis { $date }
lever-grades = Aufwand { $effort }, Wirkung { $impact }
lever-estimate = Schätzung
lever-lacks = ? fehlt: { $list }
lack-step = Aktivität
lack-owner = wer
lack-due = Termin
lack-evidence = Belege
lack-second-deal = ein zweiter Deal
lever-rests-here = STÜTZT SICH IN DIESEM DEAL AUF
lever-rests-on-nothing = Noch auf nichts in diesem Deal.
lever-other-deals = UND AUF DIESE DEALS
lever-words = «{ $words }»
lever-quoted = «{ $title }»
lever-too-many = Es sind schon { $count } Hebel gewählt oder in Arbeit: { $list }. Zuerst muss einer davon weichen.
lever-gives-way = { $count } Hebel sind schon in Arbeit oder gewählt: Welcher weicht?
lever-give-to = Welcher Hebel stützt sich auch darauf?
lever-none-yet = In dieser Arbeitsmappe gibt es noch keinen Hebel; { KEY("levers.activate") } macht einen daraus.
lever-nothing-to-give = Hier gibt es keinen Schritt und kein Ereignis, worauf er sich zusätzlich stützen könnte.
lever-new-title = Neuer Hebel
lever-new-hint = Was machen wir von jetzt an anders? Ein Verb hilft.
lever-needs-title = Bitte sagen Sie mit ein paar Worten, was zu ändern ist.
lever-added = Neuer Hebel in Etappe 6: { $title }
lever-deleted = { $deals ->
    [0] Hebel gelöscht, { KEY("undo") } holt ihn zurück: { $title }
    [one] Hebel gelöscht, { KEY("undo") } holt ihn zurück: { $title }
   *[other] Hebel in { $deals } Deals gelöscht, { KEY("undo") } holt ihn zurück: { $title }
}
candidate-step = markierter Schritt
candidate-incident = stärkster Ärger
candidate-decisive = entscheidende Schwäche
candidate-partly = teils entscheidende Schwäche
candidate-no-lever = Das ist noch kein Hebel; { KEY("levers.activate") } macht einen daraus.
candidate-keys = { KEY("levers.activate") } macht einen Hebel daraus · { KEY("levers.evidence") } belegt damit einen bestehenden Hebel
field-lever-title = Hebel
field-lever-title-hint = was wir von jetzt an anders machen, in einer Zeile
field-lever-change = Änderung
field-lever-change-hint = wer ab wann was tut, und woran man sieht, dass es wirkt
field-lever-state = Stand
field-lever-state-hint = höchstens drei sind zugleich gewählt oder in Arbeit, in der ganzen Arbeitsmappe
field-lever-done_on = Erledigt am
field-lever-done_on-hint = später entschiedene Deals werden mit den früheren verglichen
field-lever-owner = Funktion
field-lever-owner-hint = welche unserer Funktionen ihn übernimmt
field-lever-owner_person = Person
field-lever-owner_person-hint = wer von uns ihn übernimmt
field-lever-due = Termin
field-lever-due-hint = 30.4., 30.4.2027, Q2 2027, mit ~ für ungefähr
field-lever-effort = Aufwand
field-lever-effort-hint = 1 wenig … 5 viel
field-lever-impact = Wirkung
field-lever-impact-hint = 1 wenig … 5 viel
field-lever-criterion = Kriterium
field-lever-criterion-hint = welches der 21 er verbessern soll
field-lever-activity = Aktivität
field-lever-activity-hint = bei welcher Art von Schritt er ansetzt
field-lever-notes = Notizen
