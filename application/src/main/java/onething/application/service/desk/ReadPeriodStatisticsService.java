package onething.application.service.desk;

import java.util.List;
import onething.application.port.in.desk.ReadPeriodStatistics;
import onething.application.port.out.matter.Matters;
import onething.application.service.access.Access;
import onething.application.service.handling.CurrentGuides;
import onething.domain.matter.watch.ReportPeriod;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

public final class ReadPeriodStatisticsService implements ReadPeriodStatistics {

    private final Matters matters;
    private final CurrentGuides guides;

    public ReadPeriodStatisticsService(Matters matters, CurrentGuides guides) {
        this.matters = matters;
        this.guides = guides;
    }

    @Override
    public Mono<List<PeriodTally>> read(Actor who, ReportPeriod period) {
        return Mono.fromCallable(() -> Access.staff(who))
                .flatMapMany(officer -> matters.period(officer.office(), officer.district(), period))
                .collectList()
                .zipWith(MatterTitles.of(guides), ReadPeriodStatisticsService::inWords);
    }

    private static List<PeriodTally> inWords(List<Matters.PeriodTally> tallies, MatterTitles titles) {
        return tallies.stream()
                .map(tally -> new PeriodTally(
                        tally.matter(), titles.of(tally.guide(), tally.matter()), tally.district(), tally.counts()))
                .toList();
    }
}
