package onething.domain.material;

import java.util.EnumSet;
import java.util.Set;
import onething.domain.refusal.Refusal.MaterialActive;
import onething.domain.refusal.Refusal.MaterialIncomplete;
import onething.domain.refusal.Refusal.MaterialLocked;
import onething.domain.refusal.Refusal.MaterialTooComplex;
import onething.domain.refusal.Refusal.PictureTooLarge;

/// The result of reading a file to its end.
public sealed interface FileFindings {

    /// The most dots that a picture may have. The cameras of phones have up to 108 million; a program that
    /// shows a picture needs four bytes for each.
    long MAX_PIXELS = 120_000_000;

    FileType type();

    /// The dots of a picture. A file may claim sides of any length, so both are bounded: the product
    /// fits.
    static long pixels(long width, long height) {
        return Math.clamp(width, 0, Integer.MAX_VALUE) * (long) Math.clamp(height, 0, Integer.MAX_VALUE);
    }

    /// Gives the type if the file can be accepted.
    ///
    /// @throws onething.domain.refusal.Refused for `MaterialLocked`, `MaterialIncomplete`,
    ///                                         `MaterialTooComplex`, `MaterialActive` or `PictureTooLarge`
    ///                                         otherwise
    default FileType accepted() {
        switch (this) {
            case Locked _ -> throw new MaterialLocked().refused();
            case Incomplete(var type) -> throw new MaterialIncomplete(type.word()).refused();
            case TooComplex(var type) -> throw new MaterialTooComplex(type.word()).refused();
            case Readable readable -> {
                if (!readable.active.isEmpty()) {
                    throw new MaterialActive(
                                    readable.active.stream()
                                            .map(ActiveContent::wireName)
                                            .toList(),
                                    readable.active.stream()
                                            .map(ActiveContent::word)
                                            .toList())
                            .refused();
                }
                if (readable.pixels > MAX_PIXELS) {
                    throw new PictureTooLarge(readable.pixels, MAX_PIXELS).refused();
                }
            }
        }
        return type();
    }

    /// A file that a program can show.
    ///
    /// @param pixels the dots of the largest picture in it; 0 without a picture
    record Readable(FileType type, long pixels, Set<ActiveContent> active) implements FileFindings {

        public Readable {
            var sorted = EnumSet.noneOf(ActiveContent.class);
            sorted.addAll(active);
            active = sorted;
        }

        public static Readable picture(FileType type, long pixels) {
            return new Readable(type, pixels, Set.of());
        }
    }

    /// A file that asks for a password.
    record Locked(FileType type) implements FileFindings {}

    /// A file that was cut off or damaged, or that has nothing but the beginning of its type.
    record Incomplete(FileType type) implements FileFindings {}

    /// A file that was not checked to its end, because that would need too much memory: it has too many
    /// parts, they are nested too deeply, or they are packed in a way that no program uses. It may be
    /// whole, and a program may be able to show it.
    record TooComplex(FileType type) implements FileFindings {}
}
