//! Reads `law/acts`: acts, official statements and articles, with the provisions we use.

use std::collections::BTreeSet;

use super::entry::{Entry, Key};
use crate::card::{Act, ActProvision};

const KEYS: [&str; 6] = ["kind", "title", "number", "dated", "url", "provision"];

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
    let (kind, title, url) = (entry.id("kind"), entry.trilingual("title"), address(&entry));
    let provisions = provisions(&entry);
    Some(Act {
        key: key.0.to_owned(),
        kind: kind?,
        title: title?,
        number: entry.text_if("number").map(str::to_owned),
        dated_on: entry.day_if("dated"),
        url,
        provisions,
    })
}

/// Where the act can be read: the address of a page that a browser opens; empty where none was
/// kept. A site alone proves nothing: nobody finds the provision there.
fn address(entry: &Entry<'_>) -> String {
    let url = entry.text_if("url").unwrap_or_default();
    let site = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"));
    let is_page = |site: &str| {
        let page = site.split_once('/').map(|(_, page)| page);
        page.is_some_and(|page| !page.is_empty())
    };
    let wrong = match site {
        None if url.is_empty() => None,
        None => Some(("is no address", "begin it with `https://`")),
        Some(site) if is_page(site) => None,
        Some(_) => {
            let help = "write the address of the page that was read, or leave out `url`";
            Some(("is a whole site", help))
        }
    };
    if let Some((what, help)) = wrong {
        entry.fault(&entry.place_of("url"), format!("`{url}` {what}"), help);
    }
    url.to_owned()
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
