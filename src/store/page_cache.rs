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
    use std::io::{IoSliceMut, Write};
    use std::os::unix::fs::FileExt;

    use rustix::io::{Errno, ReadWriteFlags, preadv2};

    use super::*;

    #[test]
    fn more_than_three_quarters_are_passed_on() {
        assert_eq!(PageCache::of(750, 1000), PageCache::Kept);
        assert_eq!(PageCache::of(751, 1000), PageCache::Passed);
        assert_eq!(PageCache::of(u64::MAX, u64::MAX), PageCache::Passed);
        assert_eq!(PageCache::of(0, 0), PageCache::Kept);
    }

    /// Whether a byte can be read without waiting for the disk; None where that is not told.
    fn is_cached(file: &File, at: u64) -> Option<bool> {
        let mut byte = [0];
        match preadv2(file, &mut [IoSliceMut::new(&mut byte)], at, ReadWriteFlags::NOWAIT) {
            Ok(_) => Some(true),
            Err(Errno::AGAIN) => Some(false),
            Err(_) => None,
        }
    }

    #[test]
    fn pages_that_are_passed_on_leave_the_cache_where_there_is_a_disk() {
        let folder = tempfile::tempdir().unwrap();
        let mut file = File::create_new(folder.path().join("file")).unwrap();
        file.write_all(&[7; 1 << 20]).unwrap();
        file.sync_all().unwrap();
        let file = File::open(folder.path().join("file")).unwrap();
        let in_memory = rustix::fs::fstatfs(&file).unwrap().f_type == 0x0102_1994;
        let told = !in_memory && is_cached(&file, 5000).is_some();
        let is_cached = |at| is_cached(&file, at).filter(|_| told);
        PageCache::Kept.all_done(&file);
        PageCache::Passed.done(&file, 0, 0);
        assert_ne!(is_cached(5000), Some(false));
        // Of half a file all may stay: the kernel drops whole folios, which can be large.
        PageCache::Passed.done(&file, 0, 1 << 20);
        assert_ne!(is_cached(5000), Some(true));
        let byte = &mut [0];
        file.read_exact_at(byte, 5000).unwrap();
        PageCache::Passed.all_done(&file);
        assert_ne!(is_cached(5000), Some(true));
    }
}
