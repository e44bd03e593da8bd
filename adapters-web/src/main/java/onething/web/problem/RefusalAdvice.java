package onething.web.problem;

import onething.domain.refusal.Refused;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ServerWebExchange;

/// Answers every refusal as a problem (RFC 9457). Clients decide by the `type`; the words are for people.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalAdvice {

    /// A browser in the middle of a sign-in is redirected to a page with the same words.
    @ExceptionHandler
    ResponseEntity<?> on(Refused refused, ServerWebExchange exchange) {
        var problem = RefusalProblems.of(refused.refusal());
        problem.kind().tell(exchange);
        return SignInErrorPage.isMetBy(exchange.getRequest()) ? SignInErrorPage.page(problem.kind()) : on(refused);
    }

    ResponseEntity<ProblemDetail> on(Refused refused) {
        return RefusalProblems.of(refused.refusal()).answer();
    }
}
