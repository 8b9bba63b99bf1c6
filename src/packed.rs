//! Texts that the build has packed into the program.

use std::io::Read;

use flate2::read::ZlibDecoder;

/// The text. What the build has packed is sound; of anything else it is as much as can be read.
pub fn unpacked(packed: &[u8]) -> String {
    let mut bytes = Vec::new();
    let _ = ZlibDecoder::new(packed).read_to_end(&mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}
