//! JSON that ends with a checksum of itself: what is torn or flipped is never
//! taken for a record. Knows nothing of what the records mean.

use serde::Serialize;
use serde::de::DeserializeOwned;

const SEAL: &str = "\"checksum\": \"";
const SEAL_HEX: usize = 32;

/// Pretty JSON of an object, its last key being the checksum of all before it.
pub fn to_pretty<T: Serialize>(value: &T) -> serde_json::Result<String> {
    let text = serde_json::to_string_pretty(value)?;
    let body = text.strip_suffix('}').unwrap_or(&text).trim_end().to_owned() + ",\n  ";
    Ok(format!("{body}{SEAL}{}\"\n}}\n", seal(&body)))
}

/// The same on one line, for journals.
pub fn to_line<T: Serialize>(value: &T) -> serde_json::Result<String> {
    let text = serde_json::to_string(value)?;
    let body = text.strip_suffix('}').unwrap_or(&text).to_owned() + ",";
    Ok(format!("{body}{SEAL}{}\"}}\n", seal(&body)))
}

/// Reads what [`to_pretty`] or [`to_line`] wrote; says what is wrong otherwise.
pub fn from_bytes<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, String> {
    let text = std::str::from_utf8(bytes).map_err(|_| "it is not UTF-8".to_owned())?;
    let at = text.rfind(SEAL).ok_or_else(|| "it is torn: no checksum at its end".to_owned())?;
    let (body, rest) = text.split_at(at);
    let tail = rest.get(SEAL.len()..).unwrap_or_default();
    let (sum, end) = tail.split_at_checked(SEAL_HEX).unwrap_or(("", ""));
    if sum != seal(body) || !matches!(end.trim_end_matches('\n'), "\"\n}" | "\"}") {
        return Err("its checksum does not match: it is torn or was changed".to_owned());
    }
    let object = body.trim_end().strip_suffix(',').unwrap_or(body).to_owned() + "}";
    serde_json::from_str(&object).map_err(|e| e.to_string())
}

fn seal(body: &str) -> String {
    let mut hex = blake3::hash(body.as_bytes()).to_hex().to_string();
    hex.truncate(SEAL_HEX);
    hex
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Record {
        name: String,
        inner: Vec<u32>,
    }

    fn record() -> Record {
        Record { name: "a \"checksum\": \"b".into(), inner: vec![1, 2] }
    }

    #[test]
    fn a_sealed_record_reads_back_in_both_forms() {
        for text in [to_pretty(&record()).unwrap(), to_line(&record()).unwrap()] {
            assert_eq!(from_bytes::<Record>(text.as_bytes()).as_ref(), Ok(&record()));
            serde_json::from_str::<serde_json::Value>(&text).expect("plain JSON for other tools");
        }
    }

    #[test]
    fn a_nested_object_at_the_end_keeps_its_braces() {
        let value = serde_json::json!({"a": {"b": {"c": 1}}});
        for text in [to_pretty(&value).unwrap(), to_line(&value).unwrap()] {
            assert_eq!(from_bytes::<serde_json::Value>(text.as_bytes()).unwrap(), value);
        }
    }

    #[test]
    fn no_truncation_and_no_flipped_byte_is_trusted() {
        let text = to_pretty(&record()).unwrap();
        // Without its final newline the record is still whole.
        for end in 0..text.len() - 1 {
            assert!(from_bytes::<Record>(&text.as_bytes()[..end]).is_err(), "cut at {end}");
        }
        for at in 0..text.len() - 1 {
            let mut bytes = text.clone().into_bytes();
            bytes[at] ^= 1;
            let read = from_bytes::<Record>(&bytes);
            assert!(read.is_err(), "flipped at {at}: {read:?}");
        }
    }
}
