//! The `choose` command.

use std::fs::OpenOptions;

use dianyuan::choice::Ledger;

use crate::program::{Ended, Folder, POLICY};

/// Three lawyers of two firms; the first has no room for a case.
const ROSTER: &str = r#"{"id":"L-1","firm":"F-1","category":"full_time","statuses":[{"status":"active","from":"2015-01-01"}],"first_practice":"2015-01-01","capacity":{"units":1},"caseload":{"as_of":"2026-11-01","units":0}}
{"id":"L-2","firm":"F-1","category":"full_time","statuses":[{"status":"active","from":"2015-01-01"}],"first_practice":"2015-01-01","capacity":{"units":5},"caseload":{"as_of":"2026-11-01","units":1}}
{"id":"L-3","firm":"F-2","category":"full_time","statuses":[{"status":"active","from":"2015-01-01"}],"first_practice":"2015-01-01","capacity":{"units":9},"caseload":{"as_of":"2026-11-01","units":0}}
"#;

pub(crate) const NOW: &str = "2026-11-25T10:00:00+08:00";

/// The folder of a small agency with these cases: a roster `r`, cases `c`.
pub(crate) fn agency(cases: usize) -> Folder {
    let folder = Folder::new();
    folder.put("r", ROSTER);
    let case = |number: usize| {
        format!(
            r#"{{"id":"C-{number}","kind":"civil","causes":["civil:7.19.205.5"],"received":"2026-11-25T09:00:00+08:00","client":{{"vetoes":[]}},"parties":[]}}"#
        ) + "\n"
    };
    folder.put("c", (1..=cases).map(case).collect::<String>());
    folder
}

/// One command, on one line.
pub(crate) fn command(id: &str, role: &str, case: &str, kind: &str, data: &str) -> String {
    format!(
        r#"{{"id":"{id}","actor":{{"id":"{role}-1","role":"{role}"}},"case":"{case}","type":"{kind}","data":{data}}}"#
    ) + "\n"
}

pub(crate) const RECEIVED: &str =
    r#"{"kind":"civil","route":"application","from":"2026-11-25T09:00:00+08:00"}"#;

pub(crate) fn receive(id: &str, case: &str) -> String {
    command(id, "clerk", case, "receive", RECEIVED)
}

pub(crate) fn choose(id: &str, case: &str, picks: &str) -> String {
    let data = format!(r#"{{"picks":{picks}}}"#);
    command(id, "client", case, "choose", &data)
}

pub(crate) fn run(folder: &Folder, more: &str, commands: &str) -> Ended {
    let arguments = format!("choose --stream s --roster r --cases c --now {NOW} {more}");
    folder.run_with(&arguments, commands, &[])
}

#[test]
fn a_case_goes_from_its_receipt_to_an_appointment() {
    let folder = agency(1);
    let official = |id, kind| command(id, "official", "C-1", kind, r#"{"lawyer":"L-2"}"#);
    let commands = [
        receive("k-1", "C-1"),
        choose("k-2", "C-1", r#"["L-1","L-2"]"#),
        official("k-3", "propose"),
        official("k-4", "confirm"),
    ];
    let out = run(&folder, "", &commands.concat()).with(0);
    assert_eq!(
        out.lines().collect::<Vec<_>>(),
        [
            r#"{"events":["received"],"id":"k-1","seq":1}"#,
            r#"{"events":["chosen","passed_over","held"],"id":"k-2","seq":2}"#,
            r#"{"events":["proposed"],"id":"k-3","seq":5}"#,
            r#"{"events":["confirmed"],"id":"k-4","seq":6}"#,
        ]
    );
    let ledger = Ledger::replay("dianyuan", &folder.text("s")).unwrap();
    assert!(ledger.state().case("C-1").unwrap().is_served());
    assert_eq!(folder.names(), ["c", "r", "s"]);
    // From a file it is the same, in one run or in several.
    for (number, command) in commands.iter().enumerate() {
        folder.put("k", command);
        let arguments = format!("choose --stream t --roster r --cases c --commands k --now {NOW}");
        let out_of_one = folder.run(&arguments).with(0);
        assert_eq!(out_of_one.trim_end(), out.lines().nth(number).unwrap());
    }
    assert_eq!(folder.text("t"), folder.text("s"));
}

#[test]
fn what_is_refused_or_no_command_is_answered_and_the_others_go_on() {
    let folder = agency(1);
    let commands = [
        receive("k-1", "C-1"),
        choose("k-2", "C-1", r#"["L-2","L-2"]"#),
        "\n".to_owned(),
        "choose L-2\n".to_owned(),
        command("k-3", "boss", "C-1", "chose", "{}"),
        command(
            "k-4",
            "official",
            "C-1",
            "override",
            r#"{"lawyer":"L-1","reason":"near"}"#,
        ),
        receive("k-1", "C-2"),
        choose("k-5", "C-1", r#"["L-2","L-3"]"#),
    ];
    let out = run(&folder, "", &commands.concat()).with(1);
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!(lines.len(), 7, "{out}");
    assert_eq!(
        lines[1],
        r#"{"detail":"lawyer \"L-2\"","grounds":[],"id":"k-2","refused":"repeated_pick"}"#
    );
    assert!(
        lines[2].starts_with(r#"{"error":{"kind":"malformed","problems":[{"code":"not_a_line""#)
            && lines[2].ends_with(r#""row":4}"#),
        "{out}"
    );
    assert!(
        lines[3].contains(r#""path":"actor.role""#)
            && lines[3].contains(r#""path":"type""#)
            && lines[3].ends_with(r#""row":5}"#),
        "{out}"
    );
    assert!(
        lines[4].contains(r#""code":"H14.units_full""#)
            && lines[4].contains(r#""id":"k-4","refused":"ineligible""#),
        "{out}"
    );
    assert!(lines[5].contains(r#""refused":"id_reused""#), "{out}");
    assert!(lines[6].contains(r#""events":["chosen","held"]"#), "{out}");
}

#[test]
fn a_command_that_is_sent_again_is_done_once_after_a_restart_too() {
    let folder = agency(1);
    let commands = receive("k-1", "C-1") + &choose("k-2", "C-1", r#"["L-2","L-3"]"#);
    let twice = commands.clone() + &commands;
    let out = run(&folder, "", &twice).with(0);
    let stored = folder.text("s");
    assert_eq!(stored.lines().count(), 3);
    let repeats = "{\"id\":\"k-1\",\"repeats\":[1,1]}\n{\"id\":\"k-2\",\"repeats\":[2,2]}\n";
    assert!(out.ends_with(repeats), "{out}");
    assert_eq!(run(&folder, "", &commands).with(0), repeats);
    assert_eq!(folder.text("s"), stored);
}

#[test]
fn lines_for_people_tell_what_happened_and_why() {
    let commands = [
        receive("k-1", "C-1"),
        choose("k-2", "C-1", r#"["L-1","L-2"]"#),
        command("k-3", "client", "C-1", "confirm", r#"{"lawyer":"L-2"}"#),
        command(
            "k-4",
            "lawyer",
            "C-1",
            "decline",
            r#"{"lawyer":"L-2","reason":"leave"}"#,
        ),
        command(
            "k-5",
            "official",
            "C-1",
            "override",
            r#"{"lawyer":"L-1","reason":"near","instead":"L-2"}"#,
        ),
        choose("k-2", "C-1", r#"["L-1","L-2"]"#),
        command("k-6", "clerk", "C-1", "tick", "{}"),
    ]
    .concat();
    let out = run(&agency(1), "--format table --lang en", &commands).with(1);
    for line in [
        "    1  2026-11-25T10:00:00+08:00  C-1  case received: civil, the client chooses, until 2026-11-26T10:00:00+08:00, due 2026-11-30T23:59:59+08:00\n",
        "    3  2026-11-25T10:00:00+08:00  C-1  passed over: L-1, the client's pick\n       The lawyer’s own limit: 0 work units in hand",
        "C-1  a seat is kept: L-2, the client's pick, until 2026-11-25T15:00:00+08:00\n",
        "k-3: refused: this role may not do that (found client, expected official)\n",
        "k-4: refused: a lawyer or firm may speak for itself alone",
        "k-5: refused: the lawyer may not serve (lawyer \"L-1\")\n       The lawyer’s own limit",
        "k-2: done before: 3 events from 2\n",
        "k-6: nothing to record\n",
    ] {
        assert!(out.contains(line), "{line} in\n{out}");
    }
    let out = run(&agency(1), "--format table --lang zh", &commands).with(1);
    for line in [
        "C-1  收到案件：民事，由受援人点选，至 2026-11-26T10:00:00+08:00，期限 2026-11-30T23:59:59+08:00\n",
        "C-1  未能选用：L-1，受援人点选\n       该律师的工作量上限为1",
        "k-3：不予受理：该身份无权这样做",
        "k-2：先前已办：自第 2 条起共 3 条\n",
        "k-6：没有需要记录的事项\n",
    ] {
        assert!(out.contains(line), "{line} in\n{out}");
    }
}

#[test]
fn a_shortlist_is_recorded_before_it_is_shown() {
    let folder = agency(1);
    run(&folder, "", &receive("k-1", "C-1")).with(0);
    let out = run(&folder, "--show C-1", "").with(0);
    let lines: Vec<&str> = out.lines().collect();
    assert!(
        lines[0].contains(r#""format":"dianyuan.shortlist/1""#)
            && lines[0].contains(r#""lawyer":"L-3""#)
            && !lines[0].contains("L-1"),
        "{out}"
    );
    assert!(
        lines[1].starts_with(r#"{"events":["shown"],"id":"show-2-"#),
        "{out}"
    );
    let ledger = Ledger::replay("dianyuan", &folder.text("s")).unwrap();
    assert_eq!(ledger.state().member("L-3").unwrap().shown(), 1);
    // Shown again, it counts again.
    let page = run(&folder, "--show C-1 --format table --lang en", "").with(0);
    assert!(
        page.contains("Shown before") && page.contains("lawyers shown to the client"),
        "{page}"
    );
    let ledger = Ledger::replay("dianyuan", &folder.text("s")).unwrap();
    assert_eq!(ledger.state().member("L-3").unwrap().shown(), 2);
    // In a neutral order nobody is scored.
    let out = run(&folder, "--show C-1 --order lot", "").with(0);
    let list = out.lines().next().unwrap();
    assert!(
        list.contains(r#""points":null"#) && !list.contains(r#""points":0"#),
        "{list}"
    );
    // Who has a seat, or declined, is not shown.
    run(&folder, "", &choose("k-2", "C-1", r#"["L-3","L-2"]"#)).with(0);
    let out = run(&folder, "--show C-1", "").with(0);
    assert!(
        out.contains(r#""lawyer":"L-2""#) && !out.contains(r#""lawyer":"L-3""#),
        "{out}"
    );
    // Nobody, no record.
    let decline = r#"{"lawyer":"L-3","reason":"leave"}"#;
    run(
        &folder,
        "",
        &command("k-3", "clerk", "C-1", "decline", decline),
    )
    .with(0);
    let before = folder.text("s");
    let page = run(&folder, "--show C-1 --format table --lang en", "").with(1);
    assert_eq!(page, "Nobody on the roster can be shown.\n");
    assert_eq!(folder.text("s"), before);
    let error = run(&folder, "--show C-9", "").refused();
    assert!(error.starts_with("--show: case: not_found"), "{error}");
}

#[test]
fn a_status_puts_first_what_is_overdue_and_changes_nothing() {
    let folder = agency(2);
    let late = RECEIVED.replace("11-25", "11-16");
    let commands = receive("k-1", "C-1")
        + &choose("k-2", "C-1", r#"["L-2","L-3"]"#)
        + &command("k-3", "clerk", "C-2", "receive", &late);
    run(&folder, "", &commands).with(0);
    let stored = folder.text("s");
    let json = run(&folder, "--status", "").with(0);
    for part in [
        r#""overdue":[{"case":"C-2","due_at":"2026-11-19T23:59:59+08:00","lawyer":null,"what":"appointment"}]"#,
        r#""lawyers":[{"appointed":0,"capacity":5,"kept":1,"lawyer":"L-2","units":3}]"#,
        r#""picks":["L-2","L-3"],"seats":[{"lawyer":"L-2","standing":"held","until":"2026-11-25T15:00:00+08:00","via":"pick"}]"#,
    ] {
        assert!(json.contains(part), "{part} in {json}");
    }
    assert!(
        json.find(r#""case":"C-2""#) < json.find(r#""case":"C-1""#),
        "{json}"
    );
    let page = run(&folder, "--status --format table --lang en", "").with(0);
    assert!(page.starts_with("open cases: 2; overdue: 1\n"), "{page}");
    assert!(page.find("C-2") < page.find("C-1"), "{page}");
    // One who only looks waits for nobody, and leaves what is being written alone.
    let file = OpenOptions::new().append(true).open(folder.path("s"));
    let file = file.unwrap();
    file.lock().unwrap();
    folder.put("s", stored.clone() + "{\"v\":1");
    assert_eq!(run(&folder, "--status", "").with(0), json);
    assert_eq!(folder.text("s"), stored + "{\"v\":1");
    assert_eq!(folder.names(), ["c", "r", "s"]);
}

#[test]
fn a_lot_is_drawn_by_the_seed_that_was_committed() {
    let folder = agency(2);
    folder.put("p", format!("{POLICY}[choice]\nfallback = ['lot']\n"));
    let commitment = dianyuan::choice::commitment("winter");
    let publish = format!(
        r#"{{"id":"k-1","actor":{{"id":"o-1","role":"official"}},"type":"commit_seed","data":{{"commitment":"{commitment}"}}}}"#
    ) + "\n";
    let delegate = |id, case| command(id, "client", case, "delegate", "{}");
    let page = "--policy p --format table --lang en";
    let earlier = NOW.replace("T10", "T09");
    let arguments = format!("choose --stream s --roster r --cases c --now {earlier} {page}");
    let out = folder.run_with(&arguments, &publish, &[]).with(0);
    assert!(out.contains(&format!("published: {commitment}\n")), "{out}");
    let commands = receive("k-2", "C-1") + &delegate("k-3", "C-1");
    let out = run(&folder, &format!("{page} --seed winter"), &commands).with(0);
    let skipped = "skipped L-1 (caseload: ";
    assert!(
        out.contains(", lot, its seed was committed before, until ") && out.contains(skipped),
        "{out}"
    );
    assert!(folder.text("s").contains(r#""standing":"committed""#));
    // Without a seed no lot is drawn, and an official has to act.
    let commands = receive("k-4", "C-2") + &delegate("k-5", "C-2");
    let out = run(&folder, page, &commands).with(0);
    for line in [
        "C-2  the client left the choice to the agency\n",
        "C-2  passed over: lot\n       there is no seed for a lot\n",
        "C-2  an official has to act: due 2026-11-30T23:59:59+08:00\n",
    ] {
        assert!(out.contains(line), "{line} in\n{out}");
    }
}
