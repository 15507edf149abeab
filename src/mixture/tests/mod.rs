//! Whole fits against scikit-learn, against fits on all rows, and against a
//! bound computed in another way. Names that begin with `slow_` are for
//! release builds.

mod accuracy;
mod axes;
mod bits;
mod bound;
pub mod data;
mod degenerate;
mod oracle;
mod summaries;

use super::model::Mixture;

/// The largest differences between the active components of two mixtures.
#[derive(Debug)]
struct Difference {
    /// In standard deviations.
    means: f64,
    /// Relative.
    sds: f64,
    weights: f64,
}

/// `None` if they have not as many active components.
fn difference(a: &Mixture, b: &Mixture) -> Option<Difference> {
    let active = |mixture: &Mixture| {
        let mut active: Vec<_> = mixture.components.iter().filter(|c| c.active).copied().collect();
        active.sort_by(|a, b| a.mean.total_cmp(&b.mean));
        active
    };
    let (a, b) = (active(a), active(b));
    let mut difference = Difference { means: 0.0, sds: 0.0, weights: 0.0 };
    for (a, b) in a.iter().zip(&b) {
        difference.means = difference.means.max((a.mean - b.mean).abs() / b.sd());
        difference.sds = difference.sds.max((a.sd() / b.sd() - 1.0).abs());
        difference.weights = difference.weights.max((a.weight - b.weight).abs());
    }
    (a.len() == b.len()).then_some(difference)
}
