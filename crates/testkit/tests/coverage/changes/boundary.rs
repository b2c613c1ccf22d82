//! Every boundary of a dated value in the files of the law, and the law with that one moved.
//!
//! Whoever writes a new kind of file with `from` and `until` is covered at once: the files are read
//! as TOML, without knowing what they are about.

use ruqsat_calendar::Day;
use toml::{Table, Value};

use super::edition::Edition;

/// A value begins on a day, or has ended on the day before.
#[derive(Debug, Clone)]
pub(crate) struct Boundary {
    /// The first day on which something else holds.
    pub(crate) day: Day,
    /// What it is, in one line: file, value, `begins` or `ends`.
    pub(crate) name: String,
    begins: bool,
    value: Dated,
}

/// A table with `from` or `until`.
#[derive(Debug, Clone)]
struct Dated {
    file: usize,
    path: Vec<Step>,
    /// What it is about: values about one thing follow one another.
    about: Vec<String>,
    from: Option<Day>,
    until: Option<Day>,
}

#[derive(Debug, Clone, PartialEq)]
enum Step {
    Key(String),
    Place(usize),
}

/// All boundaries on the days covered, in their order. On the first day only what takes the place of
/// something older is one: the rest has no day before.
pub(crate) fn boundaries(edition: &Edition, covers: (Day, Day)) -> Vec<Boundary> {
    let dated = all_dated(edition);
    let mut found = Vec::new();
    for value in &dated {
        let begins = value.from.map(|day| (day, true));
        let ended = value.until.map(|day| (day.plus_days(1), false));
        let followed = |day: Day| dated.iter().any(|next| next.follows(value, day));
        let ended = ended.filter(|(day, _)| !followed(*day));
        for (day, begins) in begins.into_iter().chain(ended) {
            let replaces = dated.iter().any(|before| value.follows(before, day));
            let is_change = covers.0 < day || (covers.0 == day && begins && replaces);
            if is_change && day <= covers.1 {
                let name = value.name(edition, begins);
                let value = value.clone();
                found.push(Boundary {
                    day,
                    name,
                    begins,
                    value,
                });
            }
        }
    }
    found.sort_by(|a, b| (a.day, &a.name).cmp(&(b.day, &b.name)));
    number(&mut found);
    found
}

/// Two of one name on one day are told apart by their order.
fn number(found: &mut [Boundary]) {
    let names: Vec<_> = found
        .iter()
        .map(|one| (one.day, one.name.clone()))
        .collect();
    for (place, one) in found.iter_mut().enumerate() {
        let same = |other: &&(Day, String)| **other == names[place];
        if names.iter().filter(same).count() > 1 {
            let before = names[..place].iter().filter(same).count();
            one.name = format!("{} ({})", one.name, before + 1);
        }
    }
}

impl Boundary {
    /// The law in which this boundary alone comes a day later: what goes before lasts for it, and
    /// whatever else takes its place waits.
    pub(crate) fn a_day_late(&self, edition: &Edition) -> Edition {
        let mut late = edition.clone();
        if !self.begins {
            late.set(&self.value, "until", self.day);
            return late;
        }
        let all = all_dated(edition);
        let before = |one: &&Dated| self.value.follows(one, self.day);
        let before: Vec<&Dated> = all.iter().filter(before).collect();
        let follows = |next: &Dated| before.iter().any(|one| next.follows(one, self.day));
        for next in all
            .iter()
            .filter(|next| next.is(&self.value) || follows(next))
        {
            if next.until == Some(self.day) {
                late.remove(next);
            } else {
                late.set(next, "from", self.day.plus_days(1));
            }
        }
        for one in before.iter().filter(|one| one.until.is_some()) {
            late.set(one, "until", self.day);
        }
        late
    }
}

impl Edition {
    fn set(&mut self, value: &Dated, key: &str, day: Day) {
        let date = day.to_string().parse().unwrap();
        let table = self.table(value.file, &value.path);
        table.insert(key.to_owned(), Value::Datetime(date));
    }

    fn remove(&mut self, value: &Dated) {
        let (last, list) = value.path.split_last().unwrap();
        let list = list
            .iter()
            .fold(Place::Table(self.change(value.file)), Place::step);
        match (list, last) {
            (Place::List(list), Step::Place(place)) => drop(list.remove(*place)),
            (Place::Table(table), Step::Key(key)) => drop(table.remove(key)),
            _ => unreachable!("a path leads to a table"),
        }
    }

    fn table(&mut self, file: usize, path: &[Step]) -> &mut Table {
        match path
            .iter()
            .fold(Place::Table(self.change(file)), Place::step)
        {
            Place::Table(table) => table,
            Place::List(_) => unreachable!("a path leads to a table"),
        }
    }
}

/// Where a path has come to.
enum Place<'t> {
    Table(&'t mut Table),
    List(&'t mut Vec<Value>),
}

impl<'t> Place<'t> {
    fn step(self, step: &Step) -> Self {
        let value: &'t mut Value = match (self, step) {
            (Self::Table(table), Step::Key(key)) => &mut table[key],
            (Self::List(list), Step::Place(place)) => &mut list[*place],
            _ => unreachable!("the path was taken from this file"),
        };
        if value.is_table() {
            Self::Table(value.as_table_mut().unwrap())
        } else {
            Self::List(value.as_array_mut().unwrap())
        }
    }
}

impl Dated {
    fn is(&self, other: &Self) -> bool {
        (self.file, &self.path) == (other.file, &other.path)
    }

    /// It begins on `day`, right after `before`, and is about the same.
    fn follows(&self, before: &Self, day: Day) -> bool {
        let ends = before.until.map(|until| until.plus_days(1));
        self.from == Some(day)
            && ends.is_none_or(|ends| ends == day)
            && before.from.is_none_or(|from| from < day)
            && before.about.iter().any(|one| self.about.contains(one))
    }

    fn name(&self, edition: &Edition, begins: bool) -> String {
        let (file, table) = edition.file(self.file);
        let mut name = file.to_owned();
        let mut value = Value::Table(table.clone());
        for step in &self.path {
            let next = match (&value, step) {
                (Value::Table(table), Step::Key(key)) => {
                    name.push(' ');
                    name.push_str(key);
                    table.get(key)
                }
                (Value::Array(list), Step::Place(place)) => list.get(*place),
                _ => None,
            };
            value = next.unwrap().clone();
            for key in ["id", "status"] {
                let told = value.as_table().and_then(|table| table.get(key));
                name.push_str(
                    &told
                        .map(|told| format!(" {}", shown(told)))
                        .unwrap_or_default(),
                );
            }
        }
        name.push_str(if begins { " begins" } else { " ends" });
        name
    }
}

fn shown(value: &Value) -> String {
    if let Some(list) = value.as_array() {
        return list.iter().map(shown).collect::<Vec<_>>().join("+");
    }
    let text = value.as_str().map(str::to_owned);
    text.unwrap_or_else(|| value.to_string())
}

fn all_dated(edition: &Edition) -> Vec<Dated> {
    let mut found = Vec::new();
    for place in 0..edition.len() {
        let (file, table) = edition.file(place);
        let folder = file.split('/').next().unwrap();
        collect((place, folder), table, &[], &mut found);
    }
    found
}

fn collect(file: (usize, &str), table: &Table, path: &[Step], found: &mut Vec<Dated>) {
    let day = |key| {
        Some(
            table
                .get(key)?
                .as_datetime()?
                .to_string()
                .parse::<Day>()
                .unwrap(),
        )
    };
    let (from, until) = (day("from"), day("until"));
    // The days of the edition itself bound what may be asked: they are no value of the law.
    let is_value = file.1 != "edition.toml" && (from.is_some() || until.is_some());
    if is_value {
        let about = about(file, table, path);
        let path = path.to_vec();
        found.push(Dated {
            file: file.0,
            path,
            about,
            from,
            until,
        });
    }
    for (key, value) in table {
        let path = [path, &[Step::Key(key.clone())]].concat();
        if let Some(table) = value.as_table() {
            collect(file, table, &path, found);
        }
        for (place, one) in value.as_array().into_iter().flatten().enumerate() {
            if let Some(table) = one.as_table() {
                let path = [&path[..], &[Step::Place(place)]].concat();
                collect(file, table, &path, found);
            }
        }
    }
}

/// States of a regime may go on in another file; all else follows within its list.
fn about((file, folder): (usize, &str), table: &Table, path: &[Step]) -> Vec<String> {
    let texts = |key| {
        let list = table.get(key).and_then(Value::as_array);
        list.map(|list| list.iter().map(shown).collect::<Vec<_>>())
    };
    let list = match path.split_last() {
        Some((Step::Place(_), list)) => format!("{file} {list:?}"),
        _ => format!("{file} {path:?}"),
    };
    let id = table.get("id").map(shown).unwrap_or_default();
    match (folder, texts("states"), texts("status")) {
        ("stay", Some(states), _) => states,
        (_, _, Some(statuses)) => statuses.iter().map(|one| format!("{list} {one}")).collect(),
        _ => vec![format!("{list} {id}")],
    }
}
