# Etappe 5: die Checkliste.
command-cover-other-side = Bewertung der anderen Seite verdecken, damit jede Seite für sich urteilt
hint-cover-other-side = verdecken
checklist-empty = Jede Seite urteilt für sich über stark und schwach, mit einer Taste.
checklist-rated = bewertet (von { $count })
checklist-mean-gap = mittlerer Abstand { $gap }
checklist-covered = { $side }: Bewertung verdeckt
checklist-col-gap = Abst.
checklist-col-evidence = Belege
checklist-legend-rate = bewerten -2 … +2
checklist-evidence = STÜTZT SICH AUF
checklist-no-evidence = Stützt sich noch auf keinen Schritt und kein Ereignis.
checklist-timeline = WAS DIE ZEITACHSE ZEIGT
score-name = { $criterion } ({ $side })
score-taken-back = Bewertung entfernt, u holt sie zurück: { $what }
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
says-longest-gap = Die längste Stille: { $span } zwischen den Schritten { $from } und { $to }.
says-longest-wait = Die längste Wartezeit: { $span } zwischen den Schritten { $from } und { $to }.
says-first-competitor = Ein Wettbewerber kommt erstmals in Schritt { $step } von { $steps } vor.
says-hand-overs = { $count ->
    [one] Eine Übergabe zwischen unseren Funktionen
   *[other] { $count } Übergaben zwischen unseren Funktionen
}; { $between ->
    [0] kein Schritt fiel dazwischen.
    [one] ein Schritt fiel dazwischen.
   *[other] { $between } Schritte fielen dazwischen.
}
says-incidents = Ereignisse dazu: { $delighted } begeistert, { $annoyed } geärgert.
