package onething.web.pages;

import java.util.Set;
import onething.web.problem.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.reactive.resource.NoResourceFoundException;
import org.springframework.web.server.ServerWebExchange;

/// Answers an unknown address: a person's browser gets the page that says so, every other client a
/// problem.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnknownAddresses {

    /// Paths that only programs use. They always get a problem.
    private static final Set<String> FOR_PROGRAMS =
            Set.of("api", "oauth2", "login", ".well-known", "actuator", "assets", "api-docs");

    @ExceptionHandler
    ResponseEntity<?> on(NoResourceFoundException unknown, ServerWebExchange exchange) {
        return isAskedByAPerson(exchange.getRequest())
                ? PageServing.page(ResponseEntity.status(HttpStatus.NOT_FOUND))
                : Problems.of(unknown, exchange).answer();
    }

    private static boolean isAskedByAPerson(ServerHttpRequest request) {
        var path = request.getPath().value().split("/");
        return HttpMethod.GET.equals(request.getMethod())
                && request.getHeaders().getAccept().contains(MediaType.TEXT_HTML)
                && (path.length < 2 || !FOR_PROGRAMS.contains(path[1]));
    }
}
