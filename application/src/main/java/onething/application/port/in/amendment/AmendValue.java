package onething.application.port.in.amendment;

import java.util.UUID;
import onething.application.port.Versioned;
import onething.domain.amendment.Amendment;
import onething.domain.party.Actor;
import onething.domain.source.Source;
import onething.domain.text.Text;
import reactor.core.publisher.Mono;

/// An administrator changes one value of a guide, with its provenance.
@FunctionalInterface
public interface AmendValue {

    /// A value that does not fit the guide is stored, and the check reports it. Fails with a `Refused` for
    /// `RoleLacking`, `AmendmentUnknown`, `AmendmentClosed`, `ChangedMeanwhile`, `ValueUnknown`, or for
    /// `GuideBroken` where a list cannot be made of its entries.
    Mono<Versioned<Amendment>> amend(Command command);

    /// @param version of the amendment that was read
    /// @param value   empty to remove an optional value
    /// @param source  the article that the new value follows
    /// @param why     why it changes
    record Command(Actor who, UUID amendment, long version, String path, Text value, Source source, Text why) {}
}
