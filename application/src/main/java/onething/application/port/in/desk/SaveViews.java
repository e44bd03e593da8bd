package onething.application.port.in.desk;

import java.util.List;
import onething.application.port.DeskView;
import onething.application.port.Versioned;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Stores all saved views of the caller: so one is added, renamed, moved or removed.
@FunctionalInterface
public interface SaveViews {

    /// Fails with a `Refused` for `RoleLacking` or `ChangedMeanwhile`. Gives what is stored, at its new version.
    ///
    /// @param views at the version that was read; at most [DeskView#MOST], each name once
    Mono<Versioned<List<DeskView>>> save(Actor who, Versioned<List<DeskView>> views);
}
