package onething.persistence.relational.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.R2dbcTransientResourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onething.application.port.Versioned;
import onething.application.port.out.amendment.AmendedGuides.Amended;
import onething.application.service.TestClock;
import onething.domain.amendment.AmendableValue;
import onething.domain.amendment.Amendment;
import onething.domain.amendment.Amendment.Decision;
import onething.domain.amendment.Amendment.Mark;
import onething.domain.amendment.AmendmentStage;
import onething.domain.amendment.ValueEdit;
import onething.domain.code.GuideCode;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.GuideId;
import onething.domain.guide.version.AppliesTo;
import onething.domain.guide.version.InForce;
import onething.domain.party.PersonId;
import onething.domain.refusal.Fault;
import onething.domain.source.Provenance;
import onething.domain.source.Source;
import onething.domain.text.Text;
import onething.domain.text.Verbatim;
import onething.persistence.guides.PublishedGuides;
import onething.persistence.guides.ReadGuide;
import onething.persistence.relational.Json;
import onething.persistence.relational.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import org.springframework.r2dbc.connection.SingleConnectionFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/// A version that two people made at the desk is one more version of the guide, on every node.
class R2dbcGuidesTest {

    private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");
    private static final Source ARTICLE = new Source(Provenance.STATUTE, "新条例 第六十条");
    private static final Mark MADE = new Mark(new PersonId(UUID.randomUUID()), MORNING);
    private static final String PHONE = "/offices/maternity-hospital/phone";

    @TempDir
    private Path folder;

    private final GuideCode code = new GuideCode("guide-" + UUID.randomUUID());
    private final GuideId first = new GuideId(code, 1);
    private final GuideId second = new GuideId(code, 2);
    private final TestClock clock = new TestClock(MORNING);
    private List<ReadGuide> shipped;
    private final Publications publishedHere = new Publications();
    private R2dbcGuides thisNode;
    private R2dbcGuides anotherNode;

    @BeforeEach
    void aGuideShips() throws IOException {
        DeskGuides.copyTo(folder, first);
        shipped = PublishedGuides.in(folder).asRead();
        thisNode = new R2dbcGuides(shipped, TestPostgres.database(), clock, publishedHere);
        anotherNode = aNode(TestPostgres.database());
    }

    @Test
    void aPublishedVersionIsKnownHereAtOnceAndElsewhereWithinTenSeconds() {
        assertThat(versions(thisNode)).containsExactly(1);
        assertThat(versions(anotherNode)).containsExactly(1);

        publish(amendment("0663-8768100"));

        assertThat(versions(thisNode)).containsExactly(1, 2);
        assertThat(versions(anotherNode)).containsExactly(1);
        clock.passes(R2dbcGuides.WITHIN.plusMillis(1));
        assertThat(versions(anotherNode)).containsExactly(1, 2);
    }

    @Test
    void aNodeThatMeetsAVersionOfAnotherNodeReadsItAtOnce() {
        assertThat(versions(anotherNode)).containsExactly(1);
        publish(amendment("0663-8768100"));

        assertThat(phone(anotherNode.get(second).block())).isEqualTo("0663-8768100");
    }

    @Test
    void aPublishedVersionSurvivesARestartAsItWasApprovedAlsoIfTheShippedOneChanges() throws IOException {
        publish(amendment("0663-8768100"));

        var file = folder.resolve(first.toString()).resolve("bundle.yaml");
        Files.writeString(file, Files.readString(file).replace("助产机构", "另一机构"));
        shipped = PublishedGuides.in(folder).asRead();
        var restarted = aNode(TestPostgres.database()).find(code).block();

        assertThat(phone(restarted.version(1).orElseThrow())).isEqualTo("12320");
        assertThat(phone(restarted.version(2).orElseThrow())).isEqualTo("0663-8768100");
        assertThat(restarted
                        .version(2)
                        .orElseThrow()
                        .places()
                        .offices()
                        .getFirst()
                        .title())
                .isEqualTo("助产机构");
        assertThat(restarted.inForce(LocalDate.of(2026, 11, 30)).orElseThrow().id())
                .isEqualTo(first);
        assertThat(restarted.inForce(LocalDate.of(2026, 12, 1)).orElseThrow().id())
                .isEqualTo(second);
    }

    @Test
    void aVersionOfTheDeskCanBeAmendedInItsTurn() {
        publish(amendment("0663-8768100"));

        var values = thisNode.values(Amendment.open(UUID.randomUUID(), second, 3, MADE))
                .block();

        assertThat(values)
                .filteredOn(value -> value.path().equals(PHONE))
                .singleElement()
                .satisfies(value -> assertThat(value.value()).isEqualTo("0663-8768100"));
    }

    @Test
    void aWithdrawnVersionIsFoundOnlyByItsId() {
        var published = publish(amendment("0663-8768100"));
        var amendments = new R2dbcAmendments(TestPostgres.database(), publishedHere);
        var by = new Decision(new Mark(new PersonId(UUID.randomUUID()), MADE.at()), Text.NONE);
        var day = LocalDate.of(2026, 11, 23);
        var asked = amendments
                .save(published.map(each -> each.askWithdrawal(new Decision(MADE, Text.NONE), second, day)), MADE)
                .block();
        assertThat(thisNode.find(code).block().all()).hasSize(2);

        amendments.save(asked.map(each -> each.withdraw(by, second, day)), MADE).block();

        assertThat(thisNode.find(code).block().all())
                .extracting(BundleGuide::id)
                .containsExactly(first);
        assertThat(thisNode.published().collectList().block())
                .extracting(report -> report.guide().orElseThrow().id())
                .contains(first)
                .doesNotContain(second);
        assertThat(phone(thisNode.get(second).block())).isEqualTo("0663-8768100");
        assertThat(aNode(TestPostgres.database()).find(code).block().all()).hasSize(1);
    }

    @Test
    void anAmendmentIsCheckedByItselfAndBesideTheVersionBefore() {
        assertThat(made(amendment("0663-8768100")).report().faults()).isEmpty();
        assertThat(made(amendment("0663-8768100", LocalDate.of(2020, 1, 1)))
                        .report()
                        .faults())
                .extracting(Fault::rule, Fault::detail)
                .containsExactly(tuple("order", "新版本的施行日期须晚于上一版：2026-01-01"));
    }

    @Test
    void anUploadedGuideIsCheckedBesideThePublishedVersions() {
        var uploaded = DeskGuides.filesOf(second);
        var early = uploaded.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        file -> new Verbatim(file.getValue().value().replace("from: 2026-02-01", "from: 2025-02-01"))));

        assertThat(thisNode.check(uploaded).block().faults()).isEmpty();
        assertThat(thisNode.check(early).block().faults())
                .extracting(Fault::rule)
                .containsExactly("order");
        assertThat(thisNode.check(early).block().guide()).isEmpty();
    }

    static Stream<Named<Publisher<? extends Connection>>> anAbsentDatabase() {
        return Stream.of(
                Named.of("refuses", Mono.error(new R2dbcTransientResourceException("down"))),
                Named.of("never answers", Mono.never()));
    }

    @ParameterizedTest
    @MethodSource("anAbsentDatabase")
    void whatIsKnownGoesOnWhileTheDatabaseDoesNotAnswer(Publisher<? extends Connection> absent) {
        var down = new AtomicBoolean();
        var database = DatabaseClient.create(new ConnectionFactory() {
            @Override
            public Publisher<? extends Connection> create() {
                return down.get() ? absent : TestPostgres.connectionFactory().create();
            }

            @Override
            public ConnectionFactoryMetadata getMetadata() {
                return TestPostgres.connectionFactory().getMetadata();
            }
        });
        var node = aNode(database);
        assertThat(versions(node)).containsExactly(1);

        down.set(true);
        clock.passes(Duration.ofMinutes(1));

        assertThat(versions(node)).containsExactly(1);
    }

    @Test
    void aStoredVersionThatCannotBeReadStopsTheStart() {
        var broken = Json.text(Map.of("bundle.yaml", "code: " + code + "\nversion: 2\n"));

        withRollback(database -> {
            insert(database, 2, broken);
            assertThatThrownBy(() -> aNode(database).all().blockLast())
                    .hasMessageContaining(second + " does not hold together")
                    .hasMessageContaining("缺少title");
        });
    }

    @Test
    void aReleaseThatShipsAVersionOfTheDeskDoesNotStart() {
        withRollback(database -> {
            insert(database, 1, Json.text(texts(DeskGuides.filesOf(first))));
            assertThatThrownBy(() -> aNode(database).all().blockLast())
                    .hasMessageContaining("was published at the desk, and this release ships it too");
        });
    }

    private void insert(DatabaseClient database, int version, String files) {
        database.sql("""
                        with amended as (
                            insert into guide_amendments (id, guide, base, becomes, stage, opened_by, opened_at, content)
                            values (gen_random_uuid(), :guide, 1, 2, 'PUBLISHED', gen_random_uuid(), now(), '{}')
                            returning id
                        )
                        insert into guide_versions (guide, version, amendment, published_by, published_at, files)
                        select :guide, :version, id, gen_random_uuid(), now(), :files::jsonb from amended
                        """)
                .bind("guide", code.value())
                .bind("version", version)
                .bind("files", files)
                .then()
                .block();
    }

    private static void withRollback(Consumer<DatabaseClient> test) {
        var connection = Mono.from(TestPostgres.unpooled().create()).block();
        try {
            Mono.from(connection.beginTransaction()).block();
            test.accept(DatabaseClient.create(new SingleConnectionFactory(
                    connection, TestPostgres.unpooled().getMetadata(), true)));
        } finally {
            Mono.from(connection.rollbackTransaction()).block();
            Mono.from(connection.close()).block();
        }
    }

    private R2dbcGuides aNode(DatabaseClient database) {
        return new R2dbcGuides(shipped, database, clock, new Publications());
    }

    private List<Integer> versions(R2dbcGuides node) {
        return node.find(code).block().all().stream()
                .map(guide -> guide.id().version())
                .toList();
    }

    private static String phone(BundleGuide guide) {
        return guide.places().offices().getFirst().phone();
    }

    private Versioned<Amendment> publish(Amendment amendment) {
        var amendments = new R2dbcAmendments(TestPostgres.database(), publishedHere);
        var opened =
                amendments.open(Amendment.open(amendment.id(), first, 2, MADE)).block();
        return amendments
                .publish(
                        new Versioned<>(amendment, opened.version()),
                        MADE,
                        made(amendment).files())
                .block();
    }

    private Amended made(Amendment amendment) {
        return thisNode.of(amendment).block();
    }

    private Amendment amendment(String phone) {
        return amendment(phone, LocalDate.of(2026, 12, 1));
    }

    private Amendment amendment(String phone, LocalDate from) {
        return new Amendment(
                UUID.randomUUID(),
                first,
                2,
                MADE,
                Set.of(MADE.by()),
                List.of(new ValueEdit(
                        PHONE, AmendableValue.Kind.WORDS, "12320", new Text(phone), ARTICLE, new Text("换了号码"), MADE)),
                Optional.of(new InForce(from, AppliesTo.NEW_CASES, List.of(), ARTICLE)),
                AmendmentStage.PUBLISHED,
                Optional.empty());
    }

    private static Map<String, String> texts(Map<String, Verbatim> files) {
        return files.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, file -> file.getValue().value()));
    }
}
