//! Milepost runs the nodes of a data DAG on machines without internet.
//!
//! ```text
//! job.yaml ─► job (spec, graph, fingerprint)
//!                │
//!                ▼
//! cli ─► steps (one file per kind) ─► runner: decide → lock → run partitions → commit
//!                │                       │
//!                ▼                       ▼
//!          mixture (numbers)         store (atomic files, Parquet)
//! ```
//!
//! Modules in order of dependence; each knows only those before it.

#![forbid(unsafe_code)]
// Tests compare with what the C library says.
#![cfg_attr(test, allow(clippy::disallowed_methods))]

pub mod error;

pub mod job;

pub mod store;

pub mod mixture;

pub mod runner;

pub mod steps;

pub mod cli;
