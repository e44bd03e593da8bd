package onething.web.plan;

import java.util.List;
import java.util.Optional;
import onething.domain.bundle.Plan.Limit;
import onething.domain.bundle.Plan.Start;
import onething.domain.bundle.Plan;
import onething.web.deadline.CountdownView.DueView;
import onething.web.guide.ExclusionView;

/// What a selection of matters requires and when its matters end, before anything is filed.
record PlanView(
        String guide,
        int version,
        ChecklistView checklist,
        List<StartView> starts,
        List<ExclusionView> exclusions,
        List<LimitView> limits) {

    static PlanView of(Plan plan) {
        return new PlanView(
                plan.guide().code().value(),
                plan.guide().version(),
                ChecklistView.of(plan.checklist()),
                plan.starts().stream().map(StartView::of).toList(),
                plan.exclusions().stream().map(ExclusionView::of).toList(),
                plan.limits().stream().map(LimitView::of).toList());
    }

    record StartView(
            String matter,
            String title,
            List<String> awaits,
            List<String> asks,
            Optional<DueView> committed,
            Optional<DueView> statutory) {

        static StartView of(Start start) {
            return new StartView(
                    start.matter().value(),
                    start.title(),
                    start.awaits().stream().map(Object::toString).toList(),
                    start.asks().stream().map(Object::toString).toList(),
                    start.committed().map(DueView::of),
                    start.statutory().map(DueView::of));
        }
    }

    record LimitView(String matter, String code, String kind, String state, DueView lastDay, String warning) {

        static LimitView of(Limit limit) {
            return new LimitView(
                    limit.matter().value(),
                    limit.limit().code(),
                    limit.limit().kind().wireName(),
                    limit.state().wireName(),
                    DueView.of(limit.lastDay()),
                    limit.limit().warning());
        }
    }
}
