package onething.application.service.me;

import java.time.Clock;
import java.time.Instant;
import onething.application.port.in.me.MarkMessagesRead;
import onething.application.port.out.matter.Messages;
import onething.application.service.access.Access;
import reactor.core.publisher.Mono;

/// See [MarkMessagesRead].
public final class MarkMessagesReadService implements MarkMessagesRead {

    private final Messages messages;
    private final Clock clock;

    public MarkMessagesReadService(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Mono<Void> mark(Command command) {
        return Mono.fromCallable(() -> Access.applicant(command.who()))
                .flatMap(applicant -> messages.markRead(applicant, notToCome(command.until())));
    }

    private Instant notToCome(Instant until) {
        var now = clock.instant();
        return until.isAfter(now) ? now : until;
    }
}
