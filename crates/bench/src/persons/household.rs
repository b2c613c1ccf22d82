//! Work, study, family, dwelling, car.

use ruqsat_law::facts::Consent;
use ruqsat_testkit::ids;
use serde_json::json;

use super::{Facts, STATES};

impl Facts {
    pub(super) fn work(&mut self) {
        let employer =
            self.random
                .one_of(&["ordinary", "ordinary", "astana_hub", "aifc", "household"]);
        let contract = self
            .random
            .one_of(&["none", "esutd", "esutd", "civil", "unregistered"]);
        let until = self.day_around(100, 900);
        let (permit, certificate) = (self.random.chance(30), self.random.chance(20));
        let work = match self.random.below(3) {
            0 => json!({ "employer": employer }),
            1 => json!({ "employer": employer, "contract": contract, "until": until }),
            _ => json!({ "employer": employer, "contract": contract, "until": until,
                "labour_permit": permit, "qualification_certificate": certificate }),
        };
        self.sometimes(55, "work", work);
        let until = self.day_around(100, 900);
        let enrolled = self.random.chance(80);
        self.sometimes(
            15,
            "study",
            json!({ "until": until, "enrolment": enrolled }),
        );
    }

    pub(super) fn household(&mut self) {
        let mut family = Vec::new();
        for _ in 0..self.random.below(4) {
            let citizenship = self.random.one_of(&["KZ", "KZ", "RU", "UZ", "DE"]);
            let status = match citizenship {
                "KZ" => "citizen",
                _ => self.random.one_of(&["rp", "trp", "visitor", "abroad"]),
            };
            let since = self.day_before(4000);
            let born = self.random.before(self.on, 60 * 365);
            let married = born.plus_years(20).min(self.on).to_string();
            family.push(match self.random.below(4) {
                0 => json!({ "relation": "spouse", "citizenship": citizenship, "status": status, "married_on": married, "status_since": since }),
                1 => json!({ "relation": "child", "citizenship": citizenship, "status": status, "born": born.to_string() }),
                2 => json!({ "relation": "parent", "citizenship": citizenship, "status": status, "status_since": since }),
                _ => json!({ "relation": "sibling", "citizenship": citizenship, "status": status }),
            });
        }
        self.sometimes(70, "family", family);
        let owner = self
            .random
            .one_of(&["self", "employer", "other", "other", "other"]);
        let consent = self.random.one_of(&ids(Consent::ALL, Consent::id));
        self.sometimes(
            65,
            "housing",
            json!({ "owner": owner, "owners": 1, "consent": consent }),
        );
        let (plates, entered) = (self.random.one_of(&STATES), self.day_before(400));
        self.sometimes(
            10,
            "car",
            json!({ "plates": plates, "entered_on": entered }),
        );
        let since = self.day_before(5000);
        let country = self.random.one_of(&STATES);
        self.sometimes(
            15,
            "driving_licence",
            json!({ "country": country, "since": since }),
        );
    }
}
