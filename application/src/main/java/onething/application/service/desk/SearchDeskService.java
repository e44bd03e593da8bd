package onething.application.service.desk;

import java.util.Optional;
import onething.application.port.DeskSort;
import onething.application.port.Page;
import onething.application.port.in.desk.ListDesk.Row;
import onething.application.port.in.desk.SearchDesk;
import onething.application.port.out.matter.Matters;
import onething.application.port.out.matter.Matters.DeskQuery;
import onething.application.service.access.Access;
import onething.application.service.access.ReadRecorder;
import onething.application.service.handling.ActionContexts;
import onething.domain.party.Actor.Staff;
import reactor.core.publisher.Mono;

/// See [SearchDesk].
public final class SearchDeskService implements SearchDesk {

    private final Matters matters;
    private final DeskRows rows;
    private final ActionContexts contexts;
    private final ReadRecorder recorder;

    public SearchDeskService(Matters matters, DeskRows rows, ActionContexts contexts, ReadRecorder recorder) {
        this.matters = matters;
        this.rows = rows;
        this.contexts = contexts;
        this.recorder = recorder;
    }

    @Override
    public Mono<Page<Row>> search(Query query) {
        return Mono.fromCallable(() -> Access.staff(query.who()))
                .flatMap(officer -> matters.search(deskOf(officer, query), query.wanted(), Access.caseloadOf(officer)))
                .flatMap(page -> recorder.finds(
                        query.who(),
                        page.items().stream()
                                .map(found -> found.value().matter().file())
                                .toList(),
                        rows.of(query.who(), page)));
    }

    private DeskQuery deskOf(Staff officer, Query query) {
        return new DeskQuery(
                officer.office(),
                officer.district(),
                query.filter(),
                DeskSort.PRESSING,
                Optional.empty(),
                contexts.now(),
                query.after(),
                query.limit());
    }
}
