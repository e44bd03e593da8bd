package onething.application.service.matter;

import java.util.List;
import onething.application.port.in.matter.SimulateMatter;
import onething.application.service.access.Access;
import onething.application.service.handling.ActionContexts;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.deadline.Deadline;
import onething.domain.matter.ActionContext;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterSimulation;
import reactor.core.publisher.Flux;

public final class SimulateMatterService implements SimulateMatter {

    private final Access access;
    private final ActionContexts contexts;

    public SimulateMatterService(Access access, ActionContexts contexts) {
        this.access = access;
        this.contexts = contexts;
    }

    @Override
    public Flux<SimulatedMatter> simulate(Query query) {
        return access.visibleMatter(query.who(), query.matter())
                .map(found -> Access.overview(query.who(), found.value().matter()))
                .zipWhen(matter -> contexts.of(matter.file()))
                .flatMapIterable(both -> supposed(query, both.getT1(), both.getT2()));
    }

    private static List<SimulatedMatter> supposed(Query query, Matter matter, ActionContext context) {
        return MatterSimulation.of(matter, query.steps(), context).outcomes().stream()
                .map(outcome -> new SimulatedMatter(
                        outcome.step(),
                        outcome.clocks().stream()
                                .filter(clock ->
                                        clock.isRunning() || !matter.clocks().contains(clock))
                                .map(clock -> simulated(clock, outcome, context.calendar()))
                                .toList(),
                        outcome.refusal()))
                .toList();
    }

    /// A refused step changed nothing, so it needs no new explanation.
    private static SupposedClock simulated(Deadline clock, MatterSimulation.Outcome outcome, WorkingCalendar calendar) {
        return outcome.refusal().isPresent()
                ? SupposedClock.unexplained(clock, calendar)
                : SupposedClock.explained(clock, calendar);
    }
}
