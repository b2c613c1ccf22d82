//! Closed lists of stable ids, and a macro that declares them.

/// A closed list of stable ids, for whoever reads any of them.
pub(crate) trait Listed: Copy + 'static {
    /// All of them, in published order.
    const ALL: &'static [Self];

    /// The stable text id.
    fn id(self) -> &'static str;

    /// The one with this text id.
    fn from_id(id: &str) -> Option<Self>;

    /// Place in [`Self::ALL`], from 0.
    fn index(self) -> usize;
}

/// Declares an enum whose variants each carry one stable text id, in published order.
///
/// The text is what data files, JSON and law pages use; it is never renamed or reused. The
/// enum gives the core an exhaustive `match` and one byte or two instead of a string.
macro_rules! ids {
    (
        $(#[$meta:meta])*
        $name:ident { $( $(#[$vmeta:meta])* $variant:ident = $text:literal ),+ $(,)? }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $( $(#[$vmeta])* #[doc = concat!("`", $text, "`")] $variant ),+ }

        impl $name {
            /// All of them, in published order.
            pub const ALL: &[Self] = &[ $( Self::$variant ),+ ];

            /// The stable text id.
            pub const fn id(self) -> &'static str {
                match self { $( Self::$variant => $text ),+ }
            }

            /// The one with this text id.
            pub fn from_id(id: &str) -> Option<Self> {
                match id { $( $text => Some(Self::$variant), )+ _ => None }
            }

            /// Place in [`Self::ALL`], from 0.
            pub const fn index(self) -> usize {
                self as usize
            }
        }

        impl crate::ids::Listed for $name {
            const ALL: &'static [Self] = Self::ALL;

            fn id(self) -> &'static str {
                self.id()
            }

            fn from_id(id: &str) -> Option<Self> {
                Self::from_id(id)
            }

            fn index(self) -> usize {
                self.index()
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.id())
            }
        }
    };
}

pub(crate) use ids;
