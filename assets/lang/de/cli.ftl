# Die Befehlszeile: Hilfe, Fehler, Tabellen.

## Überschriften
cli-heading-usage = Aufruf
cli-heading-commands = Befehle
cli-heading-arguments = Argumente
cli-heading-options = Optionen
cli-heading-facts = Angaben
cli-heading-exit = Rückgabewerte
cli-man-name = Bezeichnung
cli-man-synopsis = Übersicht
cli-man-description = Beschreibung
cli-man-environment = Umgebung
cli-man-text =
    debrief rekonstruiert gewonnene und verlorene Aufträge zwischen Unternehmen als die Schritte, die der Kunde wirklich ging, erzählt von beiden Seiten, und zeigt, was den Ausschlag gab.
    Ohne Befehl öffnet es die Werkbank mit einer Arbeitsmappe: der genannten oder der üblichen, die es beim ersten Start anlegt. Eine Arbeitsmappe ist eine Datei. In der Werkbank zeigt { KEY("help") } die Tasten jedes Ortes.

## Befehle
cli-main-about = Werkbank für das Debriefing gewonnener und verlorener Aufträge zwischen Unternehmen
cli-main-usage =
    debrief [OPTIONEN] [DATEI]
    debrief [OPTIONEN] BEFEHL
cli-list-about = Die Deals der Arbeitsmappe auflisten
cli-list-usage = debrief list [OPTIONEN]
cli-show-about = Alles Wichtige zu einem Deal zeigen
cli-show-usage = debrief show [OPTIONEN] DEAL
cli-report-about = Den Bericht zu einem Deal schreiben: als Text, Webseite oder Folien
cli-report-usage = debrief report [OPTIONEN] DEAL
cli-report-more =
    Leserkreise:
      internal       die eigenen Leute: alles
      customer       der Kunde: der Weg, wie er ihn schildert, Namen nur wie erlaubt
      pseudonymised  alle: niemand wird genannt
    Nur der Bericht für den Kunden gehört in dessen Hand: Er enthält, was der Bildschirm nach { KEY("customer-screen") } zeigt.
    Formen:
      markdown       Text mit Titeln und Tabellen (Standard)
      html           eine Datei mit Bildern, für Browser und Druck
      slides         eine Gliederung in Markdown, je Titel eine Folie
cli-export-about = Deals als Daten für andere Programme schreiben
cli-export-usage = debrief export [OPTIONEN] FORMAT ORT
cli-export-more =
    Formate:
      csv          ein Ordner mit Tabellen, je eine Datei (deals.csv, steps.csv …)
      xlsx         dieselben Tabellen als Blätter einer Excel-Datei
      qdpx         ein Projekt für MAXQDA, ATLAS.ti, NVivo, QualCoder (REFI-QDA)
      qdc          nur die Codes eines solchen Projekts
      xes          ein Ereignisprotokoll (ProM, PM4Py, Celonis, Disco), ein Ablauf
                   je Schilderung
      ocel-json    ein Protokoll (OCEL 2.0: PM4Py, OCPQ, Celonis), worin
      ocel-xml     ein Schritt zu Deal und Beteiligten gehört; drei Formen
      ocel-sqlite
    Namen:
      agreed     wer zugestimmt hat; andere erhalten ein Pseudonym, immer dasselbe
      nobody     niemand wird genannt
      everybody  alle werden genannt: für das eigene Haus
    Firmen bleiben genannt. Worte von Leuten, die nur für den internen Gebrauch gesprochen haben, fehlen, ausser wenn alle genannt werden.
cli-bundle-about = Deals mit allem, was dazu aufgenommen ist, in eine Datei für Kollegen schreiben
cli-bundle-usage = debrief bundle [OPTIONEN] DATEI
cli-bundle-more =
    Mit debrief merge DATEI wird sie übernommen. Alle sind darin mit Namen genannt: versenden Sie sie versiegelt.
    Nach dem Passwort wird gefragt; wo niemand gefragt werden kann, steht es in DEBRIEF_PASSPHRASE.
cli-merge-about = Eine Datei oder Arbeitsmappe von Kollegen übernehmen
cli-merge-usage = debrief merge [OPTIONEN] DATEI
cli-merge-more =
    Gleiche Deals, Schritte und Personen treffen sich; bei jedem Feld gilt die spätere Änderung, und was beide geändert haben, wird aufgezählt. Dieselbe Datei noch einmal zu übernehmen, ändert nichts. Im Programm nimmt { KEY("undo") } alles zurück.
cli-new-about = Einen Deal hinzufügen
cli-new-usage = debrief new --customer TEXT --title TEXT [OPTIONEN]
cli-new-more =
    Beispiel:
      debrief new --customer "Hofstetter Kunststoff AG" --title "Extrusionslinie 3" \
        --outcome lost --winner Kestler --decided-on 12.3.2026 --value "CHF 1.84 Mio."
cli-search-about = Alles durchsuchen, was getippt wurde, in allen Deals
cli-search-usage = debrief search [OPTIONEN] TEXT
cli-demo-about = Eine Kopie der Demo-Arbeitsmappe öffnen oder in eine Datei schreiben
cli-demo-usage = debrief demo [--fresh | --save DATEI]
cli-path-about = Zeigen, wo was liegt
cli-path-usage = debrief path [OPTIONEN]
cli-completions-about = Das Vervollständigungsskript einer Shell ausgeben
cli-completions-usage = debrief completions SHELL
cli-completions-more =
    Shells: bash, elvish, fish, powershell, zsh
    Zum Beispiel: debrief completions fish > ~/.config/fish/completions/debrief.fish
cli-man-about = Die Handbuchseite ausgeben
cli-man-usage = debrief man | man -l -

## Argumente
cli-value = TEXT
cli-value-workbook = DATEI
cli-value-file = DATEI
cli-value-save = DATEI
cli-value-output = DATEI
cli-value-lang = SPRACHE
cli-value-deal = DEAL
cli-value-audience = LESERKREIS
cli-value-shell = SHELL
cli-value-limit = ZAHL
cli-arg-workbook = Die Arbeitsmappe, die geöffnet wird. Gibt es sie nicht und endet der Name auf .debrief, wird sie angelegt; ohne Angabe wird die übliche geöffnet
cli-arg-file = Die Arbeitsmappe, mit der statt mit der üblichen gearbeitet wird
cli-arg-lang = Die Sprache: de oder en, auf Wunsch mit Region (de-DE, en-US)
cli-arg-help = Diese Hilfe zeigen
cli-arg-version = Die Version zeigen
cli-arg-json = JSON statt einer Tabelle ausgeben
cli-arg-archived = Auch abgelegte Deals
cli-arg-deal = Der Deal: seine ID, deren Anfang oder Ende, oder Wörter aus Kunde und Deal, die nur auf einen passen
cli-arg-output = In diese Datei schreiben statt ins Terminal
cli-arg-written = markdown, html oder slides; sonst nach der Endung hinter -o
cli-value-written = FORM
cli-arg-audience = Für wen: internal (Standard), customer oder pseudonymised
cli-arg-force = Die Datei ersetzen, wenn es sie schon gibt
cli-arg-text = Die gesuchten Wörter; das letzte darf der Anfang eines Wortes sein
cli-arg-limit = Höchstens so viele Treffer (ohne diese Option: 50)
cli-arg-save = Die Demo-Arbeitsmappe in diese neue Datei schreiben und enden
cli-arg-fresh = Eine neue Kopie anlegen; die von Ihnen veränderte bleibt daneben erhalten
cli-arg-shell = bash, elvish, fish, powershell oder zsh
cli-env-DEBRIEF_HOME = Ein Ordner, unter dem stattdessen alles liegt: Arbeitsmappen, Einstellungen, Protokoll.
cli-env-DEBRIEF_LOG = Wie viel das Protokoll festhält: off, error, warn, info, debug oder trace. Was Sie tippen, steht nie darin.
cli-env-NO_COLOR = Ist es gesetzt, wird nichts farbig gezeichnet.

## Rückgabewerte
cli-exit-0 = erledigt
cli-exit-1 = gescheitert: beim Lesen, beim Schreiben oder unvorhergesehen
cli-exit-2 = die Befehlszeile war nicht zu verstehen, oder es gibt kein Terminal
cli-exit-3 = nichts gefunden: kein solcher Deal, keine solche Studie, keine solche Person, kein Treffer
cli-exit-4 = mehrere Deals, Studien oder Personen passen; sie werden aufgelistet
cli-exit-5 = die Arbeitsmappe lässt sich nicht öffnen
cli-exit-6 = die Einstellungsdatei ist fehlerhaft

## Fehlbedienung
cli-misuse-unknown = { $argument } ist hier nicht bekannt.
cli-misuse-meant = Meinten Sie { $meant }?
cli-misuse-no-value = { $argument } braucht einen Wert.
cli-misuse-value = «{ $value }» ist kein Wert für { $argument }.
cli-misuse-options = Möglich sind: { $options }.
cli-misuse-missing = Es fehlt: { $argument }.
cli-misuse-twice = { $argument } steht mehr als einmal da.
cli-misuse-conflict = { $argument } und { $other } gehen nicht zusammen.
cli-misuse-utf8 = Ein Teil der Befehlszeile ist kein gültiges UTF-8.
cli-misuse-other = Die Befehlszeile war nicht zu verstehen: { $detail }.
cli-misuse-language = Möglich sind: de, en und mit Region de-DE, de-CH, en-GB, en-US, en-CH.
cli-misuse-more = Hilfe: { $command } --help

## Fehler
cli-fault-no-terminal = Die Werkbank braucht ein Terminal zur Ein- und Ausgabe, und hier ist keines (oder TERM=dumb). Starten Sie sie in einem Terminalfenster, oder nehmen Sie einen Befehl: debrief --help
cli-fault-no-home = Es ist kein Benutzerordner bekannt und damit kein Platz für die Arbeitsmappe. Nennen Sie eine mit --file DATEI oder einen Ordner für alles mit { $variable }=ORDNER.
cli-fault-settings =
    Die Einstellungsdatei ist fehlerhaft. Berichtigen Sie die Zeile, oder verschieben Sie die Datei, um mit den üblichen Einstellungen zu starten.
    { $detail }
cli-fault-settings-file = Die Einstellungsdatei lässt sich nicht lesen. { $detail }
cli-fault-nothing-to-merge = Es gibt keine Datei { $path }, die sich zusammenführen liesse. Prüfen Sie Namen und Ordner.
cli-fault-no-workbook = Es gibt keine Arbeitsmappe { $path }. Prüfen Sie den Namen; debrief path zeigt, wo die übliche liegt.
cli-fault-no-name = Es gibt weder eine Datei noch einen Befehl { $path }. Der Name einer neuen Arbeitsmappe endet auf .debrief: debrief { $path }.debrief. Alle Befehle: debrief --help
cli-fault-no-deal = Kein Deal passt zu «{ $words }». Alle Deals: debrief list --archived
cli-fault-several-deals = Mehrere Deals passen zu «{ $words }». Nennen Sie mehr Wörter oder die ID von einem:
cli-fault-nothing-found = Zu «{ $words }» wurde nichts gefunden. Weniger Wörter oder der Anfang eines Wortes finden mehr.
cli-fault-exists = { $path } gibt es schon und blieb, wie es ist.
cli-hint-force = Ersetzen Sie es mit --force, oder wählen Sie einen anderen Namen.
cli-hint-other-name = Wählen Sie einen anderen Namen.
cli-fault-write-workbook = { $path } ist eine Arbeitsmappe, und sie bleibt. Wählen Sie einen anderen Namen.
cli-fault-write = { $path } liess sich nicht schreiben: { $detail }. Wählen Sie einen anderen Ort, oder machen Sie diesen beschreibbar.
cli-fault-value = { $flag }: { $detail }
cli-fault-meaningless = { $flag } passt nicht zu den anderen Angaben. Ein Wettbewerber, der gewann, braucht zum Beispiel --outcome lost.
cli-fault-output = Das Ergebnis liess sich nicht ausgeben: { $detail }.
cli-fault-crash-kept = Die Werkbank ist abgestürzt; alles, was Sie getippt haben, ist gespeichert, und was nicht fertig war, wird beim nächsten Start angeboten.
cli-fault-crash-lost = Die Werkbank ist abgestürzt; alles Eingegebene ist gespeichert, nur vom offenen Text können die letzten Sekunden fehlen.
cli-fault-crash-report = Ein Bericht, in dem keiner Ihrer Texte steht, liegt unter { $path }.
cli-fault-interface = Die Werkbank wurde beendet: { $detail }. Was eingegeben war, ist gespeichert.
cli-fault-internal = Das hätte nicht geschehen dürfen: { $detail }. Bitte melden Sie es mit der Version (debrief --version).

## Tabellen
cli-column-id = ID
cli-column-steps = Schritte
cli-column-incidents = Ereignisse
cli-column-criteria = Kriterien
cli-column-when = Wann
cli-column-told = Quelle
cli-column-who = Wer
cli-column-feeling = Gefühl
cli-column-what = Was geschah
cli-column-marks = Zeichen
cli-column-criterion = Kriterium
cli-column-gap = Abstand
cli-column-evidence = Belege
cli-column-thing = Was
cli-column-place = Wo
cli-mark-lever = Hebel
cli-list-empty = Noch keine Deals. Fügen Sie einen hinzu mit debrief new --customer … --title …, oder sehen Sie sich das Beispiel an: debrief demo
cli-list-count = { $count ->
    [one] { $count } Deal
   *[other] { $count } Deals
}
cli-show-steps = { $count ->
    [one] { $count } Schritt
   *[other] { $count } Schritte
}
cli-show-duration = Dauer { $span }
cli-show-people = { $count ->
    [one] { $count } Person
   *[other] { $count } Personen
}
cli-show-incidents = { $count ->
    [one] { $count } Ereignis
   *[other] { $count } Ereignisse
}
cli-show-criteria = { $count } von 21 Kriterien
cli-show-at-step = , Schritt { $number }
cli-show-claims = Behauptungen
cli-show-questions = Offene Fragen
cli-new-done = Hinzugefügt: { $deal } ({ $id })
cli-new-empty = Ein Deal braucht das; es darf nicht leer sein.
cli-report-written = Der Bericht liegt in { $path }
cli-demo-saved = Die Demo-Arbeitsmappe liegt in { $path }
cli-search-place = { $deal }, { $place }
cli-path-workbook = Arbeitsmappe
cli-path-demo = Demo-Arbeitsmappe
cli-path-settings = Einstellungen
cli-path-log = Protokoll
cli-path-not-yet = noch nicht da

## Export
cli-arg-format = Das Format
cli-arg-place = Die Datei, die geschrieben wird; bei csv der Ordner
cli-arg-only = Dieser Deal (mehrmals möglich; ohne Angabe alle)
cli-arg-names = Wer genannt wird: agreed (so ohne Angabe), nobody oder everybody
cli-arg-excel = CSV, wie es ein deutsches oder Schweizer Excel per Doppelklick öffnet: Strichpunkte und eine BOM
cli-value-format = FORMAT
cli-value-place = ORT
cli-value-only = DEAL
cli-value-names = NAMEN
cli-export-only-csv = nur CSV wird so geschrieben

## Bundles
cli-arg-into = Die Datei, die geschrieben wird
cli-arg-seal = Die Datei mit einem Passwort versiegeln
cli-arg-from = Die Datei von debrief bundle oder die andere Arbeitsmappe
cli-value-from = DATEI
cli-value-into = DATEI
cli-bundle-names = Darin stehen alle Namen, was auch vereinbart ist: nur für Kollegen. Für Aussenstehende gibt es Berichte und Exporte.
cli-bundle-open = Sie ist nicht versiegelt: Wer die Datei erhält, kann alles darin lesen. --seal fragt nach einem Passwort.
cli-passphrase = Passwort:
cli-passphrase-again = Dasselbe Passwort noch einmal:
cli-fault-bundle = { $path } lässt sich nicht übernehmen: { $detail }
cli-fault-no-passphrase = Es braucht ein Passwort, und hier kann niemand danach gefragt werden. Legen Sie es in die Variable { $variable }.
cli-fault-passphrase-differs = Das Passwort ist leer oder war beim zweiten Mal ein anderes. Es wurde nichts geschrieben.
cli-merge-done = Das hat sich geändert ({ KEY("undo") } im Programm nimmt es zurück):
cli-column-new = Neu
cli-column-changed = Geändert
cli-column-deleted = Gelöscht
error-bundle-large = Sie ist grösser als alles, was dieses Programm schreibt.
error-bundle-foreign = Sie stammt nicht von debrief bundle oder ist beschädigt. Lassen Sie sie noch einmal schreiben oder schicken.
error-bundle-damaged = Sie stammt nicht von debrief bundle oder ist in Zeile { $line } beschädigt. Lassen Sie sie noch einmal schreiben oder schicken.
error-bundle-newer = Eine spätere Version von debrief hat sie geschrieben. Aktualisieren Sie dieses Programm, um sie zu übernehmen.
error-bundle-sealed = Sie ist mit einem Passwort versiegelt.
error-bundle-passphrase = Das Passwort passt nicht. Versuchen Sie es noch einmal.

## Während eine Seite blind gehört wird
cli-arg-whole = Auch während eine Seite ohne die Schilderung der anderen gehört wird, mit allem, was ihr dann verborgen ist
cli-heard-in-part = { $side ->
   *[customer] Der Kunde von { $deal } wird gerade ohne unsere Schilderung gehört: Was wir erzählt haben, fehlt, bis die Sitzung beendet ist.
    [vendor] Unsere Leute werden zu { $deal } gerade ohne die Schilderung des Kunden gehört: Was der Kunde erzählt hat, fehlt, bis die Sitzung beendet ist.
}
cli-heard-copied = { $side ->
   *[customer] Der Kunde von { $deal } wird gerade ohne unsere Schilderung gehört. Die Kopie enthält alles: Öffnen Sie sie nicht vor seinen Augen.
    [vendor] Unsere Leute werden zu { $deal } gerade ohne die Schilderung des Kunden gehört. Die Kopie enthält alles: Öffnen Sie sie nicht vor ihren Augen.
}
cli-fault-heard = { $side ->
   *[customer] Der Kunde von { $deal } wird gerade ohne unsere Schilderung gehört, und hier käme heraus, was wir erzählt haben.
    [vendor] Unsere Leute werden zu { $deal } gerade ohne die Schilderung des Kunden gehört, und hier käme heraus, was der Kunde erzählt hat.
} Beenden Sie zuerst die Sitzung im Programm ({ KEY("sittings.end-sitting") }), oder schreiben Sie --whole dazu.

## Tasten
cli-keys-about = Alle Orte mit ihren Befehlen und Tasten zeigen, und welche Tasten der Einstellungen sich in die Quere kommen
cli-keys-usage = debrief keys [OPTIONEN]
cli-keys-more =
    Die Namen sind jene der Einstellungsdatei (debrief path zeigt, wo sie liegt):
      {"["}keys.home]
      sort = "o"
    C- ist Ctrl, A- ist Alt, S- ist Umschalt. Ein Befehl, der dort steht, hat nur noch die Tasten, die er dort bekommt.
cli-column-command = Befehl
cli-column-keys = Tasten
cli-column-does = Was er tut
keys-takes = [keys.{ $context }] { $key } ist jetzt «{ $command }»; «{ $other }» hat dort keine Taste mehr.
keys-hides = [keys.{ $context }] { $key } ist dort «{ $command }» und nicht mehr «{ $other }» ([keys.{ $place }]).
keys-yields = [keys.{ $context }] { $key } für «{ $command }» wirkt in [keys.{ $place }] nicht: Dort ist es «{ $other }».
keys-collide = { $count } Tasten Ihrer Einstellungen kommen anderen in die Quere: { KEY("messages") } listet sie auf.
keys-collide-not = Keine Taste der Einstellungen kommt einer anderen in die Quere.
