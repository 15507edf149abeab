//! Where fits start from: cuts of the sorted bins into one segment per
//! component. Knows bins, not what is done with a start.

use super::vb::Sums;

/// Bins as parallel slices, ascending by value.
#[derive(Debug, Clone, Copy)]
pub struct Sorted<'a> {
    pub count: &'a [f64],
    pub value: &'a [f64],
    /// Mean square within each bin.
    pub variance: &'a [f64],
}

/// The first bin of every segment; the first is 0.
pub type Cuts = Vec<usize>;

impl Sorted<'_> {
    /// The sums of each segment, and of nothing for the rest of `components`.
    pub fn sums(&self, cuts: &[usize], components: usize) -> Vec<Sums> {
        let ends = cuts.iter().skip(1).copied().chain([self.value.len()]);
        let mut sums: Vec<Sums> =
            cuts.iter().zip(ends).map(|(&from, to)| self.segment(from, to)).collect();
        sums.resize(components, Sums { origin: 0.0, count: 0.0, first: 0.0, second: 0.0 });
        sums
    }

    fn segment(&self, from: usize, to: usize) -> Sums {
        let bins = || (from..to).map(|i| (self.count[i], self.value[i], self.variance[i]));
        let (count, first) = bins().fold((0.0, 0.0), |(c, f), (n, x, _)| (c + n, f + n * x));
        let origin = if count > 0.0 { first / count } else { 0.0 };
        let mut sums = Sums { origin, count, first: 0.0, second: 0.0 };
        for (n, x, v) in bins() {
            let d = x - origin;
            sums.first += n * d;
            sums.second += n * (d * d + v);
        }
        sums
    }
}

/// Segments of about the same number of rows.
pub fn equal_rows(count: &[f64], components: usize) -> Cuts {
    let total: f64 = count.iter().sum();
    let (mut cuts, mut before) = (vec![0], 0.0);
    for (i, n) in count.iter().enumerate() {
        let middle = before + 0.5 * n;
        if i > 0 && middle >= total * cuts.len() as f64 / components as f64 && cuts.len() < components {
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
