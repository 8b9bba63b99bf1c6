# Die Antworten über alle Deals: vierte Liste der Übersicht, Antworten als Bildschirme, `debrief answer`.

## answer
answer-hit-rate = Wo sind unsere Chancen gut?
answer-paths = Wie kommt ein gewonnener Kunde zum Kauf?
answer-exits = Wo verlieren wir Kunden unterwegs?
answer-conversion = Wie viele kommen von einem Abschnitt zum nächsten?
answer-ties = Wie binden sich Kunden an uns, und wo bleibt die Zeit?
answer-hand-over = Wie teilen sich Marketing und Verkauf den Weg?
answer-incidents = Was begeistert, was verärgert?
answer-perception = Sehen wir uns, wie Kunden uns sehen, und halten die genannten Gründe stand?
answer-levers = Welche Hebel sollen wir ziehen?

command-tab-answers = Die Antworten über alle Deals
hint-tab-answers = Antworten
command-next-group = Nach der nächsten Angabe gliedern: neu, Segment, Land, Sparte, Geschäft
hint-next-group = nach …
command-target = Ein anderes Ziel: Aufträge, Umsatz oder Marge
hint-target = Ziel
context-answers = Die Antworten
context-answer = Eine Antwort über alle Deals
home-tab-answers = Antworten
home-about-answers = Was die Deals zusammen sagen. Jede Antwort steht in einem Satz; { KEY("list.activate") } öffnet sie mit ihren Zahlen, und von jeder Zahl führt { KEY("list.activate") } zu den Deals und Schritten dahinter. Was zu klein ist, um etwas zu bedeuten, ist keine Antwort: Anteile, die weniger als 5 Punkte auseinanderliegen, Tage, deren Mitten weniger als 1 Tag, und andere Zahlen, deren Mitten oder Schnitte weniger als 0.1 auseinanderliegen, sowie jedes Cliff-δ unter 0.15.
home-answers-reading = liest die Deals …
home-answers-reckoning = berechnet Antwort { $done } von { $all } …
home-answers-count = { $count ->
    [one] aus 1 entschiedenen Deal
   *[other] aus { $whole } entschiedenen Deals
}
answers-about = Jede Zahl lässt sich zurückverfolgen: { KEY("list.up") } { KEY("list.down") } und { KEY("list.left") } { KEY("list.right") } wählen eine, { KEY("list.activate") } zeigt die Deals und Schritte dahinter. Die Linien zeigen, wie sicher ein Anteil ist: Der Punkt ist, was man gesehen hat, von Ende zu Ende reicht, was er in 95 von 100 Fällen sein kann.
answers-behind-about = Worauf die Zahl beruht. { KEY("list.activate") } geht hin, { KEY("popup.back") } kommt zurück.
answers-behind-foot = { KEY("list.activate") } geht hin · { KEY("list.up") } { KEY("list.down") } wählen · { KEY("popup.back") } zurück
answers-behind-gone = Das wurde inzwischen gelöscht.
answers-nine = Bei neun Antworten macht der Zufall in über der Hälfte der Arbeitsmappen einen Hinweis; «selten Zufall» steht darum nur unter 0.5 von 100.
answers-loading = Die Deals werden gelesen …
answers-reckoning = Die Antwort wird berechnet …
answers-broken = Die Antwort liess sich nicht berechnen. Der Grund steht im Protokoll (debrief path zeigt, wo es liegt).
answers-not-read = Die Deals liessen sich nicht lesen: { $detail }
answers-target-title = Das Ziel
answers-target-hint = Aufträge: 12 · Umsatz: CHF 2 Mio. · Marge: Marge CHF 300'000
answers-target-fault = Ein Ziel ist eine Zahl von Aufträgen, ein Umsatz (CHF 2 Mio.) oder eine Marge (Marge CHF 300'000). Ein Bruchteil braucht die Währung oder die Einheit: CHF 1.5 Mio.
answers-target-orders = { $count ->
    [one] 1 Auftrag
   *[other] { $count } Aufträge
}
answers-target-margin = Marge { $money }

answers-nothing-decided = Noch nichts zu sagen: Kein Deal ist gewonnen, verloren, verschoben oder abgebrochen.
answers-needs = Antworten kommen aus Deals, die zu Ende sind. Den Ausgang trägt man in Etappe 1, Rahmen, ein; fünf gewonnene und fünf verlorene reichen für Hinweise, nicht für Beweise.
answers-needs-key = In der Liste der Deals legt { KEY("list.new") } einen an, und { KEY("tabs.import") } liest die aus Ihrem CRM ein; im Deal führt { KEY("deal.stage-frame") } zum Ausgang.
answers-needs-key-study = In der Studie wählt { KEY("study.study-deals") } die Deals; im Deal führt { KEY("deal.stage-frame") } zum Ausgang.
answers-levers-needs = Ein Hebel ist etwas, das man anders machen will, mit den Schritten und Ereignissen, die dafür sprechen.
answers-levers-needs-key = Im Deal führt { KEY("deal.stage-levers") } zu seinen Hebeln, und { KEY("levers.new") } legt dort einen an.
answers-reading = WIE MAN DAS LIEST
answers-unknown = nicht erfasst
answers-order = Auftrag
answers-passage = { $from } bis { $to }
answers-k-of-n = { $k } von { $n }
answers-won-deals = gewonnene Deals
answers-lost-deals = nicht gewonnene Deals
answers-not-independent = Die Schritte eines Deals hängen zusammen; die Zahlen wirken deshalb sicherer, als sie sind. Schauen Sie, ob sie auch Deal für Deal gelten.
answers-not-cause = Was gewonnene Deals von den anderen unterscheidet, muss nicht der Grund für den Ausgang sein.
answers-compared = Gewonnene Deals werden mit allen anderen verglichen, die zu Ende sind: { $not_won }.
answers-compared-none = { $group ->
    [won] Bisher sind nur gewonnene Deals zu Ende
   *[not-won] Bisher ist kein Deal gewonnen
}: Es gibt nichts zu vergleichen.
answers-apart-none = { $group ->
    [both] Das ist von keinem Deal bekannt, der zu Ende ist.
    [won] Das ist von keinem gewonnenen Deal bekannt: Es gibt nichts zu vergleichen.
   *[not-won] Das ist von keinem nicht gewonnenen Deal bekannt: Es gibt nichts zu vergleichen.
}
answers-exits-timeless = Wie lange es dauerte, ist von keinem bekannt: Es braucht das Datum eines ersten Schritts oder den Tag, an dem der Deal begann, und das Datum des Ausstiegs oder des Entscheids.
answers-blind-nobody = Noch kein Deal ist von beiden Seiten geschildert; was wir nicht gesehen haben, kann niemand sagen.
answers-before-none = Keiner dieser Deals hat Schritte vor dem Entscheid.
answers-before-unnamed = Keiner dieser Schritte sagt, was getan wurde: Die Aktivität ist ein Feld jedes Schritts.
answers-funnel-single = Von einem einzigen Deal wird kein Anteil gezeigt: Er ging weiter oder nicht.
answers-between-none = { $steps ->
    [none] Kein Schritt von uns ist erfasst; darüber lässt sich nichts sagen.
   *[some] Nichts, soweit es erfasst ist.
}
answers-chosen = Das sind die Deals, die erfasst sind, nicht alle, die je begonnen haben. Wo fünf gewonnene und fünf verlorene ausgewählt wurden, ist die Hälfte gewonnen, was immer der Markt tut.

answers-column-won = gew.
answers-column-lost = verl.
answers-column-undecided = ohne Kauf
answers-column-of = von
answers-column-all = alle
answers-column-share = Anteil
answers-column-range = von-bis
answers-column-effort = Tage/gew.
answers-column-known = bekannt
answers-column-deals = Deals
answers-column-steps = Schritte
answers-column-shortest = kürzeste
answers-column-median = Mitte
answers-column-longest = längste
answers-column-blind = ungesehen
answers-column-exit = Schritt
answers-column-with-us = mit uns
answers-column-reached = kamen
answers-column-stepless = ohne
answers-column-with-steps = mit Schritten
answers-column-went-on = weiter
answers-column-melted = weg
answers-column-needed = nötig
answers-column-between = von-bis
answers-column-five = 5 Pkt. mehr
answers-column-times = Wartezeiten
answers-column-claims = Behauptungen
answers-column-noes = Deals damit
answers-column-went-on-us = wir blieben dran
answers-column-path = des Wegs
answers-column-days = Tage
answers-column-steps-between = dazwischen
answers-column-per-hundred = je 100
answers-column-chance = Zufall
answers-column-before = vorher
answers-column-after = danach
answers-column-common = beide
answers-column-shift = Abstand
answers-column-ranks = Reihenfolge
answers-column-rosier = wir besser
answers-column-darker = wir schlechter
answers-column-alike = gleich
answers-column-others = andere
answers-column-supported = gestützt
answers-column-refuted = widerlegt
answers-column-untested = ungeprüft
answers-column-said = gesagt
answers-column-came = gekommen
answers-column-of-us = davon wir
answers-column-incidents = Ereignisse
answers-column-found = Hebel
answers-column-rank = Rang

answers-all-deals = ALLE DEALS
answers-hit-rate-chosen = Diese Deals sind ausgewählt, nicht gezählt, und ergeben keine Quote: { $won } gewonnen und { $not_won } nicht gewonnen.
answers-backward-chosen = Diese Deals sind ausgewählt, nicht gezählt: Wie viele Deals ein Ziel braucht, lässt sich aus einer Studie nicht errechnen.
answers-hit-rate-says = { $sure ->
    [single] Erst ein Deal ist entschieden, und er ist { $won ->
        [0] nicht gewonnen
       *[other] gewonnen
    }: Die wahre Quote kann irgendwo { $range } liegen.
    [wide] Von { $decided } entschiedenen Deals { $won ->
        [one] ist
       *[other] sind
    } { $won } gewonnen, { $share }; bei so wenigen kann die wahre Quote irgendwo { $range } liegen.
   *[narrow] Von { $decided } entschiedenen Deals { $won ->
        [one] ist
       *[other] sind
    } { $won } gewonnen, { $share }; die wahre Quote liegt { $range }.
}
answers-against-competitors = gegen Wettbewerber
answers-of-all-decided = alle entschiedenen
answers-value-against = in { $currency }, gegen Wettb.
answers-value-of-all = in { $currency }, alle
answers-value-unknown = Kein Anteil am Wert in { $currency }: Dafür muss mindestens von der Hälfte der Deals jeder Art der Wert bekannt sein. Bekannt ist er von { $won } gewonnenen, { $lost } verlorenen und { $undecided } verschobenen oder abgebrochenen; ein Wert von 0 gilt als unbekannt.
answers-without-value = { $count ->
    [one] 1 entschiedener Deal hat keinen Wert und zählt nur bei der Anzahl.
   *[other] { $count } entschiedene Deals haben keinen Wert und zählen nur bei der Anzahl.
}
answers-groups-open = { $groups ->
    [one] In einer weiteren Gruppe ist noch nichts entschieden
   *[other] In { $groups } weiteren Gruppen ist noch nichts entschieden
}: { $open ->
    [one] 1 Deal ist dort offen.
   *[other] { $open } Deals sind dort offen.
}
answers-open = { $count ->
    [one] 1 Deal ist noch offen und zählt nirgends.
   *[other] { $count } Deals sind noch offen und zählen nirgends.
}
answers-brier = Brier-Wert
answers-brier-base = Brier-Wert dessen, der immer den Anteil der gewonnenen nennt
answers-effort = Aufwand für jeden Auftrag
answers-effort-note = Unsere Tage für alle Deals, die zu Ende sind, auch die nicht gewonnenen, auf jeden gewonnenen gerechnet; aus den Deals, deren Aufwand bekannt ist.
answers-no-effort = Der Aufwand für jeden gewonnenen Auftrag ist nicht bekannt: Kein Deal sagt, wie viele Tage er uns gekostet hat.
answers-by-novelty = NEU UND BESTEHEND
answers-by-segment = NACH SEGMENT
answers-by-country = NACH LAND
answers-by-division = NACH SPARTE
answers-by-business-type = NACH GESCHÄFT
answers-square-note = Gewonnen von allen entschiedenen. Darunter dasselbe mit der Angabe, wie sicher es ist.
answers-too-small = ? weniger als fünf entschiedene Deals: Eine solche Gruppe sagt für sich allein nichts.
answers-apart = { $telling ->
    [yes] { $better } wird öfter gewonnen als { $worse }: unter allen Paaren von Gruppen { $verdict }.
   *[no] Keine Gruppe hebt sich ab: Am ehesten wird { $better } öfter gewonnen als { $worse }; unter allen Paaren von Gruppen ist das { $verdict }.
    [slight] Keine Gruppe hebt sich ab. Unter allen Paaren von Gruppen wird { $better } öfter gewonnen als { $worse }, doch { $verdict }.
}
answers-not-comparable = Noch gibt es keine zwei Gruppen mit fünf entschiedenen Deals, die man vergleichen könnte.
answers-hit-rate-note = «Ohne Kauf» sind verschobene und abgebrochene Deals: Der Kunde hat bei niemandem gekauft. Beträge in verschiedenen Währungen werden nie zusammengezählt. Das sind die Deals dieser Arbeitsmappe; wo fünf gewonnene und fünf verlorene für ein Debriefing ausgewählt wurden, ist die Hälfte gewonnen, was auch immer der Markt tut.

answers-exits-none = Kein Deal endete ohne Auftrag: Keiner wurde verloren, verschoben oder abgebrochen. Den Ausgang trägt man in Etappe 1 eines Deals ein.
answers-exits-says = { $all ->
    [one] 1 Deal endete
   *[other] { $all } Deals endeten
} ohne Auftrag ({ $where }), meist im Abschnitt { $milestone } ({ $most }).
answers-exits-says-short = { $all ->
    [one] 1 Deal endete
   *[other] { $all } Deals endeten
} ohne Auftrag, meist im Abschnitt { $milestone } ({ $most }).
answers-exits-known = { $most } von { $known } bekannten
answers-exits-apart = Vom Weg sahen wir bei gewonnenen Deals { $won } nicht, bei den anderen { $lost } (Mitte der Deals): { $verdict }.
answers-exits-part = { $to ->
    [competitor] { $count } zum Wettbewerb
    [lost] { $count } verloren
    [postponed] { $count } verschoben
   *[stopped] { $count } abgebrochen
}
answers-exits-nowhere = { $all ->
    [one] 1 Deal endete
   *[other] { $all } Deals endeten
} ohne Auftrag ({ $where }). In welchem Abschnitt, ist nicht erfasst: Kein Schritt sagt, wie weit sie gekommen waren.
answers-before-without = { $count ->
    [one] 1 Deal ohne Schritte vor dem Entscheid ist weggelassen.
   *[other] { $count } Deals ohne Schritte vor dem Entscheid sind weggelassen.
}
answers-exits-where = WIE WEIT SIE GEKOMMEN WAREN
answers-exits-activity = WAS DORT GESCHAH
answers-exits-only-ended = { $count ->
    [one] Bei einem weiteren Deal ist nur festgehalten, dass er endete.
   *[other] Bei { $count } weiteren Deals ist nur festgehalten, dass sie endeten.
}
answers-exits-side = WER DORT HANDELTE
answers-exits-owner = WELCHE UNSERER FUNKTIONEN VOR DEM ENTSCHEID ZULETZT HANDELTE
answers-exits-time = WIE LANGE ES DAUERTE
answers-exits-time-note = Vom ersten datierten Schritt bis zum Ausstieg; wo kein Schritt davor ein Datum hat, von dem Tag an, an dem der Deal begann. Wo der Ausstieg kein Datum hat, bis zum Tag des Entscheids.
answers-exits-near = BEINAHE VERLOREN, DOCH GEWONNEN
answers-exits-near-line = Ausstiege in gewonnenen Deals
answers-blind = WAS WIR NICHT GESEHEN HABEN
answers-blind-lost = { $count ->
    [one] 1 nicht gewonnener, bis zum Entscheid
   *[other] { $count } nicht gewonnene, bis zum Entscheid
}
answers-blind-won = { $count ->
    [one] 1 gewonnener, bis zum Entscheid
   *[other] { $count } gewonnene, bis zum Entscheid
}
answers-blind-note = Schritte, die nur der Kunde erzählt, in den Deals, die beide Seiten erzählt haben. «Zusammen» ist ihr Anteil an allen Schritten, ein langer Deal zählt da mehr; «Mitte» ist die Mitte der Anteile der einzelnen Deals, jeder zählt einmal. Verglichen wird Deal mit Deal, darum nennt der Satz zuoberst die Mitte.
answers-column-together = zusammen
answers-before = DIE LETZTEN { $count } SCHRITTE VOR DEM ENTSCHEID ZU GEHEN, ZUSAMMEN
answers-before-each = UND DEAL FÜR DEAL
answers-before-ended = { $number } { $what }{ $told ->
    [0] {""}
   *[other] {" "}(mitgeteilt in Schritt { $told })
}

answers-conversion-none = { $decided ->
    [one] Der einzige entschiedene Deal wurde nicht zum Auftrag
   *[other] { $orders ->
        [0] Keiner der { $decided } entschiedenen Deals wurde zum Auftrag
        [one] 1 von { $decided } entschiedenen Deals wurde zum Auftrag
       *[other] { $orders } von { $decided } entschiedenen Deals wurden zu Aufträgen
    }
}. Wo { $orders ->
    [0] { $decided ->
        [one] er wegfiel
       *[other] sie wegfielen
    }
   *[other] die anderen wegfielen
}, sagt kein Deal: Keiner hat einen Schritt in einem bekannten Abschnitt.
answers-conversion-says =
    Von { $reached ->
        [one] 1 Deal
       *[other] { $reached } Deals
    } ab { $from } { $orders ->
        [one] wurde 1 zum Auftrag
       *[other] wurden { $orders } zu Aufträgen
    }; am meisten fällt weg von { $passage }: { $lost } von { $of }.
answers-conversion-all = { $orders ->
    [one] Der einzige entschiedene Deal{ $of ->
        [some] {" "}mit Schritten
       *[all] {""}
    } wurde zum Auftrag
   *[other] Alle { $orders } entschiedenen Deals{ $of ->
        [some] {" "}mit Schritten
       *[all] {""}
    } wurden zu Aufträgen
}: Unterwegs fiel nichts weg, und ohne einen Deal, der nicht gewonnen ist, zeigt nichts, wo das geschähe.
answers-funnel = VON ABSCHNITT ZU ABSCHNITT
answers-funnel-few = ? weniger als { $few } Deals kamen so weit: Der Anteil kann auch ein ganz anderer sein.
answers-funnel-without = { $count ->
    [one] 1 entschiedener Deal hat keinen Schritt{ $what ->
        [steps] {""}
       *[stretch] {" "}in einem bekannten Abschnitt
    } und zählt nirgends.
   *[other] { $count } entschiedene Deals haben keine{ $what ->
        [steps] {" "}Schritte
       *[stretch] n Schritt in einem bekannten Abschnitt
    } und zählen nirgends.
}
answers-funnel-note = Ein Deal ist in einen Abschnitt gekommen, wenn er einen Schritt darin oder in einem späteren hat, und ein Auftrag gilt als späterer: Wege springen, und niemand hält alles fest. So ist ein gewonnener Deal, von dem ein Abschnitt erfasst ist, in jeden gekommen, erfasst oder nicht, die anderen nur so weit, wie ihre Schritte reichen. «Ohne» ist, wie viele der Gekommenen keinen Schritt im Abschnitt selbst haben: Je mehr es sind, desto besser sieht der Anteil aus, als er ist. Unter der Zeile steht, wie viele der Deals mit einem Schritt im Abschnitt nach ihren Schritten allein weiterkamen, wo das ein anderer Anteil ist. Es zählt nur, was vor dem Entscheid kommt.
answers-funnel-steps = mit { $next ->
    [order] Schritt darin
   *[step] Schritten in beiden
}: { $passed } von { $of }{ $how ->
    [share] , { $share }
   *[count] {""}
}
answers-funnel-chosen = Diese Deals sind ausgewählt, nicht gezählt, und ergeben keinen Anteil: Es bleibt bei den Zahlen.
answers-backward-five = Was unter «5 Pkt. mehr» steht, gehört nicht zum Ziel: So viele Aufträge mehr { $decided ->
    [one] hätte der eine erfasste Deal
   *[other] hätten die { $decided } erfassten Deals
} gebracht, wenn von dort fünf von hundert mehr weitergegangen wären{ $marked ->
    [yes] ; < zeigt, wo das am meisten hilft.
   *[no] {"."}
}
answers-backward-unrecorded = · wo mehr als die Hälfte der Gekommenen oder der Weitergegangenen keinen Schritt hat, der es sagt, werden keine fünf Punkte gerechnet und nichts wird markiert.
answers-backward = DAS ZIEL: { $target }
answers-backward-orders = Aufträge
answers-backward-mean = Im Schnitt bringt ein Auftrag { $mean } ein; bekannt ist das in dieser Währung von { $count } der { $won } gewonnenen Deals.
answers-backward-few-values = { $count ->
    [one] Nur von einem Auftrag ist bekannt, was er bringt: Der nächste kann ganz anders ausfallen.
   *[other] Nur von { $count } Aufträgen ist bekannt, was sie bringen: Der Schnitt kann weit danebenliegen.
} Erst ab fünf ist der Schnitt brauchbar.
answers-backward-no-value = Kein gewonnener Deal{ $of ->
    [some] , der hier zählt,
   *[all] {""}
} sagt, was ein Auftrag in { $wanted } { $what ->
    [margin] an Marge {""}
   *[value] {""}
}einbringt; das Ziel lässt sich nicht in Aufträge umrechnen.{ $others ->
    [0] {""}
   *[other] {" "}Bekannt ist es in { $list }.
}
answers-backward-no-gain = Gewonnene Deals in { $wanted } brachten im Schnitt keine Marge ein; keine Zahl von Aufträgen erreicht das Ziel.
answers-backward-too-many = Gewonnene Deals in { $wanted } bringen im Schnitt so wenig{ $what ->
    [margin] {" "}Marge
   *[value] {""}
} ein, dass das Ziel mehr als { $most } Aufträge bräuchte. Ist es richtig getippt?
answers-backward-decided = entschiedene Deals
answers-funnel-missing = { $all ->
    [yes] Kein Deal hat einen Schritt in einem der Abschnitte ({ $list }); mit Schritten zeigt sich, zwischen welchen zwei die Deals wegfallen. Bis dahin wird das Ziel allein aus den entschiedenen Deals berechnet.
   *[no] Kein Deal hat einen Schritt in: { $list }. Diese Abschnitte sind weggelassen.
}
answers-backward-nothing-won = Noch ist nichts gewonnen, also lässt sich nichts zurückrechnen.
answers-backward-note = Nötig ist, wie viele Deals für ganze Aufträge so weit kommen müssen, beim Anteil, der von dort an zum Auftrag wird, jede Zahl für sich aufgerundet. «Von-bis» enthält, was der Anteil sein kann, der zum Auftrag wird (in 95 von 100 Fällen), und sonst nichts: weder dass Aufträge verschieden gross sind noch dass sich der Markt ändert.

answers-ties-none = Vor keinem Entscheid ist eine Bindung erfasst: Sie steht in den Feldern des Schritts, dort, wo sich der Kunde weiter bindet.
answers-ties-says = Bis zum Entscheid hatten sich Käufer im Schnitt bis Stufe { $won } von 4 gebunden, { $lost ->
    [none] und kein anderer Deal sagt etwas dazu
   *[other] die anderen bis { $lost }
}
answers-ties-path = BINDUNG ENTLANG DES WEGS, BIS ZUM ENTSCHEID
answers-ties-levels = 0 keine · 1 Interesse · 2 Einsatz · 3 Zusage · 4 gebunden. Jede Spalte ist ein Fünftel des Wegs; der Balken zeigt das letzte. In Klammern: das Mittel nur so vieler Deals, da bei den anderen bis dahin nichts erfasst ist. Wo niemand etwas gesetzt hat, bindet ein Schritt beider Seiten den Kunden so weit, wie es solche Schritte üblicherweise tun, eine Absage nie.
answers-ties-note = Jeder Deal zählt einmal: «Mitte» ist die Mitte der Mitten aller Deals, kürzeste und längste sind die Deals an den Enden. Es zählt nur, was vor dem Entscheid kommt.
answers-wait-ours = DER BALL BEI UNS: BIS WIR NACH DEM KUNDEN HANDELN
answers-wait-theirs = DER BALL BEIM KUNDEN: BIS ER NACH UNS HANDELT
answers-wait-offer = VON DER ANFRAGE BIS ZUR OFFERTE
answers-wait-note = Jeder Deal zählt mit der Mitte seiner Wartezeiten; kürzeste, Mitte und längste sind die dieser Werte, und dahinter stehen die Deals dazu. Hinter «Wartezeiten» stehen die Schritte, die ein Warten beendet haben, mit den Tagen, das längste zuerst. Wer vertröstet oder wartet, hat nicht gehandelt.
answers-after-no = NACH EINEM NEIN ODER EINWAND, VOR DEM ENTSCHEID
answers-after-no-none = Vor keinem Entscheid sagte jemand Nein oder erhob einen Einwand.
answers-after-no-note = Eine Absage oder ein Einwand unterwegs, nicht die Absage, mit der es endete; und was wir dann taten, bevor entschieden war. «Mitte» ist, wie lange es bis zu unserem nächsten Schritt dauerte; von mehreren zählt der erste Einwand, bei dem das bekannt ist.
answers-after-no-untimed = { $group ->
    [won] Gewonnene Deals
   *[not-won] Nicht gewonnene Deals
}: Bei { $count } von { $all }, in denen wir dranblieben, ist nicht bekannt, nach wie langer Zeit; das Nein oder unser nächster Schritt hat kein Datum.

answers-shares-none = Kein Schritt sagt, zu welcher unserer Funktionen er gehört.
answers-shares-says = { $decided ->
    [one] Im einzigen entschiedenen Deal übernahm der Verkauf { $overs ->
        [0] nie vom Marketing
       *[other] vom Marketing
    }
   *[other] In { $overs } von { $decided } entschiedenen Deals übernahm der Verkauf vom Marketing
}{ $overs ->
    [0] {""}
   *[other] , { $overs ->
        [one] {""}
       *[other] in der Mitte{" "}
    }nach { $place } des Wegs
}.
answers-shares-steps = Von { $known } Schritten von uns mit einer Funktion hatte das Marketing { $marketing }, der Verkauf { $sales }.
answers-owners = UNSERE SCHRITTE NACH FUNKTION
answers-owner-nobody = niemand genannt
answers-hand-overs = WO DER VERKAUF VOM MARKETING ÜBERNAHM
answers-owners-marketing = Von unseren Schritten mit einer Funktion hatte das Marketing in einem gewonnenen Deal im Schnitt { $won }, in einem nicht gewonnenen { $lost }.
answers-shares-compared = Gewonnen gegen nicht gewonnen: { $verdict }.
answers-owners-bar = Der Balken ist der Anteil an allen unseren Schritten, gewonnen oder nicht.
answers-hand-overs-bar = Der Balken ist der Weg vom ersten Schritt bis zum Entscheid; der Punkt darin ist die Übergabe.
answers-hand-overs-none = In keinem Deal hat der Verkauf vom Marketing übernommen.
answers-between = WAS LIEGEN BLIEB
answers-range-between = zwischen { $low } und { $high }
answers-between-dropped = Marketing zuletzt, dann kein Verkauf
answers-between-returned = vom Verkauf zurückgegebene Leads
answers-between-nobody = unsere Schritte ohne Funktion
answers-shares-note = Übergabe ist der erste Schritt des Verkaufs nach einem des Marketings; wer einen Lead zurückgibt, übernimmt ihn nicht. «Dazwischen» sind die Schritte vom letzten des Marketings bis dahin. Es zählt nur, was vor dem Entscheid kommt.

answers-incidents-none = Zu keinem entschiedenen Deal ist ein Ereignis erfasst.
answers-incidents-says = Verärgert waren Kunden in { $in_annoyed } von { $decided } Deals ({ $annoyed } Mal), begeistert in { $in_delighted } ({ $delighted }).
answers-incidents-apart = { $measure ->
    [customer-annoyed] Verärgert waren Kunden
    [customer-delighted] Begeistert waren Kunden
    [vendor-annoyed] Verärgert waren wir
   *[vendor-delighted] Begeistert waren wir
} in gewonnenen Deals { $won } Mal je 100 Schritte, sonst { $lost } Mal: { $verdict }.
answers-incidents-alike = In der Häufigkeit unterscheiden sich gewonnene Deals nicht erkennbar von den anderen: { $verdict }.
answers-incidents-rates = WIE OFT, GEWONNEN GEGEN NICHT GEWONNEN
answers-incidents-base = Gezählt bis zum Entscheid, auf { $won } Schritte gewonnener und { $lost } nicht gewonnener Deals; { $won_deals } gewonnene und { $lost_deals } nicht gewonnene Deals haben Ereignisse. { $after ->
    [0] Keines kam nach dem Entscheid.
    [one] 1 kam nach dem Entscheid: Es zählt in keiner Häufigkeit und steht in den Listen unten.
   *[other] { $after } kamen nach dem Entscheid: Sie zählen in keiner Häufigkeit und stehen in den Listen unten.
}
answers-incidents-note = «Je 100» ist das Mittel der Häufigkeiten der einzelnen Deals: Jeder zählt einmal, wie lang er auch ist. { $count ->
    [0] Gewonnen gegen nicht gewonnen wird nicht verglichen: Es sind zu wenige Deals, um etwas zu sagen.
   *[other] «Zufall» sagt, wie oft der Zufall allein irgendeine der { $count } verglichenen Häufigkeiten so weit trennt wie diese, wenn die Ausgänge { $drawn ->
        [0] auf alle möglichen Arten
       *[other] { $ways }-mal zufällig
    } auf die Deals verteilt werden.
} Begeisterung und Ärger werden nie verrechnet.
answers-incidents-milestone = WO AUF DEM WEG
answers-incidents-nowhere = ohne Schritt oder vor dem ersten Abschnitt
answers-incidents-activity = BEI WELCHER ART VON SCHRITT
answers-incidents-criterion = ZU WELCHEN KRITERIEN SIE ETWAS SAGEN

answers-paths-needs = Zu wenige Deals mit Schritten, um etwas über ihre Wege zu sagen: { $won } gewonnen und { $lost } nicht gewonnen. Es braucht je vier, oder drei und fünf.
answers-paths-stepless = Kein entschiedener Deal hat Schritte bis zum Entscheid; über ihre Wege lässt sich nichts sagen.
answers-paths-nameless = Keine zwei Deals nennen einen Schritt gleich; ihre Wege lassen sich so nicht vergleichen. Geben Sie den Schritten Aktivitäten.
answers-paths-nothing = Gewonnene Deals haben jede Aktivität so oft wie die anderen.
answers-pathless = { $count ->
    [one] Ein entschiedener Deal hat keine Schritte, wie ihn ein CRM kennt, und zählt hier nirgends
   *[other] { $count } entschiedene Deals haben keine Schritte, wie sie ein CRM kennt, und zählen hier nirgends
}; die Zahlen sind jene von { $told }.
answers-paths-says = { $more ->
    [won] Was gewonnene Deals öfter haben als die anderen, zuerst: «{ $activity }», { $in_won } von { $won } gewonnenen gegen { $in_lost } von { $lost } nicht gewonnenen: { $verdict }.
   *[lost] Was nicht gewonnene Deals öfter haben als die gewonnenen, zuerst: «{ $activity }», { $in_lost } von { $lost } nicht gewonnenen gegen { $in_won } von { $won } gewonnenen: { $verdict }.
}
answers-paths-won = ÖFTER IN GEWONNENEN DEALS
answers-paths-lost = ÖFTER IN NICHT GEWONNENEN DEALS
answers-paths-floor = «Zufall» sagt, wie oft der Zufall allein irgendeine Aktivität so weit trennt, wenn die Ausgänge { $drawn ->
    [0] auf alle möglichen Arten
   *[other] { $ways }-mal zufällig
} auf Ihre Deals verteilt werden: Wer alle Aktivitäten ansieht, findet leicht eine, die der Zufall gemacht hat, und das ist eingerechnet. Eine Studie mit denselben Deals hat dieselben Zahlen. Nach dem Zufall sind die Listen geordnet. Es zählt nur, was vor dem Entscheid kommt.
answers-paths-study = Hier stehen alle Deals zusammen, wie verschieden sie auch sind. Eine Studie mit vergleichbaren sagt mehr.

answers-perception-nobody = Noch haben in keinem Deal beide Seiten dasselbe Kriterium bewertet.
answers-perception-says = { $deals ->
    [one] Im einzigen Deal, den beide Seiten bewertet haben, sehen wir uns im Schnitt um { $shift } anders als der Kunde: Ein Deal sagt nichts über eine Gewohnheit.
   *[other] Wir sehen uns in { $rosier } von { $deals } Deals besser als der Kunde, in { $darker } schlechter ({ $shift }): { $few ->
        [yes] zu wenige für eine Gewohnheit.
       *[no] { $verdict }.
    }
}
answers-perception-apart = Wir sehen uns { $how ->
    [better] besser
   *[otherwise] anders
}: { $overall }. Bei gewonnenen { $won }, sonst { $lost }: { $verdict }.
answers-claims-says = Preis ({ $price } von { $all } Deals): { $refuted } widerlegt, { $supported } gestützt, { $untested } ungeprüft.
answers-perception-shift = VON BEIDEN SEITEN BEWERTET, DEAL FÜR DEAL
answers-perception-needs = Lassen Sie beide Seiten die Checkliste in Etappe 5 bewerten: Vergleichen lässt sich nur, was beide bewertet haben.
answers-perception-tilt = Abstand: { $tilt ->
    [rosier] In { $rosier } Deals sehen wir uns besser, in { $darker } schlechter; irrten beide Seiten nach beiden Richtungen gleich, wäre das selten ({ $chance }).
    [darker] In { $darker } Deals sehen wir uns schlechter, in { $rosier } besser; irrten beide Seiten nach beiden Richtungen gleich, wäre das selten ({ $chance }).
    [slight] In { $rosier } Deals sehen wir uns besser, in { $darker } schlechter: { $said }.
    [none] In { $rosier } Deals sehen wir uns besser, in { $darker } schlechter: Irrten beide Seiten nach beiden Richtungen gleich, machte der Zufall das { $tries }.
   *[open] In { $rosier } Deals sehen wir uns besser, in { $darker } schlechter. Unter { $enough } Deals mit einem Unterschied sind auch einseitige nicht mehr als Zufall.
}
answers-perception-order = Reihenfolge, das ist etwas anderes: { $order ->
    [same] Beide sehen dieselben Kriterien als stark und als schwach (Rangkorrelation { $rho } in der Mitte von { $count } Deals).
    [loose] Was die eine Seite stark sieht, sagt wenig über die Sicht der anderen (Rangkorrelation { $rho } in der Mitte von { $count } Deals).
    [opposite] Was die eine Seite stark sieht, sieht die andere schwach (Rangkorrelation { $rho } in der Mitte von { $count } Deals).
   *[open] In keinem Deal haben beide zehn gleiche Kriterien bewertet, also lässt sich nichts sagen.
}
answers-perception-customer-only = nur vom Kunden bewertet
answers-perception-vendor-only = nur von uns bewertet
answers-perception-criteria = WO WIR UNS UNTERSCHEIDEN, KRITERIUM FÜR KRITERIUM
answers-perception-note = Abstand: unsere Bewertung minus die des Kunden, im Schnitt; + heisst, dass wir uns besser sehen. Reihenfolge: 1, wenn beide die Kriterien gleich ordnen, 0, wenn die Ordnungen nichts miteinander zu tun haben. Eine Seite kann durchwegs besser bewerten und doch dieselbe Reihenfolge sehen. Gezählt werden die Deals, nicht die Kriterien: 21 Bewertungen eines Deals hängen zusammen.
answers-claims = DIE GENANNTEN GRÜNDE, UND WAS DIE BELEGE SAGEN
answers-claims-none = Noch ist kein Grund erfasst.
answers-claims-note = Gezählt in { $all ->
    [one] 1 Deal mit einem Grund
   *[other] { $all } Deals mit Gründen
}. «Deals» zählt jeden Deal einmal; das Übrige zählt Behauptungen: wer sie machte und was Schritte und Ereignisse daraus gemacht haben. Wie oft ein Grund genannt wird, sagt nichts darüber, ob er standhält.
answers-claims-price = Preis, Deal für Deal: in { $count } genannt, vom Kunden in { $customer }, von uns in { $vendor }. Ob er standhält, beurteilen wir anhand der erfassten Schritte und Ereignisse, nicht der Kunde: { $refuted } widerlegt, { $supported } gestützt; in { $untested } hat es noch niemand an den Schritten geprüft.
answers-claims-instead = { $refuted ->
    [0] WO DER PREIS GENANNT WURDE UND NICHT GESTÜTZT IST: WAS GESTÜTZT IST
   *[other] WO DER PREIS GENANNT WURDE UND NICHT STANDHÄLT: WAS STANDHÄLT
}
answers-claims-instead-none = { $price ->
    [stands] Wo der Preis genannt wurde, stützen ihn die Belege.
    [unrefuted] Noch ist der Preis in keinem Deal widerlegt.
   *[refuted] In diesen Deals hat auch keine andere Erklärung Belege.
}
answers-claims-untested = { $count ->
    [one] 1 Preisbehauptung ist ungeprüft: Bevor die Schritte sprechen, sagt sie nichts über den Preis.
   *[other] { $count } Preisbehauptungen sind ungeprüft: Bevor die Schritte sprechen, sagen sie nichts über den Preis.
}
answers-forecasts = VORHER GENANNTE CHANCEN, UND WAS DARAUS WURDE
answers-forecasts-none = Noch ist keine Vorhersage eines beendeten Deals geöffnet.
answers-forecasts-says = { $count ->
    [one] 1 Vorhersage, ihr Brier-Wert ist { $brier } (0 ist immer richtig, 1 immer sicher und falsch). Eine einzige sagt nichts.
   *[other] { $count } Vorhersagen: Brier-Wert { $brier } (0 ist immer richtig, 1 immer sicher und falsch; wer stets den Anteil der gewonnenen nennt, erreicht { $base }). { $telling ->
        [better] Das ist besser, als nur den Anteil zu kennen.
        [worse] Das ist nicht besser, als nur den Anteil zu kennen.
       *[no] Unter { $enough } Vorhersagen sagt der Vergleich nichts.
    }
}
answers-forecasts-low = bis 33 %
answers-forecasts-even = 34 bis 66 %
answers-forecasts-high = ab 67 %
answers-forecasts-note = Gesagt: das Mittel der genannten Chancen. Gekommen: wie viele dieser Deals einen Auftrag brachten.
answers-behind-kind-deal = Deal
answers-behind-kind-step = Schritt
answers-behind-kind-incident = Ereignis
answers-behind-kind-claim = Grund
answers-behind-kind-judgement = Bewertung
answers-behind-kind-lever = Hebel
answers-behind-claim = { $who }: { $text } ({ $status })
answers-behind-days = in der Mitte { $days }
answers-behind-rate = { $times } in { $steps ->
    [one] 1 Schritt
   *[other] { $steps } Schritten
}: { $rate } je 100
answers-behind-judgement = { $criterion }: Kunde { $customer }, wir { $vendor }

answers-levers-none = Noch kein Hebel: Was ein Deal zeigt und anders gehen könnte, wird in seiner Etappe 6 zu einem.
answers-levers-places = { $taken } von { $most } Plätzen { $taken ->
    [one] ist
   *[other] sind
} besetzt.
answers-levers-next = Die Idee, die nach Belegen × Wirkung ÷ Aufwand zuerst kommt: «{ $title }».
answers-levers-no-idea = Keine Idee wartet.
answers-levers-too-many = { $taken } Hebel sind gewählt oder in Arbeit; mehr als { $most } zugleich werden selten zu Ende geführt.
answers-levers-may-be-one =
    { $count ->
        [one] Ein Paar von Hebeln ist vielleicht ein und derselbe.
       *[other] { $count } Paare von Hebeln sind vielleicht je ein und derselbe.
    }
answers-lever-head = { $place } · { $title }
answers-lever-rests = { $deals ->
    [0] Noch ohne Belege.
    [one] Beruht auf einem Deal, { $told ->
        [both] von beiden Seiten geschildert.
        [customer] vom Kunden geschildert.
        [vendor] nur von uns geschildert.
       *[nobody] ohne Angabe der Quelle.
    }
   *[other] Beruht auf { $deals } Deals, { $told ->
        [both] von beiden Seiten geschildert.
        [customer] von Kunden geschildert.
        [vendor] nur von uns geschildert.
       *[nobody] ohne Angabe der Quelle.
    }
}
answers-lever-study = In der Studie «{ $study }» ({ $won } gewonnen, { $not_won } nicht gewonnen) { $bearing ->
    [stands] trennt «{ $what }» Gewonnene von den anderen: selten Zufall ({ $chance }).
    [hint] trennt «{ $what }» Gewonnene von den anderen: ein Hinweis, kein Beweis (Zufall allein: { $chance }).
    [against] zeigt «{ $what }» in die andere Richtung: Nicht Gewonnene haben mehr davon (Zufall allein: { $chance }).
    [slight] trennt «{ $what }» Gewonnene von den anderen zu wenig, um etwas zu bedeuten (Zufall allein: { $chance }).
   *[nothing] trennt «{ $what }» Gewonnene von den anderen nicht mehr, als der Zufall macht ({ $chance }).
}
answers-lever-holds = Das hält in { $holds } von { $all } Versuchen, einen Deal wegzulassen.
answers-lever-no-study = Keine Studie vergleicht, worum es dabei geht.
answers-lever-reckoned = Belege { $merit } × Wirkung { $impact } ÷ Aufwand { $effort } = Rang { $rank } (Belege: Deals { $deals }, beide Seiten { $sides }, Vergleich { $contrast }, robust { $robust }).
answers-lever-one-deal = Ein Deal kann Zufall sein: Suchen Sie einen zweiten, bevor der Hebel einen Platz bekommt.
answers-lever-others = Vereint mit: { $list }
answers-lever-when = Wann er erledigt war, ist nicht bekannt: Mit einem Datum im Formular lassen sich Deals davor und danach vergleichen.
answers-lever-before = vorher entschieden (erledigt { $date })
answers-lever-after = später entschieden
answers-lever-begun-before = davon vorher begonnen
answers-lever-unclear = um diese Zeit oder ohne Datum
answers-lever-changed = Der Anteil der gewonnenen { $way ->
    [up] stieg von { $then } auf { $now }
    [down] sank von { $then } auf { $now }
   *[same] blieb gleich: vorher { $then }, danach { $now }
}{ $few ->
    [yes] .
   *[no] : { $verdict }.
}
answers-lever-share = { $share } ({ $of })
answers-lever-judged = Bewertung durch die Kunden: { $criterion }
answers-lever-done = Deals mit: { $activity }
answers-lever-unmeasured = Die Schritte dieser Deals messen davon nichts: Es fehlen Daten von Anfragen, Offerten und Antworten, und der Hebel nennt keine Aktivität.
answers-lever-measured = «Vorher» und «danach» zeigen die Mitte oder den Schnitt der dann entschiedenen Deals, jeder zählt einmal; in Klammern steht, von wie vielen der Wert bekannt ist. Gemessen wird immer dasselbe, an Daten und Feldern der Schritte bis zum Entscheid: Schauen Sie auf die Zeile, um die es dem Hebel ging. «Zufall» einer Aktivität oder Bewertung, die der Hebel nennt, ist für sich gerechnet. { $count ->
    [0] Für die anderen Zeilen sind es zu wenige Deals, um es zu sagen.
   *[other] Jener der anderen Zeilen rechnet sie alle ein.
}
answers-lever-too-few = Davor oder danach wurden zu wenige Deals entschieden, um etwas zu sagen; es braucht je vier, oder drei und fünf.
answers-lever-by-speed = Vorher und danach trennt der Tag des Entscheids, und das sortiert nach Tempo. { $late ->
    [0] Von den seither begonnenen Deals sind erst die schnellen entschieden
    [one] Einer der { $all } später entschiedenen hatte schon vorher begonnen: Er ist ein langsamer seiner Zeit, und von den seither begonnenen sind erst die schnellen entschieden
   *[other] { $late } der { $all } später entschiedenen hatten schon vorher begonnen: Sie sind die langsamen ihrer Zeit, und von den seither begonnenen sind erst die schnellen entschieden
}. Zeiten, und alles, wovon langsame Deals mehr haben, können sich allein darum unterscheiden; kein Zufall oben rechnet das ein.
answers-lever-not-alone = Anderes hat sich auch geändert, und nicht zufällig: Ein Hebel wird gewählt, wenn es schlecht läuft, und danach wird es oft von selbst besser.
answers-levers-note = Belege: 1 für jeden Deal (höchstens 5), 1, wenn beide Seiten es schildern, 2, wenn der Vergleich einer Studie selten Zufall ist, und 1, wenn er ein Hinweis ist, 1, wenn das hält, welchen Deal man auch weglässt. Von mehreren Studien, die vergleichen, worum es geht, zählt die grösste, von gleich grossen die neueste. Mal Wirkung, geteilt durch Aufwand, je 1 bis 5 wie bewertet; «3?», wo niemand bewertet hat. Der Rang ordnet ein Gespräch; er entscheidet nichts. Nur drei sind zugleich gewählt oder in Arbeit.
answers-levers-too-large = { $count ->
    [one] Die Studie { $list } hat über { $most } entschiedene Deals und wird hier nicht verglichen: Ihre eigenen Seiten sagen, was sie zeigt.
   *[other] Die Studien { $list } haben über { $most } entschiedene Deals und werden hier nicht verglichen: Ihre eigenen Seiten sagen, was sie zeigen.
}
answers-report-title = Antworten über alle Deals
answers-report-about = Was die Deals dieser Arbeitsmappe zusammen sagen, für den Gebrauch im Haus. Jede Zahl lässt sich im Programm zu ihren Deals und Schritten zurückverfolgen.

## command line
cli-answer-about = Eine Frage aus allen Deals zusammen beantworten
cli-answer-usage = debrief answer [OPTIONEN] FRAGE
cli-answer-more =
    Fragen:
      hit-rate    wo unsere Chancen gut sind
      paths       was gewonnene Deals haben
      exits       wo Kunden gehen
      conversion  von Abschnitt zu Abschnitt, und von einem Ziel zurück
      ties        Bindung und Zeit
      hand-over   Marketing und Verkauf
      incidents   was begeistert und verärgert
      perception  Bewertungen, Gründe und Vorhersagen gegen das, was herauskam
      levers      welche wir ziehen, und wie es seither ging
      report      alle, in der Form von --format

    Jede Zahl ist die des Bildschirms Antworten in der Übersicht.
cli-answer-only = nur für die Frage { $question }.
cli-arg-question = hit-rate, paths, exits, conversion, ties, hand-over, incidents, perception, levers oder report
cli-value-question = FRAGE
cli-folded = { $rest } (alle mit --all)
cli-arg-every_row = Auch die Zeilen langer Listen ausgeben, die sonst zusammengefasst sind
cli-arg-by = Trefferquoten nach novelty (neu und bestehend, Standard), segment, country, division oder business-type
cli-value-by = ANGABE
cli-arg-target = Für conversion: eine Zahl von Aufträgen (sonst 10), ein Umsatz («CHF 2 Mio.») oder eine Marge («Marge CHF 300k»)
cli-value-target = ZIEL
cli-arg-csv = Die Zahlen als CSV ausgeben, mit den Kennungen der Deals dahinter
answers-with-verdict = { $said }: { $verdict }.
answers-and-more = … und { $count } weitere
answers-column-not-won = nicht gew.
answers-exits-undated = ohne Datum
answers-backward-says = { $target ->
    [money] Für dieses Ziel
   *[orders] { $orders ->
        [one] Für 1 Auftrag
       *[other] Für { $orders } Aufträge
    }
} braucht es { $deals ->
    [one] 1 Deal
   *[other] { $needed } Deals
}{ $stage ->
    [none] , die entschieden werden
   *[some] {" "}ab { $from }
}; { $sure ->
    [wide] bei so wenigen erfassten können es zwischen { $least } und { $most } sein.
    [narrow] es können zwischen { $least } und { $most } sein.
   *[unbounded] bei so wenigen erfassten können es { $least } sein oder beliebig mehr.
}
answers-backward-orders-between = Dass Aufträge verschieden gross sind, steckt nicht in den Spannen unten: Wäre jeder so gross wie der grösste davon, genügten { $least }; wäre jeder so klein wie der kleinste, braucht es { $most }.
answers-ties-too-few = zu wenige Deals für einen Vergleich
answers-paths-study-key = { KEY("tabs.tab-studies") } in der Übersicht zeigt die Studien.
answers-claims-none-key = { KEY("deal.claims") } in einem Deal hält sie fest.
answers-claims-instead-key = { KEY("claims.weigh") } bei den Behauptungen eines Deals zeigt, was sonst dasselbe erklären könnte.
answers-forecasts-none-key = { KEY("deal.prediction") } in einem Deal hält eine fest, bevor der Kunde befragt wird.
answers-levers-order = Zuerst steht, was gewählt oder in Arbeit ist, dann Ideen, dann, was vorbei ist; darin jeweils nach Rang: Belege × Wirkung ÷ Aufwand.
answers-levers-may-be-one-key = { KEY("tabs.tab-levers") } in der Übersicht zeigt sie: { KEY("lever-list.same-thing") } macht aus zweien einen, { KEY("lever-list.not-same") } lässt sie getrennt.

## measure
measure-commitment = wie weit sich der Kunde bis zum Entscheid gebunden hatte
measure-our-wait = wie lange der Kunde auf uns wartet
measure-their-wait = wie lange wir auf den Kunden warten
measure-to-offer = die Zeit von der Anfrage bis zur Offerte
measure-after-no = wie bald wir nach einem Nein handeln
measure-unseen = wie viel vom Weg wir nicht sehen
measure-marketing = welcher Teil unserer Schritte beim Marketing liegt
measure-hand-over = die Wartezeit zwischen Marketing und Verkauf
measure-shift = um wie viel besser wir uns sehen als der Kunde
measure-customer-annoyed = wie oft Kunden verärgert sind, je 100 Schritte
measure-customer-delighted = wie oft Kunden begeistert sind, je 100 Schritte
measure-vendor-annoyed = wie oft wir verärgert sind, je 100 Schritte
measure-vendor-delighted = wie oft wir begeistert sind, je 100 Schritte
answers-strongest = { $telling ->
    [yes] { $count ->
        [one] Gewonnene Deals unterscheiden sich von den anderen:
       *[other] Am deutlichsten unterscheiden sich gewonnene Deals darin:
    }
    [slight] { $count ->
        [one] Gewonnene Deals unterscheiden sich kaum von den anderen:
       *[other] Nichts von Gewicht unterscheidet gewonnene Deals, am deutlichsten noch dies:
    }
   *[no] { $count ->
        [one] Gewonnene Deals unterscheiden sich kaum von den anderen:
       *[other] Gewonnene Deals unterscheiden sich kaum, am ehesten darin:
    }
} { $what }, { $how ->
    [mean] im Schnitt
   *[middle] in der Mitte
} { $won }, sonst { $lost }; { $verdict }{ $count ->
    [one] {""}
   *[other] {" "}bei { $count } Vergleichen
}.
answers-apart-line = { $count ->
    [one] Gewonnen gegen nicht gewonnen, Deal für Deal: { $together }.
   *[other] Gewonnen gegen nicht gewonnen, Deal für Deal: für sich allein macht der Zufall das { $alone }; bei { $count } angestellten Vergleichen: { $together }.
}
answers-apart-few = Gewonnen gegen nicht gewonnen: Das ist von { $won } gewonnenen und { $lost } nicht gewonnenen Deals bekannt, zu wenigen, um etwas zu sagen. Je drei trennt der Zufall in 10 von 100 Fällen vollständig; es braucht je vier, oder drei und fünf.
answers-apart-note = Gewonnen gegen nicht gewonnen, Deal für Deal: Jeder Deal zählt mit einer Zahl, und angegeben ist, wie oft der Zufall allein diese Zahlen mindestens so weit trennt, wenn die Ausgänge { $drawn ->
    [0] auf alle möglichen Arten
   *[other] { $ways }-mal zufällig (für alle Arten sind es zu viele)
} auf die Deals verteilt werden. Wer mehrere Vergleiche anstellt, findet leicht einen, den der Zufall gemacht hat: Die «angestellten Vergleiche» rechnen das ein. Die übrigen Antworten sind nicht eingerechnet: Auch wo hinter keiner etwas steckt, macht der Zufall in mehr als der Hälfte aller Arbeitsmappen irgendwo einen Hinweis.

## Reach: from a study and from a deal.

command-answers-here = Die Antworten aus dieser Studie oder um diesen Deal
hint-answers-here = Antworten
answers-of-study = Nur { $count ->
    [one] der eine Deal
   *[other] die { $count } Deals
} der Studie «{ $name }».
answers-within-study = Antworten aus der Studie { $name }
answers-within-study-about = Die Fragen, die Deals gemeinsam beantworten, nur an die Deals dieser Studie gestellt.
answers-within-deal = In den Antworten: { $name }
answers-within-deal-about = Die Fragen, die alle Deals gemeinsam beantworten, und unter jeder, in welchen Zeilen der Antwort dieser Deal zählt. { KEY("list.activate") } öffnet die Antwort, diese Zeilen sind markiert.
answers-deal-counts = { $count ->
    [0] Dieser Deal zählt hier nicht.
    [one] Dieser Deal zählt in einer Zeile: { $lines }
   *[other] Dieser Deal zählt in { $count } Zeilen: { $lines }
}
answers-deal-line = { $line } ({ $count }×)
answers-deal-legend = { $sign } hier zählt { $customer }
cli-arg-of_study = Nur die Deals dieser Studie: ihr Name oder Wörter daraus
cli-value-of_study = NAME
