package onething.application.service;

import java.util.List;
import onething.application.port.out.Guides;
import onething.domain.code.GuideCode;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.GuideId;
import onething.domain.release.GuideVersions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// One guide in its versions, the newest last.
public record GuideInMemory(List<BundleGuide> versions) implements Guides {

    @Override
    public Flux<GuideVersions> all() {
        return Flux.just(new GuideVersions(versions));
    }

    @Override
    public Mono<GuideVersions> find(GuideCode code) {
        return all().filter(guide -> guide.all().getLast().id().code().equals(code))
                .next();
    }

    @Override
    public Mono<BundleGuide> get(GuideId id) {
        return Flux.fromIterable(versions)
                .filter(published -> published.id().equals(id))
                .single();
    }
}
