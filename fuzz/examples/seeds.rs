//! Writes the first inputs of the targets `ocsp`, `crl`, `tsp` and `certificate` into `corpus/`:
//! what the fuzz authority signs, and so what only it can make.

use std::fs;
use std::path::Path;

use ruqsat_fuzz::authority::{algorithm, authority, stamper};
use ruqsat_signature::der::{Oid, tag, write};
use ruqsat_signature::{Digest, oids};

const TIME: &[u8] = b"20260101120000Z";

fn main() {
    put("certificate", "authority", &authority().der);
    put("certificate", "stamper", &stamper().der);
    for (name, said) in [
        ("good", write::element(tag::context_primitive(0), &[])),
        ("revoked", write::element(tag::context(1), &time())),
        ("held", write::element(tag::context(1), &[time(), reason(6)].concat())),
        ("unknown", write::element(tag::context_primitive(2), &[])),
    ] {
        put("ocsp", name, &for_signing(&response(&said)));
    }
    put("crl", "list", &for_signing(&list(&[])));
    let base = write::element(tag::INTEGER, &[3]);
    put("crl", "changes", &for_signing(&list(&extension(oids::DELTA_CRL, true, &base))));
    put("tsp", "statement", &for_signing(&statement()));
}

/// Inputs begin with an octet that says whether they are whole: these are to be signed.
fn for_signing(octets: &[u8]) -> Vec<u8> {
    [&[0], octets].concat()
}

fn put(target: &str, name: &str, octets: &[u8]) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(target);
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join(name), octets).expect("a file");
}

fn time() -> Vec<u8> {
    write::element(tag::GENERALIZED_TIME, TIME)
}

fn reason(number: u8) -> Vec<u8> {
    write::element(tag::context(0), &write::element(tag::ENUMERATED, &[number]))
}

fn response(said: &[u8]) -> Vec<u8> {
    let digest = Digest::Sha256;
    let about = write::sequence(&[
        &digest.identifier(),
        &write::octet_string(&digest.of(&authority().subject.der)),
        &write::octet_string(&digest.of(&authority().key_octets)),
        &write::element(tag::INTEGER, &authority().serial),
    ]);
    let single = write::sequence(&[&about, said, &time()]);
    let nonce = write::octet_string(&[7; 16]);
    let extensions = write::sequence(&[&extension(oids::OCSP_NONCE, false, &nonce)]);
    write::sequence(&[
        &write::element(tag::context(1), &authority().subject.der),
        &time(),
        &write::sequence(&[&single]),
        &write::element(tag::context(1), &extensions),
    ])
}

fn list(more: &[u8]) -> Vec<u8> {
    let reason = extension(oids::REASON_CODE, false, &write::element(tag::ENUMERATED, &[1]));
    let entry = |serial: u8| {
        write::sequence(&[&write::unsigned(&[serial]), &time(), &write::sequence(&[&reason])])
    };
    let number = extension(oids::CRL_NUMBER, false, &write::element(tag::INTEGER, &[5]));
    let extensions = write::sequence(&[&number, more]);
    write::sequence(&[
        &write::unsigned(&[1]),
        &algorithm(),
        &authority().subject.der,
        &time(),
        &write::element(tag::GENERALIZED_TIME, b"20260102120000Z"),
        &write::sequence(&[&entry(7), &entry(9)]),
        &write::element(tag::context(0), &extensions),
    ])
}

fn statement() -> Vec<u8> {
    let digest = Digest::Streebog512;
    let imprint = write::octet_string(&digest.of(b"signature"));
    write::sequence(&[
        &write::unsigned(&[1]),
        &write::oid(oids::POLICY_TIME_STAMP),
        &write::sequence(&[&digest.identifier(), &imprint]),
        &write::unsigned(&[9]),
        &time(),
        &write::unsigned(&[1, 2, 3, 4, 5, 6, 7, 8]),
    ])
}

fn extension(kind: Oid, critical: bool, value: &[u8]) -> Vec<u8> {
    let mark = if critical { write::element(tag::BOOLEAN, &[0xff]) } else { Vec::new() };
    write::sequence(&[&write::oid(kind), &mark, &write::octet_string(value)])
}
