package onething.application.port.in.desk;

import java.time.Instant;
import java.util.List;
import onething.application.port.in.desk.ReadDeskMatter.Dossier;
import onething.application.port.in.matter.ReadDeadlines.Explained;
import onething.domain.matter.MatterId;
import onething.domain.paper.Paper;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// 回看: reads a matter as it stood at an earlier instant, for example in a dispute about what the office knew
/// then.
@FunctionalInterface
public interface ReadPastMatter {

    /// Who may read it, and what is hidden from them, follows from the matter as it is now. Fails with a `Refused`
    /// for `RoleLacking`, `MatterUnknown`, or `NoStateThen` before the matter was received and after the present.
    Mono<PastMatter> read(Query query);

    record Query(Actor who, MatterId matter, Instant at) {}

    /// @param at      the instant, truncated to microseconds, as instants are stored
    /// @param dossier with the guide version, the files and the other matters of then
    /// @param clocks  with the days that they had counted, by the calendar of then
    /// @param papers  that were issued until then, the first issued first
    record PastMatter(Instant at, Dossier dossier, List<Explained> clocks, List<Paper> papers) {

        public PastMatter {
            clocks = List.copyOf(clocks);
            papers = List.copyOf(papers);
        }
    }
}
