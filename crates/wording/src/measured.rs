//! Numbers of the law with their units.

use ruqsat_law::{Mci, Tenge, Value};

use crate::Wording;

impl Wording {
    /// A number with its unit, which is as `law/parameters` writes it.
    ///
    /// ```
    /// use ruqsat_wording::{Language, Wording};
    /// let wording = Wording::new(Language::English, [], []).unwrap();
    /// assert_eq!(wording.measured("working days", 3), "3 working days");
    /// assert_eq!(wording.measured("years of age", 16), "16 years");
    /// assert_eq!(wording.measured("tenths of an index", 2), "0.2 MCI");
    /// ```
    pub fn measured(&self, unit: &str, value: i32) -> String {
        match unit {
            "tenge" => self.value(Value::Tenge(Tenge(value.into()))),
            "indices" => self.value(Value::Mci(Mci::whole(value))),
            "tenths of an index" => self.value(Value::Mci(Mci::from_tenths(value))),
            "1 for yes, 0 for no" => self.message("unit-yes-or-no", &[("value", value.into())]),
            "days" | "working days" | "months" | "years" | "years of age" | "percent" => {
                let message = format!("unit-{}", unit.replace(' ', "-"));
                self.message(&message, &[("value", value.into())])
            }
            _ => format!("{value} ({unit})"),
        }
    }
}
