//! The law as data: strict readers of `law/`, each naming every fault with file and line.

pub mod calendar;
mod fault;
mod written;

pub use fault::Fault;
