//! One try at a step.

use std::io;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

use super::engine::Work;
use super::step::{Input, Inputs};
use crate::error::Result;

pub struct Attempt {}

/// A file of the attempt; hashed while it is written.
pub struct OutputFile {}

impl io::Write for OutputFile {
    fn write(&mut self, _buf: &[u8]) -> io::Result<usize> {
        todo!()
    }
    fn flush(&mut self) -> io::Result<()> {
        todo!()
    }
}

#[allow(unused_variables, clippy::todo)]
impl Attempt {
    pub fn seed(&self) -> u64 {
        todo!()
    }
    pub fn inputs(&self) -> &Inputs {
        todo!()
    }
    pub fn input(&self, role: &str) -> Result<&Input> {
        todo!()
    }
    pub fn files(&self) -> &[PathBuf] {
        todo!()
    }
    pub fn note_digest(&self, file: usize, digest: blake3::Hash) {
        todo!()
    }
    pub fn wants(&self, partition: usize) -> bool {
        todo!()
    }
    pub fn wants_file(&self, name: &str) -> bool {
        todo!()
    }
    pub fn create(&self, name: &str) -> Result<OutputFile> {
        todo!()
    }
    pub fn commit(&self, file: OutputFile, rows: u64, details: Map<String, Value>) -> Result<()> {
        todo!()
    }
    pub fn work<W: Work>(&self, work: &W, source: W::Source) -> Result<()> {
        todo!()
    }
    pub fn check(&self) -> Result<()> {
        todo!()
    }
    pub fn advance(&self, rows: u64) {
        todo!()
    }
    pub fn threads(&self) -> usize {
        todo!()
    }
    pub fn scratch(&self) -> &Path {
        todo!()
    }
}
