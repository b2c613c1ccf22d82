# Taking the answer along: PDF, calendar, another device, receipt.

paper-title = Where you stand in Kazakhstan
paper-page = Page {"{"}page{"}"} of {"{"}pages{"}"}
paper-edition = Edition of the law
paper-go-on = Go on with these answers
paper-go-on-link = Open these answers
paper-go-on-says = Or point the camera of a phone at the code: the answers open and can be changed. All your answers are in it, so show it to nobody else.
paper-go-on-until = It works until
paper-go-on-code = Code for a camera: a link to your answers
paper-others = Other permits
paper-ground = ground
paper-verdict = as things stand
paper-opens = what opens it

ics-name = Ruqsat: my deadlines

our-fault-title = This did not work
our-fault-says = The fault is ours, your answers are safe. Please try again in a minute.
our-fault-next = Back to the answer

keep-heading = Take this answer along
keep-calendar = Into my calendar
keep-pdf = PDF to keep
keep-print = Print
keep-more = All ways
keep-title = Take this answer along
keep-says = Your answers stay in this browser for one day. Here you can keep them for longer or open them on another device.
keep-calendar-heading = Deadlines in your calendar
keep-calendar-once = A file with your deadlines. If your answers change, fetch it again: the entries are updated.
keep-feed-heading = Subscribe: deadlines that update themselves
keep-feed-says = Your calendar asks this site once a day, and the deadlines are worked out anew by the law of that day.
keep-feed-open = Subscribe on this device
keep-feed-address = Address of the subscription
keep-feed-how = Copy all of it and add it to your calendar as a "calendar from the web".
keep-feed-until = Last day of the subscription
keep-feed-whoever = Whoever has the address can read your deadlines. It cannot be revoked: it ends on its day, or when the site changes its key.
keep-feed-anew = Your answers are sealed in the address itself; the server keeps nothing. After a trip or a new paper, subscribe again.
keep-feed-long = The address is long, and some calendars will not take it. Then use the file.
keep-fleeting = The subscription and the link may stop working before their day. A file is safer.
keep-device-heading = Go on with another device
keep-device-says = Point the camera of the other device at the code, or open the link there.
keep-device-long = There are so many answers that the code would be too fine. Send yourself the link.
keep-device-link = Link
keep-device-whoever = All your answers are in the link. Send it to nobody but yourself.
keep-files-heading = Files
keep-pdf-says = the whole answer, to print, to tick and to show.
keep-answers = File of my answers
keep-answers-says = it can be opened here on any day. The program ruqsat reads it as well.
keep-answers-open = Open such a file

feed-ends = The subscription to deadlines ends: subscribe again
feed-over-title = The subscription is over
feed-over-says = The address of this calendar no longer works. Open your answers and subscribe again.
feed-over-next = Subscribe again

continue-entry = I have answers on another device or in a file
continue-title = Go on with your answers
continue-device = From another device
continue-code = Link or code
continue-code-hint = The other device shows it on the page "Take this answer along". Paste all of it.
continue-open = Open
continue-late = The time of this link is over. Make a new one on the other device.
continue-broken = This link cannot be opened. Check that all of it was copied, and from this site.
open-heading = From a file
open-label = File of answers
open-hint = A JSON file that was saved here or made for the program ruqsat, 200 KB at most.
open-button = Open the file
open-none = Choose a file of answers.
open-large = The file is larger than 200 KB. It is no file of answers.

replace-title = Replace the answers in this browser?
replace-here = Here now
replace-coming = To be opened
replace-says = The earlier answers will be forgotten. If you need them, save them to a file first.
replace-yes = Replace
replace-no = Keep the earlier ones
replace-unfinished = there are too few answers for a result yet

keep-receipt = Receipt
keep-receipt-says = answers, result and edition of the law in one file. Anybody can check it without us:

# Words of `ruqsat verify`.

verify-same = The same answer.
verify-same-says = The same facts under the same edition of the law give the same answer, byte for byte.
verify-facts_changed = The facts were changed.
verify-facts_changed-says = The facts in the receipt are not those of which it was made.
verify-answer_changed = The answer was changed.
verify-answer_changed-says = The answer in the receipt is not the one with which it was made.
verify-other_edition = Another edition of the law.
verify-other_edition-says = The receipt was made under another edition. Name its directory: --law DIR.
verify-differs = Another answer.
verify-differs-says = The fingerprints fit, but the same facts under the same edition give another answer. Another program, or a forgery.
verify-first = First difference
verify-receipt = in the receipt
verify-here = here
verify-nothing = nothing
verify-on = Day of the answer
verify-edition = Edition of the law
verify-program = Program
verify-made = Made
