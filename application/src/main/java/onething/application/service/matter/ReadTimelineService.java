package onething.application.service.matter;

import onething.application.port.in.matter.ReadTimeline;
import onething.application.port.out.Matters;
import onething.application.service.access.Access;
import onething.application.service.handling.Handlings;
import reactor.core.publisher.Flux;

public final class ReadTimelineService implements ReadTimeline {

    private final Access access;
    private final Matters matters;
    private final Handlings handlings;

    public ReadTimelineService(Access access, Matters matters, Handlings handlings) {
        this.access = access;
        this.matters = matters;
        this.handlings = handlings;
    }

    @Override
    public Flux<Entry> read(Query query) {
        return access.visibleMatter(query.who(), query.matter())
                .flatMap(found -> handlings.of(found.value().matter().file()))
                .flatMapMany(handling -> matters.trail(query.matter())
                        .map(event -> Entry.of(event, handling.bundle(), handling.guide())));
    }
}
