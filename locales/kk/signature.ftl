# Электрондық қолтаңбаны тексеру: нәтижелер, қадамдар, себептер.

signature-verdict-passed = Қолтаңба жарамды.
signature-verdict-failed = Қолтаңба жарамсыз және солай қалады.
signature-verdict-other-file = Бұл қолтаңба осы файлдікі емес. Файл өзгертілген немесе басқа файл: түпнұсқасын тауып, қайта тексеріңіз.
signature-verdict-indeterminate = Белгілі мәлімет қолтаңбаны қабылдауға жеткіліксіз.
signature-demonstration = КӨРСЕТІЛІМ: бұл орталықтың кілттері кез келген адамда бар. Төменде не жазылса да, қолтаңба ештеңе білдірмейді.

signature-count = { $count } қолтаңба, әрқайсысы бөлек тексерілді.
signature-number = { $number }-қолтаңба

signature-sub-FORMAT_FAILURE = қолтаңба талапқа сай құрылмаған
signature-sub-HASH_FAILURE = басқа мазмұнға қол қойылған
signature-sub-SIG_CRYPTO_FAILURE = қолтаңба сертификаттың кілтімен жасалмаған
signature-sub-REVOKED = сертификат бұдан бұрын кері қайтарып алынған
signature-sub-CRYPTO_CONSTRAINTS_FAILURE = алгоритм немесе кілт тым әлсіз не белгісіз
signature-sub-NO_SIGNING_CERTIFICATE_FOUND = қол қоюшының сертификаты табылмады, не бірнешеуі сәйкес келеді
signature-sub-NO_CERTIFICATE_CHAIN_FOUND = тізбек сенімді орталыққа жеткізбейді
signature-sub-CHAIN_CONSTRAINTS_FAILURE = сертификатты бұлай пайдалануға болмайды
signature-sub-SIG_CONSTRAINTS_FAILURE = қол қоюшы немесе уақыт анық емес не сұралғандай емес
signature-sub-SIGNED_DATA_NOT_FOUND = қол қойылған мазмұн жоқ
signature-sub-OUT_OF_BOUNDS_NO_POE = сертификат ол кезде қолданыста болмаған, бұрынырақ дәлел жоқ
signature-sub-TIMESTAMP_ORDER_FAILURE = уақыттар бір-біріне қайшы
signature-sub-NO_POE = уақыт белгісі ештеңені дәлелдемейді
signature-sub-TRY_LATER = сертификат кері қайтарып алынған ба, белгісіз: кейінірек сұраңыз
signature-sub-CUSTOM = екі тексерудің қорытындысы бөлек

signature-refusal-unreadable = Файл қолтаңба ретінде оқылмайды.
signature-refusal-content-kind = Қарапайым мазмұнға емес, басқаға қол қойылған.
signature-refusal-content-absent = Қол қойылған мазмұн файлда жоқ. Оны --content арқылы көрсетіңіз.
signature-refusal-other-content = Қолтаңба ішіндегі мазмұн сіз берген файл емес.
signature-refusal-signer-count = Файлда дәл бір қолтаңба болуы керек. Ол жоқ, не бірнешеу.
signature-refusal-algorithm = Қолтаңбаның алгоритмдері қабылданбайды.
signature-refusal-weak-key = Кілт тым әлсіз немесе қолтаңбаға сәйкес емес.
signature-refusal-digest-not-announced = Қолтаңбаның хеш-функциясы файл басындағы тізімде жоқ.
signature-refusal-no-certificate = Қол қоюшының сертификаты файлда жоқ.
signature-refusal-several-certificates = Қол қоюшыға бірнеше сертификат сәйкес келеді. Біреуі ғана болуы керек.
signature-refusal-attribute-missing = Міндетті түрде қол қойылатын атрибут жоқ.
signature-refusal-attribute-malformed = Қол қойылған атрибут қайталанған немесе қате.
signature-refusal-content-type = Мазмұнның басқа түріне қол қойылған.
signature-refusal-content-changed = Мазмұн қол қойылғаннан кейін өзгерген, не ол басқа.
signature-refusal-other-certificate = Қолтаңба іштегі сертификатты емес, басқасын атайды.
signature-refusal-wrong-signature = Қолтаңба сертификаттың кілтіне сәйкес емес.
signature-refusal-stamp = Уақыт белгісі есепке алынбайды.
signature-refusal-stamp-revoked = Уақыт белгісінің сертификаты кері қайтарып алынған.
signature-refusal-stamp-revocation-unknown = Уақыт белгісінің сертификаты кері қайтарып алынған ба, белгісіз.
signature-refusal-stamp-before-certificate = Уақыт белгісі қол қоюшының сертификатынан бұрын қойылған.
signature-refusal-stamp-after-receipt = Уақыт белгісі файл бар болған сәттен кейін қойылған.
signature-refusal-no-path = Қол қоюшының сертификатын сенімді орталық бермеген.
signature-refusal-not-valid-then = Сертификат немесе одан жоғарысы ол кезде қолданыста болмаған.
signature-refusal-purpose = Бұл кілтпен құжатқа қол қойылмайды.
signature-refusal-identity = Сертификаттан оның кімдікі екені анық емес.
signature-refusal-other-person = Сұралған адам емес, басқа адам қол қойған.
signature-refusal-other-organisation = Сұралған ұйым емес, басқа ұйым қол қойған.
signature-refusal-organisation-key = Бұл – ұйымның кілті. Жеке кілт керек.
signature-refusal-personal-key = Бұл – жеке кілт. Ұйымның кілті керек.
signature-refusal-role = Қол қоюшының рөлі ұйым атынан қол қоюға құқық бермейді.
signature-refusal-revoked = Сертификат қолтаңбаның бар екені дәлелденген сәттен бұрын кері қайтарып алынған.
signature-refusal-revocation-unknown = Қол қоюшының сертификаты кері қайтарып алынған ба, белгісіз.
signature-refusal-opinions-differ = Екінші тексеру қолтаңбаны қабылдамайды.
signature-refusal-no-opinion = Екінші тексеру жауап бермейді. Кейінірек қайталаңыз.
signature-refusal-not-accepted = Сырттағы тексеру қолтаңбаны қабылдамайды.

signature-doubt-no-answer = Ешкім жауап бермеді, не ешкімнен сұралмады.
signature-doubt-try-later = Қызмет кейінірек сұрауды өтінеді.
signature-doubt-unreadable = Жауап оқылмайды.
signature-doubt-other-certificate = Жауап басқа сертификат туралы.
signature-doubt-not-authorised = Жауапқа құқығы жоқ тарап қол қойған.
signature-doubt-nonce = Жауап біздің сұраққа берілмеген.
signature-doubt-stale = Жауап бұл сәт үшін тым ескі.
signature-doubt-future = Жауаптың күні болашақта.
signature-doubt-incomplete = Тізім толық емес, бұрын көрілгеннен ескі, не сертификат мерзімінен кейін жасалған.
signature-doubt-not-known = Қызмет бұл сертификатты білмейді.

signature-purpose-authority = Бұл – куәландырушы орталықтың сертификаты.
signature-purpose-not-understood = Сертификат біз түсінбейтін нәрсені талап етеді.
signature-purpose-usage = Бұл кілт тек кіруге арналған, құжатқа қол қоюға емес.
signature-purpose-purpose = Кілт кіруге немесе қызметке арналған. Қол қою кілтімен қол қойыңыз.
signature-purpose-policy = Сертификат қол қою саясаты бойынша берілмеген.

signature-stamp-unreadable = Уақыт белгісі оқылмайды.
signature-stamp-not-granted = Уақыт қызметі белгі қоюдан бас тартты.
signature-stamp-no-statement = Оның орнында тұрғаны уақыт туралы мәлімдеме емес.
signature-stamp-signer = Уақыт белгісінің өз қолтаңбасы сәйкес келмейді.
signature-stamp-digest = Уақыт белгісінің хеш-функциясы қабылданбайды.
signature-stamp-other-imprint = Уақыт белгісі басқа қолтаңбаға тиесілі.
signature-stamp-policy = Уақыт белгісі қабылданбайтын саясат бойынша қойылған.
signature-stamp-untrusted = Уақыт белгісінің сертификатын мұнда сенетін орталық бермеген.
signature-stamp-purpose = Уақыт белгісінің сертификаты уақыт белгілеуге арналмаған.
signature-stamp-not-valid-then = Уақыт белгісінің сертификаты ол сәтте жарамды болмаған.

signature-identity-no-iin = Сертификатта ЖСН жоқ.
signature-identity-iin = Сертификаттағы ЖСН қате жазылған не екі рет тұр.
signature-identity-bin = Сертификаттағы БСН қате жазылған не екі рет тұр.
signature-identity-name = Сертификатта оқылатын аты-жөні жоқ.
signature-identity-contradiction = Сертификаттағы рөл мен нөмірлер бір-біріне қайшы.

signature-reason-unspecified = себебі көрсетілмеген
signature-reason-key-compromise = кілт басқаның қолына түскен болуы мүмкін
signature-reason-authority-compromise = орталықтың кілті басқаның қолына түскен болуы мүмкін
signature-reason-affiliation-changed = иесінің аты немесе орны өзгерген
signature-reason-superseded = орнына басқа сертификат берілген
signature-reason-cessation-of-operation = иесі оны енді пайдаланбайды
signature-reason-certificate-hold = уақытша тоқтатылған
signature-reason-removed-from-list = тоқтатудан шығарылған
signature-reason-privilege-withdrawn = оған құқық алынған
signature-reason-attribute-authority-compromise = орталықтың бір кілті басқаның қолына түскен болуы мүмкін
signature-reason-never-issued = орталық бұл сертификатты білмейді

signature-step-form = Файл қолтаңба ретінде оқылады
signature-step-content = Қол қойылған мазмұн бар
signature-step-one-signer = Қолтаңба біреу, не әрқайсысы бөлек тексерілген
signature-step-algorithms = Алгоритмдер қабылданады
signature-step-signer-certificate = Қол қоюшының сертификаты ішінде
signature-step-attributes = Мазмұн – қол қойылған мазмұн
signature-step-signature = Қолтаңба осы кілтпен жасалған
signature-step-time-stamp = Қашан екенін уақыт белгісі дәлелдейді
signature-step-path = Сол кезде қолданыста болған сертификаттар тізбегі сенімді орталыққа жеткізеді
signature-step-purpose = Кілт құжатқа қол қоюға арналған
signature-step-identity = Сертификат кім қол қойғанын айтады
signature-step-revocation = Сертификат кері қайтарып алынбаған
signature-step-second-opinion = Екінші тексеру де соны айтады

signature-outcome-held = дұрыс
signature-outcome-absent = жоқ
signature-outcome-refused = дұрыс емес
signature-outcome-not-reached = тексерілмеді

signature-role-individual = жеке тұлға
signature-role-legal-entity = заңды тұлға
signature-role-chief-executive = бірінші басшы
signature-role-signatory = қол қою құқығы бар тұлға
signature-role-financial-signatory = қаржы құжаттарына қол қою құқығы бар тұлға
signature-role-human-resources = кадр бөлімі
signature-role-employee = қызметкер
signature-role-information-system = ақпараттық жүйе

signature-section-who = Сертификат бойынша кім қол қойған
signature-section-what = Неге қол қойылған
signature-section-when = Қашан
signature-section-steps = Не тексерілді
signature-section-silent = Не туралы сұрау мүмкін болмады
signature-section-next = Не істеу керек

signature-label-name = аты-жөні
signature-label-iin = ЖСН
signature-label-bin = БСН
signature-label-organisation = ұйым
signature-label-role = рөлі
signature-label-certificate = сертификат
signature-label-valid = қолданыста
signature-label-issuer = берген
signature-label-site = сайт
signature-label-asked = қол қоюға тиіс
signature-label-made = жасалған
signature-label-until = мерзімі
signature-asked-anyone = кез келген адам

signature-unchecked-name = Тізбек расталмаған: мұндай атты сертификатқа кез келген адам жаза алады.
signature-anyone = Белгілі бір адам күтілмеген. Аты-жөнін өзіңіз салыстырыңыз.
signature-masked = Нөмірлер жасырылған. Оларды --reveal көрсетеді.
signature-content-inside = Мазмұн қолтаңба файлының ішінде.
signature-content-beside = Мазмұн – сіз берген файл.
signature-octets = { $octets } байт

signature-when-stamp = мұны уақыт белгісі дәлелдейді
signature-when-given = бұл уақытты сіз атадыңыз: оны ешбір тәуелсіз тарап дәлелдемейді
signature-when-now = осы тексерудің сәті: бұдан бұрынғысын ешбір тәуелсіз тарап дәлелдемейді
signature-when-claimed = қол қоюшының өз сағаты; ол ештеңені дәлелдемейді
signature-when-revoked = кері қайтарып алынған
signature-when-revoked-later = кейін кері қайтарып алынған; қолтаңба одан бұрын болған

signature-time-late = Мерзімінде емес: бұл сәт мәтінде көрсетілген мерзімнен кейін.
signature-time-before-statement = Сәттер бір-біріне қайшы: мәтін ол кезде әлі болмаған. Уақыттың қайдан белгілі екенін сұраңыз.
signature-time-in-time = мәтін жасалғаннан кейін, мерзімі өткенге дейін

signature-kind-ocsp = бір сертификат туралы жауап (OCSP)
signature-kind-list = кері қайтарып алынғандар тізімі (CRL)
signature-kind-changes = тізімдегі өзгерістер (delta CRL)

signature-silence-no-connection = байланыс жоқ
signature-silence-too-slow = жауап уақытында келмеді
signature-silence-redirects = біз сұрамайтын жерге жібереді
signature-silence-status = қатемен жауап береді
signature-silence-too-large = жауап тым үлкен
signature-silence-no-chance = машина кездейсоқ сан бермейді
signature-times = { $times } рет сұралды

signature-nobody-asked = Сертификаттың кері қайтарып алынғаны ешкімнен сұралмады.
signature-next-ask = Орталықтан сұрау үшін --online, файлдағы жауабы үшін --ocsp не --crl қосыңыз.
signature-next-later = «Белгісіз» – «кері қайтарып алынбаған» деген сөз емес. Кейінірек қайта тексеріңіз.
signature-next-trust = Орталықтардың сертификаттарын папкаға салып, оны --trust арқылы атаңыз.
signature-next-official = Олар мына жерде жарияланған. Таңба суреттерін қолмен салыстырыңыз:
signature-next-at = Қолтаңба қай сәтте бар болғанын білсеңіз, оны --at арқылы атаңыз.
