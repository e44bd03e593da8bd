package onething.application.port.out;

import java.time.LocalDate;
import java.util.UUID;
import onething.application.port.IdempotencyKey;
import onething.domain.announcement.Announcement;
import onething.domain.announcement.Announcement.Mark;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The announcements. Each publication and withdrawal is recorded and the record never changes.
public interface Announcements {

    /// A repeated request gives what it published before. Fails with a `Refused` for `KeyReused`.
    Mono<Announcement> publish(Announcement announcement, IdempotencyKey key);

    /// Gives every announcement, including withdrawn ones, the last published first.
    Flux<Announcement> all();

    /// Gives the announcements shown on that day, the last begun first, at most 100.
    Flux<Announcement> shownOn(LocalDate day);

    /// Withdraws an announcement and gives it; empty if the id is unknown. Withdrawing twice changes
    /// nothing.
    Mono<Announcement> withdraw(UUID announcement, Mark mark);
}
