package onething.web;

import java.util.function.Function;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Passes what the caller's token says to a handler method that has a parameter of that type.
///
/// @param without the value of a caller who has no token
record TokenArgument<T>(Class<T> type, Function<Jwt, T> read, T without) implements HandlerMethodArgumentResolver {

    static final TokenArgument<OwnSession> OWN_SESSION =
            new TokenArgument<>(OwnSession.class, OwnSession::of, OwnSession.NONE);

    static final TokenArgument<ProvenAt> PROVEN_AT = new TokenArgument<>(ProvenAt.class, ProvenAt::of, ProvenAt.NEVER);

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == type;
    }

    @Override
    public Mono<Object> resolveArgument(
            MethodParameter parameter, BindingContext bindingContext, ServerWebExchange exchange) {
        return exchange.getPrincipal()
                .ofType(JwtAuthenticationToken.class)
                .<Object>map(caller -> read.apply(caller.getToken()))
                .defaultIfEmpty(without);
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration implements WebFluxConfigurer {

        @Override
        public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
            configurer.addCustomResolver(OWN_SESSION, PROVEN_AT);
        }
    }
}
