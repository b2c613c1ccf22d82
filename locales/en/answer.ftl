# Words of the answer in the terminal.

answer-citizen = You are a citizen of Kazakhstan: you need no permission to stay.
answer-lawful = You may stay.
answer-lawful-card-ended = You may stay, but your residence card ran out on { $day }: renew it.
answer-lawful-until = You may stay up to and including { $day }: { $days ->
    [0] today is the last day.
    [one] 1 day more.
   *[other] { $days } days more.
}
answer-lawful-card = You may stay. Your residence card is good up to and including { $day }: { $days ->
    [0] today is its last day.
    [one] 1 day more.
   *[other] { $days } days more.
}
answer-overstay = Your lawful stay ended on { $day }: { $days ->
    [one] 1 day over.
   *[other] { $days } days over.
}
answer-no-basis = You have no basis to stay.
answer-may-enter = You are outside Kazakhstan. You may enter on { $day }.
answer-may-enter-until = You are outside Kazakhstan. You may enter on { $day } and stay up to and including { $last_day }.
answer-may-not-enter = You are outside Kazakhstan. You may not enter as things stand.
answer-may-not-enter-until = You are outside Kazakhstan. You may enter from { $day } on.
answer-entry-unknown = You are outside Kazakhstan. Whether you may enter depends on what is not known.
answer-unknown = Whether you are in Kazakhstan is not known: name your border crossings.
answer-unknown-permit = A temporary permit was granted: name its last day to learn whether the stay is lawful.

section-dates = Dates
section-duties = What to do
section-done = Done
section-exposure = Penalties at stake
section-permits = Permits
section-papers = Papers
section-disputes = Where sources disagree
section-missing = What would make this answer fuller
section-why = Why
section-before = Without the trip
section-after = With this trip

date-last-day = last lawful day
date-arguable = last day by a more lenient reading; do not rely on it
date-per-entry = last day by the limit of one entry
date-window-from = first day of the window in which days are counted
date-earliest-entry = earliest entry
date-entry-last-day = last day of a stay begun then
days-used = { $days ->
    [one] 1 day of the visa-free total is used
   *[other] { $days } days of the visa-free total are used
}
days-left = { $days ->
    [one] 1 day of it is left
   *[other] { $days } days of it are left
}

who-foreigner = you
who-host = the host
who-employer = the employer
who-owner = the owner
duty-by = by { $day }
duty-no-day = no day is known
duty-overdue-unless-done = overdue, unless it is done already
duty-late = { $days ->
    [0] after the last day
    [one] { $days } working day late
   *[other] { $days } working days late
}
duty-arguable = by { $day } on a more lenient reading

exposure-warning = warning
exposure-arrest = { $days ->
    [one] up to 1 day of arrest
   *[other] up to { $days } days of arrest
}
exposure-expulsion = expulsion
exposure-expulsion-bars = an expulsion closes entry and permits for { $years ->
    [one] { $years } year
   *[other] { $years } years
}
# Joins punishments that stand instead of each other; and those that come together.
exposure-or = or
exposure-with = and
exposure-in-tenge = That is
exposure-unpriced = the amount is not known
exposure-discount = half if paid by { $day }

permits-eligible = Open
permits-not_yet = Not yet
permits-barred = Barred
permits-unknown = Depends on what is not known
permits-not_eligible = Closed
permit-until = runs up to and including { $day }
permit-from = from { $day }
permit-decision = if filed on { $on }: decision by { $day }
permit-decision-late = if filed on { $on }: decision by { $day }, in practice by { $expected }
permit-decision-screened = if filed on { $on }: decision by { $day }; in practice, with the screening before filing, by { $expected }
permit-free = no fee
permit-fee-unknown = the fee of that day is not known
permit-instead-visa = Instead: a visa for this purpose, from a consulate of Kazakhstan
permit-way = To open it: { $way }
permit-way-on = To open it: { $way }, opens on { $day }
permit-way-back = To open it: { $way }. If you leave on { $on }, it opens on { $day }; each day more puts that off

paper-yes = have
paper-no = missing
paper-stale = too old, or not in this form
paper-unknown = not known
paper-if = if asked for
paper-legalisation-if = if of another state: with an apostille or legalised
paper-legalisation-yes = with an apostille or legalised
paper-legalisation-no = no apostille
paper-translation-if = translated unless in Kazakh or Russian

dispute-used = used

footer = Law of { $day }. This informs; an officer decides.
