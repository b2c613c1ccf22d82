//! The numbers of the law that a rule works with, found in what it says in the worked cases.

use ruqsat_law::{Law, Mci, Number, Provision, RuleId, Value};

use crate::instance::{Instance, Instances};

/// The numbers that a rule speaks of: they rest on a provision of the rule, and in every worked
/// case one value of the reason is that number.
pub fn numbers_of(law: &Law, rule: RuleId, instances: &Instances) -> Vec<Number> {
    let numbers = Number::ALL.iter().copied();
    let cited = |number: &Number| rests_on(law, *number, rule);
    let spoken = |number: &Number| is_spoken(law, *number, instances.rule(rule));
    numbers.filter(cited).filter(spoken).collect()
}

fn rests_on(law: &Law, number: Number, rule: RuleId) -> bool {
    let versions = law.card(rule).map_or(&[][..], |card| &card.versions);
    let cites = |source: &String| {
        let at = Provision::of(source);
        versions
            .iter()
            .any(|version| version.provisions.contains(&at))
    };
    let values = law.numbers.get(number.index());
    values.is_some_and(|values| {
        values
            .all()
            .iter()
            .any(|value| value.source.iter().any(cites))
    })
}

fn is_spoken(law: &Law, number: Number, instances: &[Instance]) -> bool {
    let Some(first) = instances.first() else {
        return false;
    };
    let names = first.because.values.iter().map(|(name, _)| *name);
    let values = law.numbers.get(number.index());
    let amounts: Vec<i32> = values.map_or_else(Vec::new, |values| {
        values.all().iter().map(|value| value.value).collect()
    });
    let is_it = |value: Value| amounts.iter().any(|amount| same(value, number, *amount));
    let always = |name: &str| {
        instances.iter().all(|instance| {
            let mut values = instance.because.values.iter();
            values.any(|(other, value)| *other == name && is_it(*value))
        })
    };
    names.into_iter().any(always)
}

fn same(value: Value, number: Number, amount: i32) -> bool {
    match value {
        Value::Count(count) => count == amount,
        Value::Mci(given) if number.id().ends_with("_tenths") => given == Mci::from_tenths(amount),
        Value::Mci(given) => given == Mci::whole(amount),
        Value::Tenge(_) | Value::Day(_) | Value::State(_) | Value::Id(_) => false,
    }
}
