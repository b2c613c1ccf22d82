//! `ruqsat signature verify`: whether a signature is valid, as far as can be known here and now.

mod answer;
mod answers;
mod files;
mod told;

use std::io::Write;
use std::path::Path;

use anyhow::Context as _;
use jiff::Timestamp;
use ruqsat_centre::{Centre, is_demo, trusted};
use ruqsat_signature::certificate::{Fingerprint, TwelveDigits};
use ruqsat_signature::cms::Message;
use ruqsat_signature::trust::Trust;
use ruqsat_signature::verify::{
    Expected, OwnVerifier, Policy, Report, Request, Verdict, Verifier as _,
};
use ruqsat_signing::{Signer, Statement};

use self::answer::Answer;
use self::answers::Answers;
use super::{Setting, finish, finish_json};
use crate::arguments::{Format, Verify};
use crate::instant::{At, Clocks};
use crate::outcome::{Code, Stop};
use crate::telling::signature::{Checked, Teller};

pub(super) fn run(
    asked: &Verify,
    setting: &Setting<'_>,
    out: &mut impl Write,
) -> Result<Code, Stop> {
    let clocks = Clocks::of(setting.files.calendar()?);
    let centre = centre(asked.centre.as_deref())?;
    let message = files::read(&asked.file, files::MESSAGE)?;
    let content = asked.content.as_deref();
    let content = content.map(|path| files::read(path, files::CONTENT));
    let content = content.transpose()?;
    let trust = trust(asked, &centre)?;
    let answers = Answers::of(asked, &centre)?;
    let now = Timestamp::from_second(setting.world.seconds)
        .context("the clock of this machine is wrong")?;
    let at = asked.at.map(|at| past(at, &clocks, now)).transpose()?;
    let statement = statement(&message, content.as_deref());
    let expected = expected(asked, statement.as_ref())?;
    let request = Request {
        message: &message,
        content: content.as_deref(),
        stamp: None,
        expected,
        received_at: at.unwrap_or(now),
        checked_at: now,
    };
    let checked = Checked {
        reports: reports(&trust, &answers, &request),
        asked: answers.take_asked(),
        official: &centre.official,
        beside: content.as_deref(),
        statement: statement.as_ref(),
        expected,
        demonstration: trust.authorities().iter().any(is_demo),
        given: Given {
            at: at.is_some(),
            trust: asked.trust.is_some(),
            answers: answers.are_given(),
        },
        reveal: asked.reveal,
    };
    tell(asked, (&checked, &centre, &clocks), setting, out)?;
    Ok(code(checked.verdict()))
}

fn tell(
    asked: &Verify,
    (checked, centre, clocks): (&Checked<'_>, &Centre, &Clocks),
    setting: &Setting<'_>,
    out: &mut impl Write,
) -> Result<(), Stop> {
    match asked.format {
        Format::Text => {
            let teller = Teller::new(setting.screens()?, setting.paint(), clocks);
            finish(teller.tell(checked).as_bytes(), out)?;
        }
        Format::Json => {
            finish_json(&Answer::of(checked, centre, &setting.screens()?), out)?;
        }
    }
    Ok(())
}

/// What was signed, where it is a statement of ours.
fn statement(message: &[u8], beside: Option<&[u8]>) -> Option<Statement> {
    match beside {
        Some(content) => Statement::read(content).ok(),
        None => Statement::read(&Message::read(message).ok()?.content?).ok(),
    }
}

/// Who should have signed: whom the statement asks, or whom the person names.
fn expected<'a>(asked: &'a Verify, statement: Option<&'a Statement>) -> Result<Expected<'a>, Stop> {
    match (statement.map(Statement::signer), &asked.signer) {
        (Some(Signer::Anyone) | None, None) => Ok(Expected::Anyone),
        (Some(signer @ (Signer::Person(_) | Signer::Organisation { .. })), None) => {
            Ok(signer.expected())
        }
        (Some(Signer::Anyone) | None, Some(number)) => Ok(named(number)),
        (Some(Signer::Person(_) | Signer::Organisation { .. }), Some(_)) => Err(Stop::refused(
            "error: --signer: the content says itself who is to sign; leave --signer out",
        )),
    }
}

/// A BIN has the kind of its bearer as the fifth digit, 4 to 6; an IIN has a day there, up to 3.
fn named(number: &TwelveDigits) -> Expected<'_> {
    match number.reveal().as_bytes().get(4) {
        Some(b'4'..=b'6') => Expected::Organisation {
            bin: number,
            iin: None,
        },
        _ => Expected::Person(number),
    }
}

/// The instant that was named. What holds at one that is still to come, nobody knows.
fn past(at: At, clocks: &Clocks, now: Timestamp) -> Result<Timestamp, Stop> {
    let instant = clocks.instant(at)?;
    if instant > now {
        return Err(Stop::refused(format!(
            "error: `{instant}` is still to come: name with --at when the signature was there"
        )));
    }
    Ok(instant)
}

/// What the person gave beside the signature.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Given {
    /// The instant.
    pub(crate) at: bool,
    /// A directory of authorities.
    pub(crate) trust: bool,
    /// Answers about revocation, or leave to ask for them.
    pub(crate) answers: bool,
}

pub(super) fn centre(path: Option<&Path>) -> Result<Centre, Stop> {
    let Some(path) = path else {
        return Ok(Centre::kazakhstan().map_err(anyhow::Error::from)?);
    };
    let shown = || format!("cannot use `{}`", path.display());
    let text = std::fs::read_to_string(path).with_context(shown)?;
    Ok(Centre::read(&text).with_context(shown)?)
}

/// Without a directory nobody is believed, and no check can pass.
fn trust(asked: &Verify, centre: &Centre) -> Result<Trust, Stop> {
    let pins: Vec<Fingerprint> = [centre.pins(), asked.pin.clone()].concat();
    let trust = match &asked.trust {
        Some(directory) => trusted(directory, &pins).map_err(anyhow::Error::from),
        None => Trust::pinned(&[], &[]).map_err(anyhow::Error::from),
    };
    Ok(trust?)
}

/// A report for each signature; one that says why where there is none.
fn reports(trust: &Trust, answers: &Answers, request: &Request<'_>) -> Vec<Report> {
    // Who looks at a file asks about then: a revocation since changes nothing, and is told.
    let policy = Policy::for_archive();
    let verifier = OwnVerifier::new(trust, answers, &policy);
    let reports = verifier.verify_each(request);
    if reports.is_empty() {
        vec![verifier.verify(request)]
    } else {
        reports
    }
}

const fn code(verdict: Verdict) -> Code {
    match verdict {
        Verdict::TotalPassed => Code::Done,
        Verdict::TotalFailed(_) => Code::Refused,
        Verdict::Indeterminate(_) => Code::Unclear,
    }
}
