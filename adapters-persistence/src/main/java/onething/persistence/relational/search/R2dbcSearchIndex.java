package onething.persistence.relational.search;

import java.util.UUID;
import onething.application.port.Versioned;
import onething.application.port.out.matter.SearchIndex;
import onething.domain.matter.MatterId;
import onething.domain.search.SearchTerms;
import onething.persistence.relational.RowReader;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// See [SearchIndex].
@Repository
class R2dbcSearchIndex implements SearchIndex {

    private static final String OUTDATED = """
            select matter from search_terms
             where (key_id <> :current or secret_key_id <> :currentSecret) and matter > :after
             order by matter
             limit :most
            """;

    private static final String REPLACE = """
            update search_terms
               set key_id = :termsKey, secret_key_id = :secretTermsKey,
                   open = :openTerms::bigint[], secret = :secretTerms::bigint[]
              from matters
             where search_terms.matter = :matter and matters.id = :matter and matters.version = :version
            """;

    private final DatabaseClient database;
    private final SearchHashes hashes;

    R2dbcSearchIndex(DatabaseClient database, SearchHashes hashes) {
        this.database = database;
        this.hashes = hashes;
    }

    @Override
    public Flux<MatterId> outdated(MatterId after, int most) {
        return hashes.hasOlderKeys()
                ? database.sql(OUTDATED)
                        .bind("current", hashes.currentKey())
                        .bind("currentSecret", hashes.currentSecretKey())
                        .bind("after", after.value())
                        .bind("most", most)
                        .map(row -> new MatterId(RowReader.get(row, "matter", UUID.class)))
                        .all()
                : Flux.empty();
    }

    @Override
    public Mono<Void> replace(Versioned<MatterId> matter, SearchTerms terms) {
        return Mono.defer(() -> hashes.bind(database.sql(REPLACE), terms)
                .bind("matter", matter.value().value())
                .bind("version", matter.version())
                .then());
    }
}
