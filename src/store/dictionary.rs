//! The distinct values of a column, numbered: whole numbers that lie close
//! together in their order, others in the order in which they come. Gives up
//! where there are too many. Knows nothing of Parquet.

use arrow::array::{Array, ArrayRef, ArrowPrimitiveType, AsArray, PrimitiveArray};

/// Numbers have 16 bits.
const MOST: usize = 1 << 16;
/// Whole numbers that lie this close together are looked up in a table.
const TABLE: u64 = 1 << 16;
const NONE: u32 = u32::MAX;

/// Values by number, and the numbers of the rows that hold a value.
#[derive(Debug)]
pub struct Numbered<V> {
    pub values: Vec<V>,
    pub numbers: Vec<u16>,
}

/// A native type that 64 bits hold.
pub trait Bits64: Copy {
    /// The least value, in that form.
    const LEAST: i64;
    /// The value; of an unsigned one its bits.
    fn bits(self) -> i64;
}

macro_rules! bits64 {
    ($($type:ty),+) => {$(
        impl Bits64 for $type {
            const LEAST: i64 = <$type>::MIN as i64;

            fn bits(self) -> i64 {
                self as i64
            }
        }
    )+};
}

bits64!(i8, i16, i32, i64, u8, u16, u32, u64);

/// Numbers whole numbers; None if more than 2^16 are distinct.
pub fn of_integers<T>(arrays: &[&ArrayRef]) -> Option<Numbered<i64>>
where
    T: ArrowPrimitiveType,
    T::Native: Bits64,
{
    let columns: Vec<_> = arrays.iter().map(|array| array.as_primitive::<T>()).collect();
    if let Some(table) = Table::for_values_of(&columns) {
        return Some(table.number(&columns));
    }
    let mut hashes = Hashes::new();
    number(
        arrays,
        |i, row| columns[i].values()[row].bits(),
        |v, values| hashes.number(mix(v.cast_unsigned()), v, values),
    )
}

/// Numbers texts; None if more than 2^16 are distinct.
pub fn of_texts<'a>(arrays: &[&'a ArrayRef]) -> Option<Numbered<&'a str>> {
    let columns: Vec<_> = arrays.iter().map(|array| array.as_string::<i32>()).collect();
    let mut hashes = Hashes::new();
    let mut last = None;
    number(
        arrays,
        |i, row| columns[i].value(row),
        |text, values| match last {
            // Many columns are sorted, or of one value.
            Some((same, number)) if same == text => Some(number),
            _ => {
                let number = hashes.number(hash(text.as_bytes()), text, values)?;
                last = Some((text, number));
                Some(number)
            }
        },
    )
}

/// Goes over all rows that hold a value.
fn number<V>(
    arrays: &[&ArrayRef],
    value: impl Fn(usize, usize) -> V,
    mut find: impl FnMut(V, &mut Vec<V>) -> Option<u16>,
) -> Option<Numbered<V>> {
    let rows = arrays.iter().map(Array::len).sum();
    let mut numbered = Numbered { values: Vec::new(), numbers: Vec::with_capacity(rows) };
    for (i, array) in arrays.iter().enumerate() {
        match array.nulls() {
            None => {
                for row in 0..array.len() {
                    numbered.numbers.push(find(value(i, row), &mut numbered.values)?);
                }
            }
            Some(nulls) => {
                for row in nulls.valid_indices() {
                    numbered.numbers.push(find(value(i, row), &mut numbered.values)?);
                }
            }
        }
    }
    Some(numbered)
}

fn add<V>(value: V, values: &mut Vec<V>) -> Option<u32> {
    let number = values.len();
    values.push(value);
    (number < MOST).then_some(number as u32)
}

/// Values from `min` to `min + range`, each with a place of its own.
struct Table {
    min: i64,
    range: usize,
}

impl Table {
    /// None if they are too far apart.
    fn for_values_of<T: ArrowPrimitiveType>(columns: &[&PrimitiveArray<T>]) -> Option<Table>
    where
        T::Native: Bits64,
    {
        if size_of::<T::Native>() == 1 {
            return Some(Table { min: T::Native::LEAST, range: u8::MAX.into() });
        }
        let (mut min, mut max) = (i64::MAX, i64::MIN);
        for column in columns {
            for value in column.values() {
                (min, max) = (min.min(value.bits()), max.max(value.bits()));
            }
        }
        let range = max.wrapping_sub(min).cast_unsigned();
        (min <= max && range < TABLE).then_some(Table { min, range: range as usize })
    }

    fn place<V: Bits64>(&self, value: V) -> usize {
        value.bits().wrapping_sub(self.min) as usize
    }

    /// Numbers the values in their order, in two passes without a branch.
    fn number<T: ArrowPrimitiveType>(&self, columns: &[&PrimitiveArray<T>]) -> Numbered<i64>
    where
        T::Native: Bits64,
    {
        let mut is_there = vec![false; self.range + 1];
        for column in columns {
            each_valid(column, |value| is_there[self.place(value)] = true);
        }
        let (mut values, mut numbers_of) = (Vec::new(), vec![0_u16; self.range + 1]);
        for place in (0..=self.range).filter(|place| is_there[*place]) {
            numbers_of[place] = values.len() as u16;
            values.push(self.min + place as i64);
        }
        let mut numbers = Vec::with_capacity(columns.iter().map(Array::len).sum());
        let number = |value: T::Native| numbers_of[self.place(value)];
        for column in columns {
            match column.nulls() {
                None => numbers.extend(column.values().iter().map(|value| number(*value))),
                Some(_) => each_valid(column, |value| numbers.push(number(value))),
            }
        }
        Numbered { values, numbers }
    }
}

fn each_valid<T: ArrowPrimitiveType>(column: &PrimitiveArray<T>, mut visit: impl FnMut(T::Native)) {
    match column.nulls() {
        None => column.values().iter().for_each(|value| visit(*value)),
        Some(nulls) => nulls.valid_indices().for_each(|row| visit(column.values()[row])),
    }
}

/// Numbers by hash, with open addressing.
struct Hashes {
    slots: Vec<(u64, u32)>,
}

impl Hashes {
    fn new() -> Hashes {
        Hashes { slots: vec![(0, NONE); 1 << 10] }
    }

    #[inline]
    fn number<V: PartialEq + Copy>(
        &mut self,
        hash: u64,
        value: V,
        values: &mut Vec<V>,
    ) -> Option<u16> {
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        loop {
            let (other, number) = self.slots[at];
            if number == NONE {
                break;
            }
            if other == hash && values[number as usize] == value {
                return Some(number as u16);
            }
            at = (at + 1) & mask;
        }
        let number = add(value, values)?;
        self.slots[at] = (hash, number);
        if values.len() * 2 > self.slots.len() {
            self.grow();
        }
        Some(number as u16)
    }

    fn grow(&mut self) {
        let mut slots = vec![(0, NONE); self.slots.len() * 4];
        let mask = slots.len() - 1;
        for (hash, number) in self.slots.iter().filter(|(_, number)| *number != NONE) {
            let mut at = *hash as usize & mask;
            while slots[at].1 != NONE {
                at = (at + 1) & mask;
            }
            slots[at] = (*hash, *number);
        }
        self.slots = slots;
    }
}

/// Spreads the bits; the middle of a product of 128 bits.
#[inline]
fn mix(bits: u64) -> u64 {
    let product = u128::from(bits ^ 0x9e37_79b9_7f4a_7c15) * 0xd6e8_feb8_6659_fd93;
    (product >> 64) as u64 ^ product as u64
}

#[inline]
fn hash(text: &[u8]) -> u64 {
    let (words, rest) = text.as_chunks::<8>();
    let start = text.len() as u64;
    let state = words.iter().fold(start, |state, word| mix(state ^ u64::from_le_bytes(*word)));
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    mix(state.rotate_left(32) ^ u64::from_le_bytes(last))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use arrow::array::{Int64Array, StringArray};
    use arrow::datatypes::Int64Type;

    #[test]
    fn values_are_numbered() {
        let far: ArrayRef =
            Arc::new(Int64Array::from(vec![Some(7), None, Some(i64::MIN), Some(7)]));
        let numbered = of_integers::<Int64Type>(&[&far, &far.slice(2, 2)]).unwrap();
        assert_eq!(numbered.values, [7, i64::MIN]);
        assert_eq!(numbered.numbers, [0, 1, 0, 1, 0]);
        let near: ArrayRef = Arc::new(Int64Array::from(vec![Some(7), None, Some(-3), Some(7)]));
        let numbered = of_integers::<Int64Type>(&[&near, &near.slice(2, 2)]).unwrap();
        assert_eq!(numbered.values, [-3, 7]);
        assert_eq!(numbered.numbers, [1, 0, 1, 0, 1]);
        let texts: ArrayRef = Arc::new(StringArray::from(vec!["b", "", "a long text", "", "b"]));
        let numbered = of_texts(&[&texts]).unwrap();
        assert_eq!(numbered.values, ["b", "", "a long text"]);
        assert_eq!(numbered.numbers, [0, 1, 2, 1, 0]);
    }

    #[test]
    fn too_many_are_too_many() {
        let most = |count: i64| -> ArrayRef {
            Arc::new(Int64Array::from_iter_values((0..count).map(|i| i * 1_000_003)))
        };
        assert_eq!(of_integers::<Int64Type>(&[&most(65_536)]).unwrap().values.len(), 65_536);
        assert!(of_integers::<Int64Type>(&[&most(65_537)]).is_none());
    }
}
