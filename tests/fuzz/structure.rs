//! Mutations of JSON as a tree, so that most of what comes out is JSON still and gets past the parser.

use serde_json::{Map, Value, json};

use crate::random::Random;

/// A changed text, if the text was JSON, JSON Lines or an array; written in one of several ways.
pub(crate) fn mutate(text: &[u8], random: &mut Random) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(text).ok()?;
    let mut records: Vec<Value> = match serde_json::from_str(text) {
        Ok(Value::Array(records)) => records,
        Ok(one) => vec![one],
        Err(_) => text
            .lines()
            .filter(|line| !line.trim().is_empty())
            .map(serde_json::from_str)
            .collect::<Result<_, _>>()
            .ok()?,
    };
    let mut repeat = None;
    let times = *random.pick(&[1, 1, 1, 2, 4]);
    for _ in 0..times {
        match random.below(12) {
            0 if records.len() > 1 => {
                let record = records.remove(random.below(records.len()));
                records.insert(random.below(records.len() + 1), record);
            }
            1 if !records.is_empty() => {
                let record = random.pick(&records).clone();
                records.push(record);
            }
            2 if random.once_in(3) => repeat = Some(random.next()),
            _ if !records.is_empty() => {
                let record = random.below(records.len());
                change(&mut records[record], random);
            }
            _ => {}
        }
    }
    let mut written = write(&records, random);
    if let Some(turn) = repeat {
        repeat_a_key(&mut written, &mut Random::new(turn));
    }
    Some(written.into_bytes())
}

fn write(records: &[Value], random: &mut Random) -> String {
    let compact: Vec<String> = records.iter().map(Value::to_string).collect();
    match (records, random.below(6)) {
        ([one], 0 | 1) => serde_json::to_string_pretty(one).expect("a value is JSON"),
        ([one], 2) => one.to_string(),
        (_, 3) => format!("[{}]", compact.join(", ")),
        (_, 4) => compact.join("\r\n"),
        _ => compact.join("\n"),
    }
}

/// Writes a key and its value again where they stood.
fn repeat_a_key(text: &mut String, random: &mut Random) {
    let keys: Vec<usize> = text.match_indices("\",\"").map(|(at, _)| at + 2).collect();
    if !keys.is_empty() {
        let start = *random.pick(&keys);
        let end = text[start..]
            .find([',', '}', ']'])
            .map_or(text.len(), |at| start + at);
        let piece = format!("{},", &text[start..end]);
        text.insert_str(start, &piece);
    }
}

/// Changes one place of a value.
fn change(root: &mut Value, random: &mut Random) {
    let mut places = Vec::new();
    collect(root, &mut String::new(), &mut places);
    let pointer = random.pick(&places).clone();
    let donor = random.pick(&places);
    let donor = root.pointer(donor).cloned().unwrap_or_default();
    let Some(place) = root.pointer_mut(&pointer) else {
        return;
    };
    match random.below(10) {
        0 => *place = donor,
        1 => *place = Value::Null,
        2 | 3 => *place = edge(random),
        4 => *place = wrapped(place.take(), random),
        5 => nudge(place, random),
        _ => match place {
            Value::Object(entries) => change_object(entries, random),
            Value::Array(items) => change_list(items, donor, random),
            scalar => nudge(scalar, random),
        },
    }
}

fn change_object(entries: &mut Map<String, Value>, random: &mut Random) {
    let keys: Vec<String> = entries.keys().cloned().collect();
    let new = *random.pick(&[
        "ext", "schema", "id", "from", "to", "kind", "value", "unknown", "名", "a.b", "",
    ]);
    match random.below(4) {
        0 if !keys.is_empty() => drop(entries.remove(random.pick(&keys))),
        1 if !keys.is_empty() => {
            let value = entries.remove(random.pick(&keys)).unwrap_or_default();
            entries.insert(new.to_owned(), value);
        }
        2 if keys.len() > 1 => {
            let (one, other) = (random.pick(&keys).clone(), random.pick(&keys).clone());
            let value = entries.get(&one).cloned().unwrap_or_default();
            let before = entries.insert(other, value);
            entries.insert(one, before.unwrap_or_default());
        }
        _ => drop(entries.insert(new.to_owned(), edge(random))),
    }
}

fn change_list(items: &mut Vec<Value>, donor: Value, random: &mut Random) {
    match random.below(6) {
        0 if !items.is_empty() => drop(items.remove(random.below(items.len()))),
        1 if !items.is_empty() => {
            let item = random.pick(items).clone();
            items.push(item);
        }
        2 => items.clear(),
        3 if items.len() > 1 => items.reverse(),
        4 if random.once_in(40) => {
            let item = items.first().cloned().unwrap_or(Value::Null);
            items.resize(10_001, item);
        }
        _ => items.push(donor),
    }
}

/// Another value of the same kind, near the old one.
fn nudge(place: &mut Value, random: &mut Random) {
    match place {
        Value::Number(number) => {
            let near = number.as_i64().unwrap_or(0);
            let step = [-1, 1, 10, -10, 1_000_000][random.below(5)];
            *place = json!(near.saturating_add(step));
        }
        Value::Bool(on) => *on = !*on,
        Value::String(text) => {
            // One digit or letter of a date, a code or an id.
            let mut letters: Vec<char> = text.chars().collect();
            if letters.is_empty() {
                letters.push('x');
            } else {
                let at = random.below(letters.len());
                letters[at] = *random.pick(&[
                    '0', '1', '2', '9', 'a', 'Z', '-', ':', '.', '@', '\u{85}', '张',
                ]);
            }
            *text = String::from_iter(letters);
        }
        other => *other = edge(random),
    }
}

/// The value inside others.
fn wrapped(value: Value, random: &mut Random) -> Value {
    let levels = *random.pick(&[1, 1, 1, 2, 126, 127, 128]);
    (0..levels).fold(value, |inner, _| {
        if random.once_in(2) {
            json!([inner])
        } else {
            json!({"ext": inner})
        }
    })
}

/// A value at the edge of what some field takes.
fn edge(random: &mut Random) -> Value {
    let numbers = [
        0,
        1,
        -1,
        2,
        9,
        10,
        16,
        17,
        60,
        99,
        100,
        128,
        1_000,
        1_001,
        1_900,
        2_199,
        2_200,
        100_000,
        100_001,
        1_000_000,
        1_000_001,
        90_000_000,
        90_000_001,
        180_000_000,
        -180_000_001,
        9_007_199_254_740_993,
        i64::MAX,
        i64::MIN,
    ];
    let texts = [
        "",
        " ",
        "x",
        "L-1",
        "civil:7.19.205.5",
        "civil:",
        "criminal:5",
        "civil@2021:6.16",
        "own:1.1",
        "civil:99",
        "320302",
        "B.B1",
        "cmn",
        "2024-02-29",
        "2023-02-29",
        "1899-12-31",
        "2026-11-22",
        "2026-11-22T09:30:00+08:00",
        "2026-11-22T09:30:00",
        "active",
        "removed",
        "licence",
        "opponent",
        "client",
        "criminal",
        "peer_review",
        "H6.name_match",
        "H9",
        "exclude",
        "张三",
        "a\nb",
        "\u{feff}",
        "dianyuan.firm/1",
        "dianyuan.lawyer/2",
    ];
    match random.below(6) {
        0 | 1 => json!(*random.pick(&numbers)),
        2 => json!([0.5, -0.0, 1e300, 1.0][random.below(4)]),
        3 if random.once_in(8) => json!("长".repeat(*random.pick(&[43, 64, 129, 20_001]))),
        4 => random
            .pick(&[
                json!(null),
                json!(true),
                json!(false),
                json!([]),
                json!({}),
                json!([[]]),
            ])
            .clone(),
        _ => json!(*random.pick(&texts)),
    }
}

/// The JSON pointers of every place.
fn collect(value: &Value, pointer: &mut String, places: &mut Vec<String>) {
    places.push(pointer.clone());
    let mark = pointer.len();
    match value {
        Value::Array(items) => {
            // Lists of ten thousand are one place.
            for (index, item) in items.iter().enumerate().take(50) {
                pointer.push_str(&["/", &index.to_string()].concat());
                collect(item, pointer, places);
                pointer.truncate(mark);
            }
        }
        Value::Object(entries) => {
            for (key, item) in entries {
                pointer.push('/');
                pointer.push_str(&key.replace('~', "~0").replace('/', "~1"));
                collect(item, pointer, places);
                pointer.truncate(mark);
            }
        }
        _ => {}
    }
}
