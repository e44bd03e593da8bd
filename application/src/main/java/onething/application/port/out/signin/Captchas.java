package onething.application.port.out.signin;

import java.util.Optional;
import reactor.core.publisher.Mono;

/// Draws and words what a program is bad at.
public interface Captchas {

    /// A picture of a few characters; empty where the machine cannot draw.
    Mono<Puzzle> picture();

    /// A small sum in words, for whoever does not see the picture.
    Mono<Puzzle> question();

    /// @param answer  what solves it, in capitals
    /// @param picture a PNG, or nothing
    /// @param text    a sentence, or nothing
    record Puzzle(String answer, Optional<byte[]> picture, Optional<String> text) {}
}
