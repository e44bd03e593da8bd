package onething.application.port.out.bundle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static onething.application.port.out.RefusedWith.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import onething.application.port.out.bundle.MaterialStore.Kept;
import onething.domain.material.FileType;
import onething.domain.refusal.Refusal.MaterialEmpty;
import onething.domain.refusal.Refusal.MaterialTooLarge;
import onething.domain.refusal.Refusal.MaterialTypeUnsupported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/// What [MaterialStore] promises. Every content is new, so tests can share a store.
public interface MaterialStoreContract {

    long LIMIT = 1_000_000;
    List<String> ACCEPTED = List.of("application/pdf", "image/heic", "image/jpeg", "image/png", "image/webp");

    MaterialStore store();

    @ParameterizedTest
    @EnumSource
    default void storesContentAndReturnsIt(FileType type) {
        var content = SampleFiles.of(type, 100_000);

        var kept = store().keep(inPieces(content), LIMIT).block();

        assertThat(kept).isEqualTo(new Kept(sha256(content), sha256(content), 100_000, type));
        assertThat(contentOf(kept.sha256())).isEqualTo(content);
    }

    @Test
    default void theSameContentIsStoredOnce() {
        var png = aPng(50_000);

        var kept = Flux.range(0, 20)
                .flatMap(_ -> store().keep(inPieces(png), LIMIT), 20)
                .distinct()
                .collectList()
                .block();

        assertThat(kept).containsExactly(new Kept(sha256(png), sha256(png), png.length, FileType.PNG));
        assertThat(contentOf(sha256(png))).isEqualTo(png);
    }

    @Test
    default void storesContentUpToTheLimit() {
        var png = aPng(5_000);

        assertThat(store().keep(inPieces(png), 5_000).block().size()).isEqualTo(5_000);
    }

    @Test
    default void stopsReadingContentThatIsTooLarge() {
        var asked = new AtomicInteger();
        var endless = Flux.concat(
                        Flux.just(ByteBuffer.wrap(aPng(1_000))),
                        Flux.range(1, 1_000_000).map(_ -> ByteBuffer.wrap(new byte[1_000])))
                .doOnNext(_ -> asked.incrementAndGet());

        store().keep(endless, 20_000)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new MaterialTooLarge(20_000)));

        assertThat(asked.get()).isLessThan(1_000);
    }

    @Test
    default void refusesEmptyContent() {
        store().keep(Flux.empty(), LIMIT)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new MaterialEmpty()));
        store().keep(Flux.just(ByteBuffer.allocate(0)), LIMIT)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new MaterialEmpty()));
    }

    @Test
    default void refusesOtherTypesByTheirContent() {
        var gif = SampleFiles.begunWith("GIF89a".getBytes(ISO_8859_1), 1_000);

        store().keep(inPieces(gif), LIMIT)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new MaterialTypeUnsupported("image/gif", ACCEPTED)));
        assertThatThereIsNone(gif);
    }

    @Test
    default void storesNothingOfContentThatStopsHalfWay() {
        var png = aPng(100_000);
        var broken = Flux.concat(inPieces(png), Flux.error(new IOException("connection reset")));

        store().keep(broken, LIMIT).as(StepVerifier::create).verifyError(IOException.class);

        assertThatThereIsNone(png);
    }

    @Test
    default void storesNothingWhenTheSenderDisconnects() {
        var png = aPng(100_000);
        var stalled = Flux.concat(inPieces(png), Flux.never());

        StepVerifier.create(store().keep(stalled, LIMIT))
                .expectSubscription()
                .thenCancel()
                .verify();

        assertThatThereIsNone(png);
    }

    @Test
    default void missingContentIsAFault() {
        assertThatThereIsNone(aPng(1_000));
    }

    static byte[] aPng(int size) {
        return SampleFiles.of(FileType.PNG, size);
    }

    /// Splits the content into pieces whose ends match no boundary in the content.
    static Flux<ByteBuffer> inPieces(byte[] content) {
        return Flux.generate(() -> 0, (from, pieces) -> {
            if (from == content.length) {
                pieces.complete();
                return from;
            }
            int to = Math.min(content.length, from + (from == 0 ? 3 : 7_919));
            pieces.next(ByteBuffer.wrap(content, from, to - from).slice());
            return to;
        });
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] contentOf(String sha256) {
        return store().content(sha256)
                .reduce(new ByteArrayOutputStream(), (whole, piece) -> {
                    var bytes = new byte[piece.remaining()];
                    piece.get(bytes);
                    whole.writeBytes(bytes);
                    return whole;
                })
                .map(ByteArrayOutputStream::toByteArray)
                .block();
    }

    private void assertThatThereIsNone(byte[] content) {
        store().content(sha256(content)).as(StepVerifier::create).verifyError();
    }
}
