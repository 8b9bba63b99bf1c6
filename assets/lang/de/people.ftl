# Etappe 2: die Personen.
people-buying-center = BUYING CENTER
people-selling-center = SELLING CENTER
people-others = WETTBEWERBER UND ANDERE
people-empty-customer = Hier stehen jene, die beim Kunden mitgeredet haben. { KEY("people.new-customer-person") } fügt die erste Person hinzu: Name, Komma, Aufgabe.
people-empty-vendor = Hier stehen Ihre eigenen Leute. { KEY("people.new-vendor-person") } fügt die erste Person hinzu.
people-steps = { $steps ->
    [0] kein Schritt
    [one] 1 Schritt
   *[other] { $steps } Schritte
}
people-from-step = ab { $step }
people-wants = Ziel: { $goal }
people-missing-roles = Noch unbesetzt: { $roles }
people-no-role = Rolle nicht bekannt
people-new-customer = Wer redete bei { $customer } mit?
people-new-customer-hint = Name, Aufgabe: Erika Keller, Werkleiterin
people-new-vendor = Wer von uns war beteiligt?
people-new-vendor-hint = Name, Aufgabe: Sandra Meier, Verkauf
people-new-third = Wer noch: ein Wettbewerber, ein Partner, sonst jemand?
people-new-third-hint = Name, Aufgabe; die Seite wählen Sie danach mit { KEY("people.activate") }
people-deleted = Gelöscht, { KEY("undo") } holt sie zurück: { $name }
people-stance-end = { $name } ist schon { $stance }.
people-no-roles-of-ours = Rollen im Kauf hat nur der Kunde, nicht { $name }.
people-merge-title = Wer ist dieselbe Person wie { $name }?
people-merge-nobody = Es gibt sonst niemanden zum Zusammenlegen.
people-merged = Jetzt eine Person: { $name } · { $key } trennt sie wieder
people-stance-unknown = Haltung nicht bekannt; { KEY("people.stance-up") } und { KEY("people.stance-down") } setzen sie
people-consent = Einwilligung: { $consent }
people-consent-unknown = Einwilligung: noch nicht gefragt
people-detail-steps = { $steps ->
    [one] IN 1 SCHRITT
   *[other] IN { $steps } SCHRITTEN
}
people-acts = handelt
people-takes-part = dabei
people-more-steps = { $steps ->
    [one] und 1 weiterer
   *[other] und { $steps } weitere
}
fault-no-name = Eine Person braucht einen Namen.
fault-too-many-leads = Diese Seite hat schon { $most } führende Auskunftspersonen; heben Sie zuerst eine Markierung auf.
field-participant-name = Name
field-participant-side = Seite
field-participant-job = Aufgabe
field-participant-job-hint = was die Person tut, nicht die Abteilung: Werkleiterin
field-participant-site = Standort
field-participant-buying_roles = Rollen im Kauf
field-participant-buying_roles-hint = beliebig viele
field-participant-lead_informant = Auskunftsperson
field-participant-lead_informant-hint = eine oder zwei je Seite, deren Schilderung aufgenommen wird
field-participant-stance = Haltung
field-participant-stance-hint = sie gilt, wenn jemand sagt, woran man sie sah
field-participant-personal_goal = Persönliches Ziel
field-participant-personal_goal-hint = was die Person für sich selbst wollte: einen Sommer ohne Anrufe in der Nacht
field-participant-consent = Einwilligung
field-participant-consent-hint = mit Namen, ohne Namen oder nicht ausserhalb dieses Hauses
field-participant-notes = Notizen
command-lead-informant = Führende Auskunftsperson: markieren oder aufheben
hint-lead-informant = führend
command-buying-roles = Die Rollen im Kauf wählen
hint-buying-roles = Rollen
command-stance-up = Haltung: einen Grad mehr für uns
hint-stance-up = mehr für uns
command-stance-down = Haltung: einen Grad mehr gegen uns
hint-stance-down = mehr gegen uns
command-merge-people = Zwei Einträge derselben Person zusammenlegen
hint-merge-people = zusammenlegen
command-forget-person = Eine Person vergessen: überall ein Pseudonym, endgültig
hint-forget-person = vergessen
