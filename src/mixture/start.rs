//! Where fits start from: cuts of the sorted bins into one segment per
//! component. Knows bins, not what is done with a start.

use super::math::ln;
use super::random::{Stream, unit_f64};
use super::vb::Sums;

/// Weighted values as parallel slices, about in ascending order.
#[derive(Debug, Clone, Copy)]
pub struct Sorted<'a> {
    pub count: &'a [f64],
    pub value: &'a [f64],
}

/// The first bin of every segment; the first is 0.
pub type Cuts = Vec<usize>;

/// Where a fit starts from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Start {
    pub name: String,
    pub cuts: Cuts,
}

/// Up to so many segments, every number is tried; of more, a part.
const EVERY: usize = 12;

/// The starts for a mixture of `components`, without twins: optimal k-means
/// with every number of segments on the values (a mixture that starts with
/// too many components loses the surplus slowly), the same on a logarithmic
/// axis, segments of equal rows, and `drawn` ones with random cuts.
pub fn all(bins: &Sorted<'_>, components: usize, drawn: usize, seed: u64) -> Vec<Start> {
    let axis = log_axis(bins);
    let mut starts = Vec::new();
    let mut add = |name: String, cuts: Cuts| {
        if !starts.iter().any(|start: &Start| start.cuts == cuts) {
            starts.push(Start { name, cuts });
        }
    };
    for (name, axis) in [("k-means", bins.value), ("log k-means", &axis)] {
        let cuts = k_means(bins.count, axis, components);
        for segments in numbers(cuts.len()) {
            add(format!("{name} {segments}"), cuts[segments - 1].clone());
        }
    }
    add("equal rows".into(), equal_rows(bins.count, components));
    let stream = Stream::new(seed, "start", 0);
    for number in 0..drawn {
        let first = (number * components) as u64;
        let random = (0..components as u64).map(|i| unit_f64(stream.u64_at(first + i)));
        add(format!("drawn {number}"), random_cuts(bins.count, &axis, random));
    }
    starts
}

/// From `most` down to 1, in steps that grow with the number.
fn numbers(most: usize) -> Vec<usize> {
    let next = |&n: &usize| n.checked_sub(n.div_ceil(EVERY)).filter(|n| *n > 0);
    std::iter::successors(Some(most), next).collect()
}

/// Each value's distance from the median on a scale that is linear near it
/// and logarithmic far away.
fn log_axis(bins: &Sorted<'_>) -> Vec<f64> {
    let [low, centre, high] = [0.25, 0.5, 0.75].map(|part| quantile(bins, part));
    let spread = if high > low { high - low } else { 1.0 };
    let place = |x: &f64| {
        let t = (x - centre) / spread;
        ln(1.0 + t.abs()).copysign(t)
    };
    bins.value.iter().map(place).collect()
}

fn quantile(bins: &Sorted<'_>, part: f64) -> f64 {
    let wanted = part * bins.count.iter().sum::<f64>();
    let mut below = 0.0;
    let reached = |&i: &usize| {
        below += bins.count[i];
        below >= wanted
    };
    (0..bins.value.len()).find(reached).map_or(0.0, |i| bins.value[i])
}

/// Cuts at random places on an axis that is half rows, half `axis`; so many
/// as there are numbers, less one and twins.
fn random_cuts(count: &[f64], axis: &[f64], random: impl Iterator<Item = f64>) -> Cuts {
    let rows: f64 = count.iter().sum();
    let (from, to) = (axis.first().copied(), axis.last().copied());
    let (from, length) = from.zip(to).map_or((0.0, 1.0), |(from, to)| (from, to - from));
    let mut before = 0.0;
    let place = |(n, at): (&f64, &f64)| {
        before += n;
        before / rows + (at - from) / length
    };
    let places: Vec<f64> = count.iter().zip(axis).map(place).collect();
    let find = |r: f64| places.partition_point(|place| *place < 2.0 * r);
    let mut cuts: Cuts = random.skip(1).map(find).filter(|cut| *cut < places.len()).collect();
    cuts.push(0);
    cuts.sort_unstable();
    cuts.dedup();
    cuts
}

impl Sorted<'_> {
    /// The sums of each segment, and of nothing for the rest of `components`.
    pub fn sums(&self, cuts: &[usize], components: usize) -> Vec<Sums> {
        let ends = cuts.iter().skip(1).copied().chain([self.value.len()]);
        let mut sums: Vec<Sums> =
            cuts.iter().zip(ends).map(|(&from, to)| self.segment(from, to)).collect();
        sums.resize(components, Sums::NOTHING);
        sums
    }

    fn segment(&self, from: usize, to: usize) -> Sums {
        Sums::of((from..to).map(|i| (self.count[i], self.value[i])))
    }
}

/// Segments of about the same number of rows.
pub fn equal_rows(count: &[f64], components: usize) -> Cuts {
    let total: f64 = count.iter().sum();
    let (mut cuts, mut before) = (vec![0], 0.0);
    for (i, n) in count.iter().enumerate() {
        let middle = before + 0.5 * n;
        if i > 0
            && middle >= total * cuts.len() as f64 / components as f64
            && cuts.len() < components
        {
            cuts.push(i);
        }
        before += n;
    }
    cuts
}

/// The cuts for 1, 2, … `most` segments that have the least sum of squares
/// about the segments' means: k-means on a line, solved to the optimum by
/// dynamic programming (Wang and Song 2011), each layer by divide and conquer,
/// as the best last cut never falls from one bin to the next.
pub fn k_means(count: &[f64], value: &[f64], most: usize) -> Vec<Cuts> {
    let prefix = Prefix::new(count, value);
    let bins = value.len();
    let mut cost: Vec<f64> = (0..=bins).map(|to| prefix.cost(0, to)).collect();
    let mut last: Vec<Vec<usize>> = vec![vec![0; bins + 1]];
    let mut found = vec![vec![0]];
    for segments in 2..=most.min(bins) {
        let mut layer = Layer {
            prefix: &prefix,
            before: &cost,
            cost: vec![f64::INFINITY; bins + 1],
            last: vec![0; bins + 1],
        };
        layer.solve(segments, bins, segments - 1, bins - 1);
        let Layer { cost: solved, last: cuts, .. } = layer;
        cost = solved;
        last.push(cuts);
        found.push(trace(&last, bins));
    }
    found
}

/// From the last cut to the first.
fn trace(last: &[Vec<usize>], bins: usize) -> Cuts {
    let mut cuts = Vec::with_capacity(last.len());
    let mut to = bins;
    for layer in last.iter().rev() {
        to = layer[to];
        cuts.push(to);
    }
    cuts.reverse();
    cuts
}

/// One layer of the dynamic programme: one segment more than `before`.
struct Layer<'a> {
    prefix: &'a Prefix,
    before: &'a [f64],
    cost: Vec<f64>,
    last: Vec<usize>,
}

impl Layer<'_> {
    /// Best last cuts for ends in `low..=high`, which lie in `from..=to`.
    fn solve(&mut self, low: usize, high: usize, from: usize, to: usize) {
        if low > high {
            return;
        }
        let end = low + (high - low) / 2;
        let (mut best, mut at) = (f64::INFINITY, from);
        for cut in from..=to.min(end - 1) {
            let cost = self.before[cut] + self.prefix.cost(cut, end);
            if cost < best {
                (best, at) = (cost, cut);
            }
        }
        (self.cost[end], self.last[end]) = (best, at);
        self.solve(low, end - 1, from, at);
        self.solve(end + 1, high, at, to);
    }
}

/// Running sums, for the sum of squares of any segment.
struct Prefix {
    count: Vec<f64>,
    first: Vec<f64>,
    second: Vec<f64>,
}

impl Prefix {
    fn new(count: &[f64], value: &[f64]) -> Prefix {
        let running = |term: &dyn Fn(usize) -> f64| {
            let mut sum = 0.0;
            let mut sums = vec![0.0];
            sums.extend((0..value.len()).map(|i| {
                sum += term(i);
                sum
            }));
            sums
        };
        Prefix {
            count: running(&|i| count[i]),
            first: running(&|i| count[i] * value[i]),
            second: running(&|i| count[i] * value[i] * value[i]),
        }
    }

    fn cost(&self, from: usize, to: usize) -> f64 {
        let [n, first, second] =
            [&self.count, &self.first, &self.second].map(|sums| sums[to] - sums[from]);
        if n > 0.0 { (second - first * first / n).max(0.0) } else { 0.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cost(count: &[f64], value: &[f64], cuts: &[usize]) -> f64 {
        let nodes = Sorted { count, value };
        let square = |s: &Sums| s.second - s.first * s.first / s.count;
        nodes.sums(cuts, cuts.len()).iter().map(square).sum()
    }

    /// All ways to cut `bins` into `segments`.
    fn every(bins: usize, segments: usize) -> Vec<Cuts> {
        if segments == 1 {
            return vec![vec![0]];
        }
        let mut all = Vec::new();
        for last in segments - 1..bins {
            for mut cuts in every(last, segments - 1) {
                cuts.push(last);
                all.push(cuts);
            }
        }
        all
    }

    #[test]
    fn k_means_is_optimal() {
        let value = [-3.0, -2.9, 0.0, 0.1, 0.5, 2.0, 2.2, 2.9, 7.0, 40.0];
        let count = [1.0, 5.0, 2.0, 2.0, 9.0, 1.0, 1.0, 3.0, 0.5, 1.0];
        let found = k_means(&count, &value, 5);
        for (segments, cuts) in (1..).zip(&found) {
            let best = every(10, segments)
                .iter()
                .map(|cuts| cost(&count, &value, cuts))
                .fold(f64::INFINITY, f64::min);
            assert!((cost(&count, &value, cuts) - best).abs() < 1e-9, "{segments}: {cuts:?}");
        }
        assert_eq!(found.len(), 5);
    }

    #[test]
    fn starts_are_cuts_of_the_bins() {
        let value: Vec<f64> = (0..50).map(f64::from).collect();
        let count = vec![2.0; 50];
        let nodes = Sorted { count: &count, value: &value };
        for start in all(&nodes, 7, 5, 3) {
            assert!(start.cuts[0] == 0 && start.cuts.len() <= 7, "{start:?}");
            assert!(
                start.cuts.windows(2).all(|pair| pair[0] < pair[1])
                    && start.cuts[0..].iter().all(|c| *c < 50)
            );
        }
        let one = Sorted { count: &[3.0], value: &[5.0] };
        assert!(all(&one, 1, 4, 0).iter().all(|start| start.cuts == [0]));
    }
}
