package onething.persistence.documents.content;

import java.io.IOException;

/// The bytes of a file, readable at any position.
public interface FileBytes {

    long size();

    /// Reads up to `length` bytes.
    ///
    /// @return how many were read; -1 at the end
    int read(long from, byte[] into, int offset, int length) throws IOException;
}
