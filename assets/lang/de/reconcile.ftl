# Zwei Schilderungen nebeneinander.

context-reconcile = In den zwei Schilderungen
reconcile-customer = DER KUNDE ERZÄHLTE · { $count } nur er
reconcile-vendor = WIR ERZÄHLTEN · { $count } nur wir
reconcile-like = gleich
reconcile-head = { $open ->
    [0] kein Paar mehr zu klären
    [one] ein Paar zu klären
   *[other] { $open } Paare zu klären
 } · { $both } von beiden
reconcile-empty = Hier steht die Schilderung des Kunden neben unserer. Noch ist kein Schritt erzählt: Führen Sie mit jeder Seite eine Sitzung und kommen Sie dann mit { KEY("deal.reconcile") } zurück.
reconcile-why = warum: { $list }
reconcile-differing = verschieden erzählt: { $list }. Es gilt das Wort des Kunden.
reconcile-blind-spot = Das erzählt nur der Kunde: unser blinder Fleck.
reconcile-unnoticed = Das erzählen nur wir: Der Kunde hat es nicht bemerkt.
reconcile-said-for-us = Für uns gesagt, in der Sitzung mit dem Kunden; unsere eigene Schilderung steht noch aus. Wird sie in unserer Sitzung erfasst, lassen sich beide vereinen.
reconcile-said-for-customer = Für den Kunden gesagt, in unserer Sitzung; seine eigene Schilderung steht noch aus. Wird sie in seiner Sitzung erfasst, lassen sich beide vereinen.
reconcile-by-nobody = Von wem das stammt, ist nicht festgehalten.
reconcile-and = { $list } und { $last }
reconcile-in-both = { $what } in beiden
reconcile-words = { $count ->
    [one] das Wort { $list }
   *[other] die Wörter { $list }
 } in beiden
reconcile-same-day = am selben Tag ({ $date })
reconcile-days = { $count ->
    [one] einen Tag auseinander
   *[other] { $count } Tage auseinander
 } ({ $customer } und { $vendor })
reconcile-days-range = { $least ->
    [0] höchstens { $most } Tage auseinander
   *[other] { $least } bis { $most } Tage auseinander
 } ({ $customer } und { $vendor })
reconcile-days-about = { $count ->
    [0] ungefähr zur selben Zeit
    [one] ungefähr ein Tag auseinander
   *[other] ungefähr { $count } Tage auseinander
 } ({ $customer } und { $vendor })
reconcile-customer-dated = nur der Kunde nennt ein Datum ({ $date })
reconcile-vendor-dated = nur wir nennen ein Datum ({ $date })
reconcile-same-date = beide sagen { $date }
reconcile-undated = beide ohne Datum
reconcile-no-date = ohne Datum
reconcile-feelings = Gefühl { $customer } und { $vendor }
reconcile-feelings-against = Gefühl { $customer } gegen { $vendor }
reconcile-united = Jetzt ist es ein Schritt, den beide erzählen.
reconcile-ordered = Die Schritte beider Schilderungen stehen jetzt in einer Reihenfolge.
reconcile-in-order = Sie stehen schon in einer Reihenfolge.
reconcile-no-pair = In dieser Zeile steht kein Paar; { KEY("reconcile.next-pair") } geht zum nächsten.
reconcile-not-one = Trennen lässt sich nur ein Schritt, den beide erzählen.
reconcile-mark-one = Diesen Schritt erzählen schon beide; { KEY("reconcile.split-step") } trennt ihn.
reconcile-mark-nobody = Wer diesen Schritt erzählt hat, ist nicht festgehalten. In den Schritten sagt { KEY("steps.told-by") }, wer ihn erzählt.
reconcile-mark-ours = Markieren Sie auch einen Schritt von uns: { KEY("list.toggle") } in seiner Zeile.
reconcile-mark-theirs = Markieren Sie auch einen Schritt des Kunden: { KEY("list.toggle") } in seiner Zeile.
reconcile-twice = Ist { $name } dieselbe Person wie { $other }? { KEY("reconcile.merge-people") } macht aus beiden eine.
reconcile-nobody-twice = Niemand scheint hier doppelt erfasst zu sein. Bei den Personen macht { KEY("people.merge-people") } aus zwei beliebigen eine.
reconcile-marked = { $count ->
    [one] 1 von 2 markiert ({ KEY("list.toggle") })
   *[other] 2 markiert: { KEY("reconcile.same-pair") } macht einen daraus
 }
reconcile-while-blind = Was die andere Seite erzählt hat, ist verdeckt, solange diese Sitzung läuft. Beenden Sie sie zuerst: { KEY("agenda.end-sitting") } in der Agenda.
reconcile-about = Links die Schilderung des Kunden, rechts unsere, in der Reihenfolge beider. Die Punkte sagen, wie viel dafür spricht, dass zwei Schritte derselbe sind; das sicherste Paar kommt zuerst, { KEY("reconcile.next-pair") } lässt eines aus. ≠ steht bei einem Schritt, bei dem nicht beide Schilderungen stimmen können; darunter steht, was jede sagt. { KEY("reconcile.same-pair") } macht daraus einen Schritt mit beiden Schilderungen, { KEY("reconcile.reject-pair") } sagt, dass es zwei sind, { KEY("reconcile.split-step") } trennt einen Schritt, den beide erzählen: Jede Seite bekommt zurück, was sie vorher gesagt hatte. Auch zwei Schritte, die niemand vorschlägt, werden einer: { KEY("list.toggle") } markiert den einen, { KEY("list.toggle") } den anderen, dann { KEY("reconcile.same-pair") }. { KEY("reconcile.order-steps") } bringt alle Schritte in eine Reihenfolge. Was Sie auch tun: { KEY("undo") } nimmt es zurück.

differing-actor = wer handelte
differing-activity = die Aktivität
differing-channel = der Kanal
differing-course = wie es weiterging
differing-milestone = der Abschnitt des Kaufs
differing-commitment = wie weit er sich band
reconcile-customer-unheard = Der Kunde ist noch nicht angehört.
reconcile-vendor-unheard = Unsere Leute sind noch nicht angehört.
