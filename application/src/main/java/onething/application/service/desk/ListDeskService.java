package onething.application.service.desk;

import java.util.Optional;
import onething.application.port.Page;
import onething.application.port.Versioned;
import onething.application.port.in.desk.ListDesk;
import onething.application.port.in.matter.Countdown;
import onething.application.port.out.matter.Matters.DeskQuery;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.port.out.matter.Matters;
import onething.application.service.access.Access;
import onething.application.service.handling.ActionContexts;
import onething.domain.deadline.EscalationReached;
import onething.domain.deadline.RemainingTime;
import onething.domain.matter.ActionContext;
import onething.domain.matter.OfficeDeadline;
import onething.domain.party.Actor.Staff;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class ListDeskService implements ListDesk {

    private final Matters matters;
    private final ActionContexts handlings;

    public ListDeskService(Matters matters, ActionContexts handlings) {
        this.matters = matters;
        this.handlings = handlings;
    }

    @Override
    public Mono<Page<Row>> list(Query query) {
        return Mono.fromCallable(() -> Access.staff(query.who()))
                .flatMap(officer -> matters.atDesk(deskOf(officer, query)))
                .flatMap(this::rows);
    }

    private DeskQuery deskOf(Staff officer, Query query) {
        return new DeskQuery(
                officer.office(),
                officer.district(),
                query.code(),
                query.reached(),
                handlings.now(),
                Optional.of(officer.id()).filter(_ -> query.mine()),
                query.overdue(),
                query.awaitsApproval(),
                query.open(),
                query.after(),
                query.limit());
    }

    private Mono<Page<Row>> rows(Page<Versioned<MatterRecord>> page) {
        return Flux.fromIterable(page.items())
                .concatMap(found -> handlings
                        .of(found.value().matter().file())
                        .map(handling -> row(found.value(), found.version(), handling)))
                .collectList()
                .map(rows -> new Page<>(rows, page.next(), page.total()));
    }

    private static Row row(MatterRecord docket, long version, ActionContext handling) {
        var matter = docket.matter();
        var slack = OfficeDeadline.slack(matter.clocks(), handling.now(), handling.calendar());
        return new Row(
                matter.withoutWords(),
                version,
                handling.guide().title(),
                handling.stage(matter).title(),
                docket.claimant(),
                Countdown.of(matter, handling.calendar(), handling.now()),
                slack,
                EscalationReached.highest(matter.clocks(), handling.now(), handling.calendar()),
                slack.filter(RemainingTime::missed).isPresent(),
                matter.awaitsApproval(handling));
    }
}
