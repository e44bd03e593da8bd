package onething.application.service.bundle;

import onething.application.port.Versioned;
import onething.application.port.in.bundle.ReadChecklist;
import onething.application.port.out.Guides;
import onething.application.service.access.Access;
import onething.application.service.handling.CurrentGuides;
import onething.domain.bundle.Bundle;
import onething.domain.guide.BundleGuide;
import reactor.core.publisher.Mono;

public final class ReadChecklistService implements ReadChecklist {

    private final Access access;
    private final Guides guides;
    private final CurrentGuides current;

    public ReadChecklistService(Access access, Guides guides, CurrentGuides current) {
        this.access = access;
        this.guides = guides;
        this.current = current;
    }

    @Override
    public Mono<Found> read(Query query) {
        return access.ownBundle(query.who(), query.bundle())
                .zipWhen(found -> guide(found.value()), ReadChecklistService::found);
    }

    private Mono<BundleGuide> guide(Bundle bundle) {
        return switch (bundle) {
            case Bundle.Draft draft -> current.of(draft);
            case Bundle.Submitted submitted -> guides.get(submitted.guide());
        };
    }

    private static Found found(Versioned<Bundle> found, BundleGuide guide) {
        var materials = found.value().materials();
        var checklist = found.value().checklist(guide);
        return new Found(
                found.version(),
                checklist,
                materials,
                checklist.needed().missingFrom(materials),
                checklist.needed().mayFollow(guide, materials));
    }
}
