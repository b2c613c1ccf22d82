# API қателері: әр түрдің тақырыбы және не істеу керек.

api-unreadable-title = Сұраудың денесі оқылмайды
api-unreadable-says = Бір адамның деректерін UTF-8 жазуымен бір JSON нысаны етіп толық жіберіңіз. Оқу қай жерде тоқтағаны «problems» ішінде айтылған.
api-parameters-title = Мекенжайдың параметрі қате
api-parameters-says = { $found } параметр қате: «problems» қараңыз.
api-not-found-title = Бұл мекенжайда ештеңе жоқ
api-not-found-says = Мекенжайды /api бетіндегі API сипаттамасымен салыстырыңыз.
api-method-title = Бұл мекенжай мұндай әдісті қабылдамайды
api-method-says = Қандай әдістерді қабылдайтыны Allow тақырыптамасында айтылған.
api-not-acceptable-title = Жауаптың мұндай түрі жоқ
api-not-acceptable-says = Accept тақырыптамасында /api бетіндегі сипаттамадан жауап түрін атаңыз.
api-too-slow-title = Сұрау тым баяу келді
api-too-slow-says = Сұрауды жиырма секунд ішінде толық жіберіңіз.
api-too-large-title = Сұраудың денесі тым үлкен
api-too-large-says = Ең көбі { $most } КиБ қабылданады. Көп адамды application/jsonl түрінде, әр жолға бір адамнан жіберіңіз.
api-media-type-title = Сұрау денесінің мұндай түрі қабылданбайды
api-media-type-says = Content-Encoding жоқ Content-Type: application/json жіберіңіз. Көп адамды application/jsonl түрінде, әр жолға бір адамнан жіберіңіз.
api-facts-title = Бұл деректер бойынша жауап беруге болмайды
api-facts-says = Оларда { $found } қате бар: «problems» қараңыз.
api-not-covered-title = Ол күннің құқығы белгісіз
api-not-covered-says = Құқық деректері ол күнді қамтымайды. Бірінші және соңғы күн «problems» ішінде аталған.
api-too-many-title = Сұрау тым көп
api-too-many-says = Retry-After тақырыптамасында айтылғандай секунд күтіңіз.
api-ours-title = Біздің қатеміз
api-ours-says = Сіздің сұрауыңыз дұрыс. Бізге хабарлаңыз.
api-busy-title = Барлық орын бос емес
api-busy-says = Retry-After тақырыптамасында айтылғандай секундтан кейін қайта сұраңыз.

# API туралы бет; әр сұраудың не істейтіні онда ағылшынша айтылған.

api-title = Бағдарламаларға арналған
api-lead = Осы беттердегі жауаптар бағдарламаларыңызға да беріледі. Деректер JSON түрінде келеді, күні мен негіздері бар жауап қайтады. Тіркелгі де, кілт те керек емес; ештеңе сақталмайды.
api-description = OpenAPI 3.1 сипаттамасы
api-schemas = JSON Schema схемалары
api-limits = Бір мекенжайдан секундына шамамен елу рет сұрауға болады. Бір адамның дерегі 256 КиБ-тан аспайды. Әр жолда бір адамнан көп адам 16 МиБ-тан аспайды.
api-in-english = Әр сұраудың не істейтіні ағылшынша айтылған.
api-contents = Сұраулар
api-request = Сұрау
api-does = Не істейді
api-parameters = Параметрлер
api-required = міндетті
api-body = Сұраудың денесі
api-answer = Жауап
api-example = Мысал және оның бүгінгі жауабы
api-errors = Қателер
api-errors-says = Әр қате RFC 9457 бойынша «problem», application/problem+json. Онда қатенің бәрі айтылады: орны, тұрақты коды және не істеу керек. Тілі Accept-Language бойынша.

# Параметр деген не, «жазыңыз» сөзінің алдында.

name-wanted-goal = trp немесе rp
name-wanted-inside = сіз елде болған, содан кейін шығу жоқ күнді
name-wanted-outside = соңғы шығудан кейінгі күнді немесе шығудың ертерек күнін
name-wanted-days = 1 мен 10 000 аралығындағы бүтін санды
name-wanted-statuses = үтірмен бөлінген екі немесе үш әртүрлі мәртебені
name-wanted-mark = 1–40 латын әрпін, цифрды немесе дефисті
