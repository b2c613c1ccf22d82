//! Reads `law/acts`: acts, official statements and articles, with the provisions we use.

use std::collections::BTreeSet;

use super::entry::{Entry, Key};
use crate::card::{Act, ActProvision};

const KEYS: [&str; 7] = [
    "kind",
    "title",
    "number",
    "dated",
    "url",
    "site",
    "provision",
];

/// The acts of one file, added to those of the files before it.
pub(super) fn read(file: &Entry<'_>, acts: &mut Vec<Act>) {
    for (key, entry) in file.entries() {
        if acts.iter().any(|act| act.key == key.0) {
            let what = format!("the act `{}` is described twice", key.0);
            entry.fault_here(what, "keep one of the two");
        }
        acts.extend(act(&key, entry));
    }
}

fn act(key: &Key<'_>, entry: Entry<'_>) -> Option<Act> {
    let entry = entry.only(&KEYS);
    let (kind, title, url) = (entry.id("kind"), entry.trilingual("title"), page(&entry));
    let provisions = provisions(&entry);
    Some(Act {
        key: key.0.to_owned(),
        kind: kind?,
        title: title?,
        number: entry.text_if("number").map(str::to_owned),
        dated_on: entry.day_if("dated"),
        url,
        site: site(&entry),
        provisions,
    })
}

/// The page where the act can be read; empty where it was not kept. A site alone proves nothing,
/// for nobody finds the provision there: it stands as `site`.
fn page(entry: &Entry<'_>) -> String {
    address(entry, "url", |place| {
        let page = place.split_once('/').map(|(_, page)| page);
        let is_page = page.is_some_and(|page| !page.is_empty());
        (!is_page).then_some((
            "is a whole site",
            "write the address of the page that was read, or `site` in place of `url`",
        ))
    })
}

/// The site that published the act, where the page was not kept.
fn site(entry: &Entry<'_>) -> String {
    if entry.has("url") && entry.has("site") {
        let what = "both a page and a site".to_owned();
        entry.fault(&entry.place_of("site"), what, "keep `url`");
    }
    address(entry, "site", |place| {
        place
            .contains('/')
            .then_some(("is a page", "write it as `url`"))
    })
}

/// An address that a browser opens; `wrong` judges what stands behind `https://`.
fn address(
    entry: &Entry<'_>,
    key: &str,
    wrong: impl Fn(&str) -> Option<(&'static str, &'static str)>,
) -> String {
    let address = entry.text_if(key).unwrap_or_default();
    let place = address
        .strip_prefix("https://")
        .or_else(|| address.strip_prefix("http://"));
    let wrong = match place {
        None if address.is_empty() => None,
        None => Some(("is no address", "begin it with `https://`")),
        Some(place) => wrong(place),
    };
    if let Some((what, help)) = wrong {
        entry.fault(&entry.place_of(key), format!("`{address}` {what}"), help);
    }
    address.to_owned()
}

fn provisions(entry: &Entry<'_>) -> Vec<ActProvision> {
    let mut seen = BTreeSet::new();
    let mut provisions = Vec::new();
    for listed in entry.tables("provision") {
        let listed = listed.only(&["at", "heading", "gap"]);
        let (at, heading) = (listed.text("at"), listed.trilingual("heading"));
        let gap = listed.trilingual_if("gap");
        if let Some(at) = at.filter(|at| !seen.insert(*at)) {
            let what = format!("the provision `{at}` is listed twice");
            listed.fault_here(what, "keep one of the two");
        }
        provisions.extend(at.zip(heading).map(|(at, heading)| ActProvision {
            at: at.to_owned(),
            heading,
            gap,
        }));
    }
    provisions
}
