package onething.persistence.relational.signin;

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
import onething.application.port.out.token.SigningKeys;
import onething.persistence.relational.encryption.ColumnCipher;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class R2dbcSigningKeys implements SigningKeys {

    private static final String PLACE = "signing_keys.private_key";

    private static final String ADD = """
            insert into signing_keys (id, private_key, public_key, signs_from, signs_until)
            select :id, :private, :public, :from, :until
             where not exists (select from signing_keys where signs_until > :from)
            on conflict (signs_from) do nothing
            """;

    private final DatabaseClient database;
    private final ColumnCipher cipher;

    R2dbcSigningKeys(DatabaseClient database, ColumnCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    @Override
    public Flux<SigningKey> all() {
        return database.sql("select * from signing_keys order by signs_from")
                .map(this::key)
                .all();
    }

    @Override
    public Mono<Void> add(SigningKey key) {
        return database.sql(ADD)
                .bind("id", key.id())
                .bind(
                        "private",
                        cipher.encrypt(PLACE, key.id(), key.privateKey().getEncoded()))
                .bind("public", key.publicKey().getEncoded())
                .bind("from", key.signsFrom())
                .bind("until", key.signsUntil())
                .then();
    }

    @Override
    public Mono<Void> removeEndedBefore(Instant end) {
        return database.sql("delete from signing_keys where signs_until < :end")
                .bind("end", end)
                .then();
    }

    private SigningKey key(Readable row) {
        try {
            var factory = KeyFactory.getInstance("EC");
            var secret = cipher.decrypt(PLACE, text(row, "id"), get(row, "private_key", byte[].class));
            return new SigningKey(
                    text(row, "id"),
                    (ECPrivateKey) factory.generatePrivate(new PKCS8EncodedKeySpec(secret)),
                    (ECPublicKey) factory.generatePublic(new X509EncodedKeySpec(get(row, "public_key", byte[].class))),
                    get(row, "signs_from", Instant.class),
                    get(row, "signs_until", Instant.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a signing key cannot be read", e);
        }
    }
}
