//! The key of a work folder, under which secret parameters are hashed into
//! fingerprints: a changed secret reruns its step, and the hash tells nobody
//! else what it was. Knows no secrets.

use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use super::place::{STATE_FOLDER, make_all};
use crate::error::{Error, IoContext, Result};
use crate::store::fs::Disk;

const NAME: &str = "secret.key";

/// Reads the key, or makes it; whoever may rerun a step may read it.
pub fn key(workdir: &Path) -> Result<[u8; 32]> {
    let folder = workdir.join(STATE_FOLDER);
    let path = folder.join(NAME);
    if let Some(key) = read(&path)? {
        return Ok(key);
    }
    make_all(&Disk { sync: true }, std::slice::from_ref(&folder))?;
    let temporary = folder.join(format!("{NAME}.{}", super::attempt::new_id()));
    write(&temporary).doing("write", &temporary)?;
    // The first of two that come at once wins.
    let linked = std::fs::hard_link(&temporary, &path);
    std::fs::remove_file(&temporary).doing("remove", &temporary)?;
    match linked {
        Err(e) if e.kind() != io::ErrorKind::AlreadyExists => Err(Error::io("write", &path, &e)),
        _ => read(&path)?.ok_or_else(|| Error::missing(format!("`{}` vanished", path.display()))),
    }
}

fn read(path: &Path) -> Result<Option<[u8; 32]>> {
    let text = match std::fs::read_to_string(path) {
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(None),
        read => read.doing("read", path)?,
    };
    let key = blake3::Hash::from_hex(text.trim()).map_err(|_| {
        Error::data(format!("`{}` is not a key of 64 hex digits", path.display()))
            .hint("remove it: steps with secret parameters run again then")
    })?;
    Ok(Some(*key.as_bytes()))
}

fn write(path: &Path) -> io::Result<()> {
    use rand::TryRng as _;
    let mut key = [0; 32];
    rand::rngs::SysRng.try_fill_bytes(&mut key).map_err(io::Error::other)?;
    let mut options = std::fs::OpenOptions::new();
    let mut file = options.write(true).create_new(true).mode(0o640).open(path)?;
    writeln!(file, "{}", blake3::Hash::from_bytes(key).to_hex())?;
    file.sync_all()
}
