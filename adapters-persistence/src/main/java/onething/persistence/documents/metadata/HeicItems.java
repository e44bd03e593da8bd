package onething.persistence.documents.metadata;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onething.persistence.documents.content.ByteCursor;
import onething.persistence.documents.metadata.FileParts.TooManyParts;

/// The items of a HEIC, and where their bytes are (ISO/IEC 14496-12, 8.11).
final class HeicItems {

    /// Items that are pictures, or make a picture of others. Exif data and XMP are items too.
    private static final Set<String> PICTURES = Set.of(
            "hvc1", "hvc2", "lhv1", "av01", "avc1", "vvc1", "evc1", "jpeg", "j2k1", "mski", "unci", "grid", "iden",
            "iovl", "tmap");

    private static final int IN_THE_FILE = 0;
    private static final int IN_THE_META_BOX = 1;

    /// Cameras divide a picture into about a hundred tiles.
    private static final int MAX_ITEMS = 20_000;

    private final Map<Long, String> kinds = new HashMap<>();
    private final List<Extent> extents = new ArrayList<>();

    /// Reads an `infe` box, from behind its head.
    ///
    /// @return where its words begin, such as the item's name
    long readEntry(ByteCursor file) throws IOException {
        int version = file.read();
        file.skip(3);
        long item = version == 3 ? file.readInt() : file.readShort();
        file.skip(2);
        if (version >= 2) {
            kinds.put(item, new String(file.readUpTo(4), US_ASCII));
        }
        if (kinds.size() > MAX_ITEMS) {
            throw new TooManyParts();
        }
        return file.position();
    }

    /// Reads an `iloc` box, from behind its head.
    void readPlaces(ByteCursor file) throws IOException {
        int version = file.read();
        file.skip(3);
        int sizes = file.readShort();
        long items = version < 2 ? file.readShort() : file.readInt();
        for (long n = 0; n < items; n++) {
            long item = version < 2 ? file.readShort() : file.readInt();
            int method = version == 0 ? IN_THE_FILE : file.readShort() & 0xF;
            boolean isElsewhere = file.readShort() != 0;
            long base = number(file, sizes >> 4 & 0xF);
            int pieces = file.readShort();
            if (extents.size() + pieces > MAX_ITEMS) {
                throw new TooManyParts();
            }
            for (int piece = 0; piece < pieces; piece++) {
                number(file, version == 0 ? 0 : sizes & 0xF);
                long from = base + number(file, sizes >> 12);
                long length = number(file, sizes >> 8 & 0xF);
                if (!isElsewhere) {
                    extents.add(new Extent(item, method, from, length));
                }
            }
        }
    }

    /// The places of all pictures.
    ///
    /// @param metaData where the bytes in the meta box begin
    /// @param end      where the file ends
    /// @throws TooManyParts if a picture is put together in a way that cameras do not use
    List<Span> pictures(long metaData, long end) throws IOException {
        var spans = new ArrayList<Span>();
        for (var extent : extents) {
            if (!PICTURES.contains(kinds.getOrDefault(extent.item, ""))) {
                continue;
            }
            if (extent.method > IN_THE_META_BOX) {
                throw new TooManyParts();
            }
            long from = extent.method == IN_THE_META_BOX ? metaData + extent.from : extent.from;
            long to = extent.length == 0 ? end : from + extent.length;
            if (from < 0 || to < from || to > end) {
                throw new IOException("an item is outside the file");
            }
            spans.add(new Span(from, to));
        }
        return spans;
    }

    private static long number(ByteCursor file, int size) throws IOException {
        return switch (size) {
            case 0 -> 0;
            case 4 -> file.readInt();
            case 8 -> file.readLong();
            default -> throw new IOException("a number of " + size + " bytes");
        };
    }

    /// Bytes of a file.
    record Span(long from, long to) {}

    private record Extent(long item, int method, long from, long length) {}
}
