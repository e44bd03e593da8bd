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
import onething.domain.matter.MatterChange;
import onething.domain.search.SearchQuery;
import onething.domain.search.SearchTerm;
import onething.domain.search.SearchTerms;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.encryption.BlindIndex;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;

/// The blind index of search terms: the first 64 bits of the keyed hash of each term, all terms of a matter in one
/// array. Each kind of term is a place of its own, so equal texts of different kinds have different hashes. Among
/// 10⁹ terms, a search meets a wrong one about once in 10¹⁰ searches.
@Component
public class SearchHashes {

    /// Stores the terms of the changed matters that have new ones, if the part of the statement named by the
    /// placeholder has a row.
    public static final String STORE = """
            insert into search_terms (matter, key_id, open, secret)
            select made.matter, :termsKey, made.open::bigint[], made.secret::bigint[]
              from %s,
                   unnest(:termsOf::uuid[], :openTerms::text[], :secretTerms::text[]) as made (matter, open, secret)
            on conflict (matter) do update
               set key_id = excluded.key_id, open = excluded.open, secret = excluded.secret
            """;

    private final BlindIndex index;

    public SearchHashes(BlindIndex index) {
        this.index = index;
    }

    /// Binds [#STORE].
    public GenericExecuteSpec bind(GenericExecuteSpec statement, Collection<MatterChange> changes) {
        var found =
                changes.stream().filter(change -> change.terms().isPresent()).toList();
        var hashes = hashes(
                found.stream().map(change -> change.terms().orElseThrow()).toList());
        return BatchBinder.of(statement, found)
                .column(
                        "termsOf",
                        UUID.class,
                        change -> change.after().file().id().value())
                .text("openTerms", change -> array(change.terms().orElseThrow().open(), hashes))
                .text(
                        "secretTerms",
                        change -> array(change.terms().orElseThrow().secret(), hashes))
                .bound()
                .bind("termsKey", index.currentKey());
    }

    /// Binds one matter's terms as `openTerms` and `secretTerms`.
    GenericExecuteSpec bind(GenericExecuteSpec statement, SearchTerms terms) {
        var hashes = hashes(List.of(terms));
        return statement
                .bind("openTerms", array(terms.open(), hashes))
                .bind("secretTerms", array(terms.secret(), hashes))
                .bind("termsKey", index.currentKey());
    }

    /// The terms to look for: an array in PostgreSQL's spelling for each way to read the query under each key that
    /// may have made the stored hashes.
    public String[] wanted(SearchQuery query) {
        return query.ways().stream()
                .flatMap(way -> byKey(way).stream())
                .map(SearchHashes::array)
                .toArray(String[]::new);
    }

    String currentKey() {
        return index.currentKey();
    }

    boolean hasOlderKeys() {
        return index.hasOlderKeys();
    }

    private List<List<Long>> byKey(Set<SearchTerm> way) {
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
    private Map<SearchTerm, Long> hashes(Collection<SearchTerms> all) {
        var places = new HashMap<SearchTerm, Long>();
        var hasher = index.hasher();
        for (var terms : all) {
            for (var group : List.of(terms.open(), terms.secret())) {
                for (var term : group) {
                    places.computeIfAbsent(term, _ -> head(hasher.hash(place(term), term.value())));
                }
            }
        }
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
}
