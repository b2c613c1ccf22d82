//! Made-up persons as facts of the contract: the same ones in every run, no two alike.
//!
//! All nationality groups, days from February 2023 to December 2026, with and without visas,
//! permits, work, family, penalties and papers. Each fact is left out now and then.

mod household;
mod past;

use ruqsat_calendar::Day;
use ruqsat_law::{Channel, Form, Ground};
use ruqsat_testkit::ids;
use serde_json::{Map, Value, json};

use crate::random::Random;

/// One person's facts while they are being made.
pub(crate) struct Facts {
    random: Random,
    on: Day,
    fields: Map<String, Value>,
}

/// Of the EAEU, of the agreement states, visa-free for 30 and for 14 days, under special
/// agreements, visa-required, stateless.
const STATES: [&str; 32] = [
    "RU", "RU", "RU", "BY", "AM", "KG", "KG", "UZ", "UZ", "UZ", "TJ", "AZ", "UA", "MD", "GE", "MN",
    "TR", "DE", "US", "GB", "KR", "JP", "TH", "IN", "IR", "CN", "CN", "PK", "AF", "NG", "BD", "XX",
];

const DOCUMENTS: [&str; 16] = [
    "application_form",
    "identity_document",
    "medical_insurance",
    "owner_consent_notarised",
    "fingerprint_certificate",
    "employment_contract",
    "employer_application",
    "labour_permit",
    "kinship_document",
    "enrolment",
    "passport_copy",
    "solvency_certificate",
    "criminal_record",
    "housing_document",
    "photo",
    "medical_028u",
];

/// Persons without end, one JSON text after another.
pub(crate) fn persons() -> impl Iterator<Item = String> {
    (0..).map(|seed| Facts::of(seed).text())
}

impl Facts {
    fn of(seed: u64) -> Self {
        let mut random = Random::from_seed(seed.wrapping_mul(0xA076_1D64_78BD_642F) ^ 0x2026_1121);
        // 19,389 days after 1970-01-01 is 2023-02-01; 1,430 days later is the end of 2026.
        let on = Day::from_epoch_days(19_389 + random.below(1430));
        let mut facts = Self {
            random,
            on,
            fields: Map::new(),
        };
        facts.set("on", on.to_string());
        facts.person();
        facts.crossings();
        facts.stay_documents();
        facts.record();
        facts.work();
        facts.household();
        facts.papers();
        facts.wants();
        facts
    }

    fn text(self) -> String {
        Value::Object(self.fields).to_string()
    }

    fn set(&mut self, field: &str, value: impl Into<Value>) {
        self.fields.insert(field.to_owned(), value.into());
    }

    fn sometimes(&mut self, percent: i32, field: &str, value: impl Into<Value>) {
        if self.random.chance(percent) {
            self.set(field, value);
        }
    }

    fn day_before(&mut self, days: i32) -> String {
        self.random.before(self.on, days).to_string()
    }

    fn day_around(&mut self, before: i32, after: i32) -> String {
        let from = self.on.plus_days(-before);
        self.random.after(from, before + after).to_string()
    }

    fn person(&mut self) {
        let citizenship = self.random.one_of(&STATES);
        self.set("citizenship", citizenship);
        let born = self.random.before(self.on, 75 * 365).to_string();
        self.sometimes(90, "born", born);
        let ethnic = self.random.chance(10);
        self.sometimes(60, "ethnic_kazakh", ethnic);
        let former = self.random.chance(5);
        self.sometimes(40, "former_compatriot", former);
        let kind = self.random.one_of(&[
            "foreign_passport",
            "foreign_passport",
            "internal_passport",
            "id_card",
        ]);
        let expires = self.day_around(60, 3000);
        self.sometimes(85, "passport", json!({ "kind": kind, "expires": expires }));
    }

    fn papers(&mut self) {
        let mut documents = Vec::new();
        for id in DOCUMENTS {
            if self.random.chance(35) {
                let form = self.random.one_of(&ids(Form::ALL, Form::id));
                let issued = self.day_before(200);
                documents.push(match self.random.below(3) {
                    0 => json!({ "id": id }),
                    1 => json!({ "id": id, "form": form }),
                    _ => json!({ "id": id, "form": form, "issued": issued }),
                });
            }
        }
        self.sometimes(80, "documents", documents);
        let funds = self.random.below(9_000_000);
        self.sometimes(40, "funds_kzt", funds);
        let fingerprinted = self.day_before(600);
        self.sometimes(40, "fingerprinted_on", fingerprinted);
        let insured = self.day_around(60, 400);
        self.sometimes(40, "insurance_until", insured);
    }

    /// One in four asks for one permit; most ask for everything.
    fn wants(&mut self) {
        let channel = self.random.one_of(&ids(Channel::ALL, Channel::id));
        let ground = self.random.one_of(&ids(Ground::ALL, Ground::id));
        match self.random.below(8) {
            0 => self.set(
                "wants",
                json!({ "permit": "trp", "ground": ground, "channel": channel }),
            ),
            1 => self.set("wants", json!({ "permit": "prp", "channel": channel })),
            2 | 3 => self.set("wants", json!({ "channel": channel })),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests;
