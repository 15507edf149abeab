//! The values of a block of rows, one slice after the other as they were decoded.
//! Knows nothing of what is made of them.

/// Values in the order of their rows.
#[derive(Debug, Clone, Copy)]
pub struct Pieces<'a>(pub &'a [&'a [f64]]);

impl<'a> Pieces<'a> {
    pub fn len(self) -> usize {
        self.0.iter().map(|piece| piece.len()).sum()
    }

    pub fn is_empty(self) -> bool {
        self.0.iter().all(|piece| piece.is_empty())
    }

    /// The slices, in order.
    pub fn slices(self) -> impl Iterator<Item = &'a [f64]> {
        self.0.iter().copied()
    }

    pub fn values(self) -> impl Iterator<Item = f64> {
        self.slices().flatten().copied()
    }

    /// Each `step`th value, from the first on.
    pub fn step_by(self, step: usize) -> impl Iterator<Item = f64> {
        let mut next = 0;
        self.slices().flat_map(move |slice| {
            let some = slice.iter().copied().skip(next).step_by(step);
            next = (next + some.len() * step).saturating_sub(slice.len());
            some
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_slices_end_makes_no_difference() {
        let values: Vec<f64> = (0..100).map(f64::from).collect();
        for cut in [1, 3, 7, 40, 100] {
            let slices: Vec<&[f64]> = values.chunks(cut).collect();
            let pieces = Pieces(&slices);
            assert_eq!(pieces.len(), 100);
            assert!(pieces.values().eq(values.iter().copied()));
            for step in [1, 2, 9, 50, 200] {
                assert!(pieces.step_by(step).eq(values.iter().copied().step_by(step)));
            }
        }
    }
}
