package onething.persistence.relational.signin;

import java.time.Instant;
import onething.application.port.out.signin.KnownDevices;
import onething.domain.party.PersonId;
import onething.domain.signin.KnownDevice;
import onething.domain.signin.SecretHash;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class R2dbcKnownDevices implements KnownDevices {

    private static final String IS_KNOWN_FOR = """
            select exists(select from known_devices
                           where device = :device and account = :person and seen_at > :since)
            """;

    private static final String IS_KNOWN =
            "select exists(select from known_devices where device = :device and seen_at > :since)";

    private static final String REMEMBER = """
            insert into known_devices (device, account, seen_at) values (:device, :person, :now)
            on conflict (device, account) do update set seen_at = :now
            """;

    private final DatabaseClient database;

    R2dbcKnownDevices(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Boolean> isKnown(SecretHash device, PersonId person, Instant now) {
        return database.sql(IS_KNOWN_FOR)
                .bind("device", device.value())
                .bind("person", person.value())
                .bind("since", now.minus(KnownDevice.LIFETIME))
                .mapValue(Boolean.class)
                .one();
    }

    @Override
    public Mono<Boolean> isKnown(SecretHash device, Instant now) {
        return database.sql(IS_KNOWN)
                .bind("device", device.value())
                .bind("since", now.minus(KnownDevice.LIFETIME))
                .mapValue(Boolean.class)
                .one();
    }

    @Override
    public Mono<Void> remember(SecretHash device, PersonId person, Instant now) {
        return database.sql(REMEMBER)
                .bind("device", device.value())
                .bind("person", person.value())
                .bind("now", now)
                .then();
    }

    @Override
    public Mono<Void> forget(PersonId person) {
        return database.sql("delete from known_devices where account = :person")
                .bind("person", person.value())
                .then();
    }
}
