package onething.persistence.documents.content;

/// The bytes of a file, readable at any position.
public interface FileBytes {

    long size();

    /// Reads up to `length` bytes.
    ///
    /// A disk that does not answer is our fault and not the file's, so it is not an `IOException`, which the
    /// readers take for a damaged file.
    ///
    /// @return how many were read; -1 at the end
    /// @throws java.io.UncheckedIOException if the disk fails
    int read(long from, byte[] into, int offset, int length);
}
