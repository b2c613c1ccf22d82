//! Signatures made elsewhere, and files that are none.

use super::*;

/// Writes the octets of a signature as some program does.
type Armour = fn(&[u8]) -> Vec<u8>;

#[tokio::test]
async fn a_signature_made_elsewhere_is_taken_in_every_armour() {
    let mut browser = Browser::default();
    let pem = |der: &[u8]| {
        let text = STANDARD.encode(der);
        format!("-----BEGIN CMS-----\n{text}\n-----END CMS-----\n").into_bytes()
    };
    let base64 = |der: &[u8]| STANDARD.encode(der).into_bytes();
    let plain = |der: &[u8]| der.to_vec();
    for armour in [pem, base64, plain] as [Armour; 3] {
        for (field, file) in [("file", Some("a.cms")), ("text", None)] {
            let page = open(&mut browser, "owner").await;
            let message = armour(&made(&mut browser, &page, "owner").await);
            // An empty file field comes along, where text was pasted.
            let empty = ("file", Some(""), &b""[..]);
            let sent = browser
                .upload(&page, &[empty, (field, file, &message)])
                .await;
            let shown = browser.get(sent.location()).await.text();
            assert_says(&shown, "signing-head-signed");
            assert_says(&shown, "signing-channel-file");
        }
    }
}

#[tokio::test]
async fn a_file_that_is_no_signature_is_told_and_nothing_is_lost() {
    let mut browser = Browser::default();
    let page = open(&mut browser, "owner").await;
    let content = octets(&mut browser, &page).await;
    let other = open(&mut browser, "owner").await;
    let of_other = made(&mut browser, &other, "owner").await;
    let cases = [
        (&b"hello"[..], "signature-refusal-unreadable", "other-file"),
        (
            b"\x30\x84\xff\xff\xff\xff",
            "signature-refusal-unreadable",
            "other-file",
        ),
        (&content, "signature-refusal-unreadable", "other-file"),
        (
            &of_other,
            "signing-refusal-content-changed",
            "this-statement",
        ),
    ];
    for (message, sentence, next) in cases {
        let sent = browser
            .upload(&page, &[("file", Some("a.cms"), message)])
            .await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
        let shown = browser.get(sent.location()).await.text();
        assert_says(&shown, sentence);
        assert_says(&shown, &format!("signing-next-{next}"));
    }
}

#[tokio::test]
async fn nothing_and_nonsense_are_told_apart_and_what_was_pasted_stays() {
    let mut browser = Browser::default();
    let page = open(&mut browser, "owner").await;
    browser
        .upload(&page, &[("file", Some("a.cms"), b"hello")])
        .await;
    let nothing = browser
        .upload(&page, &[("file", Some(""), b""), ("text", None, b" \n")])
        .await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    let nothing = nothing.text();
    assert_says(&nothing, "signing-wrong-none");
    // What was wrong before stands folded, not beside what is wrong now.
    assert_eq!(nothing.matches("role=\"alert\"").count(), 1);
    assert_says(&nothing, "signing-last-attempt");
    let empty = browser.upload(&page, &[("file", Some("a.cms"), b"")]).await;
    assert_says(&empty.text(), "signing-wrong-empty");
    let nonsense = browser
        .upload(
            &page,
            &[("file", Some(""), b""), ("text", None, b"MII <b>")],
        )
        .await;
    assert_eq!(nonsense.status, StatusCode::UNPROCESSABLE_ENTITY);
    let nonsense = nonsense.text();
    assert_says(&nonsense, "signing-wrong-text");
    assert!(nonsense.contains(">MII &#60;b&#62;</textarea>"));
    assert!(nonsense.contains("<details open>"));
    assert_says(
        &sign(&mut browser, &page, "owner").await,
        "signing-head-signed",
    );
}

#[tokio::test]
async fn a_huge_file_is_refused_in_words() {
    let mut browser = Browser::default();
    let page = open(&mut browser, "owner").await;
    let huge = vec![0x30; 300 * 1024];
    let sent = browser
        .upload(&page, &[("file", Some("a.pdf"), &huge)])
        .await;
    assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_says(&sent.text(), "signing-wrong-large");
}
