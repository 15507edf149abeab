// Licensed to the Apache Software Foundation (ASF) under one
// or more contributor license agreements.  See the NOTICE file
// distributed with this work for additional information
// regarding copyright ownership.  The ASF licenses this file
// to you under the Apache License, Version 2.0 (the
// "License"); you may not use this file except in compliance
// with the License.  You may obtain a copy of the License at
//
//   http://www.apache.org/licenses/LICENSE-2.0
//
// Unless required by applicable law or agreed to in writing,
// software distributed under the License is distributed on an
// "AS IS" BASIS, WITHOUT WARRANTIES OR CONDITIONS OF ANY
// KIND, either express or implied.  See the License for the
// specific language governing permissions and limitations
// under the License.

//! Frequent items sketch implementations.

use std::borrow::Borrow;
use std::hash::Hash;

use crate::codec::SketchBytes;
use crate::codec::SketchSlice;
use crate::codec::assert::ensure_preamble_longs_in;
use crate::codec::assert::ensure_serial_version_is;
use crate::codec::assert::insufficient_data;
use crate::codec::family::Family;
use crate::error::Error;
use crate::frequencies::FrequentItemValue;
use crate::frequencies::reverse_purge_item_hash_map::ReversePurgeItemHashMap;
use crate::frequencies::serialization::EMPTY_FLAG_MASK;
use crate::frequencies::serialization::PREAMBLE_LONGS_EMPTY;
use crate::frequencies::serialization::PREAMBLE_LONGS_NONEMPTY;
use crate::frequencies::serialization::SERIAL_VERSION;

type CountSerializeSize<T> = fn(&T) -> usize;
type SerializeItem<T> = fn(&mut SketchBytes, &T);
type DeserializeItems<T> = fn(SketchSlice<'_>, usize) -> Result<Vec<T>, Error>;

const LG_MIN_MAP_SIZE: u8 = 3;
const MIN_MAP_SIZE: usize = 1 << LG_MIN_MAP_SIZE;
// datasketches-java represents map sizes as positive `int` powers of two, while datasketches-cpp
// uses 32-bit table indices. Keep Rust configurations within the same cross-language range.
const LG_MAX_MAP_SIZE: u8 = 30;
const MAX_MAP_SIZE: usize = 1 << LG_MAX_MAP_SIZE;
const SAMPLE_SIZE: usize = 1024;
const EPSILON_FACTOR: f64 = 3.5;
const LOAD_FACTOR_NUMERATOR: usize = 3;
const LOAD_FACTOR_DENOMINATOR: usize = 4;

fn map_capacity_for_lg(lg_map_size: u8) -> usize {
    debug_assert!(lg_map_size <= LG_MAX_MAP_SIZE);
    (1 << lg_map_size) * LOAD_FACTOR_NUMERATOR / LOAD_FACTOR_DENOMINATOR
}

fn lg_for_max_map_size(max_map_size: usize) -> Result<u8, Error> {
    if !max_map_size.is_power_of_two() {
        return Err(Error::invalid_argument("max_map_size must be a power of 2"));
    }
    if max_map_size < MIN_MAP_SIZE {
        return Err(Error::invalid_argument(format!(
            "max_map_size must be at least {MIN_MAP_SIZE}"
        )));
    }
    if max_map_size > MAX_MAP_SIZE {
        return Err(Error::invalid_argument(format!(
            "max_map_size must not exceed {MAX_MAP_SIZE}"
        )));
    }
    Ok(max_map_size.trailing_zeros() as u8)
}

fn epsilon_for_lg(lg_max_map_size: u8) -> f64 {
    debug_assert!((LG_MIN_MAP_SIZE..=LG_MAX_MAP_SIZE).contains(&lg_max_map_size));
    EPSILON_FACTOR / (1u64 << lg_max_map_size) as f64
}

fn validate_lg_map_sizes(lg_max: u8, lg_cur: u8) -> Result<(), Error> {
    if lg_cur < LG_MIN_MAP_SIZE {
        return Err(Error::deserial(format!(
            "lg_cur_map_size must be at least {LG_MIN_MAP_SIZE}, got {lg_cur}"
        )));
    }
    if lg_max > LG_MAX_MAP_SIZE {
        return Err(Error::deserial(format!(
            "lg_max_map_size must be at most {LG_MAX_MAP_SIZE}, got {lg_max}"
        )));
    }
    if lg_cur > lg_max {
        return Err(Error::deserial("lg_cur_map_size exceeds lg_max_map_size"));
    }
    Ok(())
}

/// Error guarantees for frequent item queries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErrorType {
    /// Includes items if the upper bound exceeds the threshold (no false negatives).
    NoFalseNegatives,
    /// Includes items if the lower bound exceeds the threshold (no false positives).
    NoFalsePositives,
}

/// Result row for frequent item queries.
///
/// Each row includes an estimate and upper and lower bounds on the true frequency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row<T> {
    item: T,
    estimate: u64,
    upper_bound: u64,
    lower_bound: u64,
}

impl<T> Row<T> {
    /// Returns the item value.
    pub fn item(&self) -> &T {
        &self.item
    }

    /// Returns the estimated frequency.
    pub fn estimate(&self) -> u64 {
        self.estimate
    }

    /// Returns the guaranteed upper bound for the frequency.
    pub fn upper_bound(&self) -> u64 {
        self.upper_bound
    }

    /// Returns the guaranteed lower bound for the frequency.
    pub fn lower_bound(&self) -> u64 {
        self.lower_bound
    }
}

/// Frequent items sketch for generic item types.
///
/// The sketch tracks approximate item frequencies and can return estimates with
/// guaranteed upper and lower bounds.
///
/// See the [module level documentation](super) for an overview and error guarantees.
#[derive(Debug, Clone)]
pub struct FrequentItemsSketch<T> {
    lg_max_map_size: u8,
    cur_map_cap: usize,
    offset: u64,
    stream_weight: u64,
    sample_size: usize,
    hash_map: ReversePurgeItemHashMap<T>,
}

impl<T: Eq + Hash> FrequentItemsSketch<T> {
    /// Creates a new sketch with the given maximum map size (power of two).
    ///
    /// The maximum map capacity is `0.75 * max_map_size`, and the internal map grows
    /// from a small starting size up to the maximum as needed.
    ///
    /// # Errors
    ///
    /// Returns an error if `max_map_size` is not a power of two in the range `[8, 2^30]`. The upper
    /// bound is the maximum supported by the cross-language format implementations.
    ///
    /// # Examples
    ///
    /// ```
    /// use datasketches::frequencies::FrequentItemsSketch;
    ///
    /// let mut sketch = FrequentItemsSketch::<i64>::new(64).unwrap();
    /// sketch.update(1);
    /// sketch.update(2);
    /// assert_eq!(sketch.num_active_items(), 2);
    /// ```
    pub fn new(max_map_size: usize) -> Result<Self, Error> {
        let lg_max_map_size = lg_for_max_map_size(max_map_size)?;
        Ok(Self::with_lg_map_sizes(lg_max_map_size, LG_MIN_MAP_SIZE))
    }

    /// Returns `true` if the total stream weight is zero.
    ///
    /// A purge can remove all active items while retaining a non-zero total weight and
    /// maximum error. Such a sketch is not empty. Use [`Self::num_active_items`] to check
    /// whether any items are retained.
    pub fn is_empty(&self) -> bool {
        self.stream_weight == 0
    }

    /// Returns the number of active items being tracked.
    pub fn num_active_items(&self) -> usize {
        self.hash_map.num_active()
    }

    /// Returns the total weight of the stream.
    ///
    /// This is the sum of all counts passed to `update` and `update_with_count`.
    pub fn total_weight(&self) -> u64 {
        self.stream_weight
    }

    /// Returns the estimated frequency for an item.
    ///
    /// If the item is tracked, this is `item_count + offset`. Otherwise, it is zero.
    ///
    /// # Examples
    ///
    /// ```
    /// use datasketches::frequencies::FrequentItemsSketch;
    ///
    /// let mut sketch = FrequentItemsSketch::<i64>::new(64).unwrap();
    /// sketch.update_with_count(10, 2);
    /// assert!(sketch.estimate(&10) >= 2);
    /// ```
    pub fn estimate<Q>(&self, item: &Q) -> u64
    where
        T: Borrow<Q>,
        Q: Eq + Hash + ?Sized,
    {
        let value = self.hash_map.get(item);
        if value > 0 { value + self.offset } else { 0 }
    }

    /// Returns the guaranteed lower bound frequency for an item.
    ///
    /// This value is guaranteed to be no larger than the true frequency. If the item is not
    /// tracked, the lower bound is zero.
    pub fn lower_bound<Q>(&self, item: &Q) -> u64
    where
        T: Borrow<Q>,
        Q: Eq + Hash + ?Sized,
    {
        self.hash_map.get(item)
    }

    /// Returns the guaranteed upper bound frequency for an item.
    ///
    /// This value is guaranteed to be no smaller than the true frequency. If the item is tracked,
    /// this is `item_count + offset`.
    pub fn upper_bound<Q>(&self, item: &Q) -> u64
    where
        T: Borrow<Q>,
        Q: Eq + Hash + ?Sized,
    {
        self.hash_map.get(item) + self.offset
    }

    /// Returns an upper bound on the maximum error of [`FrequentItemsSketch::estimate`]
    /// for any item.
    ///
    /// This is equivalent to the maximum distance between the upper bound and the lower bound
    /// for any item.
    pub fn maximum_error(&self) -> u64 {
        self.offset
    }

    /// Returns the epsilon error parameter for this sketch.
    pub fn epsilon(&self) -> f64 {
        epsilon_for_lg(self.lg_max_map_size)
    }

    /// Returns the epsilon error parameter for the given maximum map size.
    ///
    /// # Errors
    ///
    /// Returns an error if `max_map_size` is not a power of two in the range `[8, 2^30]`.
    ///
    /// # Examples
    ///
    /// ```
    /// use datasketches::frequencies::FrequentItemsSketch;
    ///
    /// let epsilon = FrequentItemsSketch::<i64>::epsilon_for_max_map_size(1024).unwrap();
    /// assert_eq!(epsilon, 3.5 / 1024.0);
    /// ```
    pub fn epsilon_for_max_map_size(max_map_size: usize) -> Result<f64, Error> {
        Ok(epsilon_for_lg(lg_for_max_map_size(max_map_size)?))
    }

    /// Returns the a priori error estimate for a maximum map size and estimated total weight.
    ///
    /// # Errors
    ///
    /// Returns an error if `max_map_size` is not a power of two in the range `[8, 2^30]`.
    ///
    /// # Examples
    ///
    /// ```
    /// use datasketches::frequencies::FrequentItemsSketch;
    ///
    /// let error = FrequentItemsSketch::<i64>::apriori_error(1024, 10_000).unwrap();
    /// assert_eq!(error, 3.5 / 1024.0 * 10_000.0);
    /// ```
    pub fn apriori_error(max_map_size: usize, estimated_total_weight: u64) -> Result<f64, Error> {
        Ok(Self::epsilon_for_max_map_size(max_map_size)? * estimated_total_weight as f64)
    }

    /// Returns the maximum map capacity for this sketch.
    ///
    /// This is `0.75 * max_map_size`.
    pub fn maximum_map_capacity(&self) -> usize {
        map_capacity_for_lg(self.lg_max_map_size)
    }

    /// Returns the current map capacity.
    ///
    /// This is the number of counters supported before resizing or purging.
    pub fn current_map_capacity(&self) -> usize {
        self.cur_map_cap
    }

    /// Returns the configured maximum map size.
    pub fn max_map_size(&self) -> usize {
        1 << self.lg_max_map_size
    }

    /// Returns the configured `lg_max_map_size`.
    pub fn lg_max_map_size(&self) -> u8 {
        self.lg_max_map_size
    }

    /// Returns the current `lg_cur_map_size`.
    pub fn lg_cur_map_size(&self) -> u8 {
        self.hash_map.lg_length()
    }

    /// Returns an estimate of the sketch's memory usage in bytes.
    pub fn estimated_size(&self) -> usize {
        self.hash_map.estimated_size()
    }

    /// Updates the sketch with a count of one.
    ///
    /// # Panics
    ///
    /// Panics without modifying the sketch if the total stream weight would exceed `u64::MAX`.
    ///
    /// # Examples
    ///
    /// ```
    /// use datasketches::frequencies::FrequentItemsSketch;
    ///
    /// let mut sketch = FrequentItemsSketch::<i64>::new(64).unwrap();
    /// sketch.update(42);
    /// assert!(sketch.estimate(&42) >= 1);
    /// ```
    pub fn update(&mut self, item: T) {
        self.update_with_count(item, 1);
    }

    /// Updates the sketch with an item and count.
    ///
    /// A count of zero is a no-op.
    ///
    /// # Panics
    ///
    /// Panics without modifying the sketch if the total stream weight would exceed `u64::MAX`.
    ///
    /// # Examples
    ///
    /// ```
    /// use datasketches::frequencies::FrequentItemsSketch;
    ///
    /// let mut sketch = FrequentItemsSketch::<i64>::new(64).unwrap();
    /// sketch.update_with_count(10, 3);
    /// assert!(sketch.estimate(&10) >= 3);
    /// ```
    pub fn update_with_count(&mut self, item: T, count: u64) {
        if count == 0 {
            return;
        }
        self.stream_weight = self
            .stream_weight
            .checked_add(count)
            .expect("total stream weight overflow");
        self.hash_map.adjust_or_put_value(item, count);
        self.maybe_resize_or_purge();
    }

    /// Updates the sketch with a borrowed item and a count of one.
    ///
    /// Equivalent to [`update`](Self::update) but takes the item by reference and
    /// only allocates an owned item when it is newly inserted, so updating an
    /// already-tracked item is allocation free.
    ///
    /// # Panics
    ///
    /// Panics without modifying the sketch if the total stream weight would exceed `u64::MAX`.
    ///
    /// # Examples
    ///
    /// ```
    /// use datasketches::frequencies::FrequentItemsSketch;
    ///
    /// let mut sketch = FrequentItemsSketch::<String>::new(64).unwrap();
    /// sketch.update_ref("nginx");
    /// sketch.update_ref("nginx"); // no allocation on the second hit
    /// assert!(sketch.estimate("nginx") >= 2);
    /// ```
    pub fn update_ref<Q>(&mut self, item: &Q)
    where
        T: Borrow<Q>,
        Q: Eq + Hash + ToOwned<Owned = T> + ?Sized,
    {
        self.update_with_count_ref(item, 1);
    }

    /// Updates the sketch with a borrowed item and count.
    ///
    /// Equivalent to [`update_with_count`](Self::update_with_count) but takes the
    /// item by reference and only allocates an owned item when it is newly
    /// inserted. A count of zero is a no-op.
    ///
    /// # Panics
    ///
    /// Panics without modifying the sketch if the total stream weight would exceed `u64::MAX`.
    ///
    /// # Examples
    ///
    /// ```
    /// use datasketches::frequencies::FrequentItemsSketch;
    ///
    /// let mut sketch = FrequentItemsSketch::<String>::new(64).unwrap();
    /// sketch.update_with_count_ref("gzip", 3);
    /// assert!(sketch.estimate("gzip") >= 3);
    /// ```
    pub fn update_with_count_ref<Q>(&mut self, item: &Q, count: u64)
    where
        T: Borrow<Q>,
        Q: Eq + Hash + ToOwned<Owned = T> + ?Sized,
    {
        if count == 0 {
            return;
        }
        self.stream_weight = self
            .stream_weight
            .checked_add(count)
            .expect("total stream weight overflow");
        self.hash_map.adjust_or_put_value_ref(item, count);
        self.maybe_resize_or_purge();
    }

    /// Merges another sketch into this one.
    ///
    /// The other sketch may have a different map size. The merged sketch respects the
    /// larger error tolerance of the inputs.
    ///
    /// # Panics
    ///
    /// Panics without modifying the sketch if the combined stream weight would exceed `u64::MAX`.
    ///
    /// # Examples
    ///
    /// ```
    /// use datasketches::frequencies::FrequentItemsSketch;
    ///
    /// let mut left = FrequentItemsSketch::<i64>::new(64).unwrap();
    /// let mut right = FrequentItemsSketch::<i64>::new(64).unwrap();
    /// left.update(1);
    /// right.update_with_count(2, 2);
    /// left.merge(&right);
    /// assert!(left.estimate(&2) >= 2);
    /// ```
    pub fn merge(&mut self, other: &Self)
    where
        T: Clone,
    {
        if other.is_empty() {
            return;
        }
        let merged_total = self
            .stream_weight
            .checked_add(other.stream_weight)
            .expect("total stream weight overflow");
        for (item, count) in other.hash_map.iter() {
            self.update_with_count_ref(item, count);
        }
        self.offset += other.offset;
        self.stream_weight = merged_total;
    }

    /// Resets the sketch to an empty state.
    pub fn reset(&mut self) {
        *self = Self::with_lg_map_sizes(self.lg_max_map_size, LG_MIN_MAP_SIZE);
    }

    /// Returns frequent items using the sketch maximum error as threshold.
    ///
    /// This is equivalent to `frequent_items_with_threshold(error_type, self.maximum_error())`.
    ///
    /// # Examples
    ///
    /// ```
    /// use datasketches::frequencies::ErrorType;
    /// use datasketches::frequencies::FrequentItemsSketch;
    ///
    /// let mut sketch = FrequentItemsSketch::<i64>::new(64).unwrap();
    /// sketch.update_with_count(1, 5);
    /// sketch.update(2);
    /// let rows = sketch.frequent_items(ErrorType::NoFalseNegatives);
    /// assert!(rows.iter().any(|row| *row.item() == 1));
    /// ```
    pub fn frequent_items(&self, error_type: ErrorType) -> Vec<Row<T>>
    where
        T: Clone,
    {
        self.frequent_items_with_threshold(error_type, self.offset)
    }

    /// Returns frequent items using a custom threshold.
    ///
    /// If `threshold` is less than `maximum_error`, `maximum_error` is used instead.
    ///
    /// For [`ErrorType::NoFalseNegatives`], items are included when `upper_bound > threshold`.
    /// For [`ErrorType::NoFalsePositives`], items are included when `lower_bound > threshold`.
    ///
    /// # Examples
    ///
    /// ```
    /// use datasketches::frequencies::ErrorType;
    /// use datasketches::frequencies::FrequentItemsSketch;
    ///
    /// let mut sketch = FrequentItemsSketch::<i64>::new(64).unwrap();
    /// sketch.update_with_count(1, 5);
    /// sketch.update(2);
    /// let rows = sketch.frequent_items_with_threshold(ErrorType::NoFalsePositives, 3);
    /// assert!(rows.iter().any(|row| *row.item() == 1));
    /// ```
    pub fn frequent_items_with_threshold(
        &self,
        error_type: ErrorType,
        threshold: u64,
    ) -> Vec<Row<T>>
    where
        T: Clone,
    {
        let threshold = threshold.max(self.offset);
        let mut rows = vec![];
        for (item, count) in self.hash_map.iter() {
            let lower = count;
            let upper = count + self.offset;
            let include = match error_type {
                ErrorType::NoFalseNegatives => upper > threshold,
                ErrorType::NoFalsePositives => lower > threshold,
            };
            if include {
                rows.push(Row {
                    item: item.clone(),
                    estimate: upper,
                    upper_bound: upper,
                    lower_bound: lower,
                });
            }
        }
        rows.sort_by_key(|row| std::cmp::Reverse(row.estimate));
        rows
    }

    fn maybe_resize_or_purge(&mut self) {
        if self.hash_map.num_active() > self.cur_map_cap {
            if self.hash_map.lg_length() < self.lg_max_map_size {
                self.hash_map.resize(self.hash_map.len() * 2);
                self.cur_map_cap = self.hash_map.capacity();
            } else {
                let delta = self.hash_map.purge(self.sample_size);
                self.offset += delta;
                if self.hash_map.num_active() > self.maximum_map_capacity() {
                    panic!("purge did not reduce number of active items");
                }
            }
        }
    }

    fn with_lg_map_sizes(lg_max_map_size: u8, lg_cur_map_size: u8) -> Self {
        let lg_max = lg_max_map_size.max(LG_MIN_MAP_SIZE);
        let lg_cur = lg_cur_map_size.max(LG_MIN_MAP_SIZE);
        assert!(
            lg_max <= LG_MAX_MAP_SIZE,
            "lg_max_map_size must not exceed {LG_MAX_MAP_SIZE}"
        );
        assert!(
            lg_cur <= lg_max,
            "lg_cur_map_size must not exceed lg_max_map_size"
        );
        let map = ReversePurgeItemHashMap::new(1 << lg_cur);
        let cur_map_cap = map.capacity();
        let max_map_cap = map_capacity_for_lg(lg_max);
        let sample_size = SAMPLE_SIZE.min(max_map_cap);
        Self {
            lg_max_map_size: lg_max,
            cur_map_cap,
            offset: 0,
            stream_weight: 0,
            sample_size,
            hash_map: map,
        }
    }

    fn serialize_inner(
        &self,
        count_serialize_size: CountSerializeSize<T>,
        serialize_item: SerializeItem<T>,
    ) -> Vec<u8> {
        if self.is_empty() {
            let mut bytes = SketchBytes::with_capacity(PREAMBLE_LONGS_EMPTY as usize * 8);
            bytes.write_u8(PREAMBLE_LONGS_EMPTY);
            bytes.write_u8(SERIAL_VERSION);
            bytes.write_u8(Family::FREQUENCY.id);
            bytes.write_u8(self.lg_max_map_size);
            bytes.write_u8(self.hash_map.lg_length());
            bytes.write_u8(EMPTY_FLAG_MASK);
            bytes.write_u16_le(0); // unused
            return bytes.into_bytes();
        }

        let active_items = self.num_active_items();
        let active_entries = self.hash_map.active_entries();

        let mut bytes = SketchBytes::with_capacity({
            let mut total_bytes = 0;
            total_bytes += PREAMBLE_LONGS_NONEMPTY as usize * 8;
            total_bytes += active_items * 8;
            for (k, _) in &active_entries {
                total_bytes += count_serialize_size(k);
            }
            total_bytes
        });
        bytes.write_u8(PREAMBLE_LONGS_NONEMPTY);
        bytes.write_u8(SERIAL_VERSION);
        bytes.write_u8(Family::FREQUENCY.id);
        bytes.write_u8(self.lg_max_map_size);
        bytes.write_u8(self.hash_map.lg_length());
        bytes.write_u8(0); // flags
        bytes.write_u16_le(0); // unused

        bytes.write_u32_le(active_items as u32);
        bytes.write_u32_le(0); // unused
        bytes.write_u64_le(self.stream_weight);
        bytes.write_u64_le(self.offset);

        for (_, v) in &active_entries {
            bytes.write_u64_le(*v);
        }
        for (k, _) in &active_entries {
            serialize_item(&mut bytes, k);
        }

        bytes.into_bytes()
    }

    fn deserialize_inner(
        bytes: &[u8],
        deserialize_items: DeserializeItems<T>,
    ) -> Result<Self, Error> {
        let mut cursor = SketchSlice::new(bytes);
        let pre_longs = cursor.read_u8().map_err(insufficient_data("pre_longs"))?;
        let pre_longs = pre_longs & 0x3F;
        let serial_version = cursor
            .read_u8()
            .map_err(insufficient_data("serial_version"))?;
        let family = cursor.read_u8().map_err(insufficient_data("family"))?;
        let lg_max = cursor
            .read_u8()
            .map_err(insufficient_data("lg_max_map_size"))?;
        let lg_cur = cursor
            .read_u8()
            .map_err(insufficient_data("lg_cur_map_size"))?;
        let flags = cursor.read_u8().map_err(insufficient_data("flags"))?;
        cursor
            .read_u16_le()
            .map_err(insufficient_data("<unused>"))?;

        Family::FREQUENCY.validate_id(family)?;
        ensure_serial_version_is(SERIAL_VERSION, serial_version)?;
        validate_lg_map_sizes(lg_max, lg_cur)?;

        ensure_preamble_longs_in(&[PREAMBLE_LONGS_EMPTY, PREAMBLE_LONGS_NONEMPTY], pre_longs)?;
        let is_empty = pre_longs == PREAMBLE_LONGS_EMPTY;
        if ((flags & EMPTY_FLAG_MASK) != 0) != is_empty {
            return Err(Error::deserial("empty flag does not match preamble longs"));
        }
        if is_empty {
            // datasketches-java also restores empty images at the minimum size. `lg_cur` carries
            // no item state here and must not control an eager allocation.
            return Ok(Self::with_lg_map_sizes(lg_max, LG_MIN_MAP_SIZE));
        }

        let active_items = cursor
            .read_u32_le()
            .map_err(insufficient_data("active_items"))?;
        let active_items = active_items as usize;
        let cur_map_cap = map_capacity_for_lg(lg_cur);
        if active_items > cur_map_cap {
            return Err(Error::deserial(format!(
                "active_items ({active_items}) exceeds the capacity implied by \
                 lg_cur_map_size ({lg_cur}): at most {cur_map_cap}"
            )));
        }
        cursor
            .read_u32_le()
            .map_err(insufficient_data("<unused>"))?;
        let stream_weight = cursor
            .read_u64_le()
            .map_err(insufficient_data("stream_weight"))?;
        if stream_weight == 0 {
            return Err(Error::deserial(
                "non-empty sketch must have a positive stream weight",
            ));
        }
        let offset_val = cursor.read_u64_le().map_err(insufficient_data("offset"))?;

        // Each active item has an eight-byte weight before its encoded key. Check
        // that lower bound before trusting the count for `Vec` preallocation.
        let weight_bytes = active_items
            .checked_mul(size_of::<u64>())
            .ok_or_else(|| Error::deserial("frequent item weight payload length overflows"))?;
        let available_bytes = cursor.remaining().len();
        if available_bytes < weight_bytes {
            return Err(Error::insufficient_data_of(
                "frequent item weights",
                format_args!("expected {weight_bytes} bytes, got {available_bytes}"),
            ));
        }

        let mut values = Vec::with_capacity(active_items);
        let mut remaining_weight = stream_weight;
        for i in 0..active_items {
            let value = cursor.read_u64_le().map_err(|error| {
                Error::insufficient_data_of("frequent item weight", error).with_context("index", i)
            })?;
            // Reconstructing the map must not overflow or exceed the declared stream weight.
            remaining_weight = remaining_weight
                .checked_sub(value)
                .ok_or_else(|| Error::deserial("item weights exceed total stream weight"))?;
            values.push(value);
        }

        let items = deserialize_items(cursor, active_items)?;
        if items.len() != active_items {
            return Err(Error::deserial(
                "item count mismatch during deserialization",
            ));
        }

        let mut sketch = Self::with_lg_map_sizes(lg_max, lg_cur);
        for (item, value) in items.into_iter().zip(values) {
            sketch.update_with_count(item, value);
        }
        sketch.stream_weight = stream_weight;
        sketch.offset = offset_val;
        Ok(sketch)
    }
}

impl<T: FrequentItemValue> FrequentItemsSketch<T> {
    /// Serializes this sketch into a byte vector.
    ///
    /// The serialized data can be read by other DataSketches implementations when both
    /// sides use the same [`FrequentItemValue`] item encoding.
    ///
    /// # Examples
    ///
    /// Built-in support for `i64`:
    ///
    /// ```
    /// use datasketches::frequencies::FrequentItemsSketch;
    ///
    /// let mut sketch = FrequentItemsSketch::<i64>::new(64).unwrap();
    /// sketch.update_with_count(7, 2);
    /// let bytes = sketch.serialize();
    /// let decoded = FrequentItemsSketch::<i64>::deserialize(&bytes).unwrap();
    /// assert!(decoded.estimate(&7) >= 2);
    /// ```
    ///
    /// Built-in support for `String`:
    ///
    /// ```
    /// use datasketches::frequencies::FrequentItemsSketch;
    ///
    /// let mut sketch = FrequentItemsSketch::<String>::new(64).unwrap();
    /// let apple = "apple".to_string();
    /// sketch.update_with_count(apple.clone(), 2);
    /// let bytes = sketch.serialize();
    /// let decoded = FrequentItemsSketch::<String>::deserialize(&bytes).unwrap();
    /// assert!(decoded.estimate(&apple) >= 2);
    /// ```
    pub fn serialize(&self) -> Vec<u8> {
        self.serialize_inner(T::serialize_size, |bytes, item| item.serialize_value(bytes))
    }

    /// Deserializes a sketch from bytes.
    ///
    /// Also accepts data serialized by other DataSketches implementations when both
    /// sides use the same [`FrequentItemValue`] item encoding.
    ///
    /// # Errors
    ///
    /// Returns `InvalidData` if the image is truncated, its metadata is inconsistent, or an item
    /// cannot be decoded by `T`.
    ///
    /// # Examples
    ///
    /// Built-in support for `i64`:
    ///
    /// ```
    /// use datasketches::frequencies::FrequentItemsSketch;
    ///
    /// let mut sketch = FrequentItemsSketch::<i64>::new(64).unwrap();
    /// sketch.update_with_count(7, 2);
    /// let bytes = sketch.serialize();
    /// let decoded = FrequentItemsSketch::<i64>::deserialize(&bytes).unwrap();
    /// assert!(decoded.estimate(&7) >= 2);
    /// ```
    ///
    /// Built-in support for `String`:
    ///
    /// ```
    /// use datasketches::frequencies::FrequentItemsSketch;
    ///
    /// let mut sketch = FrequentItemsSketch::<String>::new(64).unwrap();
    /// let apple = "apple".to_string();
    /// sketch.update_with_count(apple.clone(), 2);
    /// let bytes = sketch.serialize();
    /// let decoded = FrequentItemsSketch::<String>::deserialize(&bytes).unwrap();
    /// assert!(decoded.estimate(&apple) >= 2);
    /// ```
    pub fn deserialize(bytes: &[u8]) -> Result<Self, Error> {
        Self::deserialize_inner(bytes, |mut cursor, num_items| {
            let mut items = Vec::with_capacity(num_items);
            for i in 0..num_items {
                let item = T::deserialize_value(&mut cursor)
                    .map_err(|error| error.with_context("item index", i))?;
                items.push(item);
            }
            Ok(items)
        })
    }
}
