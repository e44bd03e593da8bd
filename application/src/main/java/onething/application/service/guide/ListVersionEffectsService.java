package onething.application.service.guide;

import onething.application.port.Page;
import onething.application.port.in.guide.ListVersionEffects;
import onething.application.service.access.Access;
import onething.application.service.handling.KnownGuides;
import onething.application.service.handling.VersionEffects;
import onething.domain.guide.GuideId;
import onething.domain.refusal.Refusal.VersionUnknown;
import onething.domain.release.GuideVersions;
import reactor.core.publisher.Mono;

public final class ListVersionEffectsService implements ListVersionEffects {

    private final KnownGuides guides;
    private final VersionEffects effects;

    public ListVersionEffectsService(KnownGuides guides, VersionEffects effects) {
        this.guides = guides;
        this.effects = effects;
    }

    @Override
    public Mono<Page<Row>> list(Query query) {
        return Mono.fromCallable(() -> Access.administrator(query.who()))
                .flatMap(_ -> guides.versions(query.guide()))
                .map(versions -> versions.movesTo(versionOf(versions, query)))
                .flatMap(moves -> effects.page(moves, query.after(), query.limit()));
    }

    private static GuideId versionOf(GuideVersions versions, Query query) {
        return versions.version(query.version())
                .orElseThrow(() -> new VersionUnknown(query.guide(), query.version()).refused())
                .id();
    }
}
