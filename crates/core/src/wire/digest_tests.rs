use super::*;

#[test]
fn a_digest_is_sha_256_of_the_canonical_text() {
    // printf '{"a":1,"b":[null,"\xc3\xa4"]}' | sha256sum
    let expected = "2a27eb114199597387dce1d395f8bee17f0406f66dae39d6cd1e8b15e3ec4999";
    let json = Json::object([
        ("b", Json::Array(vec![Json::Null, Json::from("ä")])),
        ("a", Json::Int(1)),
    ]);
    let digest = Digest::of(&json);
    assert_eq!(json.to_canonical(), "{\"a\":1,\"b\":[null,\"ä\"]}");
    assert_eq!(digest.to_string(), expected);
    assert_eq!(format!("{digest:?}"), format!("Digest({expected})"));
}

#[test]
fn fields_are_kept_apart_by_their_lengths() {
    let of = |fields: &[&str]| {
        let digester = fields
            .iter()
            .fold(Digester::default(), |d, f| d.field(f.as_bytes()));
        Digest(digester.finish()).to_string()
    };
    // printf '\0\0\0\002ab\0\0\0\0\0\0\0\001c' | sha256sum
    assert_eq!(
        of(&["ab", "", "c"]),
        "2cfe02211ae98daa5145daefc9c3f6f87bd1c4d9231fdd7b7bc98aea18fb7215"
    );
    assert_ne!(of(&["ab", "c"]), of(&["a", "bc"]));
    assert_ne!(of(&["ab"]), of(&["ab", ""]));
}
