package onething.application.service.sweep;

import onething.application.service.handling.OfficeSilence;
import onething.domain.code.ClockCode;
import onething.domain.matter.MatterId;
import reactor.core.publisher.Mono;

/// The law does nothing by any office's silence.
public final class NoSilence implements OfficeSilence {

    @Override
    public Mono<Boolean> take(MatterId matter) {
        return Mono.just(false);
    }

    @Override
    public Mono<String> ahead(MatterId matter, ClockCode clock) {
        return Mono.empty();
    }
}
