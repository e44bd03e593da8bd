package onething.web.wire;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import onething.domain.text.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A response for everyone. Its bytes are made once and kept: plain, and packed as tightly as gzip and
/// Brotli can. Brotli takes a second for the largest, so it is packed beside the requests; until then, and on
/// a system without the native library, the answer is packed by gzip.
public final class Encoded {

    private static final int TIGHTEST_BROTLI = 11;
    private static final Pattern NO_WEIGHT = Pattern.compile("\\s*;\\s*q=0(\\.0*)?");

    private final MediaType type;
    private final byte[] plain;
    private final byte[] gzip;
    private final CompletableFuture<byte[]> brotli;
    private final String digest;

    public Encoded(MediaType type, byte[] body) {
        this(type, body, ForkJoinPool.commonPool());
    }

    /// @param packing where Brotli packs
    Encoded(MediaType type, byte[] body, Executor packing) {
        this.type = type;
        this.plain = body.clone();
        this.gzip = gzip(body);
        this.brotli = Brotli4jLoader.isAvailable()
                ? CompletableFuture.supplyAsync(() -> brotli(plain), packing)
                : new CompletableFuture<>();
        this.digest = digest(body);
    }

    /// A hash of the plain bytes. An address that names it can be cached for good.
    public String digest() {
        return digest;
    }

    /// @param accepted `Accept-Encoding`, as sent
    /// @param kept     how long the client may keep the response
    public ResponseEntity<byte[]> answer(@Nullable String accepted, CacheControl kept) {
        var answer = ResponseEntity.ok()
                .contentType(type)
                .cacheControl(kept)
                .eTag("W/\"" + digest + "\"")
                .varyBy(HttpHeaders.ACCEPT_ENCODING);
        if (brotli.state() == Future.State.SUCCESS && takes("br", accepted)) {
            return answer.header(HttpHeaders.CONTENT_ENCODING, "br").body(brotli.resultNow());
        }
        return takes("gzip", accepted)
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(gzip)
                : answer.body(plain);
    }

    /// Whether the client accepts the encoding. `gzip;q=0` excludes it.
    private static boolean takes(String encoding, @Nullable String accepted) {
        return accepted != null
                && Arrays.stream(accepted.toLowerCase(Locale.ROOT).split(","))
                        .map(String::strip)
                        .filter(each -> each.equals(encoding)
                                || each.startsWith(encoding + ";")
                                || each.startsWith(encoding + " "))
                        .anyMatch(each -> !NO_WEIGHT
                                .matcher(each.substring(encoding.length()))
                                .matches());
    }

    private static byte[] brotli(byte[] body) {
        try {
            return Encoder.compress(body, Encoder.Parameters.create(TIGHTEST_BROTLI));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] gzip(byte[] body) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new Tightest(packed)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static String digest(byte[] body) {
        return HexFormat.of().formatHex(Sha256.of(body), 0, 16);
    }

    private static final class Tightest extends GZIPOutputStream {

        Tightest(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
