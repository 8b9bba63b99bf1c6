# Der Markdown-Bericht eines Geschäfts: Sätze, Überschriften, Spalten.

## Satzteile
report-quote = «{ $text }»
report-days = { $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
}
report-on = { $kind ->
    [day] am { $date }
    [about-day] um den { $date }
    [span] im { $date }
    [about-span] ungefähr im { $date }
    [about-year] ungefähr im Jahr { $date }
   *[year] im Jahr { $date }
}
report-steps = { $count ->
    [one] Schritt { $list }
   *[other] Schritte { $list }
}
report-incidents = { $count ->
    [one] Ereignis { $list }
   *[other] Ereignisse { $list }
}
report-more = { $count } weitere
report-both = beide
column-nobody = { $side ->
    [customer] Kunde
    [vendor] unsere
    [partner] Partner
    [competitor] Wettbewerb
   *[other] anderer
}
report-nobody = { $side ->
    [customer] jemand beim Kunden
    [vendor] jemand von uns
    [partner] jemand bei einem Partner
    [competitor] jemand beim Wettbewerb
   *[other] jemand anders
}

report-own-title = wir erzählen es als: { $title }

# Who belongs to another deal.
report-elsewhere = { $side ->
    [customer] jemand bei einem anderen Kunden
    [vendor] jemand von uns
    [partner] jemand bei einem Partner
    [competitor] jemand beim Wettbewerb
   *[other] jemand anders
}

## Kopf
report-title = { $customer }: { $deal }
report-untitled = Auftrag ohne Titel
report-outcome = { $outcome ->
    [won] Der Auftrag wurde{ $when } gewonnen.
    [lost] Der Auftrag ging{ $when } verloren.
    [postponed] Der Kauf wurde{ $when } verschoben.
    [stopped] Der Kauf wurde{ $when } abgebrochen.
   *[open] Der Auftrag ist noch offen.
}
report-lost-to = Der Auftrag ging{ $when } an { $winner }.
report-opened = Begonnen hat es { $when }.
report-value = Es ging um { $value }.
report-value-margin = Es ging um { $value } bei einer Marge von { $margin }.
report-setting = Der Rahmen: { $list }.
report-customer-kind = { $kind ->
    [new] neuer Kunde
   *[existing] bestehender Kunde
}
report-offering-kind = { $kind ->
    [new] neue Leistung
   *[existing] bestehende Leistung
}
report-business = { $kind }
report-division = Sparte { $name }
report-segment = Segment { $name }
report-effort = Unser Aufwand in Arbeitstagen: { $days }.

## Was gesagt wurde und was sich zeigte
report-said-heading = Was gesagt wurde und was das Debriefing zeigte
report-said-heading-customer = Was gesagt wurde
report-said = { $side ->
    [customer] Der Kunde nannte als Grund: { $quote }
    [vendor] Wir nannten als Grund: { $quote }
   *[other] Als Grund wurde genannt: { $quote }
}
report-standing = { $status ->
    [supported] An den Schritten geprüft, hält das stand.
    [refuted] An den Schritten geprüft, hält das nicht stand.
    [weighed] Das ist noch ungeprüft: Schritte sind dazu notiert, entschieden hat noch niemand.
   *[untested] Das ist noch ungeprüft: An den Schritten gemessen hat es niemand.
}
report-said-nothing = Einen Grund für den Ausgang hat noch niemand genannt.
report-showed = Das Debriefing zeigte:
report-showed-nothing = Was das Debriefing zeigte, ist noch nicht festgehalten.

## Der Weg
report-path-heading = Der Weg in Zahlen
report-path-steps = { $count ->
    [one] Ein Schritt ist erfasst.
   *[other] { $count } Schritte sind erfasst.
}
report-path-coarse = Solche Käufe brauchen 30 bis 50; ein Teil des Weges liegt also noch im Dunkeln.
report-path-from-to = Vom ersten Schritt mit Datum ({ $first_step }: { $first }) bis zum letzten ({ $last_step }: { $last }) dauerte es { $days }.
report-path-took = Zusammen dauern sie { $days }.
report-path-undated = { $count ->
    [one] Ein Schritt hat kein Datum.
   *[other] { $count } Schritte haben kein Datum.
}
report-path-waiting-share = Gewartet wurde { $days } lang, das sind { $share } der Zeit.
report-path-waiting = Gewartet wurde { $days } lang.
report-path-untold = In den langen Lücken liegen { $days }, von denen niemand etwas erzählt hat.
report-path-longest = Die längste Lücke liegt zwischen Schritt { $from } und Schritt { $to }: { $days }.
report-path-told = Wer die Schritte erzählt: { $list }.
report-told = { $who ->
    [both] beide Seiten { $count } ({ $share })
    [customer] nur der Kunde { $count } ({ $share }), unsere blinden Flecken
    [customer_alone] nur der Kunde { $count } ({ $share })
    [vendor] nur wir { $count } ({ $share })
    [document] nur ein Dokument { $count } ({ $share })
   *[nobody] niemand { $count } ({ $share })
}
report-path-people = { $count ->
    [one] Beteiligt war eine Person: { $list }.
   *[other] Beteiligt waren { $count } Personen: { $list }.
}
report-people-of = { $side ->
    [customer] { $count } beim Kunden
    [vendor] { $count } bei uns
    [partner] { $count } bei Partnern
    [competitor] { $count } beim Wettbewerb
   *[other] { $count } anderswo
}
report-path-offer = Von der Anfrage (Schritt { $request }) bis zur ersten Offerte (Schritt { $offer }) dauerte es { $days }.
report-path-offer-undated = Die Anfrage ist Schritt { $request }, die erste Offerte Schritt { $offer }; wie viele Tage dazwischenlagen, ist nicht bekannt.
report-path-decider = { $offer ->
    [before] Ein Entscheider und wir kamen erstmals in Schritt { $step } von { $steps } zusammen, vor der ersten Offerte.
    [after] Ein Entscheider und wir kamen erst in Schritt { $step } von { $steps } zusammen, nicht vor der ersten Offerte.
   *[none] Ein Entscheider und wir kamen erstmals in Schritt { $step } von { $steps } zusammen.
}
report-path-decider-never = In keinem Schritt kamen ein Entscheider und wir zusammen.
report-path-decider-unknown = Wer Ja sagen konnte, ist nicht erfasst.
report-path-competitor = { $case ->
    [exit] In Schritt { $step } geht der Auftrag an einen Wettbewerber; unterwegs kam keiner vor.
   *[seen] Ein Wettbewerber taucht erstmals in Schritt { $step } auf.
}
report-path-hand-overs = Übergaben zwischen unseren Funktionen: { $list }.
report-hand-over = { $from } (Schritt { $last }) an { $to } (Schritt { $first })
report-hand-over-same-day = am selben Tag
report-curve = Wie es sich anfühlte, Schritt für Schritt: je höher der Balken, desto besser; ein Punkt, wo es niemand sagte.
report-curve-steps = Schritt

## Wendepunkte
report-turning-heading = Wendepunkte
report-turn-exit = { $to ->
    [competitor] hier zweigte der Weg zum Wettbewerb ab
    [postponed] hier wurde der Kauf verschoben
    [stopped] hier wurde der Kauf abgebrochen
   *[unknown] hier endete der Weg
}
report-turn-incident = { $kind ->
    [delighted] starke Begeisterung (Ereignis { $number })
   *[annoyed] starker Ärger (Ereignis { $number })
}
report-turn-feeling = { $source ->
    [customer] grösster Umschwung im Gefühl des Kunden, von { $before } (Schritt { $step }) zu { $after }
   *[vendor] grösster Umschwung in unserem Gefühl, von { $before } (Schritt { $step }) zu { $after }
}
report-turn-lever = hier hätten wir anders handeln können
report-turn-decider = erster Schritt mit einem Entscheider und uns

## Zeitachse
report-timeline-heading = Schritt für Schritt
report-col-number = Nr.
report-col-when = Wann
report-col-told = Quelle
report-col-who = Wer
report-col-what = Was geschah
report-col-feeling = Gefühl
report-col-marks = Zeichen
report-gap-wait = gewartet
report-gap-silence = nichts erfasst
report-same-day = gleicher Tag
report-later = { $days } danach
report-mark-lever = Hebel
report-mark-incident = { $kind ->
    [delighted] begeistert (Ereignis { $number })
   *[annoyed] verärgert (Ereignis { $number })
}
report-mark-untied = nicht mehr gebunden
report-mark-commitment = Bindung{ $by ->
    [usual] , wie dabei üblich
   *[set] {""}
}: { $grade }

## Ereignisse
report-incidents-heading = Kritische Ereignisse
report-strongest = { $what ->
    [customer-delighted] Am meisten begeistert hat den Kunden Ereignis { $number }.
    [customer-annoyed] Am meisten verärgert hat den Kunden Ereignis { $number }.
    [vendor-delighted] Am meisten begeistert hat uns Ereignis { $number }.
   *[vendor-annoyed] Am meisten verärgert hat uns Ereignis { $number }.
}
report-delighted = { $side ->
    [customer] Der Kunde war begeistert
    [vendor] Wir waren begeistert
   *[other] Ein Dritter war begeistert
}
report-annoyed = { $side ->
    [customer] Der Kunde war verärgert
    [vendor] Wir waren verärgert
   *[other] Ein Dritter war verärgert
}
report-at-step = Schritt { $step }
report-strength = Stärke { $strength } von 3
report-concerns = Betrifft: { $list }.

## Personen
report-people-heading = Personen
report-buying-center = Buying Center
report-selling-center = Selling Center
report-third-parties = Dritte
report-col-name = Name
report-col-job = Funktion
report-col-roles = Rollen
report-col-part = Beteiligt
report-col-stance = Haltung
report-col-goal = Persönliches Ziel
report-lead-informant = führende Auskunftsperson
report-part = { $count ->
    [one] in Schritt { $first }
   *[other] in { $count } Schritten, erstmals in Schritt { $first }
}

## Checkliste
report-checklist-heading = Checkliste
report-col-criterion = Kriterium
report-col-rating = Bewertung des Kunden
report-col-gap = Abstand
report-col-decisive = Entscheidend
report-col-evidence = Belege
report-col-rationale = Warum
report-scale = Die Skala reicht von −2 (klar gegen uns) bis +2 (klar für uns); n/b heisst nicht beobachtet, n/r nicht relevant. Der Abstand ist unser Wert minus jener des Kunden.
report-scale-customer = Die Bewertungen des Kunden reichen von −2 (klar gegen uns) bis +2 (klar für uns); n/b heisst nicht beobachtet, n/r nicht relevant.
report-strong = Am stärksten: { $list }.
report-weak = Am schwächsten: { $list }.
report-gaps = Gemeinsam zu klären, weil die beiden Seiten weit auseinanderliegen: { $list }.
report-mean-gap = { $direction ->
    [rosier] Im Schnitt sehen wir uns um { $size } besser als der Kunde (von beiden beurteilte Kriterien: { $count }).
    [darker] Im Schnitt sehen wir uns um { $size } schlechter als der Kunde (von beiden beurteilte Kriterien: { $count }).
   *[none] Im Schnitt sehen wir uns wie der Kunde, Abstand { $size } (von beiden beurteilte Kriterien: { $count }).
}

## Behauptungen, Unterschiede, Hebel
report-claims-heading-customer = Gründe, die der Kunde nannte
report-claims-heading = Behauptungen und wie sie dastehen
report-without-words = (ohne Worte)
report-claim-made = { $side ->
    [customer] sagt der Kunde; { $kind }
    [vendor] sagen wir; { $kind }
   *[other] sagt ein Dritter; { $kind }
}
report-claim-rival = Anders gesagt: { $rival }
report-claim-for = Dafür: { $list }.
report-claim-against = Dagegen: { $list }.
report-differ-heading = Wo die Schilderungen auseinandergehen
report-differ-order = Für den Kunden kam es vor Schritt { $other }, für uns danach.
report-told-first-customer = Der Kunde erzählte zuerst: { $steps }; { $fits ->
    [unknown] ob es so geschah, sagen die Daten nicht
   *[other] { $fits }
}.
report-told-first-vendor = Wir erzählten zuerst: { $steps }; { $fits ->
    [unknown] ob es so geschah, sagen die Daten nicht
   *[other] { $fits }
}.
report-differ-dates = Die Daten passen nicht zusammen: { $one_date } ({ $one }) und { $other_date } ({ $other }).
report-differ-feelings = Für den Kunden war es { $customer }, für uns { $vendor }.
report-levers-heading = Hebel
report-untitled-lever = Hebel ohne Namen
report-lever-effort = Aufwand { $grade } von 5
report-lever-impact = Wirkung { $grade } von 5
report-lever-due = bis { $date }
report-lever-rests = Beleg: { $list }.
report-lever-bare = Er stützt sich noch auf nichts Erfasstes.
report-lever-elsewhere = Er stützt sich auf andere Aufträge.

## Schluss
report-open-heading = Offene Fragen
report-missing = Noch nicht erfasst: { $list }.
report-missing-reason = der genannte Grund
report-missing-finding = was das Debriefing zeigte
report-missing-steps = Schritte
report-missing-incidents = kritische Ereignisse
report-missing-people = Personen
report-missing-scores = Checkliste
report-missing-levers = Hebel
report-basis-nothing = Noch ist keine Sitzung erfasst.
report-basis = { $count ->
    [one] Dieser Bericht beruht auf einer einzigen Sitzung ({ $list }).
   *[other] Dieser Bericht beruht auf { $count } Sitzungen ({ $list }).
}
report-sittings-with = { $count ->
    [one] { $with ->
        [customer] mit dem Kunden
        [vendor] mit unseren Leuten
       *[joint] gemeinsam
    }
   *[other] { $with ->
        [customer] { $count } mit dem Kunden
        [vendor] { $count } mit unseren Leuten
       *[joint] { $count } gemeinsam
    }
}
report-tellers = Erzählt haben: { $list }.
report-consent = Mit Namen stehen hier nur Personen, die eingewilligt haben; die anderen erscheinen mit ihrer Funktion.
report-nameless = Alle Personen erscheinen mit ihrer Funktion statt mit ihrem Namen.

## die Urteile beider Seiten nebeneinander
agreement-shift = { $tilt ->
    [open] Beide beurteilten { $common ->
        [one] ein Kriterium
       *[other] { $common } Kriterien
    }: zu wenig, um zu sagen, ob eine Seite uns besser sieht.
    [rosier] Wir bewerten uns im Mittel um { $size } Punkte besser (Skala von −2 bis +2): { $up } von { $differences } Unterschieden gehen in diese Richtung, was der Zufall kaum tut.
    [darker] Wir bewerten uns im Mittel um { $size } Punkte schlechter (Skala von −2 bis +2): { $down } von { $differences } Unterschieden gehen in diese Richtung, was der Zufall kaum tut.
   *[none] Keine Seite sieht uns durchwegs besser: Unsere Bewertung liegt { $up }-mal über der des Kunden und { $down }-mal darunter, wie es auch der Zufall tut; im Mittel heben sich die Unterschiede bis auf { $size } Punkte auf.
}
agreement-order = { $order ->
    [few] Bei weniger als { $enough } gemeinsamen Kriterien lässt sich nicht sagen, ob beide dasselbe stark und schwach finden.
    [flat] Eine Seite urteilt überall gleich; ob beide dasselbe stark und schwach finden, lässt sich so nicht sagen.
    [same] Einig sind sich beide, was stark und was schwach war. { $figures }
    [opposite] Was die eine Seite stark findet, findet die andere schwach. { $figures }
   *[loose] Was stark und was schwach war, sehen beide kaum gleich. { $figures }
}
agreement-figures = Als Zahl stimmt die Reihenfolge mit ρ { $rho } nach Rängen und τ { $tau } nach Paaren überein (−1 ist umgekehrt, +1 dieselbe), die Bewertungen selbst mit einem gewichteten κ von { $kappa } (0 macht schon der Zufall, 1 ist überall dieselbe Bewertung).
report-blind = Beide Seiten bewerten blind; ihre Bewertungen stehen hier erst, wenn sie aufgedeckt sind.
report-prediction-heading = Was wir erwartet hatten (verschlossen am { $date })
report-contents = Inhalt
