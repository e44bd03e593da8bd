package onething.application.service.amendment;

import java.util.List;
import java.util.stream.Stream;
import onething.application.port.Page;
import onething.application.port.in.amendment.ListAmendmentEffects;
import onething.application.port.in.guide.ListVersionEffects.Row;
import onething.application.port.out.Guides;
import onething.application.port.out.amendment.AmendedGuides;
import onething.application.service.handling.VersionEffects;
import onething.domain.amendment.Amendment;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.GuideReport;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal.GuideBroken;
import onething.domain.release.GuideVersions;
import onething.domain.release.VersionMove;
import reactor.core.publisher.Mono;

/// See [ListAmendmentEffects].
public final class ListAmendmentEffectsService implements ListAmendmentEffects {

    private final AmendmentsInHand amendments;
    private final AmendedGuides amended;
    private final Guides guides;
    private final VersionEffects effects;

    public ListAmendmentEffectsService(
            AmendmentsInHand amendments, AmendedGuides amended, Guides guides, VersionEffects effects) {
        this.amendments = amendments;
        this.amended = amended;
        this.guides = guides;
        this.effects = effects;
    }

    @Override
    public Mono<Page<Row>> list(Query query) {
        return amendments
                .get(query.who(), query.amendment())
                .map(found -> scheduled(found.value()))
                .flatMap(amendment -> amended.of(amendment)
                        .map(made -> faultless(made.report()))
                        .zipWith(guides.find(amendment.base().code()), ListAmendmentEffectsService::moves))
                .flatMap(moves -> effects.page(moves, query.after(), query.limit()));
    }

    private static Amendment scheduled(Amendment amendment) {
        if (amendment.inForce().isEmpty()) {
            throw new GuideBroken(List.of(new Fault("/inForce", "required", "还没有写明施行日期和适用范围"))).refused();
        }
        return amendment;
    }

    private static BundleGuide faultless(GuideReport report) {
        return report.guide().orElseThrow(() -> new GuideBroken(report.faults()).refused());
    }

    private static List<VersionMove> moves(BundleGuide amended, GuideVersions published) {
        var earlier = published.all().stream()
                .filter(version -> version.id().version() < amended.id().version());
        return new GuideVersions(Stream.concat(earlier, Stream.of(amended)).toList()).movesTo(amended.id());
    }
}
