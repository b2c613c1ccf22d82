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
diff-regimes = Visa-free regimes
diff-numbers = Amounts, ages and terms
diff-groups = Groups of states
diff-terms = Longest terms of a temporary residence permit
diff-papers = Papers
diff-offences = Offences
diff-rights = What one may and must do
diff-calendar = Working days and holidays
diff-clock = Clock
diff-cards = Where rules are written
diff-none-regimes = no visa-free regime
diff-none-numbers = not set
diff-none-groups = no state
diff-none-terms = not set
diff-none-papers = not asked for
diff-none-offences = no such offence
diff-none-rights = not compared
diff-none-calendar = no day off
diff-none-clock = not known
diff-none-cards = no such rule
diff-regime = { $days ->
    [one] { $days } day for one entry
   *[other] { $days } days for one entry
}
diff-regime-total = { $days ->
    [one] { $days } day for one entry
   *[other] { $days } days for one entry
}, no more than { $total } in any { $window } days
diff-regime-other = by another reading
diff-year = Calendar of the year
diff-year-given = Days off for holidays on a weekend
diff-year-no-swap = No act moves a day off
diff-holiday-first = for the first time on { $day }
diff-holiday-last = for the last time on { $day }
diff-holiday-moves = on a Saturday or Sunday the next working day is off
diff-holiday-lost = on a Saturday or Sunday it is lost
diff-time-zone = Time of the country

asked-always = asked for
asked-possibly = may be asked for
asked-possibly_unless_ethnic_kazakh = may be asked for, but not of ethnic Kazakhs
asked-unless_eaeu = asked for, but not of citizens of the EAEU
asked-consent_on_paper = asked for on paper, unless the home is one's own or the employer's
asked-consent_on_portal = asked for on the portal, unless the home is one's own or the employer's
asked-fingerprint_age = asked for from the age at which fingerprints are taken
asked-renewal = asked for when a permit is renewed
asked-work_permit_needed = asked for where the nationality needs a permit to work
asked-work_permit_instead = asked for in place of the labour permit, where the nationality needs one
asked-paper_channel = asked for on paper, not on the portal
asked-means_not_exempt = asked for unless one is exempt from showing means
asked-child_of_consent_age = asked for from children of the age of consent
asked-state_consent_issued = asked for unless the state issues none or one is exempt
asked-screening_pilot = asked for while the screening pilot runs
asked-married = asked for from the married
asked-with_children = asked for from parents and children
asked-all-but = not of:
asked-fresh = no older than papers may be on the filing day

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
unit-years-of-age = { unit-years }
unit-yes-or-no = { $value ->
    [0] no
   *[other] yes
}
unit-percent = { $value } %
