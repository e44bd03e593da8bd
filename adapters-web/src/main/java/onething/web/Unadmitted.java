package onething.web;

import java.net.URI;
import java.util.LinkedHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// Answers whoever brings no token, a wrong one, or one that does not reach that far: problems (RFC 9457) with the
/// challenge of RFC 6750. Why a token is wrong stays with us.
final class Unadmitted implements ServerAuthenticationEntryPoint, ServerAccessDeniedHandler {

    private static final String REALM = "Bearer realm=\"onething\"";

    private final JsonMapper json;

    Unadmitted(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException failure) {
        boolean hadToken = failure instanceof OAuth2AuthenticationException;
        var challenge = hadToken ? REALM + ", error=\"invalid_token\"" : REALM;
        return answer(
                exchange,
                HttpStatus.UNAUTHORIZED,
                challenge,
                hadToken ? "token-refused" : "token-missing",
                hadToken ? "登录已失效，请重新登录。" : "请先登录。");
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denied) {
        return answer(
                exchange,
                HttpStatus.FORBIDDEN,
                REALM + ", error=\"insufficient_scope\"",
                "role-lacking",
                "您的账号没有此项权限。");
    }

    private Mono<Void> answer(
            ServerWebExchange exchange, HttpStatus status, String challenge, String name, String detail) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", URI.create("urn:onething:problem:" + name));
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", detail);
        var response = exchange.getResponse();
        response.setStatusCode(status);
        response.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, challenge);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(json.writeValueAsBytes(problem))));
    }
}
