//! Random numbers that depend on a seed, a purpose, a partition and a row
//! only: the counter-based generator Philox4x32-10 (Salmon, Moraes, Dror and
//! Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3"). No state, so
//! threads and order do not matter. Knows nothing of what is drawn.

/// The random numbers of one purpose in one partition, addressed by row.
///
/// The key is a hash of seed and purpose; the counter is the partition (upper
/// half) and half the row number (lower half). One block of Philox gives 128
/// bits: the numbers of an even row and of the next one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stream {
    key: [u32; 2],
    partition: u64,
}

impl Stream {
    /// `purpose` says what the numbers are for, for example `transform/price`.
    pub fn new(seed: u64, purpose: &str, partition: u64) -> Self {
        Stream { key: words(mix(mix(seed) ^ fnv1a(purpose))), partition }
    }

    /// 64 random bits of one row.
    pub fn u64_at(&self, row: u64) -> u64 {
        self.block(row / 2)[(row % 2) as usize]
    }

    /// 64 random bits of each row from `first_row` on.
    pub fn fill(&self, first_row: u64, out: &mut [u64]) {
        let (head, out) = out.split_at_mut(((first_row % 2) as usize).min(out.len()));
        if let [number] = head {
            *number = self.u64_at(first_row);
        }
        let first_block = first_row.div_ceil(2);
        let (pairs, tail) = out.as_chunks_mut::<2>();
        let after = first_block.wrapping_add(pairs.len() as u64);
        pulp::Arch::new().dispatch(Fill { stream: *self, first_block, pairs });
        if let [number] = tail {
            *number = self.block(after)[0];
        }
    }

    fn block(&self, block: u64) -> [u64; 2] {
        let [c0, c1] = words(block);
        let [c2, c3] = words(self.partition);
        let [w0, w1, w2, w3] = philox([c0, c1, c2, c3], self.key);
        [joined(w0, w1), joined(w2, w3)]
    }

    /// The same as `block`, with every word in a 64-bit lane, where SSE2 and
    /// AVX2 have the product that is needed: a loop over it vectorizes.
    #[inline(always)]
    fn block_in_lanes(&self, block: u64) -> [u64; 2] {
        let mut c = [block & LOW, block >> 32, self.partition & LOW, self.partition >> 32];
        let mut key = self.key;
        for _ in 0..ROUNDS {
            let a = (c[0] & LOW) * u64::from(MULTIPLIER[0]);
            let b = (c[2] & LOW) * u64::from(MULTIPLIER[1]);
            c = [
                (b >> 32) ^ c[1] ^ u64::from(key[0]),
                b & LOW,
                (a >> 32) ^ c[3] ^ u64::from(key[1]),
                a & LOW,
            ];
            key = next_key(key);
        }
        [c[0] | (c[1] << 32), c[2] | (c[3] << 32)]
    }
}

const LOW: u64 = 0xffff_ffff;
const ROUNDS: usize = 10;
const MULTIPLIER: [u32; 2] = [0xd251_1f53, 0xcd9e_8d57];
const WEYL: [u32; 2] = [0x9e37_79b9, 0xbb67_ae85];

/// A loop that the compiler may vectorize for the CPU at hand.
struct Fill<'a> {
    stream: Stream,
    first_block: u64,
    pairs: &'a mut [[u64; 2]],
}

impl pulp::WithSimd for Fill<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, _: S) {
        let Fill { stream, first_block, pairs } = self;
        for (pair, i) in pairs.iter_mut().zip(0_u64..) {
            *pair = stream.block_in_lanes(first_block.wrapping_add(i));
        }
    }
}

/// Philox4x32-10 of one counter.
fn philox(mut c: [u32; 4], mut key: [u32; 2]) -> [u32; 4] {
    for _ in 0..ROUNDS {
        let [a_low, a_high] = words(u64::from(c[0]) * u64::from(MULTIPLIER[0]));
        let [b_low, b_high] = words(u64::from(c[2]) * u64::from(MULTIPLIER[1]));
        c = [b_high ^ c[1] ^ key[0], b_low, a_high ^ c[3] ^ key[1], a_low];
        key = next_key(key);
    }
    c
}

#[inline(always)]
fn next_key(key: [u32; 2]) -> [u32; 2] {
    [key[0].wrapping_add(WEYL[0]), key[1].wrapping_add(WEYL[1])]
}

/// The low and the high half.
fn words(x: u64) -> [u32; 2] {
    [(x & LOW) as u32, (x >> 32) as u32]
}

fn joined(low: u32, high: u32) -> u64 {
    u64::from(low) | (u64::from(high) << 32)
}

/// SplitMix64's finalizer (Steele, Lea and Flood 2014), with its increment.
fn mix(x: u64) -> u64 {
    let x = x.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

/// FNV-1a, 64 bits.
fn fnv1a(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// Uniform in [0, 1): the upper 53 bits, times 2^-53.
#[inline(always)]
pub fn unit_f64(random: u64) -> f64 {
    (random >> 11) as f64 * (1.0 / 9_007_199_254_740_992.0)
}

/// Uniform in (0, 1): the centres of 2^52 equal parts.
#[inline(always)]
pub fn open_unit_f64(random: u64) -> f64 {
    const ALMOST_ONE: f64 = 1.0 - 1.0 / 9_007_199_254_740_992.0;
    f64::from_bits((random >> 12) | 1.0_f64.to_bits()) - ALMOST_ONE
}

/// Uniform in 0..n (0 where n is 0): the upper half of the product with n. No
/// loop, so each row takes one number; probabilities are off by less than
/// n / 2^64, relatively (Lemire 2019).
#[inline(always)]
pub fn below(random: u64, n: u64) -> u64 {
    ((u128::from(random) * u128::from(n)) >> 64) as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn philox_gives_the_known_answers() {
        // kat_vectors of Random123.
        let pi = [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344];
        for (counter, key, want) in [
            ([0; 4], [0; 2], [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]),
            ([u32::MAX; 4], [u32::MAX; 2], [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]),
            (pi, [0xa409_3822, 0x299f_31d0], [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1]),
        ] {
            assert_eq!(philox(counter, key), want);
        }
    }

    #[test]
    fn filling_equals_asking_row_by_row() {
        let stream = Stream::new(42, "x", u64::MAX);
        for first in [0, 1, 7, (1 << 33) - 5, u64::MAX - 99] {
            for len in [0, 1, 2, 15, 16, 17, 33, 100] {
                let mut got = vec![0; len];
                stream.fill(first, &mut got);
                let want: Vec<u64> = (0..len as u64).map(|i| stream.u64_at(first + i)).collect();
                assert_eq!(got, want, "{len} from {first}");
            }
        }
    }

    #[test]
    fn streams_are_named_by_seed_purpose_and_partition() {
        let at = |seed, purpose, partition| Stream::new(seed, purpose, partition).u64_at(0);
        let base = at(1, "a", 0);
        assert_ne!(base, at(2, "a", 0));
        assert_ne!(base, at(1, "b", 0));
        assert_ne!(base, at(1, "a", 1));
        // Golden: what is stored with a seed today must come back tomorrow.
        assert_eq!(Stream::new(42, "transform/price", 3).u64_at(7), GOLDEN);
    }

    const GOLDEN: u64 = 18_331_480_114_220_629_054;

    #[test]
    fn units_stay_inside() {
        assert_eq!(unit_f64(0), 0.0);
        assert!(unit_f64(u64::MAX) < 1.0);
        assert_eq!(open_unit_f64(0), 2.0_f64.powi(-53));
        assert_eq!(open_unit_f64(u64::MAX), 1.0 - 2.0_f64.powi(-53));
        assert_eq!(below(u64::MAX, 10), 9);
        assert_eq!(below(0, 10), 0);
        assert_eq!(below(u64::MAX, 0), 0);
    }

    #[test]
    fn numbers_look_uniform() {
        let mut random = vec![0; 1 << 18];
        Stream::new(7, "uniform", 0).fill(0, &mut random);
        let mut counts = [0_u32; 64];
        for r in &random {
            counts[(r >> 58) as usize] += 1;
        }
        let expected = random.len() as f64 / 64.0;
        let chi2: f64 = counts.iter().map(|&c| (f64::from(c) - expected).powi(2) / expected).sum();
        assert!(chi2 < 120.0, "chi-square {chi2} of 63 degrees of freedom");
    }
}
