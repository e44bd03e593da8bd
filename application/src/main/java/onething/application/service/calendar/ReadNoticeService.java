package onething.application.service.calendar;

import onething.application.port.RecordedNotice;
import onething.application.port.in.calendar.ReadNotice;
import onething.application.port.out.calendar.NoticeRegister;
import onething.application.service.access.Access;
import onething.domain.refusal.Refusal.NoticeUnknown;
import reactor.core.publisher.Mono;

public final class ReadNoticeService implements ReadNotice {

    private final NoticeRegister register;

    public ReadNoticeService(NoticeRegister register) {
        this.register = register;
    }

    @Override
    public Mono<RecordedNotice> read(Query query) {
        return Mono.fromCallable(() -> Access.administrator(query.who()))
                .flatMap(_ -> register.find(query.notice()))
                .switchIfEmpty(Mono.error(new NoticeUnknown(query.notice())::refused));
    }
}
