package onething.domain.material;

/// How many files may be handed in.
///
/// @param files the number of files, one or more
/// @param bytes their total size in bytes, one or more
public record FileQuota(int files, long bytes) {

    public FileQuota {
        if (files < 1 || bytes < 1) {
            throw new IllegalArgumentException(
                    "a quota must allow at least one file and one byte: " + files + " files, " + bytes + " bytes");
        }
    }

    /// Whether one more file could fit, however small it is.
    public boolean hasRoomAfter(long heldFiles, long heldBytes) {
        return heldFiles < files && heldBytes < bytes;
    }

    public boolean allows(long heldFiles, long heldBytes, long addedBytes) {
        return heldFiles < files && heldBytes + addedBytes <= bytes;
    }

    public FileQuota doubled() {
        return new FileQuota(2 * files, 2 * bytes);
    }
}
