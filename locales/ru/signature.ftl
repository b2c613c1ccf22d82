# Проверка электронной подписи: итоги, шаги, причины.

signature-verdict-passed = Подпись действительна.
signature-verdict-failed = Подпись недействительна и такой останется.
signature-verdict-other-file = Эта подпись не от этого файла. Файл изменён, или это другой файл: найдите исходный и проверьте снова.
signature-verdict-indeterminate = Известного не хватает, чтобы принять подпись.
signature-demonstration = ДЕМОНСТРАЦИЯ: ключи этого центра есть у всех. Подпись ничего не значит, что бы ни стояло ниже.

signature-count = { $count ->
    [one] { $count } подпись, проверена отдельно.
    [few] { $count } подписи, каждая проверена отдельно.
   *[many] { $count } подписей, каждая проверена отдельно.
}
signature-number = Подпись { $number }

signature-sub-FORMAT_FAILURE = подпись устроена не так, как должна
signature-sub-HASH_FAILURE = подписано другое содержание
signature-sub-SIG_CRYPTO_FAILURE = подпись сделана не ключом сертификата
signature-sub-REVOKED = сертификат был отозван раньше
signature-sub-CRYPTO_CONSTRAINTS_FAILURE = алгоритм или ключ слишком слаб или неизвестен
signature-sub-NO_SIGNING_CERTIFICATE_FOUND = сертификат подписавшего не найден, или подходят несколько
signature-sub-NO_CERTIFICATE_CHAIN_FOUND = цепочка не ведёт к центру, которому доверяют
signature-sub-CHAIN_CONSTRAINTS_FAILURE = сертификат нельзя так использовать
signature-sub-SIG_CONSTRAINTS_FAILURE = подписавший или время неясны или не те, что нужны
signature-sub-SIGNED_DATA_NOT_FOUND = подписанного содержания нет
signature-sub-OUT_OF_BOUNDS_NO_POE = сертификат тогда не действовал, а более раннего доказательства нет
signature-sub-TIMESTAMP_ORDER_FAILURE = моменты времени противоречат друг другу
signature-sub-NO_POE = метка времени ничего не доказывает
signature-sub-TRY_LATER = неизвестно, отозван ли сертификат: спросите позже
signature-sub-CUSTOM = две проверки расходятся

signature-refusal-unreadable = Файл не читается как подпись.
signature-refusal-content-kind = Подписано не простое содержание.
signature-refusal-content-absent = Подписанного содержания в файле нет. Укажите его: --content.
signature-refusal-other-content = Внутри подписи не тот файл, который вы дали.
signature-refusal-signer-count = В файле должна быть ровно одна подпись. Её нет, или их несколько.
signature-refusal-algorithm = Алгоритмы подписи не принимаются.
signature-refusal-weak-key = Ключ слишком слаб или не подходит к подписи.
signature-refusal-digest-not-announced = Хеш-функции подписи нет в списке в начале файла.
signature-refusal-no-certificate = В файле нет сертификата подписавшего.
signature-refusal-several-certificates = Подписавшему подходят несколько сертификатов. Должен быть один.
signature-refusal-attribute-missing = Нет атрибута, который обязан быть подписан.
signature-refusal-attribute-malformed = Подписанный атрибут повторён или неверен.
signature-refusal-content-type = Подписан другой вид содержания.
signature-refusal-content-changed = Содержание изменено после подписания, или оно другое.
signature-refusal-other-certificate = Подпись называет не тот сертификат, который внутри.
signature-refusal-wrong-signature = Подпись не подходит к ключу сертификата.
signature-refusal-stamp = Метка времени не засчитывается.
signature-refusal-stamp-revoked = Сертификат метки времени отозван.
signature-refusal-stamp-revocation-unknown = Неизвестно, отозван ли сертификат метки времени.
signature-refusal-stamp-before-certificate = Метка времени старше сертификата подписавшего.
signature-refusal-stamp-after-receipt = Метка времени моложе момента, когда файл уже был.
signature-refusal-no-path = Сертификат подписавшего выдал не тот, кому доверяют.
signature-refusal-not-valid-then = Сертификат или вышестоящий тогда не действовал.
signature-refusal-purpose = Этим ключом документы не подписывают.
signature-refusal-identity = Из сертификата не ясно, чей он.
signature-refusal-other-person = Подписал не тот человек, которого просили.
signature-refusal-other-organisation = Подписала не та организация, которую просили.
signature-refusal-organisation-key = Это ключ организации. Нужен личный ключ.
signature-refusal-personal-key = Это личный ключ. Нужен ключ организации.
signature-refusal-role = Роль подписавшего не даёт права подписи за организацию.
signature-refusal-revoked = Сертификат отозван раньше, чем доказано существование подписи.
signature-refusal-revocation-unknown = Неизвестно, отозван ли сертификат подписавшего.
signature-refusal-opinions-differ = Вторая проверка не принимает подпись.
signature-refusal-no-opinion = Вторая проверка не отвечает. Повторите попытку позже.
signature-refusal-not-accepted = Сторонняя проверка не принимает подпись.

signature-doubt-no-answer = Никто не ответил, или никого не спрашивали.
signature-doubt-try-later = Служба просит спросить позже.
signature-doubt-unreadable = Ответ не читается.
signature-doubt-other-certificate = Ответ о другом сертификате.
signature-doubt-not-authorised = Ответ подписан тем, кто не вправе отвечать.
signature-doubt-nonce = Ответ не на наш вопрос.
signature-doubt-stale = Ответ слишком стар для этого момента.
signature-doubt-future = Ответ датирован будущим.
signature-doubt-incomplete = Список неполон, старше уже виденного или составлен после конца сертификата.
signature-doubt-not-known = Служба не знает этого сертификата.

signature-purpose-authority = Это сертификат удостоверяющего центра.
signature-purpose-not-understood = Сертификат требует того, что нам непонятно.
signature-purpose-usage = Этот ключ только для входа, не для подписи документов.
signature-purpose-purpose = Ключ для входа или для службы. Подписывают ключом подписи.
signature-purpose-policy = Сертификат выдан не по политике для подписи.

signature-stamp-unreadable = Метка времени не читается.
signature-stamp-not-granted = Служба времени отказалась поставить метку.
signature-stamp-no-statement = На её месте стоит не утверждение о времени.
signature-stamp-signer = Подпись самой метки времени не сходится.
signature-stamp-digest = Хеш-функция метки времени не принимается.
signature-stamp-other-imprint = Метка времени относится к другой подписи.
signature-stamp-policy = Метка времени поставлена по политике, которая не принимается.
signature-stamp-untrusted = Сертификат метки времени выдан не теми, кому здесь доверяют.
signature-stamp-purpose = Сертификат метки времени предназначен не для меток времени.
signature-stamp-not-valid-then = Сертификат метки времени в тот момент не действовал.

signature-identity-no-iin = В сертификате нет ИИН.
signature-identity-iin = ИИН в сертификате записан неверно или стоит дважды.
signature-identity-bin = БИН в сертификате записан неверно или стоит дважды.
signature-identity-name = В сертификате нет читаемого имени.
signature-identity-contradiction = Роль и номера в сертификате противоречат друг другу.

signature-reason-unspecified = причина не указана
signature-reason-key-compromise = ключ мог попасть к другому
signature-reason-authority-compromise = ключ центра мог попасть к другому
signature-reason-affiliation-changed = изменились имя или место владельца
signature-reason-superseded = его заменил другой сертификат
signature-reason-cessation-of-operation = владелец им больше не пользуется
signature-reason-certificate-hold = приостановлен
signature-reason-removed-from-list = снят с приостановки
signature-reason-privilege-withdrawn = право на него отозвано
signature-reason-attribute-authority-compromise = один из ключей центра мог попасть к другому
signature-reason-never-issued = центр не знает этого сертификата

signature-step-form = Файл читается как подпись
signature-step-content = Подписанное содержание есть
signature-step-one-signer = Подпись одна, или каждая проверена отдельно
signature-step-algorithms = Алгоритмы принимаются
signature-step-signer-certificate = Сертификат подписавшего внутри
signature-step-attributes = Содержание то, которое подписано
signature-step-signature = Подпись сделана этим ключом
signature-step-time-stamp = Метка времени доказывает, когда
signature-step-path = Цепочка действовавших тогда сертификатов ведёт к центру, которому доверяют
signature-step-purpose = Ключ предназначен для подписи документов
signature-step-identity = Сертификат говорит, кто подписал
signature-step-revocation = Сертификат не был отозван
signature-step-second-opinion = Вторая проверка говорит то же

signature-outcome-held = верно
signature-outcome-absent = её нет
signature-outcome-refused = неверно
signature-outcome-not-reached = не проверялось

signature-role-individual = физическое лицо
signature-role-legal-entity = юридическое лицо
signature-role-chief-executive = первый руководитель
signature-role-signatory = лицо с правом подписи
signature-role-financial-signatory = лицо с правом подписи финансовых документов
signature-role-human-resources = отдел кадров
signature-role-employee = сотрудник
signature-role-information-system = информационная система

signature-section-who = Кто подписал, по словам сертификата
signature-section-what = Что подписано
signature-section-when = Когда
signature-section-steps = Что проверено
signature-section-silent = О чём спросить не удалось
signature-section-next = Что делать

signature-label-name = имя
signature-label-iin = ИИН
signature-label-bin = БИН
signature-label-organisation = организация
signature-label-role = роль
signature-label-certificate = сертификат
signature-label-valid = действует
signature-label-issuer = выдал
signature-label-site = сайт
signature-label-asked = кого просят подписать
signature-label-made = составлено
signature-label-until = срок
signature-asked-anyone = кто угодно

signature-unchecked-name = Цепочка не подтверждена: такое имя в сертификат может вписать кто угодно.
signature-anyone = Определённого человека не ждали. Сверьте имя сами.
signature-masked = Номера скрыты. Их покажет --reveal.
signature-content-inside = Содержание внутри файла подписи.
signature-content-beside = Содержание – файл, который вы дали.
signature-octets = { $octets ->
    [one] { $octets } байт
    [few] { $octets } байта
   *[many] { $octets } байт
}

signature-when-stamp = это доказывает метка времени
signature-when-given = это время назвали вы: никто независимый его не доказывает
signature-when-now = момент этой проверки: более раннего никто независимый не доказывает
signature-when-claimed = часы самого подписавшего; они ничего не доказывают
signature-when-revoked = отозван
signature-when-revoked-later = отозван позже; подпись уже была

signature-time-late = Не в срок: этот момент позже срока, указанного в тексте.
signature-time-before-statement = Моменты противоречат друг другу: текста тогда ещё не было. Спросите, откуда известно время.
signature-time-in-time = между составлением текста и его сроком

signature-kind-ocsp = ответ об одном сертификате (OCSP)
signature-kind-list = список отозванных (CRL)
signature-kind-changes = изменения списка (delta CRL)

signature-silence-no-connection = нет соединения
signature-silence-too-slow = нет ответа вовремя
signature-silence-redirects = отсылает туда, где мы не спрашиваем
signature-silence-status = отвечает ошибкой
signature-silence-too-large = ответ слишком велик
signature-silence-no-chance = машина не даёт случайных чисел
signature-times = спрошено { $times ->
    [one] { $times } раз
    [few] { $times } раза
   *[many] { $times } раз
}

signature-nobody-asked = Никого не спрашивали, отозван ли сертификат.
signature-next-ask = Добавьте --online, чтобы спросить центр, или --ocsp, --crl с его ответом в файле.
signature-next-later = «Неизвестно» – не то же, что «не отозван». Проверьте позже ещё раз.
signature-next-trust = Положите сертификаты центров в папку и назовите её: --trust.
signature-next-official = Они опубликованы здесь. Сверьте отпечатки вручную:
signature-next-at = Если вы знаете, когда подпись уже была, назовите момент: --at.
