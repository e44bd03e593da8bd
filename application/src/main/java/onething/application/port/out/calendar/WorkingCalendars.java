package onething.application.port.out.calendar;

import onething.domain.calendar.WorkingCalendar;
import reactor.core.publisher.Mono;

/// The working calendar, as the holiday notices published so far make it.
@FunctionalInterface
public interface WorkingCalendars {

    Mono<WorkingCalendar> current();
}
