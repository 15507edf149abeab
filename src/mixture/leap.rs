//! Components as points of a space where any point is a valid mixture, so
//! that a path of steps can be followed beyond its end. Knows nothing of
//! bounds or bins.

use super::math::{exp, ln};
use super::vb::{Component, Sums};

/// Per component: ln of the count, mean, ln of the variance.
#[derive(Debug, Clone)]
pub struct Place(pub Vec<[f64; 3]>);

/// Keeps the logarithms of empty components finite.
const TINY: f64 = 1e-300;

impl Place {
    pub fn of(sums: &[Sums]) -> Place {
        let coordinates = |sums: &Sums| {
            let count = sums.count.max(TINY);
            let shift = sums.first / count;
            let variance = (sums.second / count - shift * shift).max(TINY);
            [ln(count), sums.origin + shift, ln(variance)]
        };
        Place(sums.iter().map(coordinates).collect())
    }

    /// Where posteriors are; of one, about where [`Place::of`] its sums is.
    pub fn at(components: &[Component]) -> Place {
        let coordinates = |component: &Component| {
            let count = (component.concentration[0] - 1.0).max(TINY);
            [ln(count), component.mean, ln(component.covariance)]
        };
        Place(components.iter().map(coordinates).collect())
    }

    /// The sums, scaled to that many rows.
    pub fn sums(&self, rows: f64) -> Vec<Sums> {
        let counts: Vec<f64> = self.0.iter().map(|[ln_count, ..]| exp(*ln_count)).collect();
        let share = rows / counts.iter().sum::<f64>();
        let sums = |(&[_, mean, ln_variance], count): (&[f64; 3], &f64)| {
            let count = count * share;
            Sums { origin: mean, count, first: 0.0, second: count * exp(ln_variance) }
        };
        self.0.iter().zip(&counts).map(sums).collect()
    }

    /// The metric of the Fisher information of responsibilities that are
    /// certain, coordinate by coordinate.
    pub fn metric(&self) -> Vec<f64> {
        let counts: Vec<f64> = self.0.iter().map(|[ln_count, ..]| exp(*ln_count)).collect();
        let rows: f64 = counts.iter().sum();
        let part = |(count, at): (&f64, &[f64; 3])| {
            let share = count / rows;
            [share, share * exp(-at[2]), 0.5 * share]
        };
        counts.iter().zip(&self.0).flat_map(part).collect()
    }

    pub fn minus(&self, other: &Place) -> Vec<f64> {
        self.0.iter().flatten().zip(other.0.iter().flatten()).map(|(a, b)| a - b).collect()
    }

    /// Whether larger components come first.
    pub fn is_ordered(&self) -> bool {
        self.0.is_sorted_by(|a, b| a[0] >= b[0])
    }

    /// The order in which they do.
    pub fn order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.0.len()).collect();
        order.sort_by(|&a, &b| self.0[b][0].total_cmp(&self.0[a][0]));
        order
    }

    pub fn permuted(&self, order: &[usize]) -> Place {
        Place(order.iter().map(|&k| self.0[k]).collect())
    }

    /// How far it is to `other`, each component by its weight.
    pub fn distance(&self, other: &Place) -> f64 {
        self.norm(&minus(&other.0, &self.0))
    }

    /// How far to follow three places, in steps: the ratio of the first step
    /// to the change from it to the second (scheme S3).
    pub fn length(path: &[Place]) -> f64 {
        let (first, bend) = steps(path);
        let length = path[0].norm(&first) / path[0].norm(&bend);
        if length.is_finite() { length.max(1.0) } else { 1.0 }
    }

    /// The place on the parabola through three places; of length 1 the third.
    pub fn leap(path: &[Place], length: f64) -> Place {
        let (first, bend) = steps(path);
        let to = |(k, from): (usize, &[f64; 3])| {
            let at = |i: usize| from[i] + 2.0 * length * first[k][i] + length * length * bend[k][i];
            [at(0), at(1), at(2)]
        };
        Place(path[0].0.iter().enumerate().map(to).collect())
    }

    /// The length of a step from here, in the metric of the Fisher information
    /// of responsibilities that are certain.
    fn norm(&self, step: &[[f64; 3]]) -> f64 {
        let rows: f64 = self.0.iter().map(|[ln_count, ..]| exp(*ln_count)).sum();
        let part = |(step, at): (&[f64; 3], &[f64; 3])| {
            let square =
                step[0] * step[0] + step[1] * step[1] / exp(at[2]) + 0.5 * step[2] * step[2];
            square * exp(at[0]) / rows
        };
        step.iter().zip(&self.0).map(part).sum::<f64>().sqrt()
    }
}

/// The first step of a path of three places, and how the second differs.
fn steps(path: &[Place]) -> (Vec<[f64; 3]>, Vec<[f64; 3]>) {
    let first = minus(&path[1].0, &path[0].0);
    let bend = minus(&minus(&path[2].0, &path[1].0), &first);
    (first, bend)
}

fn minus(a: &[[f64; 3]], b: &[[f64; 3]]) -> Vec<[f64; 3]> {
    let minus = |(a, b): (&[f64; 3], &[f64; 3])| [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
    a.iter().zip(b).map(minus).collect()
}
