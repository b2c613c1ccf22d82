use super::*;

fn page(width: usize) -> Page {
    Page::on(Paint::new(false).as_wide_as(width))
}

fn table(width: usize) -> String {
    let row = |cells: [&str; 3]| cells.map(str::to_owned);
    let mut page = page(width);
    page.table(
        2,
        &[
            row([
                "1 мамыр",
                "жұма",
                "Қазақстан халқының бірлігі мерекесі: мереке күні",
            ]),
            row(["4 мамыр", "дүйсенбі", ""]),
        ],
    );
    page.into_text()
}

#[test]
fn columns_are_as_wide_as_their_widest_cell() {
    insta::assert_snapshot!(table(80), @r"
      1 мамыр  жұма      Қазақстан халқының бірлігі мерекесі: мереке күні
      4 мамыр  дүйсенбі
    ");
}

#[test]
fn the_widest_column_gives_way() {
    insta::assert_snapshot!(table(50), @r"
      1 мамыр  жұма      Қазақстан халқының бірлігі
                         мерекесі: мереке күні
      4 мамыр  дүйсенбі
    ");
}

#[test]
fn what_has_no_room_stands_under_its_row() {
    let mut page = page(40);
    let cell = |letter: &str| letter.repeat(9).replace("сс", "с с");
    let wide = [cell("күнсс "), cell("тыс с"), cell("сөзс с ")];
    page.marked_table(2, &["✓".to_owned()], &[wide]);
    let text = page.into_text();
    assert!(
        text.lines().all(|line| line.chars().count() <= 40),
        "{text}"
    );
    assert!(
        text.starts_with("  ✓ ") && text.lines().count() > 3,
        "{text}"
    );
}

#[test]
fn long_words_begin_under_the_first() {
    let mut page = page(WIDTH);
    page.item(2, "•", &"слово ".repeat(20));
    let text = page.into_text();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 2);
    assert!(lines[0].starts_with("  • слово слово") && lines[1].starts_with("    слово"));
    assert!(lines[0].chars().count() <= WIDTH);
}

#[test]
fn lines_are_as_wide_as_the_terminal() {
    let widest = |columns| {
        let mut page = page(columns);
        page.item(2, "•", &"сөз ".repeat(60));
        let text = page.into_text();
        text.lines().map(|line| line.chars().count()).max().unwrap()
    };
    assert_eq!(widest(40), 39);
    assert_eq!(widest(2), 39);
    assert_eq!(widest(60), 59);
    assert_eq!(widest(120), 119);
}

#[test]
fn a_line_goes_on_further_in_and_in_its_colour() {
    let mut page = page(40);
    page.line(format!(
        "  {}",
        Paint::new(true).red("сөз ".repeat(12).trim())
    ));
    let text = page.into_text();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 2);
    assert!(lines[0].starts_with("  \u{1b}[31mсөз") && lines[0].ends_with(OUT));
    assert!(lines[1].starts_with("    \u{1b}[31mсөз") && lines[1].ends_with(OUT));
}

#[test]
fn colours_may_be_off() {
    assert_eq!(Paint::new(false).red("late"), "late");
    assert_eq!(Paint::new(true).red("late"), "\u{1b}[31mlate\u{1b}[0m");
    assert_eq!(width(&Paint::new(true).red("late")), 4);
}
