package onething.persistence.documents.metadata;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static onething.application.port.out.bundle.SampleFiles.box;
import static onething.application.port.out.bundle.SampleFiles.chunk;
import static onething.application.port.out.bundle.SampleFiles.inserted;
import static onething.application.port.out.bundle.SampleFiles.joined;
import static onething.application.port.out.bundle.SampleFiles.of;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import onething.domain.material.FileType;

/// A picture with metadata in it, some of it where this program knows it, some of it where it does not.
///
/// @param file the whole picture
record PlantedMetadata(byte[] file) {

    static PlantedMetadata in(FileType type, String secret, Random chance) {
        return new PlantedMetadata(
                switch (type) {
                    case JPEG -> jpeg(secret, chance);
                    case PNG -> png(secret, chance);
                    case HEIC -> heic(secret, chance);
                    case WEBP -> webp(secret, chance);
                    case PDF -> throw new IllegalArgumentException("no picture");
                });
    }

    /// The dots where a library of this module can decode them, and the bytes of the dots otherwise.
    static List<Integer> dots(FileType type, byte[] file) throws IOException {
        return switch (type) {
            case JPEG, PNG -> {
                var picture = ImageIO.read(new ByteArrayInputStream(file));
                yield Arrays.stream(picture.getRGB(
                                0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))
                        .boxed()
                        .toList();
            }
            case HEIC -> bytes(file, placeOfTheHeicsDots(file), 64);
            case WEBP -> {
                int start = new String(file, ISO_8859_1).indexOf("VP8L");
                int length =
                        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(start + 4);
                yield bytes(file, start, 8 + length);
            }
            case PDF -> throw new IllegalArgumentException("no picture");
        };
    }

    static byte[] withExif(FileType type, byte[] tiff) {
        return switch (type) {
            case JPEG -> inserted(of(type), 20, segment(0xE1, joined(word("Exif\0\0"), tiff)));
            case PNG -> inserted(of(type), 33, chunk("eXIf", tiff));
            case WEBP -> extended(0x08, List.of(webpChunk("EXIF", tiff)), List.of());
            case HEIC, PDF -> throw new IllegalArgumentException("not in Exif data");
        };
    }

    /// A TIFF whose first entries are a text and the orientation.
    static byte[] tiff(int orientation, String secret, boolean littleEnd) {
        var text = word(secret);
        return ByteBuffer.allocate(38 + text.length)
                .order(littleEnd ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN)
                .put(word(littleEnd ? "II*\0" : "MM\0*"))
                .putInt(8)
                .putShort((short) 2)
                .putShort((short) 0x010F)
                .putShort((short) 2)
                .putInt(text.length)
                .putInt(38)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(text)
                .array();
    }

    static byte[] segment(int marker, byte[] data) {
        return ByteBuffer.allocate(4 + data.length)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (2 + data.length))
                .put(data)
                .array();
    }

    private static byte[] jpeg(String secret, Random chance) {
        var jpeg = of(FileType.JPEG, 1_000 + chance.nextInt(100_000));
        var segments = List.of(
                segment(0xE0, joined(word("JFXX\0\20"), noise(secret, chance))),
                segment(0xE1, joined(word("Exif\0\0"), tiff(1 + chance.nextInt(8), secret, chance.nextBoolean()))),
                segment(0xE1, joined(word("http://ns.adobe.com/xap/1.0/\0"), noise(secret, chance))),
                segment(0xE2, joined(word("MPF\0"), noise(secret, chance))),
                segment(0xED, joined(word("Photoshop 3.0\0"), noise(secret, chance))),
                segment(0xEE, joined(word("Adobe"), new byte[] {0, 100, 0, 0, 0, 0, 1}, noise(secret, chance))),
                segment(0xE3 + chance.nextInt(10), noise(secret, chance)),
                segment(0xEF, noise(secret, chance)),
                // The JDK searches its data for markers.
                segment(0xF0 + chance.nextInt(7), word(secret)),
                segment(0xFE, noise(secret, chance)));
        var places = boundariesOfAJpeg(jpeg);
        var planted = jpeg;
        for (int place : places.reversed()) {
            planted = inserted(planted, place, some(segments, chance));
        }
        return joined(inserted(planted, 2, segments.get(chance.nextInt(segments.size()))), noise(secret, chance));
    }

    private static byte[] png(String secret, Random chance) {
        var png = of(FileType.PNG, 1_000 + chance.nextInt(100_000));
        var chunks = List.of(
                chunk("tEXt", joined(word("Comment\0"), noise(secret, chance))),
                chunk("zTXt", joined(word("Location\0\0"), noise(secret, chance))),
                chunk("iTXt", joined(word("XML:com.adobe.xmp\0\0\0\0\0"), noise(secret, chance))),
                chunk("eXIf", tiff(1 + chance.nextInt(8), secret, chance.nextBoolean())),
                chunk("tIME", noise(secret, chance)),
                chunk("sPLT", noise(secret, chance)),
                chunk("prVt", noise(secret, chance)));
        var planted = inserted(png, png.length - 12, some(chunks, chance));
        planted = inserted(planted, 33, joined(some(chunks, chance), chunks.get(chance.nextInt(chunks.size()))));
        return joined(planted, noise(secret, chance));
    }

    private static byte[] webp(String secret, Random chance) {
        var chunks = List.of(
                webpChunk("EXIF", tiff(1 + chance.nextInt(8), secret, chance.nextBoolean())),
                webpChunk("XMP ", noise(secret, chance)),
                webpChunk("LOC ", noise(secret, chance)));
        return joined(
                extended(0x0C, List.of(some(chunks, chance), chunks.getFirst()), List.of(some(chunks, chance))),
                noise(secret, chance));
    }

    private static byte[] extended(int flags, List<byte[]> after, List<byte[]> before) {
        var simple = of(FileType.WEBP);
        var canvas = new byte[] {(byte) flags, 0, 0, 0, 15, 0, 0, 15, 0, 0};
        var chunks = new ArrayList<byte[]>();
        chunks.add(webpChunk("VP8X", canvas));
        chunks.addAll(before);
        chunks.add(Arrays.copyOfRange(simple, 12, simple.length));
        chunks.addAll(after);
        var all = joined(chunks.toArray(byte[][]::new));
        return joined(
                ByteBuffer.allocate(12)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(word("RIFF"))
                        .putInt(4 + all.length)
                        .put(word("WEBP"))
                        .array(),
                all);
    }

    /// A HEIC with Exif data and XMP as items, in `mdat` and in `idat`, between the dots and around them.
    private static byte[] heic(String secret, Random chance) {
        var before = noise(secret, chance);
        var after = noise(secret, chance);
        var dots = new byte[64];
        chance.nextBytes(dots);
        var brands = box("ftyp", joined(word("heic"), new byte[4], word("mif1heic")));
        var extra = chance.nextBoolean() ? box("uuid", noise(secret, chance)) : new byte[0];
        var meta = heicMeta(secret, 0, before.length, after.length, new Random(1));
        int start = brands.length + extra.length + meta.length + 8;
        meta = heicMeta(secret, start, before.length, after.length, new Random(1));
        return joined(
                brands,
                extra,
                meta,
                box("mdat", joined(before, dots, after)),
                chance.nextBoolean() ? box("moov", noise(secret, chance)) : noise(secret, chance));
    }

    private static byte[] heicMeta(String secret, int data, int before, int after, Random chance) {
        var size = box("ispe", new byte[] {0, 0, 0, 0, 0, 0, 0, 16, 0, 0, 0, 16});
        var inside = noise(secret, chance);
        var places = ByteBuffer.allocate(8 + 4 * 16)
                .put(new byte[] {1, 0, 0, 0, 0x44, 0, 0, 4})
                .put(place(1, 0, data + before, 64))
                .put(place(2, 0, data, before))
                .put(place(3, 0, data + before + 64, after))
                .put(place(4, 1, 0, inside.length))
                .array();
        return box(
                "meta",
                joined(
                        new byte[4],
                        box("hdlr", joined(new byte[8], word("pict"), new byte[8], word(secret + "\0"))),
                        box("pitm", new byte[] {0, 0, 0, 0, 0, 1}),
                        box("iloc", places),
                        box(
                                "iinf",
                                joined(
                                        new byte[] {0, 0, 0, 0, 0, 4},
                                        entry(1, "hvc1", secret + "\0"),
                                        entry(2, "Exif", "\0"),
                                        entry(3, "mime", "\0application/rdf+xml\0" + secret + "\0"),
                                        entry(4, "uri ", "\0" + secret + "\0"))),
                        box(
                                "iprp",
                                joined(
                                        box("ipco", joined(size, box("udes", word(secret)), box("crtt", word(secret)))),
                                        box("ipma", new byte[8]))),
                        box("xml ", word(secret)),
                        box("idat", inside)));
    }

    private static byte[] entry(int item, String kind, String words) {
        return box("infe", joined(new byte[] {2, 0, 0, 0, 0, (byte) item, 0, 0}, word(kind), word(words)));
    }

    private static byte[] place(int item, int method, int from, int length) {
        return ByteBuffer.allocate(16)
                .putShort((short) item)
                .putShort((short) method)
                .putShort((short) 0)
                .putShort((short) 1)
                .putInt(from)
                .putInt(length)
                .array();
    }

    /// The dots are the first item.
    private static int placeOfTheHeicsDots(byte[] file) {
        int places = new String(file, ISO_8859_1).indexOf("iloc");
        return ByteBuffer.wrap(file).getInt(places + 4 + 8 + 8);
    }

    private static List<Integer> boundariesOfAJpeg(byte[] jpeg) {
        var places = new ArrayList<Integer>();
        for (int at = 2;
                (jpeg[at + 1] & 0xFF) != 0xDA;
                at += 2 + ByteBuffer.wrap(jpeg).getShort(at + 2)) {
            places.add(at);
        }
        return places;
    }

    private static byte[] webpChunk(String kind, byte[] data) {
        return ByteBuffer.allocate(8 + data.length + data.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(word(kind))
                .putInt(data.length)
                .put(data)
                .array();
    }

    private static byte[] some(List<byte[]> all, Random chance) {
        return joined(all.stream().filter(_ -> chance.nextInt(4) == 0).toArray(byte[][]::new));
    }

    private static byte[] noise(String secret, Random chance) {
        var noise = new byte[chance.nextInt(1_000)];
        chance.nextBytes(noise);
        return inserted(noise, noise.length == 0 ? 0 : chance.nextInt(noise.length), word(secret));
    }

    private static byte[] word(String word) {
        return word.getBytes(US_ASCII);
    }

    private static List<Integer> bytes(byte[] file, int from, int length) {
        var bytes = new ArrayList<Integer>();
        for (int at = from; at < from + length; at++) {
            bytes.add((int) file[at]);
        }
        return bytes;
    }
}
