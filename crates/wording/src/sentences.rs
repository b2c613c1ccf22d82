//! Sentences from ids and values, by Fluent.

use std::borrow::Cow;
use std::collections::BTreeMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::resolver::ResolverError;
use fluent_bundle::resolver::errors::ReferenceKind;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use ruqsat_law::{Because, RuleId, State, Value, Values};
use unic_langid::LanguageIdentifier;

use crate::inflect::add_functions;
use crate::{Language, format, names, screens};

/// The words of one rule in one language.
#[derive(Debug, Clone, Copy)]
pub struct RuleWords<'a> {
    /// The rule.
    pub rule: RuleId,
    /// Its heading.
    pub heading: &'a str,
    /// Its sentence, with the rule's values as placeables.
    pub says: &'a str,
}

/// Words that are not Fluent: in which resource, and why.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{resource}: {why}")]
pub struct Unspeakable {
    /// The resource.
    pub resource: String,
    /// What is wrong with it.
    pub why: String,
}

/// All the words of one language.
pub struct Wording {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    states: BTreeMap<State, String>,
}

impl std::fmt::Debug for Wording {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Wording")
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}

impl Wording {
    /// From the rules' words and the names of states, both in that language.
    ///
    /// # Errors
    /// Every piece of words that Fluent cannot read.
    pub fn new<'a>(
        language: Language,
        rules: impl IntoIterator<Item = RuleWords<'a>>,
        states: impl IntoIterator<Item = (State, String)>,
    ) -> Result<Self, Vec<Unspeakable>> {
        let locale: LanguageIdentifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.set_use_isolating(false);
        let mut wrong = Vec::new();
        if let Err(error) = add_functions(&mut bundle, language) {
            wrong.push(Unspeakable {
                resource: "functions".to_owned(),
                why: error.to_string(),
            });
        }
        for (name, text) in names(language).into_iter().chain(screens(language)) {
            add(&mut bundle, name, text.to_owned(), &mut wrong);
        }
        let mut text = String::new();
        for words in rules {
            push_rule(&mut text, &words);
        }
        add(&mut bundle, "law/texts", text, &mut wrong);
        if wrong.is_empty() {
            Ok(Self {
                language,
                bundle,
                states: states.into_iter().collect(),
            })
        } else {
            Err(wrong)
        }
    }

    /// The language.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The sentence of a reason.
    pub fn because(&self, because: &Because) -> String {
        self.rule(because.rule, &because.values)
    }

    /// The sentence of a rule with these values.
    pub fn rule(&self, rule: RuleId, values: &Values) -> String {
        self.message(&format!("rule-{}", key(rule.id())), values)
    }

    /// The heading of a rule.
    pub fn heading(&self, rule: RuleId) -> String {
        self.message(&format!("heading-{}", key(rule.id())), &[])
    }

    /// What a rule is about, as people call it: the area that its id begins with.
    pub fn area(&self, rule: RuleId) -> String {
        let area = rule.id().split('.').next().unwrap_or_default();
        self.message(&format!("area-{}", area.to_lowercase()), &[])
    }

    /// The sentence of a rule without values: words stand where they will, as `‹last day›`.
    pub fn pattern(&self, rule: RuleId) -> String {
        let id = format!("rule-{}", key(rule.id()));
        let (sentence, missing) = self.formatted(&id, &FluentArgs::new());
        if missing.is_empty() {
            return sentence;
        }
        let mut names = FluentArgs::new();
        for name in missing {
            let word = format!("value-{name}");
            let shown = if self.has(&word) {
                format!("‹{}›", self.message(&word, &[]))
            } else {
                format!("‹{name}›")
            };
            names.set(name, shown);
        }
        self.formatted(&id, &names).0
    }

    /// The name of an id of a published list, such as a ground or a document.
    pub fn name(&self, id: &str) -> String {
        self.named("name", id)
    }

    /// What a fact is called, by its path in the contract, such as `work.contract`; the path
    /// itself where it has no name.
    pub fn fact(&self, path: &str) -> String {
        self.named("fact", path)
    }

    fn named(&self, kind: &str, id: &str) -> String {
        let message = format!("{kind}-{}", key(id));
        if self.has(&message) {
            self.message(&message, &[])
        } else {
            id.to_owned()
        }
    }

    /// A state's name.
    pub fn state(&self, state: State) -> String {
        self.states
            .get(&state)
            .cloned()
            .unwrap_or_else(|| state.code().to_owned())
    }

    /// One value as words.
    pub fn value(&self, value: Value) -> String {
        match self.argument(value) {
            FluentValue::String(text) => text.into_owned(),
            FluentValue::Number(number) => number.as_string().into_owned(),
            FluentValue::Custom(_) | FluentValue::None | FluentValue::Error => String::new(),
        }
    }

    /// A message of the screens with values. A message that does not exist comes back as its
    /// id in braces, so that it is seen.
    pub fn message(&self, id: &str, values: &[(&'static str, Value)]) -> String {
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            arguments.set(*name, self.argument(*value));
        }
        self.filled(id, &arguments)
    }

    /// A message with these arguments.
    pub(crate) fn filled(&self, id: &str, arguments: &FluentArgs<'_>) -> String {
        self.formatted(id, arguments).0
    }

    /// A message, and the names of the values that it lacks.
    fn formatted(&self, id: &str, arguments: &FluentArgs<'_>) -> (String, Vec<String>) {
        let pattern = self
            .bundle
            .get_message(id)
            .and_then(|message| message.value());
        let Some(pattern) = pattern else {
            return (format!("{{{id}}}"), Vec::new());
        };
        let mut errors = Vec::new();
        let sentence = self
            .bundle
            .format_pattern(pattern, Some(arguments), &mut errors)
            .into_owned();
        (sentence, errors.into_iter().filter_map(lacking).collect())
    }

    /// The message exists.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    pub(crate) fn argument(&self, value: Value) -> FluentValue<'static> {
        let text = |text: String| FluentValue::String(Cow::Owned(text));
        match value {
            Value::Count(count) => FluentValue::from(count),
            Value::Day(day) => text(format::day(self.language, day)),
            Value::Mci(amount) => text(format::index_amount(self.language, amount)),
            Value::Tenge(amount) => text(format::tenge(self.language, amount)),
            Value::State(state) => text(self.state(state)),
            Value::Id(id) => text(self.name(id)),
        }
    }
}

/// The name of the value that an error of Fluent is about.
fn lacking(error: FluentError) -> Option<String> {
    match error {
        FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Variable { id })) => {
            Some(id)
        }
        FluentError::ResolverError(_)
        | FluentError::ParserError(_)
        | FluentError::Overriding { .. } => None,
    }
}

fn add(
    bundle: &mut FluentBundle<FluentResource>,
    name: &str,
    text: String,
    wrong: &mut Vec<Unspeakable>,
) {
    let mut report = |why: String| {
        wrong.push(Unspeakable {
            resource: name.to_owned(),
            why,
        });
    };
    match FluentResource::try_new(text) {
        Err((_, errors)) => {
            for error in errors {
                report(error.to_string());
            }
        }
        Ok(resource) => {
            for error in bundle.add_resource(resource).err().into_iter().flatten() {
                report(error.to_string());
            }
        }
    }
}

/// Appends a rule's two messages; continuation lines are indented as Fluent wants them.
fn push_rule(text: &mut String, words: &RuleWords<'_>) {
    let id = key(words.rule.id());
    for (kind, pattern) in [("rule", words.says), ("heading", words.heading)] {
        text.push_str(kind);
        text.push('-');
        text.push_str(&id);
        text.push_str(" =");
        for line in pattern.trim().lines() {
            text.push_str("\n    ");
            text.push_str(line);
        }
        text.push('\n');
    }
}

/// An id as part of a Fluent message id, which knows no dots and colons.
fn key(id: &str) -> String {
    id.replace(['.', ':'], "-")
}

#[cfg(test)]
mod tests {
    use ruqsat_law::{
        Channel, DocumentId, Form, Ground, PermitKind, Recognition, Remedy, Route, StepId, Verdict,
    };

    use super::*;

    fn speaking(language: Language) -> Wording {
        let words = RuleWords {
            rule: RuleId::StayOverstay,
            heading: "h",
            says: "{ $days ->\n  [one] { $days } день\n  [few] { $days } дня\n *[many] { $days } дней\n}",
        };
        Wording::new(language, [words], []).unwrap()
    }

    #[test]
    fn russian_plurals_are_right() {
        let wording = speaking(Language::Russian);
        let days = |count| wording.because(&Because::of(RuleId::StayOverstay).with("days", count));
        assert_eq!(
            [1, 2, 5, 11, 21].map(days),
            ["1 день", "2 дня", "5 дней", "11 дней", "21 день"]
        );
    }

    #[test]
    fn a_sentence_without_values_names_them() {
        let wording = speaking(Language::Russian);
        assert_eq!(wording.pattern(RuleId::StayOverstay), "‹N› дней");
        let words = RuleWords {
            rule: RuleId::StayTrp,
            heading: "h",
            says: "{ TO($last_day) } дейін",
        };
        let wording = Wording::new(Language::Kazakh, [words], []).unwrap();
        assert_eq!(wording.pattern(RuleId::StayTrp), "‹соңғы күнге› дейін");
    }

    #[test]
    fn every_published_id_has_a_name_in_each_language() {
        let lists = [
            Channel::ALL.iter().map(|id| id.id()).collect::<Vec<_>>(),
            DocumentId::ALL.iter().map(|id| id.id()).collect(),
            Form::ALL.iter().map(|id| id.id()).collect(),
            Ground::ALL.iter().map(|id| id.id()).collect(),
            PermitKind::ALL.iter().map(|id| id.id()).collect(),
            Recognition::ALL.iter().map(|id| id.id()).collect(),
            Remedy::ALL.iter().map(|id| id.id()).collect(),
            Route::ALL.iter().map(|id| id.id()).collect(),
            Verdict::ALL.iter().map(|id| id.id()).collect(),
        ];
        for language in Language::ALL {
            let wording = Wording::new(language, [], []).unwrap();
            for id in lists.iter().flatten() {
                assert!(
                    wording.has(&format!("name-{id}")),
                    "{language}: no name for {id}"
                );
            }
        }
    }

    #[test]
    fn every_step_of_a_plan_is_said_in_each_language() {
        for language in Language::ALL {
            let wording = Wording::new(language, [], []).unwrap();
            for step in StepId::ALL {
                assert!(wording.has(&format!("step-{step}")), "{language}: {step}");
                assert!(
                    wording.has(&format!("step-{step}-how")),
                    "{language}: {step}"
                );
            }
        }
    }

    #[test]
    fn words_that_fluent_cannot_read_are_reported() {
        let words = RuleWords {
            rule: RuleId::StayOverstay,
            heading: "h",
            says: "{ $days",
        };
        let wrong = Wording::new(Language::English, [words], []).unwrap_err();
        assert_eq!(wrong.first().unwrap().resource, "law/texts");
    }
}
