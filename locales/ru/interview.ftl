# Опрос: вопросы, ответы и что в них может быть не так.

# Рамка каждого вопроса.
interview-back = Назад
interview-go-on = Дальше
interview-change = Изменить
interview-remove = Удалить
interview-add = Добавить ещё
interview-show-answer = Показать мой ответ
interview-more = { $count ->
    [one] Ещё примерно { $count } вопрос.
    [few] Ещё примерно { $count } вопроса.
   *[many] Ещё примерно { $count } вопросов.
}
interview-entries = { $count ->
    [one] { $count } запись
    [few] { $count } записи
   *[many] { $count } записей
}
interview-trips = { $count ->
    [one] { $count } поездка
    [few] { $count } поездки
   *[many] { $count } поездок
}
interview-day = День
interview-month = Месяц
interview-year = Год
errors-title = Пожалуйста, исправьте

# Список разделов.
tasks-title = Вопросы
tasks-lead = Отвечайте в любом порядке. Мы спрашиваем только то, что ещё может изменить ответ.
tasks-goal-open = пока не сказано
tasks-nothing-left = Больше спрашивать не о чем.
tasks-answered = отвечено
tasks-skipped = пропущено
tasks-not-asked = не спрашиваем
tasks-to-ask = { $count ->
    [one] { $count } вопрос может изменить ответ
    [few] { $count } вопроса могут изменить ответ
   *[many] { $count } вопросов могут изменить ответ
}
tasks-could-change = { $count ->
    [one] Ещё { $count } обстоятельство может изменить ответ
    [few] Ещё { $count } обстоятельства могут изменить ответ
   *[many] Ещё { $count } обстоятельств могут изменить ответ
}
tasks-row-asked = ещё нет ответа
tasks-row-skipped = вы не знаете
tasks-row-details = не хватает подробности
check-title = Проверить ответы
check-empty = Ответов пока нет.

interview-section-person = Кто вы
interview-section-trips = Поездки
interview-section-permits = Визы и разрешения
interview-section-home = Где вы живёте
interview-section-life = Работа, учёба, семья
interview-section-record = Нарушения и запреты
interview-section-papers = Документы и средства

# Ответы на многие вопросы.
choice-yes = Да
choice-no = Нет
choice-unknown = Не знаю
choice-none = Нет

# Зачем человек пришёл.
question-goal = Что вы хотите узнать?
question-goal-short = Что вы хотите узнать
question-goal-hint = От этого зависит, о чём мы спросим. Это можно изменить в любой момент.
choice-goal-stay = Сколько мне можно находиться в стране и что нужно сделать
choice-goal-trp = Могу ли я получить разрешение на временное проживание (РВП)
choice-goal-rp = Могу ли я получить вид на жительство (ВНЖ)
choice-goal-all = Всё сразу

# Кто вы.
question-citizenship = Какое у вас гражданство?
question-citizenship-short = Гражданство
question-citizenship-hint = Название государства или его код: Узбекистан или UZ. «Без гражданства» — тоже ответ.
question-born = Когда вы родились?
question-born-short = Дата рождения
question-born-hint = Например, 27 3 1990.
question-ethnic_kazakh = Вы этнический казах?
question-ethnic_kazakh-short = Этнический казах
question-ethnic_kazakh-hint = Для этнических казахов с другим гражданством действуют особые правила.
question-former_compatriot = Вы родились в Казахстане или были его гражданином?
question-former_compatriot-short = Бывший соотечественник
question-former_compatriot-hint = Казахская ССР тоже считается.
question-recognised_as = Признаны ли вы в Казахстане кем-то из этого списка?
question-recognised_as-short = Признанный статус
choice-recognised_as-none = Ничего из этого

# Поездки.
question-crossings = Когда вы въезжали в Казахстан и выезжали из него?
question-crossings-short = Поездки в Казахстан
crossings-title = Ваши поездки в Казахстан
crossings-change-title = Изменить поездку
crossings-hint = Начните с последней поездки.
crossings-since = Считаются поездки начиная с { $day }. Начавшаяся раньше и продолжавшаяся тоже считается.
crossings-ways = Поездок много? Вставьте их списком или возьмите из файла:
crossings-form = Пишите день так: 13.5.2026. Дни въезда и выезда есть в штампах паспорта.
crossings-trip = Поездка { $count }
crossings-trip-one = Поездка
crossings-entered = Въезд
crossings-left = Выезд
crossings-days = Дни
crossings-days-in-all = { $count ->
    [one] Всего { $count } день; дни въезда и выезда считаются
    [few] Всего { $count } дня; дни въезда и выезда считаются
   *[many] Всего { $count } дней; дни въезда и выезда считаются
}
crossings-still-inside = ещё в стране
crossings-done = Это все мои поездки, дальше
crossings-inside = Я ещё в стране
crossings-inside-hint = Тогда оставьте «Выезд» последней поездки пустым.
crossings-more = Ещё строки
crossings-never = В Казахстане не бывал(а)
crossings-add = Добавить поездки
paste-title = Вставить список поездок
paste-label = Одна поездка в строке
paste-hint = Два дня — это поездка. К одному дню добавьте «въезд» или «выезд» либо тире вместо выезда.
paste-example-in = въезд
paste-add = Добавить эти поездки
paste-line = Строка { $count }:
paste-nothing-lost = Ничего не потеряно: исправьте эти строки ниже и отправьте список ещё раз.
paste-words-in = въезд въехал въехала вход прибытие прибыл прибыла заезд
paste-words-out = выезд выехал выехала выход убытие убыл убыла отъезд
paste-month-1 = января январь янв
paste-month-2 = февраля февраль фев
paste-month-3 = марта март мар
paste-month-4 = апреля апрель апр
paste-month-5 = мая май
paste-month-6 = июня июнь июн
paste-month-7 = июля июль июл
paste-month-8 = августа август авг
paste-month-9 = сентября сентябрь сен сент
paste-month-10 = октября октябрь окт
paste-month-11 = ноября ноябрь ноя
paste-month-12 = декабря декабрь дек
file-title = Загрузить поездки из файла
file-columns = Текстовый файл, одна поездка в строке: день въезда, затем день выезда. Сверху может быть заголовок.
file-example = Скачать этот пример
file-label = Файл с поездками
file-hint = CSV или текст, до 128 КБ. Пока вы в стране, второй столбец пустой.
file-add = Загрузить

question-arrival_notifications = Принимающая сторона уведомила миграционную службу о вашем прибытии?
question-arrival_notifications-short = Уведомление о прибытии
question-arrival_notifications-hint = Его отправляет тот, кто вас принимает: гостиница, владелец квартиры, работодатель.
question-arrival_notifications-entry = Какое уведомление отправлено?
field-arrival_notifications-on = Когда оно отправлено?
field-arrival_notifications-for_entry = О каком дне въезда оно сообщает?
field-arrival_notifications-for_entry-hint = Можно оставить пустым.

# Визы и разрешения.
question-holdings = Есть ли у вас что-то из этого для Казахстана?
question-holdings-short = Визы и разрешения
question-holdings-hint = То, что закончилось в этом году, тоже считается.
choice-holdings-permits = Разрешение на временное или постоянное проживание либо вид на жительство
choice-holdings-visas = Виза
choice-holdings-none = Ничего из этого
question-permits = Есть ли у вас разрешение на проживание в Казахстане?
question-permits-short = Разрешения на проживание
question-permits-hint = Временное, постоянное или вид на жительство. Закончившееся тоже считается.
question-permits-entry = Какое это разрешение?
field-permits-kind = Какое разрешение?
field-permits-from = Первый день
field-permits-until = Последний день, как напечатано
field-permits-ground = На каком основании?
field-permits-ended = Если отменено или сокращено: последний день
question-visas = Есть ли у вас виза Казахстана?
question-visas-short = Визы
question-visas-hint = Закончившаяся тоже считается.
question-visas-entry = Какая это виза?
field-visas-category = Категория, как напечатано
field-visas-category-hint = Буква и число, например B8 или C3.
field-visas-from = Первый день
field-visas-until = Последний день
question-applications = Вы подавали заявления на разрешения в Казахстане?
question-applications-short = Заявления
question-applications-hint = Те, что рассматриваются, были отклонены или возвращены.
question-applications-entry = Какое это заявление?
field-applications-permit = На какое разрешение?
field-applications-filed = Когда подано?
field-applications-outcome = Чем закончилось?
field-applications-decided = Когда принято решение?

# Где вы живёте.
question-registrations = Вы зарегистрированы по адресу в Казахстане?
question-registrations-short = Регистрация по адресу
question-registrations-entry = Какая это регистрация?
field-registrations-on = С какого дня?
field-registrations-until = По какой день?
field-registrations-until-hint = Можно оставить пустым.
field-registrations-address_code = Регистрационный код адреса (РКА)
field-registrations-address_code-hint = Можно оставить пустым.
question-address_changed_on = Когда вы в последний раз переезжали внутри Казахстана?
question-address_changed_on-short = Последний переезд
question-housing_owner = Кому принадлежит жильё, где вы живёте?
question-housing_owner-short = Собственник жилья
choice-housing_owner-self = Мне
choice-housing_owner-employer = Моему работодателю
choice-housing_owner-other = Другому лицу
question-housing_owners = Сколько собственников у жилья?
question-housing_owners-short = Число собственников
question-housing_consent = Собственники согласны на вашу регистрацию?
question-housing_consent-short = Согласие собственников
choice-housing_consent-none = Пока нет
choice-housing_consent-notarised = Да, заверено нотариусом
choice-housing_consent-eds = Да, с электронной подписью
question-housing_consent_until = До какого дня действует согласие?
question-housing_consent_until-short = Конец согласия
question-housing_lease = Договор аренды заверен нотариусом?
question-housing_lease-short = Нотариальный договор аренды

# Работа, учёба, семья.
question-activities = Чем вы занимаетесь или планируете заняться в Казахстане?
question-activities-short = Занятия
question-activities-hint = Отметьте всё, что подходит. Подписанное приглашение на работу тоже считается.
choice-activities-work_contract = Работа
choice-activities-study = Очная учёба
choice-activities-treatment = Лечение в стационаре или уход за больным
choice-activities-mission = Миссионерская деятельность
choice-activities-business = Бизнес-иммиграция
choice-activities-none = Ничего из этого
question-work_contract = По какому договору вы работаете?
question-work_contract-short = Договор
choice-work_contract-none = Договора нет
choice-work_contract-esutd = Трудовой договор, зарегистрирован в ЕСУТД
choice-work_contract-esutd-hint = Единая система учёта трудовых договоров. Работодатель регистрирует его на enbek.kz.
choice-work_contract-civil = Гражданско-правовой договор
choice-work_contract-unregistered = Трудовой договор, не зарегистрирован
question-work_employer = Кто работодатель?
question-work_employer-short = Работодатель
choice-work_employer-ordinary = Компания или предприниматель
choice-work_employer-astana_hub = Участник Astana Hub
choice-work_employer-aifc = Орган или участник МФЦА
choice-work_employer-household = Частное лицо, домашнее хозяйство
question-work_until = До какого дня действует договор?
question-work_until-short = Конец договора
question-work_labour_permit = Есть ли разрешение, чтобы вас нанять?
question-work_labour_permit-short = Разрешение на работу
question-work_labour_permit-hint = Разрешение на привлечение иностранной рабочей силы; в домашнем хозяйстве — разрешение трудовому иммигранту.
question-work_qualification = Есть ли у вас справка о соответствии квалификации?
question-work_qualification-short = Справка о квалификации
question-work_arrangement = Это одна из таких работ?
question-work_arrangement-short = Вид работы
choice-work_arrangement-intra_corporate = Перевод внутри группы компаний
choice-work_arrangement-seasonal = Сезонная работа
choice-work_arrangement-none = Ни то ни другое
question-work_ended_on = Когда работа закончилась?
question-work_ended_on-short = Конец работы
question-study = Вы учитесь в Казахстане очно?
question-study-short = Учёба
question-study_until = До какого дня длится учёба?
question-study_until-short = Конец учёбы
question-treatment = Вы лечитесь в стационаре или ухаживаете за больным?
question-treatment-short = Лечение
question-treatment_until = До какого дня длится лечение?
question-treatment_until-short = Конец лечения
question-mission = Вы миссионер?
question-mission-short = Миссионерская деятельность
question-mission_until = До какого дня длится миссия?
question-mission_until-short = Конец миссии
question-business = Вы бизнес-иммигрант?
question-business-short = Бизнес-иммиграция
question-business-hint = Тот, кто создаёт компанию или входит в неё с согласия местного органа власти.
question-business_until = До какого дня действует бизнес-пребывание?
question-business_until-short = Конец бизнес-пребывания
question-family = Есть ли у вас супруг, ребёнок, родитель, брат или сестра, важные здесь?
question-family-short = Семья
question-family-hint = Те, кто живёт в Казахстане или едет с вами.
question-family-entry = Кто это?
field-family-relation = Кем приходится вам?
field-family-citizenship = Гражданство
field-family-status = На каком основании живёт в Казахстане?
field-family-status_since = С какого дня?
field-family-status_until = Если не гражданин: до какого дня действует разрешение?
field-family-trp_ground = Если по разрешению на временное проживание: на каком основании?
field-family-married_on = Если супруг: день брака
field-family-born = Дата рождения
field-family-dependent = Содержит ли вас этот человек?
field-family-dependent-hint = Вы не можете содержать себя, и он вас содержит.
field-family-ethnic_kazakh = Это этнический казах или бывший соотечественник?

# Нарушения и запреты.
question-penalties = Были ли у вас административные взыскания в Казахстане?
question-penalties-short = Взыскания
question-penalties-hint = Штраф, предупреждение, выдворение.
question-penalties-entry = Какое это взыскание?
field-penalties-on = Когда наложено?
field-penalties-field = В какой области права?
field-penalties-provision = Статья
field-penalties-provision-hint = Например, 517-3. Можно оставить пустым.
field-penalties-expulsion = С выдворением?
field-penalties-paid = Оплачено или исполнено?
field-penalties-executed_on = Когда оплачено или исполнено?
question-convictions = Есть ли у вас судимость?
question-convictions-short = Судимость
choice-convictions-none = Нет
choice-convictions-spent = Да, погашена или снята
choice-convictions-unspent = Да, не погашена
question-entry_ban_until = До какого дня вам запрещён въезд в Казахстан?
question-entry_ban_until-short = Запрет на въезд

# Документы и средства.
question-passport_kind = С каким документом вы ездите?
question-passport_kind-short = Удостоверяющий документ
question-passport_expires = Когда заканчивается ваш паспорт или удостоверение?
question-passport_expires-short = Срок паспорта
question-passport_expires-hint = Последний день, как напечатано. Например, 27 3 2031.
question-funds_kzt = Сколько у вас денег в банке Казахстана?
question-funds_kzt-short = Средства
question-funds_kzt-hint = В целых тенге. Пробелы не мешают.
question-iin = Есть ли у вас индивидуальный идентификационный номер (ИИН)?
question-iin-short = ИИН
question-fingerprinted_on = Когда в Казахстане сняли ваши отпечатки пальцев?
question-fingerprinted_on-short = Отпечатки пальцев
question-insurance_until = До какого дня действует ваша медицинская страховка?
question-insurance_until-short = Страховка
question-driving_licence = Какое у вас водительское удостоверение?
question-driving_licence-short = Водительское удостоверение
field-driving_licence-country = Кем выдано
field-driving_licence-since = Когда выдано
question-car = Вы ездите здесь на автомобиле с иностранными номерами?
question-car-short = Автомобиль
field-car-plates = Государство номеров
field-car-entered_on = День въезда автомобиля в Казахстан

# Что может быть не так.
wrong-empty-choice = Выберите один из ответов
wrong-empty-several = Отметьте, что подходит, или «Ничего из этого»
wrong-none-and-some = Отметьте либо «Ничего из этого», либо то, что подходит
wrong-empty-day = Напишите день, месяц и год
wrong-empty-state = Напишите название государства
wrong-empty-number = Напишите число
wrong-empty-text = Напишите так, как напечатано
wrong-choice = Выберите один из ответов списка
wrong-day-lacks-day = Не указан день
wrong-day-lacks-month = Не указан месяц
wrong-day-lacks-year = Не указан год
wrong-day-odd-day = День — это число от 1 до 31
wrong-day-odd-month = Месяц — это число от 1 до 12
wrong-day-odd-year = Год пишется четырьмя цифрами, например 2026
wrong-day-never = { $count ->
    [one] В этом месяце только { $count } день
    [few] В этом месяце только { $count } дня
   *[many] В этом месяце только { $count } дней
}
wrong-state = Такого государства мы не знаем. Напишите его название или код из двух букв.
wrong-state-near = Такого государства мы не знаем. Может быть, { $state }?
wrong-amount = Напишите целые тенге цифрами, например 6000000
wrong-count = Напишите целое число цифрами, например 2
wrong-fact = Это не сходится с другими ответами. Посмотрите ещё раз.
wrong-fact-ends_before_begin = Конец ({ $end }) раньше начала ({ $begin }). Исправьте одно из двух.
wrong-fact-in_the_future = { $given } позже, чем { $on }. Проверьте год.
wrong-fact-out_of_range = Число слишком большое или слишком маленькое
wrong-fact-not_short = Напишите не больше 64 букв
wrong-fact-out_of_place = У вида на жительство нет основания. Выберите там «Не знаю».
wrong-fact-unknown_word = Это основание не относится к выбранному разрешению
wrong-fact-not_covered = Мы знаем закон только с { $first } по { $last }
wrong-fact-too_many = Может быть не больше { $count } записей
wrong-fact-exit_without_entry = Вы выехали { $on }, но въезда перед этим нет
wrong-fact-entry_while_inside = Вы въехали { $on }, хотя уже были в стране
wrong-trip-no-day = Напишите день так: 13.5.2026
wrong-trip-never = Такого дня нет в календаре
wrong-trip-year = Напишите год четырьмя цифрами: 13.5.2026
wrong-trip-no-way = Это въезд или выезд? Напишите «въезд» или «выезд» рядом с днём.
wrong-trip-many-days = Здесь больше двух дней. Пишите одну поездку в строке.
wrong-trip-future = { $on } ещё не наступило. Пишите только начавшиеся поездки.
wrong-trip-backwards = Выезд ({ $left }) раньше въезда ({ $entered }). Исправьте одно из двух.
wrong-trip-no-entry = Выезд { $on }, но тогда не было начатой поездки. Добавьте въезд или исправьте день.
wrong-trip-inside = Въезд { $on }, хотя другая поездка ещё длилась. Добавьте её выезд или исправьте день.
wrong-trip-not-left = Вы снова въехали { $on }. Добавьте выезд до этого дня.
wrong-trip-twice = { $on } уже есть в ваших поездках
wrong-trip-no-exit = Напишите, когда вы выехали, или отметьте «Я ещё в стране»
wrong-trip-not-inside = Отмечено «Я ещё в стране», но у последней поездки есть выезд
wrong-trip-too-many = Может быть не больше 1000 пересечений. Уберите самые старые.
wrong-list-empty = Вставьте или напишите хотя бы одну поездку
wrong-list-lines = { $count ->
    [one] { $count } строка не читается
    [few] { $count } строки не читаются
   *[many] { $count } строк не читаются
}
wrong-file-none = Выберите файл с поездками
wrong-file-kind = Это не текстовый файл. Сохраните таблицу как CSV (UTF-8).
wrong-file-large = Файл больше 128 КБ

# Строки внизу страницы паспорта.
lines-title = Заполнить по строкам паспорта
lines-says = Строки со знаками < внизу страницы паспорта содержат гражданство, дату рождения и срок.
lines-private = Имя и номер не сохраняются: мы читаем их один раз и забываем.
lines-label = Строки паспорта или карты
lines-hint = Вставьте или наберите все строки. Пробелы и строчные буквы не мешают.
lines-use = Взять эти ответы
lines-check = Проверить строки
lines-correct = Принять подсказку
wrong-lines-citizenship = По строкам не видно вашего гражданства. Ответьте на этот вопрос сами.

# Что прояснил бы открытый вопрос.
settles-title = Что прояснило бы больше
settles-says = Прояснит:
settles-skipped = вы не знаете
settles-stay = сколько можно находиться в стране
settles-entry = когда можно въехать
settles-exposure = чем вы рискуете
settles-disputes = где источники расходятся
settles-permits = { $count ->
    [one] { $count } вид разрешений
    [few] { $count } вида разрешений
   *[many] { $count } видов разрешений
}
