use super::*;

#[test]
fn base64_is_that_of_rfc_4648_section_10() {
    for (bytes, text) in [
        ("", ""),
        ("f", "Zg=="),
        ("fo", "Zm8="),
        ("foo", "Zm9v"),
        ("foob", "Zm9vYg=="),
        ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ] {
        assert_eq!(base64(bytes.as_bytes()), text);
    }
}

#[test]
fn a_page_without_a_script_allows_none() {
    // printf '' | openssl dgst -sha256 -binary | base64
    assert_eq!(
        policy("", None),
        "default-src 'none'; style-src 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; \
         script-src 'none'; base-uri 'none'; form-action 'none'"
    );
}
