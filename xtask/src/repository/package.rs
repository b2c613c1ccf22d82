//! The packages of the workspace and which of them lean on which.

use anyhow::Context as _;
use serde_json::Value;

/// A package of the workspace.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Package {
    pub(crate) name: String,
    /// Its manifest, from the root of the repository.
    pub(crate) manifest: String,
    pub(crate) arrows: Vec<Arrow>,
}

/// One package leans on another.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Arrow {
    pub(crate) to: String,
    /// Only its tests and benches do.
    pub(crate) only_tests: bool,
}

/// Reads the answer of `cargo metadata --no-deps`.
pub(crate) fn packages_of(metadata: &str) -> anyhow::Result<Vec<Package>> {
    let metadata: Value = serde_json::from_str(metadata)?;
    let root = text(&metadata, "workspace_root")?;
    let packages = metadata.get("packages").and_then(Value::as_array);
    packages
        .context("`packages` is missing")?
        .iter()
        .map(|one| package(one, root))
        .collect()
}

fn package(package: &Value, root: &str) -> anyhow::Result<Package> {
    let manifest = text(package, "manifest_path")?;
    let arrows = package.get("dependencies").and_then(Value::as_array);
    Ok(Package {
        name: text(package, "name")?.to_owned(),
        manifest: manifest
            .strip_prefix(root)
            .unwrap_or(manifest)
            .trim_matches('/')
            .to_owned(),
        arrows: arrows
            .context("`dependencies` is missing")?
            .iter()
            .map(arrow)
            .collect::<Result<_, _>>()?,
    })
}

fn arrow(dependency: &Value) -> anyhow::Result<Arrow> {
    let kind = dependency.get("kind").and_then(Value::as_str);
    Ok(Arrow {
        to: text(dependency, "name")?.to_owned(),
        only_tests: kind == Some("dev"),
    })
}

fn text<'a>(value: &'a Value, key: &str) -> anyhow::Result<&'a str> {
    value
        .get(key)
        .and_then(Value::as_str)
        .with_context(|| format!("`{key}` is missing"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_of_the_tests_are_told_from_the_others() {
        let metadata = r#"{"workspace_root": "/somewhere", "packages": [{
            "name": "ruqsat-law", "manifest_path": "/somewhere/crates/law/Cargo.toml",
            "dependencies": [{"name": "ruqsat-calendar", "kind": null},
                             {"name": "ruqsat-testkit", "kind": "dev"}]}]}"#;
        let to = |to: &str, only_tests| Arrow {
            to: to.into(),
            only_tests,
        };
        let law = Package {
            name: "ruqsat-law".into(),
            manifest: "crates/law/Cargo.toml".into(),
            arrows: vec![to("ruqsat-calendar", false), to("ruqsat-testkit", true)],
        };
        assert_eq!(packages_of(metadata).unwrap(), [law]);
    }

    #[test]
    fn an_answer_without_packages_is_refused() {
        assert!(packages_of(r#"{"workspace_root": "/somewhere"}"#).is_err());
    }
}
