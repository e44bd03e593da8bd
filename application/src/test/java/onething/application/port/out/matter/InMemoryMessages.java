package onething.application.port.out.matter;

import java.time.Instant;
import java.util.Optional;
import onething.application.port.Page;
import onething.application.port.out.InMemoryListing;
import onething.domain.message.Message;
import onething.domain.party.PersonId;
import reactor.core.publisher.Mono;

/// Messages from the trails of the matters in memory.
public final class InMemoryMessages implements Messages {

    private static final InMemoryListing<Message> LATEST_FIRST = new InMemoryListing<>(
            "messages",
            message -> "%019d %019d %s"
                    .formatted(
                            Long.MAX_VALUE - message.event().at().toEpochMilli(),
                            Long.MAX_VALUE - message.event().sequence(),
                            message.id()));

    private final InMemoryMatters matters;

    public InMemoryMessages(InMemoryMatters matters) {
        this.matters = matters;
    }

    @Override
    public Mono<Page<Message>> of(PersonId applicant, Optional<String> after, int limit) {
        return Mono.defer(() -> LATEST_FIRST.page(matters.messages(applicant), after, limit));
    }

    @Override
    public Mono<Void> markRead(PersonId applicant, Instant until) {
        return Mono.fromRunnable(() -> matters.markRead(applicant, until));
    }

    @Override
    public Mono<Instant> readUntil(PersonId applicant) {
        return Mono.defer(() -> Mono.justOrEmpty(matters.readUntil(applicant)));
    }
}
