package onething.persistence.documents;

import static onething.application.port.out.bundle.MaterialStoreContract.inPieces;
import static onething.application.port.out.matter.StoredFixtures.aDraftOf;
import static onething.application.port.out.matter.StoredFixtures.aKeyOf;
import static onething.application.port.out.matter.StoredFixtures.somebody;
import static onething.application.port.out.matter.StoredFixtures.with;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import onething.application.port.Unavailable;
import onething.application.port.Versioned;
import onething.application.port.in.sweep.CollectContents.Collected;
import onething.application.port.out.FileQuotas;
import onething.application.port.out.bundle.MaterialStore;
import onething.application.port.out.bundle.MaterialStore.Kept;
import onething.application.port.out.upload.InMemoryUploads;
import onething.application.service.SmallGuide;
import onething.application.service.sweep.CollectContentsService;
import onething.domain.bundle.Bundle;
import onething.domain.code.MaterialCode;
import onething.domain.form.Answers;
import onething.domain.material.FileQuota;
import onething.domain.material.Material;
import onething.domain.material.MaterialId;
import onething.domain.text.FileName;
import onething.persistence.documents.content.ContentTypes;
import onething.persistence.documents.storage.Storage;
import onething.persistence.relational.bundle.StoredBundles;
import onething.persistence.relational.encryption.ColumnCipher;
import onething.persistence.relational.encryption.ColumnCipherAlgorithm;
import onething.persistence.relational.encryption.KeyRing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/// A node of the service, as far as it takes, keeps and collects files.
public record FileNode(Storage storage) {

    private static final Logger LOG = LoggerFactory.getLogger(FileNode.class);
    private static final ColumnCipher CIPHER =
            ColumnCipher.with(KeyRing.of(ColumnCipherAlgorithm.AES, "only", Map.of("only", new byte[32])));
    private static final Scheduler SCHEDULER = Schedulers.boundedElastic();
    private static final FileQuotas ROOMY = new FileQuotas(
            new FileQuota(10_000, 1_000_000_000), new FileQuota(10_000, 1_000_000_000), Duration.ofDays(30));
    private static final Duration GRACE = Duration.ofHours(1);

    public MaterialStore store() {
        return new EncryptedMaterialStore(
                storage, new ContentTypes(), CIPHER, new NoScanner(), StoredBundles.contents(), SCHEDULER, SCHEDULER);
    }

    /// Collects again while the storage does not answer, as the job does. The server of the tests may
    /// still be busy with a call that a dead node gave up.
    public Collected collectedAfter(Duration later) {
        return new CollectContentsService(
                        StoredBundles.bundles(),
                        new InMemoryUploads(),
                        new EncryptedPartialContents(storage, CIPHER, SCHEDULER),
                        StoredBundles.contents(),
                        store(),
                        Clock.fixed(Instant.now().plus(later), ZoneOffset.UTC),
                        GRACE,
                        Duration.ofDays(90))
                .collect()
                .retryWhen(Retry.backoff(5, Duration.ofMillis(100))
                        .filter(Unavailable.class::isInstance)
                        .doBeforeRetry(again -> LOG.warn("the collection failed and runs again", again.failure())))
                .block();
    }

    public Bundle.Draft aDraft() {
        var draft = with(aDraftOf(somebody(), Instant.now()), Answers.NONE, List.of());
        StoredBundles.bundles().add(draft, aKeyOf(draft.applicant())).block();
        return draft;
    }

    Versioned<Bundle.Draft> found(Bundle.Draft draft) {
        return StoredBundles.bundles().find(draft.id()).block().map(Bundle::draft);
    }

    public Material handsIn(Bundle.Draft draft, byte[] content) {
        return handIn(draft, content).block();
    }

    Mono<Material> handIn(Bundle.Draft draft, byte[] content) {
        return store().keep(inPieces(content), content.length)
                .flatMap(kept -> handIn(draft, kept))
                .map(Versioned::value);
    }

    public void removes(Bundle.Draft draft, Material material) {
        StoredBundles.bundles()
                .save(found(draft).map(value -> value.remove(SmallGuide.aGuide(), material.id(), Instant.now())))
                .block();
    }

    private static Mono<Versioned<Material>> handIn(Bundle.Draft draft, Kept kept) {
        var material = new Material(
                new MaterialId(UUID.randomUUID()),
                new FileName("照片.png"),
                kept.type().mediaType(),
                kept.size(),
                kept.sha256(),
                kept.originalSha256(),
                Set.of(new MaterialCode("diagnosis")),
                Instant.now());
        return StoredBundles.bundles().handIn(draft.handIn(material, Instant.now()), material, ROOMY);
    }
}
