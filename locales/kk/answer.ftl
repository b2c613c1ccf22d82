# Терминалдағы жауаптың сөздері.

answer-citizen = Сіз Қазақстан азаматысыз: елде болуға рұқсат керек емес.
answer-lawful = Елде бола аласыз.
answer-lawful-card-ended = Елде бола аласыз, бірақ ықтиярхатыңыздың мерзімі { ON($day) } бітті: оны ауыстырыңыз.
answer-lawful-until = { TO($day) } дейін, осы күнді қоса, елде бола аласыз: { $days ->
    [0] бүгін соңғы күн.
   *[other] тағы { $days } күн.
}
answer-lawful-card = Елде бола аласыз. Ықтиярхат { TO($day) } дейін, осы күнді қоса, жарамды: { $days ->
    [0] бүгін соңғы күн.
   *[other] тағы { $days } күн.
}
answer-overstay = Заңды болу мерзімі { ON($day) } аяқталды: { $days } күн өтіп кетті.
answer-no-basis = Елде болуға негізіңіз жоқ.
answer-may-enter = Сіз Қазақстанда емессіз. { ON($day) } кіре аласыз.
answer-may-enter-until = Сіз Қазақстанда емессіз. { ON($day) } кіріп, { TO($last_day) } дейін, осы күнді қоса, бола аласыз.
answer-may-not-enter = Сіз Қазақстанда емессіз. Қазір кіруге болмайды.
answer-may-not-enter-until = Сіз Қазақстанда емессіз. { FROM($day) } бастап кіре аласыз.
answer-entry-unknown = Сіз Қазақстанда емессіз. Кіре алатыныңыз белгісіз деректерге байланысты.
answer-unknown = Қазақстанда болуыңыз белгісіз: шекарадан өткен күндерді көрсетіңіз.
answer-unknown-permit = Уақытша тұруға рұқсат берілген: болуыңыз заңды ма, білу үшін оның соңғы күнін көрсетіңіз.

section-dates = Күндер
section-duties = Не істеу керек
section-done = Орындалды
section-exposure = Қандай жаза болуы мүмкін
section-permits = Рұқсаттар
section-papers = Құжаттар
section-disputes = Дереккөздер келіспейтін мәселелер
section-missing = Жауапты не толықтырады
section-why = Неге
section-before = Сапарсыз
section-after = Осы сапармен

date-last-day = соңғы заңды күн
date-arguable = жұмсағырақ түсінік бойынша соңғы күн; оған сүйенбеңіз
date-per-entry = бір келудің шегі бойынша соңғы күн
date-window-from = күндер саналатын кезеңнің бірінші күні
date-earliest-entry = ең ерте кіру күні
date-entry-last-day = сонда кіргендегі соңғы күн
days-used = визасыз шектің { $days } күні пайдаланылды
days-left = одан { $days } күн қалды

who-foreigner = сіз
who-host = қабылдаушы тұлға
who-employer = жұмыс беруші
who-owner = меншік иесі
duty-by = { $day } күнінен қалдырмай
duty-no-day = күні белгісіз
duty-overdue-unless-done = бұрын жасалмаса, мерзімі өтті
duty-late = { $days ->
    [0] соңғы күннен кейін
   *[other] { $days } жұмыс күніне кешікті
}
duty-arguable = жұмсағырақ түсінік бойынша { $day } күнінен қалдырмай

exposure-warning = ескерту
exposure-arrest = { $days } күнге дейін қамақ
exposure-expulsion = шығарып жіберу
exposure-expulsion-bars = шығарып жіберілген адамға кіру мен рұқсаттар { $years } жылға жабылады
# Joins punishments that stand instead of each other; and those that come together.
exposure-or = немесе
exposure-with = және
exposure-in-tenge = Бұл –
exposure-unpriced = сомасы белгісіз
exposure-discount = { $day } күнінен қалдырмай төлесе, жартысы

permits-eligible = Ашық
permits-not_yet = Әзірге болмайды
permits-barred = Уақытша жабық
permits-unknown = Белгісіз деректерге байланысты
permits-not_eligible = Сәйкес келмейді
permit-until = { TO($day) } дейін, осы күнді қоса, жарамды болар еді
permit-from = { FROM($day) } бастап
permit-decision = { ON($on) } берілсе, шешім { $day } күнінен қалдырылмайды
permit-decision-late = { ON($on) } берілсе, шешім { $day } күнінен, іс жүзінде { $expected } күнінен қалдырылмайды
permit-decision-screened = { ON($on) } берілсе, шешім { $day } күнінен, іс жүзінде, алдын ала іріктеумен бірге, { $expected } күнінен қалдырылмайды
permit-free = баж алынбайды
permit-fee-unknown = бұл күнгі баж мөлшері белгісіз
permit-instead-visa = Оның орнына: осы мақсаттағы виза, Қазақстан консулдығында
permit-way = Ашу үшін: { $way }
permit-way-on = Ашу үшін: { $way }, { ON($day) } ашылады
permit-way-back = Ашу үшін: { $way }. { ON($on) } кетсеңіз, { ON($day) } ашылады; әр артық күн оны кейінге шегереді

paper-yes = бар
paper-no = жоқ
paper-stale = ескірген не нысаны басқа
paper-unknown = белгісіз
paper-if = сұралса
paper-legalisation-if = шетелде берілсе – апостильмен не заңдастырылып
paper-legalisation-yes = апостильмен не заңдастырылып
paper-legalisation-no = апостильсіз
paper-translation-if = қазақша не орысша болмаса – аудармасымен

dispute-used = қолданамыз

footer = { $day } күнгі заң. Бұл – анықтама; шешімді лауазымды адам қабылдайды.
