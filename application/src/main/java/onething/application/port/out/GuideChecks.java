package onething.application.port.out;

import java.util.Map;
import onething.domain.guide.GuideReport;
import onething.domain.text.Verbatim;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// What can be said of guides as they are written.
public interface GuideChecks {

    /// The report of every published guide, every version.
    Flux<GuideReport> published();

    /// The report of a guide of these files. Nothing is published.
    ///
    /// @param files their contents, by their names in the guide's folder, such as `procedures/shared.yaml`
    Mono<GuideReport> check(Map<String, Verbatim> files);
}
