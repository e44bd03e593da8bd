package onething.application.service.handling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import onething.application.port.Versioned;
import onething.application.port.out.matter.Matters;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.service.handling.PaperIssuer.Step;
import onething.domain.bundle.Bundle;
import onething.domain.code.ActionCode;
import onething.domain.matter.ActionContext;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterChange;
import onething.domain.matter.action.ActingParty;
import onething.domain.matter.action.ActionInput;
import onething.domain.text.Text;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Takes an action on a matter. Matters of the same bundle that wait for it are released, or closed with
/// the reason, in the same statement.
public final class ActionExecutor {

    private final Matters matters;
    private final ActionContexts contexts;
    private final PaperIssuer papers;

    public ActionExecutor(Matters matters, ActionContexts contexts, PaperIssuer papers) {
        this.matters = matters;
        this.contexts = contexts;
        this.papers = papers;
    }

    /// Fails with a `Refused` as [Matter#act] does, and for `ChangedMeanwhile`. The papers that the action issues
    /// are stored with it.
    ///
    /// @param deciding gives the input of the action from the context of the matter
    public Mono<Taken> take(
            Versioned<MatterRecord> found, ActingParty who, Function<ActionContext, ActionInput> deciding) {
        return take(found, who, deciding, Optional.empty());
    }

    /// The same for an action that may change answers: the matter is then found by the new ones.
    ///
    /// @param answered the bundle whose answers may change
    public Mono<Taken> take(
            Versioned<MatterRecord> found,
            ActingParty who,
            Function<ActionContext, ActionInput> deciding,
            Optional<Bundle> answered) {
        return tried(found.value(), who, deciding)
                .map(step -> answered.map(bundle -> new Step(
                                step.before(),
                                step.change()
                                        .withSearchTerms(bundle, step.context().bundle()),
                                step.input(),
                                step.context()))
                        .orElse(step))
                .map(step -> found.map(_ -> step))
                .flatMap(step -> settled(found.value().matter(), step.value().change())
                        .flatMap(alongWith -> stored(step, alongWith)));
    }

    /// Gives what the action would make of the matter, and stores nothing. Fails as [#take] does before it stores.
    public Mono<Step> tried(MatterRecord record, ActingParty who, Function<ActionContext, ActionInput> deciding) {
        return contexts.of(record.matter().file()).map(context -> {
            var input = deciding.apply(context);
            var change = record.matter().act(input, who, context, record.last());
            return new Step(record.matter(), change, input, context);
        });
    }

    private Mono<Taken> stored(Versioned<Step> step, List<Versioned<Step>> alongWith) {
        var others = alongWith.stream().map(other -> other.map(Step::change)).toList();
        return papers.issue(Stream.concat(Stream.of(step), alongWith.stream())
                        .map(Versioned::value)
                        .toList())
                .flatMap(issued -> matters.save(step.map(Step::change), others, issued))
                .map(saved -> taken(saved, others));
    }

    /// Gives the steps of the bundle's other matters. Only a matter that was decided, has ended, or has
    /// left a milestone can change them.
    private Mono<List<Versioned<Step>>> settled(Matter before, MatterChange change) {
        return Mono.just(change.after())
                .filter(after -> after.isSettled() || !after.milestoneCodes().equals(before.milestoneCodes()))
                .flatMapMany(matter -> matters.of(matter.file().bundle()))
                .collectList()
                .flatMap(others -> settled(change.after(), others));
    }

    /// A matter that is closed may have other matters that wait for it.
    private Mono<List<Versioned<Step>>> settled(Matter awaited, List<Versioned<MatterRecord>> others) {
        return Flux.fromIterable(others)
                .filter(other -> other.value().matter().awaits(awaited))
                .concatMap(other -> settle(other, awaited))
                .concatMap(
                        step -> settled(step.value().change().after(), others).map(further -> with(step, further)))
                .collectList()
                .map(ActionExecutor::flat);
    }

    private Mono<Versioned<Step>> settle(Versioned<MatterRecord> other, Matter awaited) {
        var record = other.value();
        return contexts.of(record.matter().file())
                .flatMap(context -> Mono.justOrEmpty(record.matter().settle(awaited, context, record.last()))
                        .map(change -> new Step(record.matter(), change, bySystem(change), context)))
                .map(step -> other.map(_ -> step));
    }

    /// What the service itself put in: the reason, which the event notes.
    private static ActionInput bySystem(MatterChange change) {
        return ActionInput.of(
                new ActionCode(change.event().action()), new Text(change.event().note()));
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
