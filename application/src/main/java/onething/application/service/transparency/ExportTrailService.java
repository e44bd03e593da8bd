package onething.application.service.transparency;

import onething.application.port.in.transparency.ExportTrail;
import onething.application.port.out.transparency.TransparencyLog;
import onething.application.service.access.Access;
import onething.application.service.transparency.LogSections.Section;
import onething.domain.party.Actor;
import onething.domain.trail.EventLine;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class ExportTrailService implements ExportTrail {

    private final TransparencyLog log;

    public ExportTrailService(TransparencyLog log) {
        this.log = log;
    }

    @Override
    public Flux<String> export(Actor who) {
        return Mono.fromCallable(() -> Access.administrator(who))
                .thenMany(Flux.defer(() -> LogSections.of(log).concatMap(this::lines, 1)));
    }

    private Flux<String> lines(Section section) {
        return section.pages(log)
                .concatMapIterable(page -> page, 1)
                .map(event -> "event\t" + EventLine.of(event) + "\n")
                .concatWithValues(
                        "head\t" + section.number() + "\t" + section.head().token() + "\n");
    }
}
