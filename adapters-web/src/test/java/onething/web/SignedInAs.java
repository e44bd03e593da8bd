package onething.web;

import onething.domain.party.Actor;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// For tests of single controllers: every request comes from this actor ([Api]).
public record SignedInAs(Actor actor) implements WebFilter {

    public static final org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver RESOLVER =
            new ActorArgument();

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var caller = new TestingAuthenticationToken(actor, "token");
        return chain.filter(exchange.mutate().principal(Mono.just(caller)).build());
    }
}
