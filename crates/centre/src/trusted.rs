//! A directory with certificates of authorities. Each must be pinned: a file that lies there by
//! accident, or was put there by somebody else, is refused by its name.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use ruqsat_signature::certificate::{self, Certificate, Fingerprint};
use ruqsat_signature::oids;
use ruqsat_signature::trust::{Trust, TrustFault};

/// More files than an operator puts there.
pub const FILES_MOST: usize = 64;
/// PEM takes a third more room than what it holds.
const OCTETS_MOST: usize = 2 * certificate::OCTETS_MOST;
/// Files that end otherwise are passed over.
const ENDINGS: [&str; 4] = ["cer", "crt", "der", "pem"];

/// Why a directory is not believed.
#[derive(Debug, thiserror::Error)]
pub enum TrustedFault {
    /// The directory or a file in it.
    #[error("cannot read `{path}`: {error}")]
    Disk {
        /// What cannot be read.
        path: PathBuf,
        /// Why.
        error: std::io::Error,
    },
    /// No file ends like a certificate.
    #[error("`{0}` holds no certificate: files must end in .cer, .crt, .der or .pem")]
    Empty(PathBuf),
    /// More files than are read.
    #[error("`{0}` holds more than {FILES_MOST} certificates")]
    TooMany(PathBuf),
    /// A file that is no certificate.
    #[error("`{0}` is no certificate in DER or PEM")]
    Unreadable(PathBuf),
    /// A certificate that nobody pinned.
    #[error("`{path}` is not pinned: compare `{sha256}` with its issuer, then pin it or remove it")]
    NotPinned {
        /// The file.
        path: PathBuf,
        /// SHA-256 of the certificate.
        sha256: Fingerprint,
    },
    /// An authority of the demo.
    #[error("`{0}` is an authority of the demo, whose keys anybody has: remove the file")]
    Demo(PathBuf),
    /// The certificates do not fit together.
    #[error(transparent)]
    Together(#[from] TrustFault),
}

/// Believes the certificates in a directory, all of which must be pinned. Not every pin needs a
/// file: who checks one signature needs one chain.
pub fn trusted(directory: &Path, pins: &[Fingerprint]) -> Result<Trust, TrustedFault> {
    let mut found = Vec::new();
    let mut files = Vec::new();
    for path in certificates(directory)? {
        let der = certificate(&path)?;
        let sha256 = Fingerprint::of(&der);
        if !pins.contains(&sha256) {
            if Certificate::read(&der).is_ok_and(|one| is_demo(&one)) {
                return Err(TrustedFault::Demo(path));
            }
            return Err(TrustedFault::NotPinned { path, sha256 });
        }
        if !found.contains(&sha256) {
            found.push(sha256);
            files.push(der);
        }
    }
    Ok(Trust::pinned(&files, &found)?)
}

/// What names of the demo's authorities say of themselves.
const DEMO: &str = "RUQSAT DEMO";

/// Whether this is an authority of the demo: its keys are public, so it proves nothing.
#[must_use]
pub fn is_demo(authority: &Certificate) -> bool {
    let mut organisations = authority.subject.of(oids::ORGANISATION);
    organisations.any(|part| part.text.as_deref() == Some(DEMO))
}

/// The files that end like certificates, by name.
fn certificates(directory: &Path) -> Result<Vec<PathBuf>, TrustedFault> {
    let disk = |error| disk(directory, error);
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(directory).map_err(disk)? {
        let path = entry.map_err(disk)?.path();
        let ending = path.extension().and_then(|ending| ending.to_str());
        let fits = |ending: &str| ENDINGS.contains(&&*ending.to_ascii_lowercase());
        if ending.is_some_and(fits) {
            paths.push(path);
        }
        if paths.len() > FILES_MOST {
            return Err(TrustedFault::TooMany(directory.to_owned()));
        }
    }
    paths.sort();
    if paths.is_empty() {
        return Err(TrustedFault::Empty(directory.to_owned()));
    }
    Ok(paths)
}

fn certificate(path: &Path) -> Result<Vec<u8>, TrustedFault> {
    let disk = |error| disk(path, error);
    let mut octets = Vec::new();
    let most = u64::try_from(OCTETS_MOST).unwrap_or(u64::MAX);
    let file = File::open(path).map_err(disk)?;
    file.take(most).read_to_end(&mut octets).map_err(disk)?;
    let der = ruqsat_signature::remove_armour(&octets).ok();
    der.filter(|der| Certificate::read(der).is_ok())
        .ok_or_else(|| TrustedFault::Unreadable(path.to_owned()))
}

fn disk(path: &Path, error: std::io::Error) -> TrustedFault {
    TrustedFault::Disk {
        path: path.to_owned(),
        error,
    }
}
