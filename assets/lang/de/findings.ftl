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
   *[nobody] Wer genau hat das bei Schritt { $step } getan?
}
finding-S04-name = handelnde Person fehlt
finding-S04-why = Eine Person, eine Handlung: nicht Firmen und Teams handeln, sondern Menschen.
finding-S06 = Von wem wissen wir Schritt { $step }?
finding-S06-name = Quelle fehlt
finding-S06-why = Ein Schritt, den niemand erzählt, ist eine Vermutung.
finding-S07 = Wer vom Kunden kann diesen Weg bestätigen?
finding-S07-name = Kunde nicht gehört
finding-S07-why = Ohne die Schilderung des Kunden hört man nur, was das eigene Haus schon denkt.
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
finding-S13 = Wann und wie kam { $winner } ins Spiel?
finding-S13-name = Sieger aus dem Nichts
finding-S13-why = Ein Wettbewerber, der erst am Schluss auftaucht, war schon früher da, wo wir nicht hinsahen.
finding-S14 = { $case ->
    [won] Was kam nach dem Ja: Wer hat an wen übergeben?
   *[other] Was wurde nach dem Nein vereinbart: Wann reden Sie wieder miteinander?
}
finding-S14-name = nichts nach dem Ende
finding-S14-why = Die Schritte nach dem Entscheid gehören zum Weg; sie öffnen den nächsten Auftrag oder schliessen die Tür.
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
finding-T01 = Zwischen Schritt { $from } und { $to } liegen { $days } Tage. Was geschah da, und bei wem lag der Ball?
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

## Kritische Ereignisse
finding-C01 = { $case ->
    [annoyed] Sie haben Ja gesagt. Was hat Sie unterwegs trotzdem geärgert?
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
finding-P09 = «{ $claim }»: An welchem Schritt oder Ereignis sieht man das?
finding-P09-name = Behauptung ohne Beleg
finding-P09-why = Ein Grund, den kein Schritt trägt, bleibt eine Meinung.

## Noten
finding-K01 = { $criterion }: An welchem Schritt sah man das?
finding-K01-name = Bewertung ohne Beleg
finding-K01-why = Eine Bewertung, die kein Schritt zeigt, ist ein Eindruck, und aus ihm kann niemand lernen.
finding-K03 = { $side ->
    [customer] Sie beurteilen fast alles gleich. Welcher Punkt sticht heraus, nach oben oder unten?
    [vendor] Wir beurteilen uns fast überall gleich. Welcher Punkt sticht heraus, nach oben oder unten?
   *[both] Beide Seiten beurteilen fast alles gleich. Welcher Punkt sticht heraus, nach oben oder unten?
}
finding-K03-name = alles gleich
finding-K03-why = Ist alles gleich, wurde der Gesamteindruck bewertet und nicht der einzelne Punkt.
finding-K08 = { $side ->
    [customer] Sie haben { $count } von 21 Punkten nicht beurteilt. Nicht beobachtet oder nicht gefragt?
    [vendor] Wir haben { $count } von 21 Punkten nicht beurteilt. Nicht beobachtet oder nicht gefragt?
   *[both] Beide Seiten liessen viele Punkte offen, bis zu { $count } von 21. Nicht beobachtet oder nicht gefragt?
}
finding-K08-name = viele Punkte offen
finding-K08-why = Was nicht beobachtet wurde, ist ein Ergebnis; was nicht gefragt wurde, ist eine Lücke.
