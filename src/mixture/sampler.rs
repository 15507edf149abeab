//! Draws components for many values, by look-up where the cell of a value
//! settles the draw and by full evaluation where not; the result is that of
//! the full evaluation, row by row. Knows only bounds and the posterior.

use pulp::{Arch, Simd, WithSimd};

use super::cells::{Cells, GUIDE_BITS, OPEN, THRESHOLD_BITS};
use super::grid::Grid;
use super::posterior::{BATCH, Posterior};

/// Values looked up together.
const BLOCK: usize = 1024;

/// A posterior with its tables.
#[derive(Debug, Clone)]
pub struct Sampler {
    posterior: Posterior,
    cells: Cells,
}

impl Sampler {
    pub fn new(posterior: Posterior) -> Sampler {
        let cells = Cells::new(&posterior);
        Sampler { posterior, cells }
    }

    pub fn posterior(&self) -> &Posterior {
        &self.posterior
    }

    /// The component of each value, drawn with its random number: the same as
    /// [`Posterior::draw`]. Returns how many were evaluated in full.
    pub fn draw(&self, x: &[f64], random: &[u64], out: &mut [u8]) -> usize {
        let (mut desk, mut left) = (Desk::default(), Vec::new());
        for (block, (x, random)) in x.chunks(BLOCK).zip(random.chunks(BLOCK)).enumerate() {
            self.locate(x, &mut desk);
            let out = &mut out[block * BLOCK..][..x.len()];
            let open = self.look_up(&desk.rows, random, out, &mut desk.open);
            for &i in &desk.open[..open] {
                let i = usize::from(i);
                out[i] = self.search(desk.rows[i], random[i]);
                if out[i] == OPEN {
                    left.push(block * BLOCK + i);
                }
            }
        }
        self.evaluate(x, random, &left, out);
        left.len()
    }

    /// Decides by the first table. Collects the positions that stay open, and
    /// returns how many; without a branch, which would be mispredicted often.
    fn look_up(
        &self,
        rows: &[u32; BLOCK],
        random: &[u64],
        out: &mut [u8],
        open: &mut [u16; BLOCK],
    ) -> usize {
        let mut count = 0;
        for (i, ((&row, &random), out)) in rows.iter().zip(random).zip(out).enumerate() {
            *out = self.cells.guides[row as usize][(random >> (64 - GUIDE_BITS)) as usize];
            open[count] = i as u16;
            count += usize::from(*out == OPEN);
        }
        count
    }

    /// Decides by the densities, in the rows listed.
    fn evaluate(&self, x: &[f64], random: &[u64], rows: &[usize], out: &mut [u8]) {
        for rows in rows.chunks(BATCH) {
            let (mut values, mut numbers, mut drawn) = ([0.0; BATCH], [0; BATCH], [0; BATCH]);
            for (place, &row) in rows.iter().enumerate() {
                (values[place], numbers[place]) = (x[row], random[row]);
            }
            let n = rows.len();
            self.posterior.draw(&values[..n], &numbers[..n], &mut drawn[..n]);
            for (&row, drawn) in rows.iter().zip(drawn) {
                out[row] = drawn;
            }
        }
    }

    /// The likeliest component of each value: the same as
    /// [`Posterior::likeliest`]. Returns how many were evaluated in full.
    pub fn likeliest(&self, x: &[f64], out: &mut [u8]) -> usize {
        let (mut evaluated, mut desk) = (0, Desk::default());
        for (x, out) in x.chunks(BLOCK).zip(out.chunks_mut(BLOCK)) {
            self.locate(x, &mut desk);
            for ((x, row), out) in x.iter().zip(&desk.rows).zip(out) {
                *out = self.cells.likeliest[*row as usize];
                if *out == OPEN {
                    self.posterior.likeliest(&[*x], std::slice::from_mut(out));
                    evaluated += 1;
                }
            }
        }
        evaluated
    }

    /// Rows of the tables for up to [`BLOCK`] values.
    fn locate(&self, x: &[f64], desk: &mut Desk) {
        let (rows, depths) = (&mut desk.rows[..x.len()], &mut desk.depths[..x.len()]);
        Arch::new().dispatch(Locate { grid: &self.cells.grid, x, cells: rows, depths });
        for (row, depth) in desk.rows.iter_mut().zip(&desk.depths).take(x.len()) {
            let place = self.cells.places[*row as usize];
            let part = (*depth * place.density) as u32;
            *row = self.cells.rows[(place.first + part) as usize];
        }
    }

    /// Decides by all thresholds of a row.
    fn search(&self, row: u32, random: u64) -> u8 {
        let number = (random >> (64 - THRESHOLD_BITS)) as u32;
        let n = self.posterior.components() - 1;
        let thresholds = &self.cells.thresholds[row as usize * n..][..n];
        let (mut least, mut most) = (0, 0);
        for threshold in thresholds {
            least += u8::from(number >= threshold.passes);
            most += u8::from(number >= threshold.stays);
        }
        if least == most && n > 0 { least } else { OPEN }
    }
}

/// What is noted about the values of a block.
struct Desk {
    /// Cells of the grid, then rows of the tables.
    rows: [u32; BLOCK],
    depths: [f64; BLOCK],
    /// Positions not decided by the first table.
    open: [u16; BLOCK],
}

impl Default for Desk {
    fn default() -> Desk {
        Desk { rows: [0; BLOCK], depths: [0.0; BLOCK], open: [0; BLOCK] }
    }
}

/// The loop that finds cells, which vectorizes for the CPU at hand.
struct Locate<'a> {
    grid: &'a Grid,
    x: &'a [f64],
    cells: &'a mut [u32],
    depths: &'a mut [f64],
}

impl WithSimd for Locate<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, _: S) {
        let Locate { grid, x, cells, depths } = self;
        let grid = *grid;
        for ((x, cell), depth) in x.iter().zip(cells).zip(depths) {
            let (at, into) = grid.place(*x);
            (*cell, *depth) = (at as u32, into);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mixture::math::norm_quantile;
    use crate::mixture::posterior::Component;
    use crate::mixture::random::{Stream, open_unit_f64};
    use proptest::prelude::*;

    /// Components as a fit of `rows` rows would leave them.
    fn mixture(parts: &[(f64, f64, f64)], rows: f64) -> Vec<Component> {
        let mut beyond: f64 = parts.iter().map(|p| p.0 * rows).sum();
        let component = |&(weight, mean, sd): &(f64, f64, f64)| {
            let n = weight * rows;
            beyond -= n;
            Component {
                weight,
                mean,
                variance: sd * sd,
                mean_precision: 1.0 + n,
                degrees_of_freedom: 1.0 + n,
                weight_concentration: [1.0 + n, 0.001 + beyond.max(0.0)],
            }
        };
        parts.iter().map(component).collect()
    }

    fn posterior(parts: &[(f64, f64, f64)]) -> Posterior {
        let active: Vec<usize> = (0..parts.len()).collect();
        Posterior::new(&mixture(parts, 1e6), &active, false).unwrap()
    }

    /// Ten components that cover a lognormal(3, 1.5), roughly.
    const LOGNORMAL: [(f64, f64, f64); 10] = [
        (0.10, 3.0, 1.5),
        (0.16, 7.0, 3.0),
        (0.18, 14.0, 5.0),
        (0.16, 26.0, 9.0),
        (0.14, 45.0, 16.0),
        (0.10, 80.0, 28.0),
        (0.08, 150.0, 50.0),
        (0.05, 300.0, 100.0),
        (0.02, 700.0, 250.0),
        (0.01, 2000.0, 900.0),
    ];
    const SCALES: [(f64, f64, f64); 3] = [(0.3, -2.0, 0.1), (0.5, 0.0, 1.0), (0.2, 5.0, 3.0)];
    const FAR_AND_NARROW: [(f64, f64, f64); 3] =
        [(0.4, 1e9, 1.0), (0.3, 1e9 + 2.0, 0.5), (0.3, 1e9 - 3.0, 2.0)];
    const UNIFORM: [(f64, f64, f64); 10] = [
        (0.1, 0.05, 0.035),
        (0.1, 0.15, 0.035),
        (0.1, 0.25, 0.035),
        (0.1, 0.35, 0.035),
        (0.1, 0.45, 0.035),
        (0.1, 0.55, 0.035),
        (0.1, 0.65, 0.035),
        (0.1, 0.75, 0.035),
        (0.1, 0.85, 0.035),
        (0.1, 0.95, 0.035),
    ];
    const SPIKES: [(f64, f64, f64); 4] =
        [(0.25, 0.0, 1e-3), (0.25, 1.0, 1e-3), (0.25, 2.0, 1e-3), (0.25, 3e6, 1e5)];

    /// Values that the mixture itself would give.
    fn values(parts: &[(f64, f64, f64)], rows: usize) -> Vec<f64> {
        let (which, where_) = (Stream::new(1, "which", 0), Stream::new(1, "where", 0));
        let one = |row: u64| {
            let mut u = open_unit_f64(which.u64_at(row)) * parts.iter().map(|p| p.0).sum::<f64>();
            let passed = parts
                .iter()
                .take_while(|p| {
                    u -= p.0;
                    u >= 0.0
                })
                .count();
            let (_, mean, sd) = parts[passed.min(parts.len() - 1)];
            mean + sd * norm_quantile(open_unit_f64(where_.u64_at(row)))
        };
        (0..rows as u64).map(one).collect()
    }

    /// Values where things go wrong: edges of cells, far tails, zeros.
    fn odd_values(sampler: &Sampler) -> Vec<f64> {
        let grid = &sampler.cells.grid;
        let mut odd = vec![0.0, -0.0, f64::MIN_POSITIVE, 5e-324, f64::MAX, f64::MIN, 1e300, -1e300];
        odd.extend([f64::NAN, f64::INFINITY, f64::NEG_INFINITY]);
        for cell in (0..grid.cells()).step_by(7) {
            for x in [grid.bounds(cell).0, grid.value(cell, 0.0)] {
                odd.extend([x, x.next_up(), x.next_down()]);
            }
        }
        odd
    }

    fn same_as_brute_force(sampler: &Sampler, x: &[f64], seed: u64) -> usize {
        let mut random = vec![0; x.len()];
        Stream::new(seed, "draw", 0).fill(0, &mut random);
        let (mut fast, mut full) = (vec![0; x.len()], vec![0; x.len()]);
        let evaluated = sampler.draw(x, &random, &mut fast);
        sampler.posterior.draw(x, &random, &mut full);
        assert!(fast == full, "{:?}", (0..x.len()).find(|&i| fast[i] != full[i]).map(|i| x[i]));
        sampler.likeliest(x, &mut fast);
        sampler.posterior.likeliest(x, &mut full);
        assert!(fast == full, "{:?}", (0..x.len()).find(|&i| fast[i] != full[i]).map(|i| x[i]));
        evaluated
    }

    #[test]
    fn draws_equal_brute_force() {
        for (name, parts, rows, most) in [
            ("lognormal", &LOGNORMAL[..], 400_000, 0.02),
            ("scales", &SCALES[..], 300_000, 0.01),
            ("far and narrow", &FAR_AND_NARROW[..], 100_000, 0.01),
            ("uniform", &UNIFORM[..], 100_000, 0.01),
            ("spikes", &SPIKES[..], 100_000, 0.01),
            ("one", &SCALES[..1], 10_000, 0.0),
        ] {
            let sampler = Sampler::new(posterior(parts));
            let evaluated = same_as_brute_force(&sampler, &values(parts, rows), 1);
            assert!(evaluated as f64 <= most * rows as f64, "{name}: {evaluated} of {rows}");
            for seed in 0..3 {
                same_as_brute_force(&sampler, &odd_values(&sampler), seed);
            }
        }
    }

    #[test]
    fn draws_follow_the_responsibilities() {
        const PLACES: usize = 50;
        const ROWS: usize = 1_000_000;
        let sampler = Sampler::new(posterior(&LOGNORMAL));
        let places = values(&LOGNORMAL, PLACES);
        let x: Vec<f64> = places.iter().copied().cycle().take(ROWS).collect();
        let (mut random, mut drawn) = (vec![0; ROWS], vec![0; ROWS]);
        Stream::new(3, "draw", 0).fill(0, &mut random);
        sampler.draw(&x, &random, &mut drawn);
        let mut counts = vec![[0.0; LOGNORMAL.len()]; PLACES];
        for (row, k) in drawn.iter().enumerate() {
            counts[row % PLACES][usize::from(*k)] += 1.0;
        }
        let (mut chi2, mut freedom) = (0.0, 0.0);
        for (x, counts) in places.iter().zip(counts) {
            let mut p = [0.0; LOGNORMAL.len()];
            sampler.posterior.responsibilities(*x, &mut p);
            let expected = p.map(|p| p * (ROWS / PLACES) as f64);
            for (seen, expected) in counts.iter().zip(expected).filter(|(_, e)| *e > 5.0) {
                chi2 += (seen - expected).powi(2) / expected;
                freedom += 1.0;
            }
            freedom -= 1.0;
        }
        let limit = freedom + 4.0 * (2.0_f64 * freedom).sqrt();
        assert!(chi2 < limit, "chi-square {chi2} of {freedom} degrees of freedom");
    }

    fn parts() -> impl Strategy<Value = Vec<(f64, f64, f64)>> {
        let mean = prop_oneof![-3.0..3.0, -1e4..1e4, Just(0.0), 1e9..1.000_01e9];
        let sd = (-4.0..4.0).prop_map(|e: f64| 10.0_f64.powf(e));
        let sd = prop_oneof![sd, Just(1.0), Just(1e-9), Just(1e12)];
        prop::collection::vec((1e-3..1.0, mean, sd), 1..7)
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

        #[test]
        fn draws_from_any_mixture_equal_brute_force(
            parts in parts(), rows in 3.0..1e9, ctgan: bool, seed: u64
        ) {
            let components = mixture(&parts, rows);
            let active: Vec<usize> = (0..components.len()).step_by(1 + usize::from(ctgan)).collect();
            let sampler = Sampler::new(Posterior::new(&components, &active, ctgan).unwrap());
            same_as_brute_force(&sampler, &values(&parts, 3_000), seed);
            same_as_brute_force(&sampler, &odd_values(&sampler), seed);
        }
    }

    #[test]
    #[ignore = "prints shares and times; run it in a release build"]
    fn speed() {
        for (name, parts) in [
            ("lognormal", &LOGNORMAL[..]),
            ("scales", &SCALES[..]),
            ("far and narrow", &FAR_AND_NARROW[..]),
            ("uniform", &UNIFORM[..]),
            ("spikes", &SPIKES[..]),
        ] {
            let start = std::time::Instant::now();
            let sampler = Sampler::new(posterior(parts));
            let built = start.elapsed().as_secs_f64() * 1e3;
            let x = values(parts, 1 << 20);
            let (mut random, mut out) = (vec![0; 8192], vec![0; 8192]);
            let (mut best, mut evaluated) = (f64::INFINITY, 0);
            for _ in 0..50 {
                let start = std::time::Instant::now();
                evaluated = 0;
                for (i, x) in x.chunks(8192).enumerate() {
                    Stream::new(1, "a", 0).fill(i as u64 * 8192, &mut random);
                    evaluated += sampler.draw(x, &random, &mut out);
                }
                best = best.min(start.elapsed().as_secs_f64());
            }
            let start = std::time::Instant::now();
            for x in x.chunks(8192) {
                sampler.posterior.draw(x, &random, &mut out);
            }
            let full = start.elapsed().as_secs_f64() * 1e9 / x.len() as f64;
            let (rows, tables) = (sampler.cells.rows.len(), sampler.cells.guides.len());
            println!(
                "{name}: {:.2} % evaluated, {:.2} ns a row ({full:.1} in full), built in {built:.1} ms, {rows} cells, {tables} tables",
                100.0 * evaluated as f64 / x.len() as f64,
                best * 1e9 / x.len() as f64
            );
        }
    }
}
