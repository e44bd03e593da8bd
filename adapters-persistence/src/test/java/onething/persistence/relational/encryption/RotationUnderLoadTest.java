package onething.persistence.relational.encryption;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.aDraft;
import static onething.application.port.out.matter.StoredFixtures.aKeyOf;
import static onething.application.port.out.matter.StoredFixtures.received;
import static onething.application.port.out.matter.StoredFixtures.underWay;
import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import onething.application.port.IdempotencyKey;
import onething.application.port.Versioned;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.matter.Matters;
import onething.application.port.out.matter.StoredFixtures;
import onething.application.service.encryption.ReencryptService;
import onething.application.service.encryption.SearchReindexer;
import onething.domain.Thorough;
import onething.domain.bundle.Bundle;
import onething.domain.code.MatterCode;
import onething.domain.form.Answers;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldPath;
import onething.domain.guide.BundleGuide;
import onething.domain.matter.MatterChange;
import onething.domain.search.SearchQuery;
import onething.persistence.guides.PublishedGuides;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.bundle.StoredBundles;
import onething.persistence.relational.matter.MatterCipher;
import onething.persistence.relational.matter.StoredMatters;
import onething.persistence.relational.search.SearchHashes;
import onething.persistence.relational.search.StoredSearch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Every key is replaced, as docs/operations.md says, while people submit on several nodes: first by the old keys
/// on all nodes, then by old ones on some and new ones on others, then by new ones. The job runs all the while.
class RotationUnderLoadTest {

    private static final int BUNDLES = Thorough.cases(60, 3000);
    private static final int AT_ONCE = 8;
    private static final FieldPath PHONE = FieldPath.of("delivery.phone");

    private static EmbeddedPostgres server;
    private static ConnectionPool pool;

    private final DatabaseClient database = DatabaseClient.create(pool);
    private final BundleGuide guide =
            PublishedGuides.guides().get(aDraft().guide()).block();
    private final Node before = new Node("k1", "k1", "k2");
    private final Node after = new Node("k2", "k1", "k2");

    @BeforeAll
    static void aServerWithoutOtherEncryption() {
        server = TestPostgres.started();
        pool = new ConnectionPool(ConnectionPoolConfiguration.builder(TestPostgres.connectionsTo(server))
                .maxSize(AT_ONCE)
                .build());
    }

    @AfterAll
    static void close() throws IOException {
        pool.dispose();
        server.close();
    }

    @Test
    void nothingIsLostAndThenTheOldKeysAreNotNeeded() {
        var isOver = new AtomicBoolean();
        var submissions = IntStream.range(0, BUNDLES).mapToObj(this::submission).toList();
        var people = Flux.range(0, BUNDLES)
                .flatMap(
                        number -> Mono.defer(() ->
                                submitted(submissions.get(number), node(number, number), node(number, number + 1))),
                        AT_ONCE)
                .doFinally(_ -> isOver.set(true))
                .collectList();
        var job = after.reencrypt().repeat(() -> !isOver.get()).reduce(0L, Long::sum);

        var found = Mono.zip(people, job).block();

        assertThat(found.getT1()).hasSize(BUNDLES);
        assertThat(found.getT2()).as("encrypted again meanwhile").isPositive();
        after.reencrypt().block();
        assertThat(after.reencrypt().block()).as("left for another run").isZero();
        var alone = new Node("k2", "k2");
        for (var bundle : found.getT1()) {
            assertThat(alone.bundles().find(bundle.id()).block().value()).isEqualTo(bundle);
            assertThat(alone.isFound(bundle)).isTrue();
        }
        assertThat(new Node("k1", "k1").isFound(found.getT1().getFirst()))
                .as("with the old keys alone")
                .isFalse();
    }

    /// Nodes are restarted one after the other: in the middle third, only every other one has the new keys.
    private Node node(int number, int which) {
        return number < BUNDLES / 3 || number < BUNDLES * 2 / 3 && which % 2 == 0 ? before : after;
    }

    /// A draft is begun on one node, and submitted and read on another.
    private static Mono<Bundle.Submitted> submitted(Submission of, Node begun, Node ended) {
        return begun.bundles()
                .add(of.draft(), of.first())
                .then(ended.bundles().find(of.draft().id()))
                .doOnNext(read -> assertThat(read.value()).isEqualTo(of.draft()))
                .then(Mono.defer(() -> ended.bundles()
                        .submit(new Versioned<>(of.bundle(), 0), List.of(of.matter()), List.of(), of.second())))
                .then(Mono.defer(() -> begun.bundles().find(of.bundle().id())))
                .doOnNext(read -> assertThat(read.value()).isEqualTo(of.bundle()))
                .thenReturn(of.bundle());
    }

    private Submission submission(int number) {
        var draft = draft(number);
        var bundle = StoredFixtures.submitted(draft, MONDAY_MORNING);
        var matter = received(bundle, 1, draft.chosen().getFirst(), underWay()).withSearchTerms(bundle, guide);
        return new Submission(draft, bundle, matter, aKeyOf(draft.applicant()), aKeyOf(draft.applicant()));
    }

    /// Ids are drawn before, because drawing them may wait.
    private record Submission(
            Bundle.Draft draft,
            Bundle.Submitted bundle,
            MatterChange matter,
            IdempotencyKey first,
            IdempotencyKey second) {}

    /// Every other one reports an employer.
    private static Bundle.Draft draft(int number) {
        var plain = aDraft();
        var isReport = number % 2 == 0;
        return new Bundle.Draft(
                plain.id(),
                plain.guide(),
                plain.applicant(),
                new LinkedHashSet<>(List.of(new MatterCode("inspection-complaint"))),
                new Answers(Map.of(
                        FieldPath.of("complaint.kind"),
                        new Answer.Text(isReport ? "report" : "complaint"),
                        FieldPath.of("complaint.facts"),
                        new Answer.Text("该厂拖欠工资 " + number),
                        PHONE,
                        new Answer.Text("138%08d".formatted(number)))),
                plain.materials(),
                plain.opened(),
                plain.changed());
    }

    private static KeyRing ring(String purpose, String current, String... ids) {
        var keys = new LinkedHashMap<String, byte[]>();
        for (var id : ids) {
            keys.put(id, (purpose + id).repeat(32).substring(0, 32).getBytes(US_ASCII));
        }
        return KeyRing.of(ColumnCipherAlgorithm.AES, current, keys);
    }

    /// A node with these keys on each ring.
    private final class Node {

        private final ColumnCipher columns;
        private final ReporterCipher reporters;
        private final ReporterIndex reporterIndex;
        private final MatterCipher cipher;

        Node(String current, String... ids) {
            columns = ColumnCipher.with(ring("columns", current, ids));
            reporters = ReporterCipher.with(ring("reporters", current, ids));
            reporterIndex = ReporterIndex.with(ring("found-reporters", current, ids));
            cipher = new MatterCipher(
                    columns, reporters, new SearchHashes(BlindIndex.with(ring("index", current, ids)), reporterIndex));
        }

        Bundles bundles() {
            return StoredBundles.bundles(database, cipher);
        }

        Mono<Long> reencrypt() {
            Matters matters = StoredMatters.matters(database, cipher);
            return new ReencryptService(
                            new R2dbcEncryptedColumns(database, columns, reporters, reporterIndex),
                            () -> Mono.just(0L),
                            new SearchReindexer(
                                    StoredSearch.index(database, cipher.search()),
                                    matters,
                                    bundles(),
                                    PublishedGuides.guides()))
                    .reencrypt();
        }

        boolean isFound(Bundle.Submitted bundle) {
            var wanted = cipher.search()
                    .wanted(SearchQuery.of(
                                    ((Answer.Text) bundle.answers().to(PHONE).orElseThrow()).value())
                            .orElseThrow());
            return database.sql("""
                            select exists (
                                select from search_terms join matters on matters.id = search_terms.matter
                                 where matters.bundle = :bundle
                                   and (exists (select from unnest(:open::text[]) as way (terms)
                                                 where open @> way.terms::bigint[])
                                        or exists (select from unnest(:secret::text[]) as way (terms)
                                                    where secret @> way.terms::bigint[]))) as found
                            """)
                    .bind("bundle", bundle.id().value())
                    .bind("open", wanted.open())
                    .bind("secret", wanted.secret())
                    .mapValue(Boolean.class)
                    .one()
                    .block();
        }
    }
}
