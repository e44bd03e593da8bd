package onething.application.port.in.guide;

import java.util.List;
import onething.domain.guide.GuideReport;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Reads every published guide with the assumptions made in it, for administrators.
@FunctionalInterface
public interface ReadGuideReports {

    /// Fails with a `Refused` for `RoleLacking`.
    Mono<List<GuideReport>> read(Actor who);
}
