//! Connections: how many at once, how long each may be silent, and their end when all stops.
//!
//! axum's own server sets no limit of time to the head of a request and none to the number of
//! connections: whoever sends a letter a minute on many of them would keep everybody else out.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{ConnectInfo, Request};
use axum::serve::Listener;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tower::ServiceExt as _;

/// How connections are taken.
#[derive(Debug, Clone)]
pub struct Connections {
    /// So many at once; others wait until one ends.
    pub at_once: usize,
    /// The whole head of a request has to come within this time, and a connection on which
    /// nothing is asked ends after it.
    pub silence: Duration,
}

impl Default for Connections {
    fn default() -> Self {
        Self {
            at_once: 1_000,
            silence: Duration::from_secs(30),
        }
    }
}

/// Takes connections until it is asked to stop; then no more, and those that are there are given
/// `patience` to be answered.
pub(crate) async fn take(
    listener: TcpListener,
    router: Router,
    how: &Connections,
    stop: impl Future<Output = ()>,
    patience: Duration,
) {
    let mut door = Door {
        listener,
        places: Arc::new(Semaphore::new(how.at_once)),
    };
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(how.silence);
    let all = GracefulShutdown::new();
    let mut stop = std::pin::pin!(stop);
    loop {
        let guest = tokio::select! {
            guest = door.opens() => guest,
            () = &mut stop => break,
        };
        tokio::spawn(attend(guest, http.clone(), router.clone(), all.watcher()));
    }
    drop(door);
    if tokio::time::timeout(patience, all.shutdown())
        .await
        .is_err()
    {
        tracing::warn!("some answers were not finished in time");
    }
}

/// Where connections come in.
struct Door {
    listener: TcpListener,
    places: Arc<Semaphore>,
}

/// A connection and its place, which it gives back when it ends.
struct Guest {
    stream: TcpStream,
    address: SocketAddr,
    place: Option<OwnedSemaphorePermit>,
}

impl Door {
    /// The next connection, once there is a place for it.
    async fn opens(&mut self) -> Guest {
        // The semaphore is never closed: there is always a permit in the end.
        let place = Arc::clone(&self.places).acquire_owned().await.ok();
        let (stream, address) = Listener::accept(&mut self.listener).await;
        Guest {
            stream,
            address,
            place,
        }
    }
}

/// Answers what is asked on one connection, until it ends.
async fn attend(guest: Guest, http: http1::Builder, router: Router, watcher: Watcher) {
    let Guest {
        stream,
        address,
        place,
    } = guest;
    // Answers are small and go out whole: waiting for more to send would only delay them.
    drop(stream.set_nodelay(true));
    let service = router.map_request(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(ConnectInfo(address));
        request
    });
    let connection = http.serve_connection(TokioIo::new(stream), TowerToHyperService::new(service));
    // Whoever breaks off or is silent has nobody to be told: the next connection is served.
    if let Err(error) = watcher.watch(connection).await {
        tracing::debug!(%error, "a connection broke off");
    }
    drop(place);
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};

    use axum::routing::get;
    use tokio::sync::Notify;

    use super::*;

    #[tokio::test(flavor = "multi_thread")]
    async fn what_is_under_way_is_answered_and_then_nobody_is_let_in() {
        let stop = Arc::new(Notify::new());
        let begun = Arc::clone(&stop);
        // The portal is asked to stop while it works on an answer.
        let slow = Router::new().route(
            "/",
            get(async move || {
                begun.notify_one();
                tokio::time::sleep(Duration::from_millis(300)).await;
                "finished"
            }),
        );
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let asked = tokio::task::spawn_blocking(move || {
            let mut stream = std::net::TcpStream::connect(address).unwrap();
            stream
                .write_all(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
                .unwrap();
            let mut answer = String::new();
            stream.read_to_string(&mut answer).unwrap();
            answer
        });
        let (how, patience) = (Connections::default(), Duration::from_secs(20));
        take(listener, slow, &how, stop.notified(), patience).await;
        assert!(asked.await.unwrap().ends_with("finished"));
        assert!(std::net::TcpStream::connect(address).is_err());
    }
}
