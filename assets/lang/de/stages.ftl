# Die sieben Etappen: Name, Kurzname, Zweck und Rat für den Coach.

stage-frame = Rahmen
stage-frame-short = Rahmen
stage-frame-purpose = Hier steht, worum es geht und wie es ausging, bevor jemand erzählt.
stage-frame-help = Sagen Sie zuerst, wozu die Sitzung dient: lernen, nicht verkaufen und niemanden beschuldigen. Klären Sie, wie die Aussagen verwendet werden dürfen. Lassen Sie den Entscheid so beschreiben, wie der Kunde ihn sieht. Den genannten Grund schreiben Sie auf, ohne ihn zu besprechen; geprüft wird er am Schluss. Sammeln Sie Daten, an die sich noch alle erinnern. Es genügt, wenn die Einwilligung festgehalten ist und zwei solche Daten dastehen.

stage-people = Personen
stage-people-short = Leute
stage-people-purpose = Hier stehen sich Buying Center und Selling Center gegenüber, mit Rolle und Haltung.
stage-people-help = Fragen Sie nach Namen und Aufgabe, nicht nach Abteilungen. Suchen Sie auch jene, die fehlten, die eine Kopie bekamen oder Nein sagen konnten. Eine Haltung gilt erst, wenn jemand sagt, woran man sie sah. Bleiben Sie kurz: Weitere Personen tauchen beim Erzählen auf. Es genügt, wenn auf der Kundenseite zwei Rollen besetzt sind, darunter ein Entscheider.

stage-steps = Schritte
stage-steps-short = Schritte
stage-steps-purpose = Hier entsteht der Weg zum Kauf, Schritt für Schritt: eine Person, eine Handlung.
stage-steps-help = Setzen Sie zuerst Anfang und Ende fest. Lassen Sie dann erzählen, ohne zu unterbrechen, und schreiben Sie je Schritt eine Zeile. Füllen Sie danach die Lücken: Was geschah, wer noch, und was intern ohne uns? Gehen Sie den Weg einmal rückwärts und einmal mit den Augen einer anderen Person durch; { KEY("steps.walk") } führt Sie von Lücke zu Lücke. Sind beide Seiten da, spricht der Kunde zuerst; unsere Leute ergänzen und korrigieren nicht. Es genügt, wenn 30 Schritte dastehen, jede lange Stille erklärt ist und jeder fünfte Schritt allein vom Kunden stammt.

stage-incidents = Ereignisse
stage-incidents-short = Ereign.
stage-incidents-purpose = Hier stehen die kritischen Ereignisse: was begeistert und was verärgert hat, auf beiden Seiten.
stage-incidents-help = Fragen Sie nach den Spitzen, nicht nach der Zufriedenheit. Zu jedem Ereignis gehören der Schritt, wer was tat und was daraus folgte. Schreiben Sie die Worte auf, die wirklich fielen. Suchen Sie in einem verlorenen Auftrag auch, was begeistert, und in einem gewonnenen, was verärgert hat. Rechtfertigen Sie nichts. Es genügt, wenn beide Arten mindestens einmal im Wortlaut dastehen.

stage-checklist = Checkliste
stage-checklist-short = Check
stage-checklist-purpose = Hier beurteilt jede Seite für sich die 21 Erfolgskriterien.
stage-checklist-help = Lassen Sie still und zügig urteilen, eine Viertelminute je Zeile. Keine Seite sieht die Bewertungen der anderen, bevor sie fertig ist. «Nicht beobachtet» ist eine gute Antwort und keine Null. Die Belege kommen nachher: An welchem Schritt sah man das? Wird die Zeit knapp, nennt der Kunde die drei stärksten und die drei schwächsten Punkte. Es genügt, wenn 14 Kriterien beurteilt sind.

stage-levers = Hebel
stage-levers-short = Hebel
stage-levers-purpose = Hier steht, was wir ändern und worauf es sich stützt.
stage-levers-help = Fragen Sie den Kunden, welcher einzelne Schritt den Ausgang geändert hätte. Alles Weitere gehört in die Runde danach, ohne den Kunden. Ein Hebel zählt nur mit Schritten, Ereignissen oder Bewertungen, die ihn tragen. Ein einzelner Auftrag ergibt eine Idee; gewählt wird über mehrere Aufträge, und höchstens drei sind zugleich in Arbeit. Es genügt ein Hebel je Auftrag, mit Person und Datum.

stage-review = Rückblick
stage-review-short = Rückblick
stage-review-purpose = Hier wird der genannte Grund geprüft, der Weg vorgelesen und gezeigt, was offen blieb.
stage-review-help = Jetzt erst kommen die Gründe: Gehen Sie den Preis Frage um Frage bis zu den Schritten zurück. Halten Sie jeder Behauptung mindestens zwei andere Erklärungen entgegen. Lesen Sie fünf Wendepunkte vor und lassen Sie sich korrigieren. Streiten Sie nicht über die Deutung. Enden Sie mit dem, was vereinbart ist, damit die Tür offen bleibt. Es genügt, wenn jede Behauptung geprüft oder ausdrücklich ungeprüft ist und keine zwingende Frage mehr offensteht. Das Kürzel am Ende einer offenen Frage, etwa T01, nennt die Regel, die sie stellt: S für den Weg, T für die Zeit, O für Beobachtung statt Deutung, C für Ereignisse, P für Gründe und Preis, K für die Checkliste, G für die Einwilligung.
