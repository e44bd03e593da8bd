package onething.persistence.relational.matter;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.Rung;
import onething.domain.deadline.Side;
import onething.domain.deadline.WorkingCalendar;
import onething.domain.matter.OfficeDue;
import onething.domain.matter.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;

/// What is stored beside a matter of one clock, as tests look at it.
///
/// @param moments when its clock reaches what
/// @param toFire  those of them that have yet to fire
/// @param nextTry when the sweep looks at it
record StoredReckoning(
        Instant next,
        Map<Rung, Instant> moments,
        Map<Rung, Instant> toFire,
        @Nullable Instant nextTry) {

    static StoredReckoning of(Step step, DatabaseClient database) {
        return of(step.after().file().id().value(), database);
    }

    static StoredReckoning of(UUID matter, DatabaseClient database) {
        var all = rungs(matter, "true", database);
        var toFire = rungs(matter, "fired.at is null or fired.at < ahead.moment", database);
        return requireNonNull(database.sql("""
                        select next_due, next_try from reckonings where matter = :matter
                        """)
                .bind("matter", matter)
                .map(row -> new StoredReckoning(
                        instant(row, "next_due"),
                        all,
                        toFire,
                        row.get("next_try", Instant.class)))
                .one()
                .block());
    }

    /// What it has to be while nothing has fired.
    static StoredReckoning expected(Deadline clock, WorkingCalendar calendar) {
        var rungs = new TreeMap<>(Rung.of(clock, calendar));
        return new StoredReckoning(
                OfficeDue.of(List.of(clock), calendar).place(),
                rungs,
                rungs,
                rungs.values().stream().min(Instant::compareTo).orElse(null));
    }

    /// How many follow from another version of their matter than the present one: no sweep would ever take those up, and they
    /// would stand before all that is due.
    static long outOfStep(DatabaseClient database) {
        return requireNonNull(database.sql("""
                        select count(*)
                          from matters
                          join reckonings on reckonings.matter = matters.id and reckonings.version <> matters.version
                        """)
                .map(row -> requireNonNull(row.get(0, Long.class)))
                .one()
                .block());
    }

    /// When the period on that side has run out.
    Instant end(Side side) {
        return requireNonNull(moments.get(side == Side.COMMITTED ? Rung.MISSED : Rung.BREACHED));
    }

    private static Map<Rung, Instant> rungs(UUID matter, String which, DatabaseClient database) {
        return requireNonNull(database.sql("""
                        select ahead.rung, ahead.moment
                          from reckonings
                         cross join lateral
                               jsonb_to_recordset(rungs) as ahead (clock text, rung text, moment timestamptz)
                          left join fired_rungs as fired
                            on (fired.matter, fired.clock, fired.rung::text) = (reckonings.matter, ahead.clock, ahead.rung)
                         where reckonings.matter = :matter and (
                        """ + which + ")")
                .bind("matter", matter)
                .map(row -> Map.entry(
                        Rung.valueOf(requireNonNull(row.get("rung", String.class))), instant(row, "moment")))
                .all()
                .collect(TreeMap<Rung, Instant>::new, (all, rung) -> all.put(rung.getKey(), rung.getValue()))
                .block());
    }

    private static Instant instant(Readable row, String column) {
        return requireNonNull(row.get(column, Instant.class));
    }
}
