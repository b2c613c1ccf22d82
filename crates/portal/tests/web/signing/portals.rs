//! Portals whose verifier is moody, absent, or believes no demo.

use super::*;

/// A centre that can fall silent.
#[derive(Debug, Default)]
struct Moody(AtomicBool);

impl Verifier for Moody {
    fn verify(&self, request: &Checked<'_>) -> Report {
        if self.0.load(Ordering::Relaxed) {
            return centre().verify(request);
        }
        let (silent, policy) = (KeptAnswers::default(), Policy::default());
        OwnVerifier::new(centre().0.trust(), &silent, &policy).verify(request)
    }
}

fn portal(change: impl FnOnce(&mut Config)) -> Browser {
    let mut config = config();
    change(&mut config);
    let app = App::new(&LawFiles::read(None).unwrap(), config).unwrap();
    Browser::of(Arc::new(app))
}

#[tokio::test]
async fn what_cannot_be_asked_about_waits_and_is_never_taken_as_good() {
    let moody = Arc::new(Moody::default());
    let verifier = Arc::clone(&moody);
    let mut browser = portal(|config| config.verifier = Some(verifier));
    let page = open(&mut browser, "owner").await;
    let pending = sign(&mut browser, &page, "owner").await;
    assert_says(&pending, "signing-head-pending");
    assert_says(&pending, "signature-doubt-no-answer");
    let again = format!("{page}/again");
    set_clock(NOW + 30 * HOUR);
    let still = browser.submit(&again, &[]).await.text();
    assert_says(&still, "signing-head-pending");
    moody.0.store(true, Ordering::Relaxed);
    set_clock(NOW + 31 * HOUR);
    let signed = browser.submit(&again, &[]).await.text();
    assert_says(&signed, "signing-head-signed");
    // It counts as of its arrival, long before the deadline.
    assert!(
        signed.contains("21 November 2026, 17:00 (UTC+5)"),
        "{signed}"
    );
}

#[tokio::test]
async fn a_portal_that_believes_nobody_says_that_signing_is_off() {
    let mut browser = portal(|config| {
        config.verifier = None;
        config.demo_keys = None;
    });
    for answer in [
        browser.get("/en/key").await,
        browser.post("/en/key", &[]).await,
    ] {
        assert_eq!(answer.status, StatusCode::OK);
        assert_says(&answer.text(), "signing-off");
    }
    let start = browser.get("/en").await.text();
    assert!(!start.contains("/demo/story/"));
    let story = browser.post("/en/demo/story/owner", &[]).await;
    assert_eq!(story.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn without_a_demo_no_demo_key_is_offered_and_no_banner_shown() {
    let mut browser = portal(|config| config.demo_keys = None);
    let begun = browser.post("/en/key", &[]).await;
    let page = begun.location().to_owned();
    let shown = browser.get(&page).await.text();
    assert!(!shown.contains(&says("signing-demo-says")));
    let signer = browser.get(&format!("{page}/demo")).await;
    assert_eq!(signer.status, StatusCode::NOT_FOUND);
    let signer = browser
        .post(&format!("{page}/demo"), &[("key", "owner")])
        .await;
    assert_eq!(signer.status, StatusCode::NOT_FOUND);
}
