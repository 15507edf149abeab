//! Whether what a step reads and writes stays in the kernel's page cache. Where it is
//! more than fits it would push out what others have there, and its own first bytes
//! before anybody reads them again. Knows nothing of steps.

use std::fs::File;
use std::num::NonZeroU64;

use rustix::fs::{Advice, fadvise};

/// What happens to pages that were read, or written and synced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PageCache {
    /// Theirs is the kernel's usual way.
    #[default]
    Kept,
    /// They are dropped at once.
    Passed,
}

impl PageCache {
    /// For so many bytes in all, of which the cache could have `available`: it passes on
    /// what would fill more than three quarters of that.
    pub fn of(bytes: u64, available: u64) -> PageCache {
        if bytes > available / 4 * 3 { PageCache::Passed } else { PageCache::Kept }
    }

    /// `size` bytes from `start` on will not be asked for again.
    pub fn done(self, file: &File, start: u64, size: u64) {
        if let Some(size) = NonZeroU64::new(size) {
            self.drop_pages(file, start, Some(size));
        }
    }

    /// Nothing of the file will be, all of which is on disk.
    pub fn all_done(self, file: &File) {
        self.drop_pages(file, 0, None);
    }

    fn drop_pages(self, file: &File, start: u64, size: Option<NonZeroU64>) {
        if self == PageCache::Passed {
            // Only advice: a file system that does not take it keeps its pages.
            let _ = fadvise(file, start, size, Advice::DontNeed);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::Write;
    use std::path::Path;

    use super::*;

    #[test]
    fn more_than_three_quarters_are_passed_on() {
        assert_eq!(PageCache::of(750, 1000), PageCache::Kept);
        assert_eq!(PageCache::of(751, 1000), PageCache::Passed);
        assert_eq!(PageCache::of(u64::MAX, u64::MAX), PageCache::Passed);
        assert_eq!(PageCache::of(0, 0), PageCache::Kept);
    }

    /// What this thread made a storage device do, in bytes; 0 where that is not told.
    fn storage(count: &str) -> u64 {
        let counts = fs::read_to_string("/proc/thread-self/io").unwrap_or_default();
        let found = counts.lines().find_map(|line| line.strip_prefix(count)?.strip_prefix(": "));
        found.map_or(0, |bytes| bytes.parse().unwrap())
    }

    /// What a reader gets from the disk after `drop`.
    fn fetched_after(path: &Path, drop: impl Fn(&File)) -> u64 {
        drop(&File::open(path).unwrap());
        let before = storage("read_bytes");
        fs::read(path).unwrap();
        storage("read_bytes") - before
    }

    #[test]
    fn pages_that_are_passed_on_leave_the_cache_where_there_is_a_disk() {
        const SIZE: u64 = 1 << 20;
        let folder = tempfile::tempdir().unwrap();
        let path = &folder.path().join("file");
        let mut file = File::create_new(path).unwrap();
        // Of bytes that no file system makes fewer of.
        let mut bytes = vec![0; SIZE as usize];
        blake3::Hasher::new().finalize_xof().fill(&mut bytes);
        file.write_all(&bytes).unwrap();
        file.sync_all().unwrap();
        let kept = fetched_after(path, |file| {
            PageCache::Kept.all_done(file);
            PageCache::Kept.done(file, 0, SIZE);
            PageCache::Passed.done(file, 0, 0);
        });
        assert!(kept < SIZE / 2, "{kept}");
        // A folder in memory has nothing to leave, and some file systems do not tell.
        let told = fetched_after(path, |file| fadvise(file, 0, None, Advice::DontNeed).unwrap());
        if told >= SIZE / 2 {
            // Of half a file all may stay: the kernel drops whole folios, which can be large.
            let passed = fetched_after(path, |file| PageCache::Passed.done(file, 0, SIZE));
            assert!(passed >= SIZE / 2, "{passed}");
            let passed = fetched_after(path, |file| PageCache::Passed.all_done(file));
            assert!(passed >= SIZE / 2, "{passed}");
        }
    }
}
