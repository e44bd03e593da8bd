package onething.persistence.relational.matter;

import static java.util.Objects.requireNonNull;
import static onething.application.port.out.matter.ClockFixtures.workingDays;
import static onething.application.port.out.matter.StoredFixtures.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import onething.application.port.RecordedNotice;
import onething.application.port.Versioned;
import onething.domain.calendar.WholeYears;
import onething.domain.deadline.Recalculation.Effect;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.matter.MatterChange;
import onething.persistence.relational.calendar.ShippedNotices;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A notice that comes with a new version of the service when there are matters. [WhileClocksRun] shows
/// that on a new database all notices count.
class NoticeShippedTest extends WhileClocksRun {

    private static final String NUMBER = "国办发明电〔2025〕7号";

    @AfterEach
    void everythingThatShipsCountsAgain() throws Exception {
        run("delete from holiday_notices where year = 2026");
        ship();
        run("update holiday_notices set counts = true");
        run("delete from recalculations");
    }

    @Test
    void itIsProposedAndDoesNotCountYet() throws Exception {
        var change = submittedWithoutIt();
        var before = stored(change);

        ship();
        recalculate();

        var shipped = recorded();
        assertThat(shipped.counts()).isFalse();
        assertThat(shipped.notice().holidays()).hasSizeGreaterThan(20);
        assertThat(events(shipped)).endsWith("shipped");
        assertThat(stored(change)).isEqualTo(before);
        assertThat(calendar().publishedYears()).doesNotContain(2026);
    }

    @Test
    void itsDiffIsReadBeforeItIsApplied() throws Exception {
        var late = submittedWithoutIt();
        var before = stored(late);
        ship();
        recalculate();
        var read = recorded();
        assertThat(sides(read.diff().orElseThrow())).containsKey(Effect.LATER);

        here.register()
                .apply(new Versioned<>(read.id(), read.version()), somebody(), clock.instant())
                .block();
        recalculate();

        assertThat(stored(late).end(LimitBasis.COMMITTED)).isAfter(before.end(LimitBasis.COMMITTED));
        assertThat(stored(late)).isEqualTo(calculated(late));
    }

    @Test
    void anEarlierProposalAndItsDiffStayUnchanged() throws Exception {
        run("delete from holiday_notices where year = 2026");
        var proposed = propose(notice(
                NUMBER, "2025-11-04", 2026, WholeYears.daysOff(2026, LocalDate.of(2026, 2, 2)), List.of(), null));
        recalculate();
        var before = read(proposed);

        ship();

        assertThat(read(proposed)).isEqualTo(before);
        assertThat(events(proposed)).endsWith("proposed");
    }

    @Test
    void onADatabaseWithMattersEveryShippedNoticeIsProposed() throws Exception {
        submittedWithoutIt();
        run("delete from holiday_notices");

        ship();

        assertThat(here.register().all().collectList().block())
                .hasSizeGreaterThan(4)
                .noneMatch(RecordedNotice::counts);
    }

    @Test
    void shippedAgainItChangesNothing() throws Exception {
        run("delete from holiday_notices where year = 2026");
        ship();
        recalculate();
        var before = here.register().all().collectList().block();

        ship();

        assertThat(here.register().all().collectList().block()).isEqualTo(before);
    }

    /// A matter on a database from before the notice.
    private MatterChange submittedWithoutIt() {
        run("delete from holiday_notices where year = 2026");
        return submitted(workingDays(70, Instant.parse("2026-01-05T01:00:00Z")));
    }

    private RecordedNotice recorded() {
        return requireNonNull(here.register()
                .all()
                .filter(recorded -> recorded.notice().number().value().equals(NUMBER))
                .next()
                .block());
    }

    /// As the service does at its start, with the tests' clock.
    private void ship() throws Exception {
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
        run("update recalculations set started = timestamptz '%s' where finished is null".formatted(clock.instant()));
    }
}
