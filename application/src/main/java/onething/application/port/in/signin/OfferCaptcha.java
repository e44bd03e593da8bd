package onething.application.port.in.signin;

import java.time.Instant;
import java.util.Optional;
import onething.domain.code.WireNamed;
import onething.domain.signin.ProofOfWork;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// Offers a captcha: a task that costs a program more than a person.
@FunctionalInterface
public interface OfferCaptcha {

    Mono<Offer> offer(Kind kind);

    enum Kind implements WireNamed {
        /// Characters to read.
        PICTURE("picture"),
        /// Proof of work that the device does by itself: also for people who cannot see.
        WORK("work");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }

    /// @param picture a PNG, if the kind is `PICTURE`
    /// @param work    the proof of work, if the kind is `WORK` or the server cannot draw pictures
    record Offer(Secret captcha, Optional<byte[]> picture, Optional<ProofOfWork> work, Instant expires) {}
}
