//! The external files of a step: patterns → paths. Looks at names only; what
//! is in the files is for others.

use std::path::{Path, PathBuf};

use super::paths::is_glob;
use super::read::FilesRef;
use crate::error::{Error, Result};

impl FilesRef {
    /// The files, in the order of the spec, sorted within a glob. A glob that
    /// matches nothing gives nothing.
    ///
    /// Errors: `Missing` where a plain path is not there, `Spec` where a glob
    /// is wrong, `Io` where a folder cannot be read.
    pub fn expand(&self) -> Result<Vec<PathBuf>> {
        let mut paths = Vec::new();
        for pattern in &self.patterns {
            let plain = PathBuf::from(pattern);
            if plain.is_file() {
                paths.push(plain);
            } else if is_glob(pattern) && !is_absent(&plain) {
                paths.append(&mut self.matches(pattern)?);
            } else {
                return Err(self.absent(pattern, &plain));
            }
        }
        Ok(paths)
    }

    fn absent(&self, pattern: &str, path: &Path) -> Error {
        if path.is_dir() {
            let message = format!("`{}`: `{pattern}` is a folder, not a file", self.key);
            return Error::missing(message).hint(format!("name its files: `{pattern}/*`"));
        }
        Error::missing(format!("`{}`: there is no file `{pattern}`", self.key))
            .hint("relative paths start at the folder of the job spec")
    }

    fn matches(&self, pattern: &str) -> Result<Vec<PathBuf>> {
        // A name that begins with a dot is a file being written, or hidden.
        let options = glob::MatchOptions {
            case_sensitive: true,
            require_literal_separator: true,
            require_literal_leading_dot: true,
        };
        let found = glob::glob_with(pattern, options)
            .map_err(|e| Error::spec(format!("`{}`: `{pattern}` is no glob: {e}", self.key)))?;
        let mut paths = Vec::new();
        for path in found {
            let path = path.map_err(|e| Error::io("read", e.path(), e.error()))?;
            if path.is_file() {
                paths.push(path);
            }
        }
        paths.sort();
        Ok(paths)
    }
}

/// A plain name in a folder that is there, whatever signs the folder's own
/// name has.
fn is_absent(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    !is_glob(name) && path.parent().is_some_and(Path::is_dir)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::job::at::At;

    fn expand(dir: &Path, patterns: &[&str]) -> Result<Vec<String>> {
        let patterns = patterns.iter().map(|p| super::super::paths::absolute(dir, p)).collect();
        let files = FilesRef { key: "files".into(), patterns, at: At::default() };
        let paths = files.expand()?;
        Ok(paths.iter().map(|p| p.file_name().unwrap().to_string_lossy().into_owned()).collect())
    }

    #[test]
    fn plain_paths_and_globs() {
        let dir = tempfile::tempdir().unwrap();
        let dir = dir.path().join("in [put]");
        std::fs::create_dir_all(dir.join("sub.csv")).unwrap();
        for name in ["b.csv", "a.csv", ".hidden.csv", "odd[1].csv"] {
            std::fs::write(dir.join(name), "x").unwrap();
        }
        assert_eq!(expand(&dir, &["b.csv", "a*.csv"]).unwrap(), ["b.csv", "a.csv"]);
        assert_eq!(expand(&dir, &["*.csv"]).unwrap(), ["a.csv", "b.csv", "odd[1].csv"]);
        assert_eq!(expand(&dir, &["*.tsv"]).unwrap(), [""; 0]);
        assert_eq!(expand(&dir, &["c.csv"]).unwrap_err().class().exit_code(), 66);
        let folder = expand(&dir, &["sub.csv"]).unwrap_err();
        assert!(folder.message().contains("is a folder"), "{folder}");
    }
}
