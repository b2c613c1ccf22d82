# `ruqsat explain` және `ruqsat law` командаларының сөздері.

explain-from = { FROM($day) } бастап
explain-from-until = { FROM($day) } бастап { TO($until) } дейін
explain-standing = Жағдайы
explain-confidence = Сенімділік
explain-measured = Өлшенеді
explain-written = Қайда жазылған
explain-not-modelled = Не ескерілмеген
explain-reading = Дереккөздер келіспейтін мәселе
explain-rules = Ережелер
explain-offences = Қандай жаза бар
explain-settled = қолданамыз: заң солай дейді
explain-open = қолданамыз: бұл адамды қорғайды
explain-amounts = Қолданылатын сандар
explain-cases = Талданған жағдайлар
explain-more-cases = және тағы { $cases } жағдай
language-name = Қазақша

area-stay = Елде болу
area-entry = Елге кіру
area-duty = Міндеттер
area-fine = Құқық бұзушылықтар мен айыппұлдар
area-trp = Уақытша тұруға рұқсат
area-prp = Тұрақты тұруға рұқсат
area-card = Ықтиярхат картасы
area-law = Деректердің шегі

standing-in_force = қолданыста
standing-pilot = тәжірибе ретінде қолданыста
standing-disputed = дереккөздер келіспейді
standing-unverified = заң мәтінінен оқылмаған
standing-practice = тәжірибе, заң емес
confidence-high = жоғары: заң мәтіні оқылды немесе ресми бетте жазылған
confidence-medium = орташа: баспасөздегі орган, маман немесе екі тәуелсіз дереккөз
confidence-low = төмен: бір жанама дереккөз немесе ескі мәтін
measured-each_day = әр күннің заңы мен деректері бойынша
measured-entry_day = кірген күн бойынша
measured-filing_day = өтініш берілген күн бойынша
measured-offence_day = бұзушылық күні бойынша
measured-payment_day = төлем күні бойынша
measured-issue_day = берілген күн бойынша

law-sound = Заң деректері дұрыс.
law-about = файл: { $files }, ереже: { $rules }, акт пен дереккөз: { $acts }
law-covers = { FROM($from) } бастап { TO($day) } дейінгі күндерді қамтиды
law-faults = Заң деректерінде { $faults } қате бар.

compare-practice = іс жүзінде
compare-checked = Дереккөздермен { ON($day) } салыстырылды.
compare-checked-from = Дереккөздермен { ON($day) } не одан кейін салыстырылды.
compare-same = айырма жоқ
compare-on = { $day }: қатар салыстыру
verdict-yes = иә
verdict-no = жоқ
verdict-limited = шектеулі
verdict-duty = міндетті
verdict-none = –

diff-title = { $from } → { $day }
diff-nothing = Бұл екі күннің арасында айырма жоқ.
diff-regimes = Визасыз режимдер
diff-numbers = Сомалар, жастар мен мерзімдер
diff-groups = Мемлекеттер топтары
diff-terms = Уақытша тұруға рұқсаттың ең ұзақ мерзімдері
diff-papers = Құжаттар
diff-offences = Құқық бұзушылықтар
diff-rights = Не істеуге болады және не міндетті
diff-calendar = Жұмыс күндері мен мерекелер
diff-clock = Уақыт
diff-cards = Ережелер қайда жазылған
diff-none-regimes = визасыз режим жоқ
diff-none-numbers = белгіленбеген
diff-none-groups = бірде-бір ел жоқ
diff-none-terms = белгіленбеген
diff-none-papers = талап етілмейді
diff-none-offences = мұндай құқық бұзушылық жоқ
diff-none-rights = салыстырылмайды
diff-none-calendar = демалыс жоқ
diff-none-clock = белгісіз
diff-none-cards = мұндай ереже жоқ
diff-regime = бір келгенде { $days } күн
diff-regime-total = бір келгенде { $days } күн, кез келген { $window } күнде { $total } күннен аспайды
diff-regime-other = басқа оқылым бойынша
diff-year = Жыл күнтізбесі
diff-year-given = Демалыс күнге түскен мерекелер үшін берілген демалыстар
diff-year-no-swap = Актілермен ауыстырылған демалыс жоқ
diff-holiday-first = алғаш рет { ON($day) }
diff-holiday-last = соңғы рет { ON($day) }
diff-holiday-moves = сенбіге не жексенбіге түссе, келесі жұмыс күні демалыс болады
diff-holiday-lost = сенбіге не жексенбіге түссе, орнына демалыс берілмейді
diff-time-zone = Ел уақыты

asked-always = талап етіледі
asked-possibly = талап етілуі мүмкін
asked-possibly_unless_ethnic_kazakh = талап етілуі мүмкін, бірақ этникалық қазақтардан емес
asked-unless_eaeu = талап етіледі, бірақ ЕАЭО азаматтарынан емес
asked-consent_on_paper = қағаз түрінде талап етіледі, үй өзінікі не жұмыс берушінікі болмаса
asked-consent_on_portal = порталда талап етіледі, үй өзінікі не жұмыс берушінікі болмаса
asked-fingerprint_age = дактилоскопия жасынан бастап талап етіледі
asked-renewal = рұқсатты ұзартқанда талап етіледі
asked-work_permit_needed = азаматтығы бойынша жұмысқа рұқсат керек болса, талап етіледі
asked-work_permit_instead = жұмысқа рұқсат керек болса, соның орнына талап етіледі
asked-paper_channel = қағаз түрінде талап етіледі, порталда емес
asked-means_not_exempt = қаражат көрсетуден босатылмаса, талап етіледі
asked-child_of_consent_age = келісімі қажет жастағы балалардан талап етіледі
asked-state_consent_issued = мемлекет оны берсе және өзі босатылмаса, талап етіледі
asked-screening_pilot = іріктеу пилоты жүріп тұрғанда талап етіледі
asked-married = некеде тұрғандардан талап етіледі
asked-with_children = ата-аналар мен балалардан талап етіледі
asked-all-but = мыналардан басқа:
asked-fresh = тапсыру күні құжатқа рұқсат етілген мерзімнен ескі емес

unit-days = { $value } күн
unit-working-days = { $value } жұмыс күні
unit-months = { $value } ай
unit-years = { $value } жыл
unit-years-of-age = { $value } жас
unit-yes-or-no = { $value ->
    [0] жоқ
   *[other] иә
}
unit-percent = { $value } %
