# Einen Deal nachspielen.
replay-title = NACHSPIELEN
replay-which = Welchen Deal?
replay-which-note = Wie die Deals ausgingen, steht hier nicht. { KEY("list.activate") } spielt einen vom ersten Schritt an nach; { KEY("list.back") } führt in diese Liste zurück.
replay-step = Schritt { $number }
replay-count = { $all ->
    [0] ab jetzt wird gezählt
   *[other] { $right } von { $all } getroffen
}
replay-begins = Der Rest des Deals ist verdeckt, bis er erzählt ist.
replay-told = SO GESCHAH ES
replay-unasked = Nicht gefragt: Was der Kunde hier sonst hätte tun können, ist zu wenig bekannt.
replay-told-hint = { KEY("replay.replay-next") } erzählt weiter. Vor einem Schritt des Kunden wird geraten.
replay-ask = WAS TUT DER KUNDE ALS NÄCHSTES?
replay-ask-hint = { KEY("replay.choose-first") } bis { KEY("replay.choose-fourth") }, oder { KEY("list.up") } { KEY("list.down") } und { KEY("replay.replay-next") }; { KEY("replay.replay-show") } zeigt es, ohne zu raten.
replay-right = GETROFFEN
replay-wrong = DER KUNDE TAT ETWAS ANDERES
replay-shown = SO GING ES WEITER
replay-over = DAS WAR DER WEG: { $count } SCHRITTE
replay-said = Gesagt wurde: { $text }
replay-finding = Gezeigt hat sich: { $text }
replay-rests = Das ruht, solange nachgespielt wird: Es könnte verraten, wie es weiterging. { KEY("list.back") } beendet.
replay-too-short = { $count ->
    [0] Dieser Deal hat noch keinen Schritt
    [one] Dieser Deal hat erst einen Schritt
   *[other] Dieser Deal hat erst { $count } Schritte
}. Nachspielen lässt er sich ab { $least } Schritten: Vorher gibt es nichts zu raten.
replay-nothing = In diesem Deal gibt es nichts zu raten: Entweder tut der Kunde darin nichts, oder seinen Schritten fehlt die Aktivität, und andere Deals geben zu wenig her, was er auch hätte tun können.
replay-about = Einen erfassten Deal Schritt für Schritt nachspielen, ab { $least } Schritten. Der Rest bleibt verdeckt; vor jedem Schritt des Kunden wählen Sie, was er als Nächstes tut.
    Gezählt wird nur, wenn Sie es wollen, und nur für diesen Durchgang. Gespeichert wird nichts.
context-replay-choice = Deals zum Nachspielen
context-replay-guess = Beim Raten
hint-replay-choice-activate = nachspielen
hint-replay-guess-replay-next = Markiertes nehmen
