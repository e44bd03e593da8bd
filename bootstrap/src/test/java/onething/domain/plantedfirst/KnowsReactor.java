package onething.domain.plantedfirst;

import onething.domain.plantedsecond.KnowsTheFirst;
import reactor.core.publisher.Mono;

public record KnowsReactor(Mono<String> later, KnowsTheFirst cycle) {}
