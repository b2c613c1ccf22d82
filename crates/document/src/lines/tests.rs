use super::*;
use crate::face::Faces;
use crate::shaped::Reading;
use crate::style;

fn shaped(words: &str) -> Shaped {
    let faces = Faces::ours().unwrap();
    let mut shaped = Shaped::default();
    let place = Reading::default();
    shaped.push(words, style::BODY, place, &faces);
    shaped
}

fn broken(words: &str, points: i64) -> Vec<String> {
    let shaped = shaped(words);
    let text = |line: &Line| {
        let pieces = line.pieces.iter();
        pieces
            .map(|piece| piece.run.text.get(piece.text.clone()).unwrap())
            .collect()
    };
    lines(&shaped, Length::points(points))
        .iter()
        .map(text)
        .collect()
}

#[test]
fn words_fill_lines_and_keep_their_space() {
    assert_eq!(
        broken("Сіз 2026 жылғы 30 наурызға дейін бола аласыз.", 100),
        ["Сіз 2026 жылғы ", "30 наурызға дейін ", "бола аласыз."]
    );
}

#[test]
fn a_number_stays_with_what_it_counts() {
    assert_eq!(broken("until 30 days", 55), ["until ", "30 days"]);
    assert_eq!(broken("приказ № 992", 55), ["приказ ", "№ 992"]);
    assert_eq!(broken("стоит 17 300 ₸", 70), ["стоит ", "17 300 ₸"]);
}

#[test]
fn a_dash_does_not_begin_a_line() {
    assert_eq!(broken("виза – право", 50), ["виза – ", "право"]);
    assert_eq!(broken("виза – право", 34), ["виза – ", "право"]);
}

#[test]
fn a_word_with_a_hyphen_may_be_broken_behind_it() {
    assert_eq!(
        broken("визово-миграционный", 100),
        ["визово-", "миграционный"]
    );
    assert_eq!(broken("до 1990-05-01 г.", 65), ["до ", "1990-05-01 г."]);
}

#[test]
fn a_long_address_is_broken_at_its_seams_and_a_long_word_anywhere() {
    assert_eq!(
        broken("https://adilet.zan.kz/rus/docs", 90),
        ["https://adilet.zan.", "kz/rus/docs"]
    );
    let long = "ы".repeat(60);
    let parts = broken(&long, 90);
    assert!(parts.len() > 3);
    assert_eq!(parts.concat(), long);
}

#[test]
fn a_line_break_is_obeyed_and_empty_lines_stay() {
    assert_eq!(broken("a\nb", 90), ["a ", "b"]);
    assert_eq!(broken("a\n\nb\n", 90), ["a ", " ", "b "]);
    assert_eq!(broken("", 90), [""; 0]);
}

#[test]
fn the_lines_of_a_heading_are_about_equally_wide() {
    let shaped = shaped("Вам отказано. Подать заявление снова можно с 1 марта 2027 года.");
    let width = Length::points(330);
    let ragged: Vec<_> = lines(&shaped, width)
        .iter()
        .map(|line| line.width)
        .collect();
    let even: Vec<_> = balanced(&shaped, width)
        .iter()
        .map(|line| line.width)
        .collect();
    assert_eq!((ragged.len(), even.len()), (2, 2));
    assert!(even[0] < ragged[0] && even[1] > ragged[1]);
    assert!(even[0] <= width && even[1] <= width);
}

#[test]
fn no_letter_is_lost_however_narrow_the_line() {
    for points in [0, 1, 7, 30, 500] {
        let words = "Ұзақ мерзім – 30 күн, №\u{a0}992; см. https://egov.kz/cms";
        assert_eq!(broken(words, points).concat(), words);
    }
}

#[test]
fn no_line_is_wider_than_asked_when_words_fit() {
    let shaped = shaped(&"Иностранец вправе находиться тридцать дней. ".repeat(20));
    for points in [90, 150, 300] {
        for line in lines(&shaped, Length::points(points)) {
            assert!(line.width <= Length::points(points));
        }
    }
    assert!(least(&shaped) < natural(&shaped));
}
