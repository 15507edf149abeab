//! Merges summaries that come in any order, from any thread, in one fixed tree:
//! that of [`Carry`](super::summary::Carry), which takes them in order. Knows
//! nothing of what is merged.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Blocks of leaves, of which each waits for the one beside it.
#[derive(Debug)]
pub struct Tree<S> {
    /// By the power of two of their leaves, and their position among such blocks.
    blocks: Mutex<BTreeMap<(u32, usize), S>>,
}

impl<S> Default for Tree<S> {
    fn default() -> Tree<S> {
        Tree { blocks: Mutex::default() }
    }
}

impl<S> Tree<S> {
    /// The leaf at a position, which was not there; `merge` is given what comes before,
    /// and what comes after.
    pub fn add<E>(
        &self,
        leaf: usize,
        summary: S,
        merge: impl Fn(&S, &S) -> Result<S, E>,
    ) -> Result<(), E> {
        let (mut level, mut at, mut block) = (0, leaf, summary);
        loop {
            let mut blocks = self.blocks();
            let Some(beside) = blocks.remove(&(level, at ^ 1)) else {
                blocks.insert((level, at), block);
                return Ok(());
            };
            drop(blocks);
            block = match at & 1 {
                0 => merge(&block, &beside)?,
                _ => merge(&beside, &block)?,
            };
            (level, at) = (level + 1, at >> 1);
        }
    }

    /// Whether the leaf beside this one is there, and waits for it.
    pub fn awaits(&self, leaf: usize) -> bool {
        self.blocks().contains_key(&(0, leaf ^ 1))
    }

    /// Blocks that are kept, each in the space of one summary.
    pub fn len(&self) -> usize {
        self.blocks().len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Forgets all leaves.
    pub fn clear(&self) {
        self.blocks().clear();
    }

    /// Those of so many leaves that were not added, in order.
    pub fn missing(&self, leaves: usize) -> Vec<usize> {
        let mut is_there = vec![false; leaves];
        for (level, at) in self.blocks().keys() {
            is_there[at << level..][..1 << level].fill(true);
        }
        (0..leaves).filter(|leaf| !is_there[*leaf]).collect()
    }

    /// Takes the merge of all leaves, none of which is missing; None of none.
    pub fn take<E>(&self, merge: impl Fn(&S, &S) -> Result<S, E>) -> Result<Option<S>, E> {
        let blocks = std::mem::take(&mut *self.blocks());
        // From many leaves to few: those of more come before.
        let mut blocks = blocks.into_values();
        let Some(last) = blocks.next() else { return Ok(None) };
        blocks.try_fold(last, |after, before| merge(&before, &after)).map(Some)
    }

    fn blocks(&self) -> MutexGuard<'_, BTreeMap<(u32, usize), S>> {
        self.blocks.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use super::*;
    use crate::mixture::summary::Carry;

    /// What was merged with what.
    fn merge(a: &String, b: &String) -> Result<String, Infallible> {
        Ok(format!("({a} {b})"))
    }

    #[test]
    fn leaves_in_any_order_make_the_tree_of_leaves_in_order() {
        for leaves in 0..40_usize {
            let mut carry = Carry::<String>::default();
            for leaf in 0..leaves {
                let Ok(()) = carry.push(leaf.to_string(), merge);
            }
            let Ok(in_order) = carry.finish(merge);
            // 41 is prime: each step visits all positions.
            for step in [1, 2, 7, 40] {
                let tree = Tree::<String>::default();
                let order = (0..41).map(|i| (i * step) % 41).filter(|leaf| *leaf < leaves);
                for (i, leaf) in order.enumerate() {
                    assert_eq!(tree.missing(leaves).len(), leaves - i);
                    let beside = leaf ^ 1;
                    let waits = beside < leaves && !tree.missing(leaves).contains(&beside);
                    assert_eq!(tree.awaits(leaf), waits);
                    let Ok(()) = tree.add(leaf, leaf.to_string(), merge);
                }
                assert!(tree.missing(leaves).is_empty());
                assert_eq!(tree.len(), leaves.count_ones() as usize);
                assert_eq!(tree.take(merge), Ok(in_order.clone()), "{leaves} by {step}");
                assert!(tree.is_empty());
            }
        }
    }
}
