package onething.application.service.handling;

import onething.application.port.out.Guides;
import onething.domain.code.Code;
import onething.domain.code.GuideCode;
import onething.domain.guide.BundleGuide;
import onething.domain.refusal.Refusal.GuideUnknown;
import reactor.core.publisher.Mono;

/// Finds the guide that is offered now under a code from a request.
public final class CurrentGuides {

    private final Guides guides;

    public CurrentGuides(Guides guides) {
        this.guides = guides;
    }

    /// Fails with a `Refused` for `GuideUnknown`, with the existing codes.
    public Mono<BundleGuide> get(String code) {
        return Mono.just(code)
                .filter(Code::isKebab)
                .flatMap(spelt -> guides.findLatest(new GuideCode(spelt)))
                .switchIfEmpty(unknown(code));
    }

    private Mono<BundleGuide> unknown(String code) {
        return guides.latest()
                .map(guide -> guide.id().code().value())
                .sort()
                .collectList()
                .map(offered -> new GuideUnknown(code, offered).refused())
                .flatMap(Mono::error);
    }
}
