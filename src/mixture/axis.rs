//! The axis that a column's mixture lies on: how it is chosen from the column's
//! summary, the summary of the values on it, and its Jacobian, by which
//! densities compare with those of the values. Knows no rows, nor how a fit is done.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::bins::{Bin, Bins};
use super::grid::power_of_two;
use super::math::ln;
use super::rounding::round_to;
use super::summary::ColumnSummary;
use super::symlog::Symlog;

/// What stands for a value in a mixture.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Axis {
    /// The value itself.
    #[default]
    Linear,
    Symlog(Symlog),
}

/// The centre is 0 unless the values' middle is farther from it than so many
/// of their robust standard deviations: then 0 means nothing to them.
const FAR: f64 = 8.0;

/// The scale is at least what so large a part of the distances lies within.
const NEAREST: f64 = 0.01;

/// Bins that scales are compared on.
const FEW_BINS: usize = 256;

impl Axis {
    /// The symlog that suits the values best: see [`centre`] and [`scale`]. Of a
    /// constant, or of nothing, there is none; it stays linear.
    pub fn symlog_of(summary: &ColumnSummary) -> Axis {
        if summary.finite() == 0 || summary.min == summary.max {
            return Axis::Linear;
        }
        let few = summary.bins.clone().compress(FEW_BINS);
        let centre = centre(summary);
        let distances = Distances::of(summary, &few, centre);
        let scale = distances.scale(unit(summary));
        Axis::Symlog(Symlog::new(centre, scale))
    }

    pub fn is_linear(&self) -> bool {
        *self == Axis::Linear
    }

    pub fn is_sound(&self) -> bool {
        match self {
            Axis::Linear => true,
            Axis::Symlog(symlog) => symlog.is_sound(),
        }
    }

    /// Where a finite value lies.
    pub fn forward(&self, x: f64) -> f64 {
        match self {
            Axis::Linear => x,
            Axis::Symlog(symlog) => symlog.forward(x),
        }
    }

    /// dt/dx there.
    pub fn slope(&self, x: f64) -> f64 {
        match self {
            Axis::Linear => 1.0,
            Axis::Symlog(symlog) => 1.0 / (symlog.scale + (x - symlog.centre).abs()),
        }
    }

    /// The summary of the values on the axis. Of each bin the two values that
    /// stand for it ([`super::scale::Units::nodes`]) are moved there, and are
    /// those of the bin that they become.
    pub fn summary<'a>(&self, summary: &'a ColumnSummary) -> Cow<'a, ColumnSummary> {
        let Axis::Symlog(symlog) = self else { return Cow::Borrowed(summary) };
        let nodes = nodes(summary, &summary.bins);
        let mut moved: Vec<Bin> = nodes.iter().map(|node| node.on(symlog)).collect();
        // Bins that overlap can change places.
        moved.sort_by(|a, b| a.mean.total_cmp(&b.mean));
        let mut bins = Bins::default();
        moved.into_iter().for_each(|bin| bins.push(bin));
        let Bin { mean, m2, .. } = bins.total();
        let [min, max] = [summary.min, summary.max].map(|x| x.map(|x| symlog.forward(x)));
        Cow::Owned(ColumnSummary { min, max, mean, m2, bins, ..summary.clone() })
    }

    /// The mean over the rows of ln |dt/dx|: what the log-likelihood of a row's
    /// value is more than that of its place on the axis.
    pub fn log_jacobian(&self, summary: &ColumnSummary) -> f64 {
        match self {
            Axis::Linear => 0.0,
            Axis::Symlog(Symlog { centre, scale }) => {
                Distances::of(summary, &summary.bins, *centre).log_jacobian(*scale)
            }
        }
    }
}

/// The smallest step between values: 10^-d where they have at most d decimals,
/// else 0.
pub fn unit(summary: &ColumnSummary) -> f64 {
    // By look-up and division, not by a power of the C library.
    let power = |d: u8| (0..d).fold(1.0, |power, _| power * 10.0);
    summary.rounding.0.map_or(0.0, |d| 1.0 / power(d))
}

/// 0, where sizes are counted from it, or else the median of values for which it
/// is as good as any other number (timestamps, 1e9 ± 1).
fn centre(summary: &ColumnSummary) -> f64 {
    let median = summary.bins.quantile(0.5).unwrap_or(0.0);
    if median.abs() <= FAR * super::fit::spread(summary) {
        return 0.0;
    }
    // One of the values that there may be: whole numbers keep whole distances.
    summary.rounding.0.map_or(median, |decimals| round_to(median, decimals))
}

/// The two values that stand for a bin, with half its rows each.
#[derive(Debug, Clone, Copy)]
struct Node {
    count: u64,
    low: f64,
    high: f64,
}

/// Within the range of the values, which a wide bin's can leave.
fn nodes(summary: &ColumnSummary, bins: &Bins) -> Vec<Node> {
    let min = summary.min.unwrap_or(f64::MIN);
    let max = summary.max.unwrap_or(f64::MAX);
    let node = |bin: Bin| {
        let sd = (bin.m2 / bin.count as f64).sqrt();
        Node { count: bin.count, low: (bin.mean - sd).max(min), high: (bin.mean + sd).min(max) }
    };
    bins.iter().map(node).collect()
}

/// The same one by one: rows, value.
pub(super) fn values(summary: &ColumnSummary, bins: &Bins) -> impl Iterator<Item = (f64, f64)> {
    nodes(summary, bins).into_iter().flat_map(|node| {
        let half = 0.5 * node.count as f64;
        [(half, node.low), (half, node.high)]
    })
}

impl Node {
    fn on(&self, symlog: &Symlog) -> Bin {
        let [low, high] = [self.low, self.high].map(|x| symlog.forward(x));
        let half = 0.5 * (high - low);
        Bin { count: self.count, mean: low + half, m2: self.count as f64 * (half * half) }
    }
}

/// Distances from a centre, with the rows that have them.
struct Distances {
    rows: f64,
    /// Count, distance.
    nodes: Vec<(f64, f64)>,
}

impl Distances {
    fn of(summary: &ColumnSummary, bins: &Bins, centre: f64) -> Distances {
        let distance = |x: f64| (x - centre).clamp(-f64::MAX, f64::MAX);
        let nodes: Vec<(f64, f64)> =
            values(summary, bins).map(|(count, x)| (count, distance(x))).collect();
        Distances { rows: nodes.iter().map(|(count, _)| count).sum(), nodes }
    }

    /// The power of two by which the values on the axis are likeliest, if they
    /// were normal there: the rule of Box and Cox (1964). Not below the unit of
    /// the values, nor where there are hardly any.
    fn scale(&self, unit: f64) -> f64 {
        let (nearest, farthest) = self.range();
        let above = |x: f64| if power_of_two(x) < x { 2.0 * power_of_two(x) } else { x };
        let least = above(unit).max(power_of_two(nearest));
        let most = power_of_two(farthest).max(least);
        let scales = std::iter::successors(Some(least), |s| Some(2.0 * s));
        let judged = scales.take_while(|s| *s <= most).map(|s| (s, self.normal_likelihood(s)));
        let better = |best: (f64, f64), next: (f64, f64)| if next.1 > best.1 { next } else { best };
        judged.fold((least, f64::NEG_INFINITY), better).0
    }

    /// What a hundredth of the distances above 0 lies within, and the largest.
    fn range(&self) -> (f64, f64) {
        let mut sizes: Vec<(f64, f64)> = self
            .nodes
            .iter()
            .map(|(count, d)| (d.abs(), *count))
            .filter(|(d, _)| *d > 0.0)
            .collect();
        sizes.sort_by(|a, b| a.0.total_cmp(&b.0));
        let wanted = NEAREST * sizes.iter().map(|(_, count)| count).sum::<f64>();
        let mut within = 0.0;
        let nearest = sizes.iter().find(|(_, count)| {
            within += count;
            within >= wanted
        });
        let farthest = sizes.last().map_or(1.0, |(d, _)| *d);
        (nearest.map_or(farthest, |(d, _)| *d), farthest)
    }

    /// Log-likelihood a row, but for a constant, of the best normal density on
    /// the axis of that scale.
    fn normal_likelihood(&self, scale: f64) -> f64 {
        let curve = Symlog::new(0.0, scale).curve();
        let (mut mean, mut square, mut size) = (0.0, 0.0, 0.0);
        for &(count, d) in &self.nodes {
            let t = curve.forward(d).0;
            mean += count * t;
            square += count * (t * t);
            size += count * t.abs();
        }
        let mean = mean / self.rows;
        let variance = square / self.rows - mean * mean;
        -0.5 * ln(variance.max(f64::MIN_POSITIVE)) - size / self.rows - ln(scale)
    }

    /// `−Σ ln(scale + |d|)` a row.
    fn log_jacobian(&self, scale: f64) -> f64 {
        let curve = Symlog::new(0.0, scale).curve();
        let sizes: f64 = self.nodes.iter().map(|&(n, d)| n * curve.forward(d).0.abs()).sum();
        -(sizes / self.rows) - ln(scale)
    }
}
