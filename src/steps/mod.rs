//! The kinds of steps.
