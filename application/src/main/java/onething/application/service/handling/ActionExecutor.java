package onething.application.service.handling;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import onething.application.port.Versioned;
import onething.application.port.out.Matters;
import onething.application.port.out.Matters.Docket;
import onething.domain.matter.ActingParty;
import onething.domain.matter.ActionInput;
import onething.domain.matter.Handling;
import onething.domain.matter.Matter;
import onething.domain.matter.Step;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Takes an action on a matter, and with it what follows for the matters of the same bundle that await it: they
/// are released, or closed with the reason, in the same moment.
public final class ActionExecutor {

    private final Matters matters;
    private final Handlings handlings;

    public ActionExecutor(Matters matters, Handlings handlings) {
        this.matters = matters;
        this.handlings = handlings;
    }

    /// Fails with a `Refused` as [Matter#act] does, and for `ChangedMeanwhile`.
    ///
    /// @param deciding what is said with the action, once it is known what the matter's guide and the calendar say
    public Mono<Taken> take(Versioned<Docket> found, ActingParty who, Function<Handling, ActionInput> deciding) {
        return step(found.value(), who, deciding)
                .flatMap(step -> settled(step)
                        .flatMap(alongWith ->
                                matters.save(found.map(_ -> step), alongWith).map(saved -> taken(saved, alongWith))));
    }

    private Mono<Step> step(Docket docket, ActingParty who, Function<Handling, ActionInput> deciding) {
        return handlings
                .of(docket.matter().file())
                .map(handling -> docket.matter().act(deciding.apply(handling), who, handling, docket.last()));
    }

    /// What the step means for the bundle's other matters. Only a matter that was decided or has ended can mean
    /// anything
    /// to them.
    private Mono<List<Versioned<Step>>> settled(Step step) {
        return Mono.just(step.after())
                .filter(Matter::isSettled)
                .flatMapMany(matter -> matters.of(matter.file().bundle()))
                .collectList()
                .flatMap(others -> settled(step.after(), others));
    }

    /// One that is closed may be awaited itself.
    private Mono<List<Versioned<Step>>> settled(Matter awaited, List<Versioned<Docket>> others) {
        return Flux.fromIterable(others)
                .filter(other -> other.value().matter().awaits(awaited))
                .concatMap(other -> settle(other, awaited))
                .concatMap(step -> settled(step.value().after(), others).map(further -> with(step, further)))
                .collectList()
                .map(ActionExecutor::flat);
    }

    private Mono<Versioned<Step>> settle(Versioned<Docket> other, Matter awaited) {
        var docket = other.value();
        return handlings
                .of(docket.matter().file())
                .flatMap(handling -> Mono.justOrEmpty(docket.matter().settle(awaited, handling, docket.last())))
                .map(step -> other.map(_ -> step));
    }

    private static Taken taken(Versioned<Docket> saved, List<Versioned<Step>> alongWith) {
        return new Taken(
                saved, alongWith.stream().map(step -> step.value().after()).toList());
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

    /// @param alongWith the other matters of the bundle that changed with it, as they are now
    public record Taken(Versioned<Docket> docket, List<Matter> alongWith) {

        public Versioned<Matter> matter() {
            return docket.map(Docket::matter);
        }
    }
}
