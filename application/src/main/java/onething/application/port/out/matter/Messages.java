package onething.application.port.out.matter;

import java.time.Instant;
import java.util.Optional;
import onething.application.port.Page;
import onething.domain.message.Message;
import onething.domain.party.PersonId;
import reactor.core.publisher.Mono;

/// The messages to applicants about their matters, taken from the trails ([Message#isVisible]), and up to when
/// each applicant has read them.
///
/// [Matters#summary] counts the unread ones.
public interface Messages {

    /// Gives the messages of the person's own matters, the latest first. Fails with a `Refused` for
    /// `CursorInvalid`.
    ///
    /// @param after a [Page#next]
    Mono<Page<Message>> of(PersonId applicant, Optional<String> after, int limit);

    /// Marks everything up to and including this instant as read. Read messages stay read: an earlier
    /// instant than the last one changes nothing.
    Mono<Void> markRead(PersonId applicant, Instant until);

    /// Gives up to when the person has read; empty if never.
    Mono<Instant> readUntil(PersonId applicant);
}
