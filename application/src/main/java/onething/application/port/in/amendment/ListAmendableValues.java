package onething.application.port.in.amendment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.domain.amendment.AmendableValue;
import onething.domain.amendment.ValueEdit;
import onething.domain.party.Actor;
import onething.domain.text.Line;
import reactor.core.publisher.Mono;

/// Lists what an administrator can change in a guide, each with what the amendment has made of it.
@FunctionalInterface
public interface ListAmendableValues {

    /// Fails with a `Refused` for `RoleLacking` or `AmendmentUnknown`.
    Mono<Found> list(Query query);

    /// @param wanted a part of the path or of the text; everything, if it is empty
    /// @param limit  how many values to give at most
    record Query(Actor who, UUID amendment, Line wanted, int limit) {}

    /// @param total how many there are
    record Found(List<Value> values, int total) {

        public Found {
            values = List.copyOf(values);
        }
    }

    /// @param value as the version has it on which the amendment is based
    record Value(AmendableValue value, Optional<ValueEdit> edit) {}
}
