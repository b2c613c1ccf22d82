use super::*;

fn strip(points: i64) -> Strip {
    Strip {
        height: Length::points(points),
        ..Strip::default()
    }
}

fn numbers(pages: &[Vec<Placed>]) -> Vec<Vec<usize>> {
    let page = |page: &Vec<Placed>| page.iter().map(|placed| placed.strip).collect();
    pages.iter().map(page).collect()
}

#[test]
fn no_strips_make_one_empty_page() {
    assert_eq!(divide(&[], &[]), [[]]);
}

#[test]
fn a_page_is_filled_to_its_end() {
    let pages = divide(&[strip(300), strip(300), strip(85), strip(1)], &[]);
    assert_eq!(numbers(&pages), [vec![0, 1, 2], vec![3]]);
    assert_eq!(pages[1][0].top, sheet::TOP);
}

#[test]
fn a_heading_goes_with_what_follows() {
    let heading = Strip {
        with_next: true,
        ..strip(30)
    };
    let pages = divide(&[strip(640), heading, strip(30)], &[]);
    assert_eq!(numbers(&pages), [vec![0], vec![1, 2]]);
}

#[test]
fn space_is_left_between_strips_and_not_at_the_top() {
    let spaced = Strip {
        above: Length::points(20),
        ..strip(340)
    };
    let pages = divide(&[spaced.clone(), spaced.clone(), spaced], &[]);
    assert_eq!(numbers(&pages), [[0], [1], [2]]);
    assert!(pages.iter().all(|page| page[0].top == sheet::TOP));
}

#[test]
fn what_is_longer_than_a_page_is_torn_where_it_must_be() {
    let tied = Strip {
        with_next: true,
        ..strip(200)
    };
    let pages = divide(&vec![tied; 8], &[]);
    assert_eq!(numbers(&pages), [vec![0, 1, 2], vec![3, 4, 5], vec![6, 7]]);
}

#[test]
fn the_heading_of_a_table_stands_on_each_of_its_pages() {
    let row = Strip {
        table: Some(0),
        ..strip(200)
    };
    let mut strips = vec![row; 7];
    strips.push(strip(50));
    let head = 0..1;
    let pages = divide(&strips, std::slice::from_ref(&head));
    assert_eq!(
        numbers(&pages),
        [vec![0, 1, 2], vec![0, 3, 4], vec![0, 5, 6, 7]]
    );
    let again: Vec<_> = pages.iter().map(|page| page[0].again).collect();
    assert_eq!(again, [false, true, true]);
}

#[test]
fn a_heading_of_half_a_page_stands_once() {
    let row = Strip {
        table: Some(0),
        ..strip(340)
    };
    let head = 0..1;
    let pages = divide(&vec![row; 4], std::slice::from_ref(&head));
    assert_eq!(numbers(&pages), [[0, 1], [2, 3]]);
}
