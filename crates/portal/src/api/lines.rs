//! One person a line in, one answer a line out.
//!
//! What comes in is bounded and is read whole, so that a sender who reads nothing before it has
//! sent everything does not wait for us for ever. What goes out has no bound: it is made piece by
//! piece, and only as fast as it is read.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use axum::body::{Body, Bytes};
use futures_core::Stream;
use ruqsat_contract::{DayAsked, print_refusal};
use tokio::sync::OwnedSemaphorePermit;
use tokio::sync::mpsc::{Receiver, Sender, channel};

use crate::app::App;

/// A piece is handed on when it has so many bytes.
const PIECE: usize = 64 * 1024;

/// Pieces that may wait for a reader.
const WAITING: usize = 2;

/// Who reads nothing for so long is cut off.
const PATIENCE: Duration = Duration::from_secs(30);

/// The answers, made while they are read; `place` is given back when all is done.
pub(super) fn answered(
    app: Arc<App>,
    text: Bytes,
    day: DayAsked,
    place: OwnedSemaphorePermit,
) -> Body {
    let (pieces, received) = channel(WAITING);
    let work = Work {
        app,
        text,
        day,
        read: 0,
        number: 0,
    };
    tokio::spawn(async move {
        send(work, &pieces).await;
        drop(place);
    });
    Body::from_stream(Pieces {
        received,
        whole: false,
    })
}

/// What there is to do, and how far it is done.
struct Work {
    app: Arc<App>,
    text: Bytes,
    day: DayAsked,
    /// Bytes that are answered.
    read: usize,
    /// The number of the last line that was read.
    number: usize,
}

impl Work {
    /// The next answers; none when all lines are answered.
    fn piece(&mut self) -> Vec<u8> {
        let mut out = Vec::with_capacity(PIECE);
        while out.len() < PIECE {
            let rest = self.text.get(self.read..).unwrap_or_default();
            if rest.is_empty() {
                break;
            }
            let line = rest.split(|byte| *byte == b'\n').next().unwrap_or_default();
            self.read += line.len() + 1;
            self.number += 1;
            if line.trim_ascii().is_empty() {
                continue;
            }
            if let Err(refused) = self.app.assess(line, self.day, &mut out) {
                print_refusal(self.number, &refused, &mut out);
            }
            out.push(b'\n');
        }
        out
    }
}

/// Makes pieces on a thread for long work, and waits for the reader on none.
async fn send(mut work: Work, pieces: &Sender<Option<Bytes>>) {
    loop {
        let made = tokio::task::spawn_blocking(move || {
            let piece = work.piece();
            (work, piece)
        });
        let Ok((rest, piece)) = made.await else {
            return;
        };
        work = rest;
        let last = piece.is_empty();
        let piece = (!last).then(|| Bytes::from(piece));
        let sent = tokio::time::timeout(PATIENCE, pieces.send(piece)).await;
        if last || !matches!(sent, Ok(Ok(()))) {
            return;
        }
    }
}

/// The pieces of an answer. One that breaks off is an error, so that nobody takes a part for the
/// whole.
struct Pieces {
    received: Receiver<Option<Bytes>>,
    whole: bool,
}

impl Stream for Pieces {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if self.whole {
            return Poll::Ready(None);
        }
        Poll::Ready(match ready!(self.received.poll_recv(cx)) {
            Some(Some(piece)) => Some(Ok(piece)),
            Some(None) => {
                self.whole = true;
                None
            }
            None => {
                self.whole = true;
                Some(Err(io::Error::from(io::ErrorKind::BrokenPipe)))
            }
        })
    }
}
