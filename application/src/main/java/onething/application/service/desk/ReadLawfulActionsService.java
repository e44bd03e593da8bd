package onething.application.service.desk;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onething.application.port.Versioned;
import onething.application.port.in.desk.ReadLawfulActions;
import onething.application.port.in.matter.Countdown;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.service.access.Access;
import onething.application.service.handling.ActionContexts;
import onething.domain.bundle.Bundle;
import onething.domain.matter.ActionContext;
import onething.domain.matter.ClockPreview;
import onething.domain.matter.Matter;
import onething.domain.party.Actor.Staff;
import onething.domain.procedure.ActionGuide;
import onething.domain.procedure.ActionKind;
import reactor.core.publisher.Mono;

public final class ReadLawfulActionsService implements ReadLawfulActions {

    private final Access access;
    private final ActionContexts contexts;
    private final Bundles bundles;

    public ReadLawfulActionsService(Access access, ActionContexts contexts, Bundles bundles) {
        this.access = access;
        this.contexts = contexts;
        this.bundles = bundles;
    }

    @Override
    public Mono<Lawful> read(Query query) {
        return access.deskMatter(query.who(), query.matter())
                .zipWhen(found -> contexts.of(found.value().matter().file()))
                .flatMap(both -> access.keepsReporterFrom(
                                query.who(), both.getT1().value(), both.getT2().bundle())
                        .flatMap(kept -> kept
                                ? Mono.just(nothingLawful(both.getT1(), both.getT2()))
                                : lawful(both.getT1(), both.getT2(), Access.staff(query.who()))));
    }

    /// A report that is not assigned to the caller has no lawful actions.
    private static Lawful nothingLawful(Versioned<MatterRecord> found, ActionContext context) {
        return new Lawful(
                found.version(), countdowns(found.value().matter(), context), List.of(), List.of(), List.of());
    }

    private Mono<Lawful> lawful(Versioned<MatterRecord> found, ActionContext context, Staff staff) {
        var matter = found.value().matter();
        var actions = matter.lawful(staff.id(), staff.roles(), context);
        return incomplete(matter, actions, context).map(incomplete -> {
            var codes = incomplete.stream().map(Blocked::action).collect(toSet());
            var possible = actions.stream()
                    .filter(action -> !codes.contains(action.code()))
                    .toList();
            return new Lawful(
                    found.version(),
                    countdowns(matter, context),
                    possible.stream()
                            .map(action -> possible(action, matter, context))
                            .toList(),
                    Stream.concat(incomplete.stream(), blocked(matter, possible, staff, context))
                            .toList(),
                    forAnother(matter, staff, context));
        });
    }

    /// The actions that would accept the matter as complete, while something may still follow. The matter does not
    /// know its files, so the bundle is read, where such an action is lawful.
    private Mono<List<Blocked>> incomplete(Matter matter, List<ActionGuide> lawful, ActionContext context) {
        var acceptances = lawful.stream()
                .filter(action -> action.kind() == ActionKind.ACCEPT)
                .toList();
        return Mono.just(acceptances)
                .filter(some -> !some.isEmpty())
                .flatMap(_ -> bundles.find(matter.file().bundle()))
                .map(Versioned::value)
                .ofType(Bundle.Submitted.class)
                .map(submitted -> acceptances.stream()
                        .map(action -> new Blocked(
                                action.code(),
                                Optional.empty(),
                                action.title(),
                                context.missingFor(action, matter, submitted)))
                        .filter(blocked -> !blocked.missing().isEmpty())
                        .toList())
                .defaultIfEmpty(List.of());
    }

    private static List<ForAnother> forAnother(Matter matter, Staff staff, ActionContext context) {
        return matter.leftToAnother(staff.id(), staff.roles(), context).stream()
                .map(action -> new ForAnother(
                        action.code(),
                        action.title(),
                        action.by().stream().sorted().toList()))
                .toList();
    }

    private static Stream<Blocked> blocked(
            Matter matter, List<ActionGuide> lawful, Staff staff, ActionContext context) {
        var whole = matter.blocked(staff.roles(), context).stream()
                .map(action ->
                        new Blocked(action.code(), Optional.empty(), action.title(), matter.missing(action, context)));
        var outcomes = lawful.stream()
                .flatMap(action -> action.outcomes().stream()
                        .filter(outcome -> !matter.missing(outcome, context).isEmpty())
                        .map(outcome -> new Blocked(
                                action.code(),
                                Optional.of(outcome.code()),
                                outcome.title(),
                                matter.missing(outcome, context))));
        return Stream.concat(whole, outcomes);
    }

    private static Possible possible(ActionGuide action, Matter matter, ActionContext context) {
        return new Possible(action, countdowns(ClockPreview.of(matter, action, context), context));
    }

    private static List<Countdown> countdowns(Matter matter, ActionContext context) {
        return Countdown.of(matter, context);
    }
}
