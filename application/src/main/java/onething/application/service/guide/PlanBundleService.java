package onething.application.service.guide;

import java.time.Clock;
import onething.application.port.in.guide.PlanBundle;
import onething.application.port.out.WorkingCalendars;
import onething.application.service.handling.OfferedGuides;
import onething.domain.bundle.Plan;
import onething.domain.deadline.WorkingCalendar;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.FormCheck;
import onething.domain.guide.Selection;
import onething.domain.refusal.Refusal.AnswersInvalid;
import reactor.core.publisher.Mono;

public final class PlanBundleService implements PlanBundle {

    private final OfferedGuides offered;
    private final WorkingCalendars calendars;
    private final Clock clock;

    public PlanBundleService(OfferedGuides offered, WorkingCalendars calendars, Clock clock) {
        this.offered = offered;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public Mono<Plan> plan(Query query) {
        return Mono.zip(
                offered.get(query.guide()), calendars.current(), (guide, calendar) -> planned(query, guide, calendar));
    }

    private Plan planned(Query query, BundleGuide guide, WorkingCalendar calendar) {
        var today = WorkingCalendar.dayOf(clock.instant());
        var chosen = Selection.offered(guide, query.matters());
        var report = FormCheck.draft(guide, chosen, query.facts(), today);
        if (!report.isClean()) {
            throw new AnswersInvalid(report.faults()).refused();
        }
        return Plan.of(guide, chosen, query.facts(), today, calendar);
    }
}
