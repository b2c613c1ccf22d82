//! Arguments of `signature`.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use ruqsat_signature::certificate::{Fingerprint, TwelveDigits};

use super::Format;
use crate::instant::At;

/// Commands of `signature`.
#[derive(Debug, Subcommand)]
pub(crate) enum SignatureCommand {
    /// Check a signature: who signed what and when, and whether the certificate was valid then.
    #[command(after_help = "\
Examples:
  ruqsat signature verify consent.cms --content consent.txt --trust authorities --online
  ruqsat signature verify consent.cms --trust authorities --crl nca_gost_2022.crl
  ruqsat signature verify consent.cms --content consent.txt --trust authorities \\
      --at 2026-06-01T17:00 --ocsp answer.der --format json > report.json

Results, in the words of ETSI EN 319 102-1, and exit codes:
  TOTAL-PASSED   0  the signature is valid
  TOTAL-FAILED   2  it does not hold, or not over this content; or a file cannot be read
  INDETERMINATE  3  what is known is not enough; do not accept it, check again
                 1  anything else, such as a directory of authorities that is not believed

Files: DIR holds certificates of authorities (.cer, .crt, .der, .pem). Each must have a pinned
fingerprint; --pin adds one. Take pins from the authority's own page, never from the page or the
letter that carries the signature: whoever forged one would have forged both.
Not being able to ask never counts as \"not revoked\".")]
    Verify(Verify),
}

/// Arguments of `signature verify`.
#[derive(Debug, Args)]
pub(crate) struct Verify {
    /// The signature (CMS) in PEM, base64 or DER, at most 16 MB; `-` reads standard input.
    pub(crate) file: PathBuf,
    /// What was signed, where it is not inside the signature; at most 256 MB.
    #[arg(long, value_name = "FILE")]
    pub(crate) content: Option<PathBuf>,
    /// When the signature was there, if you know and no time stamp says it: 2026-06-01T17:00 in
    /// Kazakhstan, or with an offset, 2026-06-01T12:00Z [default: now].
    #[arg(long, value_name = "TIME", value_parser = At::read)]
    pub(crate) at: Option<At>,
    /// Who should have signed, by IIN or BIN. A statement of this program says it itself.
    #[arg(long, value_name = "IIN|BIN", value_parser = number)]
    pub(crate) signer: Option<TwelveDigits>,
    /// A directory with certificates of the authorities that are believed.
    #[arg(long, value_name = "DIR")]
    pub(crate) trust: Option<PathBuf>,
    /// SHA-256 of a certificate of one more authority, say of a test centre; may be repeated.
    #[arg(long, value_name = "SHA256", value_parser = fingerprint)]
    pub(crate) pin: Vec<Fingerprint>,
    /// An answer about revocation in a file (OCSP, DER); may be repeated.
    #[arg(long, value_name = "FILE")]
    pub(crate) ocsp: Vec<PathBuf>,
    /// A revocation list in a file (CRL), whole or with changes; may be repeated.
    #[arg(long, value_name = "FILE")]
    pub(crate) crl: Vec<PathBuf>,
    /// Ask the centre whether the certificate was revoked.
    #[arg(long)]
    pub(crate) online: bool,
    /// Read pins and addresses of another centre from this file, written like `kz.toml`.
    #[arg(long, value_name = "FILE")]
    pub(crate) centre: Option<PathBuf>,
    /// Show identification numbers in full.
    #[arg(long)]
    pub(crate) reveal: bool,
    /// How the answer is written.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
}

fn number(text: &str) -> Result<TwelveDigits, &'static str> {
    TwelveDigits::parse(text).ok_or("give an IIN or a BIN as 12 digits")
}

fn fingerprint(text: &str) -> Result<Fingerprint, &'static str> {
    Fingerprint::parse(text).ok_or("give SHA-256 of the certificate as 64 hexadecimal digits")
}
