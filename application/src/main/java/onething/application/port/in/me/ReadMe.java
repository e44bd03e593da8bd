package onething.application.port.in.me;

import java.util.Optional;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Reads who is signed in, with titles for display.
@FunctionalInterface
public interface ReadMe {

    Mono<Me> read(Actor who);

    /// @param office   the office's title, for staff
    /// @param district the division's name, for staff
    record Me(Actor who, Optional<String> office, Optional<String> district) {}
}
