package onething.application.port.out.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.domain.code.MatterCode;
import onething.domain.guide.GuideId;
import onething.domain.guide.notification.NotificationKind;
import onething.domain.matter.MatterId;
import onething.domain.matter.MatterNumber;
import onething.domain.notification.Cause;
import onething.domain.notification.Delivery;
import onething.domain.notification.DeliveryProgress;
import onething.domain.notification.DeliveryStep;
import onething.domain.notification.Reminder;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// What waits to be sent to applicants, and what became of it. An event enters the outbox in the transaction that
/// writes it on the trail, so none is lost.
///
/// The notifications of one matter leave in the order of its events. A matter whose notification waits for another
/// attempt does not delay other matters.
public interface NotificationOutbox {

    /// Takes notifications whose time has come, of each matter only the first one. The caller has them for itself
    /// until the lease ends. Then another caller can take them, so a crash of the caller loses nothing, and may
    /// send one a second time.
    Flux<Taken> take(Instant now, Instant leaseEnds, int limit);

    /// Stores what an attempt led to. Gives false, and changes nothing, if another caller has taken it meanwhile.
    ///
    /// @param kind empty if that could not be found out
    Mono<Boolean> settle(Taken taken, Optional<NotificationKind> kind, DeliveryStep step);

    /// Puts off a notification that cannot be attempted now. This is no failure.
    Mono<Boolean> postpone(Taken taken, Instant until);

    /// Removes a notification that is not needed.
    Mono<Boolean> drop(Taken taken);

    /// Adds the reminders of a matter, each once.
    Mono<Void> remind(Taken because, List<Reminder> reminders);

    /// Gives the notifications of a matter that were attempted or wait, the oldest first.
    Flux<Delivery> of(MatterId matter);

    /// Gives the dead letters of an office in its district, the oldest first.
    ///
    /// @param reviewer who works on low ratings; sees that the answer to one was not delivered, except in matters
    ///                 in which the reviewer took part. Empty for a reader who learns nothing of ratings
    Flux<DeadLetter> undeliverable(OfficeCode office, DistrictCode district, Optional<PersonId> reviewer, int limit);

    /// Gives one notification that the reader may know of, as in [#undeliverable]; empty if there is none.
    Mono<Delivery> find(UUID notification, Optional<PersonId> reviewer);

    /// Lets a dead letter be tried again from the beginning. Gives false if it is none.
    Mono<Boolean> sendAgain(UUID notification, Instant now);

    /// Gives what the code of a link stands for; empty if the code is unknown.
    Mono<Linked> linked(String code);

    /// Gives how long the oldest notification has been waiting that should have left by now; empty if none waits.
    Mono<Instant> oldestWaiting(Instant now);

    /// @param id       the key by which a repeated one is recognised
    /// @param lease    proves that the caller still has it
    /// @param occasion the sequence of the event; or what [Reminder#occasion] gives; or the recalculation
    /// @param code     the code of the link to the page
    record Taken(
            UUID id,
            UUID lease,
            MatterId matter,
            PersonId recipient,
            Cause cause,
            String occasion,
            String code,
            DeliveryProgress progress) {}

    record DeadLetter(Delivery delivery, MatterNumber number, GuideId guide, MatterCode code) {}

    record Linked(MatterId matter, PersonId recipient) {}
}
