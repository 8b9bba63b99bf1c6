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
error-store-overtaken = Das lässt sich nicht zurücknehmen: Ein anderes Programm hat es seither geändert, ohne Eintrag im Verlauf.
quit-loses-text = Was Sie gerade tippen, liess sich nicht sichern. { KEY("line.quit") } noch einmal beendet ohne den Text.
error-store-disk = Der Datenträger liess sich nicht lesen oder schreiben. Alles vorher Gespeicherte ist noch da; sehen Sie nach, ob auch dies da ist. Versuchen Sie es noch einmal, oder speichern Sie eine Kopie an einem anderen Ort.
error-store-folder = Im Ordner der Arbeitsmappe lässt sich nichts schreiben; es wurde nichts geändert. Speichern Sie eine Kopie an einem anderen Ort, um daran zu arbeiten.
# Sicherungen im Programm.
context-backups = Sicherungen
command-backups = Die Sicherungen der Arbeitsmappe: eine anlegen, ansehen, zurückholen
hint-backups = Sicherungen
command-make-backup = Jetzt eine Sicherung anlegen
hint-make-backup = jetzt anlegen
command-look-into = In die Sicherung hineinschauen
hint-look-into = hineinschauen
command-restore-backup = Die Sicherung an die Stelle der Arbeitsmappe setzen
hint-restore-backup = zurückholen
backups-title = Sicherungen
backups-about = Kopien der ganzen Arbeitsmappe: eine von jedem Start, vor dem sich etwas geändert hatte, und die von Ihnen angelegten. { KEY("backups.look-into") } öffnet eine zum Hineinschauen; { KEY("backups.restore-backup") } setzt sie an die Stelle der Arbeitsmappe, nachdem auch der jetzige Stand gesichert ist.
backups-no-folder = Es gibt keinen Ordner für Sicherungen. Speichern Sie stattdessen eine Kopie der Arbeitsmappe.
backups-looking = Sicherungen werden gesucht …
backups-none = Es gibt noch keine Sicherung. Jeder Start legt eine an, wenn sich seit der letzten etwas geändert hat; { KEY("backups.make-backup") } legt jetzt eine an.
backups-folder = in { $folder }
backups-deals = Deals
backups-steps = Schritte
backups-column-since = seither
backups-same = wie jetzt
backups-since = { $count ->
    [one] { $count } Änderung
   *[other] { $count } Änderungen
 }
backups-ahead = { $count ->
    [one] { $count } Änderung voraus
   *[other] { $count } Änderungen voraus
 }
backups-cannot-be-read = nicht lesbar
backups-unreadable = Diese Sicherung lässt sich nicht lesen. Nehmen Sie eine andere.
backups-since-head = SEITHER GEÄNDERT
backups-more = { $count ->
    [one] und { $count } weitere
   *[other] und { $count } weitere
 }
backups-made = Die Sicherung ist angelegt.
backups-nothing-new = Seit der letzten Sicherung hat sich nichts geändert; sie gilt auch für jetzt.
backups-open-elsewhere = Diese Arbeitsmappe ist noch in einem anderen Fenster offen. Schliessen Sie sie zuerst dort.
backups-restore-title = Die Sicherung vom { $when } zurückholen?
backups-restore-yes = Zurückholen
backups-restore-yes-detail = der jetzige Stand wird zuerst gesichert
backups-restore-no = Alles lassen, wie es ist
backups-restoring = Sicherung vom { $when } wird zurückgeholt
backups-text-unkept = Was Sie gerade tippen, lässt sich jetzt nicht aufheben, darum ist nichts zurückgeholt. Beenden Sie zuerst die Eingabe.
backups-making = Es wird gerade eine Sicherung angelegt. Warten Sie, bis sie fertig ist, oder brechen Sie sie mit { KEY("popup.back") } ab.
backups-restored = Zurückgeholt: Stand vom { $when }. Der Stand von vorhin ist die neueste Sicherung ({ $kept }).
backups-looking-into = In einer Sicherung lässt sich nichts ändern.
backups-looking-at = Sicherung vom { $when }
backups-back = Zurück in der Arbeitsmappe.
backups-looking-foot = Sicherung vom { $when } · { KEY("quit") } zurück
