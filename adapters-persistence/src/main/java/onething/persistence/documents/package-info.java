/// The contents of materials, each kept once by its hash, and sealed. A content passes through: it is never whole
/// in memory, and never in the clear on the disk.
///
/// | to learn                                  | read                       |
/// |-------------------------------------------|----------------------------|
/// | how a content comes in and goes out       | [FileSystemMaterialStore]  |
/// | what is looked at while it comes in       | [IncomingContent]          |
/// | which types are accepted                  | [ContentTypes]             |
/// | where the files are                       | [ContentFolder]            |
/// | how a content lies in its file            | [EncryptedFile]               |
/// | how keys are exchanged                    | [FileSystemEncryptedContents] |
@NullMarked
package onething.persistence.documents;

import org.jspecify.annotations.NullMarked;
