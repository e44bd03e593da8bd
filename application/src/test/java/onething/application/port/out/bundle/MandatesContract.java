package onething.application.port.out.bundle;

import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.aDraft;
import static onething.application.port.out.matter.StoredFixtures.aKeyOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.domain.bundle.BundleId;
import onething.domain.bundle.Mandate;
import onething.domain.bundle.Mandate.Relationship;
import onething.domain.party.IdCardNumber;
import onething.domain.party.PersonName;
import onething.domain.text.Line;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/// What [Mandates] promises.
public interface MandatesContract {

    LocalDate LAST_DAY = LocalDate.of(2027, 3, 1);
    IdCardNumber LAWYER = new IdCardNumber("445202198502142137");
    IdCardNumber SOMEBODY_ELSE = new IdCardNumber("445281197806150612");

    Bundles bundles();

    Mandates mandates();

    @Test
    default void returnsTheGrantedMandate() {
        var bundle = aBundle();
        for (var relationship : Relationship.values()) {
            mandates().grant(mandate(aBundle(), LAWYER, relationship)).block();
        }
        var mandate = mandate(bundle, LAWYER, Relationship.LAWYER);

        mandates().grant(mandate).as(StepVerifier::create).expectNext(mandate).verifyComplete();

        mandates().of(bundle).as(StepVerifier::create).expectNext(mandate).verifyComplete();
    }

    @Test
    default void holdsInItsBundleForItsAgentUntilItsLastDay() {
        var bundle = aBundle();
        mandates().grant(mandate(bundle, LAWYER, Relationship.LAWYER)).block();

        assertThat(holds(bundle, LAWYER, LAST_DAY)).isTrue();
        assertThat(holds(bundle, LAWYER, LAST_DAY.plusDays(1))).isFalse();
        assertThat(holds(aBundle(), LAWYER, LAST_DAY)).isFalse();
        assertThat(holds(bundle, SOMEBODY_ELSE, LAST_DAY)).isFalse();
        assertThat(mandates().heldBy(LAWYER, LAST_DAY).collectList().block()).contains(bundle);
        assertThat(mandates().heldBy(LAWYER, LAST_DAY.plusDays(1)).collectList().block())
                .doesNotContain(bundle);
        assertThat(mandates().heldBy(SOMEBODY_ELSE, LAST_DAY).collectList().block())
                .doesNotContain(bundle);
    }

    @Test
    default void aWithdrawnConsentIsNoLongerInEffectAndIsKept() {
        var bundle = aBundle();
        var mandate =
                mandates().grant(mandate(bundle, LAWYER, Relationship.LAWYER)).block();
        var ended = MONDAY_MORNING.plusSeconds(60);

        assertThat(mandates().end(bundle, mandate.id(), ended).block()).isEqualTo(mandate.id());
        assertThat(mandates().end(bundle, mandate.id(), ended.plusSeconds(60)).block())
                .isEqualTo(mandate.id());

        assertThat(holds(bundle, LAWYER, LAST_DAY)).isFalse();
        assertThat(mandates().of(bundle).map(Mandate::ended).collectList().block())
                .isEqualTo(List.of(Optional.of(ended)));
        mandates().end(aBundle(), mandate.id(), ended).as(StepVerifier::create).verifyComplete();
        mandates()
                .end(bundle, UUID.randomUUID(), ended)
                .as(StepVerifier::create)
                .verifyComplete();
    }

    @Test
    default void namingTheSamePersonAgainKeepsTheIdAndChangesTheTerms() {
        var bundle = aBundle();
        var first =
                mandates().grant(mandate(bundle, LAWYER, Relationship.LAWYER)).block();
        var again =
                mandates().grant(mandate(bundle, LAWYER, Relationship.RELATIVE)).block();

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.relationship()).isEqualTo(Relationship.RELATIVE);
        assertThat(mandates().of(bundle).collectList().block()).containsExactly(again);
    }

    private boolean holds(BundleId bundle, IdCardNumber agent, LocalDate day) {
        return Boolean.TRUE.equals(mandates().holds(bundle, agent, day).block());
    }

    private static Mandate mandate(BundleId bundle, IdCardNumber agent, Relationship relationship) {
        return new Mandate(
                UUID.randomUUID(),
                bundle,
                new PersonName("黄磊"),
                agent,
                relationship,
                new Line("授权委托书〔2026〕第12号"),
                LAST_DAY,
                MONDAY_MORNING,
                Optional.empty());
    }

    private BundleId aBundle() {
        var draft = aDraft();
        bundles().add(draft, aKeyOf(draft.applicant())).block();
        return draft.id();
    }
}
