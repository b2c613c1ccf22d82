# Слова команд `ruqsat plan` и `ruqsat what-if`.

plan-reached = Это у вас уже есть: { $goal }.
plan-pending = Заявление подано { $day }: { $goal }. Дальше – решение.
plan-open = Путь к цели: { $goal }. Подавать { $day }.
plan-open-no-day = Путь к цели: { $goal }.
plan-unsure = Путь к цели: { $goal }. Он зависит от того, что не известно. Подавать { $day }.
plan-unsure-no-day = Путь к цели: { $goal }. Он зависит от того, что не известно.
plan-beyond = Путь к цели: { $goal }. Он ведёт за пределы дней, о которых есть данные.
plan-ends = На этом план кончается. Последний день, о котором есть данные: { $day }. Дальше мы не угадываем.
plan-ends-title = Данные о праве кончаются: составьте план заново
plan-closed = При этих фактах пути нет: { $goal }.
plan-closed-visa = При этих фактах пути нет: { $goal }. Вместо него – виза по этой цели: обратитесь в консульство Казахстана.
plan-by = не позднее { $day }
plan-from = с { $day }
plan-from-by = { $from } – { $day }
plan-any-day = день не известен
plan-if = если потребуется
section-steps = Шаги
section-risks = Что может пойти не так

step-leave = уладить просрочку или выехать
step-enter = приехать в Казахстан
step-notify_arrival = уведомление о прибытии
step-register_immigrant = регистрация иммигранта
step-register_address = регистрация по новому адресу
step-wait = подождать
step-pay_penalty = оплатить или отбыть взыскание
step-clear_conviction = погасить судимость
step-renew_passport = обновить паспорт
step-foreign_passport = получить заграничный паспорт
step-visa = получить визу для этого пути
step-register_contract = зарегистрировать договор в ЕСУТД
step-labour_permit = получить разрешение на труд или справку о квалификации
step-qualification_certificate = получить справку о квалификации
step-labour_immigrant_permit = получить разрешение трудовому иммигранту
step-iin = получить ИИН
step-fingerprints = сдать отпечатки пальцев
step-criminal_record = заказать справку о судимости
step-state_consent = получить согласие своего государства
step-language_test = сдать тест по казахскому языку
step-questionnaire = заполнить анкету
step-interview = пройти собеседование
step-civil_papers = взять свидетельства о рождении и браке, согласие ребёнка
step-housing = подготовить документ о жилье
step-ground_papers = взять документы по основанию
step-insurance = оформить медицинскую страховку
step-owner_consent = получить согласие собственников
step-medical = получить справку 028/у
step-deposit_funds = внести недостающие деньги на счёт
step-bank_certificate = взять справку банка
step-assemble = собрать заявление, фото и копии
step-fee = оплатить пошлину
step-file = подать заявление
step-cover_stay = сохранять законное пребывание до решения
step-decision = решение
step-register_residence = зарегистрироваться по месту жительства
step-card = получить вид на жительство
step-licence = обменять водительское удостоверение
step-car_plates = не ездить на иностранных номерах
step-home_notice = сообщить своему государству
step-presence = проводить в стране половину каждого года
step-after_job = после конца работы: новый договор или выезд
step-renew_trp = продлить разрешение на временное проживание
step-renew_card = обновить вид на жительство

trip-status = положение
trip-basis = основание
trip-last-day = последний законный день
trip-used = использовано дней
trip-left = осталось дней
trip-overstay = дней просрочки
trip-penalties = взыскания
trip-late = { $days ->
    [one] Если выехать { $day }, просрочка – { $days } день. Чем она грозит:
    [few] Если выехать { $day }, просрочка – { $days } дня. Чем она грозит:
   *[other] Если выехать { $day }, просрочка – { $days } дней. Чем она грозит:
}
trip-stands = Выезд этого не снимает: дело могут начать по { $day } включительно. Он лишь останавливает счёт дней просрочки.
trip-refused = { $day } въехать нельзя: так следует из нынешних фактов.
trip-refused-until = { $day } въехать нельзя. Самый ранний день въезда – { $earliest }.
trip-entry = въезд { $day }
trip-may = можно
trip-may-not = нельзя
trip-may-from = нельзя, можно с { $day }
trip-new-duties = Новое с этой поездкой
trip-permits = Разрешения, которые меняются
