//! The job spec: what a YAML file says, checked and resolved.

pub mod fingerprint;
pub mod kind;
