package onething.application.port.in.matter;

import java.util.Optional;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.Ledger;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import reactor.core.publisher.Flux;

/// Reads every clock of a matter, including stopped ones, with the days that it counted and the reasons.
@FunctionalInterface
public interface ReadDeadlines {

    /// Fails with a `Refused` for `MatterUnknown`. The applicant and the staff who handle the matter may
    /// read it.
    Flux<Explained> read(Query query);

    record Query(Actor who, MatterId matter) {}

    /// @param committed the promised period (承诺时限) day by day, if one is promised; it ends on the due date
    /// @param statutory the statutory period (法定时限) day by day, if the law sets one
    record Explained(Deadline clock, Optional<Ledger> committed, Optional<Ledger> statutory) {

        public static Explained of(Deadline clock, WorkingCalendar calendar) {
            return new Explained(
                    clock,
                    Optional.ofNullable(clock.ledger(LimitBasis.COMMITTED, calendar)),
                    Optional.ofNullable(clock.ledger(LimitBasis.STATUTORY, calendar)));
        }
    }
}
