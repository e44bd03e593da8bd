package onething.application.service.calendar;

import java.util.List;
import onething.application.port.RecordedNotice;
import onething.application.port.in.calendar.ListNotices;
import onething.application.port.out.calendar.NoticeRegister;
import onething.application.service.access.Access;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

public final class ListNoticesService implements ListNotices {

    private final NoticeRegister register;

    public ListNoticesService(NoticeRegister register) {
        this.register = register;
    }

    @Override
    public Mono<List<RecordedNotice>> list(Actor who) {
        return Mono.fromCallable(() -> Access.administrator(who))
                .then(Mono.defer(() -> register.all().collectList()));
    }
}
