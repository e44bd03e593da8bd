package onething.application.port.in.matter;

import java.util.List;
import java.util.Optional;
import onething.application.port.Page;
import onething.domain.matter.Matter;
import onething.domain.matter.Tab;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Lists the caller's matters on a tab of 我的事项, the last changed first.
@FunctionalInterface
public interface ListMatters {

    Mono<Page<Row>> list(Query query);

    /// @param tab   all of them, if empty
    /// @param after a [Page#next]
    /// @param limit 1 to 100
    record Query(Actor who, Optional<Tab> tab, Optional<String> after, int limit) {}

    /// @param title      the matter's title in its guide
    /// @param stage      the stage's title
    /// @param countdowns the clocks that have not finished yet
    record Row(Matter matter, long version, String title, String stage, List<Countdown> countdowns) {

        public Row {
            countdowns = List.copyOf(countdowns);
        }
    }
}
