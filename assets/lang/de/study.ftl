# Eine Studie: ihre Tafel, ihre Checkliste, ihre Wege, und was hinter den Zahlen steht.
command-toggle-all = Alles wählen, was der Filter findet, oder wieder abwählen
hint-toggle-all = alle gefundenen
command-study-board = Die Tafel der Studie: was noch fehlt
hint-study-board = Tafel
command-study-checklist = Die Checkliste: worin sich gewonnene Deals von den anderen unterscheiden
hint-study-checklist = Checkliste
command-study-paths = Was die Wege der Studie gemeinsam haben
hint-study-paths = Wege
context-study = Eine Studie
command-study-next-tab = Nächster Teil der Studie: Tafel, Checkliste, Wege, Wie viele noch?
hint-study-next-tab = nächster Teil
command-study-previous-tab = Vorheriger Teil der Studie
hint-study-previous-tab = vorheriger Teil
command-study-next-view = Die Wege als Karte oder als Liste
hint-study-other-side = Kunde/wir
hint-study-activate = öffnen
hint-study-study-deals = Deals
study_part-board = Tafel
study_part-checklist = Checkliste
study_part-paths = Wege
study-about-board = Was dieser Studie zum Vergleichen noch fehlt: wie viele Deals gewonnen und nicht gewonnen sind, wie ähnlich sie einander sind, wer noch nicht gehört wurde und wie viel so viele Debriefings zeigen können. { KEY("study.study-deals") } wählt die Deals, { KEY("list.activate") } öffnet einen.
study-about-checklist = Was auf der Checkliste gewonnene von nicht gewonnenen Deals trennt, und wie weit der Zufall allein es brächte. { KEY("list.activate") } zeigt Bewertungen, Gründe, Schritte und Worte hinter einem Kriterium, { KEY("study.other-side") } die Sicht der anderen Seite.
study-about-paths = Was die gewonnenen Wege bis zum Entscheid gemeinsam haben und den anderen fehlt: Aktivitäten, was worauf folgt, und wo sich jeder nicht gewonnene Deal vom ähnlichsten gewonnenen trennte. { KEY("list.activate") } zeigt die Deals und Schritte hinter einer Zeile.
study-about-behind = Was hinter einer Zahl steht. { KEY("list.activate") } geht an die Stelle im Deal, { KEY("list.back") } zurück zur Studie.
study-behind-from = aus der Studie { $name }
study-gone = Diese Studie gibt es nicht mehr.
study-won = gewonnen
study-lost = nicht gewonnen
study-won-deals = gewonnene Deals
study-lost-deals = nicht gewonnene Deals
study-none = keine
study-not-known = nicht bekannt
study-of = { $count } von { $all }
study-above-target = { $count } (Ziel { $target })
study-days = { $count ->
    [one] 1 Tag
   *[other] { $count } Tage
}
study-head-won = GEWONNEN { $count }
study-head-lost = NICHT GEWONNEN { $count }
study-side-customer = Sicht des Kunden
study-side-vendor = unsere Sicht
study-chance-rare = unter { $count } von 100
study-chance-all = alle 100
study-tries = in { $count } von 100 Versuchen
study-tries-rare = in weniger als { $count } von 100 Versuchen
study-tries-always = in jedem Versuch
study-won-short = gew.
study-lost-short = nicht
study-spread-single = { $count } verschiedene, je ein Deal
study-chance = { $count } von 100
study-column-deal = Deal
study-column-ended = Ausgang
study-column-steps = Schritte
study-column-first = Kunde gehört nach
study-column-lacks = was fehlt
study-column-trait = nach
study-column-value = was
study-column-in = bei
study-column-debriefed = Debriefings
study-column-chance = Chance, es gesehen zu haben
study-column-more = noch nötig
study-column-criterion = Kriterium
study-column-by-chance = Zufall
study-legend-alone = Zufall, für sich: dasselbe für dieses Kriterium allein. Von vielen sind für sich immer einige selten.
study-report-ratings = Worauf die Bewertungen beruhen
study-column-holds = ohne je einen
study-column-evidence = Belege
study-column-unjudged = n/b
study-board-empty = Eine Studie vergleicht Deals, die sich gleichen, aber verschieden endeten.
study-board-balance = Gewonnen und nicht gewonnen
study-board-lacks-won = { $count ->
    [one] Es fehlt noch 1 gewonnener Deal.
   *[other] Es fehlen noch { $count } gewonnene Deals.
}
study-board-lacks-lost = { $count ->
    [one] Es fehlt noch 1 Deal, der nicht gewonnen wurde.
   *[other] Es fehlen noch { $count } Deals, die nicht gewonnen wurden.
}
study-board-nothing-yet = Noch gibt es zu keinem Deal ein Debriefing: kein Schritt, keine Bewertung. Was sie trennt, zeigt sich erst danach.
study-board-proof = Mehr als ein Hinweis wird es bei je { $enough } Deals: Dann ist ein Kriterium, das sie vollständig trennt, auch unter { $count } selten Zufall (höchstens { $chance }).
study-board-enough = { $proof ->
    [yes] Bei so vielen kann ein Unterschied standhalten; ob es einer tut, sagt die Checkliste.
   *[no] Das genügt für Hinweise, nicht für Beweise.
}
study-board-mind = Vor dem Vergleichen zu bedenken
study-board-one-sided = { $value }: { $won } von { $of_won } gewonnenen, { $lost } von { $of_lost } nicht gewonnenen. Was sie sonst noch trennt, kann allein daher kommen.
study-board-unequal = Die einen Deals sind dreimal so viel wert wie die anderen. Über grosse Aufträge wird anders entschieden als über kleine.
study-board-deals = Die Deals, und wer noch nicht gehört wurde
study-board-unheard = Deals ohne Debriefing, und warum
study-board-unheard-none = Kein Deal ist notiert, der zur Studie gehört und kein Debriefing hat. Wer absagt, gleicht selten denen, die zusagen.
study-board-unheard-key = { KEY("study.unheard") } notiert einen Deal ohne Debriefing, mit dem Grund.
study-board-unheard-says = { $count ->
    [one] Zu einem Deal, der hierher gehört, gab es kein Debriefing
   *[other] Zu { $count } Deals, die hierher gehören, gab es kein Debriefing
}: { $won } gewonnen, { $not_won } nicht gewonnen. Was dort erzählt worden wäre, fehlt in jeder Zahl dieser Studie.
study-column-since = seit dem Entscheid
study-column-why = warum
study-column-remark = Bemerkung
command-unheard = Notieren, wozu es kein Debriefing gab und warum
hint-unheard = unbefragt
unheard-customer_refused = der Kunde wollte nicht
unheard-we_refused = unsere Seite wollte nicht
unheard-too_long_ago = zu lange her
unheard-no_contact = kein Kontakt mehr
unheard-not_asked = noch nicht gefragt
study-unheard-who = Zu welchem Deal gab es kein Debriefing?
study-unheard-who-hint = Er gehört zur Frage der Studie, aber niemand konnte gehört werden. Fehlt er noch in der Arbeitsmappe: { KEY("list.new") } in der Liste der Deals.
study-unheard-no-deals = In der Arbeitsmappe ist noch kein Deal: { KEY("list.new") } in der Liste der Deals legt einen an.
study-unheard-compared = wird verglichen · { $outcome }
study-unheard-why = Warum gab es kein Debriefing?
study-unheard-heard = Es gab doch ein Debriefing: vergleichen
study-unheard-none-of-it = Er gehört nicht zu dieser Studie
study-unheard-remark = Noch etwas dazu?
study-unheard-remark-hint = Wer hat abgesagt, wann wurde gefragt, was liesse sich noch versuchen? Leer für nichts.
study-board-complete = vollständig
study-board-stays = { $complete } von { $all } vollständig
study-board-lacking = { $kind ->
    [undecided] { $count } nicht entschieden
    [no-steps] { $count } ohne Schritte
    [few-steps] { $count } mit wenigen Schritten
    [no-sitting] { $count } ohne Sitzung
    [customer] { $count } ohne den Kunden
    [vendor] { $count } ohne unsere Leute
   *[late] { $count } spät gehört
}
study-board-spread = Wie ähnlich sie sich sind
study-board-seen = Was so viele Debriefings zeigen können
study-board-seen-why = Die Chance, mindestens einmal gesehen zu haben, was in { $often } aller Deals vorkommt; und wie viele Debriefings es noch braucht, bis sie { $sure } beträgt.
study-lack-undecided = noch nicht entschieden
study-lack-no-steps = kein Debriefing: keine Schritte
study-lack-few-steps = { $count ->
    [one] 1 Schritt von { $of }
   *[other] { $count } Schritte von { $of }
}
study-lack-customer = der Kunde wurde nicht gehört
study-lack-vendor = unsere Leute wurden nicht gehört
study-lack-late = der Kunde wurde { $span } nach dem Entscheid gehört, die Erinnerung ist verblasst
study-trait-segment = Segment
study-trait-country = Land
study-trait-rep = bei uns zuständig
study-trait-customer = Kunde
study-trait-offering = Leistung
study-trait-business = Geschäft
study-trait-size = Wert, { $currency }
study-size-median = der mittlere
study-size-least = der kleinste
study-size-most = der grösste
study-checklist-empty = Hier stehen gewonnene und nicht gewonnene Deals nebeneinander, Kriterium um Kriterium, sobald welche entschieden sind.
study-reading-too-few = Zu wenige Deals sind bewertet, um etwas zu sagen: Drei gewonnene und drei nicht gewonnene trennt der Zufall in 10 von 100 Fällen vollständig. Es braucht je vier, oder drei und fünf.
study-reading-enough = Bei { $enough } gewonnenen und { $enough } nicht gewonnenen Deals wäre ein Kriterium, das sie vollständig trennt, selten Zufall (höchstens { $chance }).
study-floor = Rauschgrenze: Darunter macht der Zufall irgendwo auf der Liste ebenso viel in mehr als { $hint } von 100 Versuchen
study-apart = getrennt
study-legend = So liest man das
study-legend-scale = Jeder Punkt ist ein Deal, von -2 (klar gegen uns) bis +2 (klar für uns).
study-legend-delta = δ (Cliffs Delta): Man nimmt einen gewonnenen und einen nicht gewonnenen Deal, in allen Paaren. Wie oft ist der gewonnene höher bewertet, weniger wie oft tiefer? 1 heisst immer, 0 gleich oft, -1 nie. «Getrennt» heisst immer.
study-legend-chance = Zufall: Die Ausgänge werden { $how ->
    [drawn] { $ways }-mal zufällig, immer gleich,
   *[all] auf jede mögliche Art ({ $ways })
} auf die Deals verteilt. In so vielen von 100 Versuchen trennt irgendein Kriterium so ungewöhnlich weit wie dieses (Westfall-Young). Unter 1.5 von 100 heisst selten Zufall: Auf den drei Listen einer Studie zusammen, der Checkliste jeder Seite und den Wegen, lässt der Zufall dann in weniger als 5 von 100 Studien etwas herausragen. Bis { $hint } ist es ein Hinweis; darüber ist es nicht mehr, als der Zufall macht. Ein δ unter 0.15 ist zu klein, um etwas zu bedeuten, so selten es auch wäre. Was am meisten sagt, steht zuoberst, und davon, was am häufigsten hält, wenn ein Deal fehlt; sonst ist die Liste nach dem Zufall unter allen geordnet, dann nach dem Zufall für sich, dann nach der Grösse von δ.
study-legend-too-few = { $count ->
    [one] { $compared } von { $all } Kriterien sind verglichen; 1 ist in zu wenigen Deals bewertet (es braucht je vier, oder drei und fünf) und hat keinen Zufall.
   *[other] { $compared } von { $all } Kriterien sind verglichen; { $count } sind in zu wenigen Deals bewertet (es braucht je vier, oder drei und fünf) und haben keinen Zufall.
}
study-legend-holds = Ohne je einen: Jeder Deal wird einmal weggelassen. So oft bleibt der Unterschied so gross, wie er heisst (klein ab 0.15, mittel ab 0.33, gross ab 0.47), und zeigt in dieselbe Richtung. Was nicht mehr ist als Zufall, kann ebenso gut halten; darum steht dort nichts.
study-legend-unjudged = n/b: Deals, in denen das niemand bewertete oder es nicht beobachtet oder nicht relevant war. Sie zählen nirgends, auch nicht als 0. Belege: Bewertungen, die sich auf Schritte oder Ereignisse stützen.
study-behind-deal = { $group }: { $deal }
study-behind-unjudged = nicht bewertet oder nicht beobachtet
study-behind-rating = Bewertung: { $rating }
study-behind-rating-why = Bewertung: { $rating }. { $why }
study-behind-step = Schritt { $number }: { $title }
study-behind-incident = { $kind }: { $what }
study-behind-too-few = Bewertet in { $won } gewonnenen und { $lost } nicht gewonnenen Deals: zu wenige, um etwas zu sagen. Es braucht je vier, oder drei und fünf.
study-behind-apart-won = Vollständig getrennt: Jeder gewonnene Deal ist höher bewertet als jeder andere.
study-behind-apart-lost = Vollständig getrennt, aber umgekehrt: Jeder gewonnene Deal ist tiefer bewertet als jeder andere.
study-behind-delta = δ { $delta }.
study-behind-between-alone = Bei diesem Kriterium allein könnte δ bei anderen Deals dieser Art zwischen { $low } und { $high } liegen (95 %); das rechnet nicht mit den anderen Kriterien, und unter allen macht der Zufall ebenso viel.
study-behind-delta-between = δ { $delta }; bei anderen Deals dieser Art könnte es ebenso gut zwischen { $low } und { $high } liegen (95 %).
study-behind-chance = Der Zufall allein trennt dieses Kriterium { $alone } so weit, irgendein Kriterium der ganzen Liste { $among }.
study-behind-slight = Der Unterschied ist zu klein, um etwas zu bedeuten (δ unter 0.15), auch wo ihn der Zufall selten macht.
study-behind-holds = Wird ein Deal nach dem anderen weggelassen, bleibt es in { $holds } von { $all } Fällen { $told ->
    [yes] gross.
   *[no] so gross, wie es ist; auch was der Zufall macht, kann so halten.
}
study-column-activity = Aktivität
study-column-alone = Zufall, für sich
study-column-among = unter allen
study-column-order = Reihenfolge
study-paths-empty = Hier stehen die Wege gewonnener und nicht gewonnener Deals nebeneinander, sobald welche entschieden sind und Schritte haben.
study-paths-shared = Was die meisten Wege gemeinsam haben, in ihrer Reihenfolge
study-paths-shared-how = Aktivitäten, die drei von fünf gewonnenen oder drei von fünf nicht gewonnenen Deals haben; darunter, was in mindestens zwei Deals gleich darauf folgt: { $solid } vor allem in gewonnenen, { $dashed } vor allem in den anderen, { $even } nicht verschiedener als durch Zufall. Die Zahlen sind Deals. Gezählt ist der Weg bis zum Entscheid; was mit ihm oder nach ihm kommt, folgt aus ihm.
study-paths-shared-chance = Verglichen sind Anteile an allen gewonnenen und an allen anderen Deals, nicht Zahlen. { $count } Abfolgen sind angeschaut: Vor allem hier oder dort ist eine nur, wo der Zufall allein bei irgendeiner davon in höchstens { $hint } von 100 Versuchen ebenso viel zustande bringt (Fisher, Holm).
study-paths-shared-none = Noch gibt es keine Aktivität, die die meisten gewonnenen oder die meisten anderen Deals gemeinsam haben.
study-third-0 = erstes Drittel des Wegs
study-third-1 = zweites Drittel
study-third-2 = letztes Drittel, bis zum Entscheid
study-paths-presence = Welche Aktivitäten Gewonnene von den anderen unterscheiden
study-paths-nameless = Keine zwei Deals nennen einen Schritt gleich: Geben Sie den Schritten Aktivitäten.
study-paths-presence-none = Alle diese Deals haben dieselben Aktivitäten.
study-paths-too-few = Zu wenige Deals, um etwas zu sagen: Drei gewonnene und drei nicht gewonnene trennt der Zufall in 10 von 100 Fällen vollständig. Es braucht je vier, oder drei und fünf.
study-paths-rest = { $count ->
    [one] 1 weitere Aktivität ist verteilt, wie es der Zufall täte.
   *[other] { $count } weitere Aktivitäten sind verteilt, wie es der Zufall täte.
}
study-paths-legend = Zufall, für sich: wenn Sie nur diese eine Aktivität angeschaut hätten (Fishers exakter Test). Unter allen: dass irgendeine Aktivität so heraussticht (Westfall-Young); das zählt.
study-paths-parted = Wo sich jeder nicht gewonnene Deal vom ähnlichsten gewonnenen trennte
study-paths-parted-how = Der gewonnene Deal, dessen Aktivitäten am ähnlichsten verlaufen, der letzte Schritt, bevor sie zum ersten Mal für vier Schritte oder länger auseinandergehen, und was beide danach taten. Es fehlt: was vier von fünf gewonnenen Deals haben und dieser nicht; zuerst, was wir selbst tun können, dann, was der Kunde tut und wir nur auslösen können.
study-paths-held = Verglichen wird mit { $held } der { $of } gewonnenen Deals, gleichmässig über alle verteilt.
study-paths-among-won = Zum Vergleich: Im Mittel gleichen sich zwei gewonnene Deals zu { $any } (Median), ein gewonnener und der ihm ähnlichste gewonnene zu { $nearest } (Median), bis sie sich nach Schritt { $step } trennen. «Lief wie» steht nur, wo ein Deal dem ähnlichsten gewonnenen mindestens so sehr gleicht und bis zur Trennung mindestens die Hälfte der Aktivitäten mit ihm gemeinsam hat.
study-paths-ghost = es fehlt: { $name } ({ $count } von { $all } gewonnenen Deals haben es{ $by ->
    [customer] ; das tut der Kunde
    [both] ; nicht ohne den Kunden
   *[us] {""}
})
study-paths-fork-until = bis Schritt { $number }, gleich in { $shared } von { $of ->
    [1] 1 Aktivität
   *[other] { $of } Aktivitäten
}
study-paths-fork = { $near ->
    [yes] lief wie { $won } (zu { $alike } gleich) { $until }
    [no] am ähnlichsten ist { $won } (zu { $alike } gleich, weniger als ein gewonnener Deal sonst dem ähnlichsten), { $until }
   *[unknown] am ähnlichsten ist { $won } (zu { $alike } gleich), { $until }
}{ $later ->
    [0] {""}
    [one] ; danach vier Schritte oder länger verschieden, später in einer weiteren Aktivität wieder gleich
   *[other] ; danach vier Schritte oder länger verschieden, später in { $later } weiteren Aktivitäten wieder gleich
}. Dort ging es so weiter: { $then_won }. Hier: { $then_lost }.
study-paths-fork-end = { $near ->
    [yes] lief wie { $won } (zu { $alike } gleich) { $until }
    [no] am ähnlichsten ist { $won } (zu { $alike } gleich, weniger als ein gewonnener Deal sonst dem ähnlichsten), { $until }
   *[unknown] am ähnlichsten ist { $won } (zu { $alike } gleich), { $until }
}; dort endet einer der beiden Wege.
study-paths-fork-never = am ähnlichsten ist { $won }, doch gemeinsam liefen sie nie.
study-paths-orders = In welcher Reihenfolge sie zu den Abschnitten des Kaufs kamen
study-behind-succession = { $from }, gleich darauf: { $to }
study-wait-reading = Die Deals werden gelesen: { $percent } %. { KEY("list.back") } bricht ab.
study-wait-reckoning = Die Seite wird berechnet: { $percent } %. { KEY("list.back") } bricht ab.
study-behind-more = { $count ->
    [one] Ein weiterer Deal ist hier nicht aufgeführt.
   *[other] { $count } weitere Deals sind hier nicht aufgeführt.
}
study-behind-without = Deals ohne das
study-behind-shared = noch gleich: { $step }
command-study-more = Wie viele Debriefings noch: was sie zeigen und schliessen lassen könnten
hint-study-more = wie viele noch?
study_part-more = Wie viele noch?
study-about-more = Was jedes weitere Debriefing noch zeigte, was die nächsten wahrscheinlich zeigen und was ein oder zwei Deals mehr schliessen liessen. { KEY("list.activate") } auf etwas, das nur ein Deal gezeigt hat, geht dorthin.
study-behind-names = { $one } und { $other }
study-board-asks = Was ein sorgfältiger Coach diese Studie fragt
study-board-selection = Wie die Deals gewählt wurden: { $text }
study-finding-M01 = Debriefings: { $won } gewonnen und { $lost } nicht gewonnen. Mit weniger als fünf von einer Art beschreibt, was hier steht, diese Deals und beweist nichts.
study-finding-M04 = Wer hat diese Deals gewählt und wie, und welche Kunden wollten nicht reden? Was eine Studie zeigt, hängt davon ab.
study-finding-M05 = { $count ->
    [one] Ein Kauf in dieser Arbeitsmappe wurde verschoben oder abgebrochen und ist nicht in der Studie
   *[other] { $count } Käufe in dieser Arbeitsmappe wurden verschoben oder abgebrochen, und keiner ist in der Studie
}. Was hält einen Kauf auf, den niemand gewinnt?
study-finding-M08 = { $coach } hat alle Sitzungen geleitet und { $rep } alle Deals. Was hätte jemand anders gehört?
study-finding-G02 = { $count ->
    [one] Eine Art von Schritt kommt nur einmal vor, und ein ähnlicher Name steht daneben
   *[other] { $count } Arten von Schritten kommen nur einmal vor, und ähnliche Namen stehen daneben
}: dasselbe? Sie stehen am Ende der Wege.
study-more-curve = Was jedes Debriefing noch zeigte
study-more-nothing = Sobald Ereignisse etwas zu Kriterien sagen, zeigt sich hier, wie viel jedes weitere Debriefing noch bringt.
study-more-single = Ein Debriefing hat { $seen } Themen gezeigt. Wie viele noch kommen, lässt sich ab zwei Debriefings schätzen.
study-more-says = { $deals ->
    [one] 1 Debriefing hat
   *[other] { $deals } Debriefings haben
} { $seen } Themen gezeigt. Eines mehr zeigt wahrscheinlich { $next } neue, zwei mehr { $two }; im Ganzen gibt es mindestens etwa { $estimate }.{ $sure ->
    [few] {" "}Bei so wenigen Debriefings ist das grob geschätzt.
   *[some] {""}
}
study-more-how = Ein Thema ist ein Kriterium, zu dem ein Ereignis etwas sagt, begeistert oder verärgert. Eine Zeile sagt, wie viele Themen so viele Debriefings im Schnitt zeigen, welche man auch nimmt; die Zeilen nach der letzten sind geschätzt aus dem, was nur ein oder zwei Deals gezeigt haben (Chao, Colwell).
study-column-debriefs = Debriefings
study-column-themes = Themen
study-column-seen = gesehen
study-column-new = neu
study-more-theme-name = { $criterion }, { $kind }
study-more-several = Was mehrere Debriefings gezeigt haben
study-more-once = Was nur ein Debriefing gezeigt hat
study-more-once-why = Je mehr davon, desto mehr kommt noch.
study-more-theme = { $criterion }, { $kind }: { $deal }
study-more-conclude = Was ein oder zwei mehr schliessen liessen
study-more-conclude-how = Das Beste, was geschehen kann: Ein Kriterium trennt alle gewonnenen Deals von allen anderen. So oft macht das der Zufall allein, bei einem Kriterium, und höchstens so oft bei irgendeinem von { $criteria }.
study-column-with = mit
study-column-often = gesehen bei { $often }
study-more-today = den Deals von heute
study-more-one-won = 1 gewonnenen mehr
study-more-one-lost = 1 nicht gewonnenen mehr
study-more-one-each = je 1 mehr
study-more-two-each = je 2 mehr
study-more-conclude-note = «Irgendeines» ist der Zufall für ein Kriterium mal die Zahl der Kriterien (Bonferroni): Mehr kann es nicht sein, wie auch immer sie zusammenhängen. Der Zufall auf der Checkliste ist aus Ihren eigenen Bewertungen gezählt und in der Regel kleiner. Selten Zufall heisst, was unter 1.5 von 100 liegt, wie auf der Checkliste. Die Spalte daneben, wo Platz für sie ist: wie wahrscheinlich man, was in diesem Anteil der Deals vorkommt, in der kleineren Gruppe mindestens einmal gesehen hat.
study-paths-names = Zwei Namen für eine Sache?
study-paths-names-how = Was anders heisst, zählt als etwas anderes. Kein Schritt wird geändert durch das, was hier gesagt wird.
study-names-place = «{ $one }» ({ $label } Deals) und «{ $other }» ({ $means } Deals): gleicher Abschnitt, gleicher Platz auf dem Weg, und kein Deal hat beides.
study-names-letters = «{ $one }» und «{ $other }» heissen fast gleich.
study-names-same = als eins genommen: «{ $one }» zählt als «{ $other }»
study-names-apart = getrennt: «{ $one }» und «{ $other }»
study-names-select = Wählen Sie zuerst ein Paar von Namen am Ende der Wege.
study-names-nothing = Zu diesen beiden ist noch nichts gesagt.
study-names-parted = «{ $one }» und «{ $other }» sind wieder offen.
study-names-joined = «{ $one }» zählt von jetzt an als «{ $other }»; { KEY("study.take-apart") } nimmt es zurück.
study-names-kept = «{ $one }» und «{ $other }» bleiben zweierlei.
cli-study-about = Zeigen, was eine Studie sagt (ihre Tafel, was Gewonnene von den anderen trennt, ihre Wege), oder eine anlegen und füllen
cli-study-usage =
    debrief study [OPTIONEN] NAME [TEIL]
    debrief study NAME [--new] [--question TEXT] [--add DEAL …] [--remove DEAL …]
cli-study-more =
    Teile:
      board      was zum Vergleichen noch fehlt (Standard)
      checklist  was Gewonnene von nicht Gewonnenen trennt, gemessen am Zufall
      paths      was die gewonnenen Wege gemeinsam haben und den anderen fehlt
      distances  wie ähnlich sich die Wege sind, jeder mit jedem
      more       wie viele Debriefings noch: was sie zeigen und schliessen liessen
      report     alles zusammen, in der Form von --format

    Mit --new oder einer Angabe, die etwas an ihr ändert, wird die Studie angelegt oder geändert
    und nicht gezeigt. Das ist eine einzige Änderung, die sich zurücknehmen lässt.
cli-arg-new_study = Eine Studie mit diesem Namen anlegen
cli-arg-study_question = Die Frage der Studie
cli-arg-study_selection = Wer die Deals gewählt hat und wie, und welche Kunden nicht reden wollten
cli-arg-study_target = Das Ziel: so viele gewonnene und ebenso viele nicht gewonnene Deals (5 bis 50; "" für das übliche)
cli-arg-added = Diesen Deal aufnehmen (mehrmals möglich)
cli-arg-removed = Diesen Deal herausnehmen (mehrmals möglich)
cli-value-study_question = TEXT
cli-value-study_selection = TEXT
cli-value-study_target = ZAHL
cli-value-added = DEAL
cli-value-removed = DEAL
cli-study-exists = Eine Studie «{ $name }» gibt es schon. Ohne --new wird sie geändert.
cli-study-both = { $deal } steht auch bei --add: Nennen Sie ihn nur bei einem von beiden.
cli-study-not-in = { $deal } ist nicht in dieser Studie.
cli-study-part = { $what ->
    [added] { $count } dazugekommen
    [removed] { $count } herausgenommen
    [question] Frage geändert
    [selection] Angaben zur Auswahl geändert
   *[target] { $count ->
        [0] wieder das übliche Ziel
       *[other] das Ziel ist jetzt je { $count }
    }
}
cli-study-same = nichts geändert
cli-study-done = { $new ->
    [yes] Angelegt: «{ $name }», mit { $all ->
        [one] 1 Deal
       *[other] { $all } Deals
    }.
   *[no] «{ $name }»: { $what }; sie vergleicht jetzt { $all ->
        [one] 1 Deal
       *[other] { $all } Deals
    }.
}
cli-arg-study = Der Name der Studie oder Wörter daraus
cli-arg-part = board (Standard), checklist, paths, distances, more oder report
cli-arg-side = Wessen Bewertungen: customer (Standard) oder vendor
cli-value-study = NAME
cli-value-part = TEIL
cli-arg-table = Von den Wegen als CSV: activities (Standard), shared, successions, orders, nearest oder missing
cli-value-table = TABELLE
cli-value-side = SEITE
cli-fault-no-study = { $count ->
    [0] Keine Studie passt zu «{ $words }»: Es gibt noch keine. Studien entstehen in der Werkbank, im Reiter Studien, oder mit --new.
   *[other] Keine Studie passt zu «{ $words }». Es gibt:
}
cli-fault-several-studies = Mehrere Studien passen zu «{ $words }». Nennen Sie mehr Wörter:
cli-arg-without_appendix = Ohne den Anhang, worauf sich jede Bewertung stützt; er ist lang
cli-fault-no-report = Der Bericht ist zum Lesen da; { $flag } gehört zu seinen Teilen: debrief study NAME board { $flag }, ebenso mit checklist, paths, distances und more.
cli-fault-only-paths = { $flag } gehört nur zu den Wegen: { $said }.
cli-fault-only-report = { $flag } gehört nur zum Bericht: { $said }.
hint-studies-activate = was sie sagt
hint-studies-right = ihre Deals
chance-verdict = { $verdict ->
    [stands] selten Zufall ({ $chance })
    [hint] ein Hinweis, kein Beweis (Zufall: { $chance })
    [slight] der Unterschied ist zu klein, um etwas zu bedeuten (Zufall: { $chance })
   *[nothing] nicht mehr als Zufall ({ $chance })
}
ended-lost = { $count } verloren
ended-not-won = { $count } nicht gewonnen ({ $parts })
ended-not-won-short = { $count } nicht gewonnen
ended-part = { $how ->
    [lost] { $count } verloren
    [postponed] { $count } verschoben
   *[stopped] { $count } abgebrochen
}
study-column-not-won = nicht gew.
study-board-not-won = Gewonnene Deals werden mit allen anderen verglichen, die zu Ende sind: { $not_won }.
study-board-empty-keys = { KEY("study.study-deals") } wählt sie: tippen filtert, die Leertaste wählt einen, { KEY("picker.toggle-all") } alle, die der Filter findet.
study-size-left-out = { $count ->
    [one] 1 Deal fehlt bei den Werten: Er hat keinen oder keinen in { $currency }.
   *[other] { $count } Deals fehlen bei den Werten: Sie haben keinen oder keinen in { $currency }.
}
study-lack-since = Entscheid { $span } her, { $steps ->
    [yes] keine Sitzung ist erfasst
   *[no] niemand gehört
}
study-lack-no-sitting = keine Sitzung ist erfasst
study-choose-key = { KEY("study.study-deals") } wählt Deals.
study-reading = { $verdict ->
    [stands] «{ $name }» trennt gewonnene von nicht gewonnenen Deals weiter, als es der Zufall tut: Er bringt irgendwo auf der Liste nur { $chance } ebenso viel zustande.
    [hint] Ein Hinweis, kein Beweis: «{ $name }» trennt am weitesten, doch der Zufall allein bringt irgendwo auf der Liste { $chance } ebenso viel zustande.
    [slight] Nichts von Gewicht sticht heraus: «{ $name }» trennt gewonnene Deals am deutlichsten, aber zu wenig, um etwas zu bedeuten (δ unter 0.15). Bei so vielen Deals bringt der Zufall allein auch das nur { $chance } zustande.
   *[nothing] Nichts sticht heraus: Keines von { $count } Kriterien trennt { $won } gewonnene Deals weiter von den anderen ({ $not_won }), als es der Zufall tut. Am weitesten trennt «{ $name }», und so viel bringt der Zufall allein irgendwo auf der Liste { $chance } zustande.
}{ $turned ->
    [yes] {" "}Und zwar umgekehrt: Gewonnene sind tiefer bewertet.
   *[no] {""}
}
study-legend-floor = Ein grosses δ allein sagt nichts: Werden Ihre Bewertungen zufällig verteilt, erreicht das beste von { $count } Kriterien in der Hälfte der Versuche { $best }.
study-column-any = irgendeines
study-paths-reading = { $verdict ->
    [stands] «{ $name }» unterscheidet gewonnene Deals besser von den anderen, als es der Zufall tut: { $in_won } von { $won } gewonnen, { $in_lost } von { $not_won }. Unter allen { $count } Aktivitäten bringt er nur { $chance } ebenso viel zustande.
    [hint] Ein Hinweis, kein Beweis: «{ $name }» unterscheidet am besten, { $in_won } von { $won } gewonnen, { $in_lost } von { $not_won }. Doch bei { $count } Aktivitäten bringt der Zufall allein irgendwo { $chance } ebenso viel zustande.
    [slight] Nichts von Gewicht sticht heraus: «{ $name }» unterscheidet am besten, { $in_won } von { $won } gewonnen, { $in_lost } von { $not_won }, und diese Anteile liegen weniger als 5 Punkte auseinander. Bei so vielen Deals bringt der Zufall allein auch das nur { $chance } zustande.
   *[nothing] Nichts sticht heraus. «{ $name }» unterscheidet am besten, { $in_won } von { $won } gewonnen, { $in_lost } von { $not_won }, und bei { $count } Aktivitäten bringt der Zufall allein irgendwo { $chance } ebenso viel zustande.
}
study-paths-names-keys = { KEY("study.same-thing") } nimmt ein Paar als eins, { KEY("study.not-same") } lässt es getrennt, { KEY("study.take-apart") } nimmt beides zurück.
study-finding-M04-key = { KEY("study.rename") } hält es fest.
study-finding-M05-key = { KEY("study.study-deals") } nimmt sie auf.
study-finding-G02-key = { KEY("study.study-paths") } geht zu den Wegen.

study-nothing-behind = Diese Zeile fasst zusammen: Dahinter steht nichts, wohin man gehen könnte.

# Die Karte der Wege
study-map-start = Anfang
study-map-count = G{ $won } N{ $lost }
study-map-leg = { $from } → { $to }
study-map-leg-how = In diesen Deals kam das Zweite nach dem Ersten, und nichts anderes von der Karte lag dazwischen. Schritte, die nur wenige Deals haben, können dazwischenliegen.
study-map-between = { $count ->
    [one] … 1 Schritt dazwischen
   *[other] … { $count } Schritte dazwischen
}
study-map-won = in gewonnenen (G) doppelt so oft
study-map-lost = in anderen (N)
study-map-even = weder noch
study-map-note = Was geschah, nicht was über den Zufall hinausgeht: Das sagt die Liste ({ KEY("study.next-view") }).
study-map-note-leg = Seltene Schritte können dazwischenliegen; die Liste zählt direkte Folgen.
study-map-shown = { $least ->
    [1] alle Linien: { $all }
   *[other] Linien ab { $least } Deals und die stärksten jedes Kastens: { $drawn } von { $all }
}
study-map-most = Es stehen nur noch die stärksten Linien jedes Kastens da.
study-map-full = Mehr als { $most } Linien könnte niemand lesen.
study-map-all = Es sind schon alle Linien gezeichnet.
study-map-none = Diese Deals haben zu wenig gemeinsam für eine Karte.
command-more-lines = Auch Linien mit weniger Deals zeichnen
hint-more-lines = mehr Linien
command-fewer-lines = Nur Linien mit mehr Deals zeichnen
hint-fewer-lines = weniger
hint-study-next-view = Karte/Liste
study-about-map = Die Wege als Karte: Ein Kasten ist, was die meisten gewonnenen oder die meisten anderen Deals gemeinsam haben, vom Anfang bis zum Ausgang. Was früher kam, steht weiter oben. Eine Linie führt zu dem, was davon als Nächstes kam, mit der Zahl der gewonnenen Deals (G) und der anderen (N). Dicke Linien sind in gewonnenen Deals mindestens doppelt so häufig, gestrichelte in den anderen. Die Karte zeigt, was geschah; ob es mehr ist als Zufall, sagt die Liste ({ KEY("study.next-view") }). Die Pfeile gehen den Linien nach, { KEY("list.activate") } zeigt die Deals und Schritte hinter einem Kasten oder einer Linie, { KEY("study.more-lines") } und { KEY("study.fewer-lines") } zeichnen mehr oder weniger Linien; die stärksten zu jedem Kasten und weiter bleiben.

study-distances = Wie ähnlich sich die Wege sind, jeder mit jedem
study-distances-how = Die Zahl sagt, wie viele von 100 Aktivitäten zweier Wege in beiden vorkommen, in derselben Reihenfolge: 100 ist derselbe Weg, bei 0 haben sie nichts gemeinsam. Gezählt ist der Weg bis zum Entscheid.{ $square ->
    [yes] { " " }Über den Spalten stehen die Nummern der Deals.
   *[no] { "" }
}
study-distances-grouping = Von den Unterschieden zwischen diesen Wegen hängen { $share } damit zusammen, ob gewonnen wurde; der Zufall allein bringt { $chance } ebenso viel zustande.
study-distances-none = Für diesen Vergleich braucht es 2 bis 200 Deals, die zu Ende sind und deren Schritte Aktivitäten haben.
study-column-nearest = am ähnlichsten
