package onething.persistence.relational.matter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.Rung;
import onething.domain.deadline.WorkingCalendar;
import onething.persistence.relational.Columns;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/// A rung that a clock of a matter reaches, as parts of whatever statement stores the clock or counts it again.
record RungRow(UUID matter, String clock, Rung rung, Instant moment) {

    private static final String AHEAD = """
            unnest(:rungMatters::uuid[], :rungClocks::text[], :rungs::text[]::rung[], :moments::timestamptz[])
            as ahead (matter, clock, rung, moment)
            """;

    /// Puts the rungs bound by [#bind] in the place of what was ahead, if the part of the statement that is put in its
    /// place has a row. A rung that has fired is armed again only by a moment later than when it fired.
    static final String ARM = """
            insert into rungs as rung (matter, clock, rung, moment, next_try)
            select ahead.matter, ahead.clock, ahead.rung, ahead.moment, ahead.moment
              from %s,
            """ + AHEAD + """
            on conflict (matter, clock, rung) do update
               set moment = excluded.moment, tries = 0,
                   next_try = case when rung.fired_at is null or excluded.moment > rung.fired_at
                                   then excluded.moment end
             where rung.moment is distinct from excluded.moment
            """;

    private static final String NOT_AHEAD = """
            from %s
             where rungs.matter = any(:ids::uuid[]) and rungs.moment is not null
               and not exists (
                    select from
            """ + AHEAD + """
                     where (ahead.matter, ahead.clock, ahead.rung) = (rungs.matter, rungs.clock, rungs.rung))
            """;

    /// Of the matters bound as `ids`, takes back the rungs that are not among those bound by [#bind]. What has fired is
    /// kept, so that it does not fire again.
    static final String DISARM = "update rungs set moment = null, next_try = null, tries = 0 " + NOT_AHEAD;

    static Stream<RungRow> of(UUID matter, List<Deadline> clocks, WorkingCalendar calendar) {
        return clocks.stream().flatMap(clock -> Rung.of(clock, calendar).entrySet().stream()
                .map(reached -> new RungRow(
                        matter, clock.rule().code().value(), reached.getKey(), Columns.stored(reached.getValue()))));
    }

    static GenericExecuteSpec bind(GenericExecuteSpec statement, List<RungRow> rungs) {
        return Columns.of(statement, rungs)
                .column("rungMatters", UUID.class, RungRow::matter)
                .text("rungClocks", RungRow::clock)
                .text("rungs", row -> row.rung().name())
                .instant("moments", RungRow::moment)
                .bound();
    }
}
