//! Before the work: what is finished already is kept, the rest moved away, and
//! the attempt made that does it. Knows steps only as a trait.

use std::collections::BTreeMap;
use std::sync::Mutex;

use super::attempt::Attempt;
use super::commit::Committer;
use super::decide::{self, Why};
use super::execute::Run;
use super::journal::{self, Header};
use super::step::{Output, part_index};
use crate::error::{IoContext, Result};
use crate::store::page_cache::PageCache;

impl Run<'_> {
    /// Reads what is finished, and makes the attempt that does the rest.
    pub(super) fn start(&self) -> Result<Attempt> {
        let (runtime, node) = (self.runtime, self.node);
        let fingerprint = decide::in_progress(node, &self.inputs, &self.identities);
        let journals = journal::read_all(&node.place.progress())?;
        let had = self.finished(&journals, &fingerprint);
        self.discard_strangers(&had, ".stale")?;
        let header = Header { attempt: self.id.clone(), fingerprint, shard: self.shard };
        let kept: Vec<Output> = had.values().cloned().collect();
        let own: Vec<Output> = kept.iter().filter(|o| self.is_mine(&o.name)).cloned().collect();
        let folder = node.place.progress();
        let journal =
            journal::Writer::create(&*runtime.fs, &self.folder(), &folder, &header, &own)?;
        if self.forget(&journals, &header)? {
            runtime.fs.sync_dir(&folder).doing("sync", &folder)?;
        }
        let progress = runtime.board.start(&node.name);
        progress.finished(own.len());
        if let Some(total) = node.step.partitions(&self.inputs)? {
            progress.expect(self.shard.map_or(total, |s| (0..total).filter(|p| s.has(*p)).count()));
        }
        let cache = PageCache::of(node.step.traffic(&self.inputs), runtime.available);
        if cache == PageCache::Passed {
            tracing::info!("reads and writes more than fits into memory: no page of it is kept");
        }
        let mut inputs = self.inputs.clone();
        inputs.steps.iter_mut().for_each(|input| input.cache = cache);
        let committer = Committer::start(
            runtime.fs.clone(),
            &node.place.dir,
            &self.folder(),
            journal,
            progress.clone(),
            cache,
        )?;
        Ok(Attempt {
            seed: node.seed,
            inputs,
            shard: self.shard,
            had,
            dir: node.place.dir.clone(),
            folder: self.folder(),
            ground: self.ground.get().cloned(),
            fs: runtime.fs.clone(),
            committer,
            pool: runtime.pool.clone(),
            stop: runtime.stop.clone(),
            progress,
            unit_memory: node.step.unit_memory(&self.inputs),
            digests: Mutex::default(),
        })
    }

    /// Outputs that count: journaled under this fingerprint, and there.
    pub(super) fn finished(
        &self,
        journals: &[journal::Journal],
        under: &str,
    ) -> BTreeMap<String, Output> {
        if self.node.step.in_one_piece() {
            return BTreeMap::new();
        }
        let of_now = journals
            .iter()
            .filter(|j| j.header.as_ref().is_some_and(|header| header.fingerprint == under));
        let mut outputs: Vec<Output> = of_now.flat_map(|j| j.outputs.iter().cloned()).collect();
        if let Why::Damaged { whole, .. } = &self.why {
            outputs.extend(whole.iter().cloned());
        }
        outputs.retain(|output| decide::is_there(&self.node.place.dir, output));
        outputs.into_iter().map(|output| (output.name.clone(), output)).collect()
    }

    /// Whether this attempt answers for an output: a shard only for its own.
    pub(super) fn is_mine(&self, name: &str) -> bool {
        match self.shard {
            None => true,
            Some(shard) => part_index(name).is_some_and(|p| shard.has(p)),
        }
    }

    /// Moves away what is in the dataset's folder and not a finished output.
    pub(super) fn discard_strangers(
        &self,
        had: &BTreeMap<String, Output>,
        label: &str,
    ) -> Result<()> {
        let dir = &self.node.place.dir;
        let mut moved = 0;
        for entry in std::fs::read_dir(dir).doing("read the folder", dir)? {
            let entry = entry.doing("read the folder", dir)?;
            let path = entry.path();
            let name = entry.file_name().to_string_lossy().into_owned();
            if had.contains_key(&name) || !self.is_mine(&name) {
                continue;
            }
            self.move_away(&path, &format!("{label}-{moved}"))?;
            if part_index(&name).is_none() {
                tracing::warn!("removed `{}`, which is not of this result", path.display());
            }
            moved += 1;
        }
        if moved > 0 {
            tracing::info!("discarded {moved} files that are not of this result");
            self.sync_dir()?;
        }
        Ok(())
    }

    /// Removes journals that the new one stands for; whether there were any. A shard
    /// leaves those of its siblings, and what was made under the same fingerprint;
    /// what others made under another one it is about to replace.
    fn forget(&self, journals: &[journal::Journal], header: &Header) -> Result<bool> {
        let mut any = false;
        for (i, journal) in journals.iter().enumerate() {
            let mine = match (&journal.header, self.shard) {
                (_, None) => true,
                (None, Some(_)) => false,
                (Some(old), Some(own)) => {
                    let sibling = old.shard.is_some_and(|shard| shard.of == own.of);
                    old.shard == header.shard || !sibling && old.fingerprint != header.fingerprint
                }
            };
            if mine {
                self.move_away(&journal.path, &format!(".old_journal-{i}"))?;
                any = true;
            }
        }
        Ok(any)
    }
}
