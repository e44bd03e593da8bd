package onething.application.service.handling;

import java.time.Clock;
import java.time.Instant;
import onething.application.port.out.Guides;
import onething.application.port.out.calendar.WorkingCalendars;
import onething.domain.matter.ActionContext;
import onething.domain.matter.MatterFile;
import reactor.core.publisher.Mono;

/// Gives the context of a step on a matter: the guide version that its bundle began with, the current
/// working calendar and the current time.
public final class ActionContexts {

    private final Guides guides;
    private final WorkingCalendars calendars;
    private final Clock clock;

    public ActionContexts(Guides guides, WorkingCalendars calendars, Clock clock) {
        this.guides = guides;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// Gives the current instant for a step.
    public Instant now() {
        return clock.instant();
    }

    public Mono<ActionContext> of(MatterFile file) {
        return Mono.zip(
                guides.get(file.guide()),
                calendars.current(),
                (guide, calendar) -> ActionContext.of(file, guide, calendar, clock.instant()));
    }
}
