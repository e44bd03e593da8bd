package onething.application.port.out.signin;

import java.time.Instant;
import onething.domain.signin.SecretHash;
import reactor.core.publisher.Mono;

/// What the pictures and questions that are out would be answered by.
public interface CaptchaAnswers {

    Mono<Void> keep(SecretHash captcha, String answer, Instant expires);

    /// The answer, given once; empty when there is none, it was taken, or its time is over.
    Mono<String> take(SecretHash captcha, Instant now);
}
