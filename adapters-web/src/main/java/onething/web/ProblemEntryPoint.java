package onething.web;

import onething.web.problem.ProblemKind;
import onething.web.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Answers a request without a token, with a wrong one, or with one that does not grant enough: a problem
/// (RFC 9457) with the challenge of RFC 6750. The answer does not say why a token is wrong.
final class ProblemEntryPoint implements ServerAuthenticationEntryPoint, ServerAccessDeniedHandler {

    private static final String REALM = "Bearer realm=\"onething\"";

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException failure) {
        return failure instanceof OAuth2AuthenticationException
                ? answer(exchange, ProblemKind.TOKEN_REFUSED, REALM + ", error=\"invalid_token\"")
                : answer(exchange, ProblemKind.TOKEN_MISSING, REALM);
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denied) {
        return answer(exchange, ProblemKind.ROLE_LACKING, REALM + ", error=\"insufficient_scope\"");
    }

    private static Mono<Void> answer(ServerWebExchange exchange, ProblemKind kind, String challenge) {
        return Problems.write(exchange, kind.problem().header(HttpHeaders.WWW_AUTHENTICATE, challenge));
    }
}
