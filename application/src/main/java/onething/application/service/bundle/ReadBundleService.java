package onething.application.service.bundle;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import onething.application.port.Versioned;
import onething.application.port.in.bundle.ReadBundle;
import onething.application.port.out.Guides;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.calendar.WorkingCalendars;
import onething.application.port.out.matter.Matters;
import onething.application.service.access.Access;
import onething.application.service.handling.CurrentGuides;
import onething.domain.bundle.Bundle;
import onething.domain.form.AnswerWords;
import onething.domain.form.FormReport;
import onething.domain.guide.BundleGuide;
import onething.domain.party.Actor;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import reactor.core.publisher.Mono;

public final class ReadBundleService implements ReadBundle {

    private static final FormReport CLEAN = new FormReport(List.of(), List.of());

    private final Access access;
    private final Matters matters;
    private final Bundles bundles;
    private final Guides guides;
    private final CurrentGuides current;
    private final WorkingCalendars calendars;
    private final Clock clock;

    public ReadBundleService(
            Access access,
            Matters matters,
            Bundles bundles,
            Guides guides,
            CurrentGuides current,
            WorkingCalendars calendars,
            Clock clock) {
        this.access = access;
        this.matters = matters;
        this.bundles = bundles;
        this.guides = guides;
        this.current = current;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public Mono<Found> read(Query query) {
        return access.ownBundle(query.who(), query.bundle()).flatMap(found -> switch (found.value()) {
            case Bundle.Draft draft -> asDraft(query, found.map(_ -> draft));
            case Bundle.Submitted submitted -> asSubmitted(query.who(), submitted, found);
        });
    }

    private Mono<Found> asDraft(Query query, Versioned<Bundle.Draft> found) {
        return current.of(found.value())
                .flatMap(guide ->
                        guide.id().equals(found.value().guide()) ? asDraft(found, guide) : moved(query, found, guide));
    }

    /// A draft is shown by the version in force. If somebody else changed it meanwhile, it is read again.
    private Mono<Found> moved(Query query, Versioned<Bundle.Draft> found, BundleGuide guide) {
        return bundles.save(found.map(draft -> draft.movedTo(guide)))
                .flatMap(saved -> asDraft(saved, guide))
                .onErrorResume(ChangedMeanwhile::isCauseOf, _ -> read(query));
    }

    private Mono<Found> asDraft(Versioned<Bundle.Draft> found, BundleGuide guide) {
        var draft = found.value();
        return Mono.zip(access.holder(draft.applicant()), calendars.current())
                .map(known -> draft.form(guide, known.getT1(), known.getT2(), clock.instant()))
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
