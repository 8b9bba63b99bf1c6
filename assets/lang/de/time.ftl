month-1 = Jan
month-2 = Feb
month-3 = Mär
month-4 = Apr
month-5 = Mai
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Okt
month-11 = Nov
month-12 = Dez
quarter-letter = Q
span-days = { $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
}
span-weeks = { $count ->
    [one] { $count } Woche
   *[other] { $count } Wochen
}
span-months = { $count ->
    [one] { $count } Monat
   *[other] { $count } Monate
}
span-years = { $count ->
    [one] { $count } Jahr
   *[other] { $count } Jahre
}
month-long-1 = Januar
month-long-2 = Februar
month-long-3 = März
month-long-4 = April
month-long-5 = Mai
month-long-6 = Juni
month-long-7 = Juli
month-long-8 = August
month-long-9 = September
month-long-10 = Oktober
month-long-11 = November
month-long-12 = Dezember
span-about = rund { $span }
span-since = { $span } seit Schritt { $from }
span-short-days =
    { $count ->
        [one] { $count } Tag
       *[other] { $count } Tage
    }
span-unit-days = { $count ->
    [one] Tag
   *[other] Tage
}
span-short-weeks = { $count } Wo.
span-unit-weeks = { $count ->
    [one] Woche
   *[other] Wochen
}
span-short-months = { $count } Mon.
span-unit-months = { $count ->
    [one] Monat
   *[other] Monate
}
span-short-years = { $count } J.
span-unit-years = { $count ->
    [one] Jahr
   *[other] Jahre
}
