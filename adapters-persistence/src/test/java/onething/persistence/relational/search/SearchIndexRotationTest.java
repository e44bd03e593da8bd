package onething.persistence.relational.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static onething.application.port.out.matter.StoredFixtures.DETERMINATION;
import static onething.application.port.out.matter.StoredFixtures.aKeyOf;
import static onething.application.port.out.matter.StoredFixtures.aSubmittedBundle;
import static onething.application.port.out.matter.StoredFixtures.draftOf;
import static onething.application.port.out.matter.StoredFixtures.received;
import static onething.application.port.out.matter.StoredFixtures.underWay;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.application.port.Versioned;
import onething.domain.matter.MatterChange;
import onething.domain.matter.MatterId;
import onething.domain.search.SearchField;
import onething.domain.search.SearchQuery;
import onething.domain.search.SearchTerm;
import onething.domain.search.SearchTerms;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.bundle.StoredBundles;
import onething.persistence.relational.encryption.BlindIndex;
import onething.persistence.relational.encryption.ColumnCipherAlgorithm;
import onething.persistence.relational.encryption.KeyRing;
import onething.persistence.relational.encryption.ReporterIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

/// The key of the search terms is replaced: a search finds by the old key and the new one, until the terms are made
/// again and the old key is removed.
class SearchIndexRotationTest {

    private static final MatterId FIRST = new MatterId(new UUID(0, 0));
    private static final SearchTerms TERMS = new SearchTerms(
            Set.of(new SearchTerm(SearchField.ID_TAIL, "152X")), Set.of(new SearchTerm(SearchField.PERSON_NAME, "李娜")));

    /// The keys of all other tests are `test` and `reporters`.
    private static final byte[] REPORTERS = "another key of 32 bytes for them".getBytes(UTF_8);

    private static final KeyRing OLD = ring("test", Map.of("test", filled(0)));
    private static final KeyRing BOTH = ring("k2", Map.of("k2", filled(7), "test", filled(0)));
    private static final KeyRing NEW = ring("k2", Map.of("k2", filled(7)));
    private static final KeyRing BOTH_REPORTERS = ring("r2", Map.of("r2", filled(9), "reporters", REPORTERS));
    private static final KeyRing NEW_REPORTERS = ring("r2", Map.of("r2", filled(9)));

    private final DatabaseClient database = TestPostgres.database();
    private final SearchHashes both = new SearchHashes(BlindIndex.with(BOTH), ReporterIndex.with(BOTH_REPORTERS));
    private final R2dbcSearchIndex index = new R2dbcSearchIndex(database, both);
    private MatterId matter;

    @BeforeEach
    void aMatterOfTheOldKey() {
        TestPostgres.empty("search_terms");
        var bundle = aSubmittedBundle();
        var plain = received(bundle, 1, DETERMINATION, underWay());
        var change = new MatterChange(plain.after(), plain.event(), false, Optional.of(TERMS));
        matter = plain.after().file().id();
        StoredBundles.bundles().add(draftOf(bundle), aKeyOf(bundle.applicant())).block();
        StoredBundles.bundles()
                .submit(new Versioned<>(bundle, 0), List.of(change), List.of(), aKeyOf(bundle.applicant()))
                .block();
    }

    @Test
    void termsAreMadeAgainWithTheNewKeyAndThenTheOldOneIsNotNeeded() {
        var alone = new SearchHashes(BlindIndex.with(NEW), ReporterIndex.with(NEW_REPORTERS));
        assertThat(finds(both, "open", "152X")).as("while keys are rotated").isTrue();
        assertThat(finds(alone, "open", "152X")).isFalse();

        assertThat(index.outdated(FIRST, 10).collectList().block()).containsExactly(matter);
        index.replace(new Versioned<>(matter, 0), TERMS).block();

        assertThat(index.outdated(FIRST, 10).collectList().block()).isEmpty();
        assertThat(finds(alone, "open", "152X")).isTrue();
        assertThat(finds(alone, "secret", "李娜")).isTrue();
        assertThat(finds(alone, "open", "李娜")).isFalse();
    }

    @Test
    void theKeysOfReportsAreReplacedApart() {
        var reporters = new SearchHashes(BlindIndex.with(OLD), ReporterIndex.with(BOTH_REPORTERS));
        var rotating = new R2dbcSearchIndex(database, reporters);
        assertThat(finds(reporters, "secret", "李娜"))
                .as("while keys are rotated")
                .isTrue();

        assertThat(rotating.outdated(FIRST, 10).collectList().block()).containsExactly(matter);
        rotating.replace(new Versioned<>(matter, 0), TERMS).block();

        assertThat(rotating.outdated(FIRST, 10).collectList().block()).isEmpty();
        var alone = new SearchHashes(BlindIndex.with(OLD), ReporterIndex.with(NEW_REPORTERS));
        assertThat(finds(alone, "open", "152X")).isTrue();
        assertThat(finds(alone, "secret", "李娜")).isTrue();
    }

    /// Somebody who has a dump and the keys of the ordinary index suspects a person.
    @Test
    void whoHasTheKeysOfTheOrdinaryIndexCannotTestWhoReports() {
        var ordinary = new SearchHashes(BlindIndex.with(OLD), ReporterIndex.with(OLD));

        assertThat(finds(ordinary, "open", "152X")).isTrue();
        assertThat(finds(ordinary, "secret", "李娜")).isFalse();
        assertThat(finds(TestPostgres.search(), "secret", "李娜"))
                .as("with the keys of reports")
                .isTrue();
    }

    @Test
    void aMatterThatChangedMeanwhileKeepsItsTermsForTheNextRun() {
        index.replace(new Versioned<>(matter, 7), SearchTerms.NONE).block();

        assertThat(index.outdated(FIRST, 10).collectList().block()).containsExactly(matter);
        assertThat(finds(both, "open", "152X")).isTrue();
    }

    @Test
    void nothingOfATermIsStoredInClear() {
        var row = database.sql("select search_terms::text as row from search_terms")
                .mapValue(String.class)
                .one()
                .block();

        assertThat(row).doesNotContain("152X").doesNotContain("李娜");
    }

    private boolean finds(SearchHashes hashes, String column, String typed) {
        var wanted = hashes.wanted(SearchQuery.of(typed).orElseThrow());
        return database.sql("select 1 from unnest(:wanted::text[]) as way (terms) join search_terms on " + column
                        + " @> way.terms::bigint[]")
                .bind("wanted", column.equals("open") ? wanted.open() : wanted.secret())
                .fetch()
                .first()
                .hasElement()
                .block();
    }

    private static KeyRing ring(String current, Map<String, byte[]> secrets) {
        return KeyRing.of(ColumnCipherAlgorithm.AES, current, secrets);
    }

    private static byte[] filled(int value) {
        var secret = new byte[32];
        Arrays.fill(secret, (byte) value);
        return secret;
    }
}
