package onething.application.port.out.signin;

import java.util.Optional;
import onething.domain.signin.ProofOfWork;
import reactor.core.publisher.Mono;

/// Creates captchas: each guess costs a program something.
public interface Captchas {

    /// A picture of a few characters; empty if the machine cannot draw.
    Mono<Puzzle> picture();

    /// Proof of work that a device does by itself; a person need not see or type anything.
    Mono<Puzzle> work();

    /// @param answer  what solves it, in capitals
    /// @param picture a PNG, or nothing
    /// @param work    the proof of work, or nothing
    record Puzzle(String answer, Optional<byte[]> picture, Optional<ProofOfWork> work) {}
}
