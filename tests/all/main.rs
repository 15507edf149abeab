//! All integration tests, in one binary.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod bad_input;
mod determinism;
mod golden;
mod pipeline;
mod process;
mod readme;
mod rules;
mod runner;
mod space;
mod specs;
mod torture;
mod toy;
mod validate;
