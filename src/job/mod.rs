//! The job spec: what a YAML file says, checked and resolved. Reads the spec
//! and nothing else: no data, no environment, no folder of results.
//!
//! ```text
//! text ─► yaml      a tree; every key and value knows its place
//!           │
//!         params    `${NAME}` filled in; secrets and `${env.…}` kept apart
//!           │
//!         read      values by the tables of `kind`; defaults filled in
//!           │
//!         step      one step: its kind, references, files
//!           │
//!         load      the Job of `spec`: names checked, edges drawn by `graph`
//!           │
//!           ├─► render, schema     for Airflow, pictures, editors
//!           │
//!         resolve   the environment, when a step runs
//!           │
//!         fingerprint              what the result depends on
//! ```
//!
//! Faults are collected on the way (`fault`), so that a user sees all of them
//! at once, each with its place.

pub mod airflow;
pub mod at;
pub mod fault;
pub mod files;
pub mod fingerprint;
pub mod graph;
pub mod kind;
#[cfg(test)]
mod laws;
pub mod load;
pub mod params;
pub mod paths;
pub mod read;
pub mod render;
pub mod resolve;
pub mod scalar;
pub mod schema;
mod sources;
pub mod spec;
#[cfg(test)]
mod specs;
pub mod step;
pub mod tables;
pub mod template;
#[cfg(test)]
mod testing;
pub mod types;
pub mod yaml;
