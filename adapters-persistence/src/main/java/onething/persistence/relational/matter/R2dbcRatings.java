package onething.persistence.relational.matter;

import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.text;
import static onething.persistence.relational.RowReader.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import onething.application.port.out.matter.Ratings;
import onething.domain.code.WireNamed;
import onething.domain.matter.MatterId;
import onething.domain.rating.Rating;
import onething.domain.text.Text;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.encryption.ColumnCipher;
import onething.persistence.relational.encryption.ReporterCipher;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class R2dbcRatings implements Ratings {

    private static final String COMMENT = "ratings.comment";

    private static final String FIND = "select matter, grade, comment, at from ratings where matter = :matter";

    private static final String ADD = """
            insert into ratings (matter, grade, comment, at) values (:matter, :grade, :comment, :at)
            on conflict do nothing
            """;

    private final DatabaseClient database;
    private final ColumnCipher cipher;

    R2dbcRatings(DatabaseClient database, ReporterCipher reporterCipher) {
        this.database = database;
        this.cipher = reporterCipher.cipher();
    }

    @Override
    public Mono<Rating> find(MatterId matter) {
        return database.sql(FIND).bind("matter", matter.value()).map(this::read).one();
    }

    @Override
    public Mono<Rating> add(Rating rating) {
        return Mono.defer(() -> database.sql(ADD)
                .bind("matter", rating.matter().value())
                .bind("grade", rating.grade().storedName())
                .bind(
                        "comment",
                        cipher.encryptText(
                                COMMENT,
                                rating.matter().value(),
                                rating.comment().value()))
                .bind("at", BatchBinder.stored(rating.at()))
                .fetch()
                .rowsUpdated()
                .then(find(rating.matter())));
    }

    private Rating read(Readable row) {
        return new Rating(
                new MatterId(uuid(row, "matter")),
                WireNamed.stored(Rating.Grade.class, text(row, "grade")),
                new Text(cipher.decryptText(COMMENT, uuid(row, "matter"), get(row, "comment", byte[].class))),
                get(row, "at", Instant.class));
    }
}
