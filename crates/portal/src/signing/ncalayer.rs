//! What the page tells its script to ask NCALayer for.

use ruqsat_signature::certificate::TwelveDigits;
use ruqsat_signing::Signer;

use crate::app::App;

/// What NCALayer is asked for. It narrows the keys that are offered, so that people find theirs;
/// who signed is checked when the signature is here.
pub(super) struct NcaLayer {
    /// Purposes that the certificate must have, with blanks between them.
    pub(super) purposes: String,
    /// The person's number; empty for anybody.
    pub(super) iin: String,
    /// The organisation's number; empty for a person's own key.
    pub(super) bin: String,
    /// Where NCALayer is given away.
    pub(super) page: String,
}

impl NcaLayer {
    pub(super) fn of(app: &App, signer: &Signer) -> Self {
        let known = &app.signing.channels.ncalayer;
        let (purposes, iin, bin) = match signer {
            Signer::Anyone => (&known.anyone, None, None),
            Signer::Person(iin) => (&known.person, Some(iin), None),
            Signer::Organisation { bin, iin } => (&known.organisation, iin.as_ref(), Some(bin)),
        };
        let number = |number: Option<&TwelveDigits>| {
            let number = number.map(|number| number.reveal().to_owned());
            number.unwrap_or_default()
        };
        Self {
            purposes: purposes.clone(),
            iin: number(iin),
            bin: number(bin),
            page: known.page.clone(),
        }
    }
}
