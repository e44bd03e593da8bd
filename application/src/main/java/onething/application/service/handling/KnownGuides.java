package onething.application.service.handling;

import onething.application.port.out.Guides;
import onething.domain.code.Code;
import onething.domain.code.GuideCode;
import onething.domain.refusal.Refusal.GuideUnknown;
import onething.domain.release.GuideVersions;
import reactor.core.publisher.Mono;

/// Finds the versions of a guide by a code from a request.
public final class KnownGuides {

    private final Guides guides;

    public KnownGuides(Guides guides) {
        this.guides = guides;
    }

    /// Fails with a `Refused` for `GuideUnknown`, with the existing codes.
    public Mono<GuideVersions> versions(String code) {
        return Mono.just(code)
                .filter(Code::isKebab)
                .flatMap(spelt -> guides.find(new GuideCode(spelt)))
                .switchIfEmpty(unknown(code));
    }

    private Mono<GuideVersions> unknown(String code) {
        return guides.all()
                .map(versions -> versions.all().getFirst().id().code().value())
                .sort()
                .collectList()
                .map(published -> new GuideUnknown(code, published).refused())
                .flatMap(Mono::error);
    }
}
