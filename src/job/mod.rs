//! The job spec: what a YAML file says, checked and resolved.

pub mod airflow;
pub mod at;
pub mod fault;
pub mod files;
pub mod fingerprint;
pub mod graph;
pub mod kind;
pub mod params;
pub mod paths;
pub mod read;
pub mod render;
pub mod resolve;
pub mod scalar;
pub mod schema;
pub mod spec;
pub mod step;
pub mod template;
pub mod types;
pub mod yaml;
