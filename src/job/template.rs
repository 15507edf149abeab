//! Scalars with `${…}` in them: cut into pieces, and put together again when
//! what they name is known. Secrets stay in a type that cannot be printed.

use std::fmt;

/// A value that must not be seen: no log, marker or error prints it.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    pub fn new(text: impl Into<String>) -> Self {
        Secret(text.into())
    }

    /// The text itself, for the one who must pass it on.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// A part of a scalar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    Text(String),
    /// `${env.NAME}`, read when the step runs.
    Env {
        name: String,
        secret: bool,
    },
    /// The value of a parameter declared `secret: true`.
    Secret {
        name: String,
        value: Secret,
    },
    /// A required parameter that has no value (where only the outline counts).
    Unset(String),
    /// `${output}`, `${input.ROLE}` or `${file.N}`, filled in by the step itself.
    Slot(String),
}

/// A scalar that is not known in full: it names the environment, a secret, an
/// unset parameter, or a slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    pieces: Vec<Piece>,
    shown: String,
}

impl Template {
    pub fn new(pieces: Vec<Piece>) -> Self {
        let shown = pieces.iter().map(|piece| piece.shown(false)).collect();
        Template { pieces, shown }
    }

    pub fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// The text with what is unknown or secret still as `${…}`.
    pub fn shown(&self) -> &str {
        &self.shown
    }

    /// As [`Template::shown`], for a value in which slots are filled in later:
    /// a `$` that is meant literally is written `${$}`.
    pub fn shown_argument(&self) -> String {
        self.pieces.iter().map(|piece| piece.shown(true)).collect()
    }

    pub fn is_secret(&self) -> bool {
        self.pieces
            .iter()
            .any(|p| matches!(p, Piece::Secret { .. } | Piece::Env { secret: true, .. }))
    }

    pub fn has_env(&self) -> bool {
        self.pieces.iter().any(|p| matches!(p, Piece::Env { .. }))
    }

    pub fn has_unset(&self) -> bool {
        self.pieces.iter().any(|p| matches!(p, Piece::Unset(_)))
    }

    pub fn has_slots(&self) -> bool {
        self.pieces.iter().any(|p| matches!(p, Piece::Slot(_)))
    }

    /// The whole text, secrets included. The error is the name of what is
    /// not set.
    pub fn resolve(
        &self,
        env: &dyn Fn(&str) -> Option<String>,
        argument: bool,
    ) -> Result<String, Missing> {
        let mut text = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Env { name, .. } => {
                    let value = env(name).ok_or_else(|| Missing::Env(name.clone()))?;
                    text.push_str(&escaped(&value, argument));
                }
                Piece::Secret { value, .. } => text.push_str(&escaped(value.expose(), argument)),
                Piece::Unset(name) => return Err(Missing::Param(name.clone())),
                piece => text.push_str(&piece.shown(argument)),
            }
        }
        Ok(text)
    }
}

impl Template {
    /// Each secret text in it, as far as it is set.
    pub fn secrets(&self, env: &dyn Fn(&str) -> Option<String>) -> Vec<Secret> {
        let secret = |piece: &Piece| match piece {
            Piece::Secret { value, .. } => Some(value.clone()),
            Piece::Env { name, secret: true } => env(name).map(Secret),
            _ => None,
        };
        self.pieces.iter().filter_map(secret).collect()
    }
}

/// Why a template has no text yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Missing {
    Env(String),
    Param(String),
}

impl Piece {
    fn shown(&self, argument: bool) -> String {
        match self {
            Piece::Text(text) => escaped(text, argument),
            Piece::Env { name, .. } => format!("${{env.{name}}}"),
            Piece::Secret { name, .. } | Piece::Unset(name) | Piece::Slot(name) => {
                format!("${{{name}}}")
            }
        }
    }
}

fn escaped(text: &str, argument: bool) -> String {
    if argument { text.replace('$', "${$}") } else { text.to_owned() }
}

/// A scalar cut at its `${…}`: literal text, or a name to look up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part<'a> {
    Text(String),
    Name(&'a str),
}

/// Cuts `text`; `$${` stands for `${`. The error is a sentence.
pub fn cut(text: &str) -> Result<Vec<Part<'_>>, String> {
    let mut parts = Vec::new();
    let mut literal = String::new();
    let mut rest = text;
    while let Some(dollar) = rest.find('$') {
        literal.push_str(&rest[..dollar]);
        rest = &rest[dollar..];
        if let Some(after) = rest.strip_prefix("$${") {
            literal.push_str("${");
            rest = after;
        } else if let Some(after) = rest.strip_prefix("${") {
            let Some((name, after)) = after.split_once('}') else {
                return Err("`${` without its `}`; write `$${` for the characters".into());
            };
            if !literal.is_empty() {
                parts.push(Part::Text(std::mem::take(&mut literal)));
            }
            parts.push(Part::Name(name));
            rest = after;
        } else {
            literal.push('$');
            rest = &rest[1..];
        }
    }
    literal.push_str(rest);
    if !literal.is_empty() || parts.is_empty() {
        parts.push(Part::Text(literal));
    }
    Ok(parts)
}

/// Fills the slots of a resolved argument; `${$}` is a `$`.
pub fn fill_slots(
    text: &str,
    slot: &dyn Fn(&str) -> Result<String, String>,
) -> Result<String, String> {
    let mut filled = String::new();
    for part in cut(text)? {
        match part {
            Part::Text(text) => filled.push_str(&text),
            Part::Name("$") => filled.push('$'),
            Part::Name(name) => filled.push_str(&slot(name)?),
        }
    }
    Ok(filled)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(t: &str) -> Part<'_> {
        Part::Text(t.into())
    }

    #[test]
    fn cutting() {
        assert_eq!(cut("plain"), Ok(vec![text("plain")]));
        assert_eq!(cut(""), Ok(vec![text("")]));
        assert_eq!(cut("${a}"), Ok(vec![Part::Name("a")]));
        assert_eq!(
            cut("x${a}y${b}"),
            Ok(vec![text("x"), Part::Name("a"), text("y"), Part::Name("b")])
        );
        assert_eq!(cut("$${a} $5 $$ $"), Ok(vec![text("${a} $5 $$ $")]));
        assert!(cut("x${a").is_err());
    }

    #[test]
    fn secrets_show_only_their_name() {
        let secret = Piece::Secret { name: "token".into(), value: Secret::new("hunter2") };
        let template = Template::new(vec![Piece::Text("Bearer ".into()), secret]);
        assert_eq!(template.shown(), "Bearer ${token}");
        assert!(!format!("{template:?}").contains("hunter2"));
        assert_eq!(template.resolve(&|_| None, false).unwrap(), "Bearer hunter2");
        assert!(template.is_secret());
    }

    #[test]
    fn what_is_not_set_is_named() {
        let template = Template::new(vec![Piece::Env { name: "HOME".into(), secret: false }]);
        assert_eq!(template.resolve(&|_| None, false), Err(Missing::Env("HOME".into())));
        let home = |name: &str| (name == "HOME").then(|| "/root".to_owned());
        assert_eq!(template.resolve(&home, false).unwrap(), "/root");
    }

    #[test]
    fn slots_survive_and_values_cannot_forge_them() {
        let template = Template::new(vec![
            Piece::Text("${output} $$".into()),
            Piece::Slot("output".into()),
            Piece::Env { name: "X".into(), secret: false },
        ]);
        let env = |_: &str| Some("${output}".to_owned());
        let resolved = template.resolve(&env, true).unwrap();
        let filled = fill_slots(&resolved, &|name| Ok(format!("<{name}>"))).unwrap();
        assert_eq!(filled, "${output} $$<output>${output}");
    }
}
