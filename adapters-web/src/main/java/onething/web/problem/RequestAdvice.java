package onething.web.problem;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Answers whatever else goes wrong while a request is handled: the caller's mistakes by what would do instead,
/// ours by a number under which the log has them. It comes before the framework's own problems, whose words are not
/// ours.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RequestAdvice {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Exception error) {
        return Problems.of(error).answer();
    }
}
