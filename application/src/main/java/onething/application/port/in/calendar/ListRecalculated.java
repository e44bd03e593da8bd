package onething.application.port.in.calendar;

import java.util.Optional;
import java.util.UUID;
import onething.application.port.Page;
import onething.application.port.RecalculatedMatter;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Lists the matters with a due date that a notice moves: their numbers and offices, without personal data.
@FunctionalInterface
public interface ListRecalculated {

    /// If there are very many, only some are kept. Fails with a `Refused` for `RoleLacking`,
    /// `NoticeUnknown` or `CursorInvalid`.
    Mono<Page<RecalculatedMatter>> list(Query query);

    record Query(Actor who, UUID notice, Optional<String> after, int limit) {}
}
