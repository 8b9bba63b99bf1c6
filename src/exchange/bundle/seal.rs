//! Sealing with a passphrase, in the age format.

use std::io::{Read, Write};

use age::{DecryptError, Decryptor, Encryptor, scrypt, secrecy::SecretString, stream::StreamReader};

use super::BundleError;

/// How a file in the age format begins.
const MARK: &[u8] = b"age-encryption.org/v1";

/// A file that asks for more work than this (2^20 rounds, about a second) to try a passphrase is not one of ours.
const MOST_WORK: u8 = 20;

pub(super) fn is_sealed(start: &[u8]) -> bool {
    start.starts_with(MARK)
}

/// Seals what is put into it.
pub(super) fn seal(
    into: &mut dyn Write,
    passphrase: &str,
    put: impl FnOnce(&mut dyn Write) -> Result<(), BundleError>,
) -> Result<(), BundleError> {
    let encryptor = Encryptor::with_user_passphrase(SecretString::from(passphrase.to_owned()));
    let mut output = encryptor.wrap_output(into)?;
    put(&mut output)?;
    output.finish()?;
    Ok(())
}

/// Opens what is sealed: what comes out is what was put in.
pub(super) fn open<R: Read>(sealed: R, passphrase: &str) -> Result<StreamReader<R>, BundleError> {
    let mut identity = scrypt::Identity::new(SecretString::from(passphrase.to_owned()));
    identity.set_max_work_factor(MOST_WORK);
    let decryptor = Decryptor::new(sealed).map_err(told)?;
    let identity: &dyn age::Identity = &identity;
    decryptor.decrypt(std::iter::once(identity)).map_err(told)
}

fn told(error: DecryptError) -> BundleError {
    match error {
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed | DecryptError::NoMatchingKeys => {
            BundleError::WrongPassphrase
        }
        DecryptError::Io(error) => BundleError::File(error),
        DecryptError::ExcessiveWork { .. } => BundleError::TooLarge,
        _ => BundleError::Foreign { line: 0, why: "its seal is damaged".to_owned() },
    }
}
