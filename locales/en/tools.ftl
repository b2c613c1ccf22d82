# Words of the calculators.

tools-about = Each calculator has an address of its own: what you type stands in the link, so that you can keep or send it.
tool-go = Count
tool-wrong = Please check what is typed
tool-wrong-day = Choose a day that exists, such as 2026-03-30.
tool-wrong-outside-law = Our data of the law reach from { $from } to { $day }. Choose a day between them.
tool-wrong-outside-calendar = The calendar of working days does not reach so far. Choose an earlier day.
tool-wrong-working-days = Write how many working days, from 1 to 250.
tool-wrong-state = Choose the citizenship.
tool-wrong-funds = Write the sum in whole tenge, only digits.
tool-wrong-offence = Choose an offence from the list. The one asked for is not in the law of that day.
tool-wrong-trip-days = Line { $line }: write the day of entry and the day of leaving, such as 2026-03-01 2026-03-30.
tool-wrong-trip-order = Line { $line }: the day of leaving is before the day of entry.
tool-wrong-trip-overlap = Line { $line }: this trip overlaps another one, or begins before the last one ended.
tool-wrong-trip-many = There are more than a hundred trips. Leave out those that are more than a year old.
tool-wrong-trip-later = A trip lies after { $day }. Choose a later day to count on, or leave the trip out.
tool-citizenship = Citizenship

tool-days-title = How many visa-free days are left
tool-days-about = Type your trips: this counts the days used and left, the last lawful day, and when you may come again.
tool-trips = Trips to Kazakhstan
tool-trips-hint = A line for each trip: the day of entry and the day of leaving. Leave the second out if you are still inside.
tool-days-on = Count on this day
tool-days-on-hint = For a trip that is planned, choose its day.
tool-days-regime = Without a visa
tool-days-window = The window day by day
tool-days-used = Days used
tool-days-again = If you leave on { $leave }, you may come again on { $day } and stay up to and including { $last_day }.
tool-days-more = Permits, duties and more: answer all questions

tool-notification-title = Three working days to report an arrival
tool-notification-about = Who takes a foreigner in reports the arrival. This counts the days, holidays and moved days included.
tool-notification-arrived = Day of arrival
tool-notification-due = The host reports the arrival by { $day }.
tool-notification-lenient = By a more lenient reading, by { $day }. Do not rely on it.
tool-notification-safe = Safe: the day of arrival counts
tool-notification-other = Lenient: counting begins on the next day
tool-notification-how = The host reports on the visa-migration portal, through eQonaq, or at the migration police.

tool-solvency-title = Means for the residence permit
tool-solvency-about = How many tenge the law asks for on the day of filing, and whether yours are enough.
tool-solvency-funds = Funds in tenge, in a bank of Kazakhstan
tool-solvency-funds-hint = May be left empty.
tool-solvency-on = Day of filing
tool-solvency-needed = On { $day } the law asks for { $mci }, which is { $needed }.
tool-solvency-unknown = The index of that day is not known yet, so the sum cannot be told.
tool-solvency-enough = Your funds are enough by the law of that day.
tool-solvency-missing = { $missing } are missing.
tool-solvency-asked = Routes that ask for means:
tool-solvency-exempt = Routes that do not:

tool-fine-title = What an offence costs
tool-fine-about = Choose an offence and a day: warning, fine in tenge, arrest, expulsion, what a repetition costs, and the discount.
tool-fine-offence = Offence
tool-fine-on = Day of the case
tool-fine-on-hint = The index of the day on which the case is opened counts.
tool-fine-who = Who answers for it
tool-fine-size = Offender
tool-fine-sanction = Sanction
tool-fine-discounted = If paid at once
tool-fine-discount = { $percent } percent of the fine is enough if it is paid within { $days ->
    [one] 1 day.
   *[other] { $days } days.
}
tool-fine-again = If it is committed again within a year:
tool-fine-first = This is a repetition of:
tool-fine-over = { $from } to { $until } days over
tool-fine-over-more = { $from } days over and more
tool-fine-officer = An officer or a court decides which sanction is imposed. This shows what the code allows.
