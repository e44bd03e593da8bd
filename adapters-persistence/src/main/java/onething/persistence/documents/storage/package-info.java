/// Where encrypted files are: in a folder that all nodes share, or in a bucket of an object storage. Both hold the
/// same files under the same paths.
///
/// | to learn                         | read              |
/// |----------------------------------|-------------------|
/// | what a storage promises          | [Storage]         |
/// | which path a file has            | [Place]           |
/// | the format of a file             | [EncryptedFile]   |
/// | how a folder does it             | [FolderStorage]   |
/// | how an object storage does it    | [S3Storage], [S3Upload] |
@NullMarked
package onething.persistence.documents.storage;

import org.jspecify.annotations.NullMarked;
