package onething.web.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A response for everyone. Its bytes are made once and kept: plain, and packed as tightly as gzip can.
/// The JDK has no Brotli, and the libraries that write it are native code.
public final class Encoded {

    private final MediaType type;
    private final byte[] plain;
    private final byte[] packed;
    private final String tag;

    public Encoded(MediaType type, byte[] body) {
        this.type = type;
        this.plain = body.clone();
        this.packed = packed(body);
        this.tag = "W/\"" + digest(body) + "\"";
    }

    /// @param accepted `Accept-Encoding`, as sent
    /// @param kept     how long the client may keep the response
    public ResponseEntity<byte[]> answer(@Nullable String accepted, CacheControl kept) {
        var answer = ResponseEntity.ok()
                .contentType(type)
                .cacheControl(kept)
                .eTag(tag)
                .varyBy(HttpHeaders.ACCEPT_ENCODING);
        return takesGzip(accepted)
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(packed)
                : answer.body(plain);
    }

    /// Whether gzip is accepted. `gzip;q=0` excludes it.
    private static boolean takesGzip(@Nullable String accepted) {
        return accepted != null
                && Arrays.stream(accepted.toLowerCase(Locale.ROOT).split(","))
                        .map(String::strip)
                        .anyMatch(each ->
                                each.equals("gzip") || each.matches("gzip\\s*;\\s*q=(0?\\.\\d*[1-9]\\d*|1(\\.0*)?)"));
    }

    private static byte[] packed(byte[] body) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new Tightest(packed)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Tightest extends GZIPOutputStream {

        Tightest(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
