use std::fs;
use std::path::PathBuf;

use super::{FILES, write};

/// A path that nothing has yet, in the folder that Cargo gives to tests.
fn fresh(name: &str) -> PathBuf {
    let path = std::env::temp_dir().join(format!("dianyuan-{name}-{}", std::process::id()));
    let _ = fs::remove_dir_all(&path);
    path
}

#[test]
fn the_folder_and_all_files_are_new() {
    let folder = fresh("new").join("deeper");
    let listed = write(&folder).unwrap();
    for (name, text) in FILES {
        assert_eq!(fs::read_to_string(folder.join(name)).unwrap(), text);
        assert!(listed.contains(name), "{listed}");
    }
    fs::remove_dir_all(folder.parent().unwrap()).unwrap();
}

#[test]
fn nothing_is_written_over_or_beside_what_is_there() {
    let folder = fresh("there");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("cases.jsonl"), "mine").unwrap();
    let failure = write(&folder).unwrap_err().to_text();
    assert!(
        failure.contains("cases.jsonl") && failure.contains("written over"),
        "{failure}"
    );
    assert_eq!(
        fs::read_to_string(folder.join("cases.jsonl")).unwrap(),
        "mine"
    );
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_folder_that_is_a_file_is_refused() {
    let file = fresh("file");
    fs::write(&file, "mine").unwrap();
    let failure = write(&file).unwrap_err().to_text();
    assert!(failure.contains("cannot_write"), "{failure}");
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
    fs::remove_file(file).unwrap();
}
