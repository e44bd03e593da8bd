package onething.web;

import java.time.Instant;
import java.util.Optional;
import onething.domain.signin.Authentication;
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

/// Reads [ProvenAt] from the token.
final class ProvenAtArgument implements HandlerMethodArgumentResolver {

    private static final ProvenAt NEVER = new ProvenAt(Instant.EPOCH, false);

    private static final String FACE = Authentication.Method.FACE.wireName();

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ProvenAt.class;
    }

    @Override
    public Mono<Object> resolveArgument(
            MethodParameter parameter, BindingContext bindingContext, ServerWebExchange exchange) {
        return exchange.getPrincipal()
                .ofType(JwtAuthenticationToken.class)
                .<Object>map(caller -> provenAt(caller.getToken()))
                .defaultIfEmpty(NEVER);
    }

    private static ProvenAt provenAt(Jwt token) {
        var methods = token.getClaimAsStringList("amr");
        boolean byFace = methods != null && methods.contains(FACE);
        return Optional.ofNullable(token.getClaimAsInstant("auth_time"))
                .map(at -> new ProvenAt(at, byFace))
                .orElse(NEVER);
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration implements WebFluxConfigurer {

        @Override
        public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
            configurer.addCustomResolver(new ProvenAtArgument());
        }
    }
}
