package onething.application.port.in.signin;

import java.time.Instant;
import java.util.Optional;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// Offers something that costs a program more than it costs a person.
@FunctionalInterface
public interface OfferCaptcha {

    Mono<Offer> offer(Kind kind);

    enum Kind {
        /// Characters to read.
        PICTURE,
        /// Work that the device does by itself: for everybody, whether they see or not.
        WORK
    }

    /// @param picture a PNG, when it is one
    /// @param work    what the device has to do, when it is that: also where the machine cannot draw
    record Offer(Secret captcha, Optional<byte[]> picture, Optional<Work> work, Instant expires) {}

    /// A number is to be found, from 0 up: PBKDF2 with HMAC-SHA-256 of its decimal digits, with this salt and so many
    /// rounds, gives the challenge. That is slow for a program of any kind, and each number has to be tried.
    ///
    /// @param salt      as it is, in ASCII
    /// @param limit     the number is below it
    /// @param challenge 32 bytes, in hexadecimal
    record Work(String salt, int rounds, int limit, String challenge) {}
}
