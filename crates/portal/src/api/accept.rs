//! Which kind of answer a program wants.

use axum::http::{HeaderMap, header};

use super::kind::Kind;
use super::problem::Problem;

/// The first of `offered` among those that the program likes best.
///
/// # Errors
/// It wants none of them.
pub(crate) fn accepted<'o>(headers: &HeaderMap, offered: &[&'o str]) -> Result<&'o str, Problem> {
    let mut wanted = headers.get_all(header::ACCEPT).iter().peekable();
    let mut best: Option<(u16, &'o str)> = None;
    let likes: Vec<Like<'_>> = if wanted.peek().is_none() {
        vec![Like {
            kind: "*/*",
            quality: 1000,
        }]
    } else {
        let texts = wanted.filter_map(|value| value.to_str().ok());
        texts
            .flat_map(|text| text.split(',').take(40))
            .map(Like::of)
            .collect()
    };
    for one in offered {
        // The most exact of what fits says how much it is liked.
        let fitting = likes.iter().filter(|like| like.fits(one));
        let quality = fitting
            .max_by_key(|like| like.exactness())
            .map_or(0, |like| like.quality);
        if quality > best.map_or(0, |(quality, _)| quality) {
            best = Some((quality, one));
        }
    }
    best.map(|(_, kind)| kind)
        .ok_or(Problem::of(Kind::NotAcceptable))
}

/// A kind of answer, and how much it is liked, in thousandths.
#[derive(Debug, Clone, Copy)]
struct Like<'h> {
    kind: &'h str,
    quality: u16,
}

impl<'h> Like<'h> {
    fn of(text: &'h str) -> Self {
        let mut parts = text.split(';');
        let kind = parts.next().unwrap_or_default().trim();
        let quality = parts.find_map(|part| part.trim().strip_prefix("q="));
        Self {
            kind,
            quality: quality.map_or(1000, crate::visit::thousandths),
        }
    }

    fn fits(&self, offered: &str) -> bool {
        let (group, _) = offered.split_once('/').unwrap_or((offered, ""));
        match self.kind.split_once('/') {
            Some(("*", "*")) => true,
            Some((wanted, "*")) => wanted.eq_ignore_ascii_case(group),
            Some(_) | None => self.kind.eq_ignore_ascii_case(offered),
        }
    }

    fn exactness(&self) -> usize {
        2 - self.kind.matches('*').count().min(2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOTH: [&str; 2] = ["application/json", "text/calendar"];

    fn chosen(accept: Option<&str>) -> Option<&'static str> {
        let mut headers = HeaderMap::new();
        if let Some(accept) = accept {
            headers.insert(header::ACCEPT, accept.parse().unwrap());
        }
        accepted(&headers, &BOTH).ok()
    }

    #[test]
    fn the_best_liked_kind_is_given() {
        let [json, calendar] = BOTH.map(Some);
        for any in [
            None,
            Some("*/*"),
            Some("application/*, text/html"),
            Some("text/*;q=0.1,*/*"),
        ] {
            assert_eq!(chosen(any), json, "{any:?}");
        }
        for dates in [
            "text/calendar",
            "TEXT/*",
            "application/json;q=0.5, text/calendar",
        ] {
            assert_eq!(chosen(Some(dates)), calendar, "{dates}");
        }
        assert_eq!(chosen(Some("*/*, application/json;q=0")), calendar);
    }

    #[test]
    fn who_wants_something_else_gets_nothing() {
        for other in [
            "text/html",
            "",
            "json",
            "application/json;q=0",
            "text/calendar;q=x",
        ] {
            assert_eq!(chosen(Some(other)), None, "{other}");
        }
    }
}
