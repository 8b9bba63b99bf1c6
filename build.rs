//! Gathers the language files, so that a missing or misspelt key fails the build: the keys of all languages are
//! compared here, and `i18n::t!` looks every key it is given up in the table written here. Texts, demo and the names of countries are packed: they
//! would be a tenth of the program.

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    io::Write,
    path::{Path, PathBuf},
};

use flate2::{Compression, write::ZlibEncoder};

const LANGUAGES: [&str; 2] = ["en", "de"];

fn main() {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("set by cargo"));
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("set by cargo"));
    let mut code = String::new();
    let mut keys_of = BTreeMap::new();
    println!("cargo::rerun-if-changed=assets");
    for language in LANGUAGES {
        let (text, keys) = read(&root.join("assets/lang").join(language));
        fs::write(out.join(language), packed(&text)).expect("the build folder can be written");
        let upper = language.to_uppercase();
        code += &format!(
            "/// The texts of `{language}`, packed.\npub static {upper}: &[u8] = include_bytes!({language:?});\n"
        );
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
    fs::write(out.join("texts.rs"), code).expect("the build folder can be written");
    let tables = files(&root.join("assets/demo"), "toml").into_iter().chain([root.join("assets/countries.tsv")]);
    for file in tables {
        let text = fs::read_to_string(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        let name = file.file_name().expect("a file has a name");
        fs::write(out.join(name), packed(&text)).expect("the build folder can be written");
    }
}

fn packed(text: &str) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(text.as_bytes()).and_then(|()| encoder.finish()).expect("memory can be written")
}

/// The files of a folder with this ending, in name order.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap_or_else(|e| panic!("{}: {e}", folder.display()))
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|end| end == ending))
        .collect();
    files.sort();
    files
}

/// All texts of a language, and the keys they define.
fn read(folder: &Path) -> (String, BTreeSet<String>) {
    let (mut texts, mut keys) = (String::new(), BTreeSet::new());
    for file in files(folder, "ftl") {
        let text = fs::read_to_string(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        for key in text.lines().filter_map(|line| line.split_once(" =")).map(|(key, _)| key) {
            let is_key = key.starts_with(|c: char| c.is_ascii_alphabetic())
                && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
            if is_key {
                assert!(keys.insert(key.to_owned()), "{}: {key} is there twice", file.display());
            }
        }
        texts += &text;
        texts.push('\n');
    }
    (texts, keys)
}
