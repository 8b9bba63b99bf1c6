# Etappe 5: die Checkliste.
command-blind-scoring = Blind bewerten, ein oder aus: jede Seite urteilt, ohne die andere zu sehen
hint-blind-scoring = blind
command-reveal-scores = Aufdecken: die Bewertungen beider Seiten nebeneinander
hint-reveal-scores = aufdecken
checklist-empty = Jede Seite urteilt für sich über stark und schwach, mit einer Taste.
checklist-rated = beantwortet (von { $count })
checklist-mean-gap = mittlerer Abstand { $gap }
checklist-blind = blind: andere Seite verdeckt
checklist-col-gap = Abst.
checklist-col-evidence = Belege
checklist-legend-rate = bewerten -2 … +2
checklist-evidence = STÜTZT SICH AUF
checklist-no-evidence = Stützt sich noch auf keinen Schritt und kein Ereignis.
checklist-timeline-nothing = Die Zeitachse zeigt dazu nichts.
checklist-timeline = WAS DIE ZEITACHSE ZEIGT
score-name = { $criterion } ({ $side })
score-taken-back = Bewertung entfernt, { KEY("undo") } holt sie zurück: { $what }
score-unrated = nicht bewertet
score-partly-decisive = {", teilweise entscheidend"}
score-decisive = {", entscheidend"}
rationale-title = Warum: { $what }
evidence-title = { $what } stützt sich auf …
evidence-at-step = Schritt { $number }
says-no-decider = Niemand ist als Entscheider erfasst.
says-decider-never-met = In keinem Schritt sind Entscheider und wir zusammen.
says-decider-met = { $joint ->
    [one] Der Entscheider traf uns in Schritt { $step } von { $steps }, ein einziges Mal.
   *[other] Der Entscheider traf uns erstmals in Schritt { $step } von { $steps }, insgesamt in { $joint } Schritten.
}
says-decider-before-offer = Das war vor unserer ersten Offerte.
says-decider-not-before-offer = Nicht vor unserer ersten Offerte.
says-offer = { $span } von der Anfrage (Schritt { $request }) bis zu unserer Offerte (Schritt { $offer }).
says-offer-undated = Anfrage in Schritt { $request }, Offerte in Schritt { $offer }; ein Datum fehlt.
says-first-competitor = Ein Wettbewerber kommt erstmals in Schritt { $step } von { $steps } vor.
says-hand-overs = { $count ->
    [one] Eine Übergabe zwischen unseren Funktionen
   *[other] { $count } Übergaben zwischen unseren Funktionen
}; { $between ->
    [0] kein Schritt fiel dazwischen.
    [one] ein Schritt fiel dazwischen.
   *[other] { $between } Schritte fielen dazwischen.
}
says-incidents = Ereignisse dazu: { $delighted } begeistert, { $annoyed } verärgert.
says-need-before-offer = { $count ->
    [0] Vor unserer Offerte (Schritt { $offer }) zeigt uns kein Schritt bei der Arbeit am Bedarf.
    [one] Vor unserer Offerte (Schritt { $offer }) arbeiteten wir in einem Schritt am Bedarf ({ $list }).
   *[other] Vor unserer Offerte (Schritt { $offer }) arbeiteten wir in { $count } Schritten am Bedarf ({ $list }).
}
says-other-spend = { $count ->
    [one] In einem Schritt ({ $list }) hätte das Geld anderswohin fliessen können
   *[other] In { $count } Schritten ({ $list }) hätte das Geld anderswohin fliessen können
}; { $known ->
    [0] wir wussten von keinem.
   *[other] wir wussten von { $known }.
}
says-other-spend-steps = { $count ->
    [one] In einem Schritt ({ $list }) hätte das Geld anderswohin gehen können.
   *[other] In { $count } Schritten ({ $list }) hätte das Geld anderswohin gehen können.
}
says-longest-absence = Am längsten ohne einen Schritt von uns beim Kunden: { $span }, von { $from } bis { $to }.
says-initiative = Schritte bis zum Entscheid, in denen jemand handelte: wir { $ours }, der Kunde { $theirs }.
says-promises = Zusagen: { $made } gemacht, { $kept } gehalten, { $missed } nicht gehalten (Schritte { $list }).
says-no-next-step = Nach dem Nein (Schritt { $no }) folgt kein Schritt von uns.
says-step-after-no = Nach dem Nein (Schritt { $no }) ist { $step } unser nächster Schritt; ein Datum fehlt.
says-days-after-no = Nach dem Nein (Schritt { $no }) kam unser nächster Schritt ({ $step }) { $span } später.
says-contacts = Von { $count }, die entscheiden oder mitreden, trafen uns { $met }.
says-felt = In Schritten mit uns ging es dem Kunden { $good ->
    [0] nie
    [one] einmal
   *[other] { $good }-mal
 } gut und { $bad ->
    [0] nie
    [one] einmal
   *[other] { $bad }-mal
 } schlecht ({ $list }).
says-business-case = In Schritt { $step } wurde die Wirtschaftlichkeit gerechnet.
says-price-alone = { $count ->
    [one] In einem Schritt ({ $list }) geht es um den Preis,
   *[other] In { $count } Schritten ({ $list }) geht es um den Preis,
} { $alone ->
    [0] immer mit einer Wirtschaftlichkeitsrechnung in der Nähe.
   *[other] davon { $alone } ohne Wirtschaftlichkeitsrechnung in der Nähe.
}
says-competitor-known = { $count ->
    [one] In einem Schritt kommt ein Wettbewerber vor
   *[other] In { $count } Schritten kommt ein Wettbewerber vor
} ({ $list }); { $known ->
    [0] wir wussten von keinem.
   *[other] wir wussten von { $known }.
}
says-competitor-steps = { $count ->
    [one] In einem Schritt kommt ein Wettbewerber vor ({ $list }).
   *[other] In { $count } Schritten kommt ein Wettbewerber vor ({ $list }).
}
says-options = { $count ->
    [0] Kein Schritt zeigt, dass wir eine Wahl anboten.
    [one] Ein Schritt zeigt, dass wir eine Wahl anboten ({ $list }).
   *[other] { $count } Schritte zeigen, dass wir eine Wahl anboten ({ $list }).
}
says-no-new-view = Kein Schritt zeigt, dass wir eine neue Sicht einbrachten.
says-new-views = { $count ->
    [one] Wir brachten in einem Schritt eine neue Sicht ein ({ $list })
   *[other] Wir brachten in { $count } Schritten eine neue Sicht ein ({ $list })
}; { $moved ->
    [0] Bedarf und Umfang bewegten sich danach nicht.
    [one] danach bewegte sich Bedarf oder Umfang einmal.
   *[other] danach bewegten sich Bedarf oder Umfang { $moved }-mal.
}
says-help = Bis zum Entscheid handelte der Kunde { $alone ->
    [0] in keinem Schritt
    [one] in einem Schritt
   *[other] in { $alone } Schritten
} ohne uns; { $count ->
    [0] kein Schritt zeigt uns als Hilfe.
    [one] wir halfen in einem ({ $list }).
   *[other] wir halfen in { $count } ({ $list }).
}
says-faces = { $count ->
    [one] Der Kunde traf eine Person von uns.
   *[other] Der Kunde traf { $count } von uns.
}
says-partners = { $count ->
    [one] Ein Schritt mit einem Partner ({ $list }), davon { $ours } von uns angestossen.
   *[other] { $count } Schritte mit Partnern ({ $list }), davon { $ours } von uns angestossen.
}
says-talks = Auf { $moved } von { $count } Gesprächen mit uns folgte innert einer Woche ein Schritt des Kunden ({ $list }).
says-clarified = { $count ->
    [one] Danach wurde einmal nachgefragt ({ $list }).
   *[other] Danach wurde { $count }-mal nachgefragt ({ $list }).
}
says-scope-stays = In keinem Schritt ändert sich der Umfang.
says-scope = { $count ->
    [one] Der Umfang änderte sich in einem Schritt ({ $list }),
   *[other] Der Umfang änderte sich in { $count } Schritten ({ $list }),
} { $ours ->
    [0] ohne uns.
   *[other] davon { $ours } mit uns.
}
says-shown-to-decider = { $count ->
    [one] In Schritt { $step } sah eine Person des Kunden unsere Präsentation: ein Entscheider.
   *[other] In Schritt { $step } sahen { $count } Personen des Kunden unsere Präsentation, darunter ein Entscheider.
}
says-shown-without-decider = { $count ->
    [0] In Schritt { $step } präsentierten wir; vom Kunden ist niemand erfasst.
    [one] In Schritt { $step } sah eine Person des Kunden unsere Präsentation, kein Entscheider.
   *[other] In Schritt { $step } sahen { $count } Personen des Kunden unsere Präsentation, kein Entscheider.
}
says-concessions = Zugeständnisse: von uns { $ours }, vom Kunden { $theirs }; { $held }-mal verhandelt (Schritte { $list }).
says-terms = { $count ->
    [one] Um Bedingungen geht es in einem Schritt ({ $list }).
   *[other] Um Bedingungen geht es in { $count } Schritten ({ $list }).
}
says-terms-days = Die Bedingungen brauchten { $span }, in { $count } Schritten ({ $list }).
says-after-decision = { $count ->
    [0] Nach dem Entscheid folgt kein gemeinsamer Schritt.
    [one] Nach dem Entscheid folgt ein gemeinsamer Schritt ({ $list }).
   *[other] Nach dem Entscheid folgen { $count } gemeinsame Schritte ({ $list }).
}
blind-begun = Blind: Jede Seite sieht nur ihre Bewertungen.
blind-end-title = Das blinde Bewerten beenden, ohne zu vergleichen?
blind-go-on = Blind weiter
blind-go-on-detail = jede Seite sieht nur ihre eigenen Bewertungen
blind-end = Beenden
blind-end-detail = die Bewertungen beider Seiten stehen sofort überall
reveal-nothing-hidden = Es ist nichts verdeckt: Die Bewertungen beider Seiten stehen schon da.
reveal-heard-blind = Solange eine verdeckte Sitzung läuft, wird nichts aufgedeckt. Decken Sie nach dieser Sitzung auf.
reveal-missing = Noch gibt es nichts zu vergleichen: Zum Aufdecken braucht es Bewertungen beider Seiten.
blind-hand-over = Die Tastatur geht weiter ({ $side }): { KEY("list.activate") } zeigt die Spalte, bis dahin bleibt diese.
checklist-own-numbers = Die Nummern zählen die Schritte, die diese Seite erzählt.
checklist-hand-to-customer = Beide Seiten bewerten blind. Die Tastatur geht jetzt an den Kunden: { KEY("list.activate") } zeigt seine Bewertungen.
reveal-title = Die Bewertungen beider Seiten aufdecken?
reveal-both = Aufdecken
reveal-both-detail = die Bewertungen beider Seiten stehen nebeneinander und bleiben so
reveal-done = Aufgedeckt; { KEY("deal.stage-review") } hält beide Sichten gegeneinander.
