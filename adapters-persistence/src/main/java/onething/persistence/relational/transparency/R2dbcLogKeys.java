package onething.persistence.relational.transparency;

import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.text;

import io.r2dbc.spi.Readable;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import onething.application.port.out.transparency.LogKeys;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.encryption.ColumnCipher;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class R2dbcLogKeys implements LogKeys {

    private static final String PLACE = "log_keys.private_key";

    /// Its number is the next one for its node, so a second node that adds one at the same time adds nothing.
    private static final String ADD = """
            insert into log_keys (number, id, private_key, public_key, made)
            values (:number, :id, :private, :public, :made)
            on conflict (number) do nothing
            """;

    private final DatabaseClient database;
    private final ColumnCipher cipher;

    R2dbcLogKeys(DatabaseClient database, ColumnCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    @Override
    public Flux<LogKey> all() {
        return database.sql("select * from log_keys order by number")
                .map(this::key)
                .all();
    }

    @Override
    public Mono<Void> add(LogKey key, int known) {
        return database.sql(ADD)
                .bind("number", known + 1)
                .bind("id", key.id())
                .bind(
                        "private",
                        cipher.encrypt(PLACE, key.id(), key.privateKey().getEncoded()))
                .bind("public", key.publicKey().getEncoded())
                .bind("made", BatchBinder.stored(key.made()))
                .then();
    }

    private LogKey key(Readable row) {
        try {
            var factory = KeyFactory.getInstance("EC");
            var secret = cipher.decrypt(PLACE, text(row, "id"), get(row, "private_key", byte[].class));
            return new LogKey(
                    text(row, "id"),
                    (ECPrivateKey) factory.generatePrivate(new PKCS8EncodedKeySpec(secret)),
                    (ECPublicKey) factory.generatePublic(new X509EncodedKeySpec(get(row, "public_key", byte[].class))),
                    get(row, "made", Instant.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key of the log cannot be read", e);
        }
    }
}
