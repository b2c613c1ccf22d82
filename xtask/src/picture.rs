//! The picture of the README: what the program really prints, as an SVG.
//!
//! Kept in the repository so that a reader needs no build, and compared with the program's answer
//! by `cargo xtask test`, so that it cannot grow old.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, ensure};

/// Where the picture is kept.
const PATH: &str = "docs/assess.svg";
/// What it shows; the first words start the program without a build of its own.
const CARGO: &[&str] = &["run", "--quiet", "--locked", "--package", "ruqsat", "--"];
const QUESTION: &[&str] = &["assess", "examples/counting-days.json", "--lang", "en"];

const LINE: usize = 20;
const LETTER: usize = 8;
const MARGIN: usize = 24;

/// Draws the picture anew.
pub(crate) fn draw(root: &Path) -> anyhow::Result<()> {
    std::fs::write(root.join(PATH), fresh(root)?).with_context(|| format!("write {PATH}"))
}

/// Refuses a picture that is not what the program prints today.
pub(crate) fn compare(root: &Path) -> anyhow::Result<()> {
    let kept = std::fs::read_to_string(root.join(PATH)).unwrap_or_default();
    ensure!(
        kept == fresh(root)?,
        "{PATH} is not what the program prints: run `cargo xtask picture`, look at the difference"
    );
    Ok(())
}

fn fresh(root: &Path) -> anyhow::Result<String> {
    let output = Command::new(env!("CARGO"))
        .args(CARGO.iter().chain(QUESTION))
        .current_dir(root)
        .output()
        .context("start `ruqsat`")?;
    ensure!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let question = format!("ruqsat {}", QUESTION.join(" "));
    Ok(svg(
        &question,
        &shortened(&String::from_utf8(output.stdout)?),
    ))
}

/// The sections of the answer that the picture shows; the others shrink to a line of dots.
const SHOWN: &[&str] = &["Dates", "What to do", "Why"];

/// The first section, which is the answer itself, the closing one, and those that are shown.
fn shortened(answer: &str) -> String {
    let all: Vec<_> = answer.trim_end().split("\n\n").collect();
    let mut sections: Vec<&str> = Vec::new();
    for (index, section) in all.iter().enumerate() {
        let heading = section.lines().next().unwrap_or_default();
        if index == 0 || index + 1 == all.len() || SHOWN.contains(&heading) {
            sections.push(section);
        } else if sections.last() != Some(&"  …") {
            sections.push("  …");
        }
    }
    sections.join("\n\n")
}

/// A terminal that was asked `question` and answered `answer`.
fn svg(question: &str, answer: &str) -> String {
    let lines: Vec<_> = std::iter::once(format!("$ {question}"))
        .chain(answer.trim_end().lines().map(str::to_owned))
        .collect();
    let columns = lines.iter().map(|line| line.chars().count()).max();
    let width = columns.unwrap_or_default() * LETTER + 2 * MARGIN;
    let height = lines.len() * LINE + 2 * MARGIN;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
         aria-labelledby=\"t\" \
         xml:space=\"preserve\">\n<title id=\"t\">{}</title>\n{STYLE}\n\
         <rect width=\"{width}\" height=\"{height}\" rx=\"8\"/>\n",
        escaped(question),
    );
    for (index, line) in lines.iter().enumerate() {
        svg.push_str(&text(index, line));
    }
    svg.push_str("</svg>\n");
    svg
}

/// One line; the question and headings (lines at the margin) are told from the rest.
fn text(index: usize, line: &str) -> String {
    let class = match (index, line.starts_with(' ')) {
        (0, _) => " class=\"q\"",
        (_, false) => " class=\"h\"",
        (_, true) => "",
    };
    let mut text = String::new();
    if !line.trim().is_empty() {
        let down = MARGIN + (index + 1) * LINE - LINE / 4;
        // Writing to a string does not fail.
        let _infallible = writeln!(
            text,
            "<text x=\"{MARGIN}\" y=\"{down}\"{class}>{}</text>",
            escaped(line)
        );
    }
    text
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

const STYLE: &str = "\
<style>
  rect { fill: #fbfaf7; stroke: #d8d3c8; }
  text { fill: #33302a; font: 13px ui-monospace, 'DejaVu Sans Mono', Menlo, monospace; white-space: pre; }
  .q { fill: #7a7365; }
  .h { font-weight: 600; fill: #0b5c6b; }
  @media (prefers-color-scheme: dark) {
    rect { fill: #16181a; stroke: #34383c; }
    text { fill: #d9d6cf; }
    .q { fill: #948e82; }
    .h { fill: #7cc7d6; }
  }
</style>";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn question_heading_and_line_are_told_apart() {
        let svg = svg("ruqsat assess a.json", "Lawful\n\n  until <2026>\n");
        assert!(svg.contains("y=\"39\" class=\"q\">$ ruqsat assess a.json</text>"));
        assert!(svg.contains("y=\"59\" class=\"h\">Lawful</text>"));
        assert!(svg.contains("y=\"99\">  until &lt;2026&gt;</text>"));
    }

    #[test]
    fn sections_that_are_not_shown_shrink_to_one_line() {
        let answer =
            "Yes.\n\nDates\n  3 May\n\nPermits\n  many\n\nPapers\n  more\n\nWhy\n  6(4)\n\nBye.\n";
        assert_eq!(
            shortened(answer),
            "Yes.\n\nDates\n  3 May\n\n  …\n\nWhy\n  6(4)\n\nBye."
        );
    }

    #[test]
    fn the_picture_is_as_wide_and_high_as_its_words() {
        assert!(svg("ab", "five letters").contains("viewBox=\"0 0 144 88\""));
    }
}
