package onething.persistence.relational.matter;

import static onething.application.port.out.ClockFixtures.workingDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import onething.domain.deadline.Side;
import onething.persistence.relational.calendar.ShippedNotices;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;

/// A notice that comes with a new version of the service while clocks run.
class NoticeShippedTest extends WhileClocksRun {

    @Test
    void aNoticeThatComesWithTheServiceCountsAndWhatRunsIsCountedAgain() throws Exception {
        run("delete from holiday_notices where year = 2026");
        clock.pass(Duration.ofSeconds(11));
        var step = submitted(workingDays(70, Instant.parse("2026-01-05T01:00:00Z")));
        var withoutIt = stored(step);
        var proposed = propose(notice("国办发明电〔2025〕7号", "2025-11-04", 2026, List.of(LocalDate.of(2026, 2, 2)), List.of(), null));

        ship();
        run("update recounts set started = timestamptz '2026-11-23T01:00:12Z' where finished is null and purpose = 'application'");
        clock.pass(Duration.ofSeconds(11));
        recount();

        assertThat(read(proposed).counts()).as("what was proposed is what ships").isTrue();
        assertThat(read(proposed).notice().holidays()).hasSizeGreaterThan(20);
        assertThat(happenings(proposed)).endsWith("proposed", "shipped");
        assertThat(stored(step).end(Side.COMMITTED)).isAfter(withoutIt.end(Side.COMMITTED));
        assertThat(stored(step)).isEqualTo(reckoned(step));
        run("update holiday_notices set proposed_by = null where year = 2026");
    }

    /// As the service does at its start.
    private static void ship() throws Exception {
        try (var connection = SERVER.getPostgresDatabase().getConnection()) {
            ShippedNotices.migration().migrate(new Context() {
                @Override
                public Configuration getConfiguration() {
                    throw new UnsupportedOperationException();
                }

                @Override
                public Connection getConnection() {
                    return connection;
                }
            });
        }
    }
}
