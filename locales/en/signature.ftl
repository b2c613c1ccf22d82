# Checking an electronic signature: results, steps, reasons.

signature-verdict-passed = The signature is valid.
signature-verdict-failed = The signature is worth nothing, now and later.
signature-verdict-other-file = This signature does not belong to this file. The file was changed, or it is another one: find the original and check again.
signature-verdict-indeterminate = What is known is not enough to accept the signature.
signature-demonstration = DEMONSTRATION: anybody has the keys of this authority. The signature means nothing, whatever stands below.

signature-count = { $count ->
    [one] { $count } signature, checked by itself.
   *[other] { $count } signatures, each checked by itself.
}
signature-number = Signature { $number }

signature-sub-FORMAT_FAILURE = it is not built as a signature must be
signature-sub-HASH_FAILURE = the content is not the one that was signed
signature-sub-SIG_CRYPTO_FAILURE = the key of the certificate did not make it
signature-sub-REVOKED = the certificate was revoked before
signature-sub-CRYPTO_CONSTRAINTS_FAILURE = an algorithm or a key is too weak or not known
signature-sub-NO_SIGNING_CERTIFICATE_FOUND = the signer's certificate was not found, or several fit
signature-sub-NO_CERTIFICATE_CHAIN_FOUND = no chain leads to an authority that is believed
signature-sub-CHAIN_CONSTRAINTS_FAILURE = the certificate may not be used for this
signature-sub-SIG_CONSTRAINTS_FAILURE = the signer or the time is not clear, or not as asked
signature-sub-SIGNED_DATA_NOT_FOUND = the signed content is missing
signature-sub-OUT_OF_BOUNDS_NO_POE = the certificate was not valid then, and no proof is older
signature-sub-TIMESTAMP_ORDER_FAILURE = the instants contradict each other
signature-sub-NO_POE = the time stamp proves nothing
signature-sub-TRY_LATER = whether the certificate is revoked is not known: ask again later
signature-sub-CUSTOM = two verifiers disagree

signature-refusal-unreadable = The file is no signature that can be read.
signature-refusal-content-kind = Something other than plain content was signed.
signature-refusal-content-absent = The signed content is not inside the file. Give it with --content.
signature-refusal-other-content = The content inside the signature is not the file that you gave.
signature-refusal-signer-count = The file must hold exactly one signature. It holds none or several.
signature-refusal-algorithm = The signature uses algorithms that are not accepted.
signature-refusal-weak-key = The key is too weak, or its kind does not fit the signature.
signature-refusal-digest-not-announced = The digest in use is missing from the list at the head.
signature-refusal-no-certificate = The signer's certificate is not inside the file.
signature-refusal-several-certificates = Several certificates fit the signer. Only one may.
signature-refusal-attribute-missing = An attribute that must be signed is missing.
signature-refusal-attribute-malformed = A signed attribute is doubled or malformed.
signature-refusal-content-type = The signed kind of content is another.
signature-refusal-content-changed = The content was changed after signing, or is another one.
signature-refusal-other-certificate = The signature names another certificate than the one inside.
signature-refusal-wrong-signature = The signature does not fit the key of the certificate.
signature-refusal-stamp = The time stamp does not count.
signature-refusal-stamp-revoked = The certificate of the time stamp is revoked.
signature-refusal-stamp-revocation-unknown = It is not known whether the certificate of the time stamp is revoked.
signature-refusal-stamp-before-certificate = The time stamp is older than the signer's certificate.
signature-refusal-stamp-after-receipt = The time stamp is younger than the instant at which the file was there.
signature-refusal-no-path = No authority that is believed issued the signer's certificate.
signature-refusal-not-valid-then = The certificate, or one above it, was not valid at that instant.
signature-refusal-purpose = The key may not sign documents.
signature-refusal-identity = The certificate does not say clearly whose it is.
signature-refusal-other-person = Another person signed than the one who was asked.
signature-refusal-other-organisation = Another organisation signed than the one that was asked.
signature-refusal-organisation-key = This is an organisation's key. A personal key was asked for.
signature-refusal-personal-key = This is a personal key. The organisation's key was asked for.
signature-refusal-role = The signer's role may not sign for the organisation.
signature-refusal-revoked = The signer's certificate was revoked before the signature is known to have existed.
signature-refusal-revocation-unknown = It is not known whether the signer's certificate is revoked.
signature-refusal-opinions-differ = A second verifier does not accept the signature.
signature-refusal-no-opinion = The second verifier does not answer. Try again later.
signature-refusal-not-accepted = A verifier elsewhere does not accept the signature.

signature-doubt-no-answer = Nobody answered, or nobody was asked.
signature-doubt-try-later = The service asks to try again later.
signature-doubt-unreadable = The answer cannot be read.
signature-doubt-other-certificate = The answer is about another certificate.
signature-doubt-not-authorised = The answer is not signed by somebody who may give it.
signature-doubt-nonce = The answer does not belong to our question.
signature-doubt-stale = The answer is too old for that instant.
signature-doubt-future = The answer is dated in the future.
signature-doubt-incomplete = The list is incomplete, older than one already seen, or made after the certificate ended.
signature-doubt-not-known = The service does not know the certificate.

signature-purpose-authority = The certificate is that of an authority.
signature-purpose-not-understood = The certificate demands something that is not understood.
signature-purpose-usage = This key is only for logging in, not for signing documents.
signature-purpose-purpose = The key is for logging in or for a service. Sign with the signing key.
signature-purpose-policy = The certificate was not issued under a policy for signing.

signature-stamp-unreadable = The time stamp cannot be read.
signature-stamp-not-granted = The stamping authority refused to stamp.
signature-stamp-no-statement = What stands in its place is no statement about time.
signature-stamp-signer = The time stamp's own signature does not hold.
signature-stamp-digest = The time stamp is over a digest that is not accepted.
signature-stamp-other-imprint = The time stamp belongs to another signature.
signature-stamp-policy = The time stamp was made under a policy that is not accepted.
signature-stamp-untrusted = No authority that is believed issued the certificate of the time stamp.
signature-stamp-purpose = The certificate of the time stamp is not one for stamping time.
signature-stamp-not-valid-then = The certificate of the time stamp was not valid at that instant.

signature-identity-no-iin = The certificate has no IIN.
signature-identity-iin = The IIN in the certificate is malformed or stands twice.
signature-identity-bin = The BIN in the certificate is malformed or stands twice.
signature-identity-name = The certificate has no readable name.
signature-identity-contradiction = The role and the numbers in the certificate contradict each other.

signature-reason-unspecified = no reason was given
signature-reason-key-compromise = somebody else may have the key
signature-reason-authority-compromise = somebody else may have the authority's key
signature-reason-affiliation-changed = the owner's name or place changed
signature-reason-superseded = another certificate took its place
signature-reason-cessation-of-operation = the owner no longer works with it
signature-reason-certificate-hold = withdrawn for a time
signature-reason-removed-from-list = taken from the list of holds
signature-reason-privilege-withdrawn = the right to it was withdrawn
signature-reason-attribute-authority-compromise = somebody else may have a key of the authority
signature-reason-never-issued = the centre does not know the certificate

signature-step-form = The file is a signature that can be read
signature-step-content = The signed content is at hand
signature-step-one-signer = The file holds one signature, or each is checked by itself
signature-step-algorithms = The algorithms are accepted
signature-step-signer-certificate = The signer's certificate is inside
signature-step-attributes = The content is the one that was signed
signature-step-signature = The key made the signature
signature-step-time-stamp = A time stamp proves when
signature-step-path = A chain of certificates, all valid then, leads to an authority that is believed
signature-step-purpose = The key is for signing documents
signature-step-identity = The certificate says who signed
signature-step-revocation = The certificate had not been revoked
signature-step-second-opinion = A second verifier says the same

signature-outcome-held = holds
signature-outcome-absent = there is none
signature-outcome-refused = does not hold
signature-outcome-not-reached = not checked

signature-role-individual = individual
signature-role-legal-entity = legal entity
signature-role-chief-executive = head of the organisation
signature-role-signatory = has the right to sign
signature-role-financial-signatory = has the right to sign financial papers
signature-role-human-resources = personnel department
signature-role-employee = employee
signature-role-information-system = information system

signature-section-who = Who signed, as the certificate says
signature-section-what = What was signed
signature-section-when = When
signature-section-steps = What was checked
signature-section-silent = What could not be asked
signature-section-next = What to do

signature-label-name = name
signature-label-iin = IIN
signature-label-bin = BIN
signature-label-organisation = organisation
signature-label-role = role
signature-label-certificate = certificate
signature-label-valid = valid
signature-label-issuer = issued by
signature-label-site = site
signature-label-asked = asked to sign
signature-label-made = made
signature-label-until = deadline
signature-asked-anyone = anybody

signature-unchecked-name = The chain was not confirmed: anybody can write this name into a certificate.
signature-anyone = No particular person was expected. Compare the name yourself.
signature-masked = Numbers are masked. --reveal shows them.
signature-content-inside = The content is inside the signature file.
signature-content-beside = The content is the file that you gave.
signature-octets = { $octets ->
    [one] { $octets } byte
   *[other] { $octets } bytes
}

signature-when-stamp = a time stamp proves it
signature-when-given = the time is the one you gave: nobody independent proves it
signature-when-now = the moment of this check: nobody independent proves an earlier one
signature-when-claimed = the signer's own clock; it proves nothing
signature-when-revoked = revoked
signature-when-revoked-later = revoked later; the signature was there before

signature-time-late = It is not in time: that instant is after the deadline of the statement.
signature-time-before-statement = The instants contradict each other: the statement did not exist yet. Ask how the time is known.
signature-time-in-time = between the making of the statement and its deadline

signature-kind-ocsp = answer about one certificate (OCSP)
signature-kind-list = revocation list (CRL)
signature-kind-changes = changes to the list (delta CRL)

signature-silence-no-connection = no connection
signature-silence-too-slow = no answer in time
signature-silence-redirects = it sends us elsewhere, where we do not ask
signature-silence-status = it answers with an error
signature-silence-too-large = its answer is too large
signature-silence-no-chance = this machine gives no random numbers
signature-times = asked { $times ->
    [one] once
   *[other] { $times } times
}

signature-nobody-asked = Nobody was asked whether the certificate was revoked.
signature-next-ask = Add --online to ask the centre, or --ocsp or --crl with its answer in a file.
signature-next-later = "Not known" is not "not revoked". Check again later.
signature-next-trust = Put the authorities' certificates into a directory and name it with --trust.
signature-next-official = They are published here. Compare the fingerprints by hand:
signature-next-at = If you know when the signature was there, name the instant with --at.
