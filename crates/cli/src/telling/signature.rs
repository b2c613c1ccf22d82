//! The result of a check of signatures, laid out for a lawyer: the verdict first, then who, when,
//! each step, and whom nobody could ask.

mod checked;
mod statement;
#[cfg(test)]
mod tests;
pub(crate) mod words;

use ruqsat_centre::{Asked, Found};
use ruqsat_law::Value;
use ruqsat_signature::certificate::{Certificate, Identity};
use ruqsat_signature::verify::{
    Expected, Indeterminate, Outcome, Proof, Refusal, Report, Step, Verdict,
};
use ruqsat_signature::{Digest, hexadecimal};
use ruqsat_signing::unhidden;
use ruqsat_wording::Wording;

pub(crate) use self::checked::{Checked, Origin};
use crate::instant::Clocks;
use crate::page::{Page, Paint};

/// Tells checks in one language.
pub(crate) struct Teller<'c> {
    wording: Wording,
    paint: Paint,
    clocks: &'c Clocks,
}

impl<'c> Teller<'c> {
    pub(crate) const fn new(wording: Wording, paint: Paint, clocks: &'c Clocks) -> Self {
        Self {
            wording,
            paint,
            clocks,
        }
    }

    /// The whole answer.
    pub(crate) fn tell(&self, checked: &Checked<'_>) -> String {
        let mut page = Page::on(self.paint);
        if checked.demonstration {
            let warning = self.say("signature-demonstration");
            page.item(0, "", &self.paint.red(warning));
            page.line("");
        }
        self.verdict(checked.verdict(), checked, &mut page);
        let several = checked.reports.len() > 1;
        if several {
            let values = [("count", count(checked.reports.len()))];
            page.line(self.wording.message("signature-count", &values));
        } else {
            // Why comes right after what, before anything that is only for looking up.
            let reports = checked.reports.iter();
            reports.for_each(|report| self.why(report, checked, &mut page));
        }
        self.what(checked, &mut page);
        for (index, report) in checked.reports.iter().enumerate() {
            if several {
                let values = [("number", count(index + 1))];
                let heading = self.wording.message("signature-number", &values);
                page.section(heading, self.paint);
                self.verdict(checked.verdict_of(report), checked, &mut page);
                self.why(report, checked, &mut page);
            }
            self.report(report, checked, &mut page);
        }
        self.silent(checked, &mut page);
        self.next(checked, &mut page);
        page.into_text()
    }

    /// The result in one sentence, with the code of the standard and what it means.
    fn verdict(&self, verdict: Verdict, checked: &Checked<'_>, page: &mut Page) {
        let sentence = self.say(words::verdict(verdict, checked.beside.is_some()));
        let painted = match verdict {
            Verdict::TotalPassed => self.paint.green(sentence),
            Verdict::TotalFailed(_) => self.paint.red(sentence),
            Verdict::Indeterminate(_) => self.paint.yellow(sentence),
        };
        let meaning = verdict.sub_indication().map(words::sub_indication);
        let meaning = meaning.map(|id| format!(": {}", self.say(&id)));
        let meaning = meaning.unwrap_or_default();
        page.item(0, "", &format!("{painted} {verdict}{meaning}."));
    }

    fn report(&self, report: &Report, checked: &Checked<'_>, page: &mut Page) {
        self.who(report, checked, page);
        self.when(report, checked, page);
        self.section("signature-section-steps", page);
        for step in report.steps() {
            // No second verifier is asked here, so there is nothing to tell of it.
            if step.step != Step::SecondOpinion {
                self.step(step.step, step.outcome, page);
            }
        }
    }

    fn why(&self, report: &Report, checked: &Checked<'_>, page: &mut Page) {
        let refusal = report.refusal.iter();
        refusal.for_each(|refusal| self.refusal(refusal, page));
        self.untimely(report, checked, page);
    }

    /// What did not hold, in plain words, with the days that matter.
    fn refusal(&self, refusal: &Refusal, page: &mut Page) {
        page.item(0, "", &self.say(&words::refusal(refusal)));
        if let Some(more) = words::more(refusal) {
            page.item(0, "", &self.say(&more));
        }
        if let Refusal::Revoked { at, reason } = refusal {
            let (at, reason) = (self.shown(*at), self.say(&words::reason(*reason)));
            let revoked = self.say("signature-when-revoked");
            page.item(2, "", &format!("{at} · {revoked}, {reason}"));
        }
        if let Refusal::NotValidThen { from, to, .. } = refusal {
            let valid = self.say("signature-label-valid");
            page.item(2, "", &format!("{valid}: {}", self.span(*from, *to)));
        }
    }

    fn what(&self, checked: &Checked<'_>, page: &mut Page) {
        let Some(content) = checked.content() else {
            return;
        };
        self.section("signature-section-what", page);
        let place = if checked.beside.is_some() {
            "signature-content-beside"
        } else {
            "signature-content-inside"
        };
        let octets = [("octets", count(content.len()))];
        let octets = self.wording.message("signature-octets", &octets);
        page.item(2, "", &self.say(place));
        let digest = hexadecimal(&Digest::Sha256.of(&content));
        let line = format!("{octets} · SHA-256 {digest}");
        page.item(2, "", &self.paint.dim(line));
        self.statement(checked, page);
    }

    fn who(&self, report: &Report, checked: &Checked<'_>, page: &mut Page) {
        let Some(certificate) = &report.evidence.certificate else {
            return;
        };
        self.section("signature-section-who", page);
        if let Some(signer) = &report.signer {
            self.signer(signer, checked, page);
        }
        self.certificate(certificate, page);
        if report.evidence.path.is_empty() {
            page.item(
                2,
                &self.paint.red("!"),
                &self.say("signature-unchecked-name"),
            );
        } else if matches!(checked.expected, Expected::Anyone) {
            page.item(2, "", &self.say("signature-anyone"));
        }
        if report.signer.is_some() && !checked.reveal {
            page.item(2, "", &self.paint.dim(self.say("signature-masked")));
        }
    }

    fn signer(&self, signer: &Identity, checked: &Checked<'_>, page: &mut Page) {
        let patronymic = signer.patronymic.as_deref().unwrap_or_default();
        let name = format!("{} {patronymic}", signer.name);
        self.labelled("name", &self.paint.bold(unhidden(name.trim_end())), page);
        self.labelled("iin", &checked.number(&signer.iin), page);
        if let Some(bin) = &signer.bin {
            self.labelled("bin", &checked.number(bin), page);
        }
        if let Some(organisation) = &signer.organisation {
            self.labelled("organisation", &unhidden(organisation), page);
        }
        let role = |role: &ruqsat_signature::certificate::Role| {
            self.say(&format!("signature-role-{}", role.id()))
        };
        let roles: Vec<String> = signer.roles.iter().map(role).collect();
        if !roles.is_empty() {
            self.labelled("role", &roles.join(", "), page);
        }
    }

    fn certificate(&self, certificate: &Certificate, page: &mut Page) {
        self.labelled("certificate", &hexadecimal(&certificate.serial), page);
        let issuer = certificate.issuer.text(ruqsat_signature::oids::COMMON_NAME);
        if let Some(issuer) = issuer {
            self.labelled("issuer", &unhidden(issuer), page);
        }
        let (from, to) = (
            certificate.validity.not_before,
            certificate.validity.not_after,
        );
        self.labelled("valid", &self.span(from, to), page);
    }

    fn when(&self, report: &Report, checked: &Checked<'_>, page: &mut Page) {
        let evidence = &report.evidence;
        if report.reference.is_none() && evidence.claimed_at.is_none() {
            return;
        }
        self.section("signature-section-when", page);
        if let Some(reference) = report.reference {
            let origin = Origin::of(reference.proof, checked.given.at);
            let words = self.say(&format!("signature-when-{}", origin.id()));
            let at = self.paint.bold(self.shown(reference.at));
            page.item(2, "", &format!("{at} · {words}"));
            self.timely(report, checked, page);
        }
        if let Some(later) = evidence.revoked_later_at {
            let words = self.say("signature-when-revoked-later");
            page.item(2, "", &format!("{} · {words}", self.shown(later)));
        }
        if let Some(claimed) = evidence.claimed_at {
            let words = self.say("signature-when-claimed");
            let line = format!("{} · {words}", self.shown(claimed));
            page.item(2, "", &self.paint.dim(line));
        }
    }

    fn step(&self, step: Step, outcome: Outcome, page: &mut Page) {
        let name = self.say(&words::step(step));
        let result = self.say(&words::outcome(outcome));
        match outcome {
            Outcome::Held => page.item(2, &self.paint.green("✓"), &name),
            Outcome::Refused => {
                let result = self.paint.red(result);
                page.item(2, &self.paint.red("✗"), &format!("{name}: {result}"));
            }
            Outcome::Absent | Outcome::NotReached => {
                page.item(2, "·", &self.paint.dim(format!("{name}: {result}")));
            }
        }
    }

    /// Whoever did not answer, or whose answer was worth nothing.
    fn silent(&self, checked: &Checked<'_>, page: &mut Page) {
        let silent = checked.asked.iter();
        let silent: Vec<&Asked> = silent.filter(|one| one.found != Found::Answer).collect();
        let nobody = !checked.given.answers;
        if silent.is_empty() && !nobody {
            return;
        }
        self.section("signature-section-silent", page);
        if nobody {
            page.item(2, "•", &self.say("signature-nobody-asked"));
        }
        for asked in silent {
            let why = match asked.found {
                Found::Answer => continue,
                Found::Doubtful(doubt) => format!("signature-doubt-{}", doubt.id()),
                Found::Silent(silence) => format!("signature-silence-{}", silence.id()),
            };
            let kind = self.say(&format!("signature-kind-{}", asked.kind.id()));
            let times = [(
                "times",
                count(usize::try_from(asked.times).unwrap_or(usize::MAX)),
            )];
            let times = self.wording.message("signature-times", &times);
            let (address, why) = (&asked.address, self.say(&why));
            page.item(2, "•", &format!("{kind}, {address}: {why} ({times})"));
        }
    }

    /// What the person can do for a better answer.
    fn next(&self, checked: &Checked<'_>, page: &mut Page) {
        let mut steps = Vec::new();
        if !checked.given.trust {
            steps.extend(["signature-next-trust", "signature-next-official"]);
        }
        if !checked.given.answers {
            steps.push("signature-next-ask");
        }
        let reports = || checked.reports.iter();
        let is = |doubt| {
            let wanted = Verdict::Indeterminate(doubt);
            reports().any(|report| report.verdict() == wanted)
        };
        let unproven = |report: &Report| {
            let receipt = report.reference.map(|one| one.proof) == Some(Proof::Receipt);
            receipt && checked.untimely(report).is_some()
        };
        if is(Indeterminate::TryLater) && checked.given.answers {
            steps.push("signature-next-later");
        }
        let instant_matters = is(Indeterminate::OutOfBoundsNoPoe) || reports().any(unproven);
        if instant_matters && !checked.given.at {
            steps.push("signature-next-at");
        }
        let is_over = matches!(
            checked.verdict(),
            Verdict::TotalFailed(_) | Verdict::TotalPassed
        );
        if steps.is_empty() || is_over {
            return;
        }
        self.section("signature-section-next", page);
        for step in steps {
            page.item(2, "→", &self.say(step));
            if step == "signature-next-official" {
                let addresses = checked.official.iter();
                addresses.for_each(|address| page.line(format!("    {address}")));
            }
        }
    }

    fn labelled(&self, label: &str, value: &str, page: &mut Page) {
        let label = self.say(&format!("signature-label-{label}"));
        page.item(2, "", &format!("{label}: {value}"));
    }

    fn section(&self, id: &str, page: &mut Page) {
        page.section(self.say(id), self.paint);
    }

    fn say(&self, id: &str) -> String {
        self.wording.message(id, &[])
    }

    fn shown(&self, at: jiff::Timestamp) -> String {
        self.clocks.shown(at, self.wording.language())
    }

    fn span(&self, from: jiff::Timestamp, to: jiff::Timestamp) -> String {
        format!("{} – {}", self.shown(from), self.shown(to))
    }
}

fn count(number: usize) -> Value {
    Value::Count(i32::try_from(number).unwrap_or(i32::MAX))
}
