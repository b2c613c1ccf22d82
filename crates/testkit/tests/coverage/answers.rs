//! Every worked case with the facts as read and the answer.

use std::sync::LazyLock;

use ruqsat_testkit::{Answered, answered_cases};

/// All of them.
pub(crate) static ANSWERED: LazyLock<Vec<Answered>> = LazyLock::new(answered_cases);
