//! What an offence costs, and what a regime allows.

use ruqsat_law::{Mci, Offence, Regime, Sanction};
use ruqsat_wording::index_amount;

use super::Told;

impl Told<'_> {
    /// Days for one entry, and the total in its window.
    pub(crate) fn regime(self, regime: &Regime) -> String {
        let days = ("days", regime.per_entry_days.into());
        match regime.total_days {
            None => self.say("diff-regime", &[days]),
            Some(total) => {
                let window = ("window", regime.window_days.into());
                self.say(
                    "diff-regime-total",
                    &[days, ("total", total.into()), window],
                )
            }
        }
    }

    /// What an offence costs each size of offender.
    pub(crate) fn offence(self, offence: &Offence) -> String {
        let sanctions = offence.sanctions.iter();
        let sanctions: Vec<String> = sanctions
            .map(|(size, sanction)| {
                let what = self.sanction(sanction).join(", ");
                format!("{}: {what}", self.name(size.id()))
            })
            .collect();
        sanctions.join("; ")
    }

    /// The kinds of punishment of one sanction.
    pub(crate) fn sanction(self, sanction: &Sanction) -> Vec<String> {
        let mut parts = Vec::new();
        if sanction.warning {
            parts.push(self.say("exposure-warning", &[]));
        }
        if let Some(indices) = sanction.fine_mci {
            parts.push(index_amount(self.language(), Mci::whole(indices)));
        }
        if let Some(days) = sanction.arrest_days {
            parts.push(self.say("exposure-arrest", &[("days", days.into())]));
        }
        if sanction.expulsion {
            parts.push(self.say("exposure-expulsion", &[]));
        }
        parts
    }
}
