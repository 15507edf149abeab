//! Distinct values and how often each occurs, as long as they are few.

use super::pieces::Pieces;

/// No finite value has these bits.
const FREE: u64 = u64::MAX;

/// Slots for each value: few enough collisions that a look-up is short.
const ROOM: usize = 4;

/// An odd constant near 2^64 divided by the golden ratio (Knuth's
/// multiplicative hashing).
const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;

/// Open addressing with linear probing.
struct Table {
    slots: Vec<(u64, u64)>,
    shift: u32,
    used: usize,
}

/// The distinct finite `values` in ascending order, each with its count;
/// `None` if they are more than `limit`. −0 and 0 are the same.
pub fn count(values: Pieces<'_>, limit: usize) -> Option<Vec<(f64, u64)>> {
    let mut table = Table::new(limit);
    for x in values.values() {
        table.add((x + 0.0).to_bits());
        if table.used > limit {
            return None;
        }
    }
    let taken = table.slots.iter().filter(|(key, _)| *key != FREE);
    let mut distinct: Vec<(f64, u64)> =
        taken.map(|&(key, count)| (f64::from_bits(key), count)).collect();
    distinct.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
    Some(distinct)
}

fn slots(limit: usize) -> usize {
    (ROOM * (limit + 1)).next_power_of_two()
}

/// Bytes that it takes to count up to `limit` values.
pub fn table_bytes(limit: usize) -> u64 {
    (slots(limit) * size_of::<(u64, u64)>()) as u64
}

impl Table {
    fn new(limit: usize) -> Table {
        let size = slots(limit);
        Table { slots: vec![(FREE, 0); size], shift: 64 - size.trailing_zeros(), used: 0 }
    }

    fn add(&mut self, key: u64) {
        // Doubles of few digits differ in their upper bits only.
        let hash = (key ^ (key >> 32)).wrapping_mul(GOLDEN);
        let mut at = (hash >> self.shift) as usize;
        while self.slots[at].0 != key {
            if self.slots[at].0 == FREE {
                self.slots[at].0 = key;
                self.used += 1;
                break;
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
        self.slots[at].1 += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::{Pieces, count};

    #[test]
    fn counts_until_there_are_too_many() {
        let values = [3.0, -0.0, 0.0, 1.5, 3.0, 3.0];
        let values = Pieces(&[&values[..2], &values[2..]]);
        assert_eq!(count(values, 3), Some(vec![(0.0, 2), (1.5, 1), (3.0, 3)]));
        assert_eq!(count(values, 2), None);
        assert_eq!(count(Pieces(&[]), 0), Some(vec![]));
    }
}
