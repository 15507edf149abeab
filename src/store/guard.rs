//! What a hostile or torn Parquet file could do to its decoder, and what stands
//! in between: a walk over Thrift bytes that refuses sizes which cannot be true,
//! before anything is allocated for them, and a boundary that no panic crosses.
//! Knows nothing of columns or rows.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::error::{Error, Result};

/// Structs, lists and maps of a Thrift value may be nested this deep.
const MAX_DEPTH: u32 = 32;
/// Columns of a Parquet schema may be nested this deep.
const MAX_SCHEMA_DEPTH: usize = 32;
/// No list of a footer is longer (row groups × columns of one file, by far).
const MAX_LIST: u64 = 1 << 22;

/// Why a run of Thrift bytes is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// It ends in the middle.
    Short,
    /// It cannot be true.
    Absurd(&'static str),
}

impl Flaw {
    pub fn text(self) -> &'static str {
        match self {
            Flaw::Short => "ends in the middle",
            Flaw::Absurd(why) => why,
        }
    }
}

/// Length of the Thrift compact struct at the start of `bytes`, every string and
/// list of which fits in them.
pub fn check_struct(bytes: &[u8]) -> Result<usize, Flaw> {
    let mut walk = Walk { bytes, at: 0 };
    walk.fields(0, &mut |_, _, _| Ok(false))?;
    Ok(walk.at)
}

/// Checks a file's footer: sizes as in [`check_struct`], and the depth of the schema.
pub fn check_footer(bytes: &[u8]) -> Result<(), Flaw> {
    const SCHEMA: i64 = 2;
    let mut walk = Walk { bytes, at: 0 };
    walk.fields(0, &mut |walk, id, kind| {
        if id != SCHEMA || kind != LIST {
            return Ok(false);
        }
        walk.schema()?;
        Ok(true)
    })
}

const STOP: u8 = 0;
const LIST: u8 = 9;
const STRUCT: u8 = 12;

struct Walk<'a> {
    bytes: &'a [u8],
    at: usize,
}

/// Called with each field's id and type; true if it has read the value itself.
type Visit<'v, 'a> = &'v mut dyn FnMut(&mut Walk<'a>, i64, u8) -> Result<bool, Flaw>;

impl<'a> Walk<'a> {
    fn byte(&mut self) -> Result<u8, Flaw> {
        let byte = *self.bytes.get(self.at).ok_or(Flaw::Short)?;
        self.at += 1;
        Ok(byte)
    }

    fn varint(&mut self) -> Result<u64, Flaw> {
        let mut value = 0u64;
        for shift in (0..70).step_by(7) {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7f).checked_shl(shift).unwrap_or(0);
            if byte < 0x80 {
                return Ok(value);
            }
        }
        Err(Flaw::Absurd("holds a number of more than 64 bits"))
    }

    fn zigzag(&mut self) -> Result<i64, Flaw> {
        let raw = self.varint()?;
        Ok((raw >> 1).cast_signed() ^ -(raw & 1).cast_signed())
    }

    fn skip_bytes(&mut self, count: u64) -> Result<(), Flaw> {
        let left = (self.bytes.len() - self.at) as u64;
        if count > left {
            return Err(Flaw::Short);
        }
        self.at += count as usize;
        Ok(())
    }

    /// A list's length and the type of its elements.
    fn list(&mut self) -> Result<(u64, u8), Flaw> {
        let head = self.byte()?;
        let count = match head >> 4 {
            15 => self.varint()?,
            short => u64::from(short),
        };
        self.plausible(count)?;
        Ok((count, head & 0x0f))
    }

    /// Each element takes at least one byte.
    fn plausible(&self, count: u64) -> Result<(), Flaw> {
        if count > MAX_LIST {
            return Err(Flaw::Absurd("holds a list that is too long"));
        }
        if count > (self.bytes.len() - self.at) as u64 { Err(Flaw::Short) } else { Ok(()) }
    }

    fn fields(&mut self, depth: u32, visit: Visit<'_, 'a>) -> Result<(), Flaw> {
        if depth > MAX_DEPTH {
            return Err(Flaw::Absurd("is nested too deep"));
        }
        let mut id = 0i64;
        loop {
            let head = self.byte()?;
            let kind = head & 0x0f;
            if kind == STOP {
                return Ok(());
            }
            id = match head >> 4 {
                0 => self.zigzag()?,
                step => id.wrapping_add(i64::from(step)),
            };
            // A boolean field has its value in its type.
            if !visit(self, id, kind)? && kind > 2 {
                self.value(kind, depth)?;
            }
        }
    }

    fn value(&mut self, kind: u8, depth: u32) -> Result<(), Flaw> {
        match kind {
            1..=3 => self.skip_bytes(1),
            4..=6 => self.varint().map(drop),
            7 => self.skip_bytes(8),
            8 => self.varint().and_then(|length| self.skip_bytes(length)),
            LIST | 10 => {
                let (count, kind) = self.list()?;
                self.values(count, kind, depth)
            }
            11 => self.map(depth),
            STRUCT => self.fields(depth + 1, &mut |_, _, _| Ok(false)),
            13 => self.skip_bytes(16),
            _ => Err(Flaw::Absurd("holds a value of an unknown type")),
        }
    }

    fn values(&mut self, count: u64, kind: u8, depth: u32) -> Result<(), Flaw> {
        if depth > MAX_DEPTH {
            return Err(Flaw::Absurd("is nested too deep"));
        }
        (0..count).try_for_each(|_| self.value(kind, depth + 1))
    }

    fn map(&mut self, depth: u32) -> Result<(), Flaw> {
        let count = self.varint()?;
        if count == 0 {
            return Ok(());
        }
        self.plausible(count)?;
        let kinds = self.byte()?;
        for _ in 0..count {
            self.values(1, kinds >> 4, depth)?;
            self.values(1, kinds & 0x0f, depth)?;
        }
        Ok(())
    }

    /// The schema is a tree, flattened: each element says how many of the
    /// following are its children, and the decoder descends by recursion.
    fn schema(&mut self) -> Result<(), Flaw> {
        let (count, kind) = self.list()?;
        if kind != STRUCT {
            return Err(Flaw::Absurd("has no schema"));
        }
        let mut open: Vec<u64> = Vec::new();
        for _ in 0..count {
            let children = self.schema_element()?;
            if let Some(left) = open.last_mut() {
                *left -= 1;
            }
            if children > 0 {
                open.push(children);
            }
            while open.last() == Some(&0) {
                open.pop();
            }
            if open.len() > MAX_SCHEMA_DEPTH {
                return Err(Flaw::Absurd("has columns that are nested too deep"));
            }
        }
        Ok(())
    }

    fn schema_element(&mut self) -> Result<u64, Flaw> {
        const CHILDREN: i64 = 5;
        let mut children = 0;
        self.fields(1, &mut |walk, id, kind| {
            if id == CHILDREN && kind == 5 {
                children = walk.zigzag()?;
                return Ok(true);
            }
            Ok(false)
        })?;
        u64::try_from(children).map_err(|_| Flaw::Absurd("has a column with fewer than no parts"))
    }
}

thread_local! {
    static GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// True while a panic on this thread is caught and becomes an error, so that the
/// program's panic hook can stay silent.
pub fn is_guarded() -> bool {
    GUARDED.with(Cell::get)
}

/// Runs `read`, a call into the Parquet decoder. A panic there is the file's
/// fault, and is reported as bad data.
pub fn guarded<T>(read: impl FnOnce() -> Result<T>) -> Result<T> {
    let before = GUARDED.replace(true);
    let outcome = catch_unwind(AssertUnwindSafe(read));
    GUARDED.set(before);
    outcome.unwrap_or_else(|panic| {
        let text = (panic.downcast_ref::<String>().map(String::as_str))
            .or_else(|| panic.downcast_ref::<&str>().copied())
            .unwrap_or("no reason given");
        Err(Error::data(format!("the Parquet decoder gave up: {text}")))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_longer_than_its_bytes_is_refused() {
        // Field 1, a list of 2^31 structs.
        let bytes = [0x19, 0xfc, 0x80, 0x80, 0x80, 0x80, 0x08];
        assert!(matches!(check_struct(&bytes), Err(Flaw::Absurd(_))));
        // A list of 100 bytes of which two are there.
        assert_eq!(check_struct(&[0x19, 0xf3, 100, 1, 2]), Err(Flaw::Short));
    }

    #[test]
    fn a_string_longer_than_its_bytes_is_refused() {
        assert_eq!(check_struct(&[0x18, 0xff, 0x7f, b'x']), Err(Flaw::Short));
        assert_eq!(check_struct(&[0x18, 1, b'x', 0]), Ok(4));
    }

    #[test]
    fn a_deep_schema_is_refused() {
        let mut bytes = vec![0x29, 0xfc, 100];
        for _ in 0..100 {
            bytes.extend([0x55, 2, 0]); // one child
        }
        bytes.push(0);
        assert!(matches!(check_footer(&bytes), Err(Flaw::Absurd(_))));
    }

    #[test]
    fn a_panic_becomes_bad_data() {
        let error = guarded::<()>(|| panic!("index out of bounds")).unwrap_err();
        assert_eq!(error.class().exit_code(), 65);
        assert!(!is_guarded());
    }
}
