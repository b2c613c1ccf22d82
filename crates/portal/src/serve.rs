//! Listening, and stopping without cutting anybody off.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::signal;

use crate::app::App;
use crate::connections;
use crate::router::router;
use crate::signing::ask_again;

/// Why the portal stopped on its own.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The address cannot be listened on.
    #[error("cannot listen on `{address}`: {error}; choose another address with --listen")]
    Listen {
        /// The address.
        address: SocketAddr,
        /// What the system says.
        error: io::Error,
    },
    /// Serving broke off.
    #[error("serving stopped: {0}")]
    Served(#[from] io::Error),
}

/// Serves until it is asked to stop; `ready` is told the address that is listened on. Links name
/// that address too, where the one asked for left the port to the system.
///
/// # Errors
/// [`Failure`] when the address cannot be listened on.
pub async fn serve(mut app: App, ready: impl FnOnce(SocketAddr)) -> Result<(), Failure> {
    let address = app.config.listen;
    let failed = |error| Failure::Listen { address, error };
    let listener = TcpListener::bind(address).await.map_err(failed)?;
    app.config.listen = listener.local_addr()?;
    let app = Arc::new(app);
    ready(app.config.listen);
    if app.config.key.is_none() {
        tracing::warn!(
            "the key of sealed answers ends with this run: subscriptions and links that are made \
             now open nothing after a restart (--data DIR keeps the key)"
        );
    }
    // What pages of the law are made from takes longer than a page may: nobody waits for it.
    let library = Arc::clone(&app);
    tokio::task::spawn_blocking(move || library.warm());
    tokio::spawn(asking_again(Arc::clone(&app)));
    let config = &app.config;
    let (how, patience) = (&config.connections, config.patience);
    connections::take(listener, router(&app), how, asked_to_stop(), patience).await;
    tracing::info!("stopped");
    Ok(())
}

/// How often it is looked whether a signature waits for an answer of the centre.
const LOOKS: Duration = Duration::from_secs(20);

/// Asks about signatures whose revocation is not known, until the portal stops.
async fn asking_again(app: Arc<App>) {
    loop {
        tokio::time::sleep(LOOKS).await;
        ask_again(&app).await;
    }
}

/// Ctrl-C, or a polite `kill`.
async fn asked_to_stop() {
    let interrupted = async {
        if signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminated = async {
        match signal::unix::signal(signal::unix::SignalKind::terminate()) {
            Ok(mut signals) => {
                signals.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminated = std::future::pending::<()>();
    tokio::select! {
        () = interrupted => {}
        () = terminated => {}
    }
}
