package onething.persistence.relational.signin;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import java.nio.ByteBuffer;
import java.util.UUID;
import onething.application.port.out.signin.FaceSignIns;
import onething.domain.party.PersonId;
import onething.domain.signin.FaceSignIn;
import onething.domain.signin.FaceSignIn.AtProvider;
import onething.domain.signin.FaceSignIn.Ended;
import onething.domain.signin.SecretHash;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class R2dbcFaceSignIns implements FaceSignIns {

    private static final String ADD = """
            insert into face_sign_ins
                   (id, sign_in, browser, way, agreed, face_consent, expires, stage, state, details)
            values (:id, :signIn, :browser, :way, :agreed, :faceConsent, :expires, :stage, :state, :details)
            """;

    /// The first request that brings the state takes it. The row before the update is in `old`
    /// (PostgreSQL 18).
    private static final String TAKE_BY_STATE = """
            update face_sign_ins set state = null
             where state = :state and stage = 'at-provider'
            returning id, sign_in, browser, way, agreed, face_consent, expires, stage, old.state as state, details
            """;

    private static final String ADVANCE = """
            update face_sign_ins
               set stage = :stage, agreed = :agreed, face_consent = :faceConsent, details = :details,
                   outcome = :outcome, person = :person, state = null
             where id = :id and stage = :from
            """;

    private final DatabaseClient database;
    private final FaceSignInRow rows;

    R2dbcFaceSignIns(DatabaseClient database, FaceSignInRow rows) {
        this.database = database;
        this.rows = rows;
    }

    @Override
    public Mono<Void> add(AtProvider begun) {
        var file = begun.file();
        return placed(database.sql(ADD), begun)
                .bind("signIn", file.signIn().value())
                .bind("browser", file.browser().value())
                .bind("way", file.way().storedName())
                .bind("expires", file.expires())
                .bind("state", begun.state().value())
                .then();
    }

    @Override
    public Mono<FaceSignIn> find(SecretHash id) {
        return database.sql("select * from face_sign_ins where id = :id")
                .bind("id", id.value())
                .map(rows::read)
                .one();
    }

    @Override
    public Mono<AtProvider> takeByState(SecretHash state) {
        return database.sql(TAKE_BY_STATE)
                .bind("state", state.value())
                .map(rows::atProvider)
                .one();
    }

    @Override
    public Mono<FaceSignIn> advance(FaceSignIn from, FaceSignIn to) {
        var ended = to instanceof Ended end ? end : null;
        @Nullable String outcome = ended == null ? null : ended.outcome().storedName();
        @Nullable
        UUID person = ended == null ? null : ended.person().map(PersonId::value).orElse(null);
        return placed(database.sql(ADVANCE), to)
                .bind("from", FaceSignInRow.stage(from))
                .bind("outcome", optional(String.class, outcome))
                .bind("person", optional(UUID.class, person))
                .fetch()
                .rowsUpdated()
                .filter(count -> count == 1)
                .map(_ -> to);
    }

    private GenericExecuteSpec placed(GenericExecuteSpec statement, FaceSignIn at) {
        return statement
                .bind("id", at.file().id().value())
                .bind("agreed", at.file().agreed())
                .bind("faceConsent", at.file().faceConsent())
                .bind("stage", FaceSignInRow.stage(at))
                .bind(
                        "details",
                        optional(
                                ByteBuffer.class,
                                rows.details(at).map(ByteBuffer::wrap).orElse(null)));
    }

    private static <T> Parameter optional(Class<T> type, @Nullable T value) {
        return value == null ? Parameters.in(type) : Parameters.in(value);
    }
}
