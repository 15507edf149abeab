//! What a path of steps tells of the steps around it: Anderson's acceleration
//! (1965; Walker and Ni 2011) of the map from a place to where a plain step
//! leads. Knows places, not bounds or bins.

use std::collections::VecDeque;

use super::leap::Place;

/// The last differences between neighbouring places on a path, and between
/// the steps from them: about what the steps' derivative makes of the former.
#[derive(Debug, Clone, Default)]
pub struct Secants(VecDeque<Secant>);

#[derive(Debug, Clone)]
struct Secant {
    place: Vec<f64>,
    step: Vec<f64>,
}

/// More are kept than there are slow directions, fewer than there are
/// coordinates: old ones are of places far away.
const MOST: usize = 12;

/// A secant of which less is left beside the others' directions tells of
/// rounding only.
const INDEPENDENT: f64 = 1e-12;

/// Components with fewer rows than e^this take plain steps: a leap could
/// raise them from the dead.
const FEW: f64 = 0.0;

impl Secants {
    /// Of two places, each with its image.
    pub fn push(&mut self, from: (&Place, &Place), to: (&Place, &Place)) {
        let place = to.0.minus(from.0);
        let mut step = to.1.minus(to.0);
        subtract(&mut step, 1.0, &from.1.minus(from.0));
        if self.0.len() == MOST {
            self.0.pop_back();
        }
        self.0.push_front(Secant { place, step });
    }

    /// For components in another order.
    pub fn permute(&mut self, order: &[usize]) {
        let moved =
            |x: &[f64]| order.iter().flat_map(|k| [0, 1, 2].map(|i| x[3 * k + i])).collect();
        for secant in &mut self.0 {
            *secant = Secant { place: moved(&secant.place), step: moved(&secant.step) };
        }
    }

    /// Where the step would vanish, were it as linear as the secants. With
    /// `damping` λ², directions in which a move changes the step by less than
    /// λ of its length are followed less far.
    pub fn leap(&self, from: &Place, image: &Place, damping: f64) -> Place {
        let metric = from.metric();
        let (mut shift, mut step) = (vec![0.0; metric.len()], image.minus(from));
        for secant in self.independent(&metric) {
            let square = dot(&metric, &secant.step, &secant.step)
                + damping * dot(&metric, &secant.place, &secant.place);
            let c = dot(&metric, &step, &secant.step) / square;
            subtract(&mut step, c, &secant.step);
            subtract(&mut shift, c, &secant.place);
        }
        let to = |(k, at): (usize, &[f64; 3])| match at[0] > FEW {
            true => [0, 1, 2].map(|i| at[i] + step[3 * k + i] + shift[3 * k + i]),
            false => image.0[k],
        };
        Place(from.0.iter().enumerate().map(to).collect())
    }

    /// Combinations of the secants whose steps are orthogonal, from the
    /// newest on (Gram and Schmidt, modified).
    fn independent(&self, metric: &[f64]) -> Vec<Secant> {
        let mut basis: Vec<(Secant, f64)> = Vec::with_capacity(self.0.len());
        for secant in &self.0 {
            let mut next = secant.clone();
            for (other, square) in &basis {
                let c = dot(metric, &next.step, &other.step) / square;
                subtract(&mut next.step, c, &other.step);
                subtract(&mut next.place, c, &other.place);
            }
            let square = dot(metric, &next.step, &next.step);
            if square > INDEPENDENT * dot(metric, &secant.step, &secant.step) {
                basis.push((next, square));
            }
        }
        basis.into_iter().map(|(secant, _)| secant).collect()
    }
}

fn dot(metric: &[f64], a: &[f64], b: &[f64]) -> f64 {
    metric.iter().zip(a).zip(b).fold(0.0, |sum, ((m, a), b)| sum + m * a * b)
}

fn subtract(from: &mut [f64], c: f64, of: &[f64]) {
    from.iter_mut().zip(of).for_each(|(from, of)| *from -= c * of);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A linear map of two components with the fixed point 0, slow in one
    /// direction.
    fn image(place: &Place) -> Place {
        let [[a, b, c], [d, e, f]] = [place.0[0], place.0[1]].map(|at| [at[0] - 9.0, at[1], at[2]]);
        let first = [9.0 + 0.9 * a + 0.09 * d, 0.5 * b + 0.1 * c, 0.3 * c - 0.1 * e];
        let second = [9.0 + 0.05 * a + 0.9 * d, 0.2 * e + 0.1 * f, 0.1 * b + 0.7 * f];
        Place(vec![first, second])
    }

    /// Six steps, none in the plane of those before.
    fn learnt() -> (Secants, Place) {
        let (mut secants, mut here) =
            (Secants::default(), Place(vec![[9.5, 0.3, -0.2], [9.1, 1.0, 0.4]]));
        for _ in 0..6 {
            let to = image(&here);
            secants.push((&here, &to), (&to, &image(&to)));
            here = to;
        }
        (secants, here)
    }

    #[test]
    fn as_many_secants_as_coordinates_lead_to_the_fixed_point_of_a_linear_map() {
        let (secants, here) = learnt();
        let end = secants.leap(&here, &image(&here), 0.0);
        for at in &end.0 {
            assert!((at[0] - 9.0).abs() + at[1].abs() + at[2].abs() < 1e-6, "{end:?}");
        }
    }

    #[test]
    fn damped_a_leap_is_no_longer_than_a_step() {
        let (secants, here) = learnt();
        let to = secants.leap(&here, &image(&here), 1e12);
        assert!(to.distance(&image(&here)) < 1e-9);
        let none = Secants::default().leap(&here, &image(&here), 0.0);
        assert!(none.distance(&image(&here)) < 1e-12);
    }

    #[test]
    fn the_order_of_components_changes_nothing() {
        let (mut secants, here) = learnt();
        let there = image(&here);
        let to = secants.leap(&here, &there, 0.01);
        let order = [1, 0];
        secants.permute(&order);
        let swapped = secants.leap(&here.permuted(&order), &there.permuted(&order), 0.01);
        assert!(swapped.permuted(&order).distance(&to) < 1e-9);
    }

    #[test]
    fn components_without_rows_take_plain_steps() {
        let (secants, mut here) = learnt();
        here.0[1][0] = -5.0;
        let there = image(&here);
        assert_eq!(secants.leap(&here, &there, 0.0).0[1], there.0[1]);
    }
}
