# Taking the answer along: PDF, calendar, another device, receipt.

paper-title = Where you stand in Kazakhstan
paper-page = Page {"{"}page{"}"} of {"{"}pages{"}"}
paper-edition = Edition of the law
paper-go-on = Go on with these answers
paper-go-on-link = Open these answers
paper-go-on-says = Or point the camera of a phone at the code: the answers open and can be changed. All your answers are in it, so show it to nobody else.
paper-go-on-until = It works until
paper-go-on-code = Code for a camera: a link to your answers

ics-name = Ruqsat: my deadlines

our-fault-title = This did not work
our-fault-says = The fault is ours, your answers are safe. Please try again in a minute.
our-fault-next = Back to the answer

keep-heading = Take this answer along
keep-calendar = Into my calendar
keep-pdf = PDF to keep
keep-print = Print
