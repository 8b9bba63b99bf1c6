# The pictures of a report: what they are called, what stands in them, what they say to those who do not see them.

## the journey curve
chart-curve = How it felt, step by step
chart-curve-caption = Dots and the solid line are the customer's feelings, squares and the dashed line ours, each at its step. Filled diamonds are incidents that delighted, hollow ones incidents that annoyed, with their numbers.
chart-curve-caption-customer = Each dot is a feeling at its step. Filled diamonds are incidents that delighted, hollow ones incidents that annoyed, with their numbers.
chart-curve-incidents = incidents
chart-curve-levers = levers
chart-curve-exits = exits
chart-curve-told = { $side ->
    [customer] The customer's feelings by step: { $list }.
   *[vendor] Our feelings by step: { $list }.
}

## who was in when
chart-matrix = Who was in when
chart-matrix-caption = Columns are steps, rows are people.
chart-matrix-acts = acts
chart-matrix-part = takes part
chart-matrix-silence = long gap before it
chart-matrix-never = in no step

## the checklist of a study
chart-contrast-customer = Won against not won, as the customer sees it
chart-contrast-vendor = Won against not won, as we see it
chart-contrast-caption = Each dot is a deal: filled above the line where it was won, hollow below it where it was not. Left is against us, right is for us.
chart-contrast-floor = Noise floor: below it chance does as much somewhere on the list in more than { $hint } of 100 tries
chart-contrast-told = { $name }: won { $won }, not won { $lost }.

## the paths of a study
chart-paths = What the paths share, and what follows what
chart-paths-caption = In each box stand the won deals on the left and those not won on the right. An arc leads to what directly follows; 3:1 means in three won deals and one not won. On the left are those with the greater share of the won deals or as great a one; coloured are those of which chance seldom does as much, with all that are drawn reckoned together.
chart-paths-won = mostly in won deals ({ $count })
chart-paths-lost = mostly in those not won ({ $count })
chart-paths-even = no more unlike than by chance
chart-paths-told = { $name }: won { $won }, not won { $lost }.
chart-paths-next = Directly followed by { $list }.

## slides
slides-unseen = What the customer saw and we did not
slides-more-deals = { $count ->
    [one] The report tells 1 more deal.
   *[other] The report tells { $count } more deals.
}
slides-lever-deals = { $count ->
    [one] in one of these deals
   *[other] in { $count } of these deals
}
