package onething.application.port.in.signin;

import java.time.Instant;
import java.util.Optional;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// Offers something that a person solves easily and a program does not.
@FunctionalInterface
public interface OfferCaptcha {

    Mono<Offer> offer(Kind kind);

    enum Kind {
        /// Characters to read.
        PICTURE,
        /// A small sum in words, which a screen reader speaks.
        QUESTION
    }

    /// @param picture a PNG, when it is one
    /// @param text    a sentence, when it is one: also where the machine cannot draw
    record Offer(Secret captcha, Optional<byte[]> picture, Optional<String> text, Instant expires) {}
}
