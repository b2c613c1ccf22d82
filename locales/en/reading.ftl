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
