use super::*;

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "a host shares it between its threads"
)]
fn it_is_shared_between_threads_and_cheap_to_clone() {
    fn shared<T: Clone + Send + Sync + 'static>(_: &T) {}
    let causes = Causes::official();
    shared(&causes);
    let clone = causes.clone();
    assert!(Arc::ptr_eq(&causes.inner, &clone.inner));
    let name =
        std::thread::spawn(move || clone.name(clone.node("criminal:5.2").unwrap()).to_owned());
    assert_eq!(name.join().expect("no panic"), "盗窃罪");
}

#[test]
fn a_node_is_described() {
    let causes = Causes::official();
    let node = causes.node("civil:7.19.205.5").unwrap();
    assert_eq!((causes.path(node), causes.level(node)), ("7.19.205.5", 4));
    let way: Vec<_> = causes
        .ancestors(node)
        .map(|above| causes.short_form(above))
        .collect();
    assert_eq!(way, ["civil:7.19.205", "civil:7.19", "civil:7", "civil:"]);
    assert_eq!(causes.parent(node), causes.ancestors(node).next());
    let root = causes.node("civil:").unwrap();
    assert_eq!(
        (causes.path(root), causes.level(root), causes.parent(root)),
        ("", 0, None)
    );
    assert_eq!(causes.list_of(node).root(), root);
    assert_eq!(causes.subtree(root).len(), causes.list_of(root).len() + 1);
}

#[test]
fn distances_in_the_official_lists() {
    let causes = Causes::official();
    let distance =
        |a: &str, b: &str| causes.distance(causes.node(a).unwrap(), causes.node(b).unwrap());
    assert_eq!(distance("civil:7.19.205.5", "civil:7.19.205.3"), Some(2));
    assert_eq!(distance("civil:7.19.205.5", "civil:7.19.205"), Some(1));
    assert_eq!(distance("civil:7.19.205.5", "civil:7.19.206.2"), Some(4));
    assert_eq!(distance("civil:7.19.205.5", "civil:"), Some(4));
    assert_eq!(distance("civil:7.19.205.5", "civil:1.1.1"), Some(7));
    // A charge stands right under a chapter without sections.
    assert_eq!(distance("criminal:2.42", "criminal:2.43"), Some(2));
    assert_eq!(distance("criminal:3.5.1", "criminal:3.8.4"), Some(4));
    assert_eq!(distance("criminal:2.42", "civil:10.35.411"), None);
}

#[test]
fn debug_is_short() {
    let text = format!("{:?}", Causes::official());
    assert_eq!(
        text,
        r#"Causes(["administrative@2021", "civil@2026", "criminal@2024"])"#
    );
}
