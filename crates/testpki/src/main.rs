//! `ruqsat-testpki`: writes the test centre, its people and every sample as files, so that any
//! verifier can be tried on them.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Parser;
use ruqsat_testpki::{Asked, Cast, Family, Sample};

/// Writes a certification centre for tests: authorities, people, signatures that hold, and
/// signatures that are each wrong in one way.
///
/// Nothing of it may ever be believed: its keys are public.
#[derive(Debug, Parser)]
#[command(
    version,
    after_help = "\
Example:
  ruqsat-testpki samples
  ruqsat signature verify samples/gost/a12/message.cms --content samples/gost/a12/content \\
      --ocsp samples/gost/a12/answer-1.ocsp --at 2026-06-01T12:00Z --trust samples/gost/ca \\
      --pin $(sha256sum < samples/gost/ca/root.cer | cut -c1-64) \\
      --pin $(sha256sum < samples/gost/ca/authority.cer | cut -c1-64)

OUT/FAMILY/table.md says what was done to each sample, when to check it, and the result."
)]
struct Arguments {
    /// The directory to write into; it must not exist.
    out: PathBuf,
    /// What the GOST keys are made of. The RSA keys are always the same.
    #[arg(long, default_value = "samples")]
    seed: String,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match write(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Where standard error is closed there is nobody to tell.
            drop(writeln!(io::stderr(), "ruqsat-testpki: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn write(arguments: &Arguments) -> anyhow::Result<()> {
    let out = &arguments.out;
    fs::create_dir(out).with_context(|| format!("cannot make `{}`", out.display()))?;
    for family in Family::ALL {
        let cast = Cast::new(family, &arguments.seed);
        write_family(&cast, &out.join(family.id()))?;
    }
    Ok(())
}

fn write_family(cast: &Cast, folder: &Path) -> anyhow::Result<()> {
    let trust = cast.centre.trust()?;
    for (name, holder) in [
        ("ca/root.cer", &cast.centre.root),
        ("ca/authority.cer", &cast.centre.authority),
        ("services/responder.cer", &cast.centre.responder),
        ("services/stamper.cer", &cast.centre.stamper),
        ("people/person.cer", &cast.person),
        ("people/other.cer", &cast.other),
        ("people/chief.cer", &cast.chief),
        ("people/employee.cer", &cast.employee),
        ("look-alike/root.cer", &cast.look_alike.root),
        ("look-alike/authority.cer", &cast.look_alike.authority),
    ] {
        put(&folder.join(name), &holder.der)?;
    }
    let mut table = vec![
        "| Number | What was done | Asked was | Checked at | Result |".to_owned(),
        "| --- | --- | --- | --- | --- |".to_owned(),
    ];
    for sample in Sample::all(cast) {
        write_sample(&sample, &folder.join(sample.number))?;
        let asked = match sample.asked {
            Asked::Person(iin) => format!("IIN {iin}"),
            Asked::Organisation(bin) => format!("BIN {bin}"),
        };
        let (done, verdict) = (sample.done(), sample.verify(&trust).verdict());
        let row = [
            sample.number,
            &*done,
            &asked,
            &sample.at.to_string(),
            &verdict.to_string(),
        ];
        table.push(format!("| {} |", row.join(" | ")));
    }
    table.push(String::new());
    put(&folder.join("table.md"), table.join("\n").as_bytes())
}

fn write_sample(sample: &Sample, folder: &Path) -> anyhow::Result<()> {
    put(&folder.join("message.cms"), &sample.message)?;
    if let Some(content) = &sample.content {
        put(&folder.join("content"), content)?;
    }
    for (number, response) in (1..).zip(&sample.answers.responses) {
        put(&folder.join(format!("answer-{number}.ocsp")), &response.der)?;
    }
    for (number, list) in (1..).zip(&sample.answers.lists) {
        put(&folder.join(format!("list-{number}.crl")), list)?;
    }
    Ok(())
}

/// Writes a file, and the directories above it where they are missing.
fn put(path: &Path, octets: &[u8]) -> anyhow::Result<()> {
    let name = || format!("cannot write `{}`", path.display());
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(name)?;
    }
    fs::write(path, octets).with_context(name)
}
