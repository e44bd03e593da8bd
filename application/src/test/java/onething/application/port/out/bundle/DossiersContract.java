package onething.application.port.out.bundle;

import static onething.application.port.out.matter.StoredFixtures.ASSESSMENT;
import static onething.application.port.out.matter.StoredFixtures.DETERMINATION;
import static onething.application.port.out.matter.StoredFixtures.aKeyOf;
import static onething.application.port.out.matter.StoredFixtures.aSubmittedBundle;
import static onething.application.port.out.matter.StoredFixtures.draftOf;
import static onething.application.port.out.matter.StoredFixtures.next;
import static onething.application.port.out.matter.StoredFixtures.received;
import static onething.application.port.out.matter.StoredFixtures.underWay;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import onething.application.port.Versioned;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.domain.bundle.Bundle;
import onething.domain.matter.MatterChange;
import onething.domain.matter.MatterId;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/// What [Dossiers] promises. Every test has its own bundles, so tests can share the storage.
public interface DossiersContract extends StoredBundles {

    Dossiers dossiers();

    @Test
    default void aMatterComesWithItsTrailItsBundleAndTheOthersOfThat() {
        var bundle = aSubmittedBundle();
        var fourth = received(bundle, 4, ASSESSMENT, underWay());
        var second = received(bundle, 2, DETERMINATION, underWay());
        submit(bundle, fourth, second);
        var another = aSubmittedBundle();
        submit(another, received(another, 1, DETERMINATION, underWay()));
        var changed = next(second, underWay());
        matters().save(new Versioned<>(changed, 0), List.of(), List.of()).block();

        var ofSecond = found(second);
        assertThat(ofSecond.matter()).isEqualTo(stored(second));
        assertThat(ofSecond.matter().value().matter()).isEqualTo(changed.after());
        assertThat(ofSecond.trail()).containsExactly(second.event(), changed.event());
        assertThat(ofSecond.others()).containsExactly(stored(fourth).value());
        assertThat(ofSecond.bundle()).isEqualTo(bundle);

        var ofFourth = found(fourth);
        assertThat(ofFourth.matter()).isEqualTo(stored(fourth));
        assertThat(ofFourth.trail()).containsExactly(fourth.event());
        assertThat(ofFourth.others()).containsExactly(stored(second).value());
        assertThat(ofFourth.bundle()).isEqualTo(bundle);
    }

    @Test
    default void theOthersComeInTheOrderOfTheGuide() {
        var bundle = aSubmittedBundle();
        var fourth = received(bundle, 4, ASSESSMENT, underWay());
        var second = received(bundle, 2, DETERMINATION, underWay());
        var third = received(bundle, 3, DETERMINATION, underWay());
        submit(bundle, fourth, second, third);

        assertThat(found(third).others())
                .containsExactly(stored(second).value(), stored(fourth).value());
    }

    @Test
    default void thereIsNoDossierOfAnUnknownMatter() {
        dossiers()
                .find(idOf(received(aSubmittedBundle(), 1, DETERMINATION, underWay())))
                .as(StepVerifier::create)
                .verifyComplete();
    }

    private Dossiers.Whole found(MatterChange change) {
        return dossiers().find(idOf(change)).block();
    }

    private Versioned<MatterRecord> stored(MatterChange change) {
        return matters().find(idOf(change)).block();
    }

    private void submit(Bundle.Submitted bundle, MatterChange... received) {
        bundles().add(draftOf(bundle), aKeyOf(bundle.applicant())).block();
        bundles()
                .submit(new Versioned<>(bundle, 0), List.of(received), List.of(), aKeyOf(bundle.applicant()))
                .block();
    }

    private static MatterId idOf(MatterChange change) {
        return change.after().file().id();
    }
}
