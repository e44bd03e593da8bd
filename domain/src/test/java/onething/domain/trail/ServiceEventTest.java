package onething.domain.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import onething.domain.deadline.EscalationLevel;
import org.junit.jupiter.api.Test;

class ServiceEventTest {

    @Test
    void everyLevelOfAClockIsAnEventWithTheSameName() {
        assertThat(Stream.of(EscalationLevel.values())
                        .map(ServiceEvent::reached)
                        .map(ServiceEvent::name))
                .containsExactlyElementsOf(Stream.of(EscalationLevel.values())
                        .map(EscalationLevel::name)
                        .toList());
    }

    @Test
    void onlyLevelsBeforeTheEndOfAPeriodAreWarnings() {
        assertThat(Stream.of(ServiceEvent.values()).filter(ServiceEvent::isWarning))
                .containsExactly(ServiceEvent.AMBER, ServiceEvent.RED);
    }
}
