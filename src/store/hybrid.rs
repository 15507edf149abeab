//! Parquet's hybrid of runs and bit-packed groups (its encoding `RLE`), for small
//! numbers. Knows nothing of pages.

use arrow::array::BooleanBufferBuilder;

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
    match width {
        1 => packed::<1>(values, out),
        2 => packed::<2>(values, out),
        3 => packed::<3>(values, out),
        4 => packed::<4>(values, out),
        5 => packed::<5>(values, out),
        6 => packed::<6>(values, out),
        7 => packed::<7>(values, out),
        8 => packed::<8>(values, out),
        9 => packed::<9>(values, out),
        10 => packed::<10>(values, out),
        11 => packed::<11>(values, out),
        12 => packed::<12>(values, out),
        13 => packed::<13>(values, out),
        14 => packed::<14>(values, out),
        15 => packed::<15>(values, out),
        _ => packed::<16>(values, out),
    }
}

/// Each eight values, the first in the lowest bits, make `WIDTH` bytes. The width
/// is a constant, so that the shifts are.
fn packed<const WIDTH: usize>(values: &[u16], out: &mut Vec<u8>) {
    let start = out.len();
    out.resize(start + values.len().div_ceil(8) * WIDTH, 0);
    let (groups, rest) = values.as_chunks::<8>();
    let (bytes, _) = out[start..].as_chunks_mut::<WIDTH>();
    for (group, bytes) in groups.iter().zip(&mut *bytes) {
        *bytes = pack_group(group);
    }
    if !rest.is_empty() {
        let mut last = [0; 8];
        last[..rest.len()].copy_from_slice(rest);
        bytes[groups.len()] = pack_group(&last);
    }
}

#[inline(always)]
fn pack_group<const WIDTH: usize>(group: &[u16; 8]) -> [u8; WIDTH] {
    let mut bytes = [0; WIDTH];
    if WIDTH <= 8 {
        let bits = (0..8).fold(0u64, |bits, i| bits | (u64::from(group[i]) << (i * WIDTH)));
        bytes.copy_from_slice(&bits.to_le_bytes()[..WIDTH]);
    } else {
        let bits = (0..8).fold(0u128, |bits, i| bits | (u128::from(group[i]) << (i * WIDTH)));
        bytes.copy_from_slice(&bits.to_le_bytes()[..WIDTH]);
    }
    bytes
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

/// Appends `count` bits, which are packed in runs and groups as [`ones`] and [`bits`]
/// do it. `None` where `bytes` end before.
pub fn read_bits(mut bytes: &[u8], count: usize, out: &mut BooleanBufferBuilder) -> Option<()> {
    let mut left = count;
    while left > 0 {
        let head = read_varint(&mut bytes)?;
        let number = usize::try_from(head >> 1).ok()?;
        if head & 1 == 0 {
            let (value, rest) = bytes.split_first()?;
            bytes = rest;
            let run = number.min(left);
            out.append_n(run, *value & 1 == 1);
            left -= run;
        } else {
            let run = number.saturating_mul(8).min(left);
            // The last group of a page may be cut.
            let (packed, rest) = bytes.split_at_checked(run.div_ceil(8))?;
            out.append_packed_range(0..run, packed);
            bytes = rest;
            left -= run;
        }
    }
    Some(())
}

fn read_varint(bytes: &mut &[u8]) -> Option<u64> {
    let mut value = 0;
    for shift in (0..64).step_by(7) {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        value |= u64::from(byte & 0x7f) << shift;
        if *byte < 0x80 {
            return Some(value);
        }
    }
    None
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
    use proptest::prelude::*;

    proptest! {
        /// Bit by bit, as the format describes it.
        #[test]
        fn every_width_is_packed(
            width in 1..=16_u32, values in prop::collection::vec(any::<u16>(), 1..40)
        ) {
            let values: Vec<u16> =
                values.iter().map(|v| (u32::from(*v) & ((1 << width) - 1)) as u16).collect();
            let mut out = Vec::new();
            pack_groups(&values, width, &mut out);
            prop_assert_eq!(out.len(), 1 + values.len().div_ceil(8) * width as usize);
            for (i, value) in values.iter().enumerate() {
                for bit in 0..width as usize {
                    let at = i * width as usize + bit;
                    let is_set = out[1 + at / 8] >> (at % 8) & 1 == 1;
                    prop_assert_eq!(is_set, value >> bit & 1 == 1);
                }
            }
        }
    }

    proptest! {
        #[test]
        fn bits_come_back(
            runs in prop::collection::vec((any::<bool>(), 1..200_usize), 0..8), cut in 0..8_usize
        ) {
            let (mut bytes, mut want) = (Vec::new(), Vec::new());
            for (at, (value, count)) in runs.iter().enumerate() {
                let last = at + 1 == runs.len();
                let run = match *value {
                    true => vec![true; *count],
                    // Groups end at a multiple of eight but at the end.
                    false => {
                        let count = if last { *count } else { count.next_multiple_of(8) };
                        (0..count).map(|i| (i * i) % 3 == cut % 3).collect()
                    }
                };
                match *value {
                    true => ones(*count, &mut bytes),
                    false => {
                        let mut packed = BooleanBufferBuilder::new(0);
                        packed.append_slice(&run);
                        bits(packed.as_slice(), run.len(), &mut bytes);
                    }
                }
                want.extend(run);
            }
            let mut out = BooleanBufferBuilder::new(0);
            prop_assert!(read_bits(&bytes, want.len(), &mut out).is_some());
            prop_assert!(out.finish().iter().eq(want.iter().copied()));
            // A byte less is seen, and never more than what is there is taken.
            let short = &bytes[..bytes.len().saturating_sub(1)];
            let torn = read_bits(short, want.len(), &mut BooleanBufferBuilder::new(0));
            prop_assert_eq!(torn.is_none(), !want.is_empty());
        }
    }

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
