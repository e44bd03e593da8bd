/// Encrypts names, numbers and answers in their columns, with the id of the key, and finds them again by
/// a keyed index.
///
/// | to learn                                  | read                    |
/// |-------------------------------------------|-------------------------|
/// | how a column is encrypted and read        | [ColumnCipher]          |
/// | how an encrypted column is searched       | [BlindIndex]            |
/// | what may show who reports an employer     | [ReporterCipher], [ReporterIndex] |
/// | how keys are named, added and retired     | [KeyRing]               |
/// | AES and SHA-2, or SM4 and SM3             | [ColumnCipherAlgorithm] |
@NullMarked
package onething.persistence.relational.encryption;

import org.jspecify.annotations.NullMarked;
