package onething.application.service.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onething.application.port.Versioned;
import onething.application.port.in.desk.ReadLawfulActions;
import onething.application.port.in.matter.Countdown;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.service.access.Access;
import onething.application.service.handling.ActionContexts;
import onething.domain.matter.ActionContext;
import onething.domain.matter.ClockPreview;
import onething.domain.matter.Matter;
import onething.domain.party.Actor.Staff;
import onething.domain.procedure.ActionGuide;
import reactor.core.publisher.Mono;

public final class ReadLawfulActionsService implements ReadLawfulActions {

    private final Access access;
    private final ActionContexts contexts;

    public ReadLawfulActionsService(Access access, ActionContexts contexts) {
        this.access = access;
        this.contexts = contexts;
    }

    @Override
    public Mono<Lawful> read(Query query) {
        return access.deskMatter(query.who(), query.matter())
                .zipWhen(found -> contexts.of(found.value().matter().file()))
                .flatMap(both -> access.keepsReporterFrom(
                                query.who(), both.getT1().value(), both.getT2().bundle())
                        .map(kept -> lawful(both.getT1(), both.getT2(), Access.staff(query.who()), kept)));
    }

    /// A report that is not assigned to the caller has no lawful actions.
    private static Lawful lawful(
            Versioned<MatterRecord> found, ActionContext context, Staff staff, boolean reporterIsKept) {
        var matter = found.value().matter();
        var actions = reporterIsKept ? List.<ActionGuide>of() : matter.lawful(staff.id(), staff.roles(), context);
        return new Lawful(
                found.version(),
                countdowns(matter, context),
                actions.stream()
                        .map(action -> possible(action, matter, context))
                        .toList(),
                reporterIsKept ? List.of() : blocked(matter, actions, staff, context),
                reporterIsKept ? List.of() : forAnother(matter, staff, context));
    }

    private static List<ForAnother> forAnother(Matter matter, Staff staff, ActionContext context) {
        return matter.leftToAnother(staff.id(), staff.roles(), context).stream()
                .map(action -> new ForAnother(
                        action.code(),
                        action.title(),
                        action.by().stream().sorted().toList()))
                .toList();
    }

    private static List<Blocked> blocked(Matter matter, List<ActionGuide> lawful, Staff staff, ActionContext context) {
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
        return Stream.concat(whole, outcomes).toList();
    }

    private static Possible possible(ActionGuide action, Matter matter, ActionContext context) {
        return new Possible(action, countdowns(ClockPreview.of(matter, action, context), context));
    }

    private static List<Countdown> countdowns(Matter matter, ActionContext context) {
        return Countdown.of(matter, context);
    }
}
