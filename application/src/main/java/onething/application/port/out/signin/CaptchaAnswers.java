package onething.application.port.out.signin;

import java.time.Instant;
import onething.domain.signin.SecretHash;
import reactor.core.publisher.Mono;

/// The answers of the captchas that have been issued.
public interface CaptchaAnswers {

    Mono<Void> keep(SecretHash captcha, String answer, Instant expires);

    /// Gives the answer once; empty when there is none, it was taken, or it has expired.
    Mono<String> take(SecretHash captcha, Instant now);
}
