package onething.application.port.out;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.aDraft;
import static onething.application.port.out.matter.StoredFixtures.aDraftOf;
import static onething.application.port.out.matter.StoredFixtures.aKeyOf;
import static onething.application.port.out.matter.StoredFixtures.aMaterial;
import static onething.application.port.out.matter.StoredFixtures.bothMatters;
import static onething.application.port.out.matter.StoredFixtures.somebody;
import static onething.application.port.out.matter.StoredFixtures.submitted;
import static onething.application.port.out.matter.StoredFixtures.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.UUID;
import java.util.stream.Stream;
import onething.application.port.Versioned;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.bundle.StoredBundles;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.BundleId;
import onething.domain.code.MatterCode;
import onething.domain.code.OutcomeCode;
import onething.domain.form.Answers;
import onething.domain.material.FileQuota;
import onething.domain.material.Material;
import onething.domain.material.MaterialId;
import onething.domain.material.MaterialSource;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.BundleSubmitted;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.refusal.Refusal.PersonFull;
import onething.domain.text.FileName;
import onething.domain.text.Line;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/// What [onething.application.port.out.bundle.Bundles] promises about files: they do not overwrite each
/// other, and concurrent uploads never exceed a quota.
public interface HandInContract extends StoredBundles {

    FileQuota PLENTY = new FileQuota(1_000, 1_000_000_000);
    Duration COUNTED = Duration.ofDays(30);

    @Test
    default void aFileIsAddedAtTheCurrentVersionOfTheDraft() {
        var draft = anEmptyDraftOf(somebody());
        bundles().save(draft).block();

        handIn(draft, "诊断证明.pdf", ROOMY)
                .as(StepVerifier::create)
                .assertNext(added -> assertThat(added.version()).isEqualTo(2))
                .verifyComplete();

        assertThat(materialsOf(draft)).extracting(Material::fileName).containsExactly(new FileName("诊断证明.pdf"));
    }

    @Test
    default void filesAreKeptInTheOrderInWhichTheyAreArranged() {
        var draft = anEmptyDraftOf(somebody());
        bundles().save(draft).block();
        var one = handIn(draft, "一.pdf", ROOMY).block();
        var two = handIn(draft, "二.pdf", ROOMY).block();
        var three = handIn(draft, "三.pdf", ROOMY).block();
        var order = new LinkedHashSet<>(
                List.of(three.value().id(), one.value().id(), two.value().id()));
        var found = bundles().find(draft.value().id()).block();

        bundles()
                .save(found.map(bundle -> bundle.draft().arrange(order, MONDAY_MORNING)))
                .block();

        assertThat(materialsOf(draft)).containsExactly(three.value(), one.value(), two.value());
    }

    @Test
    default void aFileKeepsWhereTheServiceTookItFrom() {
        var draft = anEmptyDraftOf(somebody());
        var taken = from(
                aMaterial("认定工伤决定书.pdf"),
                new MaterialSource(
                        MaterialSource.Kind.PAPER,
                        UUID.randomUUID(),
                        "认定工伤决定书",
                        new Line("JY202611230000017-02-P003"),
                        Optional.of(new Line("揭阳市人力资源和社会保障局")),
                        LocalDate.of(2026, 11, 20),
                        Optional.of(new OutcomeCode("recognised")),
                        somebody(),
                        MONDAY_MORNING));

        handIn(draft, taken, ROOMY).block();
        var withIt = bundles().find(draft.value().id()).block();
        bundles().save(withIt.map(Bundle::draft)).block();

        assertThat(materialsOf(draft)).containsExactly(taken);
    }

    @Test
    default void ofFiftyFilesAtOnceADraftKeepsAsManyAsItsQuotaAllows() {
        var draft = anEmptyDraftOf(somebody());

        var outcomes = fiftyFiles(
                Collections.nCopies(50, draft), new FileQuotas(new FileQuota(7, 1_000_000_000), PLENTY, COUNTED));

        assertThat(Collections.frequency(outcomes, "added")).isEqualTo(7);
        assertThat(Collections.frequency(outcomes, "BundleFull")).isEqualTo(43);
        assertThat(materialsOf(draft)).hasSize(7);
    }

    @Test
    default void ofFiftyFilesAtOnceADraftKeepsAsManyBytesAsItsQuotaAllows() {
        var draft = anEmptyDraftOf(somebody());
        long size = aMaterial("x").size();

        var outcomes = fiftyFiles(
                Collections.nCopies(50, draft), new FileQuotas(new FileQuota(1_000, 5 * size + 1), PLENTY, COUNTED));

        assertThat(Collections.frequency(outcomes, "added")).isEqualTo(5);
        assertThat(materialsOf(draft)).hasSize(5);
    }

    @Test
    default void ofFiftyFilesAtOnceInFiveDraftsAPersonKeepsAsManyAsTheirQuotaAllows() {
        var person = somebody();
        var drafts = Stream.generate(() -> anEmptyDraftOf(person)).limit(5).toList();

        var outcomes = fiftyFiles(
                Stream.iterate(0, i -> i + 1)
                        .limit(50)
                        .map(i -> drafts.get(i % 5))
                        .toList(),
                new FileQuotas(PLENTY, new FileQuota(9, 1_000_000_000), COUNTED));

        assertThat(Collections.frequency(outcomes, "added")).isEqualTo(9);
        assertThat(Collections.frequency(outcomes, "PersonFull")).isEqualTo(41);
        assertThat(drafts.stream().mapToInt(draft -> materialsOf(draft).size()).sum())
                .isEqualTo(9);
    }

    @Test
    default void theSameFileSentFiftyTimesAtOnceIsStoredOnce() {
        var draft = anEmptyDraftOf(somebody());
        kept(aMaterial("x").sha256());

        var given = Flux.range(0, 50)
                .flatMap(_ -> handIn(draft, "x", ROOMY), 50)
                .map(added -> added.value().id())
                .distinct()
                .count()
                .block();

        assertThat(given).isEqualTo(1);
        assertThat(materialsOf(draft)).hasSize(1);
    }

    @Test
    default void theSameOriginalOrTheSameContentIsTheMaterialThatIsThere() {
        var draft = anEmptyDraftOf(somebody());
        var first = handIn(draft, "x", ROOMY).block().value();

        var cleanedInAnotherWay = withHashes(first, aMaterial("y").sha256(), first.originalSha256());
        var withOtherMetadata = withHashes(first, first.sha256(), aMaterial("z").originalSha256());

        assertThat(handIn(draft, cleanedInAnotherWay, ROOMY).block().value()).isEqualTo(first);
        assertThat(handIn(draft, withOtherMetadata, ROOMY).block().value()).isEqualTo(first);
        assertThat(materialsOf(draft)).containsExactly(first);
    }

    @Test
    default void filesSubmittedRecentlyCountAndOlderOnesDoNot() {
        var person = somebody();
        var before = added(aDraftOf(person, MONDAY_MORNING));
        var submitted = before.map(value -> submitted(value, MONDAY_MORNING));
        bundles()
                .submit(submitted, bothMatters(submitted.value()), List.of(), aKeyOf(person))
                .block();
        var draft = anEmptyDraftOf(person);
        var quotas = new FileQuotas(PLENTY, new FileQuota(2, 1_000_000_000), COUNTED);

        var full = refusedWith(new PersonFull(2, 1_000_000_000, 30));
        handIn(draft, "x", quotas).as(StepVerifier::create).verifyErrorSatisfies(full);
        var counting =
                held(draft.value().id(), quotas, MONDAY_MORNING.plus(COUNTED).minusSeconds(1));
        assertThatThrownBy(() -> counting.requireRoom(quotas)).satisfies(full);
        var afterwards =
                held(draft.value().id(), quotas, MONDAY_MORNING.plus(COUNTED).plusSeconds(1));
        afterwards.requireRoom(quotas);
        var ofSubmitted = held(submitted.value().id(), quotas, MONDAY_MORNING);

        assertThat(counting.bundle()).isEqualTo(draft);
        assertThat(counting.files()).isEqualTo(submitted.value().materials().size());
        assertThat(counting.bytes()).isEqualTo(bytes(submitted.value().materials()));
        assertThat(afterwards).isEqualTo(new Bundles.Held(draft.map(value -> value), 0, 0));
        assertThat(ofSubmitted.files()).isZero();
        assertThat(ofSubmitted.bytes()).isZero();
        bundles()
                .find(aDraft().id(), quotas, MONDAY_MORNING)
                .as(StepVerifier::create)
                .verifyComplete();
    }

    @Test
    default void aDraftWithOtherMattersTakesNoFileAsBefore() {
        var draft = anEmptyDraftOf(somebody());
        var fewer = new LinkedHashSet<>(List.of(draft.value().chosen().getLast()));
        bundles().save(draft.map(before -> chosen(before, fewer))).block();

        bundles()
                .handIn(draft.value(), aMaterial("诊断.pdf"), ROOMY)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new ChangedMeanwhile(1)));

        assertThat(materialsOf(draft)).isEmpty();
    }

    @Test
    default void aSubmittedBundleTakesNoFileAsADraft() {
        var draft = added(aDraft());
        var submitted = draft.map(value -> submitted(value, MONDAY_MORNING));
        bundles()
                .submit(
                        submitted,
                        bothMatters(submitted.value()),
                        List.of(),
                        aKeyOf(draft.value().applicant()))
                .block();

        handIn(draft, "x", ROOMY)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(
                        refusedWith(new BundleSubmitted(draft.value().id().value())));
    }

    @Test
    default void unchangedDraftsAreDeletedAndOthersStay() {
        var old = added(aDraftOf(somebody(), MONDAY_MORNING.minus(Duration.ofDays(4_000))));
        var young = added(aDraft());

        var discarded = bundles()
                .discardUnchangedSince(MONDAY_MORNING.minus(Duration.ofDays(3_900)), 100)
                .block();

        assertThat(discarded).isPositive();
        bundles().find(old.value().id()).as(StepVerifier::create).verifyComplete();
        bundles()
                .find(young.value().id())
                .as(StepVerifier::create)
                .expectNextCount(1)
                .verifyComplete();
    }

    private List<String> fiftyFiles(List<Versioned<Bundle.Draft>> into, FileQuotas quotas) {
        return Flux.fromIterable(into)
                .flatMap(
                        draft -> handIn(draft, UUID.randomUUID().toString(), quotas)
                                .thenReturn("added")
                                .onErrorResume(RefusedWith::kind),
                        50)
                .collectList()
                .block();
    }

    private Mono<Versioned<Material>> handIn(Versioned<Bundle.Draft> draft, String name, FileQuotas quotas) {
        return Mono.defer(() -> handIn(draft, aMaterial(name), quotas));
    }

    private Mono<Versioned<Material>> handIn(Versioned<Bundle.Draft> draft, Material material, FileQuotas quotas) {
        return Mono.defer(() -> {
            kept(material.sha256());
            return bundles().handIn(draft.value().handIn(material, MONDAY_MORNING), material, quotas);
        });
    }

    private Bundles.Held held(BundleId bundle, FileQuotas quotas, Instant now) {
        return bundles().find(bundle, quotas, now).block();
    }

    private static long bytes(List<Material> materials) {
        return materials.stream().mapToLong(Material::size).sum();
    }

    private static Bundle.Draft chosen(Bundle.Draft draft, SequencedSet<MatterCode> matters) {
        return new Bundle.Draft(
                draft.id(),
                draft.guide(),
                draft.applicant(),
                matters,
                draft.answers(),
                draft.materials(),
                draft.opened(),
                draft.changed());
    }

    private static Material from(Material material, MaterialSource source) {
        return new Material(
                material.id(),
                material.fileName(),
                material.mediaType(),
                material.size(),
                material.sha256(),
                material.originalSha256(),
                material.meets(),
                material.handedIn(),
                Optional.of(source));
    }

    private static Material withHashes(Material material, String stored, String original) {
        return new Material(
                new MaterialId(UUID.randomUUID()),
                material.fileName(),
                material.mediaType(),
                material.size(),
                stored,
                original,
                material.meets(),
                material.handedIn());
    }

    private Versioned<Bundle.Draft> anEmptyDraftOf(PersonId person) {
        return added(with(aDraftOf(person, MONDAY_MORNING), Answers.NONE, List.of()));
    }

    private List<Material> materialsOf(Versioned<Bundle.Draft> draft) {
        return bundles().find(draft.value().id()).block().value().materials();
    }
}
