package onething.application.service.desk;

import java.time.Clock;
import java.util.List;
import onething.application.port.in.desk.ReadStatistics;
import onething.application.port.out.matter.Matters;
import onething.application.service.access.Access;
import onething.application.service.handling.CurrentGuides;
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
                .zipWith(MatterTitles.of(guides), ReadStatisticsService::inWords);
    }

    private static List<Tally> inWords(List<Matters.Tally> tallies, MatterTitles titles) {
        return tallies.stream()
                .map(tally -> new Tally(
                        tally.matter(),
                        titles.of(tally.guide(), tally.matter()),
                        tally.district(),
                        tally.standing(),
                        tally.counts()))
                .toList();
    }
}
