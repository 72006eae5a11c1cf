//! Mutations that know nothing of what they change.

use crate::random::Random;

/// Pieces that have broken readers before: numbers at the edges, broken escapes, marks, other encodings.
const PIECES: &[&[u8]] = &[
    b"null",
    b"true",
    b"false",
    b"NaN",
    b"-Infinity",
    b"1e999",
    b"-0",
    b"-1",
    b"0",
    b"1.5",
    b"9007199254740991",
    b"9007199254740993",
    b"9223372036854775807",
    b"18446744073709551616",
    b"100001",
    b"1000001",
    b"4294967296",
    b"\"\"",
    b"{}",
    b"[]",
    b"[[[[[[[[",
    b"{\"a\":",
    b"\"ext\":",
    b"\\ud800",
    b"\\u0000",
    b"\\",
    b"\"",
    b"'",
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b":",
    b"=",
    b"\n",
    b"\r\n",
    b"\r",
    b"\t",
    b"\0",
    b"\x7f",
    b"\xc2\x85",
    b"\xe2\x80\x8e",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\xd5\xc5\xc8\xfd",
    b"\xed\xa0\x80",
    b"\xf0\x9f\x98\x80",
    b"2021-02-29",
    b"1900-01-01",
    b"2199-12-31",
    b"9999-12-31",
    b"2016-12-31T23:59:60Z",
    b"2026-11-22T09:30:00",
    b"civil:",
    b"civil@2021:1",
    b"criminal:5.2",
    b"H9",
    b"national",
    b"extends = \"national\"\n",
    b"#",
    b"..",
    b"dianyuan-causes 1\n",
];

/// Changes the text once.
pub(crate) fn mutate(text: &mut Vec<u8>, other: &[u8], random: &mut Random) {
    let at = random.below(text.len() + 1);
    let range = random.range(text.len());
    match random.below(12) {
        0 if at < text.len() => text[at] ^= 1 << random.below(8),
        1 if at < text.len() => text[at] = random.next().to_le_bytes()[0],
        2 => drop(text.drain(range)),
        3 => text.truncate(at),
        4 => {
            let piece = text[range].to_vec();
            text.splice(at..at, piece);
        }
        5 => {
            let piece = &other[random.range(other.len())];
            text.splice(range, piece.iter().copied());
        }
        6 => lines(text, random),
        7 => {
            let piece = text[range].to_vec();
            for _ in 0..random.below(40) {
                text.splice(at..at, piece.iter().copied());
            }
        }
        8 => {
            text.splice(range, random.pick(PIECES).iter().copied());
        }
        _ => {
            text.splice(at..at, random.pick(PIECES).iter().copied());
        }
    }
    // Nothing is gained by texts that only grow.
    text.truncate(200_000);
}

/// Takes out, doubles or swaps whole lines.
fn lines(text: &mut Vec<u8>, random: &mut Random) {
    let mut lines: Vec<Vec<u8>> = text
        .split_inclusive(|byte| *byte == b'\n')
        .map(<[u8]>::to_vec)
        .collect();
    if lines.is_empty() {
        return;
    }
    let (one, other) = (random.below(lines.len()), random.below(lines.len()));
    match random.below(4) {
        0 => drop(lines.remove(one)),
        1 => lines.swap(one, other),
        2 => {
            let line = lines[one].clone();
            lines.insert(other, line);
        }
        _ => {
            let ends: [&[u8]; 4] = [b"\r\n", b"\r", b"", b"\n\n"];
            let end = *random.pick(&ends);
            let line = &mut lines[one];
            while matches!(line.last(), Some(b'\n' | b'\r')) {
                line.pop();
            }
            line.extend_from_slice(end);
        }
    }
    *text = lines.concat();
}
