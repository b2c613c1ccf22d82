# `ruqsat calendar` командасының сөздері.

calendar-year = { $year }: { $days } жұмыс күні
calendar-deadline = { $days } жұмыс күні { ON($day) } аяқталады.
calendar-not-settled = Бұл жылдың демалыс күндері әлі ауыстырылуы мүмкін: актілердің бәрі шыққан жоқ.
calendar-excluded = мерзім басталатын күн саналмайды
calendar-working = жұмыс күні
calendar-worked-instead = жұмыс күні, оның орнына { $day } демалыс
calendar-weekend = демалыс
calendar-holiday = мереке
calendar-holiday-moved = мереке, { FROM($day) } ауыстырылған
calendar-day-off = демалыс күні
calendar-swapped-off = демалыс, оның орнына { $day } жұмыс күні
calendar-sources = Қайда жазылған; сан – бап

weekday-1 = дүйсенбі
weekday-2 = сейсенбі
weekday-3 = сәрсенбі
weekday-4 = бейсенбі
weekday-5 = жұма
weekday-6 = сенбі
weekday-7 = жексенбі
