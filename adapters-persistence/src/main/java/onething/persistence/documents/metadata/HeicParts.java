package onething.persistence.documents.metadata;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onething.persistence.documents.content.ByteCursor;
import onething.persistence.documents.content.ContentTypes;
import onething.persistence.documents.content.HeifBrands;
import onething.persistence.documents.metadata.HeicItems.Span;
import org.jspecify.annotations.Nullable;

/// A HEIC keeps the bytes of its pictures, and the boxes that say how to show them (ISO/IEC 23008-12). Other items
/// and boxes become zeros of the same length, because the places of the pictures are counted from the file's
/// beginning. What follows the last box that stays goes. A property turns the picture, not the Exif data.
final class HeicParts {

    private static final byte[] FREE = "free".getBytes(US_ASCII);

    private static final Set<String> STAY_IN_META = Set.of("pitm", "iref", "grpl", "iloc");

    private static final Set<String> STAY_AS_PROPERTIES = Set.of(
            "ispe", "pixi", "colr", "hvcC", "lhvC", "av1C", "avcC", "vvcC", "evcC", "j2kH", "jpgC", "uncC", "cmpd",
            "irot", "imir", "clap", "iscl", "pasp", "auxC", "auxi", "clli", "mdcv", "cclv", "amve", "rloc", "lsel",
            "tols", "a1op", "a1lx", "oinf", "prdi", "mskC", "free");

    private final ByteCursor file;
    private final HeicItems items = new HeicItems();

    /// What becomes zeros, unless a picture is there.
    private final List<Span> cleared = new ArrayList<>();

    /// What is written in another way: the kinds of boxes whose content becomes zeros, and brands.
    private final Map<Span, byte[]> changed = new HashMap<>();

    private long metaData;
    private long end;

    private HeicParts(ByteCursor file) {
        this.file = file;
    }

    static FileParts of(ByteCursor file) throws IOException {
        return new HeicParts(file).parts();
    }

    private FileParts parts() throws IOException {
        long whole = file.left();
        boolean hasMeta = false;
        while (file.left() >= 8) {
            var box = box(whole);
            if (box == null) {
                break;
            }
            switch (box.kind) {
                case "ftyp" -> {
                    brands(box);
                    end = box.end;
                }
                case "mdat" -> {
                    cleared.add(new Span(box.data, box.end));
                    end = box.end;
                }
                case "meta" -> {
                    if (hasMeta) {
                        free(box);
                    } else {
                        meta(box);
                        end = box.end;
                    }
                    hasMeta = true;
                }
                default -> free(box);
            }
            file.moveTo(box.end);
        }
        var pictures = items.pictures(metaData, whole);
        end = Math.max(end, pictures.stream().mapToLong(Span::to).max().orElse(0));
        return put(pictures);
    }

    /// What is left of a series is one picture, and says so.
    private void brands(Box box) throws IOException {
        file.moveTo(box.start);
        var bytes = file.readUpTo((int) Math.min(ContentTypes.BEGINNING, box.end - box.start));
        HeifBrands.of(bytes)
                .flatMap(HeifBrands::toBeShown)
                .ifPresent(shown -> changed.put(new Span(box.start, box.start + shown.length), shown));
    }

    private void meta(Box meta) throws IOException {
        file.moveTo(meta.data + 4);
        while (meta.end - file.position() >= 8) {
            var box = require(box(meta.end));
            switch (box.kind) {
                case "hdlr" -> cleared.add(new Span(Math.min(box.data + 20, box.end), box.end));
                case "iinf" -> entries(box);
                case "iprp" -> properties(box);
                case "idat" -> {
                    metaData = box.data;
                    cleared.add(new Span(box.data, box.end));
                }
                default -> {
                    if (!STAY_IN_META.contains(box.kind)) {
                        free(box);
                    }
                }
            }
            if (box.kind.equals("iloc")) {
                items.readPlaces(file);
            }
            file.moveTo(box.end);
        }
    }

    private void entries(Box entries) throws IOException {
        int version = file.read();
        file.skip(version == 0 ? 5 : 7);
        while (entries.end - file.position() >= 8) {
            var box = require(box(entries.end));
            if (box.kind.equals("infe")) {
                cleared.add(new Span(items.readEntry(file), box.end));
            } else {
                free(box);
            }
            file.moveTo(box.end);
        }
    }

    private void properties(Box properties) throws IOException {
        while (properties.end - file.position() >= 8) {
            var box = require(box(properties.end));
            if (box.kind.equals("ipco")) {
                container(box);
            } else if (!box.kind.equals("ipma")) {
                free(box);
            }
            file.moveTo(box.end);
        }
    }

    private void container(Box container) throws IOException {
        while (container.end - file.position() >= 8) {
            var box = require(box(container.end));
            if (!STAY_AS_PROPERTIES.contains(box.kind) || box.kind.equals("free")) {
                free(box);
            }
            file.moveTo(box.end);
        }
    }

    private void free(Box box) {
        if (!box.kind.equals("free")) {
            changed.put(new Span(box.start + 4, box.start + 8), FREE);
        }
        cleared.add(new Span(box.data, box.end));
    }

    /// The file with zeros where something was cleared and no picture is.
    private FileParts put(List<Span> pictures) throws IOException {
        var parts = new FileParts();
        var kept =
                pictures.stream().sorted(Comparator.comparingLong(Span::from)).toList();
        var changes = new ArrayList<>(cleared);
        changes.addAll(changed.keySet());
        changes.sort(Comparator.comparingLong(Span::from));
        long at = 0;
        int next = 0;
        for (var change : changes) {
            if (change.from() >= end) {
                break;
            }
            parts.copy(at, change.from());
            at = change.to();
            var instead = changed.get(change);
            if (instead != null) {
                parts.put(instead);
                continue;
            }
            next = clear(parts, new Span(change.from(), Math.min(end, change.to())), kept, next);
        }
        parts.copy(at, end);
        return parts;
    }

    /// Adds zeros for the span, and copies the pictures in it.
    ///
    /// @return the first picture that may be behind it
    private int clear(FileParts parts, Span span, List<Span> kept, int first) throws IOException {
        long at = span.from();
        int next = first;
        while (next < kept.size() && kept.get(next).from() < span.to()) {
            var picture = kept.get(next);
            long from = Math.max(at, picture.from());
            long to = Math.min(span.to(), picture.to());
            if (from < to) {
                zeros(parts, at, from);
                parts.copy(from, to);
                at = to;
            }
            if (picture.to() > span.to()) {
                break;
            }
            next++;
        }
        zeros(parts, at, span.to());
        return next;
    }

    /// Adds zeros instead of the bytes between two positions. If they are zeros, it copies them.
    private void zeros(FileParts parts, long from, long to) throws IOException {
        file.moveTo(from);
        while (file.position() < to) {
            if (file.read() != 0) {
                parts.zeros(to - from);
                return;
            }
        }
        parts.copy(from, to);
    }

    /// The next box; null if what follows is none.
    private @Nullable Box box(long within) throws IOException {
        long start = file.position();
        long length = file.readInt();
        var kind = new String(file.readUpTo(4), US_ASCII);
        if (length == 1) {
            length = file.readLong();
        } else if (length == 0) {
            length = within - start;
        }
        boolean isBox = length >= file.position() - start && length <= within - start;
        return isBox ? new Box(kind, start, file.position(), start + length) : null;
    }

    private static Box require(@Nullable Box box) throws IOException {
        if (box == null) {
            throw new EOFException();
        }
        return box;
    }

    /// @param start where its length begins
    /// @param data  what follows its length and its kind
    private record Box(String kind, long start, long data, long end) {}
}
