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
api-too-many-title = Too many requests
api-too-many-says = Wait as many seconds as the header Retry-After says.
api-ours-title = A fault of ours
api-ours-says = Nothing is wrong with your request. Please report it.
api-busy-title = All places are taken
api-busy-says = Ask again after as many seconds as the header Retry-After says.
