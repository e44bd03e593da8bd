package onething.persistence.relational.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.out.notification.NotificationOutbox;
import onething.application.port.out.notification.Notifications;
import onething.domain.guide.notification.NotificationKind;
import onething.domain.matter.MatterId;
import onething.domain.notification.Channel;
import onething.domain.notification.Delivery;
import onething.domain.notification.DeliveryStep;
import onething.domain.notification.Notification;
import onething.domain.notification.Reminder;
import onething.domain.notification.SendResult;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Notices each call of a relay to the outside, right before it and right after it.
@FunctionalInterface
interface CallSteps {

    <T> Mono<T> call(String name, Mono<T> work);

    record Provider(Notifications notifications, CallSteps node) implements Notifications {

        @Override
        public Flux<Channel> channels() {
            return notifications.channels();
        }

        @Override
        public Mono<SendResult> send(Notification notification) {
            return node.call("send", notifications.send(notification));
        }
    }

    record Outbox(NotificationOutbox outbox, CallSteps node) implements NotificationOutbox {

        @Override
        public Flux<Taken> take(Instant now, Instant leaseEnds, int limit) {
            return node.call("take", outbox.take(now, leaseEnds, limit).collectList())
                    .flatMapIterable(all -> all);
        }

        @Override
        public Mono<Boolean> settle(Taken taken, Optional<NotificationKind> kind, DeliveryStep step) {
            return node.call("settle", outbox.settle(taken, kind, step));
        }

        @Override
        public Mono<Boolean> postpone(Taken taken, Instant until) {
            return node.call("postpone", outbox.postpone(taken, until));
        }

        @Override
        public Mono<Boolean> drop(Taken taken) {
            return node.call("drop", outbox.drop(taken));
        }

        @Override
        public Mono<Void> remind(Taken because, List<Reminder> reminders) {
            return node.call("remind", outbox.remind(because, reminders));
        }

        @Override
        public Flux<Delivery> of(MatterId matter) {
            return outbox.of(matter);
        }

        @Override
        public Flux<DeadLetter> undeliverable(
                OfficeCode office, DistrictCode district, Optional<PersonId> reviewer, int limit) {
            return outbox.undeliverable(office, district, reviewer, limit);
        }

        @Override
        public Mono<Delivery> find(UUID notification, Optional<PersonId> reviewer) {
            return outbox.find(notification, reviewer);
        }

        @Override
        public Mono<Boolean> sendAgain(UUID notification, Instant now) {
            return outbox.sendAgain(notification, now);
        }

        @Override
        public Mono<Linked> linked(String code) {
            return outbox.linked(code);
        }

        @Override
        public Mono<Instant> oldestWaiting(Instant now) {
            return outbox.oldestWaiting(now);
        }
    }
}
