# Die Befunde: die Frage des Coachs, ihre kurze Bezeichnung, und weshalb sie zählt.

## Der Weg
finding-S01 = { $steps ->
    [0] Wann und wodurch wurde das Thema zum ersten Mal dringend?
   *[other] Was war vor Schritt 1: Wann und wodurch wurde das Thema zum ersten Mal dringend?
}
finding-S01-name = Auslöser fehlt
finding-S01-why = Wer den Auslöser nicht kennt, sieht nicht, wo ein Anbieter früh hätte dazukommen können.
finding-S02 = { $case ->
    [yes] Wer hat wann zu wem Ja gesagt?
    [exit] Schritt { $step } führt vom Weg ab. Wohin: zum Wettbewerb, auf später oder ins Nichts?
   *[no] Wer hat wann zu wem Nein gesagt?
}
finding-S02-name = Ende fehlt
finding-S02-why = Erst von einem festen Ende aus lässt sich zurückfragen, was dazu geführt hat.
finding-S03 = { $case ->
    [few] Erst { $steps } Schritte. Was geschah zwischen Schritt { $from } und { $to }?
   *[some] Was geschah sonst noch zwischen Schritt { $from } und { $to }?
}
finding-S03-name = zu wenige Schritte
finding-S03-why = Unter 30 Schritten wiederholt ein Bericht, was ohnehin alle glauben; Hebel zeigen sich erst im Feinen.
finding-S04 = { $case ->
    [side] Bei Schritt { $step } kennen wir nur die Seite. Welche Person war es?
    [named] Schritt { $step } nennt { $name }. Handelte da { $name }? Ein @ vor dem Namen sagt es.
    [collective] Bei Schritt { $step } handelt «{ $name }». Welche Person war es?
   *[nobody] Wer genau hat das bei Schritt { $step } getan?
}
finding-S04-name = handelnde Person fehlt
finding-S04-why = Eine Person, eine Handlung: nicht Firmen und Teams handeln, sondern Menschen.
finding-S05 = Schritt { $step }: Da geschehen zwei Dinge («… { $words }»). Zwei Schritte daraus machen?
finding-S05-name = zwei Handlungen
finding-S05-why = Jede Handlung wird für sich erlebt und beurteilt; in einem Schritt mit einer anderen geht sie unter.
finding-S06 = Von wem wissen wir Schritt { $step }?
finding-S06-name = Quelle fehlt
finding-S06-why = Ein Schritt, den niemand erzählt, ist eine Vermutung.
finding-S07 = Wer vom Kunden kann diesen Weg bestätigen?
finding-S07-name = Kunde nicht gehört
finding-S07-why = Ohne die Schilderung des Kunden hört man nur, was das eigene Haus schon denkt.
finding-S08 =
    { $count ->
        [0] Keiner von { $steps } Schritten stammt
        [one] Nur einer von { $steps } Schritten stammt
       *[other] Nur { $count } von { $steps } Schritten stammen
    } vom Kunden allein. Was tat er, als wir nicht dabei waren?
finding-S08-name = kaum blinde Flecken
finding-S08-why = Das meiste an einem Kauf geschieht im Haus des Kunden. Wer alles selbst gesehen hat, sieht nur sich.
finding-S09 = Von { $from } bis { $to } handeln nur wir. Was hat der Kunde dazwischen getan?
finding-S09-name = nur wir handeln
finding-S09-why = Es ist der Prozess des Kunden; eine Kette eigener Schritte erzählt unseren Verkaufsplan nach.
finding-S10 = { $case ->
    [people] Wer hat beim Kunden sonst noch mitgeredet?
   *[roles] Wer benutzt es, wer entscheidet, wer kauft ein: Welche Rollen hatten diese Personen?
}
finding-S10-name = Buying Center lückenhaft
finding-S10-why = Kaum jemand kauft allein, und oft entscheidet, wer übersehen wurde.
finding-S11 = { $case ->
    [unseen] { $name } kann Ja sagen. Wann kam diese Person zum ersten Mal ins Spiel?
   *[none] Wer konnte am Schluss Ja sagen, und wann kam diese Person ins Spiel?
}
finding-S11-name = Entscheider nicht gesehen
finding-S11-why = Wer entscheidet und in keinem Schritt vorkommt, entschied aus Gründen, die wir nicht kennen.
finding-S12 = { $count ->
    [one] { $names } ist erfasst, kommt aber in keinem Schritt vor. Welche Rolle spielte diese Person?
   *[other] { $count } Personen kommen in keinem Schritt vor ({ $names }). Welche Rolle spielten sie?
}
finding-S12-name = Person in keinem Schritt
finding-S12-why = Wer erfasst wurde, hat etwas getan; und wer nichts tat, gehört nicht zu denen, die entschieden.
finding-G01 = { $count ->
    [one] Was darf man von { $names } weitererzählen: mit Namen, ohne Namen oder nichts?
   *[other] Bei { $count } Personen weiss niemand, was man weitererzählen darf ({ $names }). Hat sie jemand gefragt?
}
finding-G01-name = Einwilligung unbekannt
finding-G01-why = Ohne Einwilligung wird draussen niemand genannt; wer früh gefragt wird, sagt eher Ja.
finding-S13 = Wann und wie kam { $winner } ins Spiel?
finding-S13-name = Sieger aus dem Nichts
finding-S13-why = Ein Wettbewerber, der erst am Schluss auftaucht, war schon früher da, wo wir nicht hinsahen.
finding-S14 = { $case ->
    [won] Was kam nach dem Ja: Wer hat an wen übergeben?
   *[other] Was wurde nach dem Nein vereinbart: Wann reden Sie wieder miteinander?
}
finding-S14-name = nichts nach dem Ende
finding-S14-why = Die Schritte nach dem Entscheid gehören zum Weg; sie öffnen den nächsten Auftrag oder schliessen die Tür.
finding-S15 = Schritt { $step } ist der Name einer Phase («{ $words }»). Wer tat da was?
finding-S15-name = Phase statt Schritt
finding-S15-why = In Phasen denken wir über den Verkauf; Kunden tun einzelne Dinge.
finding-S16 = { $exit ->
    [competitor] Schritt { $step } führt zum Wettbewerb
    [postponed] Schritt { $step } verschiebt den Kauf
   *[stopped] Schritt { $step } bricht den Kauf ab
}, der Deal gilt aber als { $outcome ->
    [won] gewonnen. Was kam danach?
    [lost] verloren. Wie endete es wirklich?
    [lost_to] verloren an { $winner }. Wie endete es wirklich?
    [postponed] verschoben. Wie endete es wirklich?
   *[stopped] abgebrochen. Wie endete es wirklich?
}
finding-S16-name = Ende gegen Ergebnis
finding-S16-why = Sagen der Weg und das Ergebnis Verschiedenes, ist eines davon nicht zu Ende erzählt.

## Zeit
finding-S17 = { $case ->
    [lost] In Schritt { $step } («{ $title }») geht der Kunde zu einem Wettbewerber, der Deal gilt aber noch als offen. Ist er verloren?
    [postponed] In Schritt { $step } («{ $title }») verschiebt der Kunde, der Deal gilt aber noch als offen. Ist er verschoben?
    [stopped] In Schritt { $step } («{ $title }») bricht der Kunde ab, der Deal gilt aber noch als offen. Ist er abgebrochen?
    [won] Schritt { $step } («{ $title }») ist der Auftrag, der Deal gilt aber noch als offen. Ist er gewonnen?
    [exit] Schritt { $step } («{ $title }») verlässt den Weg, der Deal gilt aber noch als offen. Wie ging er aus?
   *[told] In Schritt { $step } («{ $title }») fällt der Entscheid, der Deal gilt aber noch als offen. Wie ging er aus?
}
finding-S17-name = Ausgang noch offen
finding-S17-why = Was zum Ende führte, lässt sich erst fragen und zählen, wenn der Deal sagt, wie er ausging.
finding-S18 = { $count ->
    [one] Ein Schritt steht vielleicht doppelt da, von jeder Seite erzählt. Ist es einer?
   *[other] { $count } Schritte stehen vielleicht doppelt da, von jeder Seite erzählt. Welche sind einer?
}
finding-S18-name = nicht abgeglichen
finding-S18-why = Ein Schritt, der doppelt dasteht, sieht aus wie ein blinder Fleck beider Seiten und ist keiner.
finding-S19 = { $case ->
    [sides] { $name } steht auf zwei Seiten: { $side } und { $elsewhere }. Ist es eine Person?
   *[names] Ist { $name } dieselbe Person wie { $other }?
}
finding-S19-name = Person doppelt erfasst
finding-S19-why = Wer doppelt dasteht, scheint zwei kleine Rollen zu spielen. { KEY("deal.asked") } macht aus beiden eine Person.
finding-T01 = Zwischen Schritt { $from } und { $to } liegen { $time }. Was geschah da, und bei wem lag der Ball?
finding-T01-name = lange Stille
finding-T01-why = In langer Stille geschieht, was die eine Seite nicht sieht.
finding-T02 = { $case ->
    [deal] Laut Datum beginnt der Deal erst nach dem Entscheid. Welches der beiden Daten stimmt?
   *[step] Schritt { $step } trägt ein Datum nach dem Entscheid, steht aber davor. Was stimmt?
}
finding-T02-name = Datum nach dem Ende
finding-T02-why = Nichts kann zu einem Entscheid führen, der schon gefallen ist.
finding-T03 = Nach dem Datum kommt Schritt { $step } vor Schritt { $before }. Was war zuerst?
finding-T03-name = Reihenfolge gegen Datum
finding-T03-why = An der Reihenfolge hängt, was wozu geführt hat.
finding-T04 = { $count } Schritte tragen das Datum von Schritt { $step }. War das wirklich alles am selben Tag?
finding-T04-name = alles am selben Tag
finding-T04-why = Viele Schritte an einem Tag sehen aus wie der Tag, an dem jemand ein Formular ausgefüllt hat.
finding-T05 = { $count } von { $steps } Daten sind auf den Tag genau, nach { $days } Tagen und ohne Belege. Woher?
finding-T05-name = Daten zu genau
finding-T05-why = Nach Monaten weiss niemand mehr den Tag; genaue Daten ohne Dokument sind verkleidete Vermutungen.
finding-T06 = { $case ->
    [landmark] Welche Daten wissen alle noch: eine Messe, eine Budgetrunde, Ferien?
   *[undated] { $count } von { $steps } Schritten haben kein Datum. Welche lagen vor «{ $landmark }»?
}
finding-T06-name = kaum datiert
finding-T06-why = Man erinnert sich nicht an Daten, sondern an davor und danach; mit Anhaltspunkten kommt die Reihenfolge zurück.
finding-T07 = Gefragt wurde { $days } Tage nach dem Entscheid. Welche Mails oder Kalender bestätigen die Daten?
finding-T07-name = spät gefragt
finding-T07-why = Nach einem Monat beginnt die Erinnerung zu glätten, nach dreien erzählt sie, was passt.

## Beobachtung statt Deutung
finding-O01 = { $case ->
    [late] Schritt { $step } sagt «{ $words }». Was war abgemacht, und wann geschah es?
   *[other] Schritt { $step } sagt «{ $words }». Was hätte eine Kamera gesehen?
}
finding-O01-name = Urteil statt Handlung
finding-O01-why = Ein Urteil lässt sich nicht prüfen und macht Streit; was getan wurde, kann man gemeinsam ansehen.
finding-O02 = Schritt { $step } sagt, was nicht geschah («{ $words }»). Was war zugesagt, und was geschah stattdessen?
finding-O02-name = Nicht-Ereignis
finding-O02-why = Was nicht geschah, ist auf dem Weg nicht zu finden; was stattdessen geschah, schon.
finding-O03 = Schritt { $step } sagt, was jemand dachte («{ $words }»). Woran zeigte sich das, wer sagte es?
finding-O03-name = Gedanke statt Handlung
finding-O03-why = Was Menschen denken, erraten wir; was sie sagten und taten, können wir wissen.
finding-O04 = Schritt { $step } verschweigt, wer handelt («{ $words }»). Wer tat es?
finding-O04-name = niemand handelt
finding-O04-why = Hinter jedem Passiv steht jemand, den man fragen könnte.
finding-O05 = Schritt { $step } beginnt mit «{ $words }». Wie heisst die Person?
finding-O05-name = Fürwort statt Name
finding-O05-why = Wer das in einem halben Jahr liest, weiss nicht mehr, wer gemeint war.
finding-O06 = Schritt { $step } erklärt («{ $words }»). Als Behauptung festhalten, die man an den Schritten misst?
finding-O06-name = Erklärung im Schritt
finding-O06-why = Eine Erklärung zwischen den Schritten sieht wie eine Tatsache aus; als Behauptung lässt sie sich prüfen.
finding-O07 = Schritt { $step } sagt «{ $words }». Wann genau war es das letzte Mal?
finding-O07-name = Verallgemeinerung
finding-O07-why = Was «immer» geschieht, hat kein Datum und keinen Zeugen; das eine Mal hat beides.
finding-O08 = Schritt { $step } nennt, was zählte («{ $words }»). Was wurde daraufhin getan?
finding-O08-name = Kriterien statt Handlung
finding-O08-why = Nachträglich genannte Kriterien sind ordentlich und kaum ergiebig; ihr Gewicht zeigt, was man ihretwegen tat.

## Kritische Ereignisse
finding-C01 = { $case ->
    [annoyed] Sie haben Ja gesagt. Was hat Sie unterwegs trotzdem verärgert?
   *[delighted] Es ist nichts daraus geworden. Was hat Sie unterwegs trotzdem begeistert?
}
finding-C01-name = Ereignisse nur einer Art
finding-C01-why = Ein Gewinn verdeckt, was fast schiefging, ein Verlust, was gut war.
finding-C02 = { $case ->
    [step] «{ $what }»: Bei welchem Schritt war das?
    [behaviour] «{ $what }»: Wer tat da was?
   *[consequence] «{ $what }»: Was ist daraus geworden?
}
finding-C02-name = Ereignis unvollständig
finding-C02-why = Erst Situation, Verhalten und Folge zusammen machen aus einem Gefühl etwas, woran man arbeiten kann.
finding-C03 = Alle { $count } Ereignisse stammen von uns. Welches hätte der Kunde genannt?
finding-C03-name = nur unsere Ereignisse
finding-C03-why = Was uns bewegt, hat den Kunden selten bewegt.
finding-C04 = { $count } Ereignisse, keines davon stark. Was war der stärkste Moment überhaupt?
finding-C04-name = kein Extrem
finding-C04-why = Aussagen an den Enden sind auf dem Punkt; das Mittlere erklärt nichts.
finding-C05 = «{ $what }»: Was wurde da gesagt, im Wortlaut?
finding-C05-name = kein Wortlaut
finding-C05-why = Die eigenen Worte des Kunden sagen mehr als unsere Zusammenfassung, und sie überzeugen intern.

## Gründe
finding-P01 = Wann wurde zum ersten Mal über den Preis gesprochen, und wer begann damit?
finding-P01-name = Preis in keinem Schritt
finding-P01-why = Wenn der Preis entschied, muss er unterwegs irgendwo aufgetaucht sein.
finding-P02 = { $case ->
    [open] Bei gleichem Preis: Was würden Sie entscheiden?
   *[closed] Bei gleichem Preis: Was hätten Sie entschieden?
}
finding-P02-name = Preis als einziger Grund
finding-P02-why = «Zu teuer» ist die bequemste Antwort und selten die ganze.
finding-P03 = Zu teuer im Vergleich womit? Wie gross war der Abstand, und für welche Leistung?
finding-P03-name = kein Vergleich
finding-P03-why = Zu hoch ist ein Preis nur neben einem anderen; ohne den anderen ist es eine Redensart.
finding-P04 = Nur wir sagen, es sei der Preis gewesen. Hat der Kunde das so gesagt, und zu wem?
finding-P04-name = Preis nur von uns genannt
finding-P04-why = Der Preis ist der Grund, den Verkäufer am liebsten haben: Niemand ist schuld.
finding-P05 = Wenn es der Preis war: Weshalb hat dort niemand nachverhandelt?
finding-P05-name = nie nachverhandelt
finding-P05-why = Wer etwas will und es zu teuer findet, fragt noch einmal nach.
finding-P06 = «{ $claim }»: Was sonst würde dasselbe erklären?
finding-P06-name = nur eine Erklärung
finding-P06-why = Die erste Erklärung passt, wie immer die erste; was sie wert ist, zeigt sich erst neben einer zweiten.
finding-P07 = { $case ->
    [own] Es lag alles an uns. Was haben der Kunde oder die Wettbewerber zum Gewinn beigetragen?
   *[foreign] Es lag immer an den anderen. Welche zwei Dinge würden wir selbst anders machen?
}
finding-P07-name = einseitige Ursachen
finding-P07-why = Beim Verlust schauen wir hinaus, beim Gewinn in den Spiegel; lernen lässt sich aus der anderen Hälfte.
finding-P08 = «{ $claim }»: An welchem Schritt sah man die Beziehung wirken?
finding-P08-name = nur die Beziehung
finding-P08-why = «Die Beziehung» erklärt jeden Gewinn und darum keinen; ein Schritt zeigt, was sie wert war.
finding-P09 = «{ $claim }»: An welchem Schritt oder Ereignis sieht man das?
finding-P09-name = Behauptung ohne Beleg
finding-P09-why = Ein Grund, den kein Schritt trägt, bleibt eine Meinung.

## Noten
finding-K01 = { $side ->
    [customer] { $criterion }: An welchem Schritt sah das der Kunde?
    [vendor] { $criterion }: An welchem Schritt sahen wir das?
   *[both] { $criterion }: An welchem Schritt sah man das?
}
finding-K01-name = Bewertung ohne Beleg
finding-K01-why = Eine Bewertung, die kein Schritt zeigt, ist ein Eindruck, und aus ihm kann niemand lernen.
finding-K02 = { $case ->
    [own] { $criterion }: Unser Extrem stützt sich nur auf uns. Was sagt der Kunde dazu?
   *[single] { $criterion }: Ein Extrem auf eine einzige Aussage hin. Wer hat es noch gesehen?
}
finding-K02-name = Extrem ohne Zeugen
finding-K02-why = Die Enden der Skala wiegen am meisten und sollten auf mehr als einer Stimme ruhen.
finding-K03 = { $side ->
    [customer] Sie beurteilen fast alles gleich. Welcher Punkt sticht heraus, nach oben oder unten?
    [vendor] Wir beurteilen uns fast überall gleich. Welcher Punkt sticht heraus, nach oben oder unten?
   *[both] Beide Seiten beurteilen fast alles gleich. Welcher Punkt sticht heraus, nach oben oder unten?
}
finding-K03-name = alles gleich
finding-K03-why = Ist alles gleich, wurde der Gesamteindruck bewertet und nicht der einzelne Punkt.
finding-K04 = { $case ->
    [won] Gewonnen, und { $side ->
        [customer] Ihre
        [vendor] unsere
       *[both] beide
    } Bewertungen kennen keine Schwäche. Was war trotzdem schwach?
   *[lost] Nicht gewonnen, und { $side ->
        [customer] Ihre
        [vendor] unsere
       *[both] beide
    } Bewertungen kennen keine Stärke. Was war trotzdem gut?
}
finding-K04-name = nach Ausgang bewertet
finding-K04-why = Wer weiss, wie es ausging, sieht nur, was dazu passt: Rückschau.
finding-K05 = { $count ->
    [one] { $criterion }: Unsere Sichten liegen weit auseinander. Was hat wer gesehen?
   *[other] Bei { $count } Punkten liegen wir weit auseinander, vor allem: { $criterion }. Was hat wer gesehen?
}
finding-K05-name = weit auseinander
finding-K05-why = Wo beide Seiten weit auseinander liegen, hat die eine etwas gesehen, was die andere nicht sah.
finding-K06 = { $count ->
    [one] { $criterion }: bewertet, als die Bewertung des Kunden zu sehen war. Was hätten wir sonst gesagt?
   *[other] { $count } Punkte bewertet, als Bewertungen des Kunden zu sehen waren, etwa: { $criterion }. Was hätten wir sonst gesagt?
}
finding-K06-name = nicht blind bewertet
finding-K06-why = Wer die Bewertung des anderen kennt, rückt ihr näher. Der Abstand zwischen beiden Sichten sagt dann weniger, als es scheint.
finding-K07 = { $side ->
    [customer] { $criterion }: Sie geben { $value }, der Weg zeigt anderes. Was stimmt?
   *[vendor] { $criterion }: Wir geben uns { $value }, der Weg zeigt anderes. Was stimmt?
}
finding-K07-name = Bewertung gegen Weg
finding-K07-why = Wo eine Bewertung und die Schritte sich widersprechen, ist eines von beiden nicht zu Ende erzählt.
finding-K08 = { $side ->
    [customer] Sie haben { $count } von 21 Punkten nicht beurteilt. Nicht beobachtet oder nicht gefragt?
    [vendor] Wir haben { $count } von 21 Punkten nicht beurteilt. Nicht beobachtet oder nicht gefragt?
   *[both] Beide Seiten liessen viele Punkte offen, bis zu { $count } von 21. Nicht beobachtet oder nicht gefragt?
}
finding-K08-name = viele Punkte offen
finding-K08-why = Was nicht beobachtet wurde, ist ein Ergebnis; was nicht gefragt wurde, ist eine Lücke.
