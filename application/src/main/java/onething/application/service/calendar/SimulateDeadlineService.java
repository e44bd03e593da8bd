package onething.application.service.calendar;

import java.util.List;
import java.util.Map;
import onething.application.port.in.calendar.SimulateDeadline;
import onething.application.port.out.calendar.WorkingCalendars;
import onething.application.service.handling.CurrentGuides;
import onething.domain.code.ClockCode;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.Simulation;
import onething.domain.deadline.Simulation.SimulationStep;
import onething.domain.deadline.rule.ClockRule;
import onething.domain.deadline.rule.ResponsibleParty;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.MatterGuide;
import onething.domain.procedure.ClockGuide;
import onething.domain.refusal.Refusal.ClockUnknown;
import onething.domain.refusal.Refusal.MatterNotOffered;
import reactor.core.publisher.Mono;

public final class SimulateDeadlineService implements SimulateDeadline {

    private final CurrentGuides offered;
    private final WorkingCalendars calendars;

    public SimulateDeadlineService(CurrentGuides offered, WorkingCalendars calendars) {
        this.offered = offered;
        this.calendars = calendars;
    }

    @Override
    public Mono<Simulation> simulate(Query query) {
        return Mono.zip(
                clock(query.subject()),
                calendars.current(),
                (clock, calendar) -> Simulation.of(
                        Deadline.start(clock.rule(), query.anchor()), clock.inWords(query.steps()), calendar));
    }

    private Mono<Simulated> clock(Subject subject) {
        return switch (subject) {
            case Subject.OfPeriod(var term) ->
                Mono.just(new Simulated(
                        new ClockRule(
                                new ClockCode("period"), term.text(), ResponsibleParty.AGENCY, term, null, "", ""),
                        Map.of()));
            case Subject.OfGuide(var guide, var matter, var clock) ->
                offered.get(guide).map(found -> simulated(clock, matter(matter, found)));
        };
    }

    private static Simulated simulated(String clock, MatterGuide matter) {
        return new Simulated(rule(clock, matter), matter.procedure().groundTitles());
    }

    private static MatterGuide matter(String wanted, BundleGuide guide) {
        return guide.matters().stream()
                .filter(matter -> matter.code().value().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new MatterNotOffered(
                                wanted,
                                guide.matters().stream()
                                        .map(matter -> matter.code().value())
                                        .toList())
                        .refused());
    }

    private static ClockRule rule(String wanted, MatterGuide matter) {
        var clocks = matter.procedure().clocks();
        return clocks.stream()
                .map(ClockGuide::rule)
                .filter(rule -> rule.code().value().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new ClockUnknown(
                                wanted,
                                clocks.stream()
                                        .map(clock -> clock.rule().code().value())
                                        .toList())
                        .refused());
    }

    /// @param titles the grounds of the procedure's actions, by their codes; a clock names them in words, and
    ///               another word is no ground
    private record Simulated(ClockRule rule, Map<String, String> titles) {

        List<SimulationStep> inWords(List<SimulationStep> steps) {
            return steps.stream().map(this::inWords).toList();
        }

        private SimulationStep inWords(SimulationStep step) {
            return step instanceof SimulationStep.Suspend(var ground, var at)
                    ? new SimulationStep.Suspend(titles.getOrDefault(ground, ""), at)
                    : step;
        }
    }
}
