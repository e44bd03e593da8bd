package onething.application.port.in.feed;

import java.util.List;
import java.util.Optional;
import onething.domain.feed.CaseRecord;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Gives the records of all cases in one order, for the platform of another authority. No record ever appears
/// before a cursor that was given out, so a platform that goes on from its last cursor misses none. The same cursor
/// always gives the same records; those that happened since follow them.
@FunctionalInterface
public interface PullCaseRecords {

    /// Fails with a `Refused` for `RoleLacking`, and for `CursorInvalid` if this database has not given the cursor:
    /// it was restored from a copy. The platform then begins again; the ids of the records stay.
    Mono<CaseRecords> pull(Query query);

    /// @param after the cursor of the page before; empty to begin with the first case
    /// @param limit the largest number of records
    record Query(Actor who, Optional<String> after, int limit) {}

    /// @param next from where to go on, also after the last record
    /// @param more whether there is more already. A page may be empty all the same, because most events are not
    ///   told
    record CaseRecords(List<CaseRecord> items, String next, boolean more) {

        public CaseRecords {
            items = List.copyOf(items);
        }
    }
}
