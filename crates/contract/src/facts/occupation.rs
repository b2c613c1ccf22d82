//! Work, study, treatment, mission, business.

use ruqsat_calendar::Day;
use ruqsat_law::DocumentId;
use ruqsat_law::facts::{Activity, Arrangement, Contract, Employer, Held, Work};
use serde::de::MapAccess;
use serde_json::{Value as Json, json};

use crate::read::{Fact, NameOf, Notes, Slot, choices, object, object_schema, take, unknown};
use crate::wanted::Wanted;

choices! {
    Employer: "`ordinary`, `astana_hub`, `aifc` or `household`",
    Contract: "`none`, `esutd`, `civil` or `unregistered`",
    Arrangement: "`intra_corporate`, `seasonal` or `none`",
}

object! { WorkObject -> Work, "work as `{\"employer\": …, \"contract\": …}`" {
    employer: Employer,
    contract: Contract,
    until: Day,
    labour_permit: bool,
    qualification_certificate: bool,
    ended_on: Day,
    arrangement: Arrangement,
} }

impl WorkObject {
    fn settle(self, _: &mut Notes<'_>) -> Work {
        Work {
            employer: self.employer.known(),
            contract: self.contract.known(),
            until: self.until.known(),
            labour_permit: self.labour_permit.known(),
            qualification_certificate: self.qualification_certificate.known(),
            ended_on: self.ended_on.known(),
            arrangement: self.arrangement.known(),
        }
    }
}

impl Fact for Held {
    const WANTED: Wanted = Wanted::of("wanted-held", "true, false, or the day of issue");

    fn schema() -> Json {
        json!({"anyOf": [bool::schema(), Day::schema()]})
    }

    fn truth(held: bool, _: &mut Notes<'_>) -> Option<Self> {
        Some(if held { Self::Yes } else { Self::No })
    }

    fn text(text: &str, notes: &mut Notes<'_>) -> Option<Self> {
        Day::text(text, notes).map(Self::Since)
    }
}

/// What an activity holds: its last day, or one of its papers.
enum Entry {
    Until,
    Paper(DocumentId),
}

impl Fact for Activity {
    const WANTED: Wanted = Wanted::of(
        "wanted-activity",
        "an object as `{\"until\": …, \"enrolment\": true}`, or false when there is none",
    );

    fn schema() -> Json {
        let papers = DocumentId::ALL.iter();
        let papers = papers.map(|document| (document.id(), Held::schema()));
        let until = std::iter::once(("until", Day::schema()));
        let pursued = object_schema::<Self>(until.chain(papers).collect());
        json!({"anyOf": [{"type": "boolean"}, pursued]})
    }

    fn truth(pursued: bool, _: &mut Notes<'_>) -> Option<Self> {
        Some(Self {
            absent: !pursued,
            ..Self::default()
        })
    }

    fn object<'de, A: MapAccess<'de>>(
        mut fields: A,
        notes: &mut Notes<'_>,
    ) -> Result<Option<Self>, A::Error> {
        let mut until = Slot::default();
        let mut papers: Vec<(DocumentId, Slot<Held>)> = Vec::new();
        let find = |name: &str| match name {
            "until" => Some(Entry::Until),
            id => DocumentId::from_id(id).map(Entry::Paper),
        };
        while let Some(name) = fields.next_key_seed(NameOf(find))? {
            match name {
                Ok(Entry::Until) => take("until", &mut until, &mut fields, notes)?,
                Ok(Entry::Paper(id)) => {
                    let mut held = match papers.iter().position(|(known, _)| *known == id) {
                        Some(place) => papers.swap_remove(place).1,
                        None => Slot::default(),
                    };
                    take(id.id(), &mut held, &mut fields, notes)?;
                    papers.push((id, held));
                }
                Err(name) => unknown(name, &field_names(), &mut fields, notes)?,
            }
        }
        let known = |(id, held): (DocumentId, Slot<Held>)| Some((id, held.known()?));
        Ok(Some(Self {
            absent: false,
            until: until.known(),
            papers: papers.into_iter().filter_map(known).collect(),
        }))
    }
}

fn field_names() -> Vec<&'static str> {
    let documents = DocumentId::ALL.iter().map(|document| document.id());
    std::iter::once("until").chain(documents).collect()
}
