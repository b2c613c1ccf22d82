# Pages that need no facts of a person: the law, working days, comparison, changes, words.

reading-until = until { $until }
reading-sure-high = sure
reading-sure-medium = fairly sure
reading-sure-low = not sure
reading-longest-trp = Longest temporary residence permit
reading-kind-rule = rule
reading-kind-provision = provision
reading-kind-act = act or source
reading-kind-reading = disputed point
reading-kind-term = term
act-kind-law = law
act-kind-code = code
act-kind-resolution = resolution
act-kind-order = order
act-kind-treaty = treaty
act-kind-official = official statement
act-kind-article = article
act-kind-practice = practice

strange-question-title = We cannot read this address
strange-question-says = The part after the question mark is too long, or holds a day that does not exist. Write a day as 2026-03-01.
strange-question-next = Ask again
outside-coverage-title = Our data do not reach that day
outside-coverage-says = We refuse a day that our data of the law do not cover, instead of guessing. Choose a day nearer to today.
outside-coverage-next = Choose another day

law-page-title = The law, article by article
law-page-about = { $acts } acts, { $provisions } provisions, { $rules } rules made of them, { $cases } worked cases that prove the rules.
law-search = Search the law
law-search-hint = An article such as 6(4), a rule such as STAY.WINDOW, or words
law-search-go = Search
law-search-found = { $count ->
    [0] Nothing found
    [one] 1 place found
   *[other] { $count } places found
}
law-search-none = No provision, rule, act or disputed point holds all of these words.
law-search-hint-short = Try fewer words, or only the beginning of a word.
law-search-hint-number = Write an article as the law does: 517(4), 6-1.
law-search-hint-words = The law has its own terms. Look them up in the
law-search-more = The closest ones are shown. Add a word to narrow the search.
law-acts = Acts
law-act = Act
law-kind = Kind
law-provisions = Provisions
law-rules = Rules
law-cases = Cases
law-gaps = Gaps
law-sources = Statements, articles and practice
law-sources-about = What is not an act but is cited: official pages, articles, what offices do.
law-rules-title = All rules
law-rules-about = What a machine checks for you: each rule with its article and its proof.
law-readings-title = Where sources disagree
law-readings-about = Each disputed point with both sides, who takes them, and the side that we use.
law-readings-open = Open
law-readings-open-about = We use the reading that protects the person, and answers show the other one.
law-readings-settled = Settled by the law
law-readings-settled-about = The text of the law decides. The other opinion is kept because people still meet it.
law-official = official text
law-rules-count = { $count ->
    [one] 1 rule
   *[other] { $count } rules
}
law-has-values = amounts
law-gap = Not modelled.
law-only-cited = No rule and no amount rests on it. It is listed so that it can be cited.
law-on = The law of another day
law-on-show = Show
law-now = in force
law-not-now = not in force
law-values = Values over time
law-who-says = Who says so:
law-cited-for = Cited for a reading
law-compared = Rights compared
law-touches = Rules that it touches:
law-cases-about = Invented persons, checked by a test each time the program is built. Their titles are in English.
law-more-cases = { $count ->
    [one] One more case shows this rule.
   *[other] { $count } more cases show this rule.
}

calendar-page-title = Working days of { $year }
calendar-years = Years
calendar-working-days = { $count ->
    [one] 1 working day
   *[other] { $count } working days
}
calendar-named = Days that are not as their weekday is
calendar-named-about = Each holiday, day off and moved day, with the act that makes it so.
calendar-key-holiday = holiday
calendar-key-moved = day off for a holiday on a weekend
calendar-key-day-off = day off that never moves
calendar-key-swapped = day off moved here by an act
calendar-key-worked = weekend that is worked
calendar-count-title = Count working days
calendar-count-about = From a day, so many working days: each day on the way, counted or not, and why.
calendar-count-from = First day
calendar-count-days = Number of working days
calendar-count-first = Does the first day count?
calendar-count-first-counts = Yes, as in the safe reading of the notification of arrival
calendar-count-first-next = No, counting begins on the next day, as for an authority
calendar-each-day = Each day
calendar-day = Day
calendar-why = Why
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
weekday-short-1 = Mo
weekday-short-2 = Tu
weekday-short-3 = We
weekday-short-4 = Th
weekday-short-5 = Fr
weekday-short-6 = Sa
weekday-short-7 = Su

compare-title = Which status gives what
compare-about = What each status allows and asks, side by side. Answer a few questions, and this page says which permit is open to you.
compare-ask = Which one is open to me?
compare-which = Compare
compare-only = only where they differ
compare-heading = Side by side
compare-parts = Parts of the comparison
compare-what = What
advice-heading = By your answers
advice-both = Both permits are open to you by your answers. The temporary one is tied to its ground; the residence permit is not.
advice-trp-now = A temporary residence permit is open to you now. The residence permit opens later.
advice-trp = A temporary residence permit is open to you. By your answers no route to the residence permit is open.
advice-rp = The residence permit is open to you. No ground of a temporary permit is open by your answers.
advice-trp-depends = A temporary residence permit is open to you. Whether the residence permit is, your answers do not decide yet.
advice-rp-now = The residence permit is open to you now. A temporary permit opens later.
advice-rp-depends = The residence permit is open to you. Whether a temporary permit is, your answers do not decide yet.
advice-later = Neither permit is open today. Below is what opens one, and when.
advice-depends = Your answers do not decide it yet. Below is what would.
advice-none = By your answers no ground and no route is open. The reasons are below.
advice-papers = Conditions and papers
advice-more = { $count ->
    [one] One more stands alike:
   *[other] { $count } more stand alike:
}

changes-title = What the law changed, and when
changes-about = Each day on which something changed, as far as our data reach. Choose a day to see what was and what is.
changes-feed = Subscribe (Atom)
changes-ahead = to come
changes-ahead-about = This change is not in force yet.
changes-more = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}
changes-touches = Whom and what it touches:
changes-touches-calendar = every term counted in working days
changes-touches-clock = from which day to which terms run
changes-day-title = What changed on { $day }
changes-before = Before
changes-after = Since then
changes-source = Written in:

glossary-title = Glossary
glossary-about = The words of the law in Kazakh, Russian and English, side by side.
glossary-search = Find a word, in any of the languages
glossary-found = { $count ->
    [0] No term holds that.
    [one] 1 term found
   *[other] { $count } terms found
}
glossary-all = All terms
glossary-means = What it means, and where it stands
glossary-of-law = The Kazakh and Russian words are those of the laws.
glossary-not-read = Usual words; we did not read them in both texts of a law.

privacy-title = What is kept of you
privacy-lead = Your answers: nothing on the server. They stay in your browser for one day. What you sign is told apart below.
privacy-browser = In your browser
privacy-answers = Your answers lie in cookies of this site for one day after your last answer.
privacy-sealed = They are encrypted and sealed: no script and no other site can read or change them. On a device that others use, forget them when you are done.
privacy-language = One more cookie remembers the language for a year. It holds nothing else.
privacy-server = On the server
privacy-nothing = Answers are used to make the page, and are gone when it is sent. There is no account and no database of visitors.
privacy-logs = The log holds the kind of page, the status and the time it took. It holds no network address, no question and no answer.
privacy-rate = Programs that ask the API too often have to wait. For that alone their network address is kept in memory, never on a disk.
privacy-others = For the pages no other company is asked for anything: no counters, no fonts, no maps, no advertising.
privacy-sign = If you sign
privacy-sign-memory = A statement that you are asked to sign is kept in the server's memory, never on its disk. So are your signature with its certificate, and a refusal with its reason.
privacy-sign-ends = All of it is gone a day after the deadline of the statement, and whenever the server starts anew.
privacy-sign-link = Whoever has the link can read the statement and can refuse. Give it to nobody who may not.
privacy-sign-centre = The certification centre is asked whether your certificate was withdrawn, and for a time stamp. It gets the number of the certificate and a digest, not the text.
privacy-sign-second = Whoever runs this site may have a second program check signatures. That program gets the signature and the text.
privacy-forget = How to forget
privacy-button = The button “Forget my answers” at the foot of each page erases the cookies at once.
privacy-day = Without it they lapse by themselves after a day.
privacy-shared = What you type into a calculator stands in the address of that page. Who gets the link sees it.
privacy-links = A link to another device, a PDF with its code and a calendar subscription hold your answers in themselves. Who has one can open it until it ends.
privacy-none = There is nothing to forget now.

access-title = Accessibility
access-lead = These pages are made to WCAG 2.2, level AA.
access-made = How they are made
access-script = Every page and form works without JavaScript.
access-keys = Everything can be reached and used by keyboard, and the focus is seen.
access-narrow = Pages fit a screen 320 pixels wide. Wide tables scroll in their own frame.
access-colour = No meaning rests on colour alone: there is always a word or a shape. Dark and light follow your device.
access-tongue = Words in another language are marked, so that a screen reader speaks them rightly.
access-tested = What was tested
access-tests = A program asks for the pages without JavaScript, in three languages, each time the code changes.
access-looked = The checker axe was run in Chromium over pages of every kind, 320 and 1280 pixels wide, light and dark. It found no fault.
access-not = What was not
access-people = The pages were not yet tried with screen readers by people who depend on them.
access-cases = Titles of worked cases are in English only. They are marked as English.
