package onething.application.service.handling;

import onething.application.port.Versioned;
import onething.application.port.out.matter.Matters;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.domain.code.ClockCode;
import onething.domain.matter.MatterId;
import onething.domain.matter.action.ActingParty;
import reactor.core.publisher.Mono;

/// 视为受理: the office was silent, and the law accepts the matter in its place.
public final class DeemedAcceptance implements OfficeSilence {

    private final Matters matters;
    private final ActionContexts contexts;
    private final ActionExecutor executor;

    public DeemedAcceptance(Matters matters, ActionContexts contexts, ActionExecutor executor) {
        this.matters = matters;
        this.contexts = contexts;
        this.executor = executor;
    }

    /// Accepts the matter if the law does so now, and tells whether it did. Fails as [ActionExecutor#take] does.
    @Override
    public Mono<Boolean> take(MatterId id) {
        return matters.find(id).flatMap(this::accepted).map(_ -> true).defaultIfEmpty(false);
    }

    @Override
    public Mono<String> ahead(MatterId id, ClockCode clock) {
        return matters.find(id)
                .map(found -> found.value().matter())
                .flatMap(matter -> contexts.of(matter.file())
                        .flatMap(context -> Mono.justOrEmpty(matter.onSilence(clock, context))));
    }

    private Mono<ActionExecutor.Taken> accepted(Versioned<MatterRecord> found) {
        var matter = found.value().matter();
        return contexts.of(matter.file())
                .flatMap(context -> Mono.justOrEmpty(matter.deemedAccepted(context)))
                .flatMap(input -> executor.take(found, ActingParty.SERVICE, _ -> input));
    }
}
