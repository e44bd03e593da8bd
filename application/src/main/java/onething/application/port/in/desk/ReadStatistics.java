package onething.application.port.in.desk;

import java.util.List;
import onething.domain.guide.MatterCode;
import onething.domain.guide.StandingKind;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// How many matters of the officer's office and districts there are, by matter and standing, and how many are
/// late.
@FunctionalInterface
public interface ReadStatistics {

    /// Fails with a `Refused` for `RoleLacking`.
    Mono<List<Tally>> read(Actor who);

    /// @param title   the matter's title in its guide
    /// @param overdue how many of them are past the end of a period of the office's, be it promised or by law
    record Tally(MatterCode matter, String title, StandingKind standing, long count, long overdue) {}
}
