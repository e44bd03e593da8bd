package onething.application.service.bundle;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import onething.application.port.Versioned;
import onething.application.port.in.bundle.ReadBundle;
import onething.application.port.out.Guides;
import onething.application.port.out.calendar.WorkingCalendars;
import onething.application.port.out.matter.Matters;
import onething.application.service.access.Access;
import onething.domain.bundle.Bundle;
import onething.domain.form.AnswerWords;
import onething.domain.form.FormReport;
import onething.domain.guide.BundleGuide;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

public final class ReadBundleService implements ReadBundle {

    private static final FormReport CLEAN = new FormReport(List.of(), List.of());

    private final Access access;
    private final Matters matters;
    private final Guides guides;
    private final WorkingCalendars calendars;
    private final Clock clock;

    public ReadBundleService(Access access, Matters matters, Guides guides, WorkingCalendars calendars, Clock clock) {
        this.access = access;
        this.matters = matters;
        this.guides = guides;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public Mono<Found> read(Query query) {
        return access.ownBundle(query.who(), query.bundle()).flatMap(found -> switch (found.value()) {
            case Bundle.Draft draft -> asDraft(draft, found);
            case Bundle.Submitted submitted -> asSubmitted(query.who(), submitted, found);
        });
    }

    private Mono<Found> asDraft(Bundle.Draft draft, Versioned<Bundle> found) {
        return Mono.zip(guides.get(draft.guide()), access.holder(draft.applicant()), calendars.current())
                .map(known -> draft.form(known.getT1(), known.getT2(), known.getT3(), clock.instant()))
                .map(form -> new Found(draft, found.version(), form, List.of(), Set.of()));
    }

    private Mono<Found> asSubmitted(Actor who, Bundle.Submitted submitted, Versioned<Bundle> found) {
        return Mono.zip(
                guides.get(submitted.guide()),
                matters.of(submitted.id())
                        .map(record -> record.value().matter())
                        .collectList(),
                (guide, itsMatters) -> new Found(
                        shown(who, submitted, guide),
                        found.version(),
                        CLEAN,
                        itsMatters,
                        AnswerWords.masked(submitted.answers(), guide)));
    }

    /// A submitted bundle is no longer edited, so its numbers are masked.
    private static Bundle shown(Actor who, Bundle.Submitted submitted, BundleGuide guide) {
        return submitted.shown(
                AnswerWords.forItsOwner(submitted.answers(), guide), Access.listed(who, submitted, guide));
    }
}
