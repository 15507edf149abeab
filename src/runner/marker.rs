//! The completion record of a step.

use super::step::Output;

#[derive(Debug, Clone)]
pub struct Marker {
    pub step: String,
    pub kind: String,
    /// Hash of the step's result, over its outputs.
    pub digest: String,
    pub outputs: Vec<Output>,
    pub rows: u64,
}
