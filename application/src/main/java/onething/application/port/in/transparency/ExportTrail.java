package onething.application.port.in.transparency;

import onething.domain.party.Actor;
import reactor.core.publisher.Flux;

/// Exports the log, for somebody who checks it without trust in the service. An administrator may, who cannot see
/// any case: the export has no words of notes.
@FunctionalInterface
public interface ExportTrail {

    /// Gives the lines, each with its line feed: `event` and the fields of an event
    /// ([onething.domain.trail.EventLine]), in the order of the log, and `head`, the number of a head and its
    /// signed token, after the events that it has. Events that no head has yet are left out. It reads page by page,
    /// as fast as the reader takes them.
    Flux<String> export(Actor who);
}
