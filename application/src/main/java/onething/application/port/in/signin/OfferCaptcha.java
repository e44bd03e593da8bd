package onething.application.port.in.signin;

import java.time.Instant;
import java.util.Optional;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// Offers a captcha: a task that costs a program more than a person.
@FunctionalInterface
public interface OfferCaptcha {

    Mono<Offer> offer(Kind kind);

    enum Kind {
        /// Characters to read.
        PICTURE,
        /// Proof of work that the device does by itself: also for people who cannot see.
        WORK
    }

    /// @param picture a PNG, if the kind is `PICTURE`
    /// @param work    the proof of work, if the kind is `WORK` or the server cannot draw pictures
    record Offer(Secret captcha, Optional<byte[]> picture, Optional<Work> work, Instant expires) {}

    /// The device searches for a number, from 0 up: PBKDF2 with HMAC-SHA-256 of its decimal digits, with
    /// this salt and number of rounds, must give the challenge. This is slow for any program, and each
    /// number has to be tried.
    ///
    /// @param salt      used as written, in ASCII
    /// @param limit     the number is below it
    /// @param challenge 32 bytes, in hexadecimal
    record Work(String salt, int rounds, int limit, String challenge) {}
}
