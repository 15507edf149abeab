//! Tests of `validate`, run by the real runner.
