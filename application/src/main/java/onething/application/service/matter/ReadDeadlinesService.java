package onething.application.service.matter;

import java.util.Optional;
import onething.application.port.in.matter.ReadDeadlines;
import onething.application.port.out.WorkingCalendars;
import onething.application.service.access.Access;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.Side;
import onething.domain.deadline.WorkingCalendar;
import reactor.core.publisher.Flux;

public final class ReadDeadlinesService implements ReadDeadlines {

    private final Access access;
    private final WorkingCalendars calendars;

    public ReadDeadlinesService(Access access, WorkingCalendars calendars) {
        this.access = access;
        this.calendars = calendars;
    }

    @Override
    public Flux<Explained> read(Query query) {
        return access.visibleMatter(query.who(), query.matter())
                .zipWith(calendars.current())
                .flatMapIterable(both -> both.getT1().value().matter().clocks().stream()
                        .map(clock -> explained(clock, both.getT2()))
                        .toList());
    }

    private static Explained explained(Deadline clock, WorkingCalendar calendar) {
        return new Explained(
                clock,
                Optional.ofNullable(clock.ledger(Side.COMMITTED, calendar)),
                Optional.ofNullable(clock.ledger(Side.STATUTORY, calendar)));
    }
}
