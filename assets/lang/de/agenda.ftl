# Sitzungen: Agenda, Uhr, wer dabei ist.

phase-opening = Rahmen
phase-opening-short = Rahmen
phase-opening-what = Wozu die Sitzung dient; niemand verkauft, niemand ist schuld; wer darf genannt werden. Zwei Daten, an die sich alle erinnern: eine Messe, ein Budget, ein Feiertag.
phase-opening-late = zwei Minuten genügen
phase-ends = Anfang und Ende
phase-ends-short = Anfang/Ende
phase-ends-what = Wie es begann: Wer sprach es als Erster aus, und zu wem? Wie es endete: Wer sagte wann was zu wem?
phase-ends-late = nie weglassen
phase-story = Erzählung
phase-story-short = Erzählung
phase-story-what = Erzählen lassen, ohne zu unterbrechen. Je Schritt eine Zeile tippen, in der Reihenfolge, in der erzählt wird.
phase-story-late = sechs Minuten genügen
phase-gaps = Lücken füllen
phase-gaps-short = Lücken
phase-gaps-what = Lücke um Lücke: Was haben Sie danach getan, wer noch, und intern? Dann rückwärts, dann mit den Augen eines anderen.
phase-gaps-late = die fünf grössten Lücken
phase-extremes = Extreme
phase-extremes-short = Extreme
phase-extremes-what = Was hat begeistert, was verärgert? Wo wäre der Kunde fast abgesprungen, wo hätten wir ihn fast gewonnen? Im Wortlaut festhalten.
phase-extremes-late = je eines von beiden
phase-scores = Checkliste
phase-scores-short = Checkliste
phase-scores-what = Still, fünfzehn bis zwanzig Sekunden je Kriterium. Die Belege kommen später; «nicht beobachtet» ist eine Antwort.
phase-scores-late = nur die drei besten und die drei schlechtesten
phase-claims = Gegenprobe
phase-claims-short = Gründe
phase-claims-what = Wann fiel das Wort Preis, und im Vergleich wozu? Was würde sonst dasselbe erklären? Gründe kommen zuletzt.
phase-claims-late = nur die Preisfrage
phase-closing = Abschluss
phase-closing-short = Abschluss
phase-closing-what = Die fünf Wendepunkte vorlesen und berichtigen lassen, vereinbaren, wie es weitergeht, und das eine festhalten, das zu ändern ist.
phase-closing-late = drei Minuten genügen

check-consent = Einwilligung
check-landmarks = Daten, an die sich alle erinnern
check-trigger = wie es begann
check-decision = wie es endete
check-steps = Schritte
check-silences = Erklärung jeder Stille
check-blind = Schritte, die nur der Kunde kannte
check-delighted = Begeisterung im Wortlaut
check-annoyed = Ärger im Wortlaut
check-scores = bewertete Kriterien
check-reason = der genannte Grund
check-price = Antworten auf Preisfragen
check-next = was vereinbart ist
check-lever = das eine, das zu ändern ist

agenda-title = Agenda
agenda-head = { $sitting } · { $used } von { $planned } Minuten gebraucht
agenda-no-sitting = Keine Sitzung läuft. Geplant sind { $planned } Minuten; { KEY("agenda.clock") } beginnt eine.
agenda-legend = { $sign } heisst: hat gebracht, was sie soll
agenda-now = jetzt: { $phase }
agenda-of = { $what } { $have }/{ $wanted }
agenda-met = Alles da: weiter.
agenda-missing = Es fehlt noch: { $list }.
agenda-late = Wenn die Zeit knapp wird: { $late }.
agenda-about = Die Phasen einer Sitzung mit den geplanten und gebrauchten Minuten, was jede bringen soll und was bei knapper Zeit wegbleiben kann. { KEY("list.activate") } beginnt die gewählte Phase. Die Minuten lassen sich ändern: [agenda] in der Einstellungsdatei.

clock-time = { $hours }:{ $minutes } h
clock-paused = Pause { $time }
clock-blind = verdeckt
clock-over = { $count } Min. über der Zeit; { $late }
clock-over-alone = { $count } Min. über der Zeit
clock-over-short = +{ $count } Min.
clock-proposed = > { $phase }
clock-begun = { $sitting }: Die Uhr läuft.
clock-begun-blind = Die andere Schilderung und die Hebel sind weggelegt; Ausgang und Fixpunkte bleiben.
clock-goes-on = Die Uhr läuft ab { $time } weiter.
clock-stands = Die Uhr steht bei { $time }.
clock-of-deal-stands = Die Uhr von { $deal } steht jetzt.
clock-of-other-stands = Die Uhr der anderen Sitzung steht jetzt.
clock-of-window-stands = Im anderen Fenster steht die Uhr jetzt.
clock-stands-for-window = In einem anderen Fenster wird jetzt jemand gehört: Hier steht die Uhr.
clock-too-short = Die Sitzung dauerte keine halbe Minute: Sie gilt als nicht begonnen, Minuten sind keine notiert.
clock-ended-met = { $count ->
    [one] { $names }: jetzt ein Eintrag.
   *[other] { $count } Personen sind jetzt je ein Eintrag: { $names }{ $more ->
        [0] .
       *[other] {" "}und { $more } weitere.
    }
}
clock-ended-side = { $name } ({ $side })
clock-ended-ordered = Die Schritte beider stehen jetzt nach Datum.
clock-ended-pairs = { $count ->
    [one] Ein Paar von Schritten wartet: { KEY("deal.reconcile") } legt die zwei nebeneinander.
   *[other] { $count } Paare von Schritten warten: { KEY("deal.reconcile") } legt sie nebeneinander.
}
clock-ended = { $count ->
    [one] Die Sitzung ist nach einer Minute beendet.
   *[other] Die Sitzung ist nach { $count } Minuten beendet.
 }
clock-has-ended = Diese Sitzung ist beendet. Leeren Sie das Feld «Dauerte», um sie weiterzuführen.
clock-shows-again = Zuerst die angefangene beenden ({ KEY("sittings.end-sitting") }): In dieser hier wäre das Verborgene zu sehen.
sitting-took-title = Wie viele Minuten hat sie gedauert?
sitting-took-hint = Damit gilt die Sitzung als beendet. Beginnt sie erst, lässt { KEY("deal.clock") } die Uhr laufen.
sitting-has-ended = Diese Sitzung ist schon beendet.
clock-nothing-to-end = Keine Sitzung läuft.
clock-nothing-runs = Keine Sitzung läuft; { $key } beginnt eine.
clock-last-phase = Das ist die letzte Phase. { $key } zeigt die Agenda; dort beendet { KEY("agenda.end-sitting") } die Sitzung.
clock-phase = { $phase }, { $count } Min. { $what }
clock-resume = { $sitting }, unterbrochen bei { $time }: { KEY("deal.clock") } nimmt sie wieder auf.
clock-elsewhere-resume = { $sitting } läuft in einem anderen Fenster, { $time }: { KEY("deal.clock") } übernimmt sie hier.
clock-elsewhere = läuft in einem anderen Fenster, { $time }
sitting-elsewhere = Sie läuft in einem anderen Fenster, { $time }: { KEY("sittings.clock") } übernimmt sie hier.
sitting-resumes = Unterbrochen bei { $time }: { KEY("sittings.clock") } nimmt sie wieder auf.
sitting-is-blind = Solange sie läuft, sind die Hebel verdeckt und alles, was nur die andere Seite erzählt hat. Ausgang, Datum des Entscheids und Fixpunkte bleiben.
sitting-hidden-now = Wer in der Sitzung der anderen Seite dabei war, ist verdeckt, bis diese Sitzung beendet ist.
heard-alone = { $side ->
    [customer] In dieser Sitzung erzählt nur der Kunde; was wir erzählen, kommt dazu, wenn sie beendet ist.
   *[other] In dieser Sitzung erzählen nur wir; was der Kunde erzählt, kommt dazu, wenn sie beendet ist.
 }
heard-alone-tells = { $side ->
    [customer] In dieser Sitzung erzählt nur der Kunde, und er erzählt diesen Schritt schon.
   *[other] In dieser Sitzung erzählen nur wir, und wir erzählen diesen Schritt schon.
 }
sitting-over-not-blind = Diese Sitzung ist vorbei: Verdeckt war darin nichts.
sitting-joint-not-blind = An diesem Tisch sitzen beide Seiten: Vor keiner lässt sich etwas verbergen.

attendance-title = Wer ist dabei?
attendance-others = jemand anders …
attendance-others-detail = beliebiger Name
attendance-typed = «{ $name }» eintragen
attendance-hint = Namen, durch Kommas getrennt.

context-sittings = In den Sitzungen
context-agenda = In der Agenda
forget-blind = Solange eine verdeckte Sitzung läuft, lässt sich niemand vergessen: Die Stellen würden zeigen, was die andere Seite erzählt hat. Es geht, wenn diese Sitzung beendet ist.
history-blind = Der Verlauf würde zeigen, was die andere Seite erzählt hat. Er öffnet sich, wenn diese Sitzung beendet ist.
