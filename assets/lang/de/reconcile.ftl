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
reconcile-empty = Hier steht die Schilderung des Kunden neben unserer. Noch ist kein Schritt erzählt: Führen Sie mit jeder Seite eine Sitzung und kommen Sie dann mit Y zurück.
reconcile-why = warum: { $list }
reconcile-differing = verschieden erzählt: { $list }. Es gilt das Wort des Kunden.
reconcile-blind-spot = Das erzählt nur der Kunde: unser blinder Fleck.
reconcile-unnoticed = Das erzählen nur wir: Der Kunde hat es nicht bemerkt.
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
reconcile-no-pair = In dieser Zeile steht kein Paar; Tab geht zum nächsten.
reconcile-not-one = Trennen lässt sich nur ein Schritt, den beide erzählen.
reconcile-mark-one = Diesen Schritt erzählen schon beide; s trennt ihn.
reconcile-mark-nobody = Wer diesen Schritt erzählt hat, ist nicht festgehalten. In den Schritten sagt t, wer ihn erzählt.
reconcile-mark-ours = Markieren Sie auch einen Schritt von uns: Leertaste in seiner Zeile.
reconcile-mark-theirs = Markieren Sie auch einen Schritt des Kunden: Leertaste in seiner Zeile.
reconcile-undo-ends = Was hier gemacht wurde, ist alles zurückgenommen. Die Änderung davor entstand anderswo: { $what }. Esc führt hinaus, dort nimmt u sie zurück.
reconcile-marked = { $count ->
    [one] 1 von 2 markiert (Leertaste)
   *[other] 2 markiert: y macht einen daraus
 }
reconcile-while-blind = Was die andere Seite erzählt hat, ist verdeckt, solange diese Sitzung läuft. Beenden Sie sie zuerst: E in der Agenda.
reconcile-about = Links die Schilderung des Kunden, rechts unsere, in der Reihenfolge beider. Die Punkte sagen, wie viel dafür spricht, dass zwei Schritte derselbe sind; das sicherste Paar kommt zuerst, Tab lässt eines aus. ≠ steht bei einem Schritt, bei dem nicht beide Schilderungen stimmen können; darunter steht, was jede sagt. y macht daraus einen Schritt mit beiden Schilderungen, n sagt, dass es zwei sind, s trennt einen Schritt, den beide erzählen: Jede Seite bekommt zurück, was sie vorher gesagt hatte. Auch zwei Schritte, die niemand vorschlägt, werden einer: Leertaste markiert den einen, Leertaste den anderen, dann y. o bringt alle Schritte in eine Reihenfolge. Was Sie auch tun: u nimmt es zurück.

differing-actor = wer handelte
differing-activity = die Aktivität
differing-channel = der Kanal
differing-course = wie es weiterging
differing-milestone = der Abschnitt des Kaufs
differing-commitment = wie weit er sich band
reconcile-customer-unheard = Der Kunde ist noch in keiner Sitzung angehört.
reconcile-vendor-unheard = Unsere eigenen Leute sind noch in keiner Sitzung angehört.
