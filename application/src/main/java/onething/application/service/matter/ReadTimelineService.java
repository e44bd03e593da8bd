package onething.application.service.matter;

import java.util.List;
import java.util.function.Function;
import onething.application.port.in.matter.ReadTimeline;
import onething.application.port.out.Matters;
import onething.application.service.access.Access;
import onething.application.service.access.Witness;
import onething.application.service.handling.Handlings;
import onething.domain.look.Look.Papers;
import onething.domain.matter.MatterFile;
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
                .map(found -> found.value().matter().file())
                .flatMap(file -> witness.sees(query.who(), file, Papers.TIMELINE, entries(file)))
                .flatMapIterable(Function.identity());
    }

    private Mono<List<Entry>> entries(MatterFile file) {
        return handlings
                .of(file)
                .flatMapMany(handling -> matters.trail(file.id())
                        .map(event -> Entry.of(event, handling.bundle(), handling.guide())))
                .collectList();
    }
}
