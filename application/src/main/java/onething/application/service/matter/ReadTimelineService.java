package onething.application.service.matter;

import java.util.List;
import java.util.function.Function;
import onething.application.port.Versioned;
import onething.application.port.in.matter.ReadTimeline;
import onething.application.port.out.Matters;
import onething.application.port.out.Matters.Docket;
import onething.application.service.access.Access;
import onething.application.service.access.Witness;
import onething.application.service.handling.Handlings;
import onething.domain.look.Look.Papers;
import onething.domain.party.Actor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class ReadTimelineService implements ReadTimeline {

    private final Access access;
    private final Matters matters;
    private final Handlings handlings;
    private final Witness witness;

    public ReadTimelineService(Access access, Matters matters, Handlings handlings, Witness witness) {
        this.access = access;
        this.matters = matters;
        this.handlings = handlings;
        this.witness = witness;
    }

    @Override
    public Flux<Entry> read(Query query) {
        return access.visibleMatter(query.who(), query.matter())
                .map(Versioned::value)
                .flatMap(docket -> witness.sees(
                        query.who(), docket.matter().file(), Papers.TIMELINE, entries(query.who(), docket)))
                .flatMapIterable(Function.identity());
    }

    private Mono<List<Entry>> entries(Actor who, Docket docket) {
        var file = docket.matter().file();
        return handlings
                .of(file)
                .flatMap(handling -> Mono.zip(
                        matters.trail(file.id())
                                .map(event -> Entry.of(event, handling.bundle(), handling.guide()))
                                .collectList(),
                        access.keepsReporterFrom(who, docket, handling.bundle()),
                        (entries, secret) -> secret
                                ? entries.stream().map(Entry::withoutNote).toList()
                                : entries));
    }
}
