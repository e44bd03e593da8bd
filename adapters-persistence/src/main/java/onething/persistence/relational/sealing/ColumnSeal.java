package onething.persistence.relational.sealing;

import java.nio.charset.StandardCharsets;

/// Encrypts what lies in a column, so that whoever reads the disk or a dump learns nothing.
///
/// What is sealed names its key, and is bound to its place: bytes copied into another column do not open there.
public interface ColumnSeal {

    /// The ways of sealing by the keys of the ring: each key says which cipher it is for.
    static ColumnSeal with(KeyRing ring) {
        return new GcmColumnSeal(ring);
    }

    /// @param place where it will lie, such as `accounts.name`
    byte[] seal(String place, byte[] plain);

    /// @throws IllegalStateException when it was not sealed for this place, was changed since, or its key is gone
    byte[] open(String place, byte[] sealed);

    /// Whether the current key sealed it; if not, it wants sealing again.
    boolean isCurrent(byte[] sealed);

    /// How everything begins that the current key sealed.
    byte[] currentHead();

    /// Whether there are keys besides the current one, which may have sealed something.
    boolean hasOlderKeys();

    default byte[] sealText(String place, String plain) {
        return seal(place, plain.getBytes(StandardCharsets.UTF_8));
    }

    default String openText(String place, byte[] sealed) {
        return new String(open(place, sealed), StandardCharsets.UTF_8);
    }
}
