package onething.application.service.calendar;

import onething.application.port.in.calendar.SimulateDeadline;
import onething.application.port.out.calendar.WorkingCalendars;
import onething.application.service.handling.CurrentGuides;
import onething.domain.code.ClockCode;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.Simulation;
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
                rule(query.subject()),
                calendars.current(),
                (rule, calendar) -> Simulation.of(Deadline.start(rule, query.anchor()), query.steps(), calendar));
    }

    private Mono<ClockRule> rule(Subject subject) {
        return switch (subject) {
            case Subject.OfPeriod(var term) ->
                Mono.just(new ClockRule(
                        new ClockCode("period"), term.text(), ResponsibleParty.AGENCY, term, null, "", ""));
            case Subject.OfGuide(var guide, var matter, var clock) ->
                offered.get(guide).map(found -> rule(clock, matter(matter, found)));
        };
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
}
