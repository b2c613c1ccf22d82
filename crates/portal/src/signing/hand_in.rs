//! The one door through which a signature comes in. It is checked away from the threads that
//! answer pages, only so many at a time, and the check goes on even if the person closes the page.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use ruqsat_signing::{Answer, Question, Received, Refusal, State};
use tokio::task::spawn_blocking;

use super::{Channel, instant};
use crate::app::App;

/// Checks that run at once. One takes milliseconds of work, and may wait seconds for the centre.
pub(super) const CHECKS_AT_ONCE: usize = 8;

/// How long is waited before a centre that did not answer is asked again.
const AGAIN_AFTER: SignedDuration = SignedDuration::from_secs(60);

/// What became of a signature that was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Came {
    /// Everything holds.
    Signed,
    /// It is kept: whether the key was revoked is not known yet.
    Pending,
}

/// Why a signature was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// Nothing waits under that token.
    Unknown,
    /// Nobody here can check signatures.
    Off,
    /// Too much is being checked, or the server is stopping.
    Busy,
    /// The signature, or its time, does not hold.
    Refused(Refusal),
}

/// Takes a signature for the statement under a token, whichever way it came.
///
/// # Errors
/// [`Trouble`] when it is not taken; the statement still waits then, unless it was over before.
pub(crate) async fn hand_in(
    app: &Arc<App>,
    token: &str,
    message: Vec<u8>,
    channel: Channel,
) -> Result<Came, Trouble> {
    let now = instant::now(app);
    let question = app
        .signing
        .desk
        .change(token, now, |signing| signing.question());
    let question = question.ok_or(Trouble::Unknown)?;
    let received = Received {
        message,
        received_at: now,
    };
    let (app, token) = (Arc::clone(app), token.to_owned());
    // A task of its own: whoever closes the page does not lose what they signed.
    let task = tokio::spawn(async move {
        let answer = ask(&app, question, received).await?;
        let came = (&*token, channel);
        let settled = app.signing.desk.settle(came, now, |signing| {
            signing
                .settle(answer)
                .map(came_of)
                .map_err(Trouble::Refused)
        });
        settled.unwrap_or(Err(Trouble::Unknown))
    });
    task.await.unwrap_or(Err(Trouble::Busy))
}

const fn came_of(state: &State) -> Came {
    match state {
        State::Pending(_) => Came::Pending,
        State::Signed(_) | State::Waiting | State::Declined(_) | State::Lapsed => Came::Signed,
    }
}

/// Asks the verifier, where waiting is allowed.
async fn ask(app: &Arc<App>, question: Question, received: Received) -> Result<Answer, Trouble> {
    let verifier = app.config.verifier.clone().ok_or(Trouble::Off)?;
    let gate = app.signing.desk.gate.acquire().await;
    let _turn = gate.map_err(|_| Trouble::Busy)?;
    let now = instant::now(app);
    let asked = spawn_blocking(move || question.ask(&verifier, received, now));
    asked.await.map_err(|_| Trouble::Busy)
}

/// Asks once more about all signatures whose revocation is not known, those that waited a while;
/// what has been kept long enough is forgotten.
pub(crate) async fn ask_again(app: &Arc<App>) {
    let now = instant::now(app);
    app.signing.desk.forget(now);
    let then = now.saturating_sub(AGAIN_AFTER).unwrap_or(Timestamp::MIN);
    for place in app.signing.desk.waiting(then) {
        let kept = app.signing.desk.at(&place, |signing| {
            Some((signing.question(), signing.kept()?.clone()))
        });
        let Some((question, received)) = kept.flatten() else {
            continue;
        };
        if let Ok(answer) = ask(app, question, received).await {
            // What became of it is told on its page.
            let settled = app
                .signing
                .desk
                .at(&place, |signing| signing.settle(answer).is_ok());
            tracing::debug!(taken = settled, "asked again about a signature");
        }
    }
}
