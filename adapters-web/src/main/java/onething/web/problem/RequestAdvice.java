package onething.web.problem;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ServerWebExchange;

/// Answers all other errors of a request: the caller's mistakes with what would fit instead, ours with a
/// number that is also in the log. It comes before the framework's own problems, which have other words.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RequestAdvice {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Exception error, ServerWebExchange exchange) {
        var problem = Problems.of(error, exchange);
        problem.kind().tell(exchange);
        return problem.answer();
    }
}
