# Слова ответа в терминале.

answer-citizen = Вы гражданин Казахстана: разрешение на пребывание вам не нужно.
answer-lawful = Вы можете находиться в стране.
answer-lawful-card-ended = Вы можете находиться в стране, но вид на жительство кончился { $day }: замените его.
answer-lawful-until = Вы можете находиться в стране по { $day } включительно: { $days ->
    [0] сегодня последний день.
    [one] ещё { $days } день.
    [few] ещё { $days } дня.
   *[many] ещё { $days } дней.
}
answer-lawful-card = Вы можете находиться в стране. Вид на жительство действует по { $day } включительно: { $days ->
    [0] сегодня последний день.
    [one] ещё { $days } день.
    [few] ещё { $days } дня.
   *[many] ещё { $days } дней.
}
answer-overstay = Законное пребывание закончилось { $day }: просрочка { $days ->
    [one] { $days } день.
    [few] { $days } дня.
   *[many] { $days } дней.
}
answer-no-basis = У вас нет основания находиться в стране.
answer-may-enter = Вы не в Казахстане. Въехать можно { $day }.
answer-may-enter-until = Вы не в Казахстане. Въехать можно { $day } и находиться по { $last_day } включительно.
answer-may-not-enter = Вы не в Казахстане. Сейчас въехать нельзя.
answer-may-not-enter-until = Вы не в Казахстане. Въехать можно с { $day }.
answer-entry-unknown = Вы не в Казахстане. Можно ли въехать, зависит от того, что не известно.
answer-unknown = Не известно, в Казахстане ли вы: назовите пересечения границы.
answer-unknown-permit = Разрешение на временное проживание выдано: назовите его последний день, чтобы узнать, законно ли пребывание.

section-dates = Даты
section-duties = Что сделать
section-done = Сделано
section-exposure = Какие наказания грозят
section-permits = Разрешения
section-papers = Документы
section-disputes = О чём источники спорят
section-missing = Что сделает ответ полнее
section-why = Почему
section-before = Без поездки
section-after = С этой поездкой

date-last-day = последний законный день
date-arguable = последний день при более мягком чтении; не полагайтесь на него
date-per-entry = последний день по пределу одного въезда
date-window-from = первый день окна, за которое считаются дни
date-earliest-entry = самый ранний въезд
date-entry-last-day = последний день пребывания при таком въезде
days-used = { $days ->
    [one] использован { $days } день безвизового предела
    [few] использовано { $days } дня безвизового предела
   *[many] использовано { $days } дней безвизового предела
}
days-left = { $days ->
    [one] из него остался { $days } день
    [few] из него осталось { $days } дня
   *[many] из него осталось { $days } дней
}

who-foreigner = вы
who-host = принимающее лицо
who-employer = работодатель
who-owner = собственник
duty-by = не позднее { $day }
duty-no-day = день не известен
duty-overdue-unless-done = просрочено, если ещё не сделано
duty-late = { $days ->
    [0] после последнего дня
    [one] на { $days } рабочий день позже срока
    [few] на { $days } рабочих дня позже срока
   *[many] на { $days } рабочих дней позже срока
}
duty-arguable = при более мягком чтении – не позднее { $day }

exposure-warning = предупреждение
exposure-arrest = { $days ->
    [one] арест до { $days } дня
   *[many] арест до { $days } дней
}
exposure-expulsion = выдворение
exposure-expulsion-bars = выдворение закрывает въезд и разрешения на { $years ->
    [one] { $years } год
    [few] { $years } года
   *[many] { $years } лет
}
# Joins punishments that stand instead of each other; and those that come together.
exposure-or = или
exposure-with = и
exposure-in-tenge = Это
exposure-unpriced = сумма неизвестна
exposure-discount = половина, если оплатить не позднее { $day }

permits-eligible = Открыты
permits-not_yet = Пока нет
permits-barred = Закрыты на время
permits-unknown = Зависит от того, что не известно
permits-not_eligible = Не подходят
permit-until = действовало бы по { $day } включительно
permit-from = с { $day }
permit-decision = если подать { $on }: решение не позднее { $day }
permit-decision-late = если подать { $on }: решение не позднее { $day }, на практике не позднее { $expected }
permit-decision-screened = если подать { $on }: решение не позднее { $day }; на практике, вместе с предварительным отбором, не позднее { $expected }
permit-free = без пошлины
permit-fee-unknown = пошлина на этот день неизвестна
permit-instead-visa = Вместо него: виза по этой цели, в консульстве Казахстана
permit-way = Чтобы открыть: { $way }
permit-way-on = Чтобы открыть: { $way }, откроется { $day }
permit-way-back = Чтобы открыть: { $way }. Если выехать { $on }, откроется { $day }; каждый лишний день это отодвигает

paper-yes = есть
paper-no = нет
paper-stale = устарел или не в той форме
paper-unknown = неизвестно
paper-if = если попросят
paper-legalisation-if = если выдан за границей – с апостилем или легализацией
paper-legalisation-yes = с апостилем или легализацией
paper-legalisation-no = без апостиля
paper-translation-if = с переводом, если не на казахском и не на русском

dispute-used = применяем

footer = Закон на { $day }. Это справка; решает должностное лицо.
