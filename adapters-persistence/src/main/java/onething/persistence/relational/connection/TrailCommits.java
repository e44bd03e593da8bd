package onething.persistence.relational.connection;

import java.util.Locale;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/// Signals that this node has stored events of a trail. No statement that writes the trail has to remember it: the
/// connections watch for such statements.
///
/// A signal only says that reading the trail is worthwhile. Several may become one, and an idle one does no harm.
@Component
public final class TrailCommits {

    private static final String WRITES = "insert into trail";

    private final Sinks.Many<Boolean> commits = Sinks.many().multicast().directBestEffort();

    public Flux<Boolean> signals() {
        return commits.asFlux().onBackpressureLatest();
    }

    static boolean isIn(String sql) {
        return sql.toLowerCase(Locale.ROOT).contains(WRITES);
    }

    void happened() {
        synchronized (commits) {
            commits.tryEmitNext(true);
        }
    }
}
