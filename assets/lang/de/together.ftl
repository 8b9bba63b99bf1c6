# Zwei Fenster auf einer Arbeitsmappe.
context-conflict = Wenn zwei Fenster dasselbe geändert haben
command-keep-mine = Die eigene Fassung behalten
hint-keep-mine = eigene behalten
command-take-theirs = Die andere Fassung übernehmen
hint-take-theirs = andere nehmen
conflict-title = In zwei Fenstern geändert
conflict-told = Ein anderes Fenster hat dasselbe geändert, seit Sie begonnen haben. Von Ihrer Änderung ist noch nichts gesichert; welche Fassung soll gelten?
conflict-before = vorher
conflict-mine = eigene
conflict-theirs = andere
conflict-deleted = gelöscht
conflict-moved = verschoben
conflict-go-on = weiter bearbeiten
conflict-mine-stands = Ihre Fassung gilt; zurückgenommen kommt die andere wieder.
conflict-theirs-stands = Die andere Fassung gilt.
conflict-about = Dasselbe Feld wurde hier und in einem anderen Fenster geändert. Nichts wird ungesehen überschrieben: Wählen Sie, welche Fassung gilt, oder kehren Sie zu Ihrem Text zurück und ändern Sie ihn. Was nur in einem der beiden geändert wurde, gilt in jedem Fall.
error-store-overtaken = Das lässt sich nicht zurücknehmen: Ein anderes Programm hat es seither geändert, ohne Eintrag in der Geschichte.
