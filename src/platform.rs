//! What differs between operating systems.

use std::{fs, io, path::Path};

/// Creates an empty file that only its owner can read, and fails if there is one already. On Windows it inherits the
/// folder's access list, which in a user's profile comes to the same.
pub fn create_private_file(path: &Path) -> io::Result<()> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop)
}

/// Creates a folder, and those above it, that only their owner can enter; folders that exist stay as they are.
pub fn create_private_folder(path: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}
