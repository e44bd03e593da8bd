package onething.application.service.matter;

import java.util.List;
import java.util.function.Function;
import onething.application.port.Versioned;
import onething.application.port.in.matter.ReadTimeline;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.port.out.matter.Matters;
import onething.application.service.access.Access;
import onething.application.service.access.ReadRecorder;
import onething.application.service.handling.ActionContexts;
import onething.domain.look.PersonalDataAccess.Papers;
import onething.domain.party.Actor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class ReadTimelineService implements ReadTimeline {

    private final Access access;
    private final Matters matters;
    private final ActionContexts handlings;
    private final ReadRecorder witness;

    public ReadTimelineService(Access access, Matters matters, ActionContexts handlings, ReadRecorder witness) {
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

    private Mono<List<Entry>> entries(Actor who, MatterRecord docket) {
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
