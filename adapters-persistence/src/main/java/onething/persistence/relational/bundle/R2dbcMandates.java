package onething.persistence.relational.bundle;

import static onething.persistence.relational.RowReader.find;
import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import onething.application.port.out.bundle.Mandates;
import onething.domain.bundle.BundleId;
import onething.domain.bundle.Mandate;
import onething.domain.bundle.Mandate.Relationship;
import onething.domain.code.WireNamed;
import onething.domain.party.IdCardNumber;
import onething.domain.party.PersonName;
import onething.domain.text.Line;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.RowReader;
import onething.persistence.relational.encryption.ColumnCipher;
import onething.persistence.relational.encryption.ReporterCipher;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class R2dbcMandates implements Mandates {

    private static final String AGENT = AgentIndex.AGENT;
    private static final String AUTHORITY = "mandates.authority";

    private static final String GRANT = """
            insert into mandates (id, bundle, agent_blind_index, agent, relationship, authority, until, granted)
            values (:id, :bundle, :mark, :agent, :relationship, :authority, :until, :granted)
            on conflict (bundle, agent_blind_index) where ended is null
            do update set agent = :agent, relationship = :relationship, authority = :authority, until = :until,
                          granted = :granted
            returning *
            """;

    private static final String END = """
            update mandates set ended = coalesce(ended, :now) where bundle = :bundle and id = :id returning id
            """;

    /// [Mandate#holdsOn] decides whether a mandate is in force.
    private static final String OF_AGENT =
            "select * from mandates where agent_blind_index = any(:marks) order by granted desc";

    private static final String OF_AGENT_IN_BUNDLE =
            "select * from mandates where bundle = :bundle and agent_blind_index = any(:marks)";

    private static final int MAX_MANDATES = 100;

    private final DatabaseClient database;
    private final ColumnCipher cipher;
    private final AgentIndex index;

    R2dbcMandates(DatabaseClient database, ReporterCipher reporterCipher, AgentIndex index) {
        this.database = database;
        this.cipher = reporterCipher.cipher();
        this.index = index;
    }

    @Override
    public Mono<Mandate> grant(Mandate mandate) {
        return Mono.defer(() -> database.sql(GRANT)
                .bind("id", mandate.id())
                .bind("bundle", mandate.bundle().value())
                .bind("mark", index.hash(mandate.idCard()))
                .bind(
                        "agent",
                        cipher.encryptText(
                                AGENT,
                                cipherRow(mandate),
                                mandate.idCard().value() + mandate.name().value()))
                .bind("relationship", mandate.relationship().storedName())
                .bind(
                        "authority",
                        cipher.encryptText(
                                AUTHORITY,
                                cipherRow(mandate),
                                mandate.authority().value()))
                .bind("until", mandate.until())
                .bind("granted", BatchBinder.stored(mandate.granted()))
                .map(this::mandate)
                .one());
    }

    @Override
    public Flux<Mandate> of(BundleId bundle) {
        return database.sql("select * from mandates where bundle = :bundle order by granted, id")
                .bind("bundle", bundle.value())
                .map(this::mandate)
                .all();
    }

    @Override
    public Mono<UUID> end(BundleId bundle, UUID mandate, Instant now) {
        return database.sql(END)
                .bind("bundle", bundle.value())
                .bind("id", mandate)
                .bind("now", BatchBinder.stored(now))
                .map(row -> uuid(row, "id"))
                .one();
    }

    @Override
    public Mono<Boolean> holds(BundleId bundle, IdCardNumber agent, LocalDate day) {
        return database.sql(OF_AGENT_IN_BUNDLE)
                .bind("bundle", bundle.value())
                .bind("marks", index.hashes(agent))
                .map(this::mandate)
                .all()
                .filter(mandate -> mandate.holdsOn(day))
                .hasElements();
    }

    @Override
    public Flux<BundleId> heldBy(IdCardNumber agent, LocalDate day) {
        return database.sql(OF_AGENT)
                .bind("marks", index.hashes(agent))
                .map(this::mandate)
                .all()
                .filter(mandate -> mandate.holdsOn(day))
                .take(MAX_MANDATES)
                .map(Mandate::bundle);
    }

    private Mandate mandate(Readable row) {
        var sealedFor = cipherRow(uuid(row, "bundle"), get(row, "granted", Instant.class));
        var agent = cipher.decryptText(AGENT, sealedFor, get(row, "agent", byte[].class));
        return new Mandate(
                uuid(row, "id"),
                new BundleId(uuid(row, "bundle")),
                new PersonName(agent.substring(IdCardNumber.LENGTH)),
                new IdCardNumber(agent.substring(0, IdCardNumber.LENGTH)),
                WireNamed.stored(Relationship.class, RowReader.text(row, "relationship")),
                new Line(cipher.decryptText(AUTHORITY, sealedFor, get(row, "authority", byte[].class))),
                get(row, "until", LocalDate.class),
                get(row, "granted", Instant.class),
                find(row, "ended", Instant.class));
    }

    private static String cipherRow(Mandate mandate) {
        return cipherRow(mandate.bundle().value(), mandate.granted());
    }

    /// The row name that the encryption binds. A mandate that is granted again keeps its id, so the name
    /// also holds the time.
    private static String cipherRow(UUID bundle, Instant granted) {
        return bundle + "/" + BatchBinder.micros(granted);
    }
}
