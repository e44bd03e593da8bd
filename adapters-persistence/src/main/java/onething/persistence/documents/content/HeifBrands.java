package onething.persistence.documents.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onething.domain.material.FileType;

/// What the `ftyp` box at the beginning of a file says that it is (ISO/IEC 14496-12, 4.3, and 23008-12, annex B and
/// 10). A phone writes the brand of a picture, or of a series of pictures, in front, and lists in the same box all
/// others that the file also is. A series that lists a brand of pictures has one that stands for it.
public final class HeifBrands {

    private static final Set<String> PICTURES_IN_HEVC = Set.of("heic", "heix", "heim", "heis");

    /// A picture in any coding.
    private static final Set<String> PICTURES = Set.of("mif1", "mif2");

    /// Brands of series of pictures: bursts and pictures that move.
    private static final Set<String> SERIES = Set.of("hevc", "hevx", "hevm", "hevs", "msf1");

    /// A file that bears one of these bears `mif1` too.
    private static final Set<String> PICTURES_IN_AV1 = Set.of("avif", "avis", "avio");

    /// libheif shows a picture if it bears one of these in front and one in its list.
    private static final Set<String> SHOWN = Set.of("mif1", "heic", "heix");

    private static final int BRAND = 4;
    private static final int FIRST = 8;
    private static final int SECOND = 16;

    private static final String LISTED_SERIES = "msf1";

    /// No file has as many brands. What follows is not looked at.
    private static final int LONGEST = 400;

    private final byte[] box;

    private HeifBrands(byte[] box) {
        this.box = box;
    }

    /// @param beginning the first bytes of the file
    /// @return empty if the file does not begin with an `ftyp` box
    public static Optional<HeifBrands> of(byte[] beginning) {
        if (beginning.length < SECOND || !new String(beginning, 4, 4, ISO_8859_1).equals("ftyp")) {
            return Optional.empty();
        }
        long length = ByteBuffer.wrap(beginning).getInt() & 0xFFFF_FFFFL;
        if (length < SECOND) {
            return Optional.empty();
        }
        return Optional.of(new HeifBrands(Arrays.copyOf(
                beginning, (int) Math.min(length, Math.min(beginning.length, LONGEST)))));
    }

    /// The media type of a picture or of a series of pictures; empty for everything else.
    Optional<String> mediaType() {
        if (bears(PICTURES_IN_HEVC)) {
            return Optional.of(FileType.HEIC.mediaType());
        }
        if (bears(PICTURES_IN_AV1)) {
            return Optional.of("image/avif");
        }
        if (bears(PICTURES)) {
            return Optional.of(FileType.HEIC.mediaType());
        }
        return bears(SERIES) ? Optional.of("image/heic-sequence") : Optional.empty();
    }

    /// The box with brands that make libheif show the picture: it reads some, such as those of a series, not at
    /// all, and with the brand of a listed series a newer one (1.23) looks for a list that was removed.
    /// The box keeps its length, because all places in the file are counted from the file's beginning.
    ///
    /// @return empty if libheif knows the brands as they are
    public Optional<byte[]> toBeShown() {
        var known = brands().filter(SHOWN::contains).findFirst().orElse("mif1").getBytes(ISO_8859_1);
        var shown = box.clone();
        if (!SHOWN.contains(brand(FIRST))) {
            System.arraycopy(known, 0, shown, FIRST, BRAND);
        }
        if (places().skip(1).mapToObj(this::brand).noneMatch(SHOWN::contains) && box.length >= SECOND + BRAND) {
            System.arraycopy(known, 0, shown, SECOND, BRAND);
        }
        places().skip(1)
                .filter(at -> brand(at).equals(LISTED_SERIES))
                .forEach(at -> System.arraycopy(known, 0, shown, at, BRAND));
        return Arrays.equals(shown, box) ? Optional.empty() : Optional.of(shown);
    }

    private boolean bears(Set<String> some) {
        return brands().anyMatch(some::contains);
    }

    private Stream<String> brands() {
        return places().mapToObj(this::brand);
    }

    /// Between the first brand and the others is a version.
    private IntStream places() {
        return IntStream.iterate(FIRST, at -> at + BRAND <= box.length, at -> at + BRAND)
                .filter(at -> at != FIRST + BRAND);
    }

    private String brand(int at) {
        return new String(box, at, BRAND, ISO_8859_1);
    }
}
