//! The header, declaration by declaration. It reads what cbindgen writes, not all of C.

/// Something that the header declares.
#[derive(Debug, PartialEq)]
pub(super) enum Declaration {
    /// A number with a name.
    Constant { name: String },
    /// A closed set of numbers, with the type that holds them.
    Enum { name: String, values: Vec<String> },
    /// A struct whose fields programs see.
    Struct {
        name: String,
        fields: Vec<(String, String)>,
    },
    /// A struct that programs have pointers to only.
    Opaque { name: String },
    /// Another name for a type.
    Type { name: String, means: String },
    /// A function; the type has no names of parameters, which no program sees.
    Function { name: String, kind: String },
}

pub(super) fn declarations(header: &str) -> Vec<Declaration> {
    let text = without_comments(header);
    let mut found = Vec::new();
    let mut rest = String::new();
    for line in text.lines().map(str::trim) {
        if let Some(define) = line.strip_prefix("#define ") {
            found.extend(constant(define));
        } else if !line.starts_with('#') && line != "extern \"C\" {" {
            rest.push_str(line);
            rest.push('\n');
        }
    }
    for statement in statements(&rest) {
        found.extend(declaration(&statement));
    }
    found
}

fn without_comments(text: &str) -> String {
    let mut left = String::new();
    let mut rest = text;
    while let Some((before, comment)) = rest.split_once("/*") {
        left.push_str(before);
        rest = comment.split_once("*/").expect("a comment ends").1;
    }
    left.push_str(rest);
    let lines = left.lines();
    lines
        .map(|line| line.split("//").next().unwrap_or_default().to_owned() + "\n")
        .collect()
}

/// The include guard has no value, and the version of the header is no promise.
fn constant(define: &str) -> Option<Declaration> {
    let (name, _) = define.split_once(' ')?;
    let is_version = name.starts_with("DY_VERSION") || name == "DY_ABI_VERSION";
    (!is_version).then(|| Declaration::Constant {
        name: name.to_owned(),
    })
}

/// What stands between semicolons that are in no braces, each in one line.
fn statements(text: &str) -> Vec<String> {
    let mut depth = 0_i32;
    let mut parts = vec![String::new()];
    for letter in text.chars() {
        match letter {
            ';' if depth == 0 => {
                parts.push(String::new());
                continue;
            }
            '{' => depth += 1,
            // The end of `extern "C"` stands alone.
            '}' if depth == 0 => continue,
            '}' => depth -= 1,
            _ => {}
        }
        parts.last_mut().expect("there is one").push(letter);
    }
    let lines = parts.iter().map(|part| words(part).join(" "));
    lines.filter(|line| !line.is_empty()).collect()
}

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

fn declaration(line: &str) -> Option<Declaration> {
    let aliased = line.strip_prefix("typedef ");
    let kind = aliased.unwrap_or(line);
    if let Some((head, body)) = kind.split_once('{') {
        let body = body.split_once('}').expect("a brace is closed").0;
        return Some(match words(head)[..] {
            ["enum", name, ..] => Declaration::Enum {
                name: name.to_owned(),
                values: items(body, ',', first_word),
            },
            ["struct", name] => Declaration::Struct {
                name: name.to_owned(),
                fields: items(body, ';', named),
            },
            _ => panic!("this is neither an enum nor a struct: {line}"),
        });
    }
    if let Some(alias) = aliased {
        return match words(alias)[..] {
            // The enum itself says it all.
            ["enum", ..] => None,
            ["struct", name, same] if name == same => Some(Declaration::Opaque {
                name: name.to_owned(),
            }),
            _ => Some(alias_of(alias)),
        };
    }
    let (head, parameters) = line
        .split_once('(')
        .unwrap_or_else(|| panic!("this is no declaration that is known: {line}"));
    let (name, result) = named(head);
    Some(Declaration::Function {
        name,
        kind: format!("{}({}", spaced(&result), unnamed(parameters)),
    })
}

/// `uint32_t dy_x`, or `int32_t (*dy_x)(void *user)`.
fn alias_of(alias: &str) -> Declaration {
    let (name, means) = match alias.split_once("(*") {
        Some((result, rest)) => {
            let (name, parameters) = rest.split_once(")(").expect("a pointer to a function");
            let means = format!("{result}(*)({}", unnamed(parameters));
            (name.to_owned(), means)
        }
        None => named(alias),
    };
    Declaration::Type { name, means }
}

fn items<T>(body: &str, separator: char, read: impl Fn(&str) -> T) -> Vec<T> {
    let parts = body.split(separator).map(str::trim);
    parts.filter(|part| !part.is_empty()).map(read).collect()
}

fn first_word(text: &str) -> String {
    text.split_whitespace()
        .next()
        .unwrap_or_default()
        .to_owned()
}

/// The name at the end, and the type before it.
fn named(text: &str) -> (String, String) {
    let text = text.trim();
    let starts = text
        .rfind(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_')
        .unwrap_or_else(|| panic!("this lacks a type or a name: {text}"));
    let (kind, name) = text.split_at(starts + 1);
    (name.to_owned(), kind.trim().to_owned())
}

/// `const char *` as it is, `uint32_t ` for what is no pointer.
fn spaced(kind: &str) -> String {
    if kind.ends_with('*') {
        kind.to_owned()
    } else {
        format!("{kind} ")
    }
}

/// `void *user, uint32_t stage)` without the names.
fn unnamed(parameters: &str) -> String {
    let inside = parameters.trim_end_matches(')');
    let kinds: Vec<String> = inside
        .split(',')
        .map(str::trim)
        .map(|parameter| match parameter {
            "void" => parameter.to_owned(),
            _ => named(parameter).1,
        })
        .collect();
    kinds.join(", ") + ")"
}

#[test]
fn the_header_is_understood() {
    let header = "/* a; { */\n#ifndef X_H\n#define X_H\n#define DY_VERSION \"0.1.0\"\n#define DY_NONE UINT32_MAX\n\
        enum dy_status\n#if X\n  : uint32_t\n#endif // X\n {\n  /** ok; */\n  DY_OK = 0,\n  DY_BAD = 1,\n};\n\
        typedef enum dy_status dy_status;\ntypedef uint32_t dy_status;\ntypedef struct dy_text dy_text;\n\
        typedef int32_t (*dy_progress)(void *user, uint32_t stage);\n\
        typedef struct dy_watch {\n  size_t size;\n  const dy_stop *stop;\n} dy_watch;\n\
        #ifdef __cplusplus\nextern \"C\" {\n#endif\n\
        const char *dy_version(void);\ndy_status dy_read(const char *text,\n     size_t len,\n   struct dy_text **out);\n\
        #ifdef __cplusplus\n}  // extern \"C\"\n#endif\n#endif\n";
    let text = |text: &str| text.to_owned();
    assert_eq!(
        declarations(header),
        [
            Declaration::Constant {
                name: text("DY_NONE")
            },
            Declaration::Enum {
                name: text("dy_status"),
                values: vec![text("DY_OK"), text("DY_BAD")]
            },
            Declaration::Type {
                name: text("dy_status"),
                means: text("uint32_t")
            },
            Declaration::Opaque {
                name: text("dy_text")
            },
            Declaration::Type {
                name: text("dy_progress"),
                means: text("int32_t (*)(void *, uint32_t)")
            },
            Declaration::Struct {
                name: text("dy_watch"),
                fields: vec![
                    (text("size"), text("size_t")),
                    (text("stop"), text("const dy_stop *"))
                ]
            },
            Declaration::Function {
                name: text("dy_version"),
                kind: text("const char *(void)")
            },
            Declaration::Function {
                name: text("dy_read"),
                kind: text("dy_status (const char *, size_t, struct dy_text **)")
            },
        ]
    );
}
