//! The gamma family for positive arguments: what the Dirichlet, Wishart and
//! beta distributions of the variational bound need. Built on the crate's own
//! logarithm, so the same bits everywhere.

use super::math::ln;

/// Arguments below this are shifted up before an asymptotic series is used.
const LARGE: f64 = 12.0;

const HALF_LN_2PI: f64 = 0.918_938_533_204_672_7;

/// `B(2n) / (2n)`, for the digamma function (Abramowitz and Stegun 6.3.18).
const DIGAMMA: [f64; 8] = [
    1.0 / 12.0,
    -1.0 / 120.0,
    1.0 / 252.0,
    -1.0 / 240.0,
    1.0 / 132.0,
    -691.0 / 32760.0,
    1.0 / 12.0,
    -3617.0 / 8160.0,
];

/// `B(2n) / (2n (2n − 1))`, for ln Γ (Abramowitz and Stegun 6.1.41).
const STIRLING: [f64; 8] = [
    1.0 / 12.0,
    -1.0 / 360.0,
    1.0 / 1260.0,
    -1.0 / 1680.0,
    1.0 / 1188.0,
    -691.0 / 360_360.0,
    1.0 / 156.0,
    -3617.0 / 122_400.0,
];

/// `Σ series[n] · yⁿ`, by Horner's rule.
fn horner(series: &[f64], y: f64) -> f64 {
    series.iter().rev().fold(0.0, |sum, c| sum * y + c)
}

/// ψ(x) = d ln Γ(x) / dx for x > 0.
pub fn digamma(x: f64) -> f64 {
    let (mut x, mut shift) = (x, 0.0);
    while x < LARGE {
        shift -= 1.0 / x;
        x += 1.0;
    }
    let y = 1.0 / (x * x);
    shift + (ln(x) - 0.5 / x - y * horner(&DIGAMMA, y))
}

/// ln Γ(x) for x > 0.
pub fn ln_gamma(x: f64) -> f64 {
    let (mut x, mut product) = (x, 1.0);
    while x < LARGE {
        product *= x;
        x += 1.0;
    }
    (x - 0.5) * ln(x) - x + HALF_LN_2PI + stirling(x) - ln(product)
}

/// ln B(a, b) = ln Γ(a) + ln Γ(b) − ln Γ(a + b) for positive a and b, without
/// the cancellation of the plain sum where one of them is large.
pub fn ln_beta(a: f64, b: f64) -> f64 {
    let (a, b) = if a < b { (b, a) } else { (a, b) };
    if a < LARGE {
        return ln_gamma(a) + ln_gamma(b) - ln_gamma(a + b);
    }
    ln_gamma(b) - ln_gamma_rise(a, b)
}

/// ln Γ(a + b) − ln Γ(a) for large a, from the difference of their series.
fn ln_gamma_rise(a: f64, b: f64) -> f64 {
    (a - 0.5) * ln_1p(b / a) + b * (ln(a + b) - 1.0) + (stirling(a + b) - stirling(a))
}

/// The tail of Stirling's series, for x ≥ [`LARGE`].
fn stirling(x: f64) -> f64 {
    horner(&STIRLING, 1.0 / (x * x)) / x
}

/// ln(1 + x) for x ≥ 0: the logarithm of the rounded sum, corrected for the
/// rounding (Goldberg 1991, theorem 4).
fn ln_1p(x: f64) -> f64 {
    let sum = 1.0 + x;
    if sum == 1.0 { x } else { ln(sum) * (x / (sum - 1.0)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `tests/oracle/special.json`, made with SciPy by `scripts/oracle/make.py`.
    #[derive(serde::Deserialize)]
    struct Oracle {
        digamma: Vec<[f64; 2]>,
        ln_gamma: Vec<[f64; 2]>,
        ln_beta: Vec<[f64; 3]>,
    }

    /// Relative to the value, but to 1 where the function has a zero nearby.
    fn close(got: f64, want: f64) -> bool {
        (got - want).abs() <= 1e-13 * want.abs().max(1.0)
    }

    #[test]
    fn agree_with_scipy() {
        let text = include_str!("../../tests/oracle/special.json");
        let oracle: Oracle = serde_json::from_str(text).unwrap();
        for [x, want] in oracle.digamma {
            assert!(close(digamma(x), want), "digamma({x}) = {} not {want}", digamma(x));
        }
        for [x, want] in oracle.ln_gamma {
            assert!(close(ln_gamma(x), want), "ln_gamma({x}) = {} not {want}", ln_gamma(x));
        }
        for [a, b, want] in oracle.ln_beta {
            assert!(close(ln_beta(a, b), want), "ln_beta({a}, {b}) = {} not {want}", ln_beta(a, b));
        }
    }

    #[test]
    fn ln_1p_keeps_small_arguments() {
        assert_eq!(ln_1p(1e-20), 1e-20);
        assert!((ln_1p(1e-9) / (1e-9 - 0.5e-18) - 1.0).abs() < 1e-15);
    }
}
