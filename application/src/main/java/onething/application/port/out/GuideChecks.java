package onething.application.port.out;

import java.util.Map;
import onething.domain.guide.GuideReport;
import onething.domain.text.Verbatim;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Checks guides in their source form.
public interface GuideChecks {

    /// Gives the report of every version of every published guide.
    Flux<GuideReport> published();

    /// Gives the report of a guide made of these files. Nothing is published.
    ///
    /// @param files their contents, by their names in the guide's folder, such as `procedures/shared.yaml`
    Mono<GuideReport> check(Map<String, Verbatim> files);
}
