//! `ruqsat compare`: what each status may and must do, side by side.

use std::io::Write;

use ruqsat_law::compare;
use ruqsat_law::data::rights::Status;
use ruqsat_lawbook::comparison_answer;

use super::{Setting, finish, finish_json, in_force};
use crate::arguments::{Compare, Format};
use crate::outcome::{Code, Stop};

pub(super) fn run(
    asked: &Compare,
    setting: &Setting<'_>,
    out: &mut impl Write,
) -> Result<Code, Stop> {
    let law = setting.files.law()?;
    let reference = setting.files.reference()?;
    let on = match asked.on {
        Some(day) => day,
        None => setting.today()?,
    };
    in_force(&law, on)?;
    let statuses: Vec<Status> = asked.statuses.clone();
    let mut rows = compare(&reference.rights, &statuses, on);
    rows.retain(|row| !asked.different || row.differs());
    match asked.format {
        Format::Json => {
            let answer = comparison_answer(&rows, on, &law, setting.language);
            finish_json(&answer, out)
        }
        Format::Text => {
            let states = setting.files.states(setting.language)?;
            let teller = setting.teller(&law, on, states)?;
            let told = teller.reporter().comparison(&rows);
            finish(teller.tell_comparison(&told).as_bytes(), out)
        }
    }
}
