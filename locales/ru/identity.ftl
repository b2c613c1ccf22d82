# Индивидуальный и бизнес-идентификационный номера, машиночитаемые строки паспорта.

number-flaw-not_a_digit = Знак { $place } – не цифра. Введите только цифры.
number-flaw-length = В номере 12 цифр, а введено { $found }.
number-flaw-of_company = Это БИН организации. Введите ИИН человека.
number-flaw-of_person = Это ИИН человека. Введите БИН организации.
number-flaw-zeros = Номера из одних нулей не бывает.
number-flaw-never_issued = Такой номер никому не выдают. Сверьте двенадцать цифр с документом.
number-flaw-check_digit = Последняя цифра не подходит к остальным. Сверьте двенадцать цифр с документом.

iin-oddity-no_such_day = Первые шесть цифр – не дата. Это может не быть ошибкой, но сверьте номер с документом.
iin-oddity-birth_day_differs = Первые шесть цифр – не дата рождения. С 2013 года это не ошибка, но сверьте номер.
iin-oddity-century_differs = Седьмая цифра означает другой век рождения. С 2013 года это не ошибка, но сверьте номер.
iin-oddity-sex_differs = Седьмая цифра означает другой пол. С 2013 года это не ошибка, но сверьте номер.

name-mrz_td3 = паспорт, две строки по 44 знака
name-mrz_td1 = карта, три строки по 30 знаков
name-mrz_td2 = большая карта, две строки по 36 знаков
name-mrz_mrv_a = виза, две строки по 44 знака
name-mrz_mrv_b = малая виза, две строки по 36 знаков

name-mrz_document_code = вид документа
name-mrz_issuer = страна выдачи
name-mrz_names = фамилия и имена
name-mrz_document_number = номер документа
name-mrz_nationality = гражданство
name-mrz_birth_date = дата рождения
name-mrz_sex = пол
name-mrz_expiry_date = последний день документа
name-mrz_optional = дополнительные данные
name-mrz_second_optional = дополнительные данные второй строки
name-mrz_whole = все данные вместе

mrz-none-empty = Введите или вставьте строки внизу страницы паспорта.
mrz-none-too_long = Текст слишком длинный. Оставьте только нижние строки паспорта.

mrz-flaw-missing = { $characters ->
    [one] В строке { $line } не хватает { $characters } знака.
   *[many] В строке { $line } не хватает { $characters } знаков.
}
mrz-flaw-excess = { $characters ->
    [one] В строке { $line } лишний { $characters } знак.
    [few] В строке { $line } лишние { $characters } знака.
   *[many] В строке { $line } лишние { $characters } знаков.
}
mrz-flaw-foreign = На месте { $place } в строке { $line } стоит знак, которого там не бывает.
mrz-flaw-not_a_digit = На месте { $place } в строке { $line } должна быть цифра.
mrz-flaw-not_a_letter = На месте { $place } в строке { $line } должна быть буква.
mrz-flaw-not_a_sex = На месте { $place } в строке { $line } должно быть F, M или <.
mrz-flaw-no_document = С этой буквы документ не начинается. Паспорт начинается с P.
mrz-flaw-no_such_day = Такой даты нет в календаре: { $field }.
mrz-flaw-check_digit = Контрольная цифра не сходится: { $field }. Сверьте введённое с документом.

mrz-check-holds = Контрольная цифра сходится: { $field }.
mrz-check-waits = Ждём контрольную цифру: { $field }.
mrz-correction = Возможно, перепутаны похожие буква и цифра: { $field }. Сверьте предложенное с документом.
mrz-unprotected = Имя, гражданство и пол контрольная цифра не защищает. Проверьте их сами.
