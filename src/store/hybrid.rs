//! Parquet's hybrid of runs and bit-packed groups (its encoding `RLE`), for small
//! numbers. Knows nothing of pages.

/// A shorter run stays bit-packed.
const SHORTEST_RUN: usize = 64;

/// Bits that hold every number up to `most`, at least 1.
pub fn bit_width(most: usize) -> u32 {
    (usize::BITS - most.leading_zeros()).max(1)
}

/// Appends `values`, of which none has more than `width` bits (at most 16).
pub fn pack(values: &[u16], width: u32, out: &mut Vec<u8>) {
    let mut literal = 0;
    let mut at = 0;
    while at + 8 <= values.len() {
        let run = run_length(&values[at..]);
        if run < SHORTEST_RUN {
            at += 8;
            continue;
        }
        pack_groups(&values[literal..at], width, out);
        varint((run as u64) << 1, out);
        out.extend_from_slice(&values[at].to_le_bytes()[..width.div_ceil(8) as usize]);
        at += run;
        literal = at;
    }
    pack_groups(&values[literal..], width, out);
}

/// How many values at the beginning are the same; 1 if that is less than a group.
fn run_length(values: &[u16]) -> usize {
    let first = values[0];
    if values[1..8].iter().any(|value| *value != first) {
        return 1;
    }
    values.iter().take_while(|value| **value == first).count()
}

fn pack_groups(values: &[u16], width: u32, out: &mut Vec<u8>) {
    if values.is_empty() {
        return;
    }
    varint(((values.len().div_ceil(8) as u64) << 1) | 1, out);
    out.reserve(values.len().div_ceil(8) * width as usize + 16);
    let (groups, rest) = values.as_chunks::<8>();
    for group in groups {
        pack_group(group, width, out);
    }
    if !rest.is_empty() {
        let mut last = [0; 8];
        last[..rest.len()].copy_from_slice(rest);
        pack_group(&last, width, out);
    }
}

/// Eight values, the first in the lowest bits, make `width` bytes.
#[inline]
fn pack_group(group: &[u16; 8], width: u32, out: &mut Vec<u8>) {
    if width <= 8 {
        let bits = (group.iter().rev()).fold(0u64, |bits, v| (bits << width) | u64::from(*v));
        out.extend_from_slice(&bits.to_le_bytes()[..width as usize]);
    } else {
        let bits = (group.iter().rev()).fold(0u128, |bits, v| (bits << width) | u128::from(*v));
        out.extend_from_slice(&bits.to_le_bytes()[..width as usize]);
    }
}

/// Appends `count` ones, one bit each.
pub fn ones(count: usize, out: &mut Vec<u8>) {
    varint((count as u64) << 1, out);
    out.push(1);
}

/// Appends the first `count` bits of a bitmap, which lie as they are packed.
pub fn bits(bitmap: &[u8], count: usize, out: &mut Vec<u8>) {
    let bytes = count.div_ceil(8);
    varint(((bytes as u64) << 1) | 1, out);
    out.extend_from_slice(&bitmap[..bytes]);
}

fn varint(mut value: u64, out: &mut Vec<u8>) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_of_the_format() {
        // 0 to 7 in three bits each (Parquet's Encodings.md).
        let mut out = Vec::new();
        pack(&[0, 1, 2, 3, 4, 5, 6, 7], 3, &mut out);
        assert_eq!(out, [0x03, 0b1000_1000, 0b1100_0110, 0b1111_1010]);
    }

    #[test]
    fn long_runs_are_short() {
        let mut out = Vec::new();
        pack(&[7; 1000], 3, &mut out);
        assert_eq!(out, [0xd0, 0x0f, 7]);
        assert_eq!((bit_width(0), bit_width(1), bit_width(9), bit_width(65_535)), (1, 1, 4, 16));
    }
}
