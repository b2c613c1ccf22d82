# Words of `ruqsat explain` and `ruqsat law`.

explain-from = from { $day }
explain-from-until = from { $day } to { $until }
explain-standing = Standing
explain-confidence = Confidence
explain-measured = Measured
explain-written = Where it is written
explain-not-modelled = What is left out
explain-reading = Where sources disagree
explain-rules = Rules
explain-offences = What it costs
explain-settled = used: the law says so
explain-open = used: it protects the person
explain-amounts = Amounts it works with
explain-cases = Worked cases
explain-more-cases = { $cases ->
    [one] and 1 case more
   *[other] and { $cases } cases more
}
language-name = English

area-stay = Stay
area-entry = Entry
area-duty = Duties
area-fine = Offences and fines
area-trp = Temporary residence permit
area-prp = Permanent residence permit
area-card = Residence permit card
area-law = Limits of the data

standing-in_force = in force
standing-pilot = in force as an experiment
standing-disputed = sources disagree
standing-unverified = not read in a legal text
standing-practice = practice, not law
confidence-high = high: the legal text was read, or an official page says so
confidence-medium = medium: an official body in the press, a specialist, or two independent sources
confidence-low = low: one secondary source, or an older text
measured-each_day = by the law and facts of each day
measured-entry_day = by the day of entry
measured-filing_day = by the day of filing
measured-offence_day = by the day of the offence
measured-payment_day = by the day of payment
measured-issue_day = by the day of issue

law-sound = The law is sound.
law-about = { $files } files, { $rules } rules, { $acts } acts and references
law-covers = covers { $from } to { $day }
law-faults = { $faults ->
    [one] 1 fault in the law.
   *[other] { $faults } faults in the law.
}

compare-practice = in practice
compare-checked = Compared with the sources on { $day }.
compare-checked-from = Compared with the sources on { $day } or later.
compare-same = nothing differs
compare-on = { $day }: side by side
verdict-yes = yes
verdict-no = no
verdict-limited = limited
verdict-duty = must
verdict-none = –

diff-title = { $from } → { $day }
diff-nothing = Nothing differs between these two days.
diff-none = none
diff-numbers = Amounts, ages and terms
diff-regimes = Visa-free regimes
diff-groups = Groups of states
diff-terms = Longest terms of a temporary residence permit, in months
diff-papers = Papers
diff-offences = Offences
diff-cards = Where rules are written
diff-rights = What one may and must do
diff-regime = { $days } days for one entry
diff-regime-total = { $days } days for one entry, { $total } in { $window }
diff-more = in
diff-less = out

unit-days = { $value ->
    [one] 1 day
   *[other] { $value } days
}
unit-working-days = { $value ->
    [one] 1 working day
   *[other] { $value } working days
}
unit-months = { $value ->
    [one] 1 month
   *[other] { $value } months
}
unit-years = { $value ->
    [one] 1 year
   *[other] { $value } years
}
unit-yes-or-no = { $value ->
    [0] no
   *[other] yes
}
unit-percent = { $value } %
