package onething.application.port.in.guide;

import java.util.Map;
import onething.domain.guide.GuideReport;
import onething.domain.party.Actor;
import onething.domain.text.Verbatim;
import reactor.core.publisher.Mono;

/// Checks whether an uploaded guide is consistent, for administrators. It publishes nothing.
@FunctionalInterface
public interface CheckGuide {

    /// Fails with a `Refused` for `RoleLacking`. An inconsistent guide is an answer, not a refusal.
    Mono<GuideReport> check(Command command);

    /// @param files their contents, by their names in the guide's folder: `bundle.yaml`,
    ///     `procedures/shared.yaml` …
    record Command(Actor who, Map<String, Verbatim> files) {

        public Command {
            files = Map.copyOf(files);
        }
    }
}
