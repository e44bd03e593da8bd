package onething.application.service.desk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onething.application.port.in.desk.ReadStatistics;
import onething.application.port.out.matter.Matters;
import onething.application.service.access.Access;
import onething.application.service.handling.CurrentGuides;
import onething.domain.code.GuideCode;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.MatterGuide;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

public final class ReadStatisticsService implements ReadStatistics {

    private final Matters matters;
    private final CurrentGuides guides;
    private final Clock clock;

    public ReadStatisticsService(Matters matters, CurrentGuides guides, Clock clock) {
        this.matters = matters;
        this.guides = guides;
        this.clock = clock;
    }

    @Override
    public Mono<List<Tally>> read(Actor who) {
        return Mono.fromCallable(() -> Access.staff(who))
                .flatMapMany(officer -> matters.tally(officer.office(), officer.district(), clock.instant()))
                .collectList()
                .zipWith(published(), ReadStatisticsService::inWords);
    }

    private Mono<Map<GuideCode, BundleGuide>> published() {
        return guides.all().collectMap(guide -> guide.id().code());
    }

    private static List<Tally> inWords(List<Matters.Tally> tallies, Map<GuideCode, BundleGuide> published) {
        return tallies.stream()
                .map(tally -> new Tally(
                        tally.matter(), title(tally, published), tally.district(), tally.standing(), tally.counts()))
                .toList();
    }

    /// A matter that is no longer offered is shown by its code.
    private static String title(Matters.Tally tally, Map<GuideCode, BundleGuide> published) {
        return Optional.ofNullable(published.get(tally.guide()))
                .flatMap(guide -> guide.matter(tally.matter()))
                .map(MatterGuide::title)
                .orElse(tally.matter().value());
    }
}
