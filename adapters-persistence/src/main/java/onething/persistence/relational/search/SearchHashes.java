package onething.persistence.relational.search;

import static java.util.stream.Collectors.joining;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import onething.domain.matter.MatterChange;
import onething.domain.search.SearchQuery;
import onething.domain.search.SearchTerm;
import onething.domain.search.SearchTerms;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.encryption.BlindIndex;
import onething.persistence.relational.encryption.ReporterIndex;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;

/// The blind index of search terms: the first 64 bits of the keyed hash of each term, all terms of a matter in one
/// array. Each kind of term is a place of its own, so equal texts of different kinds have different hashes. Among
/// 10⁹ terms, a search meets a wrong one about once in 10¹⁰ searches.
///
/// The secret terms of a report have keys of their own ([ReporterIndex]), so one text has two hashes.
@Component
public class SearchHashes {

    /// Stores the terms of the changed matters that have new ones, if the part of the statement named by the
    /// placeholder has a row.
    public static final String STORE = """
            insert into search_terms (matter, key_id, secret_key_id, open, secret)
            select made.matter, :termsKey, :secretTermsKey, made.open::bigint[], made.secret::bigint[]
              from %s,
                   unnest(:termsOf::uuid[], :openTerms::text[], :secretTerms::text[]) as made (matter, open, secret)
            on conflict (matter) do update
               set key_id = excluded.key_id, secret_key_id = excluded.secret_key_id,
                   open = excluded.open, secret = excluded.secret
            """;

    private final BlindIndex index;
    private final BlindIndex secretIndex;

    public SearchHashes(BlindIndex index, ReporterIndex reporterIndex) {
        this.index = index;
        this.secretIndex = reporterIndex.index();
    }

    /// Binds [#STORE].
    public GenericExecuteSpec bind(GenericExecuteSpec statement, Collection<MatterChange> changes) {
        var found =
                changes.stream().filter(change -> change.terms().isPresent()).toList();
        var terms = found.stream().map(change -> change.terms().orElseThrow()).toList();
        var open = hashes(terms.stream().map(SearchTerms::open), index);
        var secret = hashes(terms.stream().map(SearchTerms::secret), secretIndex);
        return BatchBinder.of(statement, found)
                .column(
                        "termsOf",
                        UUID.class,
                        change -> change.after().file().id().value())
                .text("openTerms", change -> array(change.terms().orElseThrow().open(), open))
                .text(
                        "secretTerms",
                        change -> array(change.terms().orElseThrow().secret(), secret))
                .bound()
                .bind("termsKey", index.currentKey())
                .bind("secretTermsKey", secretIndex.currentKey());
    }

    /// Binds one matter's terms as `openTerms` and `secretTerms`.
    GenericExecuteSpec bind(GenericExecuteSpec statement, SearchTerms terms) {
        return statement
                .bind("openTerms", array(terms.open(), hashes(Stream.of(terms.open()), index)))
                .bind("secretTerms", array(terms.secret(), hashes(Stream.of(terms.secret()), secretIndex)))
                .bind("termsKey", index.currentKey())
                .bind("secretTermsKey", secretIndex.currentKey());
    }

    /// The terms to look for.
    public Wanted wanted(SearchQuery query) {
        return new Wanted(wanted(query, index), wanted(query, secretIndex));
    }

    private static String[] wanted(SearchQuery query, BlindIndex index) {
        return query.ways().stream()
                .flatMap(way -> byKey(way, index).stream())
                .map(SearchHashes::array)
                .toArray(String[]::new);
    }

    String currentKey() {
        return index.currentKey();
    }

    String currentSecretKey() {
        return secretIndex.currentKey();
    }

    boolean hasOlderKeys() {
        return index.hasOlderKeys() || secretIndex.hasOlderKeys();
    }

    private static List<List<Long>> byKey(Set<SearchTerm> way, BlindIndex index) {
        var keys = new ArrayList<List<Long>>();
        for (var term : way) {
            var hashes = index.hashes(place(term), term.value());
            for (int key = 0; key < hashes.size(); key++) {
                if (keys.size() == key) {
                    keys.add(new ArrayList<>());
                }
                keys.get(key).add(head(hashes.get(key)));
            }
        }
        return keys;
    }

    /// The matters of a bundle share most terms, so each is hashed once.
    private static Map<SearchTerm, Long> hashes(Stream<Set<SearchTerm>> all, BlindIndex index) {
        var places = new HashMap<SearchTerm, Long>();
        var hasher = index.hasher();
        all.flatMap(Set::stream)
                .forEach(term -> places.computeIfAbsent(term, _ -> head(hasher.hash(place(term), term.value()))));
        return places;
    }

    private static String array(Set<SearchTerm> terms, Map<SearchTerm, Long> hashes) {
        return array(terms.stream().map(hashes::get).toList());
    }

    private static String array(List<Long> hashes) {
        return hashes.stream().sorted().map(String::valueOf).collect(joining(",", "{", "}"));
    }

    private static String place(SearchTerm term) {
        return "search_terms." + term.field().wireName();
    }

    private static long head(byte[] hash) {
        return ByteBuffer.wrap(hash).getLong();
    }

    /// What is looked for: an array in PostgreSQL's spelling for each way to read the query under each key that may
    /// have made the stored hashes.
    ///
    /// @param open   among the terms that find a matter for everyone
    /// @param secret among the terms that find it only for staff on the case
    public record Wanted(String[] open, String[] secret) {}
}
