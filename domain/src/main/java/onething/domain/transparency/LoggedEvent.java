package onething.domain.transparency;

import java.util.UUID;

/// An event that is, or is about to be, a leaf of the log.
///
/// @param hash the event's own hash, 64 hexadecimal digits
public record LoggedEvent(UUID matter, long sequence, String hash) {

    public TreeHash leaf() {
        return TreeHash.ofEvent(hash);
    }
}
