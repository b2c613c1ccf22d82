//! Whom the portal believes about signatures: the centre's authorities in earnest, the demo's under
//! `--demo`, and never both.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context as _;
use ruqsat_centre::{
    Address, Asking, Elsewhere, Patience, Receiving, Stamping, TrustedFault, is_demo, trusted,
};
use ruqsat_portal::DemoKeys;
use ruqsat_signature::verify::{SecondOpinion, Verifier};

use crate::arguments::Serve;
use crate::commands::signature::centre;
use crate::outcome::Stop;

/// The folder of the data directory with certificates of authorities.
const FOLDER: &str = "trust";
/// The second verifier asks the centre in its turn.
const SECOND: Patience = Patience {
    answer: Duration::from_secs(4),
    times: 1,
    ..Patience::at_receipt()
};

/// Checks signatures, from any thread.
type Shared = Arc<dyn Verifier + Send + Sync>;

/// Who is believed.
pub(super) struct Believed {
    /// Checks signatures; without one nothing can be signed.
    pub(super) verifier: Option<Shared>,
    /// Keys to try signing with.
    pub(super) keys: Option<Arc<dyn DemoKeys>>,
    /// A line for whoever starts the portal.
    pub(super) told: String,
}

/// Reads the authorities beside the data, or takes those of the demo.
pub(super) fn believed(asked: &Serve) -> Result<Believed, Stop> {
    let folder = asked
        .data
        .as_deref()
        .map(|directory| directory.join(FOLDER));
    let there = folder.as_deref().filter(|folder| folder.exists());
    match (asked.demo, there, &asked.second_opinion) {
        (true, there, _) => demo(there),
        (false, Some(folder), _) => in_earnest(asked, folder),
        (false, None, Some(_)) => Err(Stop::refused(
            "error: --second-opinion: there is no first one; put the certificates of authorities \
             into the folder `trust` of --data",
        )),
        (false, None, None) => Ok(Believed {
            verifier: None,
            keys: None,
            told: "Signing is off: nobody is believed (see --data)".to_owned(),
        }),
    }
}

fn in_earnest(asked: &Serve, folder: &Path) -> Result<Believed, Stop> {
    let centre = centre(asked.centre.as_deref())?;
    let trust = trusted(folder, &centre.pins()).map_err(anyhow::Error::from)?;
    // Whoever pins an authority of the demo in a file of their own is stopped here.
    if trust.authorities().iter().any(is_demo) {
        let demo = TrustedFault::Demo(folder.to_owned());
        return Err(anyhow::Error::from(demo).into());
    }
    let told = format!("Signatures are believed by `{}`", folder.display());
    let patience = Patience::at_receipt();
    let stamping = centre.stamps.clone();
    let stamping = stamping.map(|address| Stamping::new(address, patience));
    let own = Receiving::new(trust, Asking::new(centre, patience), stamping);
    let Some(url) = &asked.second_opinion else {
        return Ok(earnest(own, told));
    };
    let second = Address::try_from(url.clone())
        .and_then(|address| Elsewhere::new(&address, SECOND))
        .context("--second-opinion")?;
    let both = SecondOpinion::new(own, second);
    Ok(earnest(both, format!("{told}, and by {url}")))
}

fn earnest(verifier: impl Verifier + Send + Sync + 'static, told: String) -> Believed {
    Believed {
        verifier: Some(Arc::new(verifier)),
        keys: None,
        told,
    }
}

/// The demo's authorities only, whatever lies beside.
fn demo(beside: Option<&Path>) -> Result<Believed, Stop> {
    let ignored = beside.map(|folder| format!("; `{}` is not", folder.display()));
    let told = format!(
        "DEMO: the keys of the demo are believed{}",
        ignored.unwrap_or_default()
    );
    let (verifier, keys) = invented()?;
    Ok(Believed {
        verifier,
        keys,
        told,
    })
}

type Invented = (Option<Shared>, Option<Arc<dyn DemoKeys>>);

#[cfg(feature = "demo")]
fn invented() -> anyhow::Result<Invented> {
    let demo = super::demo::Demo::open().context("the demo's centre")?;
    Ok((Some(demo.clone()), Some(demo)))
}

/// This program was built without the demo's centre: nothing can be signed.
#[cfg(not(feature = "demo"))]
fn invented() -> anyhow::Result<Invented> {
    Ok((None, None))
}
