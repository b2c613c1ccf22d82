# The interview: questions, answers, and what can be wrong with them.

# The frame of every question.
interview-back = Back
interview-go-on = Go on
interview-change = Change
interview-remove = Remove
interview-add = Add another
interview-show-answer = Show my answer
interview-more = { $count ->
    [one] About one more question.
   *[other] About { $count } more questions.
}
interview-entries = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
interview-trips = { $count ->
    [one] { $count } trip
   *[other] { $count } trips
}
interview-day = Day
interview-month = Month
interview-year = Year
errors-title = Please correct this

# The task list.
tasks-title = Questions
tasks-lead = Answer in any order. Only what can still change your answer is asked.
tasks-goal-open = not said yet
tasks-nothing-left = Nothing more has to be asked.
tasks-answered = answered
tasks-skipped = skipped
tasks-not-asked = not asked
tasks-to-ask = { $count ->
    [one] one question could change the answer
   *[other] { $count } questions could change the answer
}
tasks-could-change = { $count ->
    [one] One more thing that could change the answer
   *[other] { $count } more things that could change the answer
}
tasks-row-asked = not answered yet
tasks-row-skipped = you do not know
tasks-row-details = a detail is missing
check-title = Check my answers
check-empty = Nothing has been answered yet.

interview-section-person = Who you are
interview-section-trips = Trips
interview-section-permits = Visas and permits
interview-section-home = Where you live
interview-section-life = Work, study, family
interview-section-record = Record
interview-section-papers = Papers and means

# Answers to many questions.
choice-yes = Yes
choice-no = No
choice-unknown = I don't know
choice-none = None

# What the person came for.
question-goal = What do you want to know?
question-goal-short = What you want to know
question-goal-hint = It decides which questions are asked. You can change it at any time.
choice-goal-stay = How long I may stay, and what I must do
choice-goal-trp = Whether I can get a temporary residence permit (TRP)
choice-goal-rp = Whether I can get a residence permit (RP)
choice-goal-all = All of it

# Who you are.
question-citizenship = Which citizenship do you have?
question-citizenship-short = Citizenship
question-citizenship-hint = The name of the state or its code, as Uzbekistan or UZ. Stateless is an answer too.
question-born = When were you born?
question-born-short = Date of birth
question-born-hint = For example, 27 3 1990.
question-ethnic_kazakh = Are you an ethnic Kazakh?
question-ethnic_kazakh-short = Ethnic Kazakh
question-ethnic_kazakh-hint = Ethnic Kazakhs with another citizenship have rules of their own.
question-former_compatriot = Were you born in Kazakhstan, or were you its citizen?
question-former_compatriot-short = Former compatriot
question-former_compatriot-hint = The Kazakh SSR counts too.
question-recognised_as = Has an authority of Kazakhstan recognised you as one of these?
question-recognised_as-short = Recognised as
choice-recognised_as-none = None of these

# Trips.
question-crossings = When did you enter and leave Kazakhstan?
question-crossings-short = Trips to Kazakhstan
crossings-title = Your trips to Kazakhstan
crossings-change-title = Change a trip
crossings-hint = Begin with the latest trip.
crossings-since = Trips since { $day } count. A trip that began earlier and went on counts too.
crossings-ways = Many trips? Paste them, or take them from a file:
crossings-form = Write a day as 13.5.2026. The days of entry and exit are in your passport stamps.
crossings-trip = Trip { $count }
crossings-trip-one = Trip
crossings-entered = Entered
crossings-left = Left
crossings-days = Days
crossings-days-in-all = { $count ->
    [one] { $count } day in all; the days of entry and exit count
   *[other] { $count } days in all; the days of entry and exit count
}
crossings-still-inside = still inside
crossings-done = These are all my trips, go on
crossings-inside = I am still inside
crossings-inside-hint = Then leave "Left" of your last trip empty.
crossings-more = More rows
crossings-never = I was not in Kazakhstan
crossings-add = Add trips
paste-title = Paste a list of trips
paste-label = One trip a line
paste-hint = Two days are a trip. One day needs "in" or "out", or a dash where the exit will be.
paste-example-in = in
paste-add = Add these trips
paste-line = Line { $count }:
paste-nothing-lost = Nothing is lost: correct these lines below and send the list again.
paste-words-in = in entry entered enter arrived arrival
paste-words-out = out exit left leave departed departure
paste-month-1 = january jan
paste-month-2 = february feb
paste-month-3 = march mar
paste-month-4 = april apr
paste-month-5 = may
paste-month-6 = june jun
paste-month-7 = july jul
paste-month-8 = august aug
paste-month-9 = september sep sept
paste-month-10 = october oct
paste-month-11 = november nov
paste-month-12 = december dec
file-title = Import trips from a file
file-columns = A text file with one trip a line: the day of entry, then the day of exit. A heading may stand above.
file-example = Download this example
file-label = File with trips
file-hint = CSV or text, up to 128 KB. Leave the second column empty while you are inside.
file-add = Import

question-arrival_notifications = Did your host notify the migration service of your arrival?
question-arrival_notifications-short = Notification of arrival
question-arrival_notifications-hint = Whoever receives you sends it: the hotel, the owner of the flat, the employer.
question-arrival_notifications-entry = Which notification was sent?
field-arrival_notifications-on = When was it sent?
field-arrival_notifications-for_entry = Which day of entry does it report?
field-arrival_notifications-for_entry-hint = May be left empty.

# Visas and permits.
question-holdings = Do you hold one of these for Kazakhstan?
question-holdings-short = Visas and permits
question-holdings-hint = One that has run out this year counts too.
choice-holdings-permits = A temporary or permanent residence permit, or a residence permit card
choice-holdings-visas = A visa
choice-holdings-none = None of these
question-permits = Do you hold a residence permit of Kazakhstan?
question-permits-short = Residence permits
question-permits-hint = A temporary permit, a permanent permit or the card. One that has run out counts too.
question-permits-entry = Which permit is it?
field-permits-kind = Which permit?
field-permits-from = First day
field-permits-until = Last day, as printed
field-permits-ground = On what ground or route?
field-permits-ended = If it was cancelled or shortened: its last day
question-visas = Do you hold a visa of Kazakhstan?
question-visas-short = Visas
question-visas-hint = One that has run out counts too.
question-visas-entry = Which visa is it?
field-visas-category = Category, as printed
field-visas-category-hint = A letter and a number, such as B8 or C3.
field-visas-from = First day
field-visas-until = Last day
question-applications = Have you applied for a permit in Kazakhstan?
question-applications-short = Applications
question-applications-hint = Those that are still open, were refused or were returned.
question-applications-entry = Which application was it?
field-applications-permit = For which permit?
field-applications-filed = When was it filed?
field-applications-outcome = How did it end?
field-applications-decided = When was it decided?

# Where you live.
question-registrations = Are you registered at an address in Kazakhstan?
question-registrations-short = Registration of the address
question-registrations-entry = Which registration is it?
field-registrations-on = Since when?
field-registrations-until = Until when?
field-registrations-until-hint = May be left empty.
field-registrations-address_code = Address registration code
field-registrations-address_code-hint = May be left empty.
question-address_changed_on = When did you last move within Kazakhstan?
question-address_changed_on-short = Last move
question-housing_owner = Who owns the place where you live?
question-housing_owner-short = Owner of the dwelling
choice-housing_owner-self = I do
choice-housing_owner-employer = My employer
choice-housing_owner-other = Somebody else
question-housing_owners = How many owners are there?
question-housing_owners-short = Number of owners
question-housing_consent = Have the owners consented to your registration?
question-housing_consent-short = Owners' consent
choice-housing_consent-none = Not yet
choice-housing_consent-notarised = Yes, before a notary
choice-housing_consent-eds = Yes, by electronic signature
question-housing_consent_until = Until when does the consent run?
question-housing_consent_until-short = End of the consent
question-housing_lease = Is the lease notarised?
question-housing_lease-short = Notarised lease

# Work, study, family.
question-activities = What do you do in Kazakhstan, or plan to do?
question-activities-short = Activities
question-activities-hint = Tick all that apply. A signed offer counts.
choice-activities-work_contract = Work
choice-activities-study = Full-time study
choice-activities-treatment = In-patient treatment, or care for a patient
choice-activities-mission = Missionary work
choice-activities-business = Business immigration
choice-activities-none = None of these
question-work_contract = What contract do you work under?
question-work_contract-short = Contract of work
choice-work_contract-none = I have no contract
choice-work_contract-esutd = Employment contract, registered in ESUTD
choice-work_contract-esutd-hint = The state's registry of employment contracts. The employer registers it on enbek.kz.
choice-work_contract-civil = Civil-law contract for work or services
choice-work_contract-unregistered = Employment contract, not registered
question-work_employer = Who is the employer?
question-work_employer-short = Employer
choice-work_employer-ordinary = A company or entrepreneur
choice-work_employer-astana_hub = A participant of Astana Hub
choice-work_employer-aifc = A body or participant of the AIFC
choice-work_employer-household = A private household
question-work_until = Until when does the contract run?
question-work_until-short = End of the contract
question-work_labour_permit = Is there a permit to employ you?
question-work_labour_permit-short = Labour permit
question-work_labour_permit-hint = A permit to attract foreign labour; in a household, the labour immigrant's permit.
question-work_qualification = Do you have a certificate of qualification match?
question-work_qualification-short = Certificate of qualification
question-work_arrangement = Is the work one of these?
question-work_arrangement-short = Arrangement of work
choice-work_arrangement-intra_corporate = A transfer inside a group of companies
choice-work_arrangement-seasonal = Seasonal work
choice-work_arrangement-none = Neither
question-work_ended_on = When did the job end?
question-work_ended_on-short = End of the job
question-study = Do you study full-time in Kazakhstan?
question-study-short = Study
question-study_until = Until when does the study last?
question-study_until-short = End of the study
question-treatment = Are you treated as an in-patient, or do you care for a patient?
question-treatment-short = Treatment
question-treatment_until = Until when does the treatment last?
question-treatment_until-short = End of the treatment
question-mission = Are you a missionary?
question-mission-short = Missionary work
question-mission_until = Until when does the mission last?
question-mission_until-short = End of the mission
question-business = Are you a business immigrant?
question-business-short = Business immigration
question-business-hint = Somebody who founds or joins a company with consent of the local authority.
question-business_until = Until when does the business visa or permit run?
question-business_until-short = End of the business stay
question-family = Do you have a husband, wife, child, parent, brother or sister who matters here?
question-family-short = Family
question-family-hint = Those who live in Kazakhstan, or come with you.
question-family-entry = Who is it?
field-family-relation = What are they to you?
field-family-citizenship = Their citizenship
field-family-status = On what do they live in Kazakhstan?
field-family-status_since = Since when?
field-family-status_until = If not a citizen: until when does their permit run?
field-family-trp_ground = If on a temporary residence permit: on which ground?
field-family-married_on = If your spouse: day of the marriage
field-family-born = Date of birth
field-family-dependent = Do they support you?
field-family-dependent-hint = You cannot support yourself, and this person does.
field-family-ethnic_kazakh = Are they an ethnic Kazakh or former compatriot?

# Record.
question-penalties = Did you get an administrative penalty in Kazakhstan?
question-penalties-short = Penalties
question-penalties-hint = A fine, a warning, an expulsion.
question-penalties-entry = Which penalty was it?
field-penalties-on = When was it imposed?
field-penalties-field = In which field of law?
field-penalties-provision = Article
field-penalties-provision-hint = Such as 517-3. May be left empty.
field-penalties-expulsion = With expulsion?
field-penalties-paid = Paid or served?
field-penalties-executed_on = When was it paid or served?
question-convictions = Do you have a criminal conviction?
question-convictions-short = Convictions
choice-convictions-none = No
choice-convictions-spent = Yes, spent or expunged
choice-convictions-unspent = Yes, not spent
question-entry_ban_until = Until when are you banned from entering Kazakhstan?
question-entry_ban_until-short = Ban of entry

# Papers and means.
question-passport_kind = Which document do you travel with?
question-passport_kind-short = Identity document
question-passport_expires = When does your passport or identity card run out?
question-passport_expires-short = Last day of the passport
question-passport_expires-hint = The last day, as printed. For example, 27 3 2031.
question-funds_kzt = How much money do you have in a bank of Kazakhstan?
question-funds_kzt-short = Means
question-funds_kzt-hint = In whole tenge. Blanks do not matter.
question-iin = Do you have an individual identification number (IIN)?
question-iin-short = IIN
question-fingerprinted_on = When were your fingerprints taken in Kazakhstan?
question-fingerprinted_on-short = Fingerprints
question-insurance_until = Until when does your medical insurance run?
question-insurance_until-short = Insurance
question-driving_licence = Which driving licence do you have?
question-driving_licence-short = Driving licence
field-driving_licence-country = Issued by
field-driving_licence-since = Issued on
question-car = Do you drive a car with foreign plates here?
question-car-short = Car
field-car-plates = State of the plates
field-car-entered_on = Day on which it entered Kazakhstan

# What can be wrong.
wrong-empty-choice = Choose one of the answers
wrong-empty-several = Tick what applies, or "None of these"
wrong-none-and-some = Tick either "None of these" or what applies, not both
wrong-empty-day = Write day, month and year
wrong-empty-state = Write the name of a state
wrong-empty-number = Write a number
wrong-empty-text = Write it as it is printed
wrong-choice = Choose one of the answers of the list
wrong-day-lacks-day = The day is missing
wrong-day-lacks-month = The month is missing
wrong-day-lacks-year = The year is missing
wrong-day-odd-day = The day is a number from 1 to 31
wrong-day-odd-month = The month is a number from 1 to 12
wrong-day-odd-year = The year has four digits, such as 2026
wrong-day-never = This month has only { $count } days
wrong-state = We know no such state. Write its name or two-letter code.
wrong-state-near = We know no such state. Did you mean { $state }?
wrong-amount = Write whole tenge in digits, such as 6000000
wrong-count = Write a whole number in digits, such as 2
wrong-fact = This does not fit the other answers. Please look at it again.
wrong-fact-ends_before_begin = It ends on { $end }, before it begins on { $begin }. Correct one of the two.
wrong-fact-in_the_future = { $given } lies after { $on }. Look at the year.
wrong-fact-out_of_range = The number is too large or too small
wrong-fact-not_short = Write at most 64 letters
wrong-fact-out_of_place = A residence permit card has no ground. Choose "I don't know" there.
wrong-fact-unknown_word = This ground does not belong to the permit that you chose
wrong-fact-not_covered = We know the law from { $first } to { $last } only
wrong-fact-too_many = There may be at most { $count } entries
wrong-fact-exit_without_entry = You left on { $on }, and there is no entry before it
wrong-fact-entry_while_inside = You entered on { $on } while you were inside already
wrong-trip-no-day = Write the day as 13.5.2026
wrong-trip-never = The calendar has no such day
wrong-trip-year = Write the year with four digits, as 13.5.2026
wrong-trip-no-way = Is this day an entry or an exit? Write "in" or "out" beside it.
wrong-trip-many-days = There are more than two days. Write one trip a line.
wrong-trip-future = { $on } is still to come. Write only trips that have begun.
wrong-trip-backwards = You left on { $left }, before you entered on { $entered }. Correct one of the two.
wrong-trip-no-entry = You left on { $on }, but no trip was open then. Add the entry, or correct the day.
wrong-trip-inside = You entered on { $on } while another trip was still going on. Add its exit, or correct a day.
wrong-trip-not-left = You entered again on { $on }. Add the exit before that.
wrong-trip-twice = { $on } is in your trips already
wrong-trip-no-exit = Write when you left, or tick "I am still inside"
wrong-trip-not-inside = You ticked "I am still inside", but the last trip has an exit
wrong-trip-too-many = There may be at most 1,000 crossings. Leave out the oldest.
wrong-list-empty = Paste or write at least one trip
wrong-list-lines = { $count ->
    [one] One line cannot be read
   *[other] { $count } lines cannot be read
}
wrong-file-none = Choose a file with trips
wrong-file-kind = This is no text file. Save the table as CSV (UTF-8).
wrong-file-large = The file is larger than 128 KB

# The lines at the foot of a passport page.
lines-title = Fill in from the passport lines
lines-says = The lines with many < at the foot of the passport page tell citizenship, date of birth and last day.
lines-private = Your name and number are not kept: they are read once and forgotten.
lines-label = Lines of the passport or card
lines-hint = Paste or type all lines. Spaces and small letters do not matter.
lines-use = Use these answers
lines-check = Check the lines
lines-correct = Take the suggestion
wrong-lines-citizenship = The lines do not say whose citizen you are. Answer that question yourself.

# What an open question would settle.
settles-title = What would settle more
settles-says = Would settle:
settles-skipped = you do not know
settles-stay = how long you may stay
settles-entry = when you may enter
settles-exposure = what you risk
settles-disputes = where sources differ
settles-permits = { $count ->
    [one] { $count } kind of permit
   *[other] { $count } kinds of permits
}
