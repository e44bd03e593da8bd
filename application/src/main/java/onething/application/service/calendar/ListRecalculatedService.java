package onething.application.service.calendar;

import onething.application.port.Page;
import onething.application.port.RecalculatedMatter;
import onething.application.port.in.calendar.ListRecalculated;
import onething.application.port.out.calendar.NoticeRegister;
import onething.application.service.access.Access;
import onething.domain.refusal.Refusal.NoticeUnknown;
import reactor.core.publisher.Mono;

public final class ListRecalculatedService implements ListRecalculated {

    private final NoticeRegister register;

    public ListRecalculatedService(NoticeRegister register) {
        this.register = register;
    }

    @Override
    public Mono<Page<RecalculatedMatter>> list(Query query) {
        return Mono.fromCallable(() -> Access.administrator(query.who()))
                .flatMap(_ -> register.changes(query.notice(), query.after(), query.limit()))
                .switchIfEmpty(Mono.error(new NoticeUnknown(query.notice())::refused));
    }
}
