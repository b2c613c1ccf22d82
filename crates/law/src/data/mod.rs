//! The law as data: strict readers of `law/`, each naming every fault with file and line.

pub mod calendar;
mod citation;
mod fault;
mod reader;
pub mod rights;
pub mod state_names;
pub mod terms;
mod written;

pub use citation::Citation;
pub use fault::Fault;
