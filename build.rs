//! Gathers the language files, so that a missing or misspelt key fails the build: the keys of all languages are
//! compared here, and `i18n::t!` looks every key it is given up in the table written here.

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    path::{Path, PathBuf},
};

const LANGUAGES: [&str; 2] = ["en", "de"];

fn main() {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("set by cargo"));
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("set by cargo")).join("texts.rs");
    let mut code = String::new();
    let mut keys_of = BTreeMap::new();
    println!("cargo::rerun-if-changed=assets");
    for language in LANGUAGES {
        let (files, keys) = read(&root.join("assets/lang").join(language));
        let upper = language.to_uppercase();
        code += &format!("/// The language files of `{language}`.\npub static {upper}: &[&str] = &[\n");
        for file in files {
            code += &format!("    include_str!({:?}),\n", file.display().to_string());
        }
        code += "];\n";
        keys_of.insert(language, keys);
    }
    let all: BTreeSet<&String> = keys_of.values().flatten().collect();
    let mut faults = Vec::new();
    for (language, keys) in &keys_of {
        faults.extend(all.iter().filter(|key| !keys.contains(**key)).map(|key| format!("{language} lacks {key}")));
    }
    assert!(faults.is_empty(), "language files differ:\n  {}", faults.join("\n  "));
    code += "/// Every key, sorted.\npub static KEYS: &[&str] = &[\n";
    for key in all {
        code += &format!("    {key:?},\n");
    }
    code += "];\n";
    fs::write(out, code).expect("the build folder can be written");
}

/// The language's files in name order, and the keys they define.
fn read(folder: &Path) -> (Vec<PathBuf>, BTreeSet<String>) {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap_or_else(|e| panic!("{}: {e}", folder.display()))
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|end| end == "ftl"))
        .collect();
    files.sort();
    let mut keys = BTreeSet::new();
    for file in &files {
        let text = fs::read_to_string(file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        for key in text.lines().filter_map(|line| line.split_once(" =")).map(|(key, _)| key) {
            let is_key = key.starts_with(|c: char| c.is_ascii_alphabetic())
                && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
            if is_key {
                assert!(keys.insert(key.to_owned()), "{}: {key} is there twice", file.display());
            }
        }
    }
    (files, keys)
}
