package onething.persistence.guides.materials;

import static onething.domain.guide.FormFixtures.answers;
import static onething.persistence.guides.LabourRights.GUIDE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.BundleId;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.MaterialCode;
import onething.domain.code.MatterCode;
import onething.domain.deadline.rule.Term;
import onething.domain.form.FieldKind;
import onething.domain.form.FieldPath;
import onething.domain.guide.FormFixtures;
import onething.domain.material.Material;
import onething.domain.material.MaterialId;
import onething.domain.material.NeededMaterials;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.MaterialsMissing;
import onething.domain.refusal.Refused;
import onething.domain.text.FileName;
import onething.persistence.SharesNothing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// 容缺受理 begins with the submission: what the guide lets follow may be missing, with the promise to hand it in.
@SharesNothing
class SubmittedIncompleteTest {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final FieldPath PROMISE = FieldPath.of("declaration.toFollow");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "injury-determination",
                "advance-payment",
                "capacity-assessment",
                "capacity-reassessment",
                "leave-confirmation"
            })
    void aMatterIsSubmittedWithoutTheIdentityCardOnceItIsPromised(String matter) {
        assertThat(missing(true, Set.of("id-card"), matter)).isNull();
        assertThat(missing(false, Set.of("id-card"), matter)).containsExactly("id-card");
    }

    @Test
    void whatMayNotFollowIsHandedInBefore() {
        assertThat(missing(true, Set.of("diagnosis"), "injury-determination")).containsExactly("diagnosis");
        assertThat(missing(true, Set.of("id-card", "diagnosis"), "injury-determination"))
                .containsExactly("id-card", "diagnosis");
    }

    /// No step of a complaint accepts it with what is missing, so its identity card is handed in, also where
    /// another matter of the bundle could wait for it.
    @Test
    void aMatterThatIsNotAcceptedIncompleteNeedsEverything() {
        assertThat(missing(true, Set.of("id-card"), "inspection-complaint")).containsExactly("id-card");
        assertThat(missing(true, Set.of("id-card"), "inspection-complaint", "injury-determination"))
                .containsExactly("id-card");
    }

    @Test
    void thePromiseNamesThePeriodOfEachMatter() {
        var promise = (FieldKind.Pledge) GUIDE.field(PROMISE).orElseThrow().kind();

        assertThat(promise.text()).contains("10个工作日");
        assertThat(GUIDE.matters().stream()
                        .flatMap(matter -> matter.procedure().clocks().stream())
                        .filter(clock -> clock.rule().code().value().equals("missing-materials"))
                        .map(clock -> clock.rule().committed()))
                .hasSize(5)
                .containsOnly(new Term.WorkingDays(10));
    }

    /// What the submission lacks; `null` if it is accepted.
    private static @Nullable List<String> missing(boolean promised, Set<String> without, String... matters) {
        var chosen = Stream.of(matters).map(MatterCode::new).collect(Collectors.toCollection(LinkedHashSet::new));
        var given = promised
                ? answers("applicant.capacity", "worker", PROMISE.toString(), true)
                : answers("applicant.capacity", "worker");
        var filledIn = FormFixtures.filledIn(GUIDE, chosen, given, WorkingCalendar.dayOf(NOW));
        var complete = promised ? filledIn : filledIn.with(Map.of(), List.of(PROMISE));
        var held = NeededMaterials.of(GUIDE, chosen, complete).missingFrom(List.<Material>of()).stream()
                .filter(code -> !without.contains(code.value()))
                .map(SubmittedIncompleteTest::file)
                .toList();
        var draft = new Bundle.Draft(
                new BundleId(UUID.randomUUID()),
                GUIDE.id(),
                new PersonId(UUID.randomUUID()),
                chosen,
                complete,
                held,
                NOW,
                NOW);
        var refused = catchThrowableOfType(
                Refused.class, () -> draft.complete(GUIDE, Optional.empty(), WorkingCalendar.of(List.of()), NOW));
        return refused == null ? null : ((MaterialsMissing) refused.refusal()).missing();
    }

    private static Material file(MaterialCode meets) {
        var id = UUID.nameUUIDFromBytes(meets.value().getBytes(StandardCharsets.UTF_8));
        var digest = id.toString().replace("-", "").repeat(2);
        return new Material(
                new MaterialId(id),
                new FileName(meets + ".pdf"),
                "application/pdf",
                2048,
                digest,
                digest,
                Set.of(meets),
                NOW);
    }
}
