//! Rust as a flat list of tokens that know their line and whether they belong to a test.
//!
//! Comments are gone, documentation comments too: what a rule says about code is said about code.

use proc_macro2::{Delimiter, Group, Spacing, TokenStream, TokenTree};

/// A file of Rust.
#[derive(Debug)]
pub(crate) struct Source {
    pub(crate) tokens: Vec<Token>,
    /// Lines that belong to `#[cfg(test)]` items.
    pub(crate) test_lines: usize,
    /// The whole file is for tests, benches or examples.
    pub(crate) only_tests: bool,
    /// Names of `#[cfg(test)] mod name;`.
    pub(crate) test_modules: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) text: String,
    pub(crate) kind: Kind,
    pub(crate) line: usize,
    /// Inside a test.
    pub(crate) test: bool,
    /// How many brackets it stands in.
    pub(crate) depth: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Name,
    Literal,
    /// A sign that stands alone, or the last of a few, as the second `:` of `::`.
    Sign,
    /// A sign that the next one continues, as the first `:` of `::`.
    JointSign,
    Open,
    Close,
}

impl Source {
    /// Nothing when the text is not Rust: the compiler says that better.
    pub(crate) fn read(path: &str, text: &str) -> Option<Self> {
        let stream: TokenStream = text.parse().ok()?;
        let mut reader = Reader::default();
        let only_tests = is_for_tests(path);
        reader.read(stream, 0, only_tests);
        let Reader {
            tokens,
            test_lines,
            test_modules,
        } = reader;
        Some(Self {
            tokens,
            test_lines,
            only_tests,
            test_modules,
        })
    }

    /// Another file declares this one as a module of its tests.
    pub(crate) fn belongs_to_tests(&mut self) {
        self.only_tests = true;
        self.tokens.iter_mut().for_each(|token| token.test = true);
    }

    /// Tokens outside tests.
    pub(crate) fn code(&self) -> impl Iterator<Item = &Token> {
        self.tokens.iter().filter(|token| !token.test)
    }
}

fn is_for_tests(path: &str) -> bool {
    let folder =
        |name: &str| path.starts_with(&format!("{name}/")) || path.contains(&format!("/{name}/"));
    path.ends_with("/tests.rs")
        || path.starts_with("crates/testkit/")
        || ["tests", "benches", "examples", "fuzz"]
            .into_iter()
            .any(folder)
}

#[derive(Default)]
struct Reader {
    tokens: Vec<Token>,
    test_lines: usize,
    test_modules: Vec<String>,
}

impl Reader {
    fn read(&mut self, stream: TokenStream, depth: usize, test: bool) {
        let mut trees = stream.into_iter().peekable();
        while let Some(tree) = trees.next() {
            let attribute = match (&tree, trees.peek()) {
                (TokenTree::Punct(sign), Some(TokenTree::Group(group))) => {
                    Attribute::of(sign.as_char(), group)
                }
                _ => Attribute::Other,
            };
            match attribute {
                Attribute::Doc => {
                    let _documentation = trees.next();
                }
                Attribute::Test => self.read_test(&tree, &mut trees, depth),
                Attribute::Other => self.push(tree, depth, test),
            }
        }
    }

    /// The attribute and the item after it: up to its braces, or to its semicolon.
    fn read_test(
        &mut self,
        first: &TokenTree,
        trees: &mut impl Iterator<Item = TokenTree>,
        depth: usize,
    ) {
        let (begin, mut end) = (line_of(first), line_of(first));
        let first_token = self.tokens.len();
        for tree in trees {
            end = tree.span().end().line;
            let last = match &tree {
                TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
                TokenTree::Punct(sign) => sign.as_char() == ';',
                TokenTree::Ident(_) | TokenTree::Literal(_) => false,
            };
            self.push(tree, depth, true);
            if last {
                break;
            }
        }
        self.test_lines += end + 1 - begin;
        if let [.., keyword, name, semicolon] = self.tokens.get(first_token..).unwrap_or_default()
            && keyword.text == "mod"
            && semicolon.text == ";"
        {
            self.test_modules.push(name.text.clone());
        }
    }

    fn push(&mut self, tree: TokenTree, depth: usize, test: bool) {
        let line = line_of(&tree);
        let (kind, text) = match tree {
            TokenTree::Ident(name) => (Kind::Name, name.to_string()),
            TokenTree::Literal(literal) => (Kind::Literal, literal.to_string()),
            TokenTree::Punct(sign) if sign.spacing() == Spacing::Joint => {
                (Kind::JointSign, sign.as_char().to_string())
            }
            TokenTree::Punct(sign) => (Kind::Sign, sign.as_char().to_string()),
            TokenTree::Group(group) => return self.push_group(&group, depth, test),
        };
        self.tokens.push(Token {
            text,
            kind,
            line,
            test,
            depth,
        });
    }

    fn push_group(&mut self, group: &Group, depth: usize, test: bool) {
        let (open, close) = match group.delimiter() {
            Delimiter::Brace => ("{", "}"),
            Delimiter::Bracket => ("[", "]"),
            Delimiter::Parenthesis => ("(", ")"),
            Delimiter::None => ("", ""),
        };
        let bracket = |text: &str, kind, line| Token {
            text: text.into(),
            kind,
            line,
            test,
            depth,
        };
        self.tokens
            .push(bracket(open, Kind::Open, group.span_open().start().line));
        self.read(group.stream(), depth + 1, test);
        self.tokens
            .push(bracket(close, Kind::Close, group.span_close().start().line));
    }
}

fn line_of(tree: &TokenTree) -> usize {
    tree.span().start().line
}

enum Attribute {
    Doc,
    Test,
    Other,
}

impl Attribute {
    /// What stands after `#`, or after the `!` of `#![…]`.
    fn of(sign: char, group: &Group) -> Self {
        let text: String = group.stream().to_string().split_whitespace().collect();
        match (sign, text.as_str()) {
            ('#', "cfg(test)" | "test") => Self::Test,
            ('#' | '!', text) if text.starts_with("doc=") => Self::Doc,
            _ => Self::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> String {
        let source = Source::read("crates/law/src/lib.rs", text).unwrap();
        source
            .code()
            .map(|token| token.text.as_str())
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn comments_and_tests_are_no_code() {
        let text = "//! Eighty.\n/// Ninety.\nfn limit() -> u8 { 90 } // 91\n#[cfg(test)]\nmod tests { const N: u8 = 92; }\n";
        assert_eq!(code(text), "# fn limit ( ) - > u8 { 90 }");
    }

    #[test]
    fn a_test_module_in_a_file_of_its_own_ends_at_the_semicolon() {
        assert_eq!(code("#[cfg(test)]\nmod tests;\nfn f() {}"), "fn f ( ) { }");
    }

    #[test]
    fn lines_of_tests_are_counted() {
        let text = "fn f() {}\n#[cfg(test)]\nmod tests {\n}\n";
        assert_eq!(Source::read("a.rs", text).unwrap().test_lines, 3);
    }

    #[test]
    fn folders_of_tests_are_tests_as_a_whole() {
        assert!(is_for_tests("crates/law/tests/it/main.rs"));
        assert!(is_for_tests("crates/law/src/stay/tests.rs"));
        assert!(is_for_tests("fuzz/fuzz_targets/facts.rs"));
        assert!(!is_for_tests("crates/law/src/attests.rs"));
    }
}
