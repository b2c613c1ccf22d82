//! Checks of signatures: how many a second, in CPU time of one thread.
//!
//! The chain of authorities was checked once before the clock starts, as a server does it. Every
//! message is another one.

use std::io::Write;

use anyhow::Context as _;
use ruqsat_signature::Moment;
use ruqsat_signature::certificate::{Certificate, TwelveDigits};
use ruqsat_signature::revocation::{Evidence, Revocation, Source, Status};
use ruqsat_signature::trust::Trust;
use ruqsat_signature::verify::{Expected, OwnVerifier, Policy, Request, Verifier as _};
use ruqsat_testpki::{Cast, Family, Holder, IIN, Letter, NOON, attribute};
use serde::Serialize;

use crate::measure::{measure as timed, microseconds};

const PASSES: usize = 9;

/// One line of the result.
#[derive(Serialize)]
struct Line {
    family: &'static str,
    part: &'static str,
    signatures: usize,
    microseconds: String,
    a_second: u128,
    a_second_in_the_median: u128,
}

/// Measures `count` signatures of each family.
pub(crate) fn measure(count: usize, out: &mut impl Write) -> anyhow::Result<()> {
    for family in Family::ALL {
        let bench = Bench::of(family, count)?;
        bench.line("one signature", || bench.bare(), out)?;
        let good = |_: &Certificate| good();
        bench.line(
            "message and certificate",
            || bench.whole(&bench.plain, &Says(good)),
            out,
        )?;
        let kept = bench.cast.good(&[&bench.cast.person], NOON);
        bench.line(
            "and an answer by OCSP",
            || bench.whole(&bench.plain, &kept),
            out,
        )?;
        let people: [&Holder; 2] = [&bench.cast.person, &bench.cast.centre.stamper];
        let kept = bench.cast.good(&people, NOON);
        bench.line(
            "and a time stamp",
            || bench.whole(&bench.stamped, &kept),
            out,
        )?;
    }
    Ok(())
}

/// Whoever is asked says at once what is known.
struct Says<F>(F);

impl<F: Fn(&Certificate) -> Status> Revocation for Says<F> {
    fn status(&self, certificate: &Certificate, _: &Certificate, _: Moment) -> Status {
        (self.0)(certificate)
    }
}

fn good() -> Status {
    Status::Good(Evidence {
        source: Source::Ocsp,
        der: Vec::new(),
        as_of: NOON,
    })
}

/// Octets, and the message or the bare signature over them.
type Signed = (Vec<u8>, Vec<u8>);

struct Bench {
    cast: Cast,
    trust: Trust,
    person: Certificate,
    iin: TwelveDigits,
    bare: Vec<Signed>,
    plain: Vec<Signed>,
    stamped: Vec<Signed>,
}

impl Bench {
    fn of(family: Family, count: usize) -> anyhow::Result<Self> {
        let cast = Cast::new(family, "bench");
        let content = |number| format!("kz-ruqsat-consent/v1\nnumber: {number}\n").into_bytes();
        let plain = (0..count).map(content).map(|content| {
            let message = Letter::over(&content, &cast.person, NOON).seal(&cast.person);
            (content, message)
        });
        let stamped = (0..count).map(content).map(|content| {
            let message = stamped(&cast, &content);
            (content, message)
        });
        let bare = (0..count).map(content).map(|content| {
            let signature = cast.person.sign(&content);
            (content, signature)
        });
        Ok(Self {
            bare: bare.collect(),
            plain: plain.collect(),
            stamped: stamped.collect(),
            trust: cast.centre.trust()?,
            person: cast.person.certificate()?,
            iin: TwelveDigits::parse(IIN).context("an IIN")?,
            cast,
        })
    }

    /// The bare signatures, hash included. How many do not hold.
    fn bare(&self) -> usize {
        let algorithm = self.cast.person.key.algorithm();
        let key = &self.person.key;
        let holds = |(octets, value): &&Signed| key.verifies(algorithm, octets, value);
        self.bare.len() - self.bare.iter().filter(holds).count()
    }

    /// The whole check. How many do not pass.
    fn whole(&self, signed: &[Signed], revocation: &dyn Revocation) -> usize {
        let policy = Policy::default();
        let verifier = OwnVerifier::new(&self.trust, revocation, &policy);
        let passes = |(content, message): &&Signed| {
            let request = Request {
                message,
                content: Some(content),
                stamp: None,
                expected: Expected::Person(&self.iin),
                received_at: NOON,
                checked_at: NOON,
            };
            verifier.verify(&request).passed()
        };
        signed.len() - signed.iter().filter(passes).count()
    }

    fn line(
        &self,
        part: &'static str,
        work: impl Fn() -> usize,
        out: &mut impl Write,
    ) -> anyhow::Result<()> {
        let refused = work();
        anyhow::ensure!(refused == 0, "{part}: {refused} signatures do not hold");
        let signatures = self.plain.len();
        let time = timed(PASSES, signatures, work);
        let line = Line {
            family: self.cast.family.id(),
            part,
            signatures,
            microseconds: microseconds(time.best),
            a_second: time.a_second(),
            a_second_in_the_median: time.a_second_in_the_median(),
        };
        writeln!(out, "{}", serde_json::to_string(&line)?)?;
        Ok(out.flush()?)
    }
}

/// A message with a stamp over its signature inside.
fn stamped(cast: &Cast, content: &[u8]) -> Vec<u8> {
    let mut letter = Letter::over(content, &cast.person, NOON);
    let signature = letter.signature(&cast.person);
    let stamp = cast.stamp(&signature, NOON);
    letter.unsigned = vec![attribute(ruqsat_signature::oids::TIME_STAMP_TOKEN, &stamp)];
    letter.seal_with(&cast.person, &signature)
}
