package onething.application.service.guide;

import java.time.Clock;
import java.time.LocalDateTime;
import onething.application.port.in.guide.PlanBundle;
import onething.application.port.out.calendar.WorkingCalendars;
import onething.application.service.handling.CurrentGuides;
import onething.domain.bundle.Plan;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.form.FormCheck;
import onething.domain.form.TidyAnswers;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.Selection;
import onething.domain.refusal.Refusal.AnswersInvalid;
import reactor.core.publisher.Mono;

public final class PlanBundleService implements PlanBundle {

    private final CurrentGuides offered;
    private final WorkingCalendars calendars;
    private final Clock clock;

    public PlanBundleService(CurrentGuides offered, WorkingCalendars calendars, Clock clock) {
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
        var now = LocalDateTime.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        var chosen = Selection.offered(guide, query.matters());
        var facts = TidyAnswers.of(guide, query.facts());
        var report = FormCheck.draft(guide, chosen, facts, now);
        if (!report.isClean()) {
            throw new AnswersInvalid(report.faults()).refused();
        }
        return Plan.of(guide, chosen, facts, now.toLocalDate(), calendar);
    }
}
