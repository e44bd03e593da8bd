package onething.application.port.in.desk;

import java.util.List;
import onething.application.port.MatterCounts;
import onething.domain.code.MatterCode;
import onething.domain.party.Actor;
import onething.domain.party.DistrictCode;
import onething.domain.procedure.StandingKind;
import reactor.core.publisher.Mono;

/// Counts the matters of the officer's office and districts by kind, district and standing, with the
/// escalation levels of their clocks and the number of matters not handled in time.
@FunctionalInterface
public interface ReadStatistics {

    /// Fails with a `Refused` for `RoleLacking`.
    Mono<List<Tally>> read(Actor who);

    /// @param title the matter's title in its guide
    record Tally(MatterCode matter, String title, DistrictCode district, StandingKind standing, MatterCounts counts) {}
}
