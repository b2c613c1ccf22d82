# Слова команд `ruqsat explain` и `ruqsat law`.

explain-from = с { $day }
explain-from-until = с { $day } по { $until }
explain-standing = Состояние
explain-confidence = Уверенность
explain-measured = Измеряется
explain-written = Где написано
explain-not-modelled = Что не учтено
explain-reading = О чём источники спорят
explain-rules = Правила
explain-offences = Чем это грозит
explain-settled = применяем: так говорит закон
explain-open = применяем: это защищает человека
explain-amounts = Какие числа применяются
explain-cases = Разобранные случаи
explain-more-cases = и ещё { $cases ->
    [one] { $cases } случай
    [few] { $cases } случая
   *[many] { $cases } случаев
}
language-name = Русский

area-stay = Пребывание
area-entry = Въезд
area-duty = Обязанности
area-fine = Правонарушения и штрафы
area-trp = Разрешение на временное проживание
area-prp = Разрешение на постоянное проживание
area-card = Карта вида на жительство
area-law = Пределы данных

standing-in_force = действует
standing-pilot = действует как эксперимент
standing-disputed = источники спорят
standing-unverified = в тексте закона не прочитано
standing-practice = практика, не закон
confidence-high = высокая: прочитан текст закона или так говорит официальная страница
confidence-medium = средняя: орган в прессе, специалист или два независимых источника
confidence-low = низкая: один вторичный источник или старый текст
measured-each_day = по закону и фактам каждого дня
measured-entry_day = по дню въезда
measured-filing_day = по дню подачи
measured-offence_day = по дню нарушения
measured-payment_day = по дню оплаты
measured-issue_day = по дню выдачи

law-sound = Закон в порядке.
law-about = файлов: { $files }, правил: { $rules }, актов и источников: { $acts }
law-covers = охватывает дни с { $from } по { $day }
law-faults = { $faults ->
    [one] В законе { $faults } ошибка.
    [few] В законе { $faults } ошибки.
   *[many] В законе { $faults } ошибок.
}

compare-practice = на практике
compare-checked = Сверено с источниками { $day }.
compare-checked-from = Сверено с источниками { $day } или позже.
compare-same = различий нет
compare-on = { $day }: рядом
verdict-yes = да
verdict-no = нет
verdict-limited = с ограничениями
verdict-duty = обязан
verdict-none = –

diff-title = { $from } → { $day }
diff-nothing = Между этими днями различий нет.
diff-none = нет
diff-numbers = Суммы, возрасты и сроки
diff-regimes = Безвизовые режимы
diff-groups = Группы государств
diff-terms = Наибольшие сроки разрешения на временное проживание, в месяцах
diff-papers = Документы
diff-offences = Правонарушения
diff-cards = Где написаны правила
diff-rights = Что можно и что нужно
diff-regime = { $days } дней за один въезд
diff-regime-total = { $days } дней за один въезд, { $total } за { $window }
diff-more = вошли
diff-less = вышли

unit-days = { $value ->
    [one] { $value } день
    [few] { $value } дня
   *[many] { $value } дней
}
unit-working-days = { $value ->
    [one] { $value } рабочий день
    [few] { $value } рабочих дня
   *[many] { $value } рабочих дней
}
unit-months = { $value ->
    [one] { $value } месяц
    [few] { $value } месяца
   *[many] { $value } месяцев
}
unit-years = { $value ->
    [one] { $value } год
    [few] { $value } года
   *[many] { $value } лет
}
unit-yes-or-no = { $value ->
    [0] нет
   *[other] да
}
unit-percent = { $value } %
