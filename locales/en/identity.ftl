# Numbers of persons and companies, machine-readable lines of a passport.

number-flaw-not_a_digit = Character { $place } is not a digit. Type digits only.
number-flaw-length = The number has 12 digits; you typed { $found }.
number-flaw-of_company = This is the BIN of a company. Type the IIN of the person.
number-flaw-of_person = This is the IIN of a person. Type the BIN of the company.
number-flaw-zeros = No number has only zeros.
number-flaw-never_issued = Nobody is given such a number. Compare the twelve digits with the document.
number-flaw-check_digit = The last digit does not fit the others. Compare the twelve digits with the document.

iin-oddity-no_such_day = The first six digits are no date. This may be right, but compare the number with the document.
iin-oddity-birth_day_differs = The first six digits are not the date of birth. Since 2013 this is no error, but compare.
iin-oddity-century_differs = The seventh digit means another century of birth. Since 2013 this is no error, but compare.
iin-oddity-sex_differs = The seventh digit means the other sex. Since 2013 this is no error, but compare.

name-mrz_td3 = passport, two lines of 44 characters
name-mrz_td1 = card, three lines of 30 characters
name-mrz_td2 = larger card, two lines of 36 characters
name-mrz_mrv_a = visa, two lines of 44 characters
name-mrz_mrv_b = small visa, two lines of 36 characters

name-mrz_document_code = kind of document
name-mrz_issuer = issued by
name-mrz_names = surname and given names
name-mrz_document_number = document number
name-mrz_nationality = citizenship
name-mrz_birth_date = date of birth
name-mrz_sex = sex
name-mrz_expiry_date = last day of the document
name-mrz_optional = further data
name-mrz_second_optional = further data on the second line
name-mrz_whole = all data together

mrz-none-empty = Type or paste the lines at the foot of the passport page.
mrz-none-too_long = The text is too long. Leave only the lines at the foot of the passport page.

mrz-flaw-missing = { $characters ->
    [one] Line { $line } lacks one character.
   *[other] Line { $line } lacks { $characters } characters.
}
mrz-flaw-excess = { $characters ->
    [one] Line { $line } has one character too many.
   *[other] Line { $line } has { $characters } characters too many.
}
mrz-flaw-foreign = The character at place { $place } of line { $line } is never used there.
mrz-flaw-not_a_digit = Place { $place } of line { $line } must be a digit.
mrz-flaw-not_a_letter = Place { $place } of line { $line } must be a letter.
mrz-flaw-not_a_sex = Place { $place } of line { $line } must be F, M or <.
mrz-flaw-no_document = No document begins with this letter. A passport begins with P.
mrz-flaw-no_such_day = The calendar has no such day: { $field }.
mrz-flaw-check_digit = The check digit does not fit: { $field }. Compare what you typed with the document.

mrz-check-holds = The check digit fits: { $field }.
mrz-check-waits = Waiting for the check digit: { $field }.
mrz-correction = A letter and a digit that look alike may be swapped: { $field }. Compare the suggestion with the document.
mrz-unprotected = No check digit covers name, citizenship and sex. Check them yourself.
