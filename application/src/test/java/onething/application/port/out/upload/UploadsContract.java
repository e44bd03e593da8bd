package onething.application.port.out.upload;

import static onething.application.port.out.RefusedWith.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.domain.bundle.BundleId;
import onething.domain.code.MaterialCode;
import onething.domain.material.FileQuota;
import onething.domain.material.MaterialId;
import onething.domain.refusal.Refusal.BundleFull;
import onething.domain.text.FileName;
import onething.domain.upload.Part;
import onething.domain.upload.Upload;
import onething.domain.upload.UploadId;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/// What [Uploads] promises, for each adapter.
public interface UploadsContract {

    Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
    FileQuota ROOMY = new FileQuota(10, 1_000);

    Uploads uploads();

    /// A bundle that is stored.
    BundleId aBundle();

    @Test
    default void anUploadIsFoundAsItWasAdded() {
        var upload = anUpload(aBundle());

        assertThat(uploads().add(upload, ROOMY, NOW).block()).isEqualTo(upload);

        assertThat(found(upload)).isEqualTo(upload);
        assertThat(uploads().of(upload.bundle(), NOW).collectList().block()).containsExactly(upload);
        assertThat(uploads()
                        .find(new BundleId(UUID.randomUUID()), upload.id(), NOW)
                        .block())
                .isNull();
    }

    @Test
    default void onlyAPartAtItsEndIsAdded() {
        var upload = added(anUpload(aBundle()));
        var first = new Part(0, 40, "1");
        var second = new Part(40, 20, "2");

        assertThat(uploads().advance(upload.id(), first).block().received()).isEqualTo(40);
        assertThat(uploads().advance(upload.id(), first).block()).isNull();
        assertThat(uploads().advance(upload.id(), second).block().received()).isEqualTo(60);

        assertThat(uploads().parts(upload.id()).collectList().block()).containsExactly(first, second);
        assertThat(found(upload).received()).isEqualTo(60);
    }

    @Test
    default void aCompleteUploadNamesItsMaterialAndHasNoParts() {
        var upload = added(anUpload(aBundle()));
        uploads().advance(upload.id(), new Part(0, 40, "1")).block();
        var material = new MaterialId(UUID.randomUUID());

        var complete = uploads().complete(upload.id(), material).block();

        assertThat(complete.material()).contains(material);
        assertThat(complete.received()).isEqualTo(upload.length());
        assertThat(uploads().parts(upload.id()).collectList().block()).isEmpty();
    }

    @Test
    default void onlyUploadsThatAreNotCompleteFillTheQuota() {
        var bundle = aBundle();
        var quota = new FileQuota(2, 250);
        var first = uploads().add(anUpload(bundle), quota, NOW).block();
        uploads().add(anUpload(bundle), quota, NOW).block();

        uploads()
                .add(anUpload(bundle), quota, NOW)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new BundleFull(2, 250)));

        uploads().complete(first.id(), new MaterialId(UUID.randomUUID())).block();
        assertThat(uploads().add(anUpload(bundle), quota, NOW).block()).isNotNull();
    }

    @Test
    default void anExpiredUploadIsNotFoundAndIsRemoved() {
        var upload = added(anUpload(aBundle()));
        var later = NOW.plus(Duration.ofHours(20));

        assertThat(uploads().find(upload.bundle(), upload.id(), later).block()).isNull();
        assertThat(uploads().removeExpired(later).block()).isPositive();
        assertThat(found(upload)).isNull();
    }

    @Test
    default void aRemovedUploadIsGone() {
        var upload = added(anUpload(aBundle()));
        uploads().advance(upload.id(), new Part(0, 40, "1")).block();

        uploads().remove(upload.id()).block();

        assertThat(found(upload)).isNull();
        assertThat(uploads().parts(upload.id()).collectList().block()).isEmpty();
    }

    private Upload added(Upload upload) {
        return uploads().add(upload, ROOMY, NOW).block();
    }

    private Upload found(Upload upload) {
        return uploads().find(upload.bundle(), upload.id(), NOW).block();
    }

    private static Upload anUpload(BundleId bundle) {
        return new Upload(
                new UploadId(UUID.randomUUID()),
                bundle,
                new FileName("诊断证明.jpg"),
                Set.of(new MaterialCode("diagnosis"), new MaterialCode("medical-records")),
                100,
                0,
                Optional.of("ab".repeat(32)),
                Optional.empty(),
                NOW.plus(Duration.ofHours(20)));
    }
}
