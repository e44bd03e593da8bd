package onething.persistence.relational.signin;

import static onething.persistence.relational.RowReader.constants;
import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.names;
import static onething.persistence.relational.RowReader.text;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.out.signin.DeviceSignIns;
import onething.domain.account.Scope;
import onething.domain.party.PersonId;
import onething.domain.signin.DeviceSignIn;
import onething.domain.signin.DeviceSignIn.Admission;
import onething.domain.signin.DeviceSignIn.Whereabouts;
import onething.domain.signin.SecretHash;
import onething.domain.signin.UserCode;
import onething.persistence.relational.RowReader;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class R2dbcDeviceSignIns implements DeviceSignIns {

    private static final String PLACE = "device_sign_ins.user_code";

    private static final String ADD = """
            insert into device_sign_ins
                   (id, user_code, client, scopes, browser, place, asked, expires, pace)
            values (:id, :userCode, :client, :scopes, :browser, :place, :asked, :expires, :pace)
            """;

    private static final String FIND = """
            select * from device_sign_ins
             where user_code = any(:marks) and decided is null and expires > :now
            """;

    private static final String DECIDE = """
            update device_sign_ins set decided = :now, person = :person, signed_in = :signedIn
             where user_code = any(:marks) and decided is null and expires > :now
            returning *
            """;

    /// Allows half a second for the network. A device that polls earlier has to wait longer from now on.
    /// The row before the update is in `old` (PostgreSQL 18).
    private static final String POLL = """
            update device_sign_ins
               set polled = :now,
                   pace = pace + case when polled + pace * interval '1 second' - interval '500 milliseconds' > :now
                                      then :slower else 0 end
             where id = :id and client = :client
            returning *, new.pace > old.pace as too_soon, expires <= :now as expired
            """;

    private static final String TAKE = "delete from device_sign_ins where id = :id returning id";

    private final DatabaseClient database;
    private final BlindIndexText blindIndex;

    R2dbcDeviceSignIns(DatabaseClient database, BlindIndexText blindIndex) {
        this.database = database;
        this.blindIndex = blindIndex;
    }

    @Override
    public Mono<Void> add(DeviceSignIn waiting) {
        return database.sql(ADD)
                .bind("id", waiting.id().value())
                .bind("userCode", blindIndex.hash(PLACE, waiting.userCode().value()))
                .bind("client", waiting.client())
                .bind("scopes", names(waiting.scopes()))
                .bind("browser", waiting.whereabouts().browser())
                .bind("place", waiting.whereabouts().place())
                .bind("asked", waiting.asked())
                .bind("expires", waiting.expires())
                .bind("pace", Math.toIntExact(DeviceSignIn.PACE.toSeconds()))
                .then();
    }

    @Override
    public Mono<DeviceSignIn> find(UserCode code, Instant now) {
        return database.sql(FIND)
                .bind("marks", blindIndex.hashes(PLACE, code.value()))
                .bind("now", now)
                .map(row -> device(row, code))
                .one();
    }

    @Override
    public Mono<DeviceSignIn> decide(UserCode code, Optional<Admission> admission, Instant now) {
        return database.sql(DECIDE)
                .bind("marks", blindIndex.hashes(PLACE, code.value()))
                .bind("now", now)
                .bind(
                        "person",
                        optional(
                                UUID.class,
                                admission.map(by -> by.person().value()).orElse(null)))
                .bind(
                        "signedIn",
                        optional(
                                Instant.class,
                                admission.map(Admission::signedIn).orElse(null)))
                .map(row -> device(row, code))
                .one();
    }

    @Override
    public Mono<Poll> poll(SecretHash device, String client, Instant now) {
        return database.sql(POLL)
                .bind("id", device.value())
                .bind("client", client)
                .bind("now", now)
                .bind("slower", Math.toIntExact(DeviceSignIn.SLOWER.toSeconds()))
                .map(R2dbcDeviceSignIns::poll)
                .one()
                .flatMap(poll -> poll instanceof Poll.Admitted ? taken(device).map(_ -> poll) : Mono.just(poll));
    }

    /// Of several requests at the same time, one takes it.
    private Mono<String> taken(SecretHash device) {
        return database.sql(TAKE)
                .bind("id", device.value())
                .mapValue(String.class)
                .one();
    }

    private static Poll poll(Readable row) {
        if (get(row, "expired", Boolean.class)) {
            return new Poll.Expired();
        }
        var person = RowReader.find(row, "person", UUID.class);
        if (person.isPresent()) {
            return new Poll.Admitted(
                    new Admission(new PersonId(person.get()), get(row, "signed_in", Instant.class)),
                    constants(row, "scopes", Scope.class));
        }
        return RowReader.find(row, "decided", Instant.class).isPresent()
                ? new Poll.Rejected()
                : new Poll.Waiting(get(row, "too_soon", Boolean.class));
    }

    private static <T> Parameter optional(Class<T> type, @Nullable T value) {
        return value == null ? Parameters.in(type) : Parameters.in(value);
    }

    private static DeviceSignIn device(Readable row, UserCode code) {
        return new DeviceSignIn(
                new SecretHash(text(row, "id")),
                code,
                text(row, "client"),
                constants(row, "scopes", Scope.class),
                new Whereabouts(text(row, "browser"), text(row, "place")),
                get(row, "asked", Instant.class),
                get(row, "expires", Instant.class));
    }
}
