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
diff-none = жоқ
diff-numbers = Сомалар, жастар мен мерзімдер
diff-regimes = Визасыз режимдер
diff-groups = Мемлекеттер топтары
diff-terms = Уақытша тұруға рұқсаттың ең ұзақ мерзімі, аймен
diff-papers = Құжаттар
diff-offences = Құқық бұзушылықтар
diff-cards = Ережелер қайда жазылған
diff-rights = Не істеуге болады және не міндетті
diff-regime = бір келгенде { $days } күн
diff-regime-total = бір келгенде { $days } күн, { $window } күнде { $total }
diff-more = кірді
diff-less = шықты

unit-days = { $value } күн
unit-working-days = { $value } жұмыс күні
unit-months = { $value } ай
unit-years = { $value } жыл
unit-yes-or-no = { $value ->
    [0] жоқ
   *[other] иә
}
unit-percent = { $value } %
