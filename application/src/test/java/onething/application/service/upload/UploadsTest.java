package onething.application.service.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.People.LI_NA;
import static onething.application.service.People.WANG_WEI;
import static onething.application.service.ServiceInMemory.LIMIT;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.COMPLAINT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import onething.application.port.in.upload.BeginUpload;
import onething.application.port.in.upload.ContinueUpload;
import onething.application.port.in.upload.EndUpload;
import onething.application.port.in.upload.ListUploads;
import onething.application.port.in.upload.ReadUpload;
import onething.application.port.out.upload.InMemoryPartialContents;
import onething.application.port.out.upload.InMemoryUploads;
import onething.application.service.ServiceInMemory;
import onething.domain.bundle.BundleId;
import onething.domain.party.Actor;
import onething.domain.refusal.Refusal.BundleUnknown;
import onething.domain.refusal.Refusal.ChecksumDiffers;
import onething.domain.refusal.Refusal.MaterialEmpty;
import onething.domain.refusal.Refusal.MaterialTooLarge;
import onething.domain.refusal.Refusal.MaterialTypeUnsupported;
import onething.domain.refusal.Refusal.RequirementUnknown;
import onething.domain.refusal.Refusal.UploadOffsetDiffers;
import onething.domain.refusal.Refusal.UploadUnknown;
import onething.domain.refusal.Refused;
import onething.domain.text.FileName;
import onething.domain.upload.Checksum;
import onething.domain.upload.Upload;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class UploadsTest {

    private static final byte[] PDF = "%PDF-1.7 a paper of thirty bytes".getBytes(UTF_8);

    private final ServiceInMemory service = new ServiceInMemory();
    private final InMemoryUploads uploads = new InMemoryUploads();
    private final InMemoryPartialContents partials = new InMemoryPartialContents();
    private final BeginUpload beginUpload =
            new BeginUploadService(service.admission, uploads, service.ids, service.clock, ServiceInMemory.LIMITS);
    private final ContinueUpload continueUpload = new ContinueUploadService(
            service.access, uploads, partials, service.handInMaterial, service.clock, ServiceInMemory.LIMITS);
    private final ReadUpload readUpload = new ReadUploadService(service.access, uploads, service.clock);
    private final ListUploads listUploads = new ListUploadsService(service.access, uploads, service.clock);
    private final EndUpload endUpload = new EndUploadService(service.access, uploads, partials, service.clock);
    private final BundleId draft = service.aDraft(LI_NA, COMPLAINT).value().id();

    @Test
    void aFileInPiecesBecomesTheSameMaterialAsInOne() {
        var upload = now(begin(PDF.length, Optional.of(sha256(PDF))));

        assertThat(now(append(upload, 0, slice(0, 10))).received()).isEqualTo(10);
        assertThat(now(append(upload, 10, slice(10, 20))).isComplete()).isFalse();
        var complete = now(append(upload, 20, slice(20, PDF.length)));

        var material = service.bundle(draft).value().materials().getFirst();
        assertThat(complete.material()).contains(material.id());
        assertThat(complete.received()).isEqualTo(PDF.length);
        assertThat(material.sha256()).isEqualTo(sha256(PDF));
        assertThat(material.fileName().value()).isEqualTo("合同.pdf");
        assertThat(partials.parts).isEmpty();
    }

    @Test
    void whatArrivedBeforeTheConnectionBrokeIsKept() {
        var upload = now(begin(PDF.length, Optional.empty()));
        var broken = slice(0, 9).concatWith(Mono.error(new IllegalStateException("connection reset")));

        append(upload, 0, broken).as(StepVerifier::create).verifyErrorMessage("connection reset");

        assertThat(now(read(LI_NA, upload)).received()).isEqualTo(9);
    }

    @Test
    void whatArrivedBeforeTheConnectionBrokeIsKeptAlsoByASlowDatabase() {
        var upload = now(begin(PDF.length, Optional.empty()));
        var broken = slice(0, 9).concatWith(Mono.error(new IllegalStateException("connection reset")));
        uploads.beforeAdvance = Mono.delay(Duration.ofMillis(1)).then();

        append(upload, 0, broken).as(StepVerifier::create).verifyErrorMessage("connection reset");

        assertThat(now(read(LI_NA, upload)).received()).isEqualTo(9);
    }

    @Test
    void whatArrivedBeforeTheCallerHungUpIsKept() {
        var upload = now(begin(PDF.length, Optional.empty()));
        var connection = Sinks.many().unicast().<ByteBuffer>onBackpressureBuffer();

        var caller = append(upload, 0, connection.asFlux()).subscribe();
        connection.tryEmitNext(ByteBuffer.wrap(PDF, 0, 9).slice()).orThrow();
        caller.dispose();
        connection.tryEmitError(new IllegalStateException("connection closed")).orThrow();

        assertThat(now(read(LI_NA, upload)).received()).isEqualTo(9);
    }

    @Test
    void aPieceForAnotherPlaceIsRefusedWithTheRightOne() {
        var upload = now(begin(PDF.length, Optional.empty()));
        now(append(upload, 0, slice(0, 10)));

        append(upload, 5, slice(5, 10))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new UploadOffsetDiffers(10)));
    }

    @Test
    void ofTwoConnectionsThatSendTheSameBytesOneComesFirst() {
        var upload = now(begin(PDF.length, Optional.empty()));
        var overtaken = Flux.defer(() -> append(upload, 0, slice(0, 10)).thenMany(slice(0, 7)));

        append(upload, 0, overtaken)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new UploadOffsetDiffers(10)));
        assertThat(partials.parts).hasSize(1);
    }

    @Test
    void aPieceWithAnotherChecksumIsNotKept() {
        var upload = now(begin(PDF.length, Optional.empty()));
        var checksum = new Checksum(Checksum.Algorithm.SHA_256, new byte[32]);

        continueUpload
                .append(command(upload, 0, Optional.of(checksum), slice(0, 10)))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new ChecksumDiffers()));

        assertThat(now(read(LI_NA, upload)).received()).isZero();
        assertThat(partials.parts).isEmpty();
    }

    @Test
    void aFileThatIsNotWhatTheDeviceHashedIsRefusedAndForgotten() {
        var upload = now(begin(PDF.length, Optional.of(sha256("another".getBytes(UTF_8)))));

        append(upload, 0, slice(0, PDF.length))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new ChecksumDiffers()));

        isForgotten(upload);
        assertThat(service.bundle(draft).value().materials()).isEmpty();
    }

    @Test
    void aFileThatCannotBeAcceptedIsRefusedAtItsEndAndForgotten() {
        var text = "nothing but words".getBytes(UTF_8);
        var upload = now(begin(text.length, Optional.empty()));

        append(upload, 0, Flux.just(ByteBuffer.wrap(text)))
                .as(StepVerifier::create)
                .expectErrorSatisfies(refused ->
                        assertThat(((Refused) refused).refusal()).isInstanceOf(MaterialTypeUnsupported.class))
                .verify();

        isForgotten(upload);
    }

    @Test
    void moreThanAnnouncedIsRefused() {
        var upload = now(begin(10, Optional.empty()));

        append(upload, 0, slice(0, 11))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new MaterialTooLarge(10)));
    }

    @Test
    void whatHandingInWouldRefuseIsRefusedBeforeAnythingIsSent() {
        begin(0, Optional.empty()).as(StepVerifier::create).verifyErrorSatisfies(refusedWith(new MaterialEmpty()));
        begin(LIMIT + 1, Optional.empty())
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new MaterialTooLarge(LIMIT)));
        beginUpload
                .begin(new BeginUpload.Command(
                        LI_NA, draft, new FileName("a.pdf"), Set.of("diagnosis"), 10, Optional.empty()))
                .as(StepVerifier::create)
                .expectErrorSatisfies(
                        refused -> assertThat(((Refused) refused).refusal()).isInstanceOf(RequirementUnknown.class))
                .verify();
    }

    @Test
    void anotherPersonSeesNoUpload() {
        var upload = now(begin(PDF.length, Optional.empty()));

        read(WANG_WEI, upload)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new BundleUnknown(draft.value())));
    }

    @Test
    void anotherDeviceOfThePersonFindsItByTheHashAndGoesOn() {
        var begun = now(begin(PDF.length, Optional.of(sha256(PDF))));
        now(append(begun, 0, slice(0, 12)));

        var found = listUploads
                .list(new ListUploads.Query(LI_NA, draft))
                .filter(each -> each.sha256().equals(Optional.of(sha256(PDF))))
                .blockFirst();

        assertThat(now(append(found, found.received(), slice(12, PDF.length))).isComplete())
                .isTrue();
    }

    @Test
    void anUploadExpires() {
        var upload = now(begin(PDF.length, Optional.empty()));
        service.clock.passes(Duration.ofHours(20));

        isForgotten(upload);
    }

    @Test
    void anUploadThatIsGivenUpLeavesNothing() {
        var upload = now(begin(PDF.length, Optional.empty()));
        now(append(upload, 0, slice(0, 10)));

        endUpload.end(new EndUpload.Command(LI_NA, draft, upload.id())).block();

        isForgotten(upload);
        assertThat(partials.parts).isEmpty();
    }

    private void isForgotten(Upload upload) {
        read(LI_NA, upload)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new UploadUnknown(upload.id().value())));
    }

    private Mono<Upload> begin(long length, Optional<String> sha256) {
        return beginUpload.begin(
                new BeginUpload.Command(LI_NA, draft, new FileName("合同.pdf"), Set.of("contract"), length, sha256));
    }

    private Mono<Upload> append(Upload upload, long offset, Flux<ByteBuffer> content) {
        return continueUpload.append(command(upload, offset, Optional.empty(), content));
    }

    private ContinueUpload.Command command(
            Upload upload, long offset, Optional<Checksum> checksum, Flux<ByteBuffer> content) {
        return new ContinueUpload.Command(LI_NA, draft, upload.id(), offset, checksum, content);
    }

    private Mono<Upload> read(Actor who, Upload upload) {
        return readUpload.read(new ReadUpload.Query(who, draft, upload.id()));
    }

    private static Flux<ByteBuffer> slice(int from, int to) {
        return Flux.defer(() -> Flux.just(ByteBuffer.wrap(PDF, from, to - from).slice()));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
