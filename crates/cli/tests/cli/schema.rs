//! The `schema` command.

use crate::program::Folder;

#[test]
fn names_are_listed_and_each_is_printed_as_canonical_json() {
    let folder = Folder::new();
    let names = folder.run("schema").with(0);
    assert_eq!(names.lines().collect::<Vec<_>>(), dianyuan::SCHEMAS);
    for name in dianyuan::SCHEMAS {
        let schema = folder.run(&format!("schema {name}")).with(0);
        assert_eq!(
            schema,
            dianyuan::schema(name).unwrap().to_canonical() + "\n"
        );
    }
}

#[test]
fn a_name_that_is_none_is_a_usage_error() {
    let errors = Folder::new().run("schema lawyr").refused();
    assert!(
        errors.contains("lawyer") && errors.contains("ranking"),
        "{errors}"
    );
}
