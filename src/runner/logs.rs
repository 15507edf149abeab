//! Log lines: to stderr as text or JSON, and as JSON to the file of the attempt
//! that the thread works for. A closed pipe is a wish to stop, not a panic.
//! Knows nothing of what is logged.

use std::cell::RefCell;
use std::fmt::{self, Write as _};
use std::fs::File;
use std::io::Write;
use std::sync::{Arc, Mutex, PoisonError};

use serde_json::{Map, Value};
use tracing::field::{Field, Visit};
use tracing::{Event, Level, Subscriber};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};
use tracing_subscriber::registry::Registry;

use super::stop::Stop;

/// The target of lines that go to the attempt's log file only, because the
/// program says the same on stderr at its end.
pub const FILE_ONLY: &str = "milepost::file";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Text,
    Json,
}

/// The log file of one attempt.
pub type Sink = Arc<LogFile>;

#[derive(Debug)]
pub struct LogFile {
    pub step: String,
    pub file: Mutex<File>,
}

thread_local! {
    static CURRENT: RefCell<Option<Sink>> = const { RefCell::new(None) };
}

/// The attempt's log that this thread writes to.
pub fn current() -> Option<Sink> {
    CURRENT.with_borrow(Clone::clone)
}

/// Sends this thread's lines to that log, until the guard is dropped.
#[must_use]
pub fn enter(sink: Option<Sink>) -> Entered {
    Entered { before: CURRENT.replace(sink) }
}

#[derive(Debug)]
pub struct Entered {
    before: Option<Sink>,
}

impl Drop for Entered {
    fn drop(&mut self) {
        CURRENT.set(self.before.take());
    }
}

/// Sends the program's log lines of that level and above to stderr.
pub fn install(format: Format, level: Level, stop: &Stop) {
    let layer = Lines { format, level, stop: stop.clone() };
    // Only a second call, in tests, can fail; the first one stays.
    let _ = tracing::subscriber::set_global_default(Registry::default().with(layer));
}

/// Writes a line to stderr, as the log does.
pub fn to_stderr(line: &str, stop: &Stop) {
    let closed = |e: std::io::Error| e.kind() == std::io::ErrorKind::BrokenPipe;
    if std::io::stderr().write_all(line.as_bytes()).is_err_and(closed) {
        stop.pipe_closed();
    }
}

/// Now, in UTC, to the millisecond: `2024-01-31T23:59:59.123Z`.
pub fn now() -> String {
    let now = chrono::DateTime::<chrono::Utc>::from(std::time::SystemTime::now());
    now.to_rfc3339_opts(chrono::SecondsFormat::Millis, true)
}

struct Lines {
    format: Format,
    level: Level,
    stop: Stop,
}

impl<S: Subscriber> Layer<S> for Lines {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        let level = *event.metadata().level();
        // Only our own words: libraries log for their authors.
        if level > Level::DEBUG || !event.metadata().target().starts_with("milepost") {
            return;
        }
        let mut fields = Fields::default();
        event.record(&mut fields);
        let sink = current();
        let json = fields.json(level, sink.as_deref());
        if let Some(sink) = &sink {
            let mut file = sink.file.lock().unwrap_or_else(PoisonError::into_inner);
            // The log must not fail the work; stderr has the line too.
            let _ = file.write_all(json.as_bytes());
        }
        if level <= self.level && event.metadata().target() != FILE_ONLY {
            let line = match self.format {
                Format::Json => json,
                Format::Text => fields.text(level, sink.as_deref()),
            };
            to_stderr(&line, &self.stop);
        }
    }
}

#[derive(Default)]
struct Fields {
    message: String,
    rest: Map<String, Value>,
}

impl Fields {
    fn json(&self, level: Level, sink: Option<&LogFile>) -> String {
        let mut line = Map::new();
        line.insert("time".into(), now().into());
        line.insert("level".into(), level.as_str().to_ascii_lowercase().into());
        if let Some(sink) = sink {
            line.insert("step".into(), sink.step.clone().into());
        }
        line.insert("message".into(), self.message.clone().into());
        line.extend(self.rest.clone());
        Value::Object(line).to_string() + "\n"
    }

    fn text(&self, level: Level, sink: Option<&LogFile>) -> String {
        let step = sink.map(|s| format!("{}: ", s.step)).unwrap_or_default();
        let mut line = format!("{} {:5} {step}{}", now(), level.as_str(), self.message);
        for (key, value) in &self.rest {
            let _ = write!(line, " {key}={value}");
        }
        line + "\n"
    }

    fn put(&mut self, field: &Field, value: Value) {
        let value = match value {
            Value::String(text) => Value::String(super::mask::mask(&text)),
            other => other,
        };
        match (field.name(), value) {
            ("message", Value::String(text)) => self.message = text,
            (name, value) => drop(self.rest.insert(name.to_owned(), value)),
        }
    }
}

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.put(field, format!("{value:?}").into());
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.put(field, value.into());
    }

    fn record_u64(&mut self, field: &Field, value: u64) {
        self.put(field, value.into());
    }

    fn record_i64(&mut self, field: &Field, value: i64) {
        self.put(field, value.into());
    }

    fn record_f64(&mut self, field: &Field, value: f64) {
        self.put(field, value.into());
    }

    fn record_bool(&mut self, field: &Field, value: bool) {
        self.put(field, value.into());
    }
}
