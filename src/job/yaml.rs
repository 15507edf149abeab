//! YAML text → a tree in which every value and key knows its place. Plain
//! scalars keep the text as written: what `1_000`, `1e6`, `on` or `1.10` mean
//! is for the reader who knows what is expected there. Knows nothing of jobs.
//!
//! Built on the event parser beneath serde-saphyr rather than on its `serde`
//! side, which resolves plain scalars by YAML's rules and loses their text.

use std::collections::HashMap;

use serde_yaml::granit_parser::{Event, Options, Parser, ScalarStyle, Span, StrInput, Tag};

use super::at::{At, Segment};
use super::fault::{Faults, Place};
use super::template::Template;

/// Longest spec that is read.
pub const MAX_BYTES: usize = 1 << 20;
/// Most values in a spec, aliases written out.
pub const MAX_NODES: usize = 100_000;
/// Deepest nesting.
pub const MAX_DEPTH: usize = 64;

#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    pub data: Data,
    pub at: Place,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Data {
    /// Nothing written, `~` or `null`.
    Null,
    /// A scalar without quotes, as written.
    Plain(String),
    /// A scalar in quotes or a block scalar, escapes resolved.
    Quoted(String),
    /// A scalar that is not known in full yet; made by the parameters, never
    /// by the parser.
    Later(Template),
    List(Vec<Node>),
    Map(Vec<(Key, Node)>),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    pub name: String,
    pub at: Place,
}

impl Data {
    /// What a scalar without quotes is.
    pub fn plain(text: &str) -> Data {
        match text {
            "" | "~" | "null" | "Null" | "NULL" => Data::Null,
            _ => Data::Plain(text.to_owned()),
        }
    }
}

impl Node {
    pub fn get(&self, name: &str) -> Option<&Node> {
        match &self.data {
            Data::Map(entries) => entries.iter().find(|(k, _)| k.name == name).map(|(_, v)| v),
            _ => None,
        }
    }

    /// The text of a scalar that is known.
    pub fn text(&self) -> Option<&str> {
        match &self.data {
            Data::Plain(text) | Data::Quoted(text) => Some(text),
            _ => None,
        }
    }

    /// Where the value at `at` below this node was written, or the nearest
    /// place around it.
    pub fn locate(&self, at: &At) -> Place {
        let mut node = self;
        for segment in at.segments() {
            let next = match (segment, &node.data) {
                (Segment::Key(name), _) => node.get(name),
                (Segment::Index(index), Data::List(items)) => items.get(*index),
                _ => None,
            };
            match next {
                Some(next) => node = next,
                None => break,
            }
        }
        node.at
    }

    /// What was written, for messages; long texts are cut.
    pub fn describe(&self) -> String {
        match &self.data {
            Data::Null => "empty".into(),
            Data::Plain(text) => format!("`{}`", cut(text)),
            Data::Quoted(text) => format!("the text {:?}", cut(text)),
            Data::Later(template) => format!("`{}`", cut(template.shown())),
            Data::List(items) => format!("a list of {}", items.len()),
            Data::Map(entries) => match entries.first() {
                None => "an empty map".into(),
                Some((key, _)) if entries.len() == 1 => format!("a map with `{}`", cut(&key.name)),
                Some((key, _)) => format!("a map with `{}`, …", cut(&key.name)),
            },
        }
    }

    /// Levels of nesting below this node.
    fn height(&self) -> usize {
        match &self.data {
            Data::List(items) => items.iter().map(|item| 1 + item.height()).max().unwrap_or(0),
            Data::Map(map) => map.iter().map(|(_, value)| 1 + value.height()).max().unwrap_or(0),
            _ => 0,
        }
    }
}

fn cut(text: &str) -> String {
    const LONGEST: usize = 60;
    let line = text.lines().next().unwrap_or_default();
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None if line.len() < text.trim_end().len() => format!("{line}…"),
        None => line.to_owned(),
    }
}

/// Reads the one document of `text`. None where it cannot be read at all;
/// `faults` says why.
pub fn parse(text: &str, faults: &mut Faults) -> Option<Node> {
    if text.len() > MAX_BYTES {
        let message = format!("the file has {} bytes; a spec may have {MAX_BYTES}", text.len());
        faults.add(Place::START, message);
        return None;
    }
    let mut options = Options::default();
    options.block_nesting_limit = MAX_DEPTH;
    options.flow_nesting_limit = MAX_DEPTH;
    options.set_emit_comments(false);
    let parser = Parser::new_from_str_with_options(text, options);
    let mut reader = Reader { parser, anchors: HashMap::new(), nodes: 0, faults };
    reader.document().ok()
}

/// A fault was noted that leaves nothing to go on with.
struct Stop;

struct Reader<'a, 'f> {
    parser: Parser<'a, StrInput<'a>>,
    /// Anchored nodes and their sizes; None while the node is being read.
    anchors: HashMap<usize, Option<(Node, usize)>>,
    nodes: usize,
    faults: &'f mut Faults,
}

impl<'a> Reader<'a, '_> {
    fn document(&mut self) -> Result<Node, Stop> {
        let mut root = None;
        loop {
            let (event, at) = self.next()?;
            match event {
                Event::StreamStart | Event::DocumentEnd => {}
                Event::DocumentStart(..) if root.is_some() => {
                    return self.stop(at, "another document begins here; a spec is one document");
                }
                Event::DocumentStart(..) => {
                    let (event, at) = self.next()?;
                    root = Some(self.node(event, at, 0)?);
                }
                Event::StreamEnd => break,
                other => return self.stop(at, format!("unexpected {other:?}")),
            }
        }
        match root {
            Some(Node { data: Data::Null, .. }) | None => {
                self.stop(Place::START, "the file is empty")
            }
            Some(root) => Ok(root),
        }
    }

    fn next(&mut self) -> Result<(Event<'a>, Place), Stop> {
        match self.parser.next_event() {
            Some(Ok((event, span))) => Ok((event, place(&span))),
            Some(Err(error)) => {
                let at = Place { line: error.marker().line(), column: error.marker().col() + 1 };
                self.stop(at, format!("this is not YAML: {}", error.info()))
            }
            None => self.stop(Place::START, "the file ends too early"),
        }
    }

    fn stop<T>(&mut self, at: Place, message: impl Into<String>) -> Result<T, Stop> {
        self.faults.add(at, message);
        Err(Stop)
    }

    fn node(&mut self, event: Event<'a>, at: Place, depth: usize) -> Result<Node, Stop> {
        if depth > MAX_DEPTH {
            return self.stop(at, format!("nested more than {MAX_DEPTH} deep"));
        }
        if let Event::Alias(id) = event {
            return self.alias(id, at, depth);
        }
        self.count(1, at)?;
        let (tag, anchor) = (event.tag().cloned(), event.anchor_id());
        if let Some(id) = anchor {
            self.anchors.insert(id, None);
        }
        let before = self.nodes;
        let data = match event {
            Event::Scalar(text, style, ..) => self.scalar(&text, style, tag.as_ref(), at)?,
            Event::SequenceStart(..) => {
                self.no_tag(tag.as_ref(), "seq", at)?;
                self.list(depth)?
            }
            Event::MappingStart(..) => {
                self.no_tag(tag.as_ref(), "map", at)?;
                self.map(depth)?
            }
            other => return self.stop(at, format!("unexpected {other:?}")),
        };
        let node = Node { data, at };
        if let Some(id) = anchor {
            self.anchors.insert(id, Some((node.clone(), 1 + self.nodes - before)));
        }
        Ok(node)
    }

    /// Counts values, so that a short text with aliases of aliases cannot
    /// grow without bound.
    fn count(&mut self, nodes: usize, at: Place) -> Result<(), Stop> {
        self.nodes += nodes;
        if self.nodes > MAX_NODES {
            return self.stop(at, format!("more than {MAX_NODES} values, aliases written out"));
        }
        Ok(())
    }

    fn alias(&mut self, id: usize, at: Place, depth: usize) -> Result<Node, Stop> {
        match self.anchors.get(&id) {
            Some(Some((node, size))) => {
                let (size, too_deep) = (*size, depth + node.height() > MAX_DEPTH);
                let data = if too_deep { Data::Null } else { node.data.clone() };
                self.count(size, at)?;
                if too_deep {
                    return self.stop(at, format!("nested more than {MAX_DEPTH} deep"));
                }
                Ok(Node { data, at })
            }
            Some(None) => self.stop(at, "this alias stands inside of what it refers to"),
            None => self.stop(at, "an alias without its anchor"),
        }
    }

    fn scalar(
        &mut self,
        text: &str,
        style: ScalarStyle,
        tag: Option<&Tag>,
        at: Place,
    ) -> Result<Data, Stop> {
        let core = tag.map(|tag| tag.core_suffix().map(str::to_owned));
        match core {
            None if style == ScalarStyle::Plain => Ok(Data::plain(text)),
            None => Ok(Data::Quoted(text.to_owned())),
            Some(Some(name)) if name == "str" => Ok(Data::Quoted(text.to_owned())),
            Some(Some(name)) if ["int", "float", "bool", "null"].contains(&name.as_str()) => {
                Ok(Data::plain(text))
            }
            Some(_) => self.stop(at, "tags (`!…`) are not used in a spec"),
        }
    }

    fn no_tag(&mut self, tag: Option<&Tag>, own: &str, at: Place) -> Result<(), Stop> {
        match tag {
            Some(tag) if tag.core_suffix() != Some(own) => {
                self.stop(at, "tags (`!…`) are not used in a spec")
            }
            _ => Ok(()),
        }
    }

    fn list(&mut self, depth: usize) -> Result<Data, Stop> {
        let mut items = Vec::new();
        loop {
            let (event, at) = self.next()?;
            if matches!(event, Event::SequenceEnd) {
                return Ok(Data::List(items));
            }
            items.push(self.node(event, at, depth + 1)?);
        }
    }

    fn map(&mut self, depth: usize) -> Result<Data, Stop> {
        let mut entries: Vec<(Key, Node)> = Vec::new();
        let mut places: HashMap<String, Place> = HashMap::new();
        let mut merged = Vec::new();
        loop {
            let (event, at) = self.next()?;
            if matches!(event, Event::MappingEnd) {
                break;
            }
            let plain = matches!(event, Event::Scalar(_, ScalarStyle::Plain, _, None));
            let key = self.node(event, at, depth + 1)?;
            let (event, value_at) = self.next()?;
            let value = self.node(event, value_at, depth + 1)?;
            let Some(name) = key.text().map(str::to_owned) else {
                return self.stop(at, format!("a key must be a name, not {}", key.describe()));
            };
            if plain && name == "<<" {
                merged.push(value);
            } else if let Some(first) = places.get(&name) {
                self.faults.add(at, format!("`{name}` is written twice; first at {first}"));
            } else {
                places.insert(name.clone(), at);
                entries.push((Key { name, at }, value));
            }
        }
        for value in merged {
            self.merge(value, &mut entries, &mut places)?;
        }
        Ok(Data::Map(entries))
    }

    /// `<<: *base`: keys of `base` that the map lacks.
    fn merge(
        &mut self,
        value: Node,
        entries: &mut Vec<(Key, Node)>,
        places: &mut HashMap<String, Place>,
    ) -> Result<(), Stop> {
        match value.data {
            Data::Map(base) => {
                for (key, node) in base {
                    if !places.contains_key(&key.name) {
                        places.insert(key.name.clone(), key.at);
                        entries.push((key, node));
                    }
                }
                Ok(())
            }
            Data::List(bases) if bases.iter().all(|base| matches!(base.data, Data::Map(_))) => {
                bases.into_iter().try_for_each(|base| self.merge(base, entries, places))
            }
            _ => {
                let got = value.describe();
                self.stop(value.at, format!("`<<` takes a map or a list of maps, not {got}"))
            }
        }
    }
}

fn place(span: &Span) -> Place {
    Place { line: span.start.line(), column: span.start.col() + 1 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Node {
        let mut faults = Faults::default();
        let node = parse(text, &mut faults);
        assert!(faults.is_empty(), "{faults:?}");
        node.unwrap()
    }

    fn refuse(text: &str) -> String {
        let mut faults = Faults::default();
        parse(text, &mut faults);
        let error = faults.into_error(std::path::Path::new("j")).expect("refused");
        error.message().to_owned()
    }

    #[test]
    fn plain_scalars_keep_their_text() {
        for text in ["1_000_000", "1e6", "0.001", "1.10", "on", "no", "010", "0x1F", "2024-01-01"] {
            let node = read(&format!("key: {text} # comment\n"));
            assert_eq!(node.get("key").unwrap().data, Data::Plain(text.into()));
        }
    }

    #[test]
    fn quotes_blocks_and_tags_make_text() {
        for text in ["'1'", "\"1\"", "|-\n  1", "!!str 1"] {
            let node = read(&format!("key: {text}\n"));
            assert_eq!(node.get("key").unwrap().data, Data::Quoted("1".into()), "{text}");
        }
        assert_eq!(read("key: !!int 1").get("key").unwrap().data, Data::Plain("1".into()));
        assert!(refuse("key: !secret x").contains("tags"));
        assert!(refuse("key: !!python/object:os.system [x]").contains("tags"));
    }

    #[test]
    fn places_are_lines_and_columns_from_one() {
        let node = read("a: 1\nb:\n  - x\n  - {c: 'ü', d: 2}\n");
        let list = node.get("b").unwrap();
        assert_eq!(list.at, Place { line: 3, column: 3 });
        let Data::List(items) = &list.data else { panic!("{list:?}") };
        assert_eq!(items[1].get("d").unwrap().at, Place { line: 4, column: 17 });
    }

    #[test]
    fn a_key_written_twice_names_both_places() {
        assert_eq!(refuse("a: 1\nb: 2\na: 3\n"), "j:3:1: `a` is written twice; first at 1:1");
    }

    #[test]
    fn anchors_and_merges_work_and_own_keys_win() {
        let node = read("base: &b {x: 1, y: 2}\nuse: {<<: *b, y: 3}\n");
        let used = node.get("use").unwrap();
        assert_eq!(used.get("x").unwrap().data, Data::Plain("1".into()));
        assert_eq!(used.get("y").unwrap().data, Data::Plain("3".into()));
        assert!(refuse("use: {<<: 3}").contains("takes a map"));
    }

    #[test]
    fn bombs_are_refused() {
        let mut bomb = String::from("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
        for level in 1..9 {
            let before = format!("*a{},", level - 1).repeat(10);
            bomb.push_str(&format!("a{level}: &a{level} [{before}]\n"));
        }
        assert!(refuse(&bomb).contains("more than 100000 values"), "{}", refuse(&bomb));
        assert!(refuse(&"[".repeat(2000)).contains("not YAML"), "{}", refuse(&"[".repeat(2000)));
        assert!(refuse("a: &a [*a]").contains("inside of what it refers to"));
        assert!(refuse(&"#".repeat(MAX_BYTES + 1)).contains("bytes"));
        let mut chain = format!("a0: &a0 {}{}\n", "[".repeat(40), "]".repeat(40));
        chain.push_str(&format!("a1: {}*a0 {}\n", "[".repeat(40), "]".repeat(40)));
        assert!(refuse(&chain).contains("deep"), "{}", refuse(&chain));
        let deep = (0..80).map(|d| format!("{}k:\n", " ".repeat(d))).collect::<String>();
        assert!(refuse(&deep).contains("j:"), "{}", refuse(&deep));
    }

    #[test]
    fn what_is_not_one_document_is_refused() {
        assert_eq!(refuse(""), "j:1:1: the file is empty");
        assert_eq!(refuse("# only this\n"), "j:1:1: the file is empty");
        assert!(refuse("a: 1\n---\nb: 2\n").starts_with("j:2:1: another document"));
        assert!(refuse("a: [1, 2\nb: 3\n").contains("this is not YAML"));
        assert!(refuse("a:\n\t- x\n").contains("j:2:"));
        assert!(refuse("? [a]\n: b\n").contains("a key must be a name"));
    }

    #[test]
    fn long_texts_are_cut_in_messages() {
        let node = Node { data: Data::Plain("x".repeat(200)), at: Place::START };
        assert!(node.describe().len() < 80);
        assert_eq!(read("a: [1]").height(), 2);
    }
}
