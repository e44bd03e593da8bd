package onething.application.service.transparency;

import java.util.List;
import onething.application.port.in.transparency.ExportTrail;
import onething.application.port.out.transparency.TransparencyLog;
import onething.application.service.access.Access;
import onething.domain.party.Actor;
import onething.domain.trail.EventLine;
import onething.domain.transparency.Signed;
import onething.domain.transparency.TreeHead;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class ExportTrailService implements ExportTrail {

    private static final int PAGE = 200;

    private final TransparencyLog log;

    public ExportTrailService(TransparencyLog log) {
        this.log = log;
    }

    @Override
    public Flux<String> export(Actor who) {
        return Mono.fromCallable(() -> Access.administrator(who)).thenMany(Flux.defer(this::lines));
    }

    private Flux<String> lines() {
        return headsAfter(0)
                .expand(page -> headsAfter(page.getLast().statement().size()))
                .concatMapIterable(page -> page, 1)
                .scan(Section.NONE, Section::next)
                .skip(1)
                .concatMap(this::lines, 1);
    }

    private Mono<List<Signed<TreeHead>>> headsAfter(long size) {
        return log.heads(size, PAGE).collectList().filter(page -> !page.isEmpty());
    }

    private Flux<String> lines(Section section) {
        var pages = Math.toIntExact((section.until() - section.from() + PAGE - 1) / PAGE);
        return Flux.range(0, pages)
                .map(page -> section.from() + (long) page * PAGE)
                .concatMap(from -> log.events(from, (int) Math.min(PAGE, section.until() - from)), 1)
                .map(event -> "event\t" + EventLine.of(event) + "\n")
                .concatWithValues("head\t" + section.number() + "\t" + section.token() + "\n");
    }

    /// The events that a head has and the one before it has not.
    ///
    /// @param number of the head, from 1
    private record Section(long number, long from, long until, String token) {

        static final Section NONE = new Section(0, 0, 0, "");

        Section next(Signed<TreeHead> head) {
            return new Section(number + 1, until, head.statement().size(), head.token());
        }
    }
}
