/// The contents of materials, each stored once by its hash, and encrypted. A content is never whole in
/// memory, and never plain on a disk.
///
/// | to learn                                  | read                          |
/// |-------------------------------------------|-------------------------------|
/// | how a content is stored and read          | [EncryptedMaterialStore]      |
/// | what is checked while it arrives          | [IncomingContent]             |
/// | which files are accepted                  | [onething.persistence.documents.content] |
/// | how malware is found                      | [ClamdScanner]                |
/// | what is removed from pictures             | [onething.persistence.documents.metadata] |
/// | how a file is shown                       | [EncryptedMaterialCopies]     |
/// | where the files are, and their format     | [onething.persistence.documents.storage] |
/// | how a key is exchanged                    | [ReencryptedContents]         |
@NullMarked
package onething.persistence.documents;

import org.jspecify.annotations.NullMarked;
