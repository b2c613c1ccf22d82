//! The facts of one person: what each object of the contract holds, and what must agree in it.

mod household;
mod occupation;
mod person;
mod presence;
mod reader;
mod record;
mod whole;

pub(crate) use reader::Known;
pub use reader::{DayAsked, Read, Reader, Warning, facts_schema};

#[cfg(test)]
mod tests;
