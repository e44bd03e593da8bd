package onething.application.service.desk;

import java.util.Optional;
import onething.application.port.Page;
import onething.application.port.in.desk.ListDesk;
import onething.application.port.out.matter.Matters;
import onething.application.port.out.matter.Matters.DeskQuery;
import onething.application.service.access.Access;
import onething.application.service.handling.ActionContexts;
import onething.domain.party.Actor.Staff;
import reactor.core.publisher.Mono;

public final class ListDeskService implements ListDesk {

    private final Matters matters;
    private final DeskRows rows;
    private final ActionContexts contexts;

    public ListDeskService(Matters matters, DeskRows rows, ActionContexts contexts) {
        this.matters = matters;
        this.rows = rows;
        this.contexts = contexts;
    }

    @Override
    public Mono<Page<Row>> list(Query query) {
        return Mono.fromCallable(() -> Access.staff(query.who()))
                .flatMap(officer -> matters.atDesk(deskOf(officer, query)))
                .flatMap(page -> rows.of(query.who(), page));
    }

    private DeskQuery deskOf(Staff officer, Query query) {
        return new DeskQuery(
                officer.office(),
                officer.district(),
                query.filter(),
                query.sort(),
                Optional.of(officer.id()).filter(_ -> query.mine()),
                contexts.now(),
                query.after(),
                query.limit());
    }
}
