# Signing: what is signed, by whom, until when, and what became of it.

signing-demo = Demonstration.
signing-demo-says = Keys of invented people are believed here. Nothing that is signed here counts anywhere.

signing-head-waiting = Please read, then sign or decline
signing-head-pending = Your signature has come. One check is still open
signing-head-signed = Signed
signing-head-signed-login = The key works
signing-head-declined = Declined
signing-head-lapsed = The time to sign is over
signing-says-waiting-login = This is a trial. It binds you to nothing.
signing-says-waiting-consent = You are asked for your consent as an owner of the dwelling. Without it the permit for this address is not issued.
signing-says-waiting-application = You are asked to sign this application. It is filed only with your signature.
signing-says-waiting-decision = You are asked to sign this decision.
signing-says-pending-login = We could not yet ask whether your key was revoked. We ask again every minute; you need not sign again.
signing-says-pending-consent = We could not yet ask whether your key was revoked. The hour of arrival counts. We ask again every minute; you need not sign again.
signing-says-pending-application = We could not yet ask whether your key was revoked. The hour of arrival counts. We ask again every minute; you need not sign again.
signing-says-pending-decision = We could not yet ask whether your key was revoked. The hour of arrival counts. We ask again every minute; you need not sign again.
signing-says-signed-login = Below is what others see when you sign.
signing-says-signed-one = Your signature is here. You need not do anything more.
signing-says-signed-consent = Your consent is given. You need not do anything more.
signing-says-signed-application = The application is signed. You need not do anything more.
signing-says-signed-decision = The decision is signed.
signing-says-declined-login = You declined.
signing-says-declined-consent = You did not give your consent. Whoever asked you sees this and your reason.
signing-says-declined-application = You did not sign the application. Whoever asked you sees this and your reason.
signing-says-declined-decision = You did not sign the decision.
signing-says-lapsed-login = Nothing was signed. Begin again when you like.
signing-says-lapsed-consent = No signature came in time. That is not a refusal.
signing-says-lapsed-application = No signature came in time.
signing-says-lapsed-decision = No signature came in time.

signing-until = Sign by
signing-left = Time left
signing-was-until = It was to be signed by
signing-changed-mind = Changed your mind? You can still sign until
signing-ways = Ways to sign
signing-again = Sign again
signing-last-attempt = Last attempt
signing-host-unverified = Who asks is not verified here. If you do not know who it is, do not sign.
signing-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
signing-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
signing-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
signing-less-than-a-minute = less than a minute
signing-declined-at = Declined
signing-declined-before = Declined before that
signing-declined-how = By the link, without a signature.
signing-at = Signature received
signing-at-stamp = The signature existed by
signing-when-receipt = This site wrote that time down. There is no independent proof, that is, no time stamp.
signing-ask-again = Ask again now
signing-asked-at = Last asked
signing-certificate = Certificate and arrival
signing-all-steps = All steps of the check
signing-plain-who = Signed with the key of
signing-plain-for = with the right to sign for
signing-plain-text = The text was not changed after it was signed.
signing-plain-key = The key was in force then, and had not been revoked.
signing-plain-key-open = The key was in force then, and had not been revoked
signing-received = Arrived
signing-channel = Came by
signing-channel-file = a file or pasted text
signing-channel-ncalayer = NCALayer
signing-channel-egov-mobile = eGov mobile
signing-channel-demo = the demo signer
signing-party = Who is asked to sign
signing-party-past = Who was asked to sign
signing-who = Who signed
signing-fellows = Who else is asked
signing-fellows-says = Each signs with their own key, on their own page. The consent is complete when all have signed.
signing-fellow-play = In the demo: play this owner
signing-together-open = Still awaited
signing-together-declined = Declined, so not all owners consent
signing-together-lapsed = Did not sign in time, so not all owners consent
signing-together-complete = All have signed. The consent is complete.
signing-state-waiting = has not signed yet
signing-state-pending = signed, one check is open
signing-state-signed = signed
signing-state-declined = declined by the link, without a signature
signing-state-lapsed = did not sign in time
signing-off = Signing is switched off here: no certification centre has been set up. Tell whoever runs this site.
signing-bookmark = You can come back to this page by its address. Give it only to people who may read this.
signing-back = Back to the statement

signing-not-accepted = The signature was not accepted
signing-differ-asked = Asked
signing-differ-key = But the key is of
signing-key-of-fellow = This is the key of another owner, who signs on their own page.
signing-whose-key = You signed with this key:

# What happened, where `ruqsat signature verify` does not say the same.
signing-refusal-content-absent = The signature does not fit this statement.
signing-refusal-other-content = Something other than this statement was signed.
signing-refusal-content-changed = Something other than this statement was signed.
signing-refusal-no-path = The key is from a centre that is not believed here.
signing-refusal-not-valid-then = The key's certificate was not valid when you signed: it has expired, or had not begun.
signing-refusal-other-person = The key belongs to another person than the one who is asked.
signing-refusal-other-organisation = The key belongs to another organisation than the one that is asked.
signing-refusal-revoked = The key was revoked.
signing-refusal-stamp-after-receipt = The time stamp is younger than the arrival of the signature.
signing-refusal-late = The signature came after the deadline.
signing-refusal-before-statement = The time stamp is older than this statement.
signing-refusal-other-kind = A statement of another kind was signed, such as a login in place of a consent.
signing-refusal-other-statement = Another statement was signed: of another matter, or an older one.
signing-refusal-already-signed = The statement is signed already.
signing-refusal-handed-in = A signature has come and is being checked.
signing-refusal-lapsed = The deadline is over.
signing-refusal-challenge-used = This statement was put before somebody already.
signing-refusal-invited-twice = The same person or organisation is asked twice in one matter.

# What to do now.
signing-next-again = Sign once more. If it happens again, update NCALayer or the app.
signing-next-other-file = Choose the file that the signing program made. It often ends in .cms, .p7s or .sig.
signing-next-this-statement = Download the statement from this page and sign that very file, unchanged.
signing-next-with-certificate = Sign once more, with the signer's certificate inside the signature.
signing-next-without-stamp = Sign once more without a time stamp. The arrival here then proves the time.
signing-next-wait = You need not sign again. The check is repeated by itself.
signing-next-centre-key = Sign with a key of the National Certification Centre. Its keys are free, at egov.kz or a public service centre.
signing-next-new-key = Get a new key at egov.kz, in eGov mobile or at a public service centre. Then sign again.
signing-next-signing-key = Sign with the key for signing, not the one for logging in.
signing-next-own-key = Sign with your own key. If somebody else must sign, send the link back to whoever asked you.
signing-next-organisation-key = Sign with the key of the organisation that is asked, not with a personal one.
signing-next-personal-key = Sign with your personal key, not with one of an organisation.
signing-next-role = The head of the organisation signs, or whoever has the right to sign for it.
signing-next-operator = Tell whoever runs this site. Nothing was accepted, and you may try again later.
signing-next-ask-anew = Write to whoever asked you. They can ask again with a new deadline.
signing-next-see-below = Nothing more is to be done. The state stands on this page.

signing-wrong-none = Choose a file with the signature, or paste its text.
signing-wrong-empty = The file is empty. Choose the file with the signature.
signing-wrong-text = The pasted text is no signature that can be read. Copy the whole text of the signature.
signing-wrong-large = The file is too large: a signature has less than 256 kB. Choose the signature, not the signed document.

signing-unknown-title = Nothing waits for a signature here
signing-unknown-says = The address is wrong, or its statement was forgotten. Statements are kept for a day after their deadline.
signing-unknown-next = To the start page
signing-often-title = Too many statements from your network
signing-often-says = They are made one by one, so that there is room for everybody. Wait a minute.
signing-often-next = Back
signing-busy-title = Too many signatures are being checked
signing-busy-says = Nothing was lost and nothing was signed.
signing-busy-next = Back to the statement

statement-heading-waiting = What you are asked to sign
statement-heading-pending = What was signed
statement-heading-signed = What was signed
statement-heading-declined = What was declined
statement-heading-lapsed = What was to be signed
statement-octets = The exact text that your key signs
statement-octets-says = All three languages and a number that is used only once are in it.
statement-download = Download the statement
statement-login-title = Trial of a key
statement-consent-title = Consent of an owner
statement-application-title = Application
statement-decision-title = Decision
statement-field-case = matter
statement-field-host = who asks
statement-field-service = what is applied for
statement-field-person = foreigner
statement-field-document = passport
statement-field-address = dwelling
statement-field-from = from
statement-field-to = until
statement-field-outcome = decision

statement-login-1 = I am trying whether my key works at this site.
statement-login-2 = I agree to nothing by this, apply for nothing and confirm nothing but that the key is mine.
statement-consent-1 = I own the dwelling that is named in this statement, alone or with others.
statement-consent-2 = I consent that the named foreigner lives there from the first to the last named day.
statement-consent-3 = I know that this consent is used to issue a temporary residence permit for this address, and that all owners must consent.
statement-application-1 = On behalf of the organisation that signs, I apply for the named service for the named foreigner.
statement-application-2 = What is said in this statement is true. I know that untrue statements can lead to refusal and liability.
statement-decision-1 = I decide the named matter as this statement says.

upload-heading = Sign elsewhere and send the file
upload-step-download = Download the statement:
upload-step-sign = Sign the file with your key as CMS, without changing it.
upload-step-send = Send the signature here.
upload-file = File with the signature
upload-file-hint = Ends in .cms, .p7s or .sig.
upload-text = Or paste the signature as text
upload-text-label = Text of the signature
upload-text-hint = DER, PEM and base64 are read.
upload-send = Send the signature

decline-heading = If you do not agree
decline-says = You may decline, with a reason or without one.
decline-link = Whoever has the link can also decline for you.
decline-open = Decline …
decline-title = Decline to sign?
decline-final = If you change your mind, you can still sign before the deadline.
decline-reason = Reason
decline-reason-label = Why? You need not say it.
decline-reason-hint = Whoever asked you will read this.
decline-send = Yes, I decline
decline-not = No, go back
decline-wrong = The reason is too long or has letters that cannot be seen. Type it again, shorter.

demo-signer-title = Demo signer
demo-signer-says = This page stands in for NCALayer: choose the key of an invented person, a right one or a wrong one.
demo-signer-open = Choose a demo key
demo-signer-asked = Asked to sign is
demo-signer-choose = Which key?
demo-signer-sign = Sign
demo-signer-cancel = Cancel
demo-key-personal = A personal key.
demo-key-chief-executive = Key of the head of an organisation.
demo-key-signatory = Key of somebody who may sign for an organisation.
demo-key-employee = Key of an employee, who may not sign for the organisation.
demo-key-expired = A personal key that has expired.
demo-key-revoked = A personal key that was revoked.
demo-key-login-only = A key for logging in only.
demo-key-look-alike = A key of a false centre that calls itself the real one.

evidence-heading = Take the proof along
evidence-says = With these files anybody can check the signature again, offline, years later.
evidence-whole = Download everything (ZIP)
evidence-whole-number = The files hold the IIN in full: mind whom you give them to.
evidence-lay = All you need to do is keep the files.
evidence-experts = For experts: how to check it again
evidence-where = The program ruqsat is open source; whoever runs this site can give it to you.
evidence-statement = what was signed
evidence-signature = the signature (CMS)
evidence-report = what was checked, for programs
evidence-answer = the centre's answer that a key was not revoked
evidence-stamp = the time stamp
evidence-authority = certificate of an authority
evidence-script = the command that checks it again
evidence-command = Put all files into one folder and run there:

key-title = Try your key
key-lead = See in a minute whether your key works for signing here, before it matters.
key-begin = Begin
key-anew = Try another key
key-good-personal = This is your personal key: consents and applications are signed with it.
key-good-chief-executive = This is a key of an organisation (its head): it signs for the organisation, but not an owner's consent.
key-good-signatory = This is a key of an organisation (right to sign): it signs for the organisation, but not an owner's consent.
key-good-employee = This is the key of an employee: it signs neither for the organisation nor an owner's consent.
key-what = What you will see
key-what-whose = whose key it is, and in which role it signs
key-what-valid = whether it is valid, for signing, and not revoked
key-what-channel = whether NCALayer or eGov mobile works on your device
key-safe = You sign a sentence that binds you to nothing. It can never pass for a consent or an application.
key-kept = The result is kept in memory for a day under an address that only you have, then forgotten.

story-heading = Try signing
story-says = Invented matters with invented keys. No key of your own is needed.
story-open = Open
story-anew = Begin this story again
story-others = Other stories
story-owner-name = The owner of a flat is asked for consent
story-owner-says = An employer asks her, so that an employee may live there. Sign, decline, or take a wrong key.
story-two-owners-name = Two owners of one flat
story-two-owners-says = Both must sign, each with their own key.
story-chief-name = The head of a company signs an application
story-chief-says = A temporary residence permit for an employee, with the company's key.
story-hurry-name = Too late
story-hurry-says = Twenty seconds to sign. See what becomes of a signature that comes after them.
