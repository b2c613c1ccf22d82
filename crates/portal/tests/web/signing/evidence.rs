//! What proves a signature, and that it proves it again.

use super::*;

#[tokio::test]
async fn an_owner_signs_and_anybody_can_check_the_files_again() {
    let mut browser = Browser::default();
    let page = open(&mut browser, "owner").await;
    let signed = sign(&mut browser, &page, "owner").await;
    assert_says(&signed, "signing-head-signed");
    assert!(signed.contains("••••••••0015"));

    let content = octets(&mut browser, &page).await;
    let statement = Statement::read(&content).unwrap();
    let message = browser
        .get(&format!("{page}/files/signature.cms"))
        .await
        .bytes;
    let answer = browser
        .get(&format!("{page}/files/answer-1.ocsp"))
        .await
        .bytes;
    let iin = TwelveDigits::parse("951332300015").unwrap();
    let at = Timestamp::from_second(NOW).unwrap();
    let kept = KeptAnswers {
        responses: vec![KeptResponse {
            der: answer,
            nonce: None,
        }],
        ..KeptAnswers::default()
    };
    let policy = Policy::for_archive();
    let again = OwnVerifier::new(centre().0.trust(), &kept, &policy).verify(&Checked {
        message: &message,
        content: Some(&content),
        stamp: None,
        expected: Expected::Person(&iin),
        received_at: at,
        checked_at: at,
    });
    assert!(again.passed(), "{:?}", again.refusal);

    let report = browser.get(&format!("{page}/files/report.json")).await;
    let report: serde_json::Value = serde_json::from_slice(&report.bytes).unwrap();
    assert_eq!(report["indication"], "TOTAL-PASSED");
    assert_eq!(report["statement"]["sha256"], *statement.sha256());
    assert_eq!(report["signer"]["iin"], "951332300015");
    assert_eq!(report["channel"], "demo");
}

#[tokio::test]
async fn all_files_come_as_one_with_the_command_that_checks_them() {
    let mut browser = Browser::default();
    let page = open(&mut browser, "owner").await;
    let signed = sign(&mut browser, &page, "owner").await;
    let statement = Statement::read(&octets(&mut browser, &page).await).unwrap();
    let message = browser
        .get(&format!("{page}/files/signature.cms"))
        .await
        .bytes;
    let case = statement.field(Field::Case).unwrap();
    let command = format!(
        "ruqsat signature verify {case}-signature.cms \\\n  --content {case}-statement.txt \\\n  \
         --trust . \\\n  --at 2026-11-21T12:00:00Z \\\n  --ocsp {case}-answer-1.ocsp \\\n  --pin "
    );
    assert!(signed.contains(&command), "{signed}");
    let script = browser.get(&format!("{page}/files/verify.sh")).await.text();
    assert!(script.starts_with(&format!("#!/bin/sh\n{command}")));
    let whole = browser.get(&format!("{page}/files/all.zip")).await;
    let kept = format!("attachment; filename=\"{case}-2026-11-21.zip\"");
    assert_eq!(whole.header(header::CONTENT_DISPOSITION), kept);
    let mut whole = zip::ZipArchive::new(std::io::Cursor::new(whole.bytes)).unwrap();
    let mut packed = Vec::new();
    let mut file = whole.by_name(&format!("{case}-signature.cms")).unwrap();
    std::io::copy(&mut file, &mut packed).unwrap();
    assert_eq!(packed, message);
}
