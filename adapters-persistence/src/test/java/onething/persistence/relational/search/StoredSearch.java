package onething.persistence.relational.search;

import onething.application.port.out.matter.SearchIndex;
import org.springframework.r2dbc.core.DatabaseClient;

/// The search terms of a PostgreSQL of tests, for tests in other packages too.
public final class StoredSearch {

    private StoredSearch() {}

    public static SearchIndex index(DatabaseClient database, SearchHashes hashes) {
        return new R2dbcSearchIndex(database, hashes);
    }
}
