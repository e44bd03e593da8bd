package onething.application.port.out.matter;

import java.time.Instant;
import java.util.Optional;
import onething.application.port.Page;
import onething.domain.matter.Message;
import onething.domain.party.PersonId;
import reactor.core.publisher.Mono;

/// What applicants are told of their matters, read off the trails ([Message#tells]), and up to when
/// each has read.
///
/// How many are unread is told by [Matters#summary].
public interface Messages {

    /// Those of the person's own matters, the latest first. Fails with a `Refused` for `CursorInvalid`.
    ///
    /// @param after a [Page#next]
    Mono<Page<Message>> of(PersonId applicant, Optional<String> after, int limit);

    /// The person has read all that happened up to then, that moment included. What was read stays
    /// read: an earlier
    /// moment than the last changes nothing.
    Mono<Void> markRead(PersonId applicant, Instant until);

    /// Up to when the person has read; empty for who never has.
    Mono<Instant> readUntil(PersonId applicant);
}
