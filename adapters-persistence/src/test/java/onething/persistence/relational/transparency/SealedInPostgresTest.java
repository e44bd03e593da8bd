package onething.persistence.relational.transparency;

import static onething.application.port.out.matter.StoredFixtures.aKeyOf;
import static onething.application.port.out.matter.StoredFixtures.aSubmittedBundle;
import static onething.application.port.out.matter.StoredFixtures.bothMatters;
import static onething.application.port.out.matter.StoredFixtures.draftOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import onething.application.port.Versioned;
import onething.application.port.in.transparency.SealTrail;
import onething.application.port.in.transparency.SealTrail.Sealed;
import onething.application.port.out.SequentialIds;
import onething.application.port.out.transparency.LogKeys;
import onething.application.port.out.transparency.PlainLogSigner;
import onething.application.port.out.transparency.TransparencyLog;
import onething.application.service.handling.LogKeyring;
import onething.application.service.transparency.ReadLogHeadsService;
import onething.application.service.transparency.SealTrailService;
import onething.domain.matter.MatterChange;
import onething.domain.trail.Event;
import onething.domain.transparency.MerkleTree;
import onething.domain.transparency.TreeHash;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.bundle.StoredBundles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/// Other tests write trails to the same database meanwhile, so sizes are compared, not expected.
class SealedInPostgresTest {

    private final TransparencyLog log =
            new R2dbcTransparencyLog(TestPostgres.database(), TestPostgres.reporterCipher());
    private final LogKeys keys = new R2dbcLogKeys(TestPostgres.database(), TestPostgres.cipher());
    private final SealTrail seal = aNode();

    @Test
    void whatWasStoredIsProvedUnderTheNextHead() {
        var events = submitted();

        seal.seal().block();

        var head = log.lastHead().block().statement();
        for (var change : events) {
            var leaf = TreeHash.ofEvent(change.event().hash());
            var inclusion =
                    new MerkleTree(head.size()).inclusion(log.placeOf(leaf).block());
            var known = log.hashes(inclusion.subtrees()).block();
            assertThat(inclusion.given(known).proves(leaf, head.root())).isTrue();
        }
    }

    @Test
    void nodesThatSealAtTheSameTimeMakeOneLog() {
        var before = seal.seal().block().size();
        var events = IntStream.range(0, 10)
                .mapToObj(_ -> submitted())
                .flatMap(List::stream)
                .toList();

        Flux.range(0, 4)
                .flatMap(_ -> aNode().seal().subscribeOn(Schedulers.boundedElastic()))
                .collectList()
                .block();

        assertThat(log.size().block()).isGreaterThanOrEqualTo(before + events.size());
        assertThat(events)
                .allSatisfy(change -> assertThat(
                                log.placeOf(TreeHash.ofEvent(change.event().hash()))
                                        .block())
                        .isGreaterThanOrEqualTo(before));
        assertThat(continues()).isTrue();
    }

    @Test
    void anEventWhoseTransactionIsStillOpenDelaysThoseAfterIt() throws Exception {
        seal.seal().block();
        try (var open = DriverManager.getConnection(TestPostgres.jdbcUrl())) {
            open.setAutoCommit(false);
            try (var statement = open.createStatement()) {
                statement.execute("select pg_current_xact_id()");
            }
            var later = submitted().getFirst().event();

            assertThat(seal.seal().map(Sealed::events).block()).isZero();
            assertThat(log.placeOf(TreeHash.ofEvent(later.hash())).block()).isNull();

            open.rollback();
            seal.seal().block();
            assertThat(log.placeOf(TreeHash.ofEvent(later.hash())).block()).isNotNull();
        }
    }

    @Test
    void theLogGivesItsEventsByTheirPlaces() {
        var event = submitted().getLast().event();
        seal.seal().block();
        var place = log.placeOf(TreeHash.ofEvent(event.hash())).block();

        assertThat(log.events(place, 1).collectList().block()).containsExactly(event);
        assertThat(log.events(place - 1, 2).blockLast()).isEqualTo(event);
    }

    @Test
    void theTrailsAreReadOneAfterAnother() {
        var event = submitted().getFirst().event();
        var before = new Event(event.matter(), 0, event.facts(), event.seal(), event.previous(), event.hash());

        assertThat(log.trailsAfter(Optional.of(before), 1).blockFirst()).isEqualTo(event);
        assertThat(log.trailsAfter(Optional.of(event), 1).blockFirst()).isNotEqualTo(event);
        assertThat(log.trailsAfter(Optional.empty(), 100).collectList().block())
                .extracting(each -> each.matter().toString())
                .isSorted();
    }

    @Test
    void oneKeySignsForAllNodes() {
        submitted();

        Flux.range(0, 4)
                .flatMap(_ -> aNode().seal().subscribeOn(Schedulers.boundedElastic()))
                .collectList()
                .block();

        assertThat(keys.all().collectList().block()).hasSize(1);
    }

    /// In a year; a server of its own, because the next key would sign for other tests.
    @Test
    void oneNextKeySignsForAllNodesAfterAYear() throws Exception {
        try (var server = TestPostgres.started()) {
            var stored =
                    new R2dbcLogKeys(DatabaseClient.create(TestPostgres.connectionsTo(server)), TestPostgres.cipher());
            var event = List.of("ab".repeat(32));
            keyring(stored, Clock.systemUTC()).promise(event).block();
            var first = stored.all().blockLast();

            var nextYear = Clock.offset(Clock.systemUTC(), LogKeyring.LIFE);
            Flux.range(0, 4)
                    .flatMap(_ -> keyring(stored, nextYear).promise(event).subscribeOn(Schedulers.boundedElastic()))
                    .blockLast();

            assertThat(stored.all().collectList().block()).hasSize(2).first().isEqualTo(first);
        }
    }

    private static LogKeyring keyring(LogKeys stored, Clock clock) {
        return new LogKeyring(stored, new PlainLogSigner(), UUID::randomUUID, clock);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update log_leaves set place = place",
                "delete from log_nodes",
                "update log_heads set token = ''",
                "truncate log_heads"
            })
    void notEvenTheDatabasesOwnerChangesTheLog(String change) {
        submitted();
        seal.seal().block();

        TestPostgres.refuses(change);
    }

    /// Whether each stored head continues the one before it.
    private boolean continues() {
        var root = TreeHash.EMPTY;
        for (var published : new ReadLogHeadsService(log).read(0, 1_000).block()) {
            if (!published.continues().proves(root, published.head().statement().root())) {
                return false;
            }
            root = published.head().statement().root();
        }
        return true;
    }

    private SealTrail aNode() {
        var keyring = new LogKeyring(keys, new PlainLogSigner(), new SequentialIds(), Clock.systemUTC());
        return new SealTrailService(log, keyring, Clock.systemUTC());
    }

    private static List<MatterChange> submitted() {
        var bundle = aSubmittedBundle();
        var received = bothMatters(bundle);
        StoredBundles.bundles().add(draftOf(bundle), aKeyOf(bundle.applicant())).block();
        StoredBundles.bundles()
                .submit(new Versioned<>(bundle, 0), received, List.of(), aKeyOf(bundle.applicant()))
                .block();
        return received;
    }
}
