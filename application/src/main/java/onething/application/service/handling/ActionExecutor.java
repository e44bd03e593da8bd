package onething.application.service.handling;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import onething.application.port.Versioned;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.port.out.matter.Matters;
import onething.domain.matter.ActionContext;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterChange;
import onething.domain.matter.action.ActingParty;
import onething.domain.matter.action.ActionInput;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Takes an action on a matter. Matters of the same bundle that wait for it are released, or closed with
/// the reason, in the same statement.
public final class ActionExecutor {

    private final Matters matters;
    private final ActionContexts contexts;

    public ActionExecutor(Matters matters, ActionContexts contexts) {
        this.matters = matters;
        this.contexts = contexts;
    }

    /// Fails with a `Refused` as [Matter#act] does, and for `ChangedMeanwhile`.
    ///
    /// @param deciding gives the input of the action from the context of the matter
    public Mono<Taken> take(
            Versioned<MatterRecord> found, ActingParty who, Function<ActionContext, ActionInput> deciding) {
        return step(found.value(), who, deciding)
                .flatMap(change -> settled(found.value().matter(), change)
                        .flatMap(alongWith ->
                                matters.save(found.map(_ -> change), alongWith).map(saved -> taken(saved, alongWith))));
    }

    private Mono<MatterChange> step(
            MatterRecord record, ActingParty who, Function<ActionContext, ActionInput> deciding) {
        return contexts.of(record.matter().file())
                .map(context -> record.matter().act(deciding.apply(context), who, context, record.last()));
    }

    /// Gives the changes of the bundle's other matters. Only a matter that was decided, has ended, or has
    /// left a milestone can change them.
    private Mono<List<Versioned<MatterChange>>> settled(Matter before, MatterChange change) {
        return Mono.just(change.after())
                .filter(after -> after.isSettled() || !after.milestoneCodes().equals(before.milestoneCodes()))
                .flatMapMany(matter -> matters.of(matter.file().bundle()))
                .collectList()
                .flatMap(others -> settled(change.after(), others));
    }

    /// A matter that is closed may have other matters that wait for it.
    private Mono<List<Versioned<MatterChange>>> settled(Matter awaited, List<Versioned<MatterRecord>> others) {
        return Flux.fromIterable(others)
                .filter(other -> other.value().matter().awaits(awaited))
                .concatMap(other -> settle(other, awaited))
                .concatMap(change -> settled(change.value().after(), others).map(further -> with(change, further)))
                .collectList()
                .map(ActionExecutor::flat);
    }

    private Mono<Versioned<MatterChange>> settle(Versioned<MatterRecord> other, Matter awaited) {
        var record = other.value();
        return contexts.of(record.matter().file())
                .flatMap(context -> Mono.justOrEmpty(record.matter().settle(awaited, context, record.last())))
                .map(change -> other.map(_ -> change));
    }

    private static Taken taken(Versioned<MatterRecord> saved, List<Versioned<MatterChange>> alongWith) {
        return new Taken(
                saved, alongWith.stream().map(change -> change.value().after()).toList());
    }

    private static <T> List<T> with(T first, List<T> further) {
        var all = new ArrayList<T>();
        all.add(first);
        all.addAll(further);
        return all;
    }

    private static <T> List<T> flat(List<List<T>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }

    /// @param alongWith the other matters of the bundle that changed with it, in their new state
    public record Taken(Versioned<MatterRecord> record, List<Matter> alongWith) {

        public Versioned<Matter> matter() {
            return record.map(MatterRecord::matter);
        }
    }
}
