# Was für andere Programme hinausgeht.

export-project = { $count ->
    [one] Ein Deal
   *[other] { $count } Deals
}
export-currency = Währung
export-codes-criteria = Erfolgskriterien
export-codes-incidents = Kritische Ereignisse
export-codes-claims = Genannte Gründe
export-codes-signs = Zeichen
export-code-one-sided = nur von dieser Seite erzählt
export-code-lever = Hebel
export-code-exit = Ausstieg
export-head-incidents = Kritische Ereignisse
export-head-claims = Genannte Gründe
export-head-scores = Weshalb so bewertet
