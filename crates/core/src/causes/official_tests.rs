use super::*;
use crate::causes::NodeId;

fn levels(list: &str) -> Vec<usize> {
    let causes = Causes::official();
    let root = causes.node(&format!("{list}:")).unwrap();
    let count = |level| {
        causes
            .nodes()
            .filter(|n| causes.is_within(*n, root) && causes.level(*n) == level)
            .count()
    };
    (1..=4).map(count).collect()
}

fn area_keys(causes: &Causes, node: NodeId) -> Vec<&str> {
    causes.areas(node).map(crate::causes::Area::key).collect()
}

#[test]
fn the_lists_have_the_official_numbers_of_causes() {
    assert_eq!(levels("civil"), [12, 59, 514, 470]);
    assert_eq!(levels("criminal"), [10, 17, 483, 0]);
    assert_eq!(levels("administrative"), [1, 22, 140, 0]);
    assert_eq!(
        Causes::official().node_count(),
        12 + 59 + 514 + 470 + 10 + 17 + 483 + 1 + 22 + 140 + 3
    );
}

#[test]
fn civil_numbers_run_through_the_list() {
    let causes = Causes::official();
    let civil = causes.node("civil:").unwrap();
    let last = |level| {
        let causes = &causes;
        causes
            .nodes()
            .filter(move |n| causes.is_within(*n, civil) && causes.level(*n) == level)
            .map(|n| {
                let path = causes.path(n);
                path.rsplit('.')
                    .next()
                    .expect("never empty")
                    .parse::<u32>()
                    .expect("a number")
            })
    };
    assert!(last(1).eq(1..=12));
    assert!(last(2).eq(1..=59));
    assert!(last(3).eq(1..=514));
}

#[test]
fn no_name_is_cut_short() {
    let causes = Causes::official();
    for node in causes.nodes() {
        let name = causes.name(node);
        assert_eq!(
            name.matches('（').count(),
            name.matches('）').count(),
            "{name}"
        );
        if causes.list_of(node).name() == "criminal" {
            assert!(name.ends_with('罪') || causes.level(node) == 0, "{name}");
        }
    }
}

#[test]
fn every_cause_below_the_first_level_has_a_practice_area() {
    let causes = Causes::official();
    for node in causes.nodes().filter(|node| causes.level(*node) >= 2) {
        assert!(
            !causes.area_set(node).is_empty(),
            "{}",
            causes.short_form(node)
        );
    }
}

#[test]
fn every_area_is_used() {
    let causes = Causes::official();
    let used: Vec<&str> = causes
        .nodes()
        .flat_map(|node| area_keys(&causes, node))
        .collect();
    for area in causes.all_areas() {
        assert!(used.contains(&area.key()), "{area}");
    }
}

#[test]
fn areas_link_the_lists() {
    let causes = Causes::official();
    let shared = |a: &str, b: &str| {
        let (a, b) = (causes.node(a).unwrap(), causes.node(b).unwrap());
        let other = area_keys(&causes, b);
        let keys: Vec<_> = area_keys(&causes, a)
            .into_iter()
            .filter(|key| other.contains(key))
            .collect();
        assert_eq!(causes.share_area(a, b), !keys.is_empty());
        keys
    };
    for (a, b, area) in [
        ("civil:7.19.206.2", "administrative:1.7.4", "work_injury"),
        ("civil:7.21.215.1", "administrative:1.8.5", "work_injury"),
        ("civil:7", "administrative:1.7.4", "labour"),
        ("civil:7.19.205.5", "criminal:5.13", "labour"),
        ("civil:10.35.411", "criminal:2.42", "traffic"),
        ("civil:11.51.481", "criminal:4.38", "domestic_violence"),
        ("civil:10.35.413", "criminal:6.5.9", "medical"),
        ("civil:10.35.414", "criminal:6.6.1", "environment"),
        (
            "civil:5.14.165.2",
            "criminal:3.7.1",
            "intellectual_property",
        ),
        ("civil:4.10.97", "administrative:1.19.1", "expropriation"),
        ("civil:10.35.409", "criminal:4.6", "sexual_violence"),
    ] {
        assert!(shared(a, b).contains(&area), "{a} {b}");
    }
    assert!(shared("civil:2.2.14", "criminal:5.2").is_empty());
    assert!(shared("civil:7.19.205.5", "administrative:1.5.1").is_empty());
}

#[test]
fn the_deepest_rule_wins_whole() {
    let causes = Causes::official();
    let keys = |text: &str| area_keys(&causes, causes.node(text).unwrap());
    assert_eq!(keys("civil:7.19.206.1"), ["labour", "social_security"]);
    assert_eq!(keys("civil:11.51.481"), ["family", "domestic_violence"]);
    assert_eq!(keys("civil:"), [""; 0]);
}

#[test]
fn the_crosswalk_maps_the_labour_branch_whole() {
    let causes = Causes::official();
    let rows = &causes.inner.crosswalks[0].rows;
    let branch = causes.node("civil:7.19").unwrap();
    // 205 to 207 were 186 to 188; 208 and 209 are new in 2026.
    let old_ones = causes
        .nodes()
        .filter(|node| causes.is_within(*node, branch));
    let old_ones = old_ones.filter(|node| {
        !["208", "209"]
            .iter()
            .any(|new| causes.path(*node).contains(new))
    });
    for node in old_ones {
        let path = causes.path(node);
        assert!(
            rows.values()
                .any(|successors| matches!(successors.as_slice(), [only] if **only == *path)),
            "{path}"
        );
    }
    assert_eq!(rows.len(), 1 + 1 + 3 + 7 + 5);
}

#[test]
fn rules_that_miss_their_cause_are_refused() {
    let tree = "dianyuan-causes 1\nlist own\nvintage 1\ntitle Own\n1\t1\tOne\n";
    let areas = "dianyuan-areas 1\narea\tx\t某\tX\n";
    let built = |rule: &str| Causes::built_in(&format!("{areas}{rule}"), &[tree], &[]);
    assert!(built("rule\town@1:1\tx\tOne\n").is_ok());
    for (rule, code) in [
        ("rule\town@1:1\tx\tTwo\n", "name_differs"),
        ("rule\town@1:2\tx\tOne\n", "unknown_cause"),
        ("rule\town@2:1\tx\tOne\n", "unknown_cause"),
    ] {
        let error = built(rule).expect_err(rule);
        assert_eq!(
            (error.problems()[0].code, error.problems()[0].row),
            (code, Some(3))
        );
    }
}
