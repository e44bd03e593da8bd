package onething.domain.upload;

/// A part of an upload that is stored.
///
/// @param start  the offset of its first byte in the whole file
/// @param length in bytes
/// @param name   where it is stored
public record Part(long start, long length, String name) {

    public long end() {
        return start + length;
    }
}
