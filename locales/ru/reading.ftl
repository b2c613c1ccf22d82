# Страницы, которым не нужны сведения о человеке: закон, рабочие дни, сравнение, изменения, слова.

reading-until = по { $until }
reading-sure-high = уверены
reading-sure-medium = довольно уверены
reading-sure-low = не уверены
reading-longest-trp = Наибольший срок РВП
reading-kind-rule = правило
reading-kind-provision = норма
reading-kind-act = акт или источник
reading-kind-reading = спорный вопрос
reading-kind-term = термин
act-kind-law = закон
act-kind-code = кодекс
act-kind-resolution = постановление
act-kind-order = приказ
act-kind-treaty = договор
act-kind-official = официальное сообщение
act-kind-article = статья в печати
act-kind-practice = практика

strange-question-title = Этот адрес не удалось прочитать
strange-question-says = Часть после знака вопроса слишком длинная, или в ней день, которого нет. Пишите день так: 2026-03-01.
strange-question-next = Спросить ещё раз
outside-coverage-title = До этого дня наши данные не доходят
outside-coverage-says = Мы не гадаем: день, который данные о законе не охватывают, не разбирается. Выберите день ближе к сегодняшнему.
outside-coverage-next = Выбрать другой день

law-page-title = Закон по статьям
law-page-about = Актов: { $acts }. Норм: { $provisions }. Правил по ним: { $rules }. Разобранных случаев, которые их доказывают: { $cases }.
law-search = Поиск по закону
law-search-hint = Статья, например 6(4), правило, например STAY.WINDOW, или слова
law-search-go = Найти
law-search-found = { $count ->
    [0] Ничего не найдено
    [one] Найдено { $count } место
    [few] Найдено { $count } места
   *[many] Найдено { $count } мест
}
law-search-none = Нет нормы, правила, акта или спорного вопроса, где были бы все эти слова.
law-search-hint-short = Попробуйте меньше слов или только начало слова.
law-search-hint-number = Пишите статью как в законе: 517(4), 6-1.
law-search-hint-words = В законе свои термины. Их можно найти на странице
law-search-more = Показаны самые близкие. Добавьте слово, чтобы сузить поиск.
law-acts = Акты
law-act = Акт
law-kind = Вид
law-provisions = Нормы
law-rules = Правила
law-cases = Случаи
law-gaps = Пробелы
law-sources = Сообщения, статьи и практика
law-sources-about = Это не акты, но на них есть ссылки: официальные страницы, статьи, действия учреждений.
law-rules-title = Все правила
law-rules-about = Что программа проверяет за вас: каждое правило со статьёй закона и доказательством.
law-readings-title = Где источники расходятся
law-readings-about = Каждый спорный вопрос: обе стороны, кто так считает и что применяем мы.
law-readings-open = Открытые вопросы
law-readings-open-about = Мы применяем толкование, которое защищает человека, а в ответах показываем и другое.
law-readings-settled = Решено законом
law-readings-settled-about = Решает текст закона. Другое мнение сохранено, потому что оно ещё встречается.
law-official = официальный текст
law-rules-count = { $count ->
    [one] { $count } правило
    [few] { $count } правила
   *[many] { $count } правил
}
law-has-values = величины
law-gap = Не разобрано.
law-only-cited = На этом не стоит ни правило, ни величина. Норма указана, чтобы на неё можно было сослаться.
law-on = Закон другого дня
law-on-show = Показать
law-now = действует
law-not-now = не действует
law-values = Величины по времени
law-who-says = Кто так считает:
law-cited-for = На это ссылаются в споре
law-compared = Сравнение прав
law-touches = Каких правил касается:
law-cases-about = Вымышленные люди. Каждый случай проверяется при каждой сборке программы. Заголовки случаев на английском.
law-more-cases = { $count ->
    [one] Это правило показывает ещё { $count } случай.
    [few] Это правило показывают ещё { $count } случая.
   *[many] Это правило показывают ещё { $count } случаев.
}
