//! The law: for known facts and a day, whether each condition holds, and why.
