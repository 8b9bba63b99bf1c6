# Die Bilder eines Berichts: wie sie heissen, was in ihnen steht, was sie denen sagen, die sie nicht sehen.

## die Kurve
chart-curve = Wie es sich anfühlte, Schritt für Schritt
chart-curve-caption = Punkte und die durchgezogene Linie sind die Gefühle des Kunden, Quadrate und die gestrichelte Linie unsere, jedes bei seinem Schritt. Ausgefüllte Rauten sind Ereignisse, die begeisterten, leere solche, die verärgerten, mit ihren Nummern.
chart-curve-caption-customer = Jeder Punkt ist ein Gefühl bei seinem Schritt. Ausgefüllte Rauten sind Ereignisse, die begeisterten, leere solche, die verärgerten, mit ihren Nummern.
chart-curve-incidents = Ereignisse
chart-curve-levers = Hebel
chart-curve-exits = Ausstiege
chart-curve-told = { $side ->
    [customer] Die Gefühle des Kunden nach Schritten: { $list }.
   *[vendor] Unsere Gefühle nach Schritten: { $list }.
}

## wer wann dabei war
chart-matrix = Wer wann dabei war
chart-matrix-caption = Spalten sind Schritte, Zeilen sind Personen.
chart-matrix-acts = handelt
chart-matrix-part = ist dabei
chart-matrix-silence = davor lange nichts
chart-matrix-never = in keinem Schritt

## die Checkliste einer Studie
chart-contrast-customer = Gewonnen gegen nicht gewonnen, wie es der Kunde sieht
chart-contrast-vendor = Gewonnen gegen nicht gewonnen, wie wir es sehen
chart-contrast-caption = Jeder Punkt ist ein Deal: ausgefüllt über der Linie, wenn er gewonnen wurde, leer darunter, wenn nicht. Links ist gegen uns, rechts für uns.
chart-contrast-floor = Rauschgrenze: Darunter macht der Zufall irgendwo auf der Liste ebenso viel in mehr als { $hint } von 100 Versuchen
chart-contrast-told = { $name }: gewonnen { $won }, nicht gewonnen { $lost }.

## die Wege einer Studie
chart-paths = Was die Wege gemeinsam haben, und was worauf folgt
chart-paths-caption = In jedem Kästchen stehen links die gewonnenen und rechts die nicht gewonnenen Deals. Ein Bogen führt zu dem, was gleich darauf folgt; 3:1 heisst in drei gewonnenen Deals und einem nicht gewonnenen. Links stehen die Bögen, die in einem grösseren oder gleich grossen Anteil der gewonnenen Deals vorkommen; farbig sind jene, bei denen der Zufall selten ebenso viel zustande bringt, alle zusammen gerechnet.
chart-paths-won = vor allem in gewonnenen ({ $count })
chart-paths-lost = vor allem in nicht gewonnenen ({ $count })
chart-paths-even = nicht mehr verschieden als durch Zufall
chart-paths-told = { $name }: gewonnen { $won }, nicht gewonnen { $lost }.
chart-paths-next = Gleich darauf: { $list }.

## Folien
slides-unseen = Was der Kunde sah und wir nicht
slides-more-deals = { $count ->
    [one] Von 1 weiteren Deal erzählt der Bericht.
   *[other] Von { $count } weiteren Deals erzählt der Bericht.
}
slides-lever-deals = { $count ->
    [one] in einem dieser Deals
   *[other] in { $count } dieser Deals
}
