package onething.application.service.matter;

import java.util.List;
import java.util.stream.Stream;
import onething.application.port.in.matter.ReadDeadlines;
import onething.application.service.access.Access;
import onething.application.service.handling.ActionContexts;
import onething.domain.matter.ActionContext;
import onething.domain.matter.Matter;
import reactor.core.publisher.Flux;

public final class ReadDeadlinesService implements ReadDeadlines {

    private final Access access;
    private final ActionContexts contexts;

    public ReadDeadlinesService(Access access, ActionContexts contexts) {
        this.access = access;
        this.contexts = contexts;
    }

    @Override
    public Flux<Explained> read(Query query) {
        return access.visibleMatter(query.who(), query.matter())
                .map(found -> found.value().matter())
                .zipWhen(matter -> contexts.of(matter.file()))
                .flatMapIterable(both -> explained(query, both.getT1(), both.getT2()));
    }

    /// The clocks of the procedure, and after the decision those of the remedies.
    private static List<Explained> explained(Query query, Matter matter, ActionContext context) {
        var clocks = Access.overview(query.who(), matter).clocks();
        return Stream.concat(clocks.stream(), context.remedies(matter).stream())
                .map(clock -> Explained.of(clock, context.calendar()))
                .toList();
    }
}
