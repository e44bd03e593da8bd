package onething.persistence.relational.notification;

import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.text;
import static onething.persistence.relational.RowReader.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.out.notification.NotificationOutbox;
import onething.domain.bundle.BundleNumber;
import onething.domain.code.GuideCode;
import onething.domain.code.MatterCode;
import onething.domain.code.WireNamed;
import onething.domain.guide.GuideId;
import onething.domain.guide.notification.NotificationKind;
import onething.domain.matter.MatterId;
import onething.domain.matter.MatterNumber;
import onething.domain.notification.Cause;
import onething.domain.notification.Channel;
import onething.domain.notification.Delivery;
import onething.domain.notification.DeliveryProgress;
import onething.domain.notification.DeliveryState;
import onething.domain.notification.DeliveryStep;
import onething.domain.notification.Reminder;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.Lease;
import onething.persistence.relational.RowReader;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The outbox in PostgreSQL. Each statement is complete by itself. A notification that was taken by a node that
/// died is taken again when the lease has ended.
@Repository
class R2dbcNotificationOutbox implements NotificationOutbox {

    private final DatabaseClient database;

    R2dbcNotificationOutbox(DatabaseClient database) {
        this.database = database;
    }

    // The relay.

    @Override
    public Flux<Taken> take(Instant now, Instant leaseEnds, int limit) {
        return Flux.defer(() -> Lease.taking(database, NotificationStatements.TAKE, now, leaseEnds, limit)
                .map(R2dbcNotificationOutbox::taken)
                .all());
    }

    @Override
    public Mono<Boolean> settle(Taken taken, Optional<NotificationKind> kind, DeliveryStep step) {
        var settled = Settled.of(taken.progress(), step);
        var statement = leased(NotificationStatements.SETTLE, taken)
                .bind("state", settled.state().storedName())
                .bind("givenUp", RowReader.names(settled.progress().givenUp()))
                .bind("failures", settled.progress().failures());
        statement = BatchBinder.bind(statement, "kind", String.class, kind.map(NotificationKind::storedName));
        statement = BatchBinder.bind(
                statement, "next", Instant.class, settled.next().map(BatchBinder::stored));
        statement = BatchBinder.bind(
                statement, "channel", String.class, settled.channel().map(Channel::storedName));
        statement = BatchBinder.bind(statement, "providerId", String.class, settled.providerId());
        statement = BatchBinder.bind(
                statement, "settled", Instant.class, settled.at().map(BatchBinder::stored));
        return changesOne(BatchBinder.bind(statement, "reason", String.class, settled.reason()));
    }

    @Override
    public Mono<Boolean> postpone(Taken taken, Instant until) {
        return changesOne(leased(NotificationStatements.POSTPONE, taken).bind("until", BatchBinder.stored(until)));
    }

    @Override
    public Mono<Boolean> drop(Taken taken) {
        return changesOne(leased(NotificationStatements.DROP, taken));
    }

    @Override
    public Mono<Void> remind(Taken because, List<Reminder> reminders) {
        return reminders.isEmpty()
                ? Mono.empty()
                : BatchBinder.of(
                                database.sql(NotificationStatements.REMIND)
                                        .bind("matter", because.matter().value())
                                        .bind("recipient", because.recipient().value()),
                                reminders)
                        .text("occasions", Reminder::occasion)
                        .instant("times", Reminder::at)
                        .bound()
                        .then();
    }

    // What became of them.

    @Override
    public Flux<Delivery> of(MatterId matter) {
        return database.sql(NotificationStatements.OF_MATTER)
                .bind("matter", matter.value())
                .map(R2dbcNotificationOutbox::delivery)
                .all();
    }

    @Override
    public Flux<DeadLetter> undeliverable(
            OfficeCode office, DistrictCode district, Optional<PersonId> reviewer, int limit) {
        return reading(NotificationStatements.UNDELIVERABLE, reviewer)
                .bind("office", office.value())
                .bind("lowest", district.value())
                .bind("highest", district.lastCovered())
                .bind("limit", limit)
                .map(R2dbcNotificationOutbox::deadLetter)
                .all();
    }

    @Override
    public Mono<Delivery> find(UUID notification, Optional<PersonId> reviewer) {
        return reading(NotificationStatements.FIND, reviewer)
                .bind("id", notification)
                .map(R2dbcNotificationOutbox::delivery)
                .one();
    }

    private GenericExecuteSpec reading(String statement, Optional<PersonId> reviewer) {
        return BatchBinder.bind(database.sql(statement), "reader", UUID.class, reviewer.map(PersonId::value));
    }

    @Override
    public Mono<Boolean> sendAgain(UUID notification, Instant now) {
        return changesOne(database.sql(NotificationStatements.SEND_AGAIN)
                .bind("id", notification)
                .bind("now", BatchBinder.stored(now)));
    }

    @Override
    public Mono<Linked> linked(String code) {
        return database.sql(NotificationStatements.LINKED)
                .bind("code", code)
                .map(row -> new Linked(new MatterId(uuid(row, "matter")), new PersonId(uuid(row, "recipient"))))
                .one();
    }

    @Override
    public Mono<Instant> oldestWaiting(Instant now) {
        return database.sql(NotificationStatements.OLDEST_WAITING)
                .bind("now", BatchBinder.stored(now))
                .map(row -> RowReader.find(row, "oldest", Instant.class))
                .one()
                .flatMap(Mono::justOrEmpty);
    }

    private GenericExecuteSpec leased(String statement, Taken taken) {
        return Lease.held(database, statement, taken.id(), taken.lease());
    }

    private static Mono<Boolean> changesOne(GenericExecuteSpec statement) {
        return statement.fetch().rowsUpdated().map(rows -> rows == 1);
    }

    private static Taken taken(Readable row) {
        return new Taken(
                uuid(row, "id"),
                uuid(row, "lease"),
                new MatterId(uuid(row, "matter")),
                new PersonId(uuid(row, "recipient")),
                WireNamed.stored(Cause.class, text(row, "cause")),
                text(row, "occasion"),
                text(row, "code"),
                new DeliveryProgress(
                        RowReader.constants(row, "given_up", Channel.class), get(row, "failures", Integer.class)));
    }

    private static Delivery delivery(Readable row) {
        return new Delivery(
                uuid(row, "id"),
                new MatterId(uuid(row, "matter")),
                WireNamed.stored(Cause.class, text(row, "cause")),
                text(row, "occasion"),
                get(row, "not_before", Instant.class),
                WireNamed.stored(DeliveryState.class, text(row, "state")),
                RowReader.find(row, "kind", String.class).map(kind -> WireNamed.stored(NotificationKind.class, kind)),
                RowReader.find(row, "channel", String.class).map(channel -> WireNamed.stored(Channel.class, channel)),
                RowReader.find(row, "provider_id", String.class),
                RowReader.find(row, "settled", Instant.class),
                RowReader.find(row, "reason", String.class));
    }

    private static DeadLetter deadLetter(Readable row) {
        return new DeadLetter(
                delivery(row),
                new MatterNumber(new BundleNumber(text(row, "bundle_number")), get(row, "ordinal", Integer.class)),
                new GuideId(new GuideCode(text(row, "guide")), get(row, "guide_version", Integer.class)),
                new MatterCode(text(row, "code")));
    }

    /// The columns that follow from a step.
    private record Settled(
            DeliveryState state,
            DeliveryProgress progress,
            Optional<Instant> next,
            Optional<Channel> channel,
            Optional<String> providerId,
            Optional<Instant> at,
            Optional<String> reason) {

        static Settled of(DeliveryProgress before, DeliveryStep step) {
            return switch (step) {
                case DeliveryStep.Delivered(var channel, var providerId, var at) ->
                    new Settled(
                            DeliveryState.DELIVERED,
                            before,
                            Optional.empty(),
                            Optional.of(channel),
                            Optional.of(providerId),
                            Optional.of(at),
                            Optional.empty());
                case DeliveryStep.Again(var progress, var at, var reason) ->
                    new Settled(
                            DeliveryState.WAITING,
                            progress,
                            Optional.of(at),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(reason));
                case DeliveryStep.Undeliverable(var progress, var reason) ->
                    new Settled(
                            DeliveryState.UNDELIVERABLE,
                            progress,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(reason));
            };
        }
    }
}
