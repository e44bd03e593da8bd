package onething.application.port.out.signin;

import java.util.Optional;
import onething.application.port.in.signin.OfferCaptcha.Work;
import reactor.core.publisher.Mono;

/// Makes what costs a program something for each guess.
public interface Captchas {

    /// A picture of a few characters; empty where the machine cannot draw.
    Mono<Puzzle> picture();

    /// Work that a device does by itself, and nobody has to see or type.
    Mono<Puzzle> work();

    /// @param answer  what solves it, in capitals
    /// @param picture a PNG, or nothing
    /// @param work    what is to be done, or nothing
    record Puzzle(String answer, Optional<byte[]> picture, Optional<Work> work) {}
}
