//! Turns good input into bad, by chance but the same every time. Knows nothing
//! of what reads it.

use serde_json::{Map, Value};

use super::Dice;

/// What parsers trip over.
const TOKENS: [&[u8]; 28] = [
    b"\n",
    b"\r\n",
    b"\"",
    b"\"\"",
    b",",
    b";",
    b"\0",
    b"\xff\xfe",
    b"0",
    b"-1",
    b"1e309",
    b"NaN",
    b"-inf",
    b"9223372036854775808",
    b"18446744073709551616",
    b"0.1e-400",
    b"${x}",
    b"${env.X}",
    b": ",
    b"- ",
    b"&a [*a]",
    b"<<: *a",
    b"[[[[[[[[[[[[[[[[",
    b"{",
    b"}",
    b"!!binary ",
    b"PAR1",
    b"99999999999999999999999999999999999999999",
];

/// A few changes to some bytes; `other` is another good input, to take from.
pub fn bytes(good: &[u8], other: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = good.to_vec();
    for _ in 0..=dice.below(4) {
        change(&mut bytes, other, dice);
    }
    bytes
}

fn change(bytes: &mut Vec<u8>, other: &[u8], dice: &mut Dice) {
    let at = dice.below(bytes.len() + 1);
    let end = (at + dice.below(32)).min(bytes.len());
    match dice.below(9) {
        0 if at < bytes.len() => bytes[at] ^= 1 << dice.below(8),
        1 if at < bytes.len() => bytes[at] = dice.next() as u8,
        2 => drop(bytes.drain(at..end)),
        3 => bytes.truncate(at),
        4 => {
            let copy = bytes[at..end].repeat(1 + dice.below(64));
            bytes.splice(at..at, copy);
        }
        5 if !other.is_empty() => {
            let from = dice.below(other.len());
            let to = (from + dice.below(64)).min(other.len());
            bytes.splice(at..end, other[from..to].iter().copied());
        }
        6 => {
            // Lengths and counts of binary formats.
            let number = [0, 1, 0x7fff_ffff, 0x8000_0000, u32::MAX][dice.below(5)].to_le_bytes();
            bytes.splice(at..end.min(at + 4), number);
        }
        _ => {
            let token = TOKENS[dice.below(TOKENS.len())];
            bytes.splice(at..end, token.iter().copied());
        }
    }
}

/// One value somewhere in a JSON document becomes another.
pub fn json(value: &mut Value, dice: &mut Dice) {
    match value {
        Value::Array(items) if !items.is_empty() && dice.below(8) > 0 => {
            let at = dice.below(items.len());
            match dice.below(6) {
                0 => drop(items.remove(at)),
                1 => items.insert(at, items[at].clone()),
                _ => json(&mut items[at], dice),
            }
        }
        Value::Object(keys) if !keys.is_empty() && dice.below(8) > 0 => {
            let name = keys.keys().nth(dice.below(keys.len())).cloned().unwrap_or_default();
            match dice.below(8) {
                0 => drop(keys.remove(&name)),
                _ => keys.get_mut(&name).into_iter().for_each(|inner| json(inner, dice)),
            }
        }
        _ => *value = another(dice),
    }
}

fn another(dice: &mut Dice) -> Value {
    let texts = [
        "",
        "../../x",
        "part-00000.parquet",
        "part-18446744073709551615.parquet",
        "NaN",
        "_SUCCESS",
        "\u{0}",
        "Int64",
        "Decimal128(38, -100)",
        "Utf8",
        "complete",
    ];
    let numbers = [0.0, -1.0, 1e308, -1e-308, 4e9, 0.5];
    match dice.below(8) {
        0 => Value::Null,
        1 => Value::Bool(dice.below(2) == 0),
        2 => Value::Array(Vec::new()),
        3 => Value::Object(Map::new()),
        4 => Value::from([0, 1, u64::MAX, 1 << 62, 5][dice.below(5)]),
        5 => Value::from([-1, i64::MIN, 7][dice.below(3)]),
        6 => Value::from(numbers[dice.below(numbers.len())]),
        _ => Value::from(texts[dice.below(texts.len())]),
    }
}
