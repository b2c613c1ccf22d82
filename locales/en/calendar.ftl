# Words of `ruqsat calendar`.

calendar-year = { $year }: { $days } working days
calendar-deadline = { $days ->
    [one] The working day ends the count on { $day }.
   *[other] { $days } working days end on { $day }.
}
calendar-not-settled = Days off of this year may still be moved: not all acts are out yet.
calendar-excluded = the day on which the term begins is not counted
calendar-working = working day
calendar-worked-instead = worked, { $day } is off instead
calendar-weekend = weekend
calendar-holiday = holiday
calendar-holiday-moved = holiday moved from { $day }
calendar-day-off = day off
calendar-swapped-off = off, { $day } is worked instead
calendar-sources = Where it is written; the number is the article

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
