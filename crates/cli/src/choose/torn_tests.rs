use super::sound_length;

#[test]
fn a_line_counts_once_it_is_ended() {
    for (bytes, sound) in [
        ("", 0),
        ("{}", 0),
        ("{}\n", 3),
        ("{}\n{\"v\":1}", 3),
        ("{}\n{}\n", 6),
    ] {
        assert_eq!(sound_length(bytes.as_bytes()), sound, "{bytes:?}");
    }
}

#[test]
fn a_block_counts_once_its_first_byte_is_there() {
    let block = b"{}\n\0}\n{}\n";
    for end in 3..=block.len() {
        assert_eq!(sound_length(&block[..end]), 3, "{end} bytes");
    }
    // What a disk gives back for bytes that never reached it.
    assert_eq!(sound_length(b"{}\n{\"v\"\0\0\0\0"), 3);
    assert_eq!(sound_length(b"\0\0\0"), 0);
}
