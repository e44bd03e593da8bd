package onething.application.service.handling;

import onething.domain.code.ClockCode;
import onething.domain.matter.MatterId;
import reactor.core.publisher.Mono;

/// What the law does once an office has stayed silent until a clock has run out.
public interface OfficeSilence {

    /// Accepts the matter if the law does so now, and tells whether it did.
    Mono<Boolean> take(MatterId matter);

    /// What it will do, in the guide's words; empty where it will do nothing.
    Mono<String> ahead(MatterId matter, ClockCode clock);
}
