# Слова команды `ruqsat calendar`.

calendar-year = { $year }: { $days ->
    [one] { $days } рабочий день
    [few] { $days } рабочих дня
   *[many] { $days } рабочих дней
}
calendar-deadline = { $days ->
    [one] { $days } рабочий день истекает { $day }.
    [few] { $days } рабочих дня истекают { $day }.
   *[many] { $days } рабочих дней истекают { $day }.
}
calendar-not-settled = Выходные этого года ещё могут быть перенесены: изданы не все акты.
calendar-excluded = день, когда срок начинается, не считается
calendar-working = рабочий день
calendar-worked-instead = рабочий день, вместо него выходной { $day }
calendar-weekend = выходной
calendar-holiday = праздник
calendar-holiday-moved = праздник, перенесён с { $day }
calendar-day-off = выходной день
calendar-swapped-off = выходной, вместо него рабочий день { $day }
calendar-sources = Где это написано; число – статья

weekday-1 = понедельник
weekday-2 = вторник
weekday-3 = среда
weekday-4 = четверг
weekday-5 = пятница
weekday-6 = суббота
weekday-7 = воскресенье
