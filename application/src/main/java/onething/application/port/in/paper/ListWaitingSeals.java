package onething.application.port.in.paper;

import java.time.Instant;
import java.util.Optional;
import onething.domain.matter.MatterId;
import onething.domain.paper.PaperId;
import onething.domain.paper.PaperNumber;
import onething.domain.paper.SealObstacle;
import onething.domain.party.Actor;
import reactor.core.publisher.Flux;

/// Shows staff the papers of their office that wait for their seal.
@FunctionalInterface
public interface ListWaitingSeals {

    /// The most that are shown at a time.
    int LIMIT = 100;

    /// Gives them from the oldest on. Fails with a `Refused` for `RoleLacking`.
    Flux<Row> list(Actor who);

    /// @param since    when the paper was issued
    /// @param attempts how often it failed
    /// @param next     when it is tried again
    /// @param obstacle why it failed the last time; empty before that
    record Row(
            PaperId paper,
            PaperNumber number,
            String title,
            MatterId matter,
            Instant since,
            int attempts,
            Instant next,
            Optional<SealObstacle> obstacle) {}
}
