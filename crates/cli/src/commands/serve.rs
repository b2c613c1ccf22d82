//! `ruqsat serve`: the portal, until it is asked to stop.

mod believed;
#[cfg(feature = "demo")]
mod demo;

use std::fs;
use std::io::{self, Write};
use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::path::Path;
use std::time::Duration;

use anyhow::Context as _;
use ruqsat_portal::{App, Clock, Config, Connections, Organisation, Rate, new_key};

use self::believed::{Believed, believed};
use super::Setting;
use crate::arguments::Serve;
use crate::outcome::{Code, Stop};

/// No request takes so long, not even one for which a centre and a second verifier are both slow;
/// whoever sends more slowly is cut off.
const PATIENCE: Duration = Duration::from_secs(30);

/// The file that holds the key under which answers are sealed.
const KEY: &str = "session.key";

pub(super) fn run(asked: Serve, setting: &Setting<'_>, out: &mut impl Write) -> Result<Code, Stop> {
    let Believed {
        verifier,
        keys,
        told,
    } = believed(&asked)?;
    log_to_standard_error(setting.world.progress);
    let config = Config {
        listen: asked.listen,
        origin: asked.origin,
        demo: asked.demo,
        clock: Clock(setting.world.clock),
        key: asked.data.as_deref().map(kept_key).transpose()?,
        rate: Rate {
            a_second: NonZeroU32::new(asked.api_rate),
            proxies: asked.proxy,
            ..Rate::default()
        },
        cors_origins: asked.cors_origin,
        connections: Connections {
            at_once: usize::from(asked.connections),
            ..Connections::default()
        },
        organisation: asked
            .organisation
            .as_deref()
            .map(organisation)
            .transpose()?,
        patience: PATIENCE,
        verifier,
        demo_keys: keys,
    };
    let app = App::new(&setting.files, config).map_err(anyhow::Error::from)?;
    let runtime = tokio::runtime::Runtime::new().context("cannot start the threads")?;
    let ready = |address: SocketAddr| {
        // Nobody is left to tell when standard output is closed; the portal serves on.
        drop(writeln!(
            out,
            "Ruqsat is at http://{address} (Ctrl-C stops it)\n{told}"
        ));
        drop(out.flush());
    };
    let served = runtime.block_on(ruqsat_portal::serve(app, ready));
    served.map_err(anyhow::Error::from)?;
    Ok(Code::Done)
}

/// Lines for people on a terminal, JSON for machines otherwise.
fn log_to_standard_error(terminal: bool) {
    let lines = tracing_subscriber::fmt()
        .with_writer(io::stderr)
        .with_ansi(terminal)
        .with_target(false);
    if terminal {
        lines.init();
    } else {
        lines.json().flatten_event(true).init();
    }
}

/// Who asks for signatures, from a file.
fn organisation(path: &Path) -> anyhow::Result<Organisation> {
    let shown = path.display();
    let text = fs::read_to_string(path).with_context(|| format!("cannot read `{shown}`"))?;
    Organisation::read(&text).with_context(|| format!("`{shown}` does not say who you are"))
}

/// The key of a directory; made and written at the first start.
fn kept_key(directory: &Path) -> anyhow::Result<[u8; 32]> {
    let path = directory.join(KEY);
    let shown = path.display();
    match fs::read(&path) {
        Ok(bytes) => bytes.try_into().map_err(|_| {
            anyhow::anyhow!("`{shown}` is not a key of 32 bytes: remove it for a new one")
        }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let key = new_key()?;
            fs::create_dir_all(directory)
                .and_then(|()| write_secret(&path, &key))
                .with_context(|| format!("cannot write `{shown}`"))?;
            Ok(key)
        }
        Err(error) => Err(error).with_context(|| format!("cannot read `{shown}`")),
    }
}

/// Writes a file that only its owner may read.
fn write_secret(path: &Path, secret: &[u8]) -> io::Result<()> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    let mut file = options.open(path)?;
    file.write_all(secret)?;
    file.sync_all()
}
