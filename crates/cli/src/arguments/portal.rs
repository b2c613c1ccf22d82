//! Arguments of `serve`.

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

use clap::Args;

/// How the portal runs.
#[derive(Debug, Args)]
pub(crate) struct Serve {
    /// Where to listen; port 0 takes a free one.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    pub(crate) listen: SocketAddr,
    /// Keep the key of sealed answers in this directory, so that they outlive a restart. Without
    /// it nothing is written to the disk. Its folder `trust` holds the certificates of authorities
    /// that are believed about signatures; without them nothing can be signed.
    #[arg(long, value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,
    /// The address that people use, where it is not the one that is listened on.
    #[arg(long, value_name = "URL", value_parser = origin)]
    pub(crate) origin: Option<String>,
    /// Who asks for signatures, as eGov mobile shows it: a file with `bin` and the names `kk`, `ru`
    /// and `en`. Without it nobody can sign by phone.
    #[arg(long, value_name = "FILE")]
    pub(crate) organisation: Option<PathBuf>,
    /// Offer invented persons on the start page, and believe the demo's keys and no others.
    #[arg(long)]
    pub(crate) demo: bool,
    /// Ask a second verifier about each signature, one that answers as `NCANode` 3 does: write
    /// `http://127.0.0.1:14579`. Both must accept.
    #[arg(long, value_name = "URL", conflicts_with = "demo", requires = "data")]
    pub(crate) second_opinion: Option<String>,
    /// Read pins and addresses of another centre from this file, written like `kz.toml`.
    #[arg(long, value_name = "FILE", conflicts_with = "demo")]
    pub(crate) centre: Option<PathBuf>,
    /// Requests a second that one address may make to the API; 0 for as many as it likes.
    #[arg(long, value_name = "NUMBER", default_value_t = 50)]
    pub(crate) api_rate: u32,
    /// A proxy that is believed when it names its clients in X-Forwarded-For; may be repeated.
    /// Those of this machine are believed as well.
    #[arg(long, value_name = "ADDRESS")]
    pub(crate) proxy: Vec<IpAddr>,
    /// A site whose pages may ask the API from their visitors' browsers; may be repeated. Without it
    /// none may.
    #[arg(long, value_name = "URL", value_parser = origin)]
    pub(crate) cors_origin: Vec<String>,
    /// Connections at once; others wait until one ends.
    #[arg(long, value_name = "NUMBER", default_value_t = 1_000)]
    pub(crate) connections: u16,
}

/// An address of a site: scheme and host, no path.
fn origin(text: &str) -> Result<String, String> {
    let host = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    match host.map(|host| host.trim_end_matches('/')) {
        Some(host) if is_host(host) => Ok(text.trim_end_matches('/').to_owned()),
        Some(_) | None => Err("give it as `https://host`, without a path".to_owned()),
    }
}

/// A host as browsers name it, with or without a port.
fn is_host(host: &str) -> bool {
    let plain = host.bytes().all(|byte| byte.is_ascii_graphic());
    plain && !host.is_empty() && !host.contains(['/', '?', '#', '@', '*', ','])
}
