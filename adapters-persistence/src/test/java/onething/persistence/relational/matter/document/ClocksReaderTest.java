package onething.persistence.relational.matter.document;

import static onething.application.port.out.matter.ClockFixtures.everyClock;
import static onething.application.port.out.matter.ClockFixtures.workingDays;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.rule.LimitBasis;
import onething.persistence.relational.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClocksReaderTest {

    private final ClocksReader reader = new ClocksReader();

    @Test
    void everyPartOfAClockIsReadAsItsDocumentReadsIt() {
        assertThat(reader.read(text(everyClock()))).isEqualTo(everyClock());
    }

    @Test
    void notifiedDaysAreReadForBothLimits() {
        var calendar = WorkingCalendar.of(List.of());
        var notified = workingDays(5, MONDAY_MORNING)
                .notify(LimitBasis.COMMITTED, MONDAY_MORNING, calendar)
                .notify(LimitBasis.STATUTORY, MONDAY_MORNING, calendar);

        assertThat(reader.read(text(List.of(notified)))).containsExactly(notified);
    }

    @Test
    void aRepeatedRuleIsReadOnce() {
        var first = reader.read(text(everyClock()));
        var second = reader.read(text(everyClock()));

        assertThat(second.getFirst().rule()).isSameAs(first.getFirst().rule());
    }

    @Test
    void aMatterWithoutClocksHasNone() {
        assertThat(reader.read("[]")).isEmpty();
    }

    /// As PostgreSQL writes it, with its own order and spaces, and with members that a later version may
    /// add.
    @Test
    void orderSpacesAndUnknownMembersDoNotMatter() {
        var written = text(List.of(workingDays(5, MONDAY_MORNING)));
        var spaced = written.replace(",\"", ", \"")
                .replace("\":", "\": ")
                .replaceFirst("\\[\\{", "[{\"later\": {\"a\": [1]}, ");

        assertThat(reader.read(spaced)).containsExactly(workingDays(5, MONDAY_MORNING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{}]",
                "[{\"rule\": 1}]",
                "[{\"anchor\": \"soon\"}]",
                "[{\"rule\": {",
                "[{\"rule\": {\"code\": \"x\"}}]"
            })
    void anInvalidClockIsAFault(String broken) {
        assertThatThrownBy(() -> reader.read(broken)).isInstanceOf(RuntimeException.class);
    }

    private static String text(List<Deadline> clocks) {
        return Json.text(clocks.stream().map(ClockDocument::of).toList());
    }
}
