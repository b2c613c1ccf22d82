//! Crossings, visas, permits, notifications, registrations, applications, penalties.

use ruqsat_law::facts::{FieldOfLaw, Outcome};
use ruqsat_law::{Ground, PermitKind};
use ruqsat_testkit::ids;
use serde_json::json;

use super::Facts;

impl Facts {
    /// Three in four are in the country; up to five earlier visits.
    pub(super) fn crossings(&mut self) {
        let mut day = self.on;
        let mut crossings = Vec::new();
        let inside = self.random.chance(75);
        if inside {
            let days = 1 + self.random.below(200);
            day = day.plus_days(-self.random.below(days));
            crossings.push(json!({ "on": day.to_string(), "way": "in" }));
            self.notify(&day.to_string());
        }
        for _ in 0..self.random.below(6) {
            day = self.random.before(day, 60);
            crossings.push(json!({ "on": day.to_string(), "way": "out", "at": "10:30" }));
            day = self.random.before(day, 60);
            crossings.push(json!({ "on": day.to_string(), "way": "in" }));
        }
        crossings.reverse();
        self.sometimes(95, "crossings", crossings);
    }

    fn notify(&mut self, entered_on: &str) {
        if self.random.chance(50) {
            let notification = json!({ "on": entered_on, "for_entry": entered_on });
            self.set("arrival_notifications", vec![notification]);
        }
        if self.random.chance(40) {
            let code = self.random.below(9_000_000).to_string();
            let registration = json!({ "on": entered_on, "address_code": code });
            self.set("registrations", vec![registration]);
        }
    }

    pub(super) fn stay_documents(&mut self) {
        let (from, until) = (self.day_before(300), self.day_around(60, 500));
        let until = until.max(from.clone());
        let category = self.random.one_of(&["C3", "B8", "B9", "A6", "C9", "B12"]);
        let visa = json!({ "category": category, "from": from, "until": until });
        self.sometimes(15, "visas", vec![visa]);
        let (from, until) = (self.day_before(700), self.day_around(60, 1500));
        let until = until.max(from.clone());
        let ground = self.random.one_of(&ids(Ground::ALL, Ground::id));
        let permit = match self.random.below(6) {
            0..4 => json!({ "kind": "trp", "ground": ground, "from": from, "until": until }),
            4 => json!({ "kind": "prp", "from": from, "until": until }),
            _ => json!({ "kind": "rp_card", "from": from, "until": until }),
        };
        self.sometimes(30, "permits", vec![permit]);
    }

    pub(super) fn record(&mut self) {
        let filed = self.day_before(500);
        let permit = self.random.one_of(&ids(PermitKind::ALL, PermitKind::id));
        let outcome = self.random.one_of(&ids(Outcome::ALL, Outcome::id));
        let application = match self.random.below(2) {
            0 => json!({ "permit": permit, "filed": filed }),
            _ => {
                json!({ "permit": permit, "filed": filed, "decided": self.on.to_string(), "outcome": outcome })
            }
        };
        let applications = if self.random.chance(15) {
            vec![application]
        } else {
            vec![]
        };
        self.sometimes(75, "applications", applications);
        let imposed = self.day_before(900);
        let field = self.random.one_of(&ids(FieldOfLaw::ALL, FieldOfLaw::id));
        let provision = self.random.one_of(&["517-3", "517-4", "492-1", "443-1"]);
        let (expulsion, paid) = (self.random.chance(10), self.random.chance(70));
        let penalty = json!({ "on": imposed, "field": field, "provision": provision, "expulsion": expulsion, "paid": paid });
        let penalties = if self.random.chance(15) {
            vec![penalty]
        } else {
            vec![]
        };
        self.sometimes(75, "penalties", penalties);
        let convictions = self
            .random
            .one_of(&["none", "none", "none", "none", "spent", "unspent"]);
        self.sometimes(75, "convictions", convictions);
    }
}
