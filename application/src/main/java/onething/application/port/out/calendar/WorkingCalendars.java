package onething.application.port.out.calendar;

import onething.domain.calendar.WorkingCalendar;
import reactor.core.publisher.Mono;

/// The working calendar, built from the holiday notices in effect.
@FunctionalInterface
public interface WorkingCalendars {

    Mono<WorkingCalendar> current();
}
