//! One line of JSON, laid out for eyes.

/// The same JSON with a field or element a line, and empty brackets together.
pub fn pretty(json: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(json.len() * 2);
    let mut depth = 0_usize;
    let mut inside = Text::Outside;
    let mut bytes = json.iter().copied().peekable();
    while let Some(byte) = bytes.next() {
        if inside.takes(byte) {
            out.push(byte);
            continue;
        }
        match byte {
            b'{' | b'[' if bytes.peek().is_some_and(|next| matches!(next, b'}' | b']')) => {
                out.push(byte);
                out.extend(bytes.next());
            }
            b'{' | b'[' => {
                out.push(byte);
                depth += 1;
                new_line(depth, &mut out);
            }
            b'}' | b']' => {
                depth = depth.saturating_sub(1);
                new_line(depth, &mut out);
                out.push(byte);
            }
            b',' => {
                out.push(byte);
                new_line(depth, &mut out);
            }
            b':' => out.extend_from_slice(b": "),
            _ => out.push(byte),
        }
    }
    out
}

/// Where a byte of JSON stands as to texts in quotes.
#[derive(Clone, Copy)]
enum Text {
    Outside,
    Inside,
    Escaped,
}

impl Text {
    /// The byte belongs to a text, its quotes included.
    fn takes(&mut self, byte: u8) -> bool {
        let (next, takes) = match (*self, byte) {
            (Self::Outside, b'"') | (Self::Escaped, _) => (Self::Inside, true),
            (Self::Outside, _) => (Self::Outside, false),
            (Self::Inside, b'"') => (Self::Outside, true),
            (Self::Inside, b'\\') => (Self::Escaped, true),
            (Self::Inside, _) => (Self::Inside, true),
        };
        *self = next;
        takes
    }
}

fn new_line(depth: usize, out: &mut Vec<u8>) {
    out.push(b'\n');
    out.extend(std::iter::repeat_n(b' ', depth * 2));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_in_texts_stay_where_they_are() {
        let json = br#"{"a":[1,{"b":"x{,\"]:"}],"c":{},"d":[]}"#;
        let shown = String::from_utf8(pretty(json)).unwrap();
        assert_eq!(
            shown,
            "{\n  \"a\": [\n    1,\n    {\n      \"b\": \"x{,\\\"]:\"\n    }\n  ],\n  \"c\": {},\n  \"d\": []\n}"
        );
    }
}
