month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec
quarter-letter = Q
span-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
span-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}
span-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
span-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
month-long-1 = January
month-long-2 = February
month-long-3 = March
month-long-4 = April
month-long-5 = May
month-long-6 = June
month-long-7 = July
month-long-8 = August
month-long-9 = September
month-long-10 = October
month-long-11 = November
month-long-12 = December
span-about = about { $span }
span-since = { $span } since step { $from }
span-short-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
span-unit-days = { $count ->
    [one] day
   *[other] days
}
span-short-weeks = { $count } wks
span-unit-weeks = { $count ->
    [one] week
   *[other] weeks
}
span-short-months = { $count } mths
span-unit-months = { $count ->
    [one] month
   *[other] months
}
span-short-years = { $count } yrs
span-unit-years = { $count ->
    [one] year
   *[other] years
}
