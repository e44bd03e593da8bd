package onething.application.service.calendar;

import java.time.Clock;
import onething.application.port.Versioned;
import onething.application.port.in.calendar.WithdrawNotice;
import onething.application.port.out.calendar.NoticeRegister;
import onething.application.service.access.Access;
import onething.domain.refusal.Refusal.NoticeApplied;
import onething.domain.refusal.Refusal.NoticeUnknown;
import reactor.core.publisher.Mono;

public final class WithdrawNoticeService implements WithdrawNotice {

    private final NoticeRegister register;
    private final Clock clock;

    public WithdrawNoticeService(NoticeRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    @Override
    public Mono<Void> withdraw(Command command) {
        return Mono.fromCallable(() -> Access.administrator(command.who()))
                .flatMap(_ -> register.find(command.notice()))
                .switchIfEmpty(Mono.error(new NoticeUnknown(command.notice())::refused))
                .map(notice -> {
                    if (notice.counts()) {
                        throw new NoticeApplied(notice.notice().number().value()).refused();
                    }
                    return new Versioned<>(notice.id(), notice.version()).at(command.version());
                })
                .flatMap(proposal -> register.withdraw(proposal, command.who().id(), clock.instant()));
    }
}
