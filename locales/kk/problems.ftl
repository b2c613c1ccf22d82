# Бағалауға болмайтын мәліметтерде не дұрыс емес: келісімшарттың кодтары бойынша.
# $quoted: не жазылғаны немесе таңдауға болатын сөздер. $choices: атайтын сөз болмаса, 0.

problem-at = { $fact }: { $says }
problem-item = { $fact }, { $item }-жазба: { $says }
problem-whole = мәліметтер тұтас

problem-not_json = бұл JSON емес, оқу мүмкін болмады
problem-unknown_field = мұндай өріс жоқ{ $choices ->
    [0] { "" }
   *[other] ; былай жазыңыз: { $quoted }
}
problem-repeated = екі рет көрсетілген: біреуін қалдырыңыз
problem-missing = көрсетілмеген: { $wanted } жазыңыз
problem-null = бос: { $wanted } жазыңыз, белгісіз болса, өрісті алып тастаңыз
problem-wrong_type = басқаша жазылған: { $wanted } жазыңыз
problem-unknown_word = тізімде мұндай сөз жоқ{ $choices ->
    [0] { "" }
   *[other] ; былай жазыңыз: { $quoted }
}
problem-not_a_day = «{ $quoted }» күн емес: 2026-11-21 түрінде жазыңыз
problem-no_such_day = күнтізбеде «{ $quoted }» күні жоқ
problem-not_a_time = «{ $quoted }» уақыт емес: сағат пен минутты 23:10 түрінде жазыңыз
problem-not_a_state = «{ $quoted }» ел емес: екі бас әріптен тұратын кодын жазыңыз, мысалы, UZ; XX – азаматтығы жоқ
problem-not_twelve_digits = ЖСН он екі цифрдан тұрады: оны тырнақшада жазыңыз
problem-out_of_range = «{ $quoted }» жарамайды: { $wanted } жазыңыз
problem-not_short = мәтін бос немесе тым ұзын: { $wanted } жазыңыз
problem-ends_before_begin = соңы { $end }, басы { $begin }: соңы басынан ерте, екі күннің бірін түзетіңіз
problem-in_the_future = { $given } – бағалау күнінен ({ $on }) кейінгі күн
problem-exit_without_entry = { $on } күнгі шығудың алдында кіру жоқ: кіруді қосыңыз немесе күнді түзетіңіз
problem-entry_while_inside = { $on } күні кіру көрсетілген, бірақ сіз елде едіңіз: шығуды қосыңыз немесе күнді түзетіңіз
problem-too_many = жазба саны { $most } шегінен асты: ең ескілерін алып тастаңыз
problem-out_of_place = бұл таңдалған рұқсатқа сай емес: алып тастаңыз немесе басқа рұқсат таңдаңыз
problem-not_covered = { $day } заң деректерінен тыс: олар { $first } мен { $last } аралығын қамтиды

name-wanted-activity = өрістері бар нысан, ондай болмаса, false
name-wanted-count = 1 мен 1000 аралығындағы бүтін сан
name-wanted-day = 2026-11-21 түріндегі күн
name-wanted-held = иә, жоқ немесе берілген күнін
name-wanted-iin = тырнақшада он екі цифр немесе бар-жоғын
name-wanted-list = төртбұрышты жақшадағы тізім
name-wanted-number = рұқсат етілген шектегі бүтін сан
name-wanted-object = өрістері бар фигуралы жақшадағы нысан
name-wanted-state = елдің екі әріпті коды (мысалы, UZ)
name-wanted-tenge = тырнақшасыз бүтін теңге, 0 немесе одан көп
name-wanted-text = 1 мен 64 аралығындағы таңбадан тұратын мәтін
name-wanted-time = 23:10 түріндегі сағат пен минут
name-wanted-truth = true немесе false
name-wanted-value = мәнін
name-wanted-word = тізімдегі бір сөз

# Бағдарлама қате ағынына жазатыны; терілгені артынан кері тырнақшада тұрады.

complaint-error = қате
complaint-cannot-read = оқылмайды
complaint-no-file = мұндай файл жоқ
complaint-empty = мұнда ештеңе жоқ: бір адамды былай жазыңыз:
complaint-nobody-inside = { ON($day) } адам елде емес: соңғы сапардың күнін жазыңыз
complaint-nobody-outside = { ON($day) } адам әлі елде: `--leave` күнін ертерек немесе `--return` күнін кешірек жазыңыз
complaint-other-goal = бірі екіншісіне апармайды: басқа негізді немесе басқа мақсатты жазыңыз
complaint-no-rule = мұндай ереже жоқ:
complaint-nearest = бәлкім, айтқыңыз келгені:
complaint-all-rules = барлық ережені көрсетеді:

misuse-unknown = мұндай параметр жоқ
misuse-command = мұндай бұйрық жоқ
misuse-no-value = мән жетіспейді
misuse-value = мұндай мән жарамайды
misuse-missing = жетіспейді
misuse-too-few = көбірек мән керек
misuse-too-many = мәндер тым көп
misuse-conflict = бұларды бірге жазуға болмайды
misuse-day = күнді 2026-11-21 деп жазыңыз
misuse-choices = біреуін таңдаңыз
misuse-usage = Шақыру
misuse-help = Толығырақ
