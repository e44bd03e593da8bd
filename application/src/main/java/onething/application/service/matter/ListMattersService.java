package onething.application.service.matter;

import onething.application.port.Page;
import onething.application.port.Versioned;
import onething.application.port.in.matter.Countdown;
import onething.application.port.in.matter.ListMatters;
import onething.application.port.out.matter.Matters;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.service.access.Access;
import onething.application.service.handling.ActionContexts;
import onething.domain.matter.ActionContext;
import onething.domain.matter.Matter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class ListMattersService implements ListMatters {

    private final Matters matters;
    private final ActionContexts contexts;

    public ListMattersService(Matters matters, ActionContexts contexts) {
        this.matters = matters;
        this.contexts = contexts;
    }

    @Override
    public Mono<Page<Row>> list(Query query) {
        return Mono.fromCallable(() -> Access.applicant(query.who()))
                .flatMap(applicant -> matters.of(applicant, query.tab(), query.after(), query.limit()))
                .flatMap(this::rows);
    }

    private Mono<Page<Row>> rows(Page<Versioned<MatterRecord>> page) {
        return Flux.fromIterable(page.items())
                .concatMap(found -> contexts.ofRow(found.value().matter().file())
                        .map(context -> row(found.value().matter(), found.version(), context)))
                .collectList()
                .map(rows -> new Page<>(rows, page.next(), page.total()));
    }

    private static Row row(Matter matter, long version, ActionContext context) {
        return new Row(
                matter, version, context.guide().title(), context.stage(matter).title(), Countdown.of(matter, context));
    }
}
