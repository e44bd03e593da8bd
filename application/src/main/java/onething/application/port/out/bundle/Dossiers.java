package onething.application.port.out.bundle;

import java.util.List;
import onething.application.port.Versioned;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.domain.bundle.Bundle;
import onething.domain.matter.MatterFile;
import onething.domain.matter.MatterId;
import onething.domain.trail.Event;
import reactor.core.publisher.Mono;

/// What a member of the staff reads of one matter.
public interface Dossiers {

    /// The matter with all that belongs to it, in one statement; empty if there is no such matter.
    Mono<Whole> find(MatterId id);

    /// @param trail  the events of the matter, in order
    /// @param others the other matters of the bundle, by their place in the guide
    /// @param bundle to which the matter belongs
    record Whole(
            Versioned<MatterRecord> matter, List<Event> trail, List<MatterRecord> others, Bundle.Submitted bundle) {

        public Whole {
            trail = List.copyOf(trail);
            others = List.copyOf(others);
        }

        public MatterFile file() {
            return matter.value().matter().file();
        }
    }
}
