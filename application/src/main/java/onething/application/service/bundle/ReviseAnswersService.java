package onething.application.service.bundle;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import onething.application.port.Versioned;
import onething.application.port.in.bundle.ReviseAnswers;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.calendar.WorkingCalendars;
import onething.application.service.access.Access;
import onething.application.service.handling.CurrentGuides;
import onething.domain.account.AccountHolder;
import onething.domain.bundle.Bundle;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.guide.BundleGuide;
import reactor.core.publisher.Mono;

public final class ReviseAnswersService implements ReviseAnswers {

    private final Access access;
    private final Bundles bundles;
    private final CurrentGuides guides;
    private final WorkingCalendars calendars;
    private final Clock clock;

    public ReviseAnswersService(
            Access access, Bundles bundles, CurrentGuides guides, WorkingCalendars calendars, Clock clock) {
        this.access = access;
        this.bundles = bundles;
        this.guides = guides;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public Mono<Revised> revise(Command command) {
        return access.ownBundle(command.who(), command.bundle())
                .map(found -> found.map(Bundle::draft).at(command.version()))
                .flatMap(found -> Mono.zip(
                                guides.of(found.value()),
                                access.holder(found.value().applicant()),
                                calendars.current())
                        .flatMap(known ->
                                revised(found, known.getT1(), known.getT2(), known.getT3(), command, clock.instant())));
    }

    private Mono<Revised> revised(
            Versioned<Bundle.Draft> found,
            BundleGuide guide,
            Optional<AccountHolder> holder,
            WorkingCalendar calendar,
            Command command,
            Instant now) {
        var changed = found.map(draft -> draft.movedTo(guide)
                .revise(guide, command.changed(), command.cleared(), command.clearedSections(), holder, now));
        return bundles.save(changed)
                .map(saved -> new Revised(
                        saved.value(), saved.version(), saved.value().form(guide, holder, calendar, now)));
    }
}
