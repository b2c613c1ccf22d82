//! Anchors as readers of Markdown make them.

/// The anchor that Markdown readers give a heading: small letters, hyphens for spaces, nothing
/// else but letters, digits, hyphens and underscores.
pub(crate) fn slug(heading: &str) -> String {
    let kept = |letter: &char| letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '_');
    let heading = heading.to_lowercase();
    let kept = heading.chars().filter(kept);
    kept.map(|letter| if letter == ' ' { '-' } else { letter })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anchors_are_those_of_the_readers_of_markdown() {
        let heading = "47 days used, 43 left: lawful through 13 May";
        assert_eq!(slug(heading), "47-days-used-43-left-lawful-through-13-may");
        assert_eq!(slug("Виза – C3_a"), "виза--c3_a");
    }
}
