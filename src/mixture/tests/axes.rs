//! Fits on other axes.

use crate::mixture::axis::{Axis, unit};
use crate::mixture::fit::{AxisChoice, CovariancePrior, FitOptions, fit};
use crate::mixture::likelihood::log_likelihood;
use crate::mixture::summary::{ColumnSummary, DEFAULT_BINS};

fn csv(column: usize) -> Vec<f64> {
    let text = std::fs::read_to_string("dags/data/files.csv").unwrap();
    text.lines()
        .skip(1)
        .map(|l| {
            let v = l.split(',').nth(column).unwrap();
            v.parse().unwrap_or_else(|_| {
                let n = |a: usize, b: usize| v[a..b].parse::<i64>().unwrap();
                let (y, m, d) = (n(0, 4), n(5, 7), n(8, 10));
                let (y2, m2) = if m <= 2 { (y - 1, m + 12) } else { (y, m) };
                let days = 365 * y2 + y2 / 4 - y2 / 100 + y2 / 400 + (153 * (m2 - 3) + 2) / 5 + d
                    - 719_469;
                (days * 86400 + n(11, 13) * 3600 + n(14, 16) * 60 + n(17, 19)) as f64
            })
        })
        .collect()
}

#[test]
#[ignore = "prints"]
fn real() {
    let mut sets: Vec<(String, Vec<f64>)> =
        [(0, "size_bytes"), (1, "modified"), (3, "depth"), (4, "size_kib"), (5, "name_length")]
            .iter()
            .map(|(c, n)| (n.to_string(), csv(*c)))
            .collect();
    for name in super::data::RECIPES {
        sets.push((name.into(), super::data::made(name, 50_000)));
    }
    for (name, x) in sets {
        let summary = ColumnSummary::of(&x, 0, DEFAULT_BINS);
        println!(
            "{name}: {} rows, unit {}, symlog {:?}",
            x.len(),
            unit(&summary),
            Axis::symlog_of(&summary)
        );
        for axis in [AxisChoice::Linear, AxisChoice::Symlog] {
            for covariance_prior in [CovariancePrior::Variance, CovariancePrior::Robust] {
                let start = std::time::Instant::now();
                let m =
                    fit(&summary, &FitOptions { axis, covariance_prior, ..FitOptions::default() })
                        .unwrap();
                let ms = start.elapsed().as_secs_f64() * 1e3;
                let ll = m.in_units.map_or(m.fit.log_likelihood, |u| u.log_likelihood);
                println!(
                    "  {axis:?} {covariance_prior:?}: ll {ll:.4} plug {:.4} rounded {:.4} active {} iters {} {} {:.0} ms",
                    log_likelihood(&m, &summary, 0.0),
                    log_likelihood(&m, &summary, unit(&summary)),
                    m.active().len(),
                    m.fit.bounds.len(),
                    m.fit.converged,
                    ms
                );
            }
        }
    }
}
