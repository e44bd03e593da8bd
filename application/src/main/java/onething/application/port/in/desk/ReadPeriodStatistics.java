package onething.application.port.in.desk;

import java.util.List;
import onething.application.port.PeriodCounts;
import onething.domain.code.MatterCode;
import onething.domain.matter.watch.ReportPeriod;
import onething.domain.party.Actor;
import onething.domain.party.DistrictCode;
import reactor.core.publisher.Mono;

/// Counts what happened in a period to the matters of the officer's office and districts, by kind and district: how
/// many were received, accepted and returned for a supplement, how many ended and how, and how many of these late.
@FunctionalInterface
public interface ReadPeriodStatistics {

    /// Fails with a `Refused` for `RoleLacking`.
    Mono<List<PeriodTally>> read(Actor who, ReportPeriod period);

    /// @param title the matter's title in its guide
    record PeriodTally(MatterCode matter, String title, DistrictCode district, PeriodCounts counts) {}
}
