# What goes out for other programs.

export-project = { $count ->
    [one] One deal
   *[other] { $count } deals
}
export-currency = Currency
export-codes-criteria = Success criteria
export-codes-incidents = Critical incidents
export-codes-claims = Reasons given
export-codes-signs = Signs
export-code-one-sided = told by this side alone
export-code-lever = lever
export-code-exit = exit
export-head-incidents = Critical incidents
export-head-claims = Reasons given
export-head-scores = Why it is rated so
