package onething.application.service.amendment;

import java.time.Clock;
import java.util.List;
import onething.application.port.Versioned;
import onething.application.port.in.amendment.AmendValue;
import onething.application.port.out.amendment.AmendedGuides;
import onething.application.port.out.amendment.Amendments;
import onething.domain.amendment.AmendableValue;
import onething.domain.amendment.Amendment;
import onething.domain.amendment.Amendment.Mark;
import onething.domain.amendment.ValueEdit;
import onething.domain.refusal.Refusal.ValueUnknown;
import reactor.core.publisher.Mono;

/// See [AmendValue].
public final class AmendValueService implements AmendValue {

    private final AmendmentsInHand inHand;
    private final Amendments amendments;
    private final AmendedGuides guides;
    private final Clock clock;

    public AmendValueService(AmendmentsInHand inHand, Amendments amendments, AmendedGuides guides, Clock clock) {
        this.inHand = inHand;
        this.amendments = amendments;
        this.guides = guides;
        this.clock = clock;
    }

    @Override
    public Mono<Versioned<Amendment>> amend(Command command) {
        var made = new Mark(command.who().id(), clock.instant());
        return inHand.get(command.who(), command.amendment(), command.version())
                .flatMap(found -> guides.values(found.value())
                        .map(values -> found.map(amendment -> amendment.edit(edit(values, command, made)))))
                .flatMap(changed -> amendments.save(changed, made));
    }

    /// A value that is used in several places has one path, the first.
    private static ValueEdit edit(List<AmendableValue> values, Command command, Mark made) {
        var value = values.stream()
                .filter(each ->
                        each.path().equals(command.path()) || each.also().contains(command.path()))
                .findFirst()
                .orElseThrow(() -> new ValueUnknown(command.path()).refused());
        return new ValueEdit(
                value.path(), value.kind(), value.value(), command.value(), command.source(), command.why(), made);
    }
}
