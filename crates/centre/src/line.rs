//! One question and one answer over HTTP, within limits of time and size, to nobody else than the
//! one who was asked: redirections are not followed.

use std::time::Duration;

use ureq::Agent;

use crate::Address;

/// How long is waited and how often asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// Until a connection stands.
    pub connect: Duration,
    /// Until an answer about one certificate is there.
    pub answer: Duration,
    /// Until a whole list is there.
    pub list: Duration,
    /// How often one address is asked, 1 or more.
    pub times: u32,
    /// The pause before asking again; each next one is twice as long.
    pub pause: Duration,
}

impl Default for Patience {
    /// Three seconds, eight, a minute; three times, after pauses of a half and one second.
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(3),
            answer: Duration::from_secs(8),
            list: Duration::from_mins(1),
            times: 3,
            pause: Duration::from_millis(500),
        }
    }
}

/// No pause is longer.
const PAUSE_MOST: Duration = Duration::from_secs(10);

impl Patience {
    /// For a person who waits for a page: a second, two, four; twice, after a fifth of a second.
    /// Whoever is slower is asked again when the page is.
    #[must_use]
    pub const fn at_receipt() -> Self {
        Self {
            connect: Duration::from_secs(1),
            answer: Duration::from_secs(2),
            list: Duration::from_secs(4),
            times: 2,
            pause: Duration::from_millis(200),
        }
    }
}

/// Why there is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Silence {
    /// The host is not known, or does not take the connection, or drops it.
    #[error("no connection")]
    NoConnection,
    /// It took too long.
    #[error("no answer in time")]
    TooSlow,
    /// It sends elsewhere.
    #[error("it sends us to another address, which is not asked")]
    Redirects,
    /// It answers with an error of HTTP.
    #[error("it answers with the status {0}")]
    Status(u16),
    /// Its answer is larger than is read.
    #[error("its answer is too large")]
    TooLarge,
    /// There was no chance to choose a nonce by.
    #[error("this machine gives no random numbers")]
    NoChance,
}

impl Silence {
    /// Its name in texts and for programs, for ever.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::NoConnection => "no-connection",
            Self::TooSlow => "too-slow",
            Self::Redirects => "redirects",
            Self::Status(_) => "status",
            Self::TooLarge => "too-large",
            Self::NoChance => "no-chance",
        }
    }

    /// One of each.
    pub const ALL: [Self; 6] = [
        Self::NoConnection,
        Self::TooSlow,
        Self::Redirects,
        Self::Status(500),
        Self::TooLarge,
        Self::NoChance,
    ];

    /// Whether the same question may be answered a moment later.
    pub(crate) const fn may_pass(self) -> bool {
        match self {
            Self::NoConnection | Self::TooSlow => true,
            Self::Status(status) => status >= 500 || status == 429,
            Self::Redirects | Self::TooLarge | Self::NoChance => false,
        }
    }
}

/// Speaks HTTP.
#[derive(Debug)]
pub(crate) struct Line {
    agent: Agent,
    patience: Patience,
}

impl Line {
    pub(crate) fn new(patience: Patience) -> Self {
        let config = Agent::config_builder()
            .timeout_connect(Some(patience.connect))
            .max_redirects(0)
            .max_redirects_will_error(false)
            .http_status_as_error(false)
            // The environment may not choose whom we talk to.
            .proxy(None)
            .user_agent("ruqsat")
            .build();
        Self {
            agent: config.into(),
            patience,
        }
    }

    /// Asks until an answer counts, or asking again is useless, or patience ends; and how often
    /// that was.
    pub(crate) fn ask<T, Fault>(
        &self,
        once: impl Fn() -> Result<Result<T, Fault>, Silence>,
        may_pass: impl Fn(&Fault) -> bool,
    ) -> (u32, Result<Result<T, Fault>, Silence>) {
        let mut pause = self.patience.pause;
        let mut times = 0;
        loop {
            times += 1;
            let answer = once();
            let again = match &answer {
                Ok(Ok(_)) => false,
                Ok(Err(fault)) => may_pass(fault),
                Err(silence) => silence.may_pass(),
            };
            if !again || times >= self.patience.times {
                return (times, answer);
            }
            std::thread::sleep(pause);
            pause = pause.saturating_mul(2).min(PAUSE_MOST);
        }
    }

    /// What is at the address, at most so many octets.
    pub(crate) fn get(&self, address: &Address, most: u64) -> Result<Vec<u8>, Silence> {
        let request = self.agent.get(address.as_str()).config();
        let request = request.timeout_global(Some(self.patience.list)).build();
        body(request.call(), most)
    }

    /// What the address answers to a question of this media type, at most so many octets.
    pub(crate) fn post(
        &self,
        address: &Address,
        (media_type, question): (&str, &[u8]),
        most: u64,
    ) -> Result<Vec<u8>, Silence> {
        let request = self.agent.post(address.as_str()).config();
        let request = request.timeout_global(Some(self.patience.answer)).build();
        body(request.content_type(media_type).send(question), most)
    }
}

type Answer = Result<ureq::http::Response<ureq::Body>, ureq::Error>;

fn body(answer: Answer, most: u64) -> Result<Vec<u8>, Silence> {
    let mut response = answer.map_err(|error| silence(&error))?;
    let status = response.status();
    if status.is_redirection() {
        return Err(Silence::Redirects);
    }
    if !status.is_success() {
        return Err(Silence::Status(status.as_u16()));
    }
    let body = response.body_mut().with_config().limit(most);
    body.read_to_vec().map_err(|error| silence(&error))
}

fn silence(error: &ureq::Error) -> Silence {
    let slow = |error: &std::io::Error| error.kind() == std::io::ErrorKind::TimedOut;
    if let ureq::Error::BodyExceedsLimit(_) | ureq::Error::LargeResponseHeader(..) = error {
        Silence::TooLarge
    } else if let ureq::Error::Timeout(_) = error {
        Silence::TooSlow
    } else if let ureq::Error::Io(error) = error
        && slow(error)
    {
        Silence::TooSlow
    } else {
        Silence::NoConnection
    }
}
