# The frame of every page, the start page and pages about trouble.

web-name = Ruqsat
web-skip = Skip to the main part
web-languages = Language
web-language-kk = Қазақша
web-language-ru = Русский
web-language-en = English
web-menu = Menu
web-error-prefix = Error:
web-lapsed = Your earlier answers were kept for one day and are gone now. Please answer again.
web-informs = Ruqsat informs; only an officer decides. Every answer carries its day, its sources and what it does not know.
web-today = Today in Kazakhstan
web-edition = edition of the law
web-demo = demonstration
web-forget = Forget my answers

menu-questions = Questions
menu-answer = My answer
menu-compare = TRP or RP?
menu-tools = Calculators
menu-law = The law
menu-calendar = Working days
menu-glossary = Glossary
menu-changes = What changed
menu-privacy = Privacy
menu-api = For programs (API)

about-compare = What each status allows, side by side, with the article for every cell.
about-tools = 90 days in 180, three working days, means of living, fines.
about-law = Each article, the rules made of it and worked cases.
about-calendar = Holidays, moved days and working days of each year.
about-changes = What the law changed, on which day, and whom it touches.
about-glossary = The terms in Kazakh, Russian and English.

start-title = Where do I stand in Kazakhstan?
start-heading = How long may I stay in Kazakhstan, and what must I do?
start-lead = Answer a few questions. You get your last lawful day, what is due and when, and which permit fits you.
start-begin = Start
start-go-on = Go on answering
start-promise-time = About two minutes, on any phone.
start-promise-account = No account. Your answers stay in your browser.
start-promise-law = Every answer shows its article, its count of days, and where sources disagree.
start-demo = Try it with an invented person
start-demo-says = These persons do not exist. Opening one replaces your own answers.
start-demo-open = Open
start-more = More

demo-counting-days-name = A remote worker from the USA counts days
demo-counting-days-says = Four entries since July. How long may the last stay go on?
demo-landlord-abroad-name = An employee from Russia renews a permit
demo-landlord-abroad-says = The owner of the flat lives abroad and must sign.
demo-astana-hub-name = A specialist from Uzbekistan at Astana Hub
demo-astana-hub-says = Thirty days for the papers, and two owners of the flat.
demo-couple-to-rp-name = A couple from Belarus on the way to the residence permit
demo-couple-to-rp-says = Which papers first, and when to file?
demo-ethnic-kazakh-name = An ethnic Kazakh from China
demo-ethnic-kazakh-says = The application is filed, but the stay does not get longer by it.

missing-page-title = There is no such page
missing-page-says = The address may be wrong or old. Your answers are still here.
missing-page-next = To the start page
too-large-title = That is more than a browser keeps
too-large-says = The last change was not kept; everything before it was. Leave out trips that are more than 180 days old.
too-large-next = Back to the questions
strange-form-title = This form is not from here
strange-form-says = Nothing was changed. Please fill in the form on our page again.
strange-form-next = Back to the questions
outside-title = The law of that day is not in our data
outside-says = We answer only for days whose law we have. Please choose another day.
outside-next = Back to the questions
refused-title = Some answers cannot be true
refused-says = Nothing was lost. Please correct this:
refused-next = Check my answers
web-error-heading = There is a problem
