# What can go wrong with a workbook: each says what happened and what to do. $path is the file, $detail what the system
# says of it.

error-open-folder = Der Ordner { $path } lässt sich nicht anlegen ({ $detail }). Wählen Sie einen anderen Ort für die Arbeitsmappe.
error-open-file = { $path } lässt sich nicht öffnen: { $detail }. Prüfen Sie den Pfad, oder nennen Sie eine andere Datei.
error-open-not_a_file = { $path } ist keine Datei, sondern ein Gerät oder eine Verbindung. Wählen Sie eine Arbeitsmappe.
error-open-not_sqlite = { $path } ist keine Arbeitsmappe; darin wurde nichts geändert. War es eine, ist sie beschädigt: debrief salvage oder eine Sicherung bringt sie vielleicht zurück.
error-open-foreign = { $path } gehört zu einem anderen Programm. Es wurde nichts daran geändert. Wählen Sie eine Arbeitsmappe von debrief.
error-open-newer = { $path } stammt von einem neueren debrief. Aktualisieren Sie dieses Programm, um sie zu öffnen.
error-open-altered = Ein anderes Programm hat { $path } verändert ({ $detail }); deshalb wird die Datei nicht geöffnet. Es lässt sich eine saubere Kopie machen; die Datei selbst bleibt, wie sie ist.
error-open-damaged = { $path } ist beschädigt und wird deshalb nicht geöffnet. Was lesbar ist, lässt sich in eine neue Arbeitsmappe retten, oder Sie stellen eine Sicherung wieder her; die Datei selbst bleibt, wie sie ist.
error-open-older_read_only = { $path } hat ein älteres Format und ist schreibgeschützt. Kopieren Sie sie in einen eigenen Ordner und öffnen Sie die Kopie.
error-open-busy = Ein anderes Programm schreibt gerade in { $path }. Schliessen Sie die Datei dort, oder versuchen Sie es gleich noch einmal.
error-open-migration = { $path } liess sich nicht auf das heutige Format bringen. Die Datei ist unverändert; das ältere debrief öffnet sie weiterhin. Der Grund steht im Protokoll (debrief path zeigt, wo es liegt).
error-open-sqlite = { $path } lässt sich nicht öffnen. Versuchen Sie es noch einmal; bleibt es so, setzen Sie eine Sicherung an ihre Stelle. Der Grund steht im Protokoll (debrief path zeigt, wo es liegt).
error-open-full = Auf dem Datenträger ist kein Platz mehr für { $path }. Es wurde nichts geändert. Schaffen Sie Platz und öffnen Sie sie noch einmal.

error-store-missing = Das gibt es nicht mehr: Es wurde in einem anderen Fenster gelöscht.
error-store-rule = Das passt nicht zu dem, was schon da ist; es wurde nichts geändert.
error-store-foreign_row = In dieser Datei ist { $thing } «{ $name }» nicht so, wie debrief es schreibt{ $place }. In Ihrer Arbeitsmappe ist nichts geändert.
error-store-outdated = Die Arbeitsmappe wurde inzwischen geändert; deshalb geschah nichts. Sehen Sie sich die Stellen noch einmal an.
error-store-sealed = Die Vorhersage ist verschlossen und wird nicht mehr geändert.
error-store-sealed_since = Nicht zurückgenommen: Seither wurde für einen dieser Deals eine Vorhersage verschlossen, und sie ginge verloren. Öffnen Sie sie zuerst ({ KEY("deal.prediction") }).
error-store-ends_hiding = Zuerst die Sitzung beenden ({ KEY("deal.sittings") }, dann { KEY("sittings.end-sitting") }): Sonst stünde das Verborgene sofort da.
error-store-withheld = Nichts wurde geändert: Dazu gehört etwas, das jetzt verborgen ist.
error-store-other_row = Das Programm hat zwei Einträge verwechselt; es wurde nichts geändert. Bitte melden Sie diesen Fehler.
error-store-busy = Ein anderes Programm schreibt gerade in die Arbeitsmappe. Es wurde nichts geändert; versuchen Sie es noch einmal.
error-store-file_gone = { $path } wurde verschoben oder gelöscht, während sie offen war. Dort wird nichts mehr gespeichert: Speichern Sie eine Kopie an einem anderen Ort. Die Kopie enthält alles bisher Gespeicherte.
error-store-file_replaced = Eine andere Datei hat { $path } ersetzt, während sie offen war. Dort wird nichts mehr gespeichert: Speichern Sie eine Kopie unter anderem Namen und öffnen Sie dann die neue Datei.
error-store-newer = Eine neuere Version von debrief hat die Arbeitsmappe inzwischen auf ihr Format umgestellt. Es wurde nichts geändert, und alles Gespeicherte ist noch da. Schliessen Sie dieses Fenster und öffnen Sie die Arbeitsmappe mit der neueren Version.
error-store-read_only = Die Arbeitsmappe lässt sich nur lesen. Speichern Sie eine Kopie an einem anderen Ort, um daran zu arbeiten.
error-store-looking_into = Sie schauen in eine Sicherung, in der sich nichts ändern lässt. { KEY("list.back") } verlässt sie; { KEY("backups.restore-backup") } in der Liste der Sicherungen ({ KEY("backups") }) holt sie als Ihre Arbeitsmappe zurück.
error-store-full = Der Datenträger ist voll. Es wurde nichts geändert, und alles Gespeicherte ist noch da. Schaffen Sie Platz und versuchen Sie es noch einmal.
error-store-too_large = Das sind zu viele Deals auf einmal; es wurde nichts geändert. Übernehmen Sie weniger auf einmal: Ein Bündel kann auch nur einen Teil der Deals enthalten (debrief bundle DATEI --deal DEAL).
error-store-damaged = Die Arbeitsmappe oder der Datenträger, auf dem sie liegt, ist beschädigt: Ein Teil lässt sich nicht lesen. Schliessen Sie sie und retten Sie das Lesbare in eine neue (debrief salvage).
error-open-disk = { $path } liess sich nicht lesen: Der Datenträger meldet einen Fehler. Versuchen Sie es noch einmal; wenn es so bleibt, kopieren Sie die Datei auf einen anderen Datenträger.
error-store-sqlite = Das ging nicht; es wurde nichts geändert. Alles vorher Gespeicherte ist noch da. Versuchen Sie es noch einmal; bleibt es so, steht der Grund im Protokoll (debrief path zeigt, wo es liegt).

error-backup-file = { $path } lässt sich nicht schreiben oder lesen: { $detail }. Wählen Sie einen anderen Ort.
error-backup-full = Für { $path } ist kein Platz mehr. Schaffen Sie Platz oder wählen Sie einen anderen Ordner für Sicherungen.
error-backup-exists = { $path } gibt es schon. Wählen Sie einen anderen Namen.
error-backup-damaged = { $path } ist beschädigt, oder die Kopie davon ist misslungen. Prüfen Sie die Arbeitsmappe jetzt.
error-backup-busy = Ein anderes Programm schreibt gerade in { $path }. Schliessen Sie die Datei dort und versuchen Sie es noch einmal.
error-backup-sqlite = { $path } lässt sich nicht kopieren. Versuchen Sie es noch einmal, oder wählen Sie einen anderen Ort; der Grund steht im Protokoll (debrief path zeigt, wo es liegt).
error-backup-denied = { $path } darf nicht geschrieben oder gelesen werden: keine Berechtigung, oder der Datenträger ist schreibgeschützt. Prüfen Sie die Rechte der Datei und ihres Ordners, oder wählen Sie einen anderen Ort.
error-backup-disk = { $path } liess sich nicht lesen oder schreiben: Der Datenträger meldet einen Fehler. Versuchen Sie es noch einmal, oder wählen Sie einen anderen Datenträger.

notice-backup_failed = Vor der Umstellung auf das neue Format liess sich keine Sicherung anlegen: { $detail }
notice-migrated = Die Arbeitsmappe wurde auf das heutige Format gebracht.

upgrade-about = Die Arbeitsmappe wird auf das heutige Format gebracht. Das geschieht nur einmal; bei einer grossen Arbeitsmappe dauert es eine Weile.
upgrade-copy = Eine Kopie im alten Format bleibt erhalten: { $path }
upgrade-copying = Kopiert: { $percent } %
upgrade-converting = { $seconds ->
    [one] Die Umstellung läuft seit einer Sekunde
   *[other] Die Umstellung läuft seit { $seconds } Sekunden
}

backup_kind-open = beim Öffnen
backup_kind-scheduled = während der Arbeit
backup_kind-migration = vor einem Formatwechsel
backup_kind-restore = vor einer Wiederherstellung
backup_kind-manual = von Hand

check-unfinished = Die letzte Änderung wurde unterbrochen. Das nächste Öffnen nimmt sie zurück.
check-integrity = Die Datei ist beschädigt.
check-schema = In der Datei steht etwas, das nicht hineingehört, oder es fehlt etwas.
check-older_format = Die Arbeitsmappe hat ein älteres Format. Öffnen Sie sie einmal und prüfen Sie sie dann erneut.
check-foreign_key = Ein Eintrag verweist auf einen, den es nicht gibt.
check-unreadable = Ein Eintrag ist nicht lesbar.
check-journal_unreadable = Eine Änderung im Verlauf ist nicht lesbar.
check-journal_order = Der Verlauf ist nicht in Ordnung.
check-journal_chain = Eine Änderung im Verlauf folgt nicht aus der vorhergehenden; Rückgängigmachen oder Wiederherstellen endet dort.
check-row_differs = Ein Eintrag ist nicht so, wie der Verlauf sagt.
check-row_missing = Ein Eintrag, den der Verlauf kennt, fehlt.
check-row_not_deleted = Ein Eintrag ist da, obwohl er laut Verlauf gelöscht wurde.
check-unjournalled = Der Verlauf kennt einen Eintrag nicht: Er kam mit der Datei, wie bei der Demo, oder ein anderes Programm hat ihn geschrieben.
check-search_missing = Die Suche findet einen Eintrag nicht.
check-search_stale = Die Suche findet einen Eintrag unter Wörtern, die nicht darin stehen.
check-other_deal = Ein Eintrag hängt an einem, der zu einem anderen Deal gehört.
check-evidence_for_nothing = Etwas ist Beleg für etwas, das es nicht gibt.
check-waiver_for_nothing = Eine Frage wurde für etwas beiseitegelegt, das es nicht gibt.
check-rank_twice = Zwei Schritte teilen sich einen Platz in der Reihenfolge: Der zuerst erfasste steht zuerst.
check-too_many_levers = Es sind mehr Hebel gewählt oder in Arbeit als die wenigen, an denen sich arbeiten lässt.
check-too_many_leads = Eine Seite eines Deals hat mehr als eine oder zwei führende Auskunftspersonen.
