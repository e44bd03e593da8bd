package onething.application.service.me;

import java.util.Map;
import onething.application.port.in.me.ReadSummary;
import onething.application.port.out.matter.Matters;
import onething.application.service.access.Access;
import onething.domain.matter.Tab;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

public final class ReadSummaryService implements ReadSummary {

    private final Matters matters;

    public ReadSummaryService(Matters matters) {
        this.matters = matters;
    }

    @Override
    public Mono<Summary> read(Actor who) {
        return Mono.just(who)
                .filter(Access::files)
                .flatMap(applicant -> matters.summary(applicant.id()))
                .defaultIfEmpty(new Matters.Summary(Map.of(), 0))
                .map(ReadSummaryService::summary);
    }

    private static Summary summary(Matters.Summary found) {
        var counts = found.tabs();
        return new Summary(
                counts.getOrDefault(Tab.TODO, 0L),
                counts.getOrDefault(Tab.IN_PROGRESS, 0L),
                counts.getOrDefault(Tab.COMPLETED, 0L),
                counts.getOrDefault(Tab.RETURNED, 0L),
                found.unread());
    }
}
