//! What can go wrong, and which exit code tells it to Airflow (DESIGN: "The
//! command line"). Knows nothing of who raises an error.

use std::fmt;
use std::io;
use std::path::Path;

pub type Result<T, E = Error> = std::result::Result<T, E>;

/// The classes of failure; each has one exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// A bug, a panic, or a `command`'s child with a code of its own.
    Unexpected,
    /// The command line is wrong.
    Usage,
    /// The data is bad: unreadable, wrong schema, a failed validation.
    Data,
    /// An input is not there, or an upstream step is not complete.
    Missing,
    /// Input/output error, disk full.
    Io,
    /// Somebody else holds the step, or overtook this attempt.
    Held,
    /// The job spec is wrong.
    Spec,
    /// Nothing to do and the spec says `on_empty: skip`.
    Skipped,
    /// Stopped by a signal (SIGINT 2, SIGTERM 15) or by a closed pipe.
    Stopped(i32),
}

impl Class {
    pub fn exit_code(self) -> u8 {
        match self {
            Class::Unexpected => 1,
            Class::Usage => 2,
            Class::Data => 65,
            Class::Missing => 66,
            Class::Io => 74,
            Class::Held => 75,
            Class::Spec => 78,
            Class::Skipped => 99,
            Class::Stopped(2) => 130,
            Class::Stopped(_) => 143,
        }
    }

    /// The class that a `command`'s child reports by its exit code.
    pub fn of_child(code: i32) -> Class {
        match code {
            65 => Class::Data,
            66 => Class::Missing,
            74 => Class::Io,
            75 => Class::Held,
            78 => Class::Spec,
            99 => Class::Skipped,
            _ => Class::Unexpected,
        }
    }

    /// True where running the same command again cannot help.
    pub fn is_permanent(self) -> bool {
        matches!(self, Class::Usage | Class::Data | Class::Spec)
    }

    /// One word for logs and JSON.
    pub fn name(self) -> &'static str {
        match self {
            Class::Unexpected => "unexpected",
            Class::Usage => "usage",
            Class::Data => "bad data",
            Class::Missing => "missing input",
            Class::Io => "input/output",
            Class::Held => "held",
            Class::Spec => "job spec",
            Class::Skipped => "skipped",
            Class::Stopped(_) => "stopped",
        }
    }
}

/// An error: its class, one or more lines for people, and what to do next.
#[derive(Debug, Clone)]
pub struct Error {
    class: Class,
    message: String,
    hint: Option<String>,
}

impl Error {
    pub fn new(class: Class, message: impl Into<String>) -> Self {
        Error { class, message: message.into(), hint: None }
    }

    pub fn data(message: impl Into<String>) -> Self {
        Error::new(Class::Data, message)
    }

    pub fn missing(message: impl Into<String>) -> Self {
        Error::new(Class::Missing, message)
    }

    pub fn held(message: impl Into<String>) -> Self {
        Error::new(Class::Held, message)
    }

    pub fn spec(message: impl Into<String>) -> Self {
        Error::new(Class::Spec, message)
    }

    pub fn usage(message: impl Into<String>) -> Self {
        Error::new(Class::Usage, message)
    }

    pub fn unexpected(message: impl Into<String>) -> Self {
        Error::new(Class::Unexpected, message)
    }

    /// A failed system call: `cannot read /x/y: No such file…`. `doing` is a
    /// verb ("read", "write", "rename").
    pub fn io(doing: &str, path: &Path, source: &io::Error) -> Self {
        let error = Error::new(Class::Io, format!("cannot {doing} `{}`: {source}", path.display()));
        match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
                error.hint("free some space there, then run the same command again: finished partitions are kept")
            }
            io::ErrorKind::PermissionDenied => {
                error.hint("let this user's group write there, or run as the user who owns it")
            }
            _ => error,
        }
    }

    /// What the reader should do now; printed on a line of its own.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Puts `where_: ` before the message.
    #[must_use]
    pub fn within(mut self, where_: impl fmt::Display) -> Self {
        self.message = format!("{where_}: {}", self.message);
        self
    }

    pub fn class(&self) -> Class {
        self.class
    }

    pub fn message(&self) -> &str {
        &self.message
    }

    pub fn advice(&self) -> Option<&str> {
        self.hint.as_deref()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        match &self.hint {
            Some(hint) => write!(f, "\n  what to do: {hint}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Error {}

/// Adds the path and the action to a plain `io::Error`.
pub trait IoContext<T> {
    fn doing(self, action: &str, path: &Path) -> Result<T>;
}

impl<T> IoContext<T> for io::Result<T> {
    fn doing(self, action: &str, path: &Path) -> Result<T> {
        self.map_err(|e| Error::io(action, path, &e))
    }
}
