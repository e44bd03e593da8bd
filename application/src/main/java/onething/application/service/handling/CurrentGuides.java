package onething.application.service.handling;

import java.time.Clock;
import java.time.LocalDate;
import onething.application.port.out.Guides;
import onething.domain.bundle.Bundle;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.Code;
import onething.domain.code.GuideCode;
import onething.domain.guide.BundleGuide;
import onething.domain.refusal.Refusal.GuideUnknown;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Finds the version of each guide that is in force today: what is offered, and what a draft is filled in by.
public final class CurrentGuides {

    private final Guides guides;
    private final Clock clock;

    public CurrentGuides(Guides guides, Clock clock) {
        this.guides = guides;
        this.clock = clock;
    }

    /// The version in force of each guide, by its code.
    public Flux<BundleGuide> all() {
        var today = today();
        return guides.all().concatMap(versions -> Mono.justOrEmpty(versions.inForce(today)));
    }

    /// Fails with a `Refused` for `GuideUnknown`, with the existing codes.
    ///
    /// @param code a code from a request
    public Mono<BundleGuide> get(String code) {
        return Mono.just(code)
                .filter(Code::isKebab)
                .flatMap(spelt -> guides.find(new GuideCode(spelt)))
                .flatMap(versions -> Mono.justOrEmpty(versions.inForce(today())))
                .switchIfEmpty(unknown(code));
    }

    /// The version in force of a draft's guide. The draft moves to it. A draft whose matters it offers no more
    /// keeps the version that it has.
    public Mono<BundleGuide> of(Bundle.Draft draft) {
        return guides.find(draft.guide().code())
                .flatMap(versions -> Mono.justOrEmpty(versions.inForce(today())))
                .filter(draft::canMoveTo)
                .switchIfEmpty(Mono.defer(() -> guides.get(draft.guide())));
    }

    private LocalDate today() {
        return WorkingCalendar.dayOf(clock.instant());
    }

    private Mono<BundleGuide> unknown(String code) {
        return all().map(guide -> guide.id().code().value())
                .sort()
                .collectList()
                .map(offered -> new GuideUnknown(code, offered).refused())
                .flatMap(Mono::error);
    }
}
