//! Runs steps: decide → lock → run partitions → commit. Knows steps only as a
//! trait ([`step::Step`]) and names no kind.
//!
//! [`schedule`] works through a DAG, [`execute`] through one step of it, by way of
//! `prepare` and `complete`; [`attempt`] is what a kind works with, [`engine`] its parallel loop.

pub mod attempt;
pub mod commit;
mod complete;
pub mod decide;
pub mod engine;
pub mod execute;
pub mod fence;
pub mod files;
pub mod holder;
pub mod journal;
pub mod lock;
pub mod logs;
pub mod marker;
pub mod mask;
pub mod node;
pub mod place;
pub mod pool;
mod prepare;
pub mod progress;
pub mod schedule;
pub mod secret;
pub mod shard;
pub mod step;
pub mod stop;
