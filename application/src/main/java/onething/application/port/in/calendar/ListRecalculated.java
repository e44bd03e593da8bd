package onething.application.port.in.calendar;

import java.util.Optional;
import java.util.UUID;
import onething.application.port.Page;
import onething.application.port.RecalculatedMatter;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// The matters of which a notice moves a day: by their number and office, with nothing of whoever they
/// are about.
@FunctionalInterface
public interface ListRecalculated {

    /// Of very many, only some are kept. Fails with a `Refused` for `RoleLacking`, `NoticeUnknown` or
    /// `CursorInvalid`.
    Mono<Page<RecalculatedMatter>> list(Query query);

    record Query(Actor who, UUID notice, Optional<String> after, int limit) {}
}
