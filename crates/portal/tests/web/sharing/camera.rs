//! The code of the page, read by a decoder of somebody else.

use rqrr::PreparedImage;

use super::keep::area;
use super::person;

/// Dots of the camera for each square of the code.
const SCALE: usize = 4;

/// The squares of a code as the page draws them: the side, and whether a place is dark.
struct Drawn {
    side: usize,
    dark: Vec<bool>,
}

impl Drawn {
    /// Reads the picture: a path of rectangles `M4 4h7v1h-7z`, the dark one after the white sheet.
    fn of(page: &str) -> Self {
        let picture = page.split_once("class=\"qr\"").unwrap().1;
        let picture = picture.split_once("</svg>").unwrap().0;
        let size = picture.split_once("viewBox=\"0 0 ").unwrap().1;
        let side: usize = size.split_once(' ').unwrap().0.parse().unwrap();
        let path = picture.split_once("fill=\"#000\" d=\"").unwrap().1;
        let path = path.split_once('"').unwrap().0;
        let mut dark = vec![false; side * side];
        for rectangle in path.split('M').filter(|one| !one.is_empty()) {
            let numbers: Vec<usize> = rectangle
                .split(|letter: char| !letter.is_ascii_digit())
                .filter_map(|number| number.parse().ok())
                .collect();
            let (x, y) = (numbers[0], numbers[1]);
            let (width, height) = (numbers[2], numbers[3]);
            for place in (0..width * height).map(|n| (x + n % width, y + n / width)) {
                dark[place.1 * side + place.0] = true;
            }
        }
        Self { side, dark }
    }

    fn decoded(&self) -> String {
        let side = self.side * SCALE;
        let mut seen = PreparedImage::prepare_from_greyscale(side, side, |x, y| {
            let is_dark = self.dark[(y / SCALE) * self.side + x / SCALE];
            if is_dark { 0 } else { 255 }
        });
        let codes = seen.detect_grids();
        assert_eq!(codes.len(), 1, "one code on the page");
        codes[0].decode().unwrap().1
    }
}

#[tokio::test]
async fn a_camera_reads_the_link_that_stands_beside_the_code() {
    for who in [
        "tourist",
        "counting-days",
        "landlord-abroad",
        "couple-to-rp",
    ] {
        let page = person(who).await.get("/kk/keep").await.text();
        assert_eq!(Drawn::of(&page).decoded(), area(&page, "link"), "{who}");
    }
}
