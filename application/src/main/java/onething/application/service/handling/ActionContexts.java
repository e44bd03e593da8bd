package onething.application.service.handling;

import java.time.Clock;
import java.time.Instant;
import onething.application.port.out.Guides;
import onething.application.port.out.calendar.WorkingCalendars;
import onething.application.port.out.signin.Secrets;
import onething.domain.matter.ActionContext;
import onething.domain.matter.MatterFile;
import onething.domain.trail.Salts;
import reactor.core.publisher.Mono;

/// Gives the context of a step on a matter: the guide version that its bundle began with, the current
/// working calendar, the current time, and salts for the notes of the step.
public final class ActionContexts {

    private final Guides guides;
    private final WorkingCalendars calendars;
    private final Secrets secrets;
    private final Clock clock;

    public ActionContexts(Guides guides, WorkingCalendars calendars, Secrets secrets, Clock clock) {
        this.guides = guides;
        this.calendars = calendars;
        this.secrets = secrets;
        this.clock = clock;
    }

    /// Gives the current instant for a step.
    public Instant now() {
        return clock.instant();
    }

    public Mono<ActionContext> of(MatterFile file) {
        return secrets.draw().flatMap(seed -> with(Salts.from(seed.value()), file));
    }

    /// For a row of a list, which records nothing: no salts are drawn for it.
    public Mono<ActionContext> ofRow(MatterFile file) {
        return with(Salts.NONE, file);
    }

    private Mono<ActionContext> with(Salts salts, MatterFile file) {
        return Mono.zip(
                guides.get(file.guide()),
                calendars.current(),
                (guide, calendar) -> ActionContext.of(file, guide, calendar, clock.instant(), salts));
    }
}
