//! Which field stands where: ICAO Doc 9303, parts 4 (TD3), 5 (TD1), 6 (TD2) and 7 (visas).

/// The five forms that a machine-readable zone can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// Passports: two lines of 44 characters.
    Td3,
    /// Cards: three lines of 30 characters.
    Td1,
    /// Larger cards: two lines of 36 characters.
    Td2,
    /// Visas of a full page: two lines of 44 characters.
    MrvA,
    /// Smaller visas: two lines of 36 characters.
    MrvB,
}

/// What stands in a zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The kind of document: `P`, `ID`, `V` …
    DocumentCode,
    /// The state or authority that issued it.
    Issuer,
    /// Surname and given names.
    Names,
    /// The number of the document.
    DocumentNumber,
    /// The nationality of its holder.
    Nationality,
    /// The day of birth.
    BirthDate,
    /// The sex.
    Sex,
    /// The last day on which the document is valid.
    ExpiryDate,
    /// What the issuer may write, such as the personal number.
    Optional,
    /// The second such place, on the second line of a card.
    SecondOptional,
    /// Everything that the last check digit covers.
    Whole,
}

impl Field {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::DocumentCode,
        Self::Issuer,
        Self::Names,
        Self::DocumentNumber,
        Self::Nationality,
        Self::BirthDate,
        Self::Sex,
        Self::ExpiryDate,
        Self::Optional,
        Self::SecondOptional,
        Self::Whole,
    ];

    /// Its stable id; its name is under `name-ID`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::DocumentCode => "mrz_document_code",
            Self::Issuer => "mrz_issuer",
            Self::Names => "mrz_names",
            Self::DocumentNumber => "mrz_document_number",
            Self::Nationality => "mrz_nationality",
            Self::BirthDate => "mrz_birth_date",
            Self::Sex => "mrz_sex",
            Self::ExpiryDate => "mrz_expiry_date",
            Self::Optional => "mrz_optional",
            Self::SecondOptional => "mrz_second_optional",
            Self::Whole => "mrz_whole",
        }
    }
}

/// What a place may hold, besides the filler `<`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Letters,
    Digits,
    Both,
    Sex,
}

impl Kind {
    pub(super) const fn fits(self, found: char) -> bool {
        match self {
            Self::Letters => matches!(found, 'A'..='Z' | '<'),
            Self::Digits => matches!(found, '0'..='9' | '<'),
            Self::Both => matches!(found, 'A'..='Z' | '0'..='9' | '<'),
            // The visible part of a document has X where the zone has `<`; some have it here too.
            Self::Sex => matches!(found, 'F' | 'M' | 'X' | '<'),
        }
    }
}

/// One character's place; both count from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Cell {
    pub(super) line: usize,
    pub(super) column: usize,
}

/// The places of one field.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slot {
    pub(super) field: Field,
    line: usize,
    first: usize,
    last: usize,
    pub(super) kind: Kind,
    /// The character behind it is its check digit.
    pub(super) is_checked: bool,
}

impl Slot {
    pub(super) fn cells(self) -> impl Iterator<Item = Cell> {
        run(self.line, self.first, self.last)
    }

    /// Where its check digit stands.
    pub(super) fn check(self) -> Option<Cell> {
        run(self.line, self.last + 1, self.last + 1)
            .next()
            .filter(|_| self.is_checked)
    }
}

/// A line and its characters from the first to the last; all count from 1, as in Doc 9303.
fn run(line: usize, first: usize, last: usize) -> impl Iterator<Item = Cell> {
    (first..=last).map(move |place| Cell {
        line: line - 1,
        column: place - 1,
    })
}

/// Line, first and last character, as the tables of Doc 9303 count them.
type Places = (usize, usize, usize);

const fn plain(field: Field, (line, first, last): Places, kind: Kind) -> Slot {
    Slot {
        field,
        line,
        first,
        last,
        kind,
        is_checked: false,
    }
}

const fn checked(field: Field, places: Places, kind: Kind) -> Slot {
    Slot {
        is_checked: true,
        ..plain(field, places, kind)
    }
}

const TD3: &[Slot] = &[
    plain(Field::DocumentCode, (1, 1, 2), Kind::Letters),
    plain(Field::Issuer, (1, 3, 5), Kind::Letters),
    plain(Field::Names, (1, 6, 44), Kind::Letters),
    checked(Field::DocumentNumber, (2, 1, 9), Kind::Both),
    plain(Field::Nationality, (2, 11, 13), Kind::Letters),
    checked(Field::BirthDate, (2, 14, 19), Kind::Digits),
    plain(Field::Sex, (2, 21, 21), Kind::Sex),
    checked(Field::ExpiryDate, (2, 22, 27), Kind::Digits),
    checked(Field::Optional, (2, 29, 42), Kind::Both),
];

const TD1: &[Slot] = &[
    plain(Field::DocumentCode, (1, 1, 2), Kind::Letters),
    plain(Field::Issuer, (1, 3, 5), Kind::Letters),
    checked(Field::DocumentNumber, (1, 6, 14), Kind::Both),
    plain(Field::Optional, (1, 16, 30), Kind::Both),
    checked(Field::BirthDate, (2, 1, 6), Kind::Digits),
    plain(Field::Sex, (2, 8, 8), Kind::Sex),
    checked(Field::ExpiryDate, (2, 9, 14), Kind::Digits),
    plain(Field::Nationality, (2, 16, 18), Kind::Letters),
    plain(Field::SecondOptional, (2, 19, 29), Kind::Both),
    plain(Field::Names, (3, 1, 30), Kind::Letters),
];

const TD2: &[Slot] = &[
    plain(Field::DocumentCode, (1, 1, 2), Kind::Letters),
    plain(Field::Issuer, (1, 3, 5), Kind::Letters),
    plain(Field::Names, (1, 6, 36), Kind::Letters),
    checked(Field::DocumentNumber, (2, 1, 9), Kind::Both),
    plain(Field::Nationality, (2, 11, 13), Kind::Letters),
    checked(Field::BirthDate, (2, 14, 19), Kind::Digits),
    plain(Field::Sex, (2, 21, 21), Kind::Sex),
    checked(Field::ExpiryDate, (2, 22, 27), Kind::Digits),
    plain(Field::Optional, (2, 29, 35), Kind::Both),
];

const MRV_A: &[Slot] = &[
    plain(Field::DocumentCode, (1, 1, 2), Kind::Letters),
    plain(Field::Issuer, (1, 3, 5), Kind::Letters),
    plain(Field::Names, (1, 6, 44), Kind::Letters),
    checked(Field::DocumentNumber, (2, 1, 9), Kind::Both),
    plain(Field::Nationality, (2, 11, 13), Kind::Letters),
    checked(Field::BirthDate, (2, 14, 19), Kind::Digits),
    plain(Field::Sex, (2, 21, 21), Kind::Sex),
    checked(Field::ExpiryDate, (2, 22, 27), Kind::Digits),
    plain(Field::Optional, (2, 29, 44), Kind::Both),
];

const MRV_B: &[Slot] = &[
    plain(Field::DocumentCode, (1, 1, 2), Kind::Letters),
    plain(Field::Issuer, (1, 3, 5), Kind::Letters),
    plain(Field::Names, (1, 6, 36), Kind::Letters),
    checked(Field::DocumentNumber, (2, 1, 9), Kind::Both),
    plain(Field::Nationality, (2, 11, 13), Kind::Letters),
    checked(Field::BirthDate, (2, 14, 19), Kind::Digits),
    plain(Field::Sex, (2, 21, 21), Kind::Sex),
    checked(Field::ExpiryDate, (2, 22, 27), Kind::Digits),
    plain(Field::Optional, (2, 29, 36), Kind::Both),
];

impl Form {
    /// All of them, the most frequent first.
    pub const ALL: [Self; 5] = [Self::Td3, Self::Td1, Self::Td2, Self::MrvA, Self::MrvB];

    /// Its stable id; its name is under `name-ID`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Td3 => "mrz_td3",
            Self::Td1 => "mrz_td1",
            Self::Td2 => "mrz_td2",
            Self::MrvA => "mrz_mrv_a",
            Self::MrvB => "mrz_mrv_b",
        }
    }

    /// How many lines it has.
    pub const fn line_count(self) -> usize {
        match self {
            Self::Td1 => 3,
            Self::Td3 | Self::Td2 | Self::MrvA | Self::MrvB => 2,
        }
    }

    /// How many characters each line has.
    pub const fn width(self) -> usize {
        match self {
            Self::Td3 | Self::MrvA => 44,
            Self::Td1 => 30,
            Self::Td2 | Self::MrvB => 36,
        }
    }

    /// A document of that form may begin with that letter.
    pub(super) const fn may_begin_with(self, letter: char) -> bool {
        match self {
            Self::Td3 => letter == 'P',
            Self::Td1 | Self::Td2 => matches!(letter, 'A' | 'C' | 'I'),
            Self::MrvA | Self::MrvB => letter == 'V',
        }
    }

    pub(super) const fn slots(self) -> &'static [Slot] {
        match self {
            Self::Td3 => TD3,
            Self::Td1 => TD1,
            Self::Td2 => TD2,
            Self::MrvA => MRV_A,
            Self::MrvB => MRV_B,
        }
    }

    pub(super) fn slot(self, field: Field) -> Option<Slot> {
        self.slots()
            .iter()
            .copied()
            .find(|slot| slot.field == field)
    }

    /// A number longer than nine characters goes on in the optional field. Not on passports, which
    /// have no room, nor on visas, which cut it off.
    pub(super) const fn has_long_numbers(self) -> bool {
        match self {
            Self::Td1 | Self::Td2 => true,
            Self::Td3 | Self::MrvA | Self::MrvB => false,
        }
    }

    /// The characters under the last check digit, which ends the second line. Visas have none.
    pub(super) fn whole(self) -> Option<(Vec<Cell>, Cell)> {
        let places: &[Places] = match self {
            Self::Td3 => &[(2, 1, 10), (2, 14, 20), (2, 22, 43)],
            Self::Td1 => &[(1, 6, 30), (2, 1, 7), (2, 9, 15), (2, 19, 29)],
            Self::Td2 => &[(2, 1, 10), (2, 14, 20), (2, 22, 35)],
            Self::MrvA | Self::MrvB => return None,
        };
        let places = places.iter();
        let cells = places.flat_map(|(line, first, last)| run(*line, *first, *last));
        let check = run(2, self.width(), self.width()).next()?;
        Some((cells.collect(), check))
    }

    /// What each character may be, line by line.
    pub(super) fn kinds(self) -> impl Iterator<Item = (Cell, Kind)> {
        let slots = self.slots().iter();
        let fields = slots.flat_map(|slot| {
            let check = slot.check().map(|check| (check, Kind::Digits));
            slot.cells().map(|cell| (cell, slot.kind)).chain(check)
        });
        let whole = self.whole().map(|(_, check)| (check, Kind::Digits));
        fields.chain(whole)
    }
}
