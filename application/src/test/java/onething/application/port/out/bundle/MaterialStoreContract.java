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
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import onething.application.port.out.bundle.MaterialStore.Kept;
import onething.domain.refusal.Refusal.MaterialEmpty;
import onething.domain.refusal.Refusal.MaterialTooLarge;
import onething.domain.refusal.Refusal.MaterialTypeMismatch;
import onething.domain.refusal.Refusal.MaterialTypeUnsupported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/// What [MaterialStore] promises. Every content is new, so tests can share a store.
public interface MaterialStoreContract {

    long LIMIT = 1_000_000;
    List<String> ACCEPTED = List.of("application/pdf", "image/heic", "image/jpeg", "image/png");

    MaterialStore store();

    record Sample(String mediaType, byte[] content) {

        @Override
        public String toString() {
            return mediaType;
        }
    }

    static Stream<Sample> everyAcceptedType() {
        return Stream.of(
                new Sample("application/pdf", begunWith("%PDF-1.7\n%âãÏÓ\n".getBytes(ISO_8859_1), 100_000)),
                new Sample("image/png", begunWith(hex("89504e470d0a1a0a0000000d49484452"), 70_000)),
                new Sample("image/jpeg", begunWith(hex("ffd8ffe000104a46494600010101"), 300_000)),
                new Sample("image/heic", begunWith(hex("00000018667479706865696300000000"), 20_000)));
    }

    @ParameterizedTest
    @MethodSource("everyAcceptedType")
    default void keepsContentAndGivesItBack(Sample sample) {
        var kept = store().keep(inPieces(sample.content()), sample.mediaType(), LIMIT)
                .block();

        assertThat(kept).isEqualTo(new Kept(sha256(sample.content()), sample.content().length, sample.mediaType()));
        assertThat(contentOf(kept.sha256())).isEqualTo(sample.content());
    }

    @ParameterizedTest
    @MethodSource("everyAcceptedType")
    default void knowsTheTypeOfContentThatIsNotDeclared(Sample sample) {
        assertThat(store().keep(inPieces(sample.content()), "application/octet-stream", LIMIT)
                        .block()
                        .mediaType())
                .isEqualTo(sample.mediaType());
    }

    @Test
    default void whatADeclaredTypeAddsIsNotLookedAt() {
        var png = aPng(1_000);

        assertThat(store().keep(inPieces(png), "Image/PNG; charset=binary", LIMIT)
                        .block()
                        .mediaType())
                .isEqualTo("image/png");
    }

    @Test
    default void theSameContentIsKeptOnceHoweverOftenItIsHandedIn() {
        var png = aPng(50_000);

        var kept = Flux.range(0, 20)
                .flatMap(_ -> store().keep(inPieces(png), "image/png", LIMIT), 20)
                .distinct()
                .collectList()
                .block();

        assertThat(kept).containsExactly(new Kept(sha256(png), png.length, "image/png"));
        assertThat(contentOf(sha256(png))).isEqualTo(png);
    }

    @Test
    default void keepsContentUpToTheLimit() {
        var png = aPng(5_000);

        assertThat(store().keep(inPieces(png), "image/png", 5_000).block().size())
                .isEqualTo(5_000);
    }

    @Test
    default void stopsReadingContentThatIsTooLarge() {
        var asked = new AtomicInteger();
        var endless = Flux.concat(
                        Flux.just(ByteBuffer.wrap(aPng(1_000))),
                        Flux.range(1, 1_000_000).map(_ -> ByteBuffer.wrap(new byte[1_000])))
                .doOnNext(_ -> asked.incrementAndGet());

        store().keep(endless, "image/png", 20_000)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new MaterialTooLarge(20_000)));

        assertThat(asked.get()).isLessThan(1_000);
    }

    @Test
    default void refusesWhatIsEmpty() {
        store().keep(Flux.empty(), "image/png", LIMIT)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new MaterialEmpty()));
        store().keep(Flux.just(ByteBuffer.allocate(0)), "image/png", LIMIT)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new MaterialEmpty()));
    }

    @Test
    default void refusesOtherTypesByWhatTheContentIs() {
        var gif = begunWith("GIF89a".getBytes(ISO_8859_1), 1_000);

        store().keep(inPieces(gif), "image/png", LIMIT)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new MaterialTypeUnsupported("image/gif", ACCEPTED)));
        assertThatThereIsNone(gif);
    }

    @Test
    default void refusesContentThatIsNotWhatItIsSaidToBe() {
        var png = aPng(1_000);

        store().keep(inPieces(png), "application/pdf", LIMIT)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new MaterialTypeMismatch("application/pdf", "image/png")));
        assertThatThereIsNone(png);
    }

    @Test
    default void keepsNothingOfContentThatStopsHalfWay() {
        var png = aPng(100_000);
        var broken = Flux.concat(inPieces(png), Flux.error(new IOException("connection reset")));

        store().keep(broken, "image/png", LIMIT).as(StepVerifier::create).verifyError(IOException.class);

        assertThatThereIsNone(png);
    }

    @Test
    default void storesNothingWhenTheSenderDisconnects() {
        var png = aPng(100_000);
        var stalled = Flux.concat(inPieces(png), Flux.never());

        StepVerifier.create(store().keep(stalled, "image/png", LIMIT))
                .expectSubscription()
                .thenCancel()
                .verify();

        assertThatThereIsNone(png);
    }

    @Test
    default void contentThatIsNotThereIsAFault() {
        assertThatThereIsNone(aPng(1_000));
    }

    static byte[] aPng(int size) {
        return begunWith(hex("89504e470d0a1a0a0000000d49484452"), size);
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

    private static byte[] begunWith(byte[] beginning, int size) {
        var content = new byte[size];
        new Random(UUID.randomUUID().getMostSignificantBits()).nextBytes(content);
        System.arraycopy(beginning, 0, content, 0, beginning.length);
        return content;
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
