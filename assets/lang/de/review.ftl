# Rückblick, Bericht, Behauptungen, Sitzungen, Fixpunkte, und was die Etappe Rahmen neben ihren Feldern sagt.

## Befehle
command-evidence-for = Schritte und Ereignisse wählen, die für die Behauptung sprechen
hint-evidence-for = dafür
command-evidence-against = Schritte und Ereignisse wählen, die gegen die Behauptung sprechen
hint-evidence-against = dagegen
command-weigh = Die Behauptung an anderen Erklärungen messen
hint-weigh = was sonst?
command-price-ladder = Die Fragen der Preisleiter stellen und die Antworten festhalten
hint-price-ladder = Preis
command-take-rival = Die Erklärung mit ihren Belegen als eigene Behauptung übernehmen
hint-take-rival = als Behauptung
rivals-legend = { $for } und { $against }: so viele Belege sprechen dafür, dagegen · { $taken } gilt
command-accept-evidence = Den Beleg gelten lassen, wie er spricht, oder wieder lösen
hint-accept-evidence = Beleg gilt
command-read-report = Den Bericht hier lesen
hint-read-report = lesen
context-records = In Behauptungen, Sitzungen und Fixpunkten
context-claims = Behauptungen
context-rivals = Was es sonst erklären würde
context-reader = Beim Lesen

## Felder
field-deal-reason_by = Wer sagt es
field-deal-reason_kind = Es geht um
field-deal-business_type-low = Produkt
field-deal-business_type-high = Lösung
field-claim-text = Behauptung
field-claim-text-hint = in ihren Worten
field-claim-made_by = Wer sagt es
field-claim-kind = Es geht um
field-claim-rival = Erklärung
field-claim-rival-hint = die Erklärung dahinter; die Schritte zeigen, woran man sie sähe
field-claim-status = Stand
field-claim-why_supported = Weshalb gestützt
field-claim-why_supported-hint = was zeigt, dass sie zutrifft, in ein, zwei Sätzen
field-claim-why_refuted = Weshalb widerlegt
field-claim-why_refuted-hint = was zeigt, dass sie nicht zutrifft, in ein, zwei Sätzen
field-claim-notes = Notizen
field-sitting-held_on = Datum
field-sitting-held_on-hint = zum Beispiel 12.3.2026; für eine laufende Sitzung das heutige Datum
field-sitting-minutes = Dauerte
field-sitting-minutes-hint = wie viele Minuten sie dauerte; leer: sie ist noch nicht zu Ende
field-sitting-planned_minutes = Geplante Minuten
field-sitting-planned_minutes-hint = wie lange sie dauern darf; leer: so lange wie üblich
field-sitting-blind = Verdeckt
field-sitting-blind-hint = verdeckt, was nur die andere Seite erzählt hat, solange die Sitzung läuft
field-sitting-with = Sitzung
field-sitting-facilitator = Geleitet von
field-sitting-attended = Dabei
field-sitting-attended-hint = wer da war, in wenigen Worten
field-sitting-notes = Notizen
field-landmark-date = Wann
field-landmark-date-hint = 12.3.2026, Okt 2025, Q1 2026, mit ~ für ungefähr
field-landmark-label = Was
field-landmark-label-hint = eine Messe, eine Budgetrunde, ein Feiertag
fault-landmark-date = Ein Fixpunkt datiert die Schritte um ihn herum, darum braucht er ein Datum, und sei es nur ein Jahr: ~2025 Messe. Wer im Raum hat einen Kalender?
fault-landmark-label = Bitte sagen Sie auch, was es war: Okt 2025 Messe.

## Listen
records-deleted = Gelöscht, { KEY("undo") } holt es zurück: { $what }
claim-why-title = Weshalb ist die Behauptung { $standing }?
claim-why-hint = { KEY("line.accept") } auf leerer Zeile geht ohne Begründung weiter. Jeder Stand behält seine eigene.
records-claims-title = Behauptungen
records-claims-empty = Noch hat niemand einen Grund genannt. Hier stehen die Gründe, die jemand für den Ausgang angibt, jeder an den Schritten geprüft; { KEY("records.new") } schreibt den ersten auf.
records-claims-about = Eine Behauptung ist ein Grund, den jemand für den Ausgang angibt. Der Preis ist eine wie jede andere: ungeprüft, bis Schritte und Ereignisse dafür oder dagegen sprechen. { KEY("claims.evidence-for") } und { KEY("claims.evidence-against") } wählen diese aus, { KEY("claims.claim-status") } ändert den Stand, { KEY("claims.weigh") } zeigt, was dasselbe auch erklären würde.
records-sittings-title = Sitzungen
records-sittings-empty = Noch keine Sitzung. Hier steht, wer wann von wem angehört wurde; { KEY("records.new") } bereitet eine vor, { KEY("sittings.clock") } beginnt eine.
records-sittings-about = Eine Sitzung ist ein aufgezeichnetes Gespräch: mit dem Kunden, mit unseren Leuten oder gemeinsam. { KEY("sittings.blind") } verdeckt: Was die andere Seite erzählt hat und welche Hebel wir daraus gezogen haben, ist weggelegt, solange die Sitzung läuft. Ausgang, Datum des Entscheids und Fixpunkte bleiben: Die kennen beide Seiten.
records-landmarks-title = Fixpunkte
records-landmarks-empty = Noch kein Fixpunkt. Daten, an die sich alle erinnern (eine Messe, eine Budgetrunde, ein Feiertag), helfen beim Datieren der Schritte; { KEY("records.new") } hält einen fest.
records-landmarks-about = Ein Fixpunkt ist ein Datum, an das sich alle erinnern. An ihm werden Schritte datiert: War das vor oder nach der Messe?
claim-new = Neue Behauptung
claim-new-hint = In ihren Worten, etwa: Sie kannten die Serviceleute von Kestler.
claim-twice = Dieselben Worte stehen schon da, als Behauptung { $number }.
claim-made-by-guess = Notiert als Aussage von: { $side }. { KEY("list.activate") } ändert das.
claim-needs-words = Bitte schreiben Sie den Grund mit ein paar Worten auf.
claim-for = { $count ->
    [0] nichts dafür
   *[other] { $count } dafür
}
claim-against = { $count ->
    [0] nichts dagegen
   *[other] { $count } dagegen
}
claim-would-show = Daran sähe man es: { $sign }
claim-price-ladder = Die Preisleiter, vom Preis zu den Schritten · { $key } hält eine Antwort fest
ladder-title = Welche Frage ist beantwortet?
ladder-asked = gestellt
ladder-answer = Die Antwort
ladder-hint = { KEY("line.accept") } schreibt sie hinter die Frage in die Notizen der Behauptung «{ $claim }», und die Frage gilt als gestellt.
ladder-needs-answer = Tippen Sie die Antwort, oder brechen Sie mit { KEY("line.back") } ab.
ladder-noted = In den Notizen der Behauptung; die Frage gilt als gestellt.
ladder-not-price = Die Preisleiter gehört zu einer Behauptung der Art Preis. { KEY("list.activate") } ändert die Art.
claim-pick-for = Was spricht dafür? { $claim }
claim-pick-against = Was spricht dagegen? { $claim }
claim-speaks-for = jetzt: dafür
claim-speaks-against = jetzt: dagegen
claim-nothing-to-pick = Noch gibt es keinen Schritt und kein Ereignis, die dafür oder dagegen sprechen könnten.
sitting-minutes = { $minutes } Min.
sitting-planned = geplant
sitting-running = läuft
sitting-standing = Uhr steht
sitting-ended = beendet
sitting-nobody-named = noch niemand genannt
sitting-nobody-seen = wer dabei war, ist verdeckt
sitting-minutes-planned = { $minutes } Min. geplant
sitting-minutes-of = { $used } von { $planned } Min.
sitting-by = geleitet von { $name }
landmark-new = Neuer Fixpunkt
landmark-new-hint = Wann, und was es war: Okt 2025 Messe. Ungefähr genügt: ~Okt 2025, Q4 2025, 2025.
frame-no-claims = noch keine: warum es so ausging, und wer das sagt
frame-no-sittings = noch keine: wer wann angehört wurde
frame-no-landmarks = noch keiner: Daten, an die sich alle erinnern

## Die Seite
review-path = DER WEG
review-accounts = ZWEI SCHILDERUNGEN
review-only-customer = nur vom Kunden erzählt, unsere blinden Flecken: { $steps }
review-only-vendor = nur von uns erzählt, vom Kunden nicht bemerkt: { $steps }
review-contrary = { $count ->
    [one] Widerspruch: { $list }
   *[other] Widersprüche: { $list }
 }
review-contrary-dates = { $count ->
    [one] 1 im Datum (Schritt { $steps })
   *[other] { $count } im Datum (Schritte { $steps })
 }
review-contrary-order = { $count ->
    [one] 1 in der Reihenfolge (Schritt { $steps })
   *[other] { $count } in der Reihenfolge (Schritte { $steps })
 }
review-contrary-feelings = { $count ->
    [one] 1 im Gefühl (Schritt { $steps })
   *[other] { $count } im Gefühl (Schritte { $steps })
 }
review-told-first-customer = { $pairs ->
    [one] des einen Schrittpaars mit klaren Daten kam
   *[other] der { $pairs } Schrittpaare mit klaren Daten kamen
 } in der wahren Reihenfolge: Der Kunde erzählte { $fits } (Kendalls τ { $tau }). Zuerst erzählt: { $steps }; das bleibt haften.
review-told-first-vendor = { $pairs ->
    [one] des einen Schrittpaars mit klaren Daten kam
   *[other] der { $pairs } Schrittpaare mit klaren Daten kamen
 } in der wahren Reihenfolge: Wir erzählten { $fits } (Kendalls τ { $tau }). Zuerst erzählt: { $steps }.
review-told-few-customer = { $count ->
    [one] Schritt erzählte der Kunde: Seine Reihenfolge zeigt sich ab { $least }, an Paaren, deren Daten sagen, was zuerst kam (bisher { $pairs })
   *[other] Schritte erzählte der Kunde: Seine Reihenfolge zeigt sich ab { $least }, an Paaren, deren Daten sagen, was zuerst kam (bisher { $pairs })
 }
review-told-few-vendor = { $count ->
    [one] Schritt erzählten wir: Unsere Reihenfolge zeigt sich ab { $least }, an Paaren, deren Daten sagen, was zuerst kam (bisher { $pairs })
   *[other] Schritte erzählten wir: Unsere Reihenfolge zeigt sich ab { $least }, an Paaren, deren Daten sagen, was zuerst kam (bisher { $pairs })
 }
telling-order-exact = genau in der Reihenfolge, in der es geschah
telling-order-same = fast in der Reihenfolge, in der es geschah
telling-order-mostly = meist in der Reihenfolge, in der es geschah
telling-order-jumps = mit Sprüngen vor und zurück
telling-order-own = in einer ganz eigenen Reihenfolge
telling-order-backwards = eher vom Ende her
review-turning = WENDEPUNKTE
review-said = GESAGT WURDE
review-looks-like = ES SIEHT SO AUS
review-showed = ES ZEIGTE SICH
review-extremes = EXTREME
review-strongest = AM STÄRKSTEN
review-weakest = AM SCHWÄCHSTEN
review-differently = ZWEI SICHTEN
review-levers = HEBEL
review-open = OFFENE FRAGEN
review-set-aside = BEISEITEGELEGT
review-steps-dated = { $count ->
    [one] Schritt
   *[other] Schritte
} von { $first } bis { $last }, { $span }
review-steps = { $count ->
    [one] Schritt bisher
   *[other] Schritte bisher
}
review-coarse = · zu grob: Käufe brauchen 30 bis 50
review-waited = der Zeit: { $list }
review-waited-days = { $count ->
    [one] Tag: { $list }
   *[other] Tage: { $list }
}
review-waited-told = { $time } als Warten erzählt
# Wovon niemand erzählt, sind nie weniger als zwei Wochen.
review-waited-untold = { $time }, von denen niemand etwas erzählt hat
review-no-wait = { $unit } dauert die längste Lücke (Schritt { $from } bis { $to }); keine fällt als Warten auf
review-silence = { $unit } zwischen den Schritten { $from } und { $to }, von denen niemand etwas erzählt hat
review-longest = am längsten zwischen Schritt { $from } und { $to }: { $days }
review-told = erzählt nur der Kunde, unsere blinden Flecken · { $both } beide · { $vendor } nur wir
review-told-alone = erzählt nur der Kunde · { $both } beide · { $vendor } nur wir
review-people = { $count ->
    [one] Person: { $list }
   *[other] Personen: { $list }
}
review-offer = { $unit } von der Anfrage (Schritt { $request }) bis zur Offerte (Schritt { $offer })
review-offer-undated = Tage unbekannt von der Anfrage (Schritt { $request }) bis zur Offerte (Schritt { $offer })
review-decider = { $offer ->
    [before] ist der erste Schritt mit einem Entscheider und uns, vor der Offerte
    [after] ist der erste Schritt mit einem Entscheider und uns, erst nach der Offerte
   *[none] ist der erste Schritt mit einem Entscheider und uns
}
review-decider-never = in keinem Schritt kamen ein Entscheider und wir zusammen
review-decider-unknown = wer Ja sagen konnte, ist nicht erfasst
review-competitor = { $case ->
    [exit] führt zu einem Wettbewerber; unterwegs kam keiner vor
   *[seen] ist der erste Schritt eines Wettbewerbers
}
review-hand-overs = { $count ->
    [one] Übergabe: { $list }
   *[other] Übergaben, am langsamsten: { $list }
}
review-hand-over = { $from } (Schritt { $last }) an { $to } (Schritt { $first }), { $days }
review-undated = { $count ->
    [one] Schritt ohne Datum: { $steps }
   *[other] Schritte ohne Datum: { $steps }
}
review-said-nothing = Noch hat niemand einen Grund genannt.
review-for = dafür: { $list }
review-against = dagegen: { $list }
review-no-evidence = stützt sich noch auf nichts
review-showed-nothing = noch nicht festgehalten: Was zeigte das Debriefing? { KEY("review.activate") }
review-lever-rests = stützt sich auf: { $list }
review-lever-bare = stützt sich in diesem Deal auf nichts
review-felt = { $kind ->
    [delighted] { $side ->
        [customer] begeisterte den Kunden, { $strength } von 3
        [vendor] begeisterte uns, { $strength } von 3
       *[other] begeisterte andere, { $strength } von 3
    }
   *[annoyed] { $side ->
        [customer] verärgerte den Kunden, { $strength } von 3
        [vendor] verärgerte uns, { $strength } von 3
       *[other] verärgerte andere, { $strength } von 3
    }
}
review-both = Kunde { $customer } · wir { $vendor }
review-nothing-open = Nichts ist offen.
review-because = beiseitegelegt: { $reason }
review-more-alike =
    { $count ->
        [one] und 1 weitere Frage dieser Art
       *[other] und { $count } weitere Fragen dieser Art
    }
review-taken-up = Wieder offen: { $what }

## Der Bericht
report-for-whom = Für wen ist der Bericht?
report-for-internal = Unsere Leute
report-for-internal-detail = alles, mit allen Namen
report-for-customer = Der Kunde
report-for-customer-detail = sein Weg, wie er ihn schildert; Namen nur mit Einwilligung
report-for-pseudonymised = Alle anderen
report-for-pseudonymised-detail = alles ohne erfasste Namen; prüfen Sie auf weitere im Text
report-form = In welcher Form?
report-form-markdown = Text
report-form-markdown-detail = Markdown: Titel und Tabellen, für Editor, Wiki und Mail
report-form-html = Webseite
report-form-html-detail = eine Datei mit Bildern, zum Lesen und Drucken
report-form-markdown-short = Text, kurz
report-form-html-short = Webseite, kurz
report-form-short-detail = ohne den Anhang, worauf sich jede Bewertung stützt: gedruckt viel weniger Seiten
report-form-slides = Folien
report-form-slides-detail = eine Gliederung in Markdown, je Titel eine Folie
report-where = Wohin?
report-where-hint = in { $folder }
report-exists = Diese Datei gibt es schon. Nochmals { KEY("line.accept") } ersetzt sie; ein anderer Name behält beide.
report-no-folder = Diesen Ordner gibt es nicht. Prüfen Sie den Namen, oder legen Sie ihn zuerst an.
report-failed = Der Bericht liess sich nicht schreiben: { $detail }. Wählen Sie einen anderen Ort oder Namen.
report-written = Bericht geschrieben: { $path }
reader-foot = { KEY("reader.up") } { KEY("reader.down") } Absatz · { KEY("reader.page-down") } Seite · { KEY("reader.report") } speichern · { KEY("reader.back") } schliesst
about-reader = Ein Text zum Lesen. Das Zeichen steht beim Absatz, bei dem Sie sind.
review-out-of-order = Im Rang am weitesten auseinander (Kunde/wir):
review-agreement = BEIDE URTEILE

## die Vorhersage
command-prediction = Was wir erwarten, bevor der Kunde erzählt
hint-prediction = Vorhersage
command-lock-prediction = Vorhersage verschliessen
hint-lock-prediction = verschliessen
command-open-prediction = Verschlossene Vorhersage öffnen
hint-open-prediction = öffnen
context-prediction = In der Vorhersage
prediction-title = VORHERSAGE
prediction-about = Bevor der Kunde erzählt, halten Sie fest, was Sie erwarten. Ist die Vorhersage verschlossen, sieht und ändert sie niemand, bis sie im Rückblick geöffnet wird: Aus dem, was dann überrascht, lernen Sie.
prediction-draft = Bevor der Kunde erzählt: Was erwarten wir? { KEY("prediction.lock-prediction") } verschliesst die Vorhersage; bis zum Rückblick sieht sie niemand.
prediction-draft-late = Zum Verschliessen ist es zu spät: Der Kunde hat schon erzählt. Die Vorhersage bleibt ein Entwurf und wird mit nichts verglichen.
prediction-locked = Verschlossen am { $date }{ $who }. Niemand sieht oder ändert die Vorhersage, bis sie im Rückblick geöffnet wird.
prediction-opened = Geöffnet; verschlossen seit { $date }. Das Überraschendste zuerst; { KEY("list.activate") } geht dorthin oder hält fest, was überraschte.
prediction-who = erwartet von
prediction-who-hint = Wer erwartet das?
prediction-kind = Art des Grundes
prediction-reasons = erwartete Gründe
prediction-chance = Chance auf den Auftrag
prediction-chance-hint = 0 bis 100 Prozent
prediction-no-claim = Eine Behauptung dieser Art ist nicht erfasst.
prediction-no-evidence = Kein Schritt und kein Ereignis spricht dafür oder dagegen.
prediction-step = Schritt { $number }
prediction-said = der Kunde sagte
prediction-shown = das Debriefing zeigte
prediction-outcome = Ausgang
prediction-surprise = was überraschte
prediction-surprise-hint = Eine Zeile: Was kam anders als erwartet?
prediction-score = erwartet { $expected }, beurteilt { $found }
prediction-score-other = erwartet { $expected }, der Kunde sagt: { $found }
prediction-score-none = erwartet { $expected }, vom Kunden nicht bewertet
prediction-score-hidden = erwartet { $expected }, die Bewertung des Kunden bleibt bis zur Aufdeckung verborgen
prediction-across = über alle Deals
prediction-brier = Brier { $brier } aus { $count ->
    [one] einem Deal
   *[other] { $count } Deals
}{ $enough ->
    [yes] ; wer stets den Anteil der gewonnenen nennt: { $base }
   *[no] : zu wenig, um die Chancen zu beurteilen
}
prediction-scores = erwartete Bewertungen
prediction-rates = bewerten das gewählte Kriterium
prediction-lock-title = Die Vorhersage verschliessen?
prediction-lock-missing = Noch fehlt: { $list }.
prediction-lock = Verschliessen
prediction-lock-detail = niemand sieht oder ändert die Vorhersage, bis sie geöffnet wird; das Verschliessen lässt sich nicht zurücknehmen
prediction-go-on = Weiter schreiben
prediction-go-on-detail = die Vorhersage bleibt ein Entwurf
prediction-opened-late = Geöffnet; verschlossen erst am { $date }, als der Kunde schon erzählt hatte. { KEY("list.activate") } geht zur Zeile oder hält fest, was überraschte.
prediction-empty = Noch nichts zu verschliessen: Halten Sie einen Grund oder eine Chance fest.
prediction-too-late = Der Kunde hat schon erzählt: Was jetzt verschlossen wird, ist keine Vorhersage mehr.
prediction-locked-now = Verschlossen. Zu sehen ist die Vorhersage wieder, wenn sie im Rückblick geöffnet wird.
prediction-too-early = Noch ist nichts herausgekommen: Geöffnet wird die Vorhersage, sobald der Deal ein Ergebnis hat oder der Kunde angehört ist.
prediction-open-title = Die Vorhersage öffnen?
prediction-open-warning = Die Vorhersage zeigt, was wir vom Kunden erwarteten. Ist der Kunde im Raum, oder sieht er diesen Bildschirm?
prediction-keep = Verschlossen lassen
prediction-keep-detail = der Kunde könnte die Vorhersage sehen
prediction-open = Öffnen
prediction-open-detail = nur unsere eigenen Leute sehen den Bildschirm
review-customer-unheard = erzählen nur wir; der Kunde ist noch in keiner Sitzung angehört: { $steps }
review-vendor-unheard = erzählt nur der Kunde; unsere eigenen Leute sind noch in keiner Sitzung angehört: { $steps }
claim-without-evidence = ohne Beleg
