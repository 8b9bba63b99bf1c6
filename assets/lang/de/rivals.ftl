# Was der Zeitverlauf für und gegen die Erklärungen zeigt, an denen eine Behauptung gemessen wird.

shows-fixed-before-us = Der Bedarf stand in Schritt { $step } fest, unser erster Kontakt ist Schritt { $contact }.
shows-fixed-without-us = Der Bedarf stand in Schritt { $step } fest; bis zum Entscheid hat uns kein Schritt mit dem Kunden in Kontakt.
shows-need-with-us = In Schritt { $step } arbeiteten beide Seiten am Bedarf.
shows-need-by-customer = Wie der Kunde erzählt, arbeiteten in Schritt { $step } beide Seiten am Bedarf.
shows-need-by-us = Wie wir selbst erzählen, arbeiteten in Schritt { $step } beide Seiten am Bedarf.
shows-competitor-before-spec = In Schritt { $step } war ein Wettbewerber da, ohne uns, vor dem Pflichtenheft (Schritt { $spec }).
shows-written-with-competitor = Das Pflichtenheft selbst (Schritt { $step }) entstand mit einem Wettbewerber.
shows-written-with-us = Am Pflichtenheft (Schritt { $step }) waren wir beteiligt.
shows-decider-met = Vor der Offerte sass ein Entscheider mit uns am Tisch, in Schritt { $step }.
shows-decider-after-offer = Vor dem Entscheid traf uns ein Entscheider, in Schritt { $step }, wenn auch erst nach der Offerte (Schritt { $offer }).
shows-decider-never-met = Bis zum Entscheid (Schritt { $step }) traf uns kein Entscheider.
shows-decider-with-competitor = In Schritt { $step } kommen ein Entscheider und ein Wettbewerber vor, bevor uns ein Entscheider traf.
shows-person-changed = In Schritt { $step } wechseln beim Kunden die Personen, auch unser Kämpfer.
shows-champion-cool = Unser Kämpfer steht nicht mehr zu uns; zuletzt trafen wir ihn in Schritt { $step }.
shows-champion-at-the-end = Kurz vor dem Entscheid ist unser Kämpfer noch da, in Schritt { $step }.
shows-tied = Der Kunde hat sich vor der Offerte gebunden, in Schritt { $step }.
shows-never-tied = Bis zur Offerte (Schritt { $step }) hatte sich der Kunde kaum gebunden, soweit es die Schritte zeigen.
shows-sent-away = In Schritt { $step } schickte uns der Kunde zurück.
shows-cold-tender = Die Ausschreibung (Schritt { $step }) kam ohne einen Kontakt davor.
shows-price-alone = In Schritt { $step } geht es um den Preis, ohne Wirtschaftlichkeitsrechnung in der Nähe.
shows-joint-case = Beide Seiten rechneten die Wirtschaftlichkeit gemeinsam, in Schritt { $step }.
shows-money-moved = In Schritt { $step } wurde Geld gekürzt oder anderes vorgezogen.
shows-other-use = In Schritt { $step } wird eine andere Verwendung des Geldes geprüft.
shows-nothing-bought = Am Ende wurde nichts gekauft (Schritt { $step }).
shows-budget-approved = Nach dem Entscheid wurde das Geld bewilligt, in Schritt { $step }.
shows-scope-moved = Nach der Offerte änderte sich der Umfang (Schritt { $step }); wie weit die Preise danach auseinanderlagen, sagt niemand.
shows-like-compared = In Schritt { $step } werden die Offerten verglichen, für den damaligen Umfang.
shows-one-offer = Unsere Offerte (Schritt { $step }) liess nur einen Weg offen; kein Schritt zeigt eine Wahl.
shows-choice = In Schritt { $step } hatte der Kunde eine Wahl, noch vor der Verhandlung.
shows-terms-late = Im letzten Drittel ging es um Bedingungen, in Schritt { $step }.
shows-terms-settled = Die Bedingungen waren vor der Verhandlung geklärt, in Schritt { $step }.
shows-slow-offer = Die Offerte (Schritt { $to }) brauchte ab der Anfrage (Schritt { $from }) { $span }.
shows-slower-offer = Die Offerte (Schritt { $to }) brauchte ab der Anfrage (Schritt { $from }) { $span }; üblich in der Studie: { $usual }.
shows-our-silence = Nach Schritt { $from } war der Ball bei uns; der nächste Kontakt, Schritt { $to }, kam { $span } später.
shows-our-silence-to-the-end = Nach Schritt { $from } war der Ball bei uns; bis zum Entscheid (Schritt { $to }) kam { $span } lang nichts.
shows-their-silence = Die Stille von { $span } zwischen { $from } und { $to } lag beim Kunden.
shows-no-proof = Bis zum Entscheid (Schritt { $step }) gab es mit uns keinen Versuch, keine Referenz und keinen Besuch bei uns.
shows-promise-missed = In Schritt { $step } wurde eine Zusage nicht gehalten.
shows-annoyed-promise = Der Kunde war verärgert über unsere Zuverlässigkeit.
shows-proof = Schritt { $step } war ein Beweis: Versuch, Referenz oder Besuch.
shows-two-of-us = Zwei von uns reden mit dem Kunden (Schritte { $one } und { $other }), dann kommt ein Einwand (Schritt { $objection }).
shows-teamwork-annoyed = Der Kunde war verärgert über unser Zusammenspiel.
shows-teamwork-delighted = Den Kunden begeisterte unser Zusammenspiel.

## das Fenster
rivals-title = Was würde es sonst erklären? { $claim }
rivals-about = Die dreizehn Erklärungen, die ein Coach durchgeht, jede mit dem, was Schritte und Ereignisse dafür und dagegen zeigen. Sie werden angeboten, nicht entschieden: { KEY("list.activate") } übernimmt eine mit ihren Belegen als eigene Behauptung, { KEY("rivals.accept-evidence") } lässt einen einzelnen Beleg gelten, { KEY("rivals.evidence-for") } und { KEY("rivals.evidence-against") } sagen, wofür er spricht. Wie die Behauptung dasteht, entscheiden Sie.
rivals-title-alone = Was würde es sonst erklären?
rivals-won = Der Auftrag wurde gewonnen: Diese dreizehn Erklärungen sagen, weshalb einer verloren geht; hier gibt es deshalb nichts abzuwägen.
rivals-nothing-shows = Der Weg zeigt nichts dafür und nichts dagegen.
rivals-already = So zählt es bereits.
rivals-let-go = Aus den Belegen genommen, samt seinem Satz in der Begründung.
rivals-taken = { $count ->
    [0] Als Behauptung übernommen; sie stützt sich noch auf nichts.
    [one] Als Behauptung übernommen, mit einem Beleg.
   *[other] Als Behauptung übernommen, mit { $count } Belegen.
}
claims-balance = Ursachen, die stehen: { $own } eigene, { $foreign } fremde.
