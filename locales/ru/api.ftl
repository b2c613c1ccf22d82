# Ошибки API: заголовок и что делать, для каждого вида.

api-unreadable-title = Тело запроса не читается
api-unreadable-says = Пришлите данные одного человека целиком, одним объектом JSON в UTF-8. Где чтение остановилось, сказано в «problems».
api-parameters-title = Параметр адреса неверен
api-parameters-says =
    { $found ->
        [one] Неверен { $found } параметр: смотрите «problems».
        [few] Неверны { $found } параметра: смотрите «problems».
       *[other] Неверны { $found } параметров: смотрите «problems».
    }
api-not-found-title = По этому адресу ничего нет
api-not-found-says = Сравните адрес с описанием API на странице /api.
api-method-title = Этот адрес не принимает такой метод
api-method-says = Какие методы он принимает, сказано в заголовке Allow.
api-not-acceptable-title = Такого вида ответа нет
api-not-acceptable-says = Назовите в заголовке Accept вид ответа из описания на странице /api.
api-too-slow-title = Запрос пришёл слишком медленно
api-too-slow-says = Пришлите запрос целиком за двадцать секунд.
api-too-large-title = Тело запроса слишком велико
api-too-large-says = Принимается не больше { $most } КиБ. Многих людей присылайте по одному в строке, как application/jsonl.
api-media-type-title = Такой вид тела запроса не принимается
api-media-type-says = Пришлите Content-Type: application/json, без Content-Encoding. Многих людей присылайте по одному в строке, как application/jsonl.
api-facts-title = По этим данным нельзя дать ответ
api-facts-says =
    { $found ->
        [one] В них { $found } ошибка: смотрите «problems».
        [few] В них { $found } ошибки: смотрите «problems».
       *[other] В них { $found } ошибок: смотрите «problems».
    }
api-not-covered-title = Право этого дня неизвестно
api-not-covered-says = Данные о праве не охватывают этот день. Первый и последний день названы в «problems».
api-too-many-title = Слишком много запросов
api-too-many-says = Подождите столько секунд, сколько сказано в заголовке Retry-After.
api-ours-title = Наша ошибка
api-ours-says = С вашим запросом всё в порядке. Пожалуйста, сообщите нам.
api-busy-title = Все места заняты
api-busy-says = Спросите снова через столько секунд, сколько сказано в заголовке Retry-After.

# Страница об API; что делает каждый запрос, рассказано там по-английски.

api-title = Для программ
api-lead = Те же ответы, что на этих страницах, для ваших программ. Данные приходят как JSON, в ответ — решение с датой и основаниями. Без учётной записи и ключа; ничего не хранится.
api-description = Описание в OpenAPI 3.1
api-schemas = Схемы JSON Schema
api-limits = С одного адреса можно спрашивать около пятидесяти раз в секунду. Один человек — не больше 256 КиБ, много людей, по одному в строке, — не больше 16 МиБ.
api-in-english = Что делает каждый запрос, рассказано по-английски.
api-contents = Запросы
api-request = Запрос
api-does = Что делает
api-parameters = Параметры
api-required = обязателен
api-body = Тело запроса
api-answer = Ответ
api-example = Пример и ответ на него сегодня
api-errors = Ошибки
api-errors-says = Каждая ошибка — это «problem» по RFC 9457, application/problem+json. В ней названо всё, что неверно: место, постоянный код и что делать. Язык — из Accept-Language.

# Что такое параметр, конец фразы «напишите …».

name-wanted-goal = trp или rp
name-wanted-inside = день, когда вы в стране, без выезда после него
name-wanted-outside = день после последнего выезда или более ранний день выезда
name-wanted-days = целое число от 1 до 10 000
name-wanted-statuses = два или три разных статуса через запятую
name-wanted-mark = от 1 до 40 латинских букв, цифр или дефисов
