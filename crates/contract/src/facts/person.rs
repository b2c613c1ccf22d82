//! Passport, papers held, what is asked for.

use ruqsat_calendar::Day;
use ruqsat_law::facts::{HeldDocument, Passport, PassportKind, Target, Wants};
use ruqsat_law::{Channel, DocumentId, Form, Ground, PermitKind, Recognition, Route};

use serde_json::{Value as Json, json};

use crate::problem::Fault;
use crate::read::{Fact, Notes, choices, object};
use crate::wanted::Wanted;

choices! {
    PassportKind: "the kind of a passport",
    DocumentId: "the id of a document",
    Form: "the form of a document",
    PermitKind: "`trp`, `prp` or `rp_card`",
    Ground: "a ground of a temporary residence permit",
    Route: "a route to a permanent residence permit",
    Channel: "`portal`, `psc` or `police`",
    Recognition: "what the person is recognised as",
}

object! { PassportObject -> Passport, "a passport as `{\"kind\": …, \"expires\": …}`" {
    kind: PassportKind,
    expires: Day,
} }

impl PassportObject {
    fn settle(self, _: &mut Notes<'_>) -> Passport {
        Passport {
            kind: self.kind.known(),
            expires_on: self.expires.known(),
        }
    }
}

object! { DocumentObject -> HeldDocument, "a document as `{\"id\": …, \"issued\": …}`" {
    id: DocumentId,
    issued: Day,
    form: Form,
} }

impl DocumentObject {
    fn settle(self, notes: &mut Notes<'_>) -> Option<HeldDocument> {
        Some(HeldDocument {
            id: self.id.required("id", notes)?,
            issued_on: self.issued.known(),
            form: self.form.known(),
        })
    }
}

impl Fact for Target {
    const WANTED: Wanted = Wanted::word("a ground or a route");

    fn schema() -> Json {
        json!({"enum": Self::all().map(Self::id).collect::<Vec<_>>()})
    }

    fn text(text: &str, notes: &mut Notes<'_>) -> Option<Self> {
        let known = || Self::all().map(Self::id).collect();
        Self::from_id(text).or_else(|| notes.unknown_word(text, known()))
    }
}

/// Notes a ground that does not belong to the kind of the permit: grounds are of a temporary
/// residence permit, routes lead to a permanent one, a card has neither.
pub(super) fn fits(kind: Option<PermitKind>, target: Option<Target>, notes: &mut Notes<'_>) {
    let (Some(kind), Some(target)) = (kind, target) else {
        return;
    };
    let (given, known) = match (kind, target) {
        (PermitKind::Trp, Target::Ground(_)) | (PermitKind::Prp, Target::Route(_)) => return,
        (PermitKind::RpCard, _) => {
            let beside = "a residence permit card, which has no ground";
            return notes.note_at("ground", Fault::OutOfPlace { beside });
        }
        (PermitKind::Trp, Target::Route(route)) => (
            route.id(),
            Ground::ALL.iter().map(|ground| ground.id()).collect(),
        ),
        (PermitKind::Prp, Target::Ground(ground)) => (
            ground.id(),
            Route::ALL.iter().map(|route| route.id()).collect(),
        ),
    };
    let fault = Fault::UnknownWord {
        given: given.to_owned(),
        nearest: None,
        known,
    };
    notes.note_at("ground", fault);
}

object! { WantsObject -> Wants, "what is wanted as `{\"permit\": …, \"ground\": …}`" {
    permit: PermitKind,
    ground: Target,
    channel: Channel,
} }

impl WantsObject {
    fn settle(self, notes: &mut Notes<'_>) -> Wants {
        let (permit, target) = (self.permit.known(), self.ground.known());
        fits(permit, target, notes);
        Wants {
            // A ground alone says which permit is meant.
            permit: permit.or(target.map(|target| match target {
                Target::Ground(_) => PermitKind::Trp,
                Target::Route(_) => PermitKind::Prp,
            })),
            target,
            channel: self.channel.known(),
        }
    }
}
