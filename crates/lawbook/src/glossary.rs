//! The words of the field in three languages.

use ruqsat_law::Confidence;
use ruqsat_law::data::Reference;
use ruqsat_law::data::terms::Term;
use ruqsat_wording::{Language, Wording, said};

use crate::markdown::Markdown;
use crate::pages::Page;

/// The glossary, in the order of `law/texts/terms.toml`.
pub(crate) fn write(reference: &Reference, wordings: &[Wording; 3]) -> Page {
    let [kk, ru, en] = wordings
        .each_ref()
        .map(|one| one.message("language-name", &[]));
    let mut page = Markdown::titled("Glossary");
    page.paragraph(
        "The words of the law side by side. A star says that the Kazakh or Russian word was not \
         read in the law itself; some words have their meaning in plain words below them.",
    );
    let rows: Vec<[String; 3]> = reference.terms.terms.iter().map(row).collect();
    page.table([&kk, &ru, &en], &rows);
    Page::new("docs/glossary.md", page)
}

fn row(term: &Term) -> [String; 3] {
    let star = match term.confidence {
        Confidence::High => "",
        Confidence::Medium | Confidence::Low => " \\*",
    };
    Language::ALL.map(|language| {
        let name = said(&term.name, language);
        match &term.means {
            None => format!("**{name}**{star}"),
            Some(means) => format!("**{name}**{star}<br>{}", said(means, language)),
        }
    })
}
