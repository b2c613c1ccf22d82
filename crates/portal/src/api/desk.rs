//! Where the work of the API is done: short work at once, long work on threads of its own, and
//! only so much of it at a time that pages stay quick.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::spawn_blocking;
use tokio::time::timeout;

use super::kind::Kind;
use super::problem::Problem;
use super::rate::{Asked, Rate};
use crate::app::App;

/// Facts of so many bytes are read and assessed in less time than it takes to call a thread;
/// measured by `scripts/load`.
const SHORT_BYTES: usize = 16 * 1024;

/// How long a request waits for a place.
const PATIENCE: Duration = Duration::from_secs(5);

/// Seconds after which a request that got no place may come again.
const RETRY_AFTER: u64 = 2;

/// Places for work.
#[derive(Debug)]
pub(crate) struct Desk {
    heavy: Arc<Semaphore>,
    long: Arc<Semaphore>,
    /// Who asked how often.
    pub(super) asked: Asked,
}

impl Desk {
    /// With as many places for heavy work as there are processors, and a few for long answers.
    pub(crate) fn new(rate: &Rate) -> Self {
        let processors = std::thread::available_parallelism().map_or(1, usize::from);
        Self {
            heavy: Arc::new(Semaphore::new(processors)),
            long: Arc::new(Semaphore::new(4)),
            asked: Asked::new(rate),
        }
    }

    /// Does work on so many bytes of facts.
    ///
    /// # Errors
    /// No place was free in time, or the work broke off.
    pub(crate) async fn work<T: Send + 'static>(
        &self,
        app: &Arc<App>,
        bytes: usize,
        work: impl FnOnce(&App) -> T + Send + 'static,
    ) -> Result<T, Problem> {
        if bytes <= SHORT_BYTES {
            return Ok(work(app));
        }
        self.heavy_work(app, work).await
    }

    /// Does work that is never short.
    ///
    /// # Errors
    /// No place was free in time, or the work broke off.
    pub(crate) async fn heavy_work<T: Send + 'static>(
        &self,
        app: &Arc<App>,
        work: impl FnOnce(&App) -> T + Send + 'static,
    ) -> Result<T, Problem> {
        let place = a_place(&self.heavy).await?;
        let app = Arc::clone(app);
        let done = spawn_blocking(move || {
            let done = work(&app);
            drop(place);
            done
        });
        done.await.map_err(|_| Problem::of(Kind::Ours))
    }

    /// A place for an answer that is long in the making.
    ///
    /// # Errors
    /// None was free in time.
    pub(crate) async fn long(&self) -> Result<OwnedSemaphorePermit, Problem> {
        a_place(&self.long).await
    }
}

async fn a_place(places: &Arc<Semaphore>) -> Result<OwnedSemaphorePermit, Problem> {
    match timeout(PATIENCE, Arc::clone(places).acquire_owned()).await {
        Ok(Ok(place)) => Ok(place),
        Ok(Err(_)) | Err(_) => Err(Problem::later(Kind::Busy, RETRY_AFTER)),
    }
}
