package onething.persistence.documents.content;

import java.io.IOException;

/// The bytes of a file, read at any place of it.
public interface FileBytes {

    long size();

    /// Reads up to so many bytes.
    ///
    /// @return how many; -1 at the end
    int read(long from, byte[] into, int offset, int length) throws IOException;
}
