# Адам туралы мәлімет керек емес беттер: заң, жұмыс күндері, салыстыру, өзгерістер, сөздер.

reading-until = { TO($until) } дейін
reading-sure-high = сенімдіміз
reading-sure-medium = едәуір сенімдіміз
reading-sure-low = сенімді емеспіз
reading-longest-trp = Уақытша тұру рұқсатының ең ұзақ мерзімі
reading-kind-rule = ереже
reading-kind-provision = норма
reading-kind-act = акт не дереккөз
reading-kind-reading = даулы мәселе
reading-kind-term = термин
act-kind-law = заң
act-kind-code = кодекс
act-kind-resolution = қаулы
act-kind-order = бұйрық
act-kind-treaty = шарт
act-kind-official = ресми хабарлама
act-kind-article = мақала
act-kind-practice = тәжірибе

strange-question-title = Бұл мекенжайды оқи алмадық
strange-question-says = Сұрақ белгісінен кейінгі бөлік тым ұзын не онда жоқ күн тұр. Күнді былай жазыңыз: 2026-03-01.
strange-question-next = Қайта сұрау
outside-coverage-title = Деректеріміз ол күнге жетпейді
outside-coverage-says = Болжам жасамаймыз: заң деректері қамтымайтын күн қаралмайды. Бүгінге жақынырақ күнді таңдаңыз.
outside-coverage-next = Басқа күнді таңдау

law-page-title = Заң баптар бойынша
law-page-about = Акт: { $acts }. Норма: { $provisions }. Олар бойынша ереже: { $rules }. Ережелерді дәлелдейтін талданған мысал: { $cases }.
law-search = Заңнан іздеу
law-search-hint = Бап, мысалы 6(4), ереже, мысалы STAY.WINDOW, не сөздер
law-search-go = Іздеу
law-search-found = { $count ->
    [0] Ештеңе табылмады
   *[other] { $count } орын табылды
}
law-search-none = Осы сөздердің бәрі бар норма, ереже, акт не даулы мәселе жоқ.
law-search-hint-short = Сөзді азайтып не сөздің басын ғана жазып көріңіз.
law-search-hint-number = Бапты заңдағыдай жазыңыз: 517(4), 6-1.
law-search-hint-words = Заңның өз терминдері бар. Оларды мына беттен табасыз:
law-search-more = Ең жақындары көрсетілді. Іздеуді тарылту үшін сөз қосыңыз.
law-acts = Актілер
law-act = Акт
law-kind = Түрі
law-provisions = Нормалар
law-rules = Ережелер
law-cases = Мысалдар
law-gaps = Олқылықтар
law-sources = Хабарламалар, мақалалар және тәжірибе
law-sources-about = Акт емес, бірақ сілтеме жасалады: ресми беттер, мақалалар, мекемелердің іс-әрекеті.
law-rules-title = Барлық ережелер
law-rules-about = Бағдарлама сіз үшін нені тексереді: әр ереже, оның бабы және дәлелі.
law-readings-title = Дереккөздер келіспейтін тұстар
law-readings-about = Әр даулы мәселе: екі жағы, кім солай дейді және біз қайсысын қолданамыз.
law-readings-open = Ашық мәселелер
law-readings-open-about = Адамды қорғайтын түсіндіруді қолданамыз, жауапта екіншісін де көрсетеміз.
law-readings-settled = Заң шешкен
law-readings-settled-about = Заң мәтіні шешеді. Басқа пікір әлі кездесетіндіктен сақталған.
law-official = ресми мәтін
law-rules-count = { $count } ереже
law-has-values = шамалар
law-gap = Талданбаған.
law-only-cited = Бұған ереже де, шама да сүйенбейді. Сілтеме жасау үшін көрсетілген.
law-on = Басқа күннің заңы
law-on-show = Көрсету
law-now = күшінде
law-not-now = күшінде емес
law-values = Уақыт бойынша шамалар
law-who-says = Кім солай дейді:
law-cited-for = Дауда осыған сілтеме жасалады
law-compared = Құқықтарды салыстыру
law-touches = Қай ережелерге қатысты:
law-cases-about = Ойдан шығарылған адамдар. Әр мысал бағдарлама құрастырылған сайын тексеріледі. Мысал атаулары ағылшынша.
law-more-cases = Бұл ережені тағы { $count } мысал көрсетеді.
