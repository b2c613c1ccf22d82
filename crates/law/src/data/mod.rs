//! The law as data: strict readers of `law/`, each naming every fault with file and line.

mod fault;

pub use fault::Fault;
