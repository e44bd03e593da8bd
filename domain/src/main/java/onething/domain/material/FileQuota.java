package onething.domain.material;

/// How much may be handed in.
///
/// @param files how many files
/// @param bytes how large they may be together
public record FileQuota(int files, long bytes) {

    public FileQuota {
        if (files < 1 || bytes < 1) {
            throw new IllegalArgumentException("a quota without room: " + files + " files, " + bytes + " bytes");
        }
    }

    /// Whether another file could come to so much, be it ever so small.
    public boolean hasRoomAfter(long heldFiles, long heldBytes) {
        return heldFiles < files && heldBytes < bytes;
    }

    public boolean allows(long heldFiles, long heldBytes, long another) {
        return heldFiles < files && heldBytes + another <= bytes;
    }

    public FileQuota doubled() {
        return new FileQuota(2 * files, 2 * bytes);
    }
}
