package onething.application.service.calendar;

import java.time.Clock;
import onething.application.port.IdempotencyKey;
import onething.application.port.RecordedNotice;
import onething.application.port.in.calendar.ProposeNotice;
import onething.application.port.out.calendar.HolidayNotices;
import onething.application.port.out.calendar.NoticeRegister;
import onething.application.service.access.Access;
import onething.domain.calendar.WorkingCalendar;
import reactor.core.publisher.Mono;

public final class ProposeNoticeService implements ProposeNotice {

    private final HolidayNotices notices;
    private final NoticeRegister register;
    private final Clock clock;

    public ProposeNoticeService(HolidayNotices notices, NoticeRegister register, Clock clock) {
        this.notices = notices;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public Mono<RecordedNotice> propose(Command command) {
        var key = IdempotencyKey.of(command.who().id(), command.key(), "propose " + command.notice());
        return Mono.fromCallable(() -> Access.administrator(command.who()))
                .flatMap(_ -> register.madeBy(key))
                .switchIfEmpty(Mono.defer(() -> proposed(command, key)));
    }

    private Mono<RecordedNotice> proposed(Command command, IdempotencyKey key) {
        var now = clock.instant();
        return notices.all()
                .collectList()
                .map(known -> command.notice().checked(known, WorkingCalendar.dayOf(now)))
                .flatMap(notice -> register.propose(notice, command.who().id(), now, key));
    }
}
