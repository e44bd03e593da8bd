package onething.application.port.out;

import java.time.LocalDate;
import java.util.UUID;
import onething.application.port.IdempotencyKey;
import onething.domain.announcement.Announcement.Mark;
import onething.domain.announcement.Announcement;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// What everybody is told. What was published and withdrawn is recorded with it and never changed.
public interface Announcements {

    /// The same request gives what it published before. Fails with a `Refused` for `KeyReused`.
    Mono<Announcement> publish(Announcement announcement, IdempotencyKey key);

    /// Every one, withdrawn ones too, the last published first.
    Flux<Announcement> all();

    /// Those that are shown on that day, the last begun first, at most a hundred.
    Flux<Announcement> shownOn(LocalDate day);

    /// The announcement, withdrawn; empty if there is none by that id. Taking back twice changes nothing.
    Mono<Announcement> withdraw(UUID announcement, Mark mark);
}
