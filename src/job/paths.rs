//! Paths as a spec writes them, by their letters alone: nothing here looks at
//! a disk.

use std::path::{Component, Path, PathBuf};

/// `text` as an absolute path or glob, relative ones starting at `dir`.
/// `..` stays, because it may follow a symbolic link.
pub fn absolute(dir: &Path, text: &str) -> String {
    if Path::new(text).is_absolute() {
        return text.to_owned();
    }
    let text = text.trim_start_matches("./");
    let dir = dir.to_string_lossy();
    let dir = if is_glob(text) { glob::Pattern::escape(&dir) } else { dir.into_owned() };
    format!("{}/{text}", dir.trim_end_matches('/'))
}

pub fn is_glob(text: &str) -> bool {
    text.contains(['*', '?', '['])
}

/// Whether `text` names something below the folder it starts at. The error is
/// a reason.
pub fn inside(text: &str) -> Result<(), String> {
    if text.is_empty() {
        return Err("it is empty".into());
    }
    for component in Path::new(text).components() {
        match component {
            Component::Normal(_) | Component::CurDir => {}
            Component::ParentDir => return Err("`..` could leave the work folder".into()),
            _ => return Err("an absolute path leaves the work folder".into()),
        }
    }
    Ok(())
}

/// `path` without `.` and `..`, for comparing only.
pub fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => {
                normal.pop();
            }
            other => normal.push(other),
        }
    }
    normal
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relative_paths_start_at_the_folder() {
        let dir = Path::new("/jobs [old]");
        assert_eq!(absolute(dir, "./a.csv"), "/jobs [old]/a.csv");
        assert_eq!(absolute(dir, "*.csv"), "/jobs [[]old[]]/*.csv");
        assert_eq!(absolute(dir, "/x/*.csv"), "/x/*.csv");
        assert_eq!(absolute(Path::new("/"), "a"), "/a");
    }

    #[test]
    fn what_leaves_is_refused() {
        for good in ["a", "a/b.txt", "./a", "a..b"] {
            assert_eq!(inside(good), Ok(()), "{good}");
        }
        for bad in ["", "..", "../a", "a/../../b", "/etc/passwd"] {
            assert!(inside(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn normal_paths_compare() {
        assert_eq!(normal(Path::new("/a/./b/../c")), Path::new("/a/c"));
    }
}
