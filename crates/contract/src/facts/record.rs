//! Applications, penalties, convictions.

use ruqsat_calendar::Day;
use ruqsat_law::PermitKind;
use ruqsat_law::facts::{Application, Convictions, FieldOfLaw, Outcome, Penalty};

use crate::read::{Notes, Short, choices, object};

choices! {
    Outcome: "`granted`, `refused` or `returned`",
    FieldOfLaw: "`migration`, `tax`, `labour` or `other`",
    Convictions: "`none`, `spent` or `unspent`",
}

object! { ApplicationObject -> Application, "an application as `{\"permit\": …, \"filed\": …}`" {
    permit: PermitKind,
    filed: Day,
    decided: Day,
    outcome: Outcome,
} }

impl ApplicationObject {
    fn settle(self, notes: &mut Notes<'_>) -> Option<Application> {
        let permit = self.permit.required("permit", notes);
        let (filed, decided) = (self.filed.required("filed", notes), self.decided.known());
        notes.in_order(("filed", filed), ("decided", decided));
        Some(Application {
            permit: permit?,
            filed_on: filed?,
            decided_on: decided,
            outcome: self.outcome.known(),
        })
    }
}

object! { PenaltyObject -> Penalty, "a penalty as `{\"on\": …, \"field\": …}`" {
    on: Day,
    field: FieldOfLaw,
    provision: Short,
    expulsion: bool,
    paid: bool,
    executed_on: Day,
} }

impl PenaltyObject {
    fn settle(self, notes: &mut Notes<'_>) -> Option<Penalty> {
        let (on, field) = (
            self.on.required("on", notes),
            self.field.required("field", notes),
        );
        let executed = self.executed_on.known();
        notes.in_order(("on", on), ("executed_on", executed));
        Some(Penalty {
            imposed_on: on?,
            field: field?,
            provision: self.provision.known().map(|provision| provision.0),
            expulsion: self.expulsion.known(),
            paid: self.paid.known(),
            executed_on: executed,
        })
    }
}
