//! The core's source as modules and the paths that each of them writes.
//!
//! Tokens are read instead of lines, so comments and texts do not count and nested `use` trees do. Unit
//! tests (`*_tests.rs`) are left out: they may build what they need from anywhere.

use std::collections::BTreeMap;
use std::fs;
use std::iter::Peekable;
use std::path::Path;

use dianyuan_tests::root;
use proc_macro2::{Delimiter, TokenStream, TokenTree, token_stream};

/// One file of the core.
pub(crate) struct Module {
    /// For messages: the file below `src`.
    pub(crate) file: String,
    /// Its path in the crate, without `crate`; empty for `lib.rs`.
    pub(crate) path: Vec<String>,
    pub(crate) tokens: TokenStream,
}

impl Module {
    pub(crate) fn new(file: &str, source: &str) -> Self {
        let mut path: Vec<String> = file
            .trim_end_matches(".rs")
            .split('/')
            .map(str::to_owned)
            .collect();
        if matches!(path.last().map(String::as_str), Some("mod" | "lib")) {
            path.pop();
        }
        let tokens = source
            .parse()
            .unwrap_or_else(|error| panic!("{file}: {error}"));
        Self {
            file: file.to_owned(),
            path,
            tokens,
        }
    }
}

/// Every module of the core, in the order of their files.
pub(crate) fn core_modules() -> Vec<Module> {
    let source = root().join("crates/core/src");
    let mut files = Vec::new();
    collect(&source, &source, &mut files);
    files.sort();
    assert!(
        files.iter().any(|file| file == "lib.rs"),
        "{} is no crate",
        source.display()
    );
    files
        .iter()
        .map(|file| Module::new(file, &fs::read_to_string(source.join(file)).unwrap()))
        .collect()
}

fn collect(top: &Path, folder: &Path, files: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(top, &path, files);
        } else if path.extension().is_some_and(|end| end == "rs") {
            let file = path
                .strip_prefix(top)
                .unwrap()
                .to_str()
                .unwrap()
                .replace('\\', "/");
            if !file.ends_with("_tests.rs") {
                files.push(file);
            }
        }
    }
}

/// A path as written, and the name that a `use` gives to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mention {
    pub(crate) path: Vec<String>,
    pub(crate) name: String,
}

/// What modules mention of the crate, and what they take in by `use`.
#[derive(Default)]
pub(crate) struct Mentions {
    /// Each `crate::…`, `self::…` and `super::…`, from the crate's top.
    pub(crate) all: Vec<Mention>,
    /// Each leaf of a `use`, by its module and name: what a path through that module may lead to.
    pub(crate) uses: BTreeMap<(Vec<String>, String), Vec<String>>,
}

type Tokens = Peekable<token_stream::IntoIter>;

impl Mentions {
    pub(crate) fn of<'a>(modules: impl IntoIterator<Item = &'a Module>) -> Self {
        let mut mentions = Self::default();
        for module in modules {
            mentions.walk(&module.path, module.tokens.clone());
        }
        mentions
    }

    fn walk(&mut self, here: &[String], tokens: TokenStream) {
        let mut tokens = tokens.into_iter().peekable();
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Group(group) => self.walk(here, group.stream()),
                TokenTree::Ident(ident) => match ident.to_string().as_str() {
                    "use" => self.take_use(here, &mut tokens),
                    "mod" => self.enter(here, &mut tokens),
                    word => self.take_path(here, word, &mut tokens),
                },
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
        }
    }

    /// `mod name { … }` is a module of its own; `mod name;` is another file.
    fn enter(&mut self, here: &[String], tokens: &mut Tokens) {
        let Some(TokenTree::Ident(name)) = tokens.next() else {
            return;
        };
        if let Some(TokenTree::Group(group)) = tokens.peek() {
            let inner = [here, &[name.to_string()]].concat();
            let stream = group.stream();
            tokens.next();
            self.walk(&inner, stream);
        }
    }

    /// A path in an expression or type: of interest if it starts at a place of this crate.
    fn take_path(&mut self, here: &[String], word: &str, tokens: &mut Tokens) {
        if let Some(base) = start(here, word)
            && skip_colons(tokens)
        {
            self.all.extend(tree(here, base, tokens));
        }
    }

    fn take_use(&mut self, here: &[String], tokens: &mut Tokens) {
        let mut leaves = Vec::new();
        if let Some(TokenTree::Ident(first)) = tokens.peek().cloned() {
            let word = first.to_string();
            if let Some(base) = start(here, &word) {
                tokens.next();
                if skip_colons(tokens) {
                    leaves = tree(here, base, tokens);
                    self.all.extend(leaves.iter().cloned());
                }
            } else {
                // Either a module inside this one or another crate; the latter leads nowhere in here.
                leaves = tree(here, here.to_vec(), tokens);
            }
        }
        for leaf in leaves {
            self.uses.insert((here.to_vec(), leaf.name), leaf.path);
        }
    }

    /// Where a path leads in the end, through every `use` that passes it on.
    pub(crate) fn resolve(&self, path: &[String]) -> Vec<String> {
        let mut path = path.to_vec();
        // No chain of this crate is longer; a circle of them would not compile.
        for _ in 0..16 {
            let step = (1..=path.len()).find_map(|end| {
                let (module, name) = (path[..end - 1].to_vec(), path[end - 1].clone());
                let target = self.uses.get(&(module, name))?;
                (target[..] != path[..end]).then(|| [target, &path[end..]].concat())
            });
            match step {
                Some(longer) => path = longer,
                None => break,
            }
        }
        path
    }
}

/// The place that the first word of a path stands for, if it is one of this crate.
fn start(here: &[String], word: &str) -> Option<Vec<String>> {
    match word {
        "crate" => Some(Vec::new()),
        "self" => Some(here.to_vec()),
        "super" => Some(here[..here.len().saturating_sub(1)].to_vec()),
        _ => None,
    }
}

/// Passes over `::`, or over nothing.
fn skip_colons(tokens: &mut Tokens) -> bool {
    let mut ahead = tokens.clone();
    for _ in 0..2 {
        match ahead.next() {
            Some(TokenTree::Punct(punct)) if punct.as_char() == ':' => {}
            _ => return false,
        }
    }
    tokens.nth(1);
    true
}

/// The leaves of a path or `use` tree that goes on from `base`.
fn tree(here: &[String], mut base: Vec<String>, tokens: &mut Tokens) -> Vec<Mention> {
    let leaf = |path: Vec<String>| {
        let name = path.last().cloned().unwrap_or_default();
        vec![Mention { path, name }]
    };
    loop {
        match tokens.peek().cloned() {
            Some(TokenTree::Ident(ident)) => {
                tokens.next();
                match ident.to_string().as_str() {
                    "self" => {}
                    "super" => drop(base.pop()),
                    word => base.push(word.to_owned()),
                }
                if !skip_colons(tokens) {
                    break;
                }
            }
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                tokens.next();
                return branches(here, &base, group.stream());
            }
            // `*`, `<` of generics, or the end.
            _ => return leaf(base),
        }
    }
    let mut leaves = leaf(base);
    if let Some(TokenTree::Ident(word)) = tokens.peek()
        && word == "as"
        && let Some(TokenTree::Ident(alias)) = tokens.nth(1)
    {
        leaves[0].name = alias.to_string();
    }
    leaves
}

/// `{a, b::c, self}` of a `use` tree.
fn branches(here: &[String], base: &[String], inner: TokenStream) -> Vec<Mention> {
    let mut leaves = Vec::new();
    let mut tokens = inner.into_iter().peekable();
    while tokens.peek().is_some() {
        leaves.extend(tree(here, base.to_vec(), &mut tokens));
        // To the next branch, over the comma or whatever a tree does not read.
        for token in tokens.by_ref() {
            if matches!(&token, TokenTree::Punct(punct) if punct.as_char() == ',') {
                break;
            }
        }
    }
    leaves
}
