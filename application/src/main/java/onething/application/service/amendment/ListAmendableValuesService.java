package onething.application.service.amendment;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import onething.application.port.in.amendment.ListAmendableValues;
import onething.application.port.out.amendment.AmendedGuides;
import onething.domain.amendment.AmendableValue;
import onething.domain.amendment.Amendment;
import onething.domain.amendment.ValueEdit;
import reactor.core.publisher.Mono;

/// See [ListAmendableValues].
public final class ListAmendableValuesService implements ListAmendableValues {

    private final AmendmentsInHand amendments;
    private final AmendedGuides guides;

    public ListAmendableValuesService(AmendmentsInHand amendments, AmendedGuides guides) {
        this.amendments = amendments;
        this.guides = guides;
    }

    @Override
    public Mono<Found> list(Query query) {
        return amendments
                .get(query.who(), query.amendment())
                .flatMap(found -> guides.values(found.value()).map(values -> found(values, found.value(), query)));
    }

    private static Found found(List<AmendableValue> values, Amendment amendment, Query query) {
        var edits = amendment.edits().stream().collect(Collectors.toMap(ValueEdit::path, Function.identity()));
        var wanted = query.wanted().value();
        var all = values.stream()
                .map(value -> new Value(value, Optional.ofNullable(edits.get(value.path()))))
                .filter(value -> isWanted(value, wanted))
                .toList();
        return new Found(all.stream().limit(query.limit()).toList(), all.size());
    }

    private static boolean isWanted(Value value, String wanted) {
        return value.value().contains(wanted)
                || value.edit()
                        .filter(edit -> edit.after().value().contains(wanted))
                        .isPresent();
    }
}
