//! The job spec: what a YAML file says, checked and resolved.

pub mod fault;
pub mod kind;
pub mod params;
pub mod scalar;
pub mod template;
pub mod yaml;
