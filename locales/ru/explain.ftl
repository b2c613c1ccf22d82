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
verdict-duty = обязательно
verdict-none = –

diff-title = { $from } → { $day }
diff-nothing = Между этими днями различий нет.
diff-regimes = Безвизовые режимы
diff-numbers = Суммы, возрасты и сроки
diff-groups = Группы государств
diff-terms = Наибольшие сроки разрешения на временное проживание
diff-papers = Документы
diff-offences = Правонарушения
diff-rights = Что можно и что нужно
diff-calendar = Рабочие дни и праздники
diff-clock = Время
diff-cards = Где написаны правила
diff-none-regimes = безвизового режима нет
diff-none-numbers = не установлено
diff-none-groups = ни одной страны
diff-none-terms = не установлен
diff-none-papers = не требуется
diff-none-offences = такого правонарушения нет
diff-none-rights = не сравнивается
diff-none-calendar = выходного нет
diff-none-clock = неизвестно
diff-none-cards = такого правила нет
diff-regime = { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
} за один въезд
diff-regime-total = { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
} за один въезд, не больше { $total } за любые { $window } дней
diff-regime-other = по другому чтению
diff-year = Календарь года
diff-year-given = Выходные за праздники, выпавшие на субботу или воскресенье
diff-year-no-swap = Актами выходные не переносятся
diff-holiday-first = впервые { $day }
diff-holiday-last = в последний раз { $day }
diff-holiday-moves = если это суббота или воскресенье, выходным будет следующий рабочий день
diff-holiday-lost = если это суббота или воскресенье, другого выходного не будет
diff-time-zone = Время страны

asked-always = требуется
asked-possibly = могут потребовать
asked-possibly_unless_ethnic_kazakh = могут потребовать, но не от этнических казахов
asked-unless_eaeu = требуется, но не от граждан ЕАЭС
asked-consent_on_paper = требуется на бумаге, если жильё не своё и не работодателя
asked-consent_on_portal = требуется на портале, если жильё не своё и не работодателя
asked-fingerprint_age = требуется с возраста дактилоскопии
asked-renewal = требуется при продлении
asked-work_permit_needed = требуется, если гражданству нужно разрешение на работу
asked-work_permit_instead = требуется вместо разрешения на работу, если гражданству оно нужно
asked-paper_channel = требуется на бумаге, не на портале
asked-means_not_exempt = требуется, если вы не освобождены от показа средств
asked-child_of_consent_age = требуется от детей, чьё согласие нужно
asked-state_consent_issued = требуется, если государство его выдаёт и вы не освобождены
asked-screening_pilot = требуется, пока идёт пилот отбора
asked-married = требуется от состоящих в браке
asked-with_children = требуется от родителей и детей
asked-all-but = кроме:
asked-fresh = не старше, чем допускается на день подачи

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
unit-years-of-age = { unit-years }
unit-yes-or-no = { $value ->
    [0] нет
   *[other] да
}
unit-percent = { $value } %
