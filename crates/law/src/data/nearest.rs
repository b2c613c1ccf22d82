//! The nearest known word.

/// From here on two words are alike enough to be a slip of the pen.
const ALIKE: f64 = 0.6;

/// Help for an unknown word: the nearest of the known ones, else what there is.
pub(super) fn did_you_mean(word: &str, known: &[&str]) -> String {
    let nearest = known
        .iter()
        .map(|known| (strsim::normalized_damerau_levenshtein(word, known), known))
        .max_by(|(near, _), (other, _)| near.total_cmp(other))
        .filter(|(near, _)| *near >= ALIKE);
    match nearest {
        Some((_, known)) => format!("did you mean `{known}`?"),
        None => format!("use one of: {}", listing(known)),
    }
}

/// The known words, or the first of many.
fn listing(known: &[&str]) -> String {
    const SHOWN: usize = 12;
    let mut shown = known
        .iter()
        .take(SHOWN)
        .copied()
        .collect::<Vec<_>>()
        .join(", ");
    if known.len() > SHOWN {
        shown.push_str(", …");
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_the_nearest_word_or_the_choice() {
        let known = ["from", "until", "amount"];
        assert_eq!(did_you_mean("amonut", &known), "did you mean `amount`?");
        assert_eq!(
            did_you_mean("tenge", &known),
            "use one of: from, until, amount"
        );
        let many: Vec<&str> = std::iter::repeat_n("word", 20).collect();
        assert!(did_you_mean("x", &many).ends_with(", …"));
    }
}
