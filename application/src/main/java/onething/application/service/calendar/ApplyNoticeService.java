package onething.application.service.calendar;

import java.time.Clock;
import java.util.UUID;
import onething.application.port.RecordedNotice;
import onething.application.port.RecordedNotice.RecalculationProgress;
import onething.application.port.Versioned;
import onething.application.port.in.calendar.ApplyNotice;
import onething.application.port.out.calendar.NoticeRegister;
import onething.application.service.access.Access;
import onething.domain.refusal.Refusal.DiffUnfinished;
import onething.domain.refusal.Refusal.NoticeApplied;
import onething.domain.refusal.Refusal.NoticeUnknown;
import reactor.core.publisher.Mono;

public final class ApplyNoticeService implements ApplyNotice {

    private final NoticeRegister register;
    private final Clock clock;

    public ApplyNoticeService(NoticeRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    @Override
    public Mono<RecordedNotice> apply(Command command) {
        return Mono.fromCallable(() -> Access.administrator(command.who()))
                .flatMap(_ -> register.find(command.notice()))
                .switchIfEmpty(Mono.error(new NoticeUnknown(command.notice())::refused))
                .map(notice -> readBefore(notice, command.version()))
                .flatMap(read -> register.apply(read, command.who().id(), clock.instant()));
    }

    private static Versioned<UUID> readBefore(RecordedNotice notice, long version) {
        var number = notice.notice().number().value();
        if (notice.counts()) {
            throw new NoticeApplied(number).refused();
        }
        var read = new Versioned<>(notice.id(), notice.version()).at(version);
        if (notice.diff().flatMap(RecalculationProgress::finished).isEmpty()) {
            throw new DiffUnfinished(number).refused();
        }
        return read;
    }
}
