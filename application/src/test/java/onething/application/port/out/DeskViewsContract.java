package onething.application.port.out;

import static onething.application.port.out.matter.StoredFixtures.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import onething.application.port.DeskFilter;
import onething.application.port.DeskSort;
import onething.application.port.DeskView;
import onething.application.port.Versioned;
import onething.domain.code.MatterCode;
import onething.domain.deadline.EscalationLevel;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.refusal.Refused;
import onething.domain.text.Line;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/// What [DeskViews] promises.
public interface DeskViewsContract {

    DeskView RED = new DeskView(
            new Line("红色预警"),
            new DeskFilter(
                    Optional.of(new MatterCode("injury-determination")),
                    Optional.of(EscalationLevel.RED),
                    true,
                    false,
                    true),
            true,
            DeskSort.PRESSING);

    DeskView ENDED = new DeskView(
            new Line("已办结"),
            new DeskFilter(Optional.empty(), Optional.empty(), false, true, false),
            false,
            DeskSort.OLDEST);

    DeskViews views();

    @Test
    default void anOfficerWithoutViewsHasNoneAtVersionZero() {
        assertThat(of(somebody())).isEqualTo(new Versioned<>(List.of(), 0));
    }

    @Test
    default void whatIsSavedIsReadInItsOrderByTheOfficerAlone() {
        var officer = somebody();

        assertThat(save(officer, List.of(RED, ENDED), 0)).isEqualTo(new Versioned<>(List.of(RED, ENDED), 1));
        assertThat(save(officer, List.of(ENDED, RED), 1).version()).isEqualTo(2);

        assertThat(of(officer)).isEqualTo(new Versioned<>(List.of(ENDED, RED), 2));
        assertThat(of(somebody()).value()).isEmpty();
        assertThat(save(officer, List.of(), 2)).isEqualTo(new Versioned<>(List.of(), 3));
        assertThat(of(officer)).isEqualTo(new Versioned<>(List.of(), 3));
    }

    @Test
    default void whoHasNotReadTheLastVersionIsRefused() {
        var officer = somebody();
        save(officer, List.of(RED), 0);

        for (long other : new long[] {0, 2}) {
            views().save(officer, new Versioned<>(List.of(ENDED), other))
                    .as(StepVerifier::create)
                    .verifyErrorMatches(failure -> failure instanceof Refused refused
                            && refused.refusal().equals(new ChangedMeanwhile(1)));
        }
        views().save(somebody(), new Versioned<>(List.of(ENDED), 1))
                .as(StepVerifier::create)
                .verifyErrorMatches(failure ->
                        failure instanceof Refused refused && refused.refusal().equals(new ChangedMeanwhile(0)));
        assertThat(of(officer).value()).containsExactly(RED);
    }

    private Versioned<List<DeskView>> of(PersonId officer) {
        return views().of(officer).block();
    }

    private Versioned<List<DeskView>> save(PersonId officer, List<DeskView> saved, long version) {
        return views().save(officer, new Versioned<>(saved, version)).block();
    }
}
