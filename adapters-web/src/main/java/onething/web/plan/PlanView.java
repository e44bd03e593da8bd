package onething.web.plan;

import java.util.List;
import java.util.Optional;
import onething.web.deadline.CountdownView.DueView;
import onething.web.guide.ExclusionView;

/// What a selection of matters requires and when its matters end, before anything is filed.
public record PlanView(
        String guide,
        int version,
        ChecklistView checklist,
        List<StartView> starts,
        List<ExclusionView> exclusions,
        List<LimitView> limits) {

    record StartView(
            String matter,
            String title,
            List<String> awaits,
            List<String> asks,
            Optional<DueView> committed,
            Optional<DueView> statutory) {}

    /// @param asks       fields that are asked only because the limit seems missed
    /// @param notCounted the grounds on which time does not count
    public record LimitView(
            String matter,
            String code,
            String kind,
            String state,
            DueView lastDay,
            String warning,
            List<String> asks,
            List<String> notCounted) {}
}
