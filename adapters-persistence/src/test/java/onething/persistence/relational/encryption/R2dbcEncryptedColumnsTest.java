package onething.persistence.relational.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import onething.domain.trail.Event;
import onething.domain.trail.EventDraft;
import onething.domain.trail.Salts;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.encryption.R2dbcEncryptedColumns.ColumnName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// A key is exchanged while people go on working: the new one is added and made current, and the old one
/// is removed after everything is encrypted again.
class R2dbcEncryptedColumnsTest {

    private static final int PEOPLE = 450;

    private static final String A_MATTER = """
            with one as (
                insert into bundles (id, version, guide, guide_version, applicant, chosen, answers, opened, changed)
                values (:id, 0, 'labour-rights', 1, uuidv7(), '{}', :answers, now(), now()) returning id)
            insert into matters (id, version, bundle, bundle_number, ordinal, guide, guide_version, code, applicant,
                                 office, district, standing, stage, ended, tab, particulars, supplied, clocks,
                                 awaits_approval, late, changed)
            select id, 0, id, '', 1, '', 1, '', id, '', '', '', '', false, '', :particulars, :supplied, '[]',
                   false, false, now()
              from one
            """;

    private static EmbeddedPostgres server;
    private static ConnectionPool pool;

    private final DatabaseClient database = DatabaseClient.create(pool);
    private final ColumnCipher old = ColumnCipher.with(ring("k1", "k1"));
    private final ColumnCipher both = ColumnCipher.with(ring("k2", "k1", "k2"));
    private final ColumnCipher current = ColumnCipher.with(ring("k2", "k2"));
    private final ColumnCipher oldReporters = ColumnCipher.with(ring("r1", "r1"));
    private final ColumnCipher bothReporters = ColumnCipher.with(ring("r2", "r1", "r2"));
    private final ColumnCipher currentReporters = ColumnCipher.with(ring("r2", "r2"));
    private final BlindIndex oldIndex = BlindIndex.with(ring("k1", "k1"));
    private final BlindIndex bothIndex = BlindIndex.with(ring("k2", "k1", "k2"));
    private final BlindIndex currentIndex = BlindIndex.with(ring("k2", "k2"));
    private final R2dbcEncryptedColumns columns =
            new R2dbcEncryptedColumns(database, both, new ReporterCipher(bothReporters), new ReporterIndex(bothIndex));

    @BeforeAll
    static void aServerWithoutOtherEncryption() {
        server = TestPostgres.started();
        pool = new ConnectionPool(ConnectionPoolConfiguration.builder(TestPostgres.connectionsTo(server))
                .maxSize(4)
                .build());
    }

    @AfterAll
    static void close() throws IOException {
        pool.dispose();
        server.close();
    }

    @BeforeEach
    void peopleOfTheOldKey() {
        database.sql("delete from account_logins").then().block();
        database.sql("delete from accounts").then().block();
        Flux.range(0, PEOPLE)
                .concatMap(i -> database.sql("""
                                insert into accounts (id, kind, name, identity, identity_blind_index)
                                values (:id, 'person', :name, :identity, :mark)
                                """)
                        .bind("id", person(i))
                        .bind("name", oldReporters.encryptText("accounts.name", person(i), "person " + i))
                        .bind("identity", oldReporters.encryptText("accounts.identity", person(i), "number " + i))
                        .bind("mark", hash(oldIndex, "number " + i))
                        .then())
                .then()
                .block();
    }

    @Test
    void afterwardsTheOldKeyIsNoLongerNeededEvenForRowsChangedMeanwhile() {
        var changing = Flux.range(0, PEOPLE)
                .concatMap(i -> database.sql("""
                                update accounts set name = :name where identity_blind_index = any(:marks)
                                """)
                        .bind("name", bothReporters.encryptText("accounts.name", person(i), "renamed " + i))
                        .bind(
                                "marks",
                                bothIndex.hashes("accounts.identity", "number " + i).stream()
                                        .map(R2dbcEncryptedColumnsTest::text)
                                        .toArray(String[]::new))
                        .fetch()
                        .rowsUpdated())
                .reduce(0L, Long::sum);

        var found = Mono.zip(changing, columns.reencrypt(), columns.reencrypt()).block();

        assertThat(found.getT1()).as("nobody was lost sight of meanwhile").isEqualTo(PEOPLE);
        assertThat(columns.reencrypt().block()).as("nothing is left").isZero();
        var names = everyone("name", "accounts.name");
        assertThat(names).hasSize(PEOPLE).allSatisfy(name -> assertThat(name).startsWith("renamed"));
        assertThat(everyone("identity", "accounts.identity")).hasSize(PEOPLE).contains("number 449");
        assertThat(database.sql("select count(*) from accounts where identity_blind_index = :mark")
                        .bind("mark", hash(currentIndex, "number 449"))
                        .mapValue(Long.class)
                        .one()
                        .block())
                .isEqualTo(1);
    }

    @Test
    void anAgentIsStillFoundByTheNumberAlone() {
        var number = "11010519491231002X";
        var bundle = UUID.randomUUID();
        var granted = Instant.parse("2026-11-23T01:00:00.123456Z");
        var row = bundle + "/1795395600123456";
        database.sql("""
                        with one as (
                            insert into bundles (id, version, guide, guide_version, applicant, chosen, answers, opened, changed)
                            values (:bundle, 0, 'labour-rights', 1, uuidv7(), '{}', :answers, now(), now()) returning id)
                        insert into mandates
                               (id, bundle, agent_blind_index, agent, relationship, authority, until, granted)
                        select uuidv7(), id, :mark, :agent, 'friend', :authority, '2027-01-01', :granted from one
                        """)
                .bind("bundle", bundle)
                .bind("granted", granted)
                .bind("answers", old.encryptText("bundles.answers", bundle, "{}"))
                .bind("mark", text(oldIndex.hash("mandates.agent", number)))
                .bind("agent", oldReporters.encryptText("mandates.agent", row, number + "李娜"))
                .bind("authority", oldReporters.encryptText("mandates.authority", row, "代为申报"))
                .then()
                .block();

        columns.reencrypt().block();

        var agent = database.sql("select agent from mandates where agent_blind_index = :mark")
                .bind("mark", text(currentIndex.hash("mandates.agent", number)))
                .mapValue(byte[].class)
                .one()
                .block();
        assertThat(currentReporters.decryptText("mandates.agent", row, agent)).isEqualTo(number + "李娜");
    }

    @Test
    void aLoginNameIsFoundByTheNewKeyWithoutASignInMeanwhile() {
        database.sql("""
                        insert into account_logins (account, login, login_blind_index, password_hash)
                        select id, :login, :mark, 'hash' from accounts order by id limit 1
                        """)
                .bind("login", oldReporters.encryptText("account_logins.login", person(0), "lina"))
                .bind("mark", text(oldIndex.hash("account_logins.login", "lina")))
                .then()
                .block();

        columns.reencrypt().block();

        var login = database.sql("select login from account_logins where login_blind_index = :mark")
                .bind("mark", text(currentIndex.hash("account_logins.login", "lina")))
                .mapValue(byte[].class)
                .one()
                .block();
        assertThat(currentReporters.decryptText("account_logins.login", person(0), login))
                .isEqualTo("lina");
    }

    @Test
    void dataThatMayShowAReporterMovesFromOneReportersKeyToTheNext() {
        var id = aMatter();

        database.sql("update matters set version = 1, standing = 'under-way', supplied = :supplied where id = :id")
                .bind("id", id)
                .bind("supplied", oldReporters.encryptText("matters.supplied", id, "李娜娜"))
                .then()
                .block();

        columns.reencrypt().block();

        assertThat(supplied("matters", "id", id)).containsExactly("李娜娜");
        assertThat(supplied("matter_states", "matter", id)).as("as it was").containsExactly("李娜");
        assertThat(columns.reencrypt().block())
                .as("and no state is made by this")
                .isZero();
    }

    /// The trail is only appended to; its words alone move to another key. What was erased and what never had words
    /// stays without.
    @Test
    void theWordsOfTheTrailMoveToTheNextKeyAndTheirHashesStay() {
        var matter = aMatter();
        var notes = new NoteCipher(new ReporterCipher(oldReporters));
        var event = Event.first(matter, draft("举报人李娜的陈述·🙂"), Salts.from("of a test"));
        var events = new ArrayList<>(List.of(event));
        for (int i = 0; i < 450; i++) {
            events.add(events.getLast().next(draft(i % 3 == 0 ? "" : "第" + i + "次"), Salts.from("of a test")));
        }
        for (var each : events) {
            database.sql("""
                            insert into trail (matter, sequence, at, role, action, standing_before, standing_after, stage,
                                               effects, commitment, words, previous, hash)
                            values (:matter, :sequence, now(), 'SYSTEM', 'receive', '', '', '', '[]', :commitment,
                                    nullif(:words, ''::bytea), :previous, :hash)
                            """)
                    .bind("matter", matter)
                    .bind("sequence", each.sequence())
                    .bind("commitment", each.seal().commitment())
                    .bind("words", notes.sealed(each))
                    .bind("previous", each.previous())
                    .bind("hash", each.hash())
                    .then()
                    .block();
        }
        database.sql("update trail set words = null where matter = :matter and sequence = 3")
                .bind("matter", matter)
                .then()
                .block();

        columns.reencrypt().block();

        var after = new NoteCipher(new ReporterCipher(currentReporters));
        var found = database.sql(
                        "select sequence, commitment, words, hash from trail where matter = :matter order by sequence")
                .bind("matter", matter)
                .map(row -> {
                    long sequence = row.get("sequence", Long.class);
                    var words = row.get("words", byte[].class);
                    var commitment = row.get("commitment", String.class);
                    return row.get("hash", String.class) + " "
                            + (words == null ? "" : after.opened(matter, sequence, commitment, words));
                })
                .all()
                .collectList()
                .block();
        assertThat(found)
                .isEqualTo(events.stream()
                        .map(each -> each.hash() + " "
                                + (each.note().isEmpty() || each.sequence() == 3
                                        ? ""
                                        : new NoteCipher.Opened(each.note(), each.seal())))
                        .toList());
        assertThat(columns.reencrypt().block()).as("nothing is left").isZero();
    }

    private static EventDraft draft(String note) {
        return new EventDraft(
                Instant.parse("2026-11-23T01:00:00Z"),
                EventDraft.By.THE_SERVICE,
                "receive",
                new EventDraft.Change("", "submitted", "review"),
                List.of(),
                Optional.empty(),
                note);
    }

    private UUID aMatter() {
        var id = UUID.randomUUID();
        database.sql(A_MATTER)
                .bind("id", id)
                .bind("answers", old.encryptText("bundles.answers", id, "{}"))
                .bind("particulars", old.encryptText("matters.particulars", id, "{}"))
                .bind("supplied", oldReporters.encryptText("matters.supplied", id, "李娜"))
                .then()
                .block();
        return id;
    }

    private List<String> supplied(String table, String key, UUID matter) {
        return database.sql("select supplied from " + table + " where " + key + " = :matter")
                .bind("matter", matter)
                .mapValue(byte[].class)
                .all()
                .map(found -> currentReporters.decryptText("matters.supplied", matter, found))
                .collectList()
                .block();
    }

    @Test
    void withoutItTheOldKeyIsStillNeeded() {
        assertThatIllegalStateException()
                .isThrownBy(() -> everyone("name", "accounts.name"))
                .withMessageContaining("not on the ring");
    }

    @Test
    void withOneKeyNothingIsRead() {
        var one = new R2dbcEncryptedColumns(database, old, new ReporterCipher(old), new ReporterIndex(oldIndex));

        assertThat(one.reencrypt().block()).isZero();
    }

    /// An encrypted column that is missing in the list would lose its key.
    @Test
    void everyEncryptedColumnIsEncryptedAgainOrExempt() {
        var bytes = database.sql("""
                        select table_name || '.' || column_name from information_schema.columns
                         where table_schema = 'public' and data_type = 'bytea'
                        """).mapValue(String.class).all().collectList().block();
        var told = Stream.concat(R2dbcEncryptedColumns.PLACES.stream(), R2dbcEncryptedColumns.REPORTERS.stream())
                .map(ColumnName::name);

        assertThat(bytes)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                told,
                                Stream.of(
                                        "signing_keys.public_key",
                                        "log_keys.public_key",
                                        "log_nodes.hash",
                                        "log_heads.root",
                                        "face_sign_ins.details",
                                        "uploads.file_name"))
                        .toList());
    }

    private List<String> everyone(String column, String place) {
        return database.sql("select id, " + column + " as sealed from accounts")
                .map(row ->
                        currentReporters.decryptText(place, row.get("id", UUID.class), row.get("sealed", byte[].class)))
                .all()
                .collectList()
                .block();
    }

    private static UUID person(int i) {
        return new UUID(0x7000L, i + 1);
    }

    private static String hash(BlindIndex index, String number) {
        return text(index.hash("accounts.identity", number));
    }

    private static String text(byte[] mark) {
        return java.util.Base64.getEncoder().withoutPadding().encodeToString(mark);
    }

    private static KeyRing ring(String current, String... ids) {
        var keys = new LinkedHashMap<String, byte[]>();
        Stream.of(ids).forEach(id -> keys.put(id, id.repeat(16).getBytes(StandardCharsets.US_ASCII)));
        return KeyRing.of(ColumnCipherAlgorithm.AES, current, Map.copyOf(keys));
    }
}
