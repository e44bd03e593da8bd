package onething.persistence.relational.matter;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.EscalationLevel;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.matter.MatterChange;
import onething.domain.matter.watch.OfficeDeadline;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;

/// The stored due dates of a matter with one clock, as tests read them.
///
/// @param moments     when its clock reaches each level
/// @param toFire      those that have not fired yet
/// @param nextAttempt when the sweep takes the matter up
record StoredDueDates(
        Instant next,
        Map<EscalationLevel, Instant> moments,
        Map<EscalationLevel, Instant> toFire,
        @Nullable Instant nextAttempt) {

    static StoredDueDates of(MatterChange change, DatabaseClient database) {
        return of(change.after().file().id().value(), database);
    }

    static StoredDueDates of(UUID matter, DatabaseClient database) {
        var all = escalations(matter, "true", database);
        var toFire = escalations(matter, "fired.at is null or fired.at < ahead.moment", database);
        return requireNonNull(database.sql("""
                        select next_due, next_attempt from matter_due_dates where matter = :matter
                        """)
                .bind("matter", matter)
                .map(row -> new StoredDueDates(
                        instant(row, "next_due"), all, toFire, row.get("next_attempt", Instant.class)))
                .one()
                .block());
    }

    /// The expected due dates while nothing has fired.
    static StoredDueDates expected(Deadline clock, WorkingCalendar calendar) {
        var escalations = new TreeMap<>(EscalationLevel.of(clock, calendar));
        return new StoredDueDates(
                OfficeDeadline.of(List.of(clock), calendar).place(),
                escalations,
                escalations,
                escalations.values().stream().min(Instant::compareTo).orElse(null));
    }

    /// How many belong to another version of their matter than the present one, or say something else of it. No
    /// sweep would ever take those up, and they would come before everything that is due.
    static long outOfStep(DatabaseClient database) {
        return requireNonNull(database.sql("""
                        select count(*)
                          from matters
                          join matter_due_dates as due_dates
                            on due_dates.matter = matters.id
                         where (due_dates.version, due_dates.standing, due_dates.ended, due_dates.late,
                                due_dates.awaits_approval, due_dates.claimant)
                               is distinct from (matters.version, matters.standing, matters.ended, matters.late,
                                                 matters.awaits_approval, matters.claimant)
                        """)
                .map(row -> requireNonNull(row.get(0, Long.class)))
                .one()
                .block());
    }

    /// When the period on that limit has run out.
    Instant end(LimitBasis limitBasis) {
        return requireNonNull(
                moments.get(limitBasis == LimitBasis.COMMITTED ? EscalationLevel.MISSED : EscalationLevel.BREACHED));
    }

    private static Map<EscalationLevel, Instant> escalations(UUID matter, String which, DatabaseClient database) {
        return requireNonNull(database.sql("""
                        select ahead.level, ahead.moment
                          from matter_due_dates as due_dates
                         cross join lateral
                               jsonb_to_recordset(escalations) as ahead (clock text, level text, moment timestamptz)
                          left join fired_escalations as fired
                            on (fired.matter, fired.clock, fired.level::text)
                             = (due_dates.matter, ahead.clock, ahead.level)
                         where due_dates.matter = :matter and (
                        """ + which + ")")
                .bind("matter", matter)
                .map(row -> Map.entry(
                        EscalationLevel.valueOf(requireNonNull(row.get("level", String.class))),
                        instant(row, "moment")))
                .all()
                .collect(
                        TreeMap<EscalationLevel, Instant>::new,
                        (all, level) -> all.put(level.getKey(), level.getValue()))
                .block());
    }

    private static Instant instant(Readable row, String column) {
        return requireNonNull(row.get(column, Instant.class));
    }
}
