//! How often one address may ask.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::num::NonZeroU32;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::extract::{ConnectInfo, Request, State};
use axum::http::HeaderMap;
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use governor::clock::{Clock as _, DefaultClock};
use governor::state::keyed::DefaultKeyedStateStore;
use governor::{Quota, RateLimiter};

use super::kind::Kind;
use super::problem::Problem;
use crate::app::App;

/// How programs may ask.
#[derive(Debug, Clone)]
pub struct Rate {
    /// Requests a second from one address; `None` for as many as it likes.
    pub a_second: Option<NonZeroU32>,
    /// Requests at once, before the rate is asked for.
    pub at_once: NonZeroU32,
    /// Peers that are believed when they name whom they speak for; those of this machine are
    /// believed as well.
    pub proxies: Vec<IpAddr>,
}

impl Default for Rate {
    fn default() -> Self {
        Self {
            a_second: NonZeroU32::new(50),
            at_once: NonZeroU32::new(200).unwrap_or(NonZeroU32::MIN),
            proxies: Vec::new(),
        }
    }
}

/// After so many requests the addresses are looked through for those that may be forgotten.
const LOOKED_THROUGH_AFTER: usize = 10_000;

/// Who asked how often.
#[derive(Debug)]
pub(crate) struct Asked {
    limiter: Option<RateLimiter<IpAddr, DefaultKeyedStateStore<IpAddr>, DefaultClock>>,
    requests: AtomicUsize,
}

impl Asked {
    pub(crate) fn new(rate: &Rate) -> Self {
        let quota = |a_second| Quota::per_second(a_second).allow_burst(rate.at_once);
        Self {
            limiter: rate
                .a_second
                .map(|a_second| RateLimiter::hashmap(quota(a_second))),
            requests: AtomicUsize::new(1),
        }
    }

    /// Whole seconds that the address has to wait, if it has to.
    fn wait_seconds(&self, address: IpAddr) -> Option<u64> {
        let limiter = self.limiter.as_ref()?;
        let request = self.requests.fetch_add(1, Ordering::Relaxed);
        if request.is_multiple_of(LOOKED_THROUGH_AFTER) {
            limiter.retain_recent();
        }
        let too_soon = limiter.check_key(&address).err()?;
        let wait = too_soon.wait_time_from(DefaultClock::default().now());
        Some(wait.as_secs().saturating_add(1))
    }
}

/// Whole seconds that whoever sent the request has to wait, if they ask too often.
pub(crate) fn seconds_to_wait(app: &App, request: &Request) -> Option<u64> {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
    let peer = peer.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| peer.0.ip());
    let address = asker(peer, request.headers(), &app.config.rate);
    app.desk.asked.wait_seconds(network(address))
}

/// Lets through whoever does not ask too often.
pub(crate) async fn limited(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    match seconds_to_wait(&app, &request) {
        None => next.run(request).await,
        Some(seconds) => Problem::later(Kind::TooMany, seconds).into_response(),
    }
}

/// Who asks: the peer, or whom a peer that is believed names last. What stands further left in the
/// header was written by who knows whom.
fn asker(peer: IpAddr, headers: &HeaderMap, rate: &Rate) -> IpAddr {
    let peer = peer.to_canonical();
    if !peer.is_loopback() && !rate.proxies.contains(&peer) {
        return peer;
    }
    let named = headers.get_all("x-forwarded-for").iter().next_back();
    let named = named.and_then(|value| value.to_str().ok());
    let last = named.and_then(|value| value.rsplit(',').next());
    let last = last.and_then(|address| address.trim().parse::<IpAddr>().ok());
    last.map_or(peer, |address| address.to_canonical())
}

/// One household has as many IPv6 addresses as it likes: its network counts as one.
fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(address) => {
            const HOUSEHOLD: u128 = u128::MAX << 64;
            Ipv6Addr::from_bits(address.to_bits() & HOUSEHOLD).into()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn only_peers_that_are_believed_speak_for_others() {
        let headers = HeaderMap::from_iter([(
            axum::http::HeaderName::from_static("x-forwarded-for"),
            "6.6.6.6, 203.0.113.7".parse().unwrap(),
        )]);
        let rate = Rate {
            proxies: vec![ip("10.0.0.1")],
            ..Rate::default()
        };
        for believed in ["127.0.0.1", "::1", "10.0.0.1", "::ffff:10.0.0.1"] {
            assert_eq!(asker(ip(believed), &headers, &rate), ip("203.0.113.7"));
        }
        assert_eq!(asker(ip("10.0.0.2"), &headers, &rate), ip("10.0.0.2"));
        assert_eq!(
            asker(ip("127.0.0.1"), &HeaderMap::new(), &rate),
            ip("127.0.0.1")
        );
    }

    #[test]
    fn a_household_counts_as_one() {
        assert_eq!(
            network(ip("2001:db8:1:2::1")),
            network(ip("2001:db8:1:2:ffff::9"))
        );
        assert_ne!(
            network(ip("2001:db8:1:2::1")),
            network(ip("2001:db8:1:3::1"))
        );
        assert_ne!(network(ip("192.0.2.1")), network(ip("192.0.2.2")));
    }

    #[test]
    fn who_asks_too_often_is_told_how_long_to_wait() {
        let rate = Rate {
            a_second: NonZeroU32::new(1),
            at_once: NonZeroU32::new(3).unwrap(),
            proxies: Vec::new(),
        };
        let asked = Asked::new(&rate);
        let waits: Vec<Option<u64>> = (0..4)
            .map(|_| asked.wait_seconds(ip("192.0.2.1")))
            .collect();
        assert_eq!(waits, [None, None, None, Some(1)]);
        assert_eq!(asked.wait_seconds(ip("192.0.2.2")), None, "another address");
    }
}
