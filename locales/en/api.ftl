# Errors of the API: a title and what to do, for each kind.

api-unreadable-title = The body cannot be read
api-unreadable-says = Send the facts of one person as a JSON object in UTF-8, whole. “problems” says where reading stopped.
api-parameters-title = A parameter of the address is wrong
api-parameters-says =
    { $found ->
        [one] One parameter is wrong: see “problems”.
       *[other] { $found } parameters are wrong: see “problems”.
    }
api-not-found-title = There is nothing at this address
api-not-found-says = Compare the address with the description of the API at /api.
api-method-title = The address does not take this method
api-method-says = The header Allow names the methods that it takes.
api-not-acceptable-title = No such kind of answer
api-not-acceptable-says = Ask in the header Accept for a kind that the description at /api names.
api-too-slow-title = The request came too slowly
api-too-slow-says = Send the whole request within twenty seconds.
api-too-large-title = The body is too large
api-too-large-says = At most { $most } KiB are taken. Many persons go one a line, as application/jsonl.
api-media-type-title = No such kind of body
api-media-type-says = Send Content-Type: application/json, without Content-Encoding. Many persons go one a line, as application/jsonl.
api-facts-title = These facts cannot be assessed
api-facts-says =
    { $found ->
        [one] One thing is wrong with them: see “problems”.
       *[other] { $found } things are wrong with them: see “problems”.
    }
api-not-covered-title = The law of that day is not known
api-not-covered-says = The law’s data do not reach that day. “problems” names the first and the last day covered.
api-too-many-title = Too many requests
api-too-many-says = Wait as many seconds as the header Retry-After says.
api-ours-title = A fault of ours
api-ours-says = Nothing is wrong with your request. Please report it.
api-busy-title = All places are taken
api-busy-says = Ask again after as many seconds as the header Retry-After says.

# The page about the API; what single requests do is told in English there.

api-title = For programs
api-lead = The same answers as on these pages, for your programs: facts go in as JSON, a dated answer with its reasons comes out. No account, no key; nothing is kept.
api-description = The description in OpenAPI 3.1
api-schemas = JSON Schemas
api-limits = One address may ask about fifty times a second. One person takes at most 256 KiB, many persons, one a line, at most 16 MiB.
api-in-english = What single requests do is told in English.
api-contents = Requests
api-request = Request
api-does = What it does
api-parameters = Parameters
api-required = required
api-body = Body
api-answer = Answer
api-example = An example, and its answer today
api-errors = Errors
api-errors-says = Every error is a problem of RFC 9457, application/problem+json. It names everything that is wrong, each with its place, a stable code and what to do, in the language of Accept-Language.

# What a parameter is, as the end of “write …”.

name-wanted-goal = trp or rp
name-wanted-inside = a day on which you are inside, with no exit after it
name-wanted-outside = a day after the last exit, or name an earlier day of leaving
name-wanted-days = a whole number from 1 to 10 000
name-wanted-statuses = two or three different statuses, with commas between them
name-wanted-mark = 1 to 40 Latin letters, digits or hyphens
