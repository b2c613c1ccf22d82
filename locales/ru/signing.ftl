# Подписание: что подписывают, кто, до какого часа и что из этого вышло.

signing-demo = Демонстрация.
signing-demo-says = Здесь принимают ключи вымышленных людей. Подписанное здесь нигде не имеет силы.

signing-head-waiting = Прочитайте, затем подпишите или откажитесь
signing-head-pending = Подпись пришла. Осталась одна проверка
signing-head-signed = Подписано
signing-head-signed-login = Ключ работает
signing-head-declined = Отказано
signing-head-lapsed = Время подписания вышло
signing-says-waiting-login = Это проба. Она вас ни к чему не обязывает.
signing-says-waiting-consent = Вас просят дать согласие как собственника жилища. Без него разрешение на этот адрес не выдадут.
signing-says-waiting-application = Вас просят подписать это заявление. Без вашей подписи его не подадут.
signing-says-waiting-decision = Вас просят подписать это решение.
signing-says-pending-login = Мы пока не смогли узнать, не отозван ли ваш ключ. Спрашиваем снова каждую минуту. Подписывать ещё раз не нужно.
signing-says-pending-consent = Мы пока не смогли узнать, не отозван ли ваш ключ. Считается час прихода подписи. Спрашиваем снова каждую минуту. Подписывать ещё раз не нужно.
signing-says-pending-application = Мы пока не смогли узнать, не отозван ли ваш ключ. Считается час прихода подписи. Спрашиваем снова каждую минуту. Подписывать ещё раз не нужно.
signing-says-pending-decision = Мы пока не смогли узнать, не отозван ли ваш ключ. Считается час прихода подписи. Спрашиваем снова каждую минуту. Подписывать ещё раз не нужно.
signing-says-signed-login = Ниже то, что видят другие, когда вы подписываете.
signing-says-signed-one = Ваша подпись есть. Вам больше ничего делать не нужно.
signing-says-signed-consent = Ваше согласие дано. Больше ничего делать не нужно.
signing-says-signed-application = Заявление подписано. Больше ничего делать не нужно.
signing-says-signed-decision = Решение подписано.
signing-says-declined-login = Вы отказались.
signing-says-declined-consent = Вы не дали согласия. Тот, кто вас просил, увидит это и вашу причину.
signing-says-declined-application = Вы не подписали заявление. Тот, кто вас просил, увидит это и вашу причину.
signing-says-declined-decision = Вы не подписали решение.
signing-says-lapsed-login = Ничего не подписано. Начните снова, когда захотите.
signing-says-lapsed-consent = Подпись вовремя не пришла. Это не отказ.
signing-says-lapsed-application = Подпись вовремя не пришла.
signing-says-lapsed-decision = Подпись вовремя не пришла.

signing-until = Подписать до
signing-left = Осталось
signing-was-until = Подписать нужно было до
signing-changed-mind = Передумали? Подписать можно до
signing-ways = Как подписать
signing-again = Подписать снова
signing-last-attempt = Последняя попытка
signing-host-unverified = Кто просит, здесь не проверяют. Не знаете, кто это? Не подписывайте.
signing-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
   *[many] { $count } дней
}
signing-hours = { $count ->
    [one] { $count } час
    [few] { $count } часа
   *[many] { $count } часов
}
signing-minutes = { $count ->
    [one] { $count } минута
    [few] { $count } минуты
   *[many] { $count } минут
}
signing-less-than-a-minute = меньше минуты
signing-declined-at = Отказ дан
signing-declined-before = До этого был отказ
signing-declined-how = По ссылке, без подписи.
signing-at = Подпись получена
signing-at-stamp = Подпись уже существовала
signing-when-receipt = Это время записал этот сайт. Независимого доказательства – метки времени – нет.
signing-ask-again = Спросить сейчас
signing-asked-at = Последний раз спрашивали
signing-certificate = Сертификат и приход
signing-all-steps = Все шаги проверки
signing-plain-who = Подписано ключом, который выдан на имя
signing-plain-for = право подписи за
signing-plain-text = Текст после подписания не менялся.
signing-plain-key = Ключ тогда действовал и не был отозван.
signing-plain-key-open = Ключ тогда действовал и не был отозван
signing-received = Пришла
signing-channel = Как пришла
signing-channel-file = файлом или вставленным текстом
signing-channel-ncalayer = через NCALayer
signing-channel-egov-mobile = через eGov mobile
signing-channel-demo = через демонстрационную подпись
signing-party = Кого просят подписать
signing-party-past = Кого просили подписать
signing-who = Кто подписал
signing-fellows = Кого просят ещё
signing-fellows-says = Каждый подписывает своим ключом, на своей странице. Согласие полное, когда подписали все.
signing-fellow-play = В демонстрации: сыграть этого собственника
signing-together-open = Ждём ещё
signing-together-declined = Отказ, согласия всех собственников нет
signing-together-lapsed = Не подписано вовремя, согласия всех собственников нет
signing-together-complete = Подписали все. Согласие полное.
signing-state-waiting = ещё не подписано
signing-state-pending = подписано, осталась одна проверка
signing-state-signed = подписано
signing-state-declined = отказ по ссылке, без подписи
signing-state-lapsed = не подписано вовремя
signing-off = Подписание здесь выключено: удостоверяющий центр не настроен. Сообщите тому, кто ведёт этот сайт.
signing-bookmark = К этой странице можно вернуться по её адресу. Давайте его только тем, кому можно это читать.
signing-back = Назад к тексту

signing-not-accepted = Подпись не принята
signing-differ-asked = Просят
signing-differ-key = А ключ
signing-key-of-fellow = Это ключ другого собственника. Он подписывает на своей странице.
signing-whose-key = Вы подписали этим ключом:

# Что случилось, где `ruqsat signature verify` говорит иначе.
signing-refusal-content-absent = Подпись не подходит к этому тексту.
signing-refusal-other-content = Подписан не этот текст, а другой.
signing-refusal-content-changed = Подписан не этот текст, а другой.
signing-refusal-no-path = Ключ выдал центр, которому здесь не доверяют.
signing-refusal-not-valid-then = Сертификат ключа не действовал, когда вы подписывали: он истёк или ещё не начался.
signing-refusal-other-person = Это ключ другого человека, а не того, кого просят.
signing-refusal-other-organisation = Это ключ другой организации, а не той, которую просят.
signing-refusal-revoked = Ключ отозван.
signing-refusal-stamp-after-receipt = Метка времени моложе прихода подписи.
signing-refusal-late = Подпись пришла после срока.
signing-refusal-before-statement = Метка времени старше этого текста.
signing-refusal-other-kind = Подписан текст другого вида, например вход вместо согласия.
signing-refusal-other-statement = Подписан другой текст: о другом деле или более ранний.
signing-refusal-already-signed = Это уже подписано.
signing-refusal-handed-in = Подпись уже пришла и проверяется.
signing-refusal-lapsed = Срок вышел.
signing-refusal-challenge-used = Этот текст уже кому-то давали.
signing-refusal-invited-twice = Одного и того же просят дважды по одному делу.

# Что делать теперь.
signing-next-again = Подпишите ещё раз. Если повторится, обновите NCALayer или приложение.
signing-next-other-file = Выберите файл, который сделала программа подписи. Он часто кончается на .cms, .p7s или .sig.
signing-next-this-statement = Скачайте текст с этой страницы и подпишите именно этот файл, ничего в нём не меняя.
signing-next-with-certificate = Подпишите ещё раз так, чтобы сертификат был внутри подписи.
signing-next-without-stamp = Подпишите ещё раз без метки времени. Тогда время докажет приход сюда.
signing-next-wait = Подписывать ещё раз не нужно. Проверка повторится сама.
signing-next-centre-key = Подпишите ключом Национального удостоверяющего центра. Его ключи бесплатны: egov.kz или ЦОН.
signing-next-new-key = Получите новый ключ на egov.kz, в eGov mobile или в ЦОНе. Затем подпишите снова.
signing-next-signing-key = Подпишите ключом для подписи, а не ключом для входа.
signing-next-own-key = Подпишите своим ключом. Если подписать должен другой, верните ссылку тому, кто вас просил.
signing-next-organisation-key = Подпишите ключом организации, которую просят, а не личным.
signing-next-personal-key = Подпишите личным ключом, а не ключом организации.
signing-next-role = Подписывает руководитель организации или тот, у кого есть право подписи за неё.
signing-next-operator = Сообщите тому, кто ведёт этот сайт. Ничего не принято; попробовать можно позже.
signing-next-ask-anew = Напишите тому, кто вас просил. Он может попросить снова, с новым сроком.
signing-next-see-below = Делать больше ничего не нужно. Состояние видно на этой странице.

signing-wrong-none = Выберите файл с подписью или вставьте её текст.
signing-wrong-empty = Файл пуст. Выберите файл с подписью.
signing-wrong-text = Вставленный текст не читается как подпись. Скопируйте текст подписи целиком.
signing-wrong-large = Файл слишком велик: подпись меньше 256 кБ. Выберите подпись, а не подписанный документ.

signing-unknown-title = Здесь ничто не ждёт подписи
signing-unknown-says = Адрес неверен, или текст уже забыт. Тексты хранят сутки после срока.
signing-unknown-next = На главную страницу
signing-often-title = Слишком много текстов из вашей сети
signing-often-says = Их делают по одному, чтобы места хватило всем. Подождите минуту.
signing-often-next = Назад
signing-busy-title = Сейчас проверяется слишком много подписей
signing-busy-says = Ничего не потеряно и ничего не подписано.
signing-busy-next = Назад к тексту

statement-heading-waiting = Что просят подписать
statement-heading-pending = Что подписано
statement-heading-signed = Что подписано
statement-heading-declined = От чего отказались
statement-heading-lapsed = Что просили подписать
statement-octets = Точный текст, который подписывает ваш ключ
statement-octets-says = В нём все три языка и число, которое используют один раз.
statement-download = Скачать текст
statement-login-title = Проба ключа
statement-consent-title = Согласие собственника
statement-application-title = Заявление
statement-decision-title = Решение
statement-field-case = дело
statement-field-host = кто просит
statement-field-service = что просят
statement-field-person = иностранец
statement-field-document = паспорт
statement-field-address = жилище
statement-field-from = с
statement-field-to = по
statement-field-outcome = решение

statement-login-1 = Я пробую, работает ли мой ключ на этом сайте.
statement-login-2 = Этим я ни на что не соглашаюсь, ничего не прошу и подтверждаю только то, что ключ мой.
statement-consent-1 = Жилище, названное в этом тексте, принадлежит мне, полностью или вместе с другими.
statement-consent-2 = Даю согласие на то, чтобы названный иностранец жил там с первого по последний названный день.
statement-consent-3 = Я знаю, что по этому согласию выдают разрешение на временное проживание по этому адресу и что согласиться должны все собственники.
statement-application-1 = От имени организации, которая подписывает, я прошу оказать названную услугу названному иностранцу.
statement-application-2 = Сказанное в этом тексте верно. Я знаю, что неверные сведения могут повлечь отказ и ответственность.
statement-decision-1 = Я решаю названное дело так, как сказано в этом тексте.

upload-heading = Подписать в другом месте и прислать файл
upload-step-download = Скачайте текст:
upload-step-sign = Подпишите файл своим ключом в виде CMS, ничего в нём не меняя.
upload-step-send = Пришлите подпись сюда.
upload-file = Файл с подписью
upload-file-hint = Кончается на .cms, .p7s или .sig.
upload-text = Или вставьте подпись текстом
upload-text-label = Текст подписи
upload-text-hint = Читаются DER, PEM и base64.
upload-send = Отправить подпись

decline-heading = Если вы не согласны
decline-says = Вы можете отказаться, назвав причину или нет.
decline-link = У кого есть ссылка, тот может и отказаться за вас.
decline-open = Отказаться …
decline-title = Отказаться подписать?
decline-final = Если передумаете, сможете подписать до срока.
decline-reason = Причина
decline-reason-label = Почему? Говорить не обязательно.
decline-reason-hint = Это прочтёт тот, кто вас просил.
decline-send = Да, отказываюсь
decline-not = Нет, вернуться
decline-wrong = Причина слишком длинна или содержит невидимые знаки. Наберите её заново, короче.

demo-signer-title = Демонстрационная подпись
demo-signer-says = Эта страница заменяет NCALayer: выберите ключ вымышленного человека, верный или неверный.
demo-signer-open = Выбрать демонстрационный ключ
demo-signer-asked = Подписать просят
demo-signer-choose = Какой ключ?
demo-signer-sign = Подписать
demo-signer-cancel = Отменить
demo-key-personal = Личный ключ.
demo-key-chief-executive = Ключ руководителя организации.
demo-key-signatory = Ключ того, кто вправе подписывать за организацию.
demo-key-employee = Ключ сотрудника без права подписи за организацию.
demo-key-expired = Личный ключ, срок которого вышел.
demo-key-revoked = Отозванный личный ключ.
demo-key-login-only = Ключ только для входа.
demo-key-look-alike = Ключ ложного центра, который назвался настоящим.

evidence-heading = Возьмите доказательства с собой
evidence-says = С этими файлами любой проверит подпись снова: без сети и через годы.
evidence-whole = Скачать всё (ZIP)
evidence-whole-number = В файлах ИИН записан полностью: подумайте, кому их даёте.
evidence-lay = Вам достаточно сохранить файлы.
evidence-experts = Для специалистов: как проверить снова
evidence-where = Код программы ruqsat открыт; её даёт тот, кто ведёт этот сайт.
evidence-statement = что подписано
evidence-signature = подпись (CMS)
evidence-report = что проверено, для программ
evidence-answer = ответ центра о том, что ключ не отозван
evidence-stamp = метка времени
evidence-authority = сертификат центра
evidence-script = команда для повторной проверки
evidence-command = Положите все файлы в одну папку и запустите там:

key-title = Попробуйте свой ключ
key-lead = Узнайте за минуту, годится ли ваш ключ для подписи здесь, пока это не срочно.
key-begin = Начать
key-anew = Попробовать ещё один ключ
key-good-personal = Это ваш личный ключ: им подписывают согласия и заявления.
key-good-chief-executive = Это ключ организации (первый руководитель): им подписывают за организацию, но не согласие собственника.
key-good-signatory = Это ключ организации (право подписи): им подписывают за организацию, но не согласие собственника.
key-good-employee = Это ключ сотрудника организации: им нельзя подписать ни за организацию, ни согласие собственника.
key-what = Что вы увидите
key-what-whose = чей это ключ и в какой роли он подписывает
key-what-valid = действует ли он, для подписи ли он и не отозван ли
key-what-channel = работает ли на вашем устройстве NCALayer или eGov mobile
key-safe = Вы подпишете фразу, которая ни к чему не обязывает. Она никогда не сойдёт за согласие или заявление.
key-kept = Итог хранится в памяти сутки по адресу, который есть только у вас, потом забывается.

story-heading = Попробуйте подписать
story-says = Вымышленные дела и вымышленные ключи. Свой ключ не нужен.
story-open = Открыть
story-anew = Начать эту историю снова
story-others = Другие истории
story-owner-name = У собственницы квартиры просят согласие
story-owner-says = Просит работодатель, чтобы там жил сотрудник. Подпишите, откажитесь или возьмите неверный ключ.
story-two-owners-name = Два собственника одной квартиры
story-two-owners-says = Подписать должны оба, каждый своим ключом.
story-chief-name = Руководитель компании подписывает заявление
story-chief-says = Разрешение на временное проживание для сотрудника, ключом компании.
story-hurry-name = Слишком поздно
story-hurry-says = На подпись двадцать секунд. Посмотрите, что станет с подписью, которая придёт позже.
