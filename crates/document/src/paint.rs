//! Pages are written as a PDF: marks with their tags, links, bookmarks and the file's own card.

mod marks;
mod outline;
mod tags;

use krilla::SerializeSettings;
use krilla::action::LinkAction;
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::configure::{Accessibility, Configuration, ConfigurationBuilder};
use krilla::error::KrillaError;
use krilla::geom::{Quadrilateral, Rect};
use krilla::metadata::{DateTime, Metadata};
use krilla::page::{Page, PageSettings};
use ruqsat_calendar::Day;

use self::marks::{Brushes, Field};
use self::tags::Filled;
use crate::Fault;
use crate::face::Faces;
use crate::layout::{Edges, Laid};
use crate::pages::Placed;
use crate::style::sheet;
use crate::tree::LinkId;

/// What the file says of itself.
#[derive(Debug)]
pub(crate) struct Made {
    pub(crate) title: String,
    pub(crate) language: String,
    /// Since 1970-01-01 UTC.
    pub(crate) seconds: i64,
}

/// Writes the pages.
pub(crate) fn paint(
    laid: &Laid,
    pages: &[Vec<Placed>],
    edges: &Edges,
    faces: &Faces,
    made: &Made,
) -> Result<Vec<u8>, Fault> {
    let metadata = metadata(made)?;
    let mut document = krilla::Document::new_with(settings()?);
    let mut filled = Filled::new(&laid.tree);
    for (index, placed) in pages.iter().enumerate() {
        let size = (sheet::WIDTH.in_points(), sheet::HEIGHT.in_points());
        let sheet = PageSettings::from_wh(size.0, size.1)
            .ok_or_else(|| Fault::Writing("a sheet has no size".into()))?;
        let mut page = document.start_page_with(sheet);
        let mut brushes = Brushes::new(page.surface(), faces, &mut filled);
        brushes.frames(laid, placed);
        brushes.edges(edges, index);
        brushes.strips(laid, placed);
        let fields = brushes.finish();
        links(&mut page, fields, laid, &mut filled);
        page.finish();
    }
    document.set_metadata(metadata);
    document.set_outline(outline::outline(laid, pages, &made.title));
    document.set_tag_tree(filled.tree(&laid.tree, &made.language));
    document.finish().map_err(|error| fault(&error))
}

fn settings() -> Result<SerializeSettings, Fault> {
    Ok(SerializeSettings {
        pretty: false,
        compress_content_streams: true,
        no_device_cs: false,
        ascii_compatible: false,
        xmp_metadata: true,
        cmyk_profile: None,
        configuration: configuration()?,
        enable_tagging: true,
        ..SerializeSettings::default()
    })
}

/// The writer refuses what PDF/UA-1 refuses.
fn configuration() -> Result<Configuration, Fault> {
    ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| Fault::Writing(format!("{error:?}")))
}

fn metadata(made: &Made) -> Result<Metadata, Fault> {
    let date = date(made.seconds).ok_or(Fault::NoSuchMoment {
        seconds: made.seconds,
    })?;
    Ok(Metadata::new()
        .title(made.title.clone())
        .language(made.language.clone())
        .creation_date(date))
}

/// The moment in UTC; none outside the years that a `Day` has.
fn date(seconds: i64) -> Option<DateTime> {
    const MINUTE: i64 = 60;
    const HOUR: i64 = 60 * MINUTE;
    const DAY: i64 = 24 * HOUR;
    let days = i32::try_from(seconds.div_euclid(DAY)).ok()?;
    let day = Day::from_epoch_days(days);
    if day.epoch_days() != days {
        return None;
    }
    let (year, month, day) = day.ymd();
    let clock = seconds.rem_euclid(DAY);
    let part = |length: i64, most: i64| u8::try_from(clock.div_euclid(length).rem_euclid(most));
    let date = DateTime::new(u16::try_from(year).ok()?)
        .month(month)
        .day(day)
        .hour(part(HOUR, 24).ok()?)
        .minute(part(MINUTE, 60).ok()?)
        .second(part(1, 60).ok()?);
    Some(date.utc_offset_hour(0).utc_offset_minute(0))
}

/// One field to click for each link of the page, over all its lines.
fn links(page: &mut Page<'_>, mut fields: Vec<Field>, laid: &Laid, filled: &mut Filled) {
    fields.sort_by_key(|field| field.link.0);
    for same in fields.chunk_by(|left, right| left.link == right.link) {
        let areas = same.iter().map(|field| field.area);
        let areas: Vec<Quadrilateral> = areas.map(Rect::into).collect();
        let Some(link) = same.first().map(|field| field.link) else {
            continue;
        };
        if let Some(annotation) = annotation(link, areas, laid) {
            filled.link(link, page.add_tagged_annotation(annotation));
        }
    }
}

fn annotation(link: LinkId, areas: Vec<Quadrilateral>, laid: &Laid) -> Option<Annotation> {
    let link = laid.tree.links.get(link.0)?;
    let action = LinkAction::new(link.address.clone());
    let target = Target::Action(action.into());
    let field = LinkAnnotation::new_with_quad_points(areas, target);
    Some(Annotation::new_link(field, Some(link.alternative.clone())))
}

fn fault(error: &KrillaError) -> Fault {
    Fault::Writing(match error {
        KrillaError::Validation(found) => {
            let first = found.first().map(|(first, _)| format!("{first:?}"));
            format!("{error}: {}", first.unwrap_or_default())
        }
        KrillaError::Font(..)
        | KrillaError::Limit(_)
        | KrillaError::DuplicateNamedDestination(_)
        | KrillaError::DuplicateTagId(..)
        | KrillaError::UnknownTagId(..) => error.to_string(),
    })
}
