# What is wrong with facts that cannot be assessed, by the codes of the contract.
# $quoted: what was typed, or the words to choose from. $choices: 0 where there are none to name.

problem-at = { $fact }: { $says }
problem-item = { $fact }, entry { $item }: { $says }
problem-whole = the facts as a whole

problem-not_json = this is no JSON that can be read
problem-unknown_field = the contract knows no such field{ $choices ->
    [0] { "" }
   *[other] ; write { $quoted }
}
problem-repeated = it stands here twice: keep one of them
problem-missing = it is missing: write { $wanted }
problem-null = it is empty: write { $wanted }, or leave it out when it is not known
problem-wrong_type = it is written in another way: write { $wanted }
problem-unknown_word = this word is not in its list{ $choices ->
    [0] { "" }
   *[other] ; write { $quoted }
}
problem-not_a_day = “{ $quoted }” is not a day: write it as 2026-11-21
problem-no_such_day = the calendar has no day “{ $quoted }”
problem-not_a_time = “{ $quoted }” is not a time of day: write hours and minutes as 23:10
problem-not_a_state = “{ $quoted }” is no country: write its two-letter code in capitals, as UZ; XX is stateless
problem-not_twelve_digits = an IIN has twelve digits: write them in quotes
problem-out_of_range = “{ $quoted }” does not fit: write { $wanted }
problem-not_short = the text is empty or too long: write { $wanted }
problem-ends_before_begin = it ends on { $end }, before it begins on { $begin }: correct one of the two days
problem-in_the_future = { $given } is after the day of the assessment, { $on }
problem-exit_without_entry = an exit on { $on } has no entry before it: add the entry, or correct the day
problem-entry_while_inside = an entry on { $on } comes while you are already inside: add the exit, or correct the day
problem-too_many = there are more than { $most } entries: leave out the oldest
problem-out_of_place = it does not fit the permit that is asked for: leave it out, or choose another permit
problem-not_covered = { $day } is outside the law data, which run from { $first } to { $last }

name-wanted-activity = an object with its fields, or false when there is none
name-wanted-count = a whole number from 1 to 1000
name-wanted-day = a day as 2026-11-21
name-wanted-held = yes, no, or the day of issue
name-wanted-iin = its twelve digits in quotes, or whether you have one
name-wanted-list = a list in square brackets
name-wanted-number = a whole number within its range
name-wanted-object = an object in braces, with its fields
name-wanted-state = a country’s two-letter code, as UZ
name-wanted-tenge = whole tenge, 0 or more, without quotes
name-wanted-text = a text of 1 to 64 characters
name-wanted-time = hours and minutes as 23:10
name-wanted-truth = true or false
name-wanted-value = its value
name-wanted-word = one word of its list

# What the program says on standard error; what was typed stands behind it in backticks.

complaint-error = error
complaint-cannot-read = cannot read
complaint-no-file = there is no such file
complaint-empty = nothing stands in it: write one person as
complaint-nobody-inside = on { $day } the person is not inside: name a day of the last stay
complaint-nobody-outside = on { $day } the person is still inside: name an earlier `--leave`, or a later `--return`
complaint-other-goal = the one does not lead to the other: name another ground, or the other goal
complaint-no-rule = there is no rule
complaint-nearest = did you mean
complaint-all-rules = all are named by

misuse-unknown = there is no such option
misuse-command = there is no such command
misuse-no-value = a value is missing
misuse-value = this value does not fit
misuse-missing = this is missing
misuse-too-few = more values are wanted
misuse-too-many = there are too many values
misuse-conflict = these do not go together
misuse-day = a day is written as 2026-11-21
misuse-choices = choose one of
misuse-usage = Usage
misuse-help = More
