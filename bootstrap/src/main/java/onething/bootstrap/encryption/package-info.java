/// The keys that encrypt personal data, from the settings to the ciphers that use them.
///
/// | to learn                                  | read                   |
/// |-------------------------------------------|------------------------|
/// | what the settings say of a key            | [EncryptionProperties] |
/// | how wrapped keys are unwrapped            | [ConfiguredRings]      |
/// | how the keys of a ring become a cipher    | [EncryptionWiring]     |
/// | where the keys of local mode come from    | [FallbackKeys]         |
@NullMarked
package onething.bootstrap.encryption;

import org.jspecify.annotations.NullMarked;
