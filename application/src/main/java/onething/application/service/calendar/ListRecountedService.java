package onething.application.service.calendar;

import onething.application.port.Page;
import onething.application.port.RecountedMatter;
import onething.application.port.in.calendar.ListRecounted;
import onething.application.port.out.NoticeRegister;
import onething.application.service.access.Access;
import onething.domain.refusal.Refusal.NoticeUnknown;
import reactor.core.publisher.Mono;

public final class ListRecountedService implements ListRecounted {

    private final NoticeRegister register;

    public ListRecountedService(NoticeRegister register) {
        this.register = register;
    }

    @Override
    public Mono<Page<RecountedMatter>> list(Query query) {
        return Mono.fromCallable(() -> Access.administrator(query.who()))
                .flatMap(_ -> register.changes(query.notice(), query.after(), query.limit()))
                .switchIfEmpty(Mono.error(new NoticeUnknown(query.notice())::refused));
    }
}
