package onething.application.service.matter;

import onething.application.port.in.matter.ReadDeadlines;
import onething.application.port.out.calendar.WorkingCalendars;
import onething.application.service.access.Access;
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
                .flatMapIterable(both -> Access.overview(
                                query.who(), both.getT1().value().matter())
                        .clocks()
                        .stream()
                        .map(clock -> Explained.of(clock, both.getT2()))
                        .toList());
    }
}
