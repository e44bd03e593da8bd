package onething.web.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

class EncodedTest {

    private static final byte[] BODY = "劳动维权服务".repeat(1_000).getBytes(StandardCharsets.UTF_8);

    private final Encoded encoded = new Encoded(MediaType.APPLICATION_JSON, BODY, Runnable::run);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip, deflate, br, zstd | br",
                "br;q=0.5, gzip          | br",
                "br;q=0, gzip            | gzip",
                "br ; q=0.000, gzip;q=1  | gzip",
                "gzip;q=0.5              | gzip",
                "gzip;q=0                |",
                "brx, identity           |",
                "identity                |",
            })
    void aClientGetsTheTightestEncodingThatItAccepts(String accepted, String sent) {
        assertThat(encodingOf(encoded, accepted)).isEqualTo(sent);
    }

    @Test
    void aClientThatNamesNoEncodingGetsThePlainBytes() {
        assertThat(encodingOf(encoded, null)).isNull();
        assertThat(answer(encoded, null).getBody()).isEqualTo(BODY);
    }

    @Test
    void everyEncodingHoldsTheSameBytes() throws IOException {
        assertThat(new GZIPInputStream(
                                new ByteArrayInputStream(answer(encoded, "gzip").getBody()))
                        .readAllBytes())
                .isEqualTo(BODY);
        assertThat(Decoder.decompress(answer(encoded, "br").getBody()).getDecompressedData())
                .isEqualTo(BODY);
    }

    @Test
    void aRequestNeverWaitsUntilBrotliHasPacked() {
        var waiting = new ArrayList<Runnable>();
        var begun = new Encoded(MediaType.APPLICATION_JSON, BODY, waiting::add);

        assertThat(encodingOf(begun, "br, gzip")).isEqualTo("gzip");
        waiting.forEach(Runnable::run);
        assertThat(encodingOf(begun, "br, gzip")).isEqualTo("br");
    }

    @Test
    void cachesKeepTheEncodingsApart() {
        assertThat(answer(encoded, "br").getHeaders().getVary()).containsExactly(HttpHeaders.ACCEPT_ENCODING);
    }

    private static String encodingOf(Encoded encoded, String accepted) {
        return answer(encoded, accepted).getHeaders().getFirst(HttpHeaders.CONTENT_ENCODING);
    }

    private static ResponseEntity<byte[]> answer(Encoded encoded, String accepted) {
        return encoded.answer(accepted, CacheControl.noCache());
    }
}
