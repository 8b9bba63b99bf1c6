# Der Gang von Lücke zu Lücke.
stop-trigger = Auslöser
stop-end = Ende
stop-silence = Stille
stop-undated = ohne Datum
stop-inner = nur wir
stop-hand_over = Übergabe
stop-unknown = dazwischen
stop-present = Blick
stop-absent = abwesend
stop-missed = nicht dabei
stop-unheard = nie dabei
walk-trigger-1 = Was war der allererste Anlass? Wer sprach es als Erster aus, und zu wem?
walk-trigger-2 = Was war an dem Tag anders, an dem das Thema zum ersten Mal auf den Tisch kam?
walk-end-1 = Wie ging es aus, und wann fiel der Entscheid? Wer sagte zu wem Ja oder Nein?
walk-end-2 = Wann stand es fest, und von wem erfuhren es die anderen?
walk-silence-1 = Was haben Sie nach Schritt { $from } als Nächstes getan? Bis Schritt { $to }: { $days }.
walk-silence-2 = Zwischen Schritt { $from } und { $to }: { $days }. Bei wem lag der Ball?
walk-silence-3 = Und intern, ohne uns? { $days } von Schritt { $from } bis { $to }.
walk-silence-4 = Wer redete zwischen Schritt { $from } und { $to } noch mit? ({ $days })
walk-silence-back-1 = Was musste unmittelbar vor Schritt { $to } geschehen? Davor: { $days } Stille.
walk-silence-back-2 = Weshalb kam Schritt { $to } gerade dann und nicht früher? Davor: { $days } Stille.
walk-silence-back-3 = Wer gab den Anstoss zu Schritt { $to }, nach so langer Zeit? ({ $days })
walk-undated-1 = Wann war Schritt { $to }? Was lief damals sonst noch: eine Messe, das Budget, Ferien?
walk-undated-2 = Gibt es zu Schritt { $to } eine Mail oder einen Kalendereintrag?
walk-undated-landmark-1 = Schritt { $to }: War das vor oder nach «{ $landmark }»?
walk-undated-landmark-2 = Lag Schritt { $to } vor «{ $landmark }» oder danach?
walk-inner-1 = Von Schritt { $first } bis { $last } handeln nur wir. Was geschah in dieser Zeit bei Ihnen im Haus?
walk-inner-2 = Schritte { $first } bis { $last }: Mit wem haben Sie darüber gesprochen, während wir arbeiteten?
walk-inner-3 = Was wurde bei Ihnen von Schritt { $first } bis { $last } gelesen, weitergereicht, verglichen?
walk-inner-back-1 = Was lag bei Ihnen schon auf dem Tisch, als wir Schritt { $to } machten?
walk-inner-back-2 = In den Schritten { $first } bis { $last } handeln nur wir. Was hatten Sie vor Schritt { $to } schon getan?
walk-hand_over-1 = Übergabe { $giver } an { $taker }: Wer gab wem was weiter, und wann?
walk-hand_over-2 = Übergabe { $giver } an { $taker }: Wer erfuhr es von wem, und was blieb liegen?
walk-hand_over-back-1 = Übergabe { $giver } an { $taker }: Was musste vor Schritt { $to } weitergegeben sein?
walk-hand_over-back-2 = Übergabe { $giver } an { $taker }: Woher wusste man bei Schritt { $to }, was schon getan war?
walk-unknown-1 = Was haben Sie nach Schritt { $from } als Nächstes getan?
walk-unknown-2 = Wie kam es von Schritt { $from } zu Schritt { $to }? Wer sagte es wem?
walk-unknown-3 = Was lag zwischen Schritt { $from } und { $to }, und wer war dabei?
walk-unknown-back-1 = Was musste unmittelbar vor Schritt { $to } geschehen?
walk-unknown-back-2 = Woher kam der Anstoss zu Schritt { $to }?
walk-unknown-back-3 = Ohne was wäre es nicht zu Schritt { $to } gekommen?
walk-present-1 = Was sah { $name } in Schritt { $from }, das sonst niemand sah?
walk-present-2 = Was hat { $name } gleich nach Schritt { $from } getan?
walk-present-3 = Wem erzählte { $name } von Schritt { $from }?
walk-present-4 = Was brachte { $name } aus Schritt { $from } mit, und wer bekam es zu sehen?
walk-absent-1 = Bis Schritt { $back } fehlt { $name }, { $steps } Schritte lang. Was bekam { $name } davon mit?
walk-absent-2 = Wer hielt { $name } nach Schritt { $from } auf dem Laufenden, und womit?
walk-absent-3 = Woran arbeitete { $name } zwischen Schritt { $from } und { $back }?
walk-missed-1 = Schritt { $to } geschieht ohne { $name }. Wann und von wem erfuhr { $name } davon?
walk-missed-2 = Was hätte { $name } zu Schritt { $to } gesagt?
walk-unheard-1 = { $name } kommt in keinem Schritt vor. Wo hörte { $name } zum ersten Mal davon?
walk-title-forwards = VORWÄRTS DURCH DIE LÜCKEN
walk-title-backwards = RÜCKWÄRTS DURCH DIE LÜCKEN
walk-title-largest = DIE GRÖSSTEN LÜCKEN
walk-title-through = MIT DEN AUGEN VON { $name }
walk-short = LÜCKE
walk-place = { $at } von { $of }
walk-between = zwischen { $from } und { $to }
walk-before-first = vor Schritt 1
walk-behind-last = nach Schritt { $from }
walk-at-all = der erste Schritt
walk-known = dabei: { $names }
walk-known-nobody = dabei: noch niemand genannt
walk-here = die nächste Zeile kommt hierhin
walk-done =
    { $open ->
        [0] Von hier an fehlt nichts mehr. Alles ist gefragt.
        [one] Das Ende des Gangs. 1 Stelle davor ist noch offen: { KEY("walk.next-prompt") } führt hin.
       *[other] Das Ende des Gangs. { $open } Stellen davor sind noch offen: { KEY("walk.next-prompt") } führt zur ersten.
       }
walk-nothing = Auf diesem Weg fehlt nichts. Wählen Sie eine andere Richtung oder die Augen einer Person.
walk-reason = Im Gang gefragt: Es geschah nichts, es wurde gewartet.
walk-led-on = Die Eingabe hat schon zur nächsten Stelle geführt; { KEY("walk.next-prompt") } geht weiter.
walk-still-open = Noch offen? { KEY("walk.walk-quiet") }
walk-reason-open = Im Gang gefragt: Der Deal ist noch offen.
walk-noted-open = Vermerkt: Der Deal ist noch offen · { KEY("capture.undo") } nimmt zurück
walk-settled = Als Warten vermerkt, vor Schritt { $to } · { KEY("capture.undo") } nimmt zurück
walk-not-quiet = Hier hilft nur eine Antwort: eine Zeile, oder weiter mit { KEY("walk.next-prompt") }.
walk-skipped = Weiss niemand: In diesem Gang kommt diese Stelle nicht wieder.
walk-left = Der Gang durch die Lücken ist beendet.
walk-dated = Schritt { $to }: { $date }, { $when ->
    [before] vor
   *[after] nach
} «{ $landmark }» · { KEY("capture.undo") } nimmt zurück
walk-dated-so = Schritt { $to }: { $date } · { KEY("capture.undo") } nimmt zurück
walk-date-alone = ein Datum allein und { KEY("capture.add-step") } datiert den Schritt
walk-moved = Schritt { $to }: { $date }, { $when ->
    [before] vor
   *[after] nach
} «{ $landmark }», jetzt Schritt { $place } · { KEY("capture.undo") } nimmt zurück
walk-not-dated = Zu diesem Fixpunkt lässt sich der Schritt nicht datieren.
walk-ways = Wie gehen wir?
walk-way-forwards = vorwärts
walk-way-forwards-detail = wie es geschah: Was haben Sie als Nächstes getan?
walk-way-backwards = rückwärts
walk-way-backwards-detail = vom Entscheid her: Was musste davor geschehen?
walk-way-largest = die grössten Lücken zuerst
walk-way-largest-detail = wenn die Zeit knapp ist
walk-way-through = mit den Augen von { $name }
