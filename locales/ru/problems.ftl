# Что не так со сведениями, которые нельзя оценить: по кодам контракта.
# $quoted: что было написано, или слова на выбор. $choices: 0, если назвать нечего.

problem-at = { $fact }: { $says }
problem-item = { $fact }, запись { $item }: { $says }
problem-whole = сведения в целом

problem-not_json = это не JSON, прочитать не удалось
problem-unknown_field = в контракте нет такого поля{ $choices ->
    [0] { "" }
   *[other] ; напишите { $quoted }
}
problem-repeated = указано дважды: оставьте одно
problem-missing = не указано: напишите { $wanted }
problem-null = пусто: напишите { $wanted } или уберите поле, если неизвестно
problem-wrong_type = записано иначе: напишите { $wanted }
problem-unknown_word = такого слова нет в списке{ $choices ->
    [0] { "" }
   *[other] ; напишите { $quoted }
}
problem-not_a_day = «{ $quoted }» – не дата: напишите её как 2026-11-21
problem-no_such_day = дня «{ $quoted }» нет в календаре
problem-not_a_time = «{ $quoted }» – не время: напишите часы и минуты как 23:10
problem-not_a_state = «{ $quoted }» – не страна: напишите двухбуквенный код заглавными, как UZ; XX – без гражданства
problem-not_twelve_digits = в ИИН двенадцать цифр: напишите их в кавычках
problem-out_of_range = «{ $quoted }» не подходит: напишите { $wanted }
problem-not_short = текст пустой или слишком длинный: напишите { $wanted }
problem-ends_before_begin = конец { $end } раньше начала { $begin }: исправьте один из двух дней
problem-in_the_future = день { $given } позже дня оценки, { $on }
problem-exit_without_entry = перед выездом { $on } нет въезда: добавьте въезд или исправьте день
problem-entry_while_inside = въезд { $on }, хотя вы уже в стране: добавьте выезд или исправьте день
problem-too_many = записей больше { $most }: уберите самые старые
problem-out_of_place = это не подходит к выбранному разрешению: уберите или выберите другое разрешение
problem-not_covered = день { $day } вне данных о законе, они есть с { $first } по { $last }

name-wanted-activity = объект с его полями или false, если такого нет
name-wanted-count = целое число от 1 до 1000
name-wanted-day = день как 2026-11-21
name-wanted-held = да, нет или день выдачи
name-wanted-iin = двенадцать цифр в кавычках или есть ли он
name-wanted-list = список в квадратных скобках
name-wanted-number = целое число в допустимых пределах
name-wanted-object = объект в фигурных скобках с его полями
name-wanted-state = двухбуквенный код страны, как UZ
name-wanted-tenge = целые тенге, 0 или больше, без кавычек
name-wanted-text = текст от 1 до 64 знаков
name-wanted-time = часы и минуты как 23:10
name-wanted-truth = true или false
name-wanted-value = значение
name-wanted-word = одно слово из списка

# Что программа пишет в поток ошибок; введённое стоит следом в обратных кавычках.

complaint-error = ошибка
complaint-cannot-read = не читается
complaint-no-file = такого файла нет
complaint-empty = здесь ничего нет: опишите одного человека так:
complaint-nobody-inside = { $day } человек не в стране: назовите день последней поездки
complaint-nobody-outside = { $day } человек ещё в стране: назовите `--leave` раньше или `--return` позже
complaint-other-goal = одно не ведёт к другому: назовите другое основание или другую цель
complaint-no-rule = нет такого правила:
complaint-nearest = возможно, вы имели в виду
complaint-all-rules = все правила перечисляет

misuse-unknown = нет такого параметра
misuse-command = нет такой команды
misuse-no-value = не хватает значения
misuse-value = такое значение не подходит
misuse-missing = не хватает
misuse-too-few = нужно больше значений
misuse-too-many = значений слишком много
misuse-conflict = это нельзя указать вместе
misuse-day = день пишут как 2026-11-21
misuse-choices = выберите одно из
misuse-usage = Вызов
misuse-help = Подробнее
