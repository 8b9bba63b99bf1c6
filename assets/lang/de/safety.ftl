# Keeping a workbook safe: what the program and the command line say of backups, checks and recovery. What can go
# wrong with a file stands in store.ftl.

error-open-is_folder = { $path } ist ein Ordner. Nennen Sie eine Datei darin: { $path }/workbook.debrief
error-open-denied = { $path } liess sich nicht öffnen: keine Berechtigung. Prüfen Sie die Rechte der Datei und ihres Ordners, oder nennen Sie eine andere mit --file DATEI.
error-open-read_only = { $path } ist schreibgeschützt und müsste zum Öffnen geändert werden. Heben Sie den Schutz auf, oder öffnen Sie eine Kopie.
error-open-empty = { $path } ist leer und enthält keine Arbeitsmappe. Gab es eine, setzen Sie eine Sicherung an ihre Stelle: debrief restore --file DATEI
error-store-not_empty = In der Arbeitsmappe stehen schon Deals; es wurde nichts hinzugefügt. Nennen Sie eine neue Datei.
error-io-not_found = die Datei oder ihr Ordner fehlt
error-io-is_workbook = dort liegt eine Arbeitsmappe, und sie bleibt
error-io-permission = keine Berechtigung
error-io-read_only = der Datenträger ist schreibgeschützt
error-io-full = auf dem Datenträger ist kein Platz mehr
error-io-no_folder = ein Teil des Pfads ist eine Datei, kein Ordner
error-io-is_folder = dort steht ein Ordner
error-io-no_file = die Datei gibt es nicht
error-io-no_place = den Ordner gibt es nicht
error-io-name = der Name oder der Pfad ist zu lang oder enthält Zeichen, die darin nicht gehen
error-io-large = sie ist grösser, als der Datenträger es für eine Datei erlaubt
error-io-held = ein anderes Programm hat sie offen; schliessen Sie sie dort
error-io-network = das Laufwerk im Netz antwortet nicht
error-io-medium = der Datenträger meldet einen Fehler
error-io-other = ein unerwarteter Fehler; der Grund steht im Protokoll (debrief path zeigt, wo es liegt)

## Sicherungen, Prüfung, Rettung
cli-backup-about = Jetzt eine Sicherung der Arbeitsmappe anlegen
cli-backup-usage = debrief backup [--to ORDNER]
cli-backup-done = Die Sicherung liegt in { $path } ({ $contents }).
cli-backup-unreadable = nicht lesbar
cli-restore-about = Die Sicherungen der Arbeitsmappe auflisten oder eine an ihre Stelle setzen
cli-restore-usage =
    debrief restore [OPTIONEN]
    debrief restore [OPTIONEN] SICHERUNG
cli-restore-none = Von { $path } gibt es in { $folder } noch keine Sicherung. debrief legt bei jedem Start eine an, oder jetzt: debrief backup
cli-restore-how = Von { $path }, aufbewahrt in { $folder }. Eine davon zurückholen: debrief restore NUMMER. Was jetzt dort steht, wird vorher gesichert.
cli-restore-done = { $path } ist jetzt auf dem Stand der Sicherung.
cli-restore-kept = Was vorher dort stand, liegt in { $path }
cli-check-about = Prüfen, ob eine Arbeitsmappe in Ordnung ist
cli-check-usage = debrief check [OPTIONEN] [DATEI]
cli-check-sound = { $path } ist in Ordnung.
cli-check-faults = { $path }: Etwas passt nicht zusammen. Alles ist lesbar.
cli-check-damaged = { $path } ist beschädigt.
cli-check-left-out = Von jeder Art werden höchstens 100 gezählt; nicht mitgezählt: { $count }.
check_severity-note = Hinweis
check_severity-fault = Fehler
check_severity-damage = Schaden
cli-salvage-about = Aus einer beschädigten Arbeitsmappe das Lesbare in eine neue retten
cli-salvage-usage = debrief salvage [OPTIONEN] BESCHÄDIGTE NEUE
cli-salvage-done = Was lesbar ist, liegt in { $path }. Die beschädigte Datei blieb, wie sie ist.
cli-salvage-stand-in = (verloren)
cli-salvage-complete = Soweit es sich sagen lässt, ist nichts verloren.
cli-salvage-from-history = { $count ->
    [one] { $count } Eintrag kam aus dem Verlauf zurück.
   *[other] { $count } Einträge kamen aus dem Verlauf zurück.
}
cli-salvage-stand-ins = { $count ->
    [one] Für { $count } verlorenen Deal oder Schritt steht ein Platzhalter «{ $name }» da, damit nicht verloren ist, was daran hängt.
   *[other] Für { $count } verlorene Deals oder Schritte stehen Platzhalter «{ $name }» da, damit nicht verloren ist, was daran hängt.
}
cli-salvage-forgotten = { $count ->
    [one] { $count } Verweis auf Verlorenes fiel weg.
   *[other] { $count } Verweise auf Verlorenes fielen weg.
}
cli-salvage-unreadable = Nur zum Teil lesbar, und niemand weiss, was dort sonst noch stand: { $tables }.
cli-salvage-lost = { $count ->
    [one] { $count } Eintrag ist verloren:
   *[other] { $count } Einträge sind verloren:
}
cli-column-lost = verloren
cli-generate-about = Eine erfundene Arbeitsmappe schreiben, um damit zu messen
cli-generate-usage = debrief generate [--deals N] [--steps M] [--seed S] [--no-contrast] DATEI
cli-generate-done = Die erfundene Arbeitsmappe liegt in { $path }
cli-hint-salvage =
    Das Lesbare retten: debrief salvage { $file } NEU.debrief
    Zu einer Sicherung zurückkehren: debrief restore
cli-fault-nothing-yet = Es gibt noch keine Arbeitsmappe und damit nichts zu lesen. Starten Sie debrief, um eine anzulegen, fügen Sie einen Deal hinzu mit debrief new --customer … --title …, oder sehen Sie sich das Beispiel an: debrief demo
cli-fault-no-folder = Den Ordner { $path } gibt es nicht. Prüfen Sie den Namen und ob der Stick oder das Laufwerk angeschlossen ist, oder legen Sie den Ordner zuerst an.
cli-fault-no-backup = Es gibt keine Sicherung «{ $said }». Alle Sicherungen der Arbeitsmappe: debrief restore
cli-exit-7 = die Prüfung hat etwas gefunden
cli-path-backups = Sicherungen
cli-column-why = Warum
cli-column-contents = Inhalt
cli-column-last-edit = Letzte Änderung
cli-column-size = Grösse
cli-column-count = Anzahl
cli-value-to = ORDNER
cli-value-backup = SICHERUNG
cli-value-checked = DATEI
cli-value-damaged = BESCHÄDIGTE
cli-value-new = NEUE
cli-value-deals = ZAHL
cli-value-steps = ZAHL
cli-value-seed = ZAHL
cli-arg-to = Die Sicherung in diesen Ordner legen statt in den üblichen
cli-arg-backup = Die Sicherung: ihre Nummer in der Liste oder ihre Datei. Ohne diese Angabe werden sie aufgelistet
cli-arg-checked = Die Arbeitsmappe, die geprüft wird; ohne Angabe die übliche
cli-arg-damaged = Die beschädigte Arbeitsmappe; sie wird nur gelesen
cli-arg-new = Die neue Arbeitsmappe; dort darf noch nichts sein
cli-arg-deals = Wie viele Deals (ohne diese Option: 100)
cli-arg-steps = Etwa so viele Schritte in jedem (ohne diese Option: 40)
cli-arg-seed = Wo die Zufallszahlen beginnen (ohne diese Option: 1)
cli-arg-no_contrast = Gewonnene und verlorene Deals unterscheiden sich nicht

## In der Werkbank
backup-failed = Es liess sich keine Sicherung anlegen: { $detail }
read-only = nur lesbar
read-only-told = Diese Arbeitsmappe lässt sich nur lesen: Nichts, was Sie ändern, bleibt erhalten. Arbeiten Sie zum Ändern mit einer Kopie.
command-save-copy = Eine Kopie der Arbeitsmappe speichern
hint-save-copy = Kopie speichern
save-copy-where = Kopie speichern als
save-copy-hint = In { $folder }, oder mit Pfad. Nichts wird ersetzt.
save-copy-under-way = { $file } wird geschrieben
save-copy-done = Kopie gespeichert: { $path }

## Eine Person vergessen
forget-pseudonym = Person { $number } ({ $side ->
    [customer] Kunde
    [vendor] unsere Seite
    [partner] Partner
    [competitor] Wettbewerb
   *[other] Dritte
})
forget-in-draft = unfertiger Text
forget-in-label = Name einer Änderung im Verlauf
forget-in-no-deal = In keinem Deal
forget-at-step = { $what }, Schritt { $number }
forget-earlier = { $place }, frühere Fassung
forget-becomes = { $count ->
    [0] Niemand heisst mehr { $name }; in Texten wird der Name zu { $pseudonym }.
    [one] { $name } wird zu { $pseudonym }; Aufgabe, Standort, Ziel und Notizen entfallen.
   *[other] { $name }, erfasst in { $count } Deals, wird zu { $pseudonym }; Aufgabe, Standort, Ziel und Notizen entfallen.
}
forget-similar = Diese Einträge heissen ähnlich und bleiben, wie sie sind. Wer dieselbe Person ist, muss ebenfalls vergessen werden:
forget-doubtful = jemand anders?
forget-backups = { $count ->
    [one] { $count } Sicherung enthält die Person noch:
   *[other] { $count } Sicherungen enthalten die Person noch:
}
forget-backups-deleting = Zuerst eine neue Sicherung
forget-backups-foot = { KEY("picker.activate") } löscht die markierten · { KEY("picker.toggle") } markiert · { KEY("picker.toggle-all") } alle · { KEY("picker.back") } löscht keine
forget-backups-deleted = { $count ->
    [one] { $count } Sicherung mit der Person wurde gelöscht und eine neue angelegt.
   *[other] { $count } Sicherungen mit der Person wurden gelöscht und eine neue angelegt.
}
forget-not-touched = Früher geschriebene Berichte und Kopien der Arbeitsmappe an anderen Orten bleiben, wie sie sind.
cli-forget-about = Eine Person überall durch ein Pseudonym ersetzen, auch im Verlauf
cli-forget-usage = debrief forget [OPTIONEN] PERSON
cli-forget-more = Ohne --yes ändert sich nichts: Jede Stelle wird gezeigt, mit einem Schlüssel. Es lässt sich nicht rückgängig machen.
cli-forget-not-yet = Es wurde nichts geändert. Um die Person endgültig zu vergessen: --yes anfügen; --keep SCHLÜSSEL lässt eine Stelle, wie sie ist.
cli-forget-done = { $places ->
    [0] Erledigt: Die Person heisst jetzt { $name }. Das lässt sich nicht rückgängig machen.
    [one] Erledigt: Die Person heisst jetzt { $name }, an { $places } Stelle. Das lässt sich nicht rückgängig machen.
   *[other] Erledigt: Die Person heisst jetzt { $name }, an { $places } Stellen. Das lässt sich nicht rückgängig machen.
}
cli-forget-kept = bleibt
cli-forget-backups-how = Um auch sie zu löschen: --delete-backups anfügen. Die Dateien:
cli-forget-backups-left = Sie sind noch da. Sobald Sie sie nicht mehr brauchen, löschen Sie diese Dateien:
cli-column-key = Schlüssel
cli-column-text = Text
cli-value-person = PERSON
cli-value-keep = SCHLÜSSEL
cli-arg-person = Die Person: der Name, oder Wörter daraus, die nur auf eine Person passen
cli-arg-all_deals = In allen Deals, in denen die Person erfasst ist
cli-arg-yes = Es tun; ohne diese Option werden die Stellen nur gezeigt
cli-arg-keep = Die Stellen mit diesen Schlüsseln lassen, wie sie sind; mit Kommas dazwischen
cli-arg-delete_backups = Die Sicherungen löschen, die die Person noch enthalten
cli-fault-no-person = Niemand heisst «{ $words }». Die Personen eines Deals: debrief show DEAL
cli-fault-several-people = Auf «{ $words }» passen mehrere Personen. Nennen Sie den ganzen Namen oder mit --deal DEAL den Deal:
cli-fault-in-several-deals = { $name } ist in mehreren Deals erfasst. Wählen Sie einen mit --deal DEAL oder alle mit --all-deals:
cli-fault-no-place = Keine Stelle hat den Schlüssel «{ $key }»; es wurde nichts geändert. Die Stellen: derselbe Befehl ohne --yes und --keep.
forget-scope-title = Wo soll { $name } vergessen werden?
forget-scope-all = In allen Deals
forget-scope-deal = Nur in diesem Deal
forget-looking = Wo { $name } vorkommt
forget-under-way = { $name } wird vergessen
forget-choose-title = { $name } wird an den markierten Stellen zu { $short }
forget-confirm-title = { $name } endgültig vergessen?
forget-confirm-final = Das lässt sich nicht rückgängig machen.
forget-confirm-no = Nein, alles lassen, wie es ist
forget-confirm-yes = Ja, diese Person wird zu { $pseudonym }
forget-done =
    { $places ->
        [0] Jetzt { $name }.
        [one] Jetzt { $name }, an { $places } Stelle.
       *[other] Jetzt { $name }, an { $places } Stellen.
    }
forget-scope-detail =
    { $people ->
        [one] einmal erfasst
       *[other] { $people }-mal erfasst
    }, { $places ->
        [0] sonst nirgends genannt
        [one] an 1 Stelle genannt
       *[other] an { $places } Stellen genannt
    }
forget-confirm-detail =
    { $places ->
        [0] kein Text
        [one] 1 Stelle
       *[other] { $places } Stellen
    }{ $kept ->
        [0] {""}
        [one] , 1 bleibt
       *[other] , { $kept } bleiben
    }
forget-backups-title =
    { $count ->
        [one] Diese Sicherung enthält die Person noch: löschen?
       *[other] Diese Sicherungen enthalten die Person noch: die markierten löschen?
    }
forget-line-open = In den Schritten steht eine Zeile, die noch nicht hinzugefügt ist. Fügen Sie sie hinzu oder leeren Sie sie, dann lässt sich die Person vergessen.
