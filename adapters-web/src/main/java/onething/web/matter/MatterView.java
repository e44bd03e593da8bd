package onething.web.matter;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import onething.application.port.in.matter.ReadMatter.Found;
import onething.domain.rating.ContactPoint;
import onething.web.deadline.CountdownMapper;
import onething.web.deadline.CountdownView;
import onething.web.guide.GuideMapper;
import onething.web.guide.OfficeView;
import onething.web.guide.RemedyView;
import onething.web.matter.StandingView.VerdictView;
import onething.web.plan.PlanMapper;
import onething.web.plan.PlanView.LimitView;

/// A matter as its applicant sees it, with the actions that the applicant can take now.
record MatterView(
        @JsonUnwrapped MatterStateView state,
        String title,
        String stage,
        Optional<OutcomeView> outcome,
        Optional<DecisionView> decision,
        List<CountdownView> countdowns,
        String summary,
        OfficeView office,
        List<VerdictView> verdicts,
        List<ActionOfferView> possible,
        List<String> rateable,
        List<RatingView> ratings,
        List<String> legalBasis,
        List<RemedyView> remedies,
        List<CountdownView> remedyPeriods,
        List<LimitView> limits) {

    static MatterView of(Found found) {
        var guide = found.guide();
        return new MatterView(
                MatterStateView.of(found.matter(), found.version()),
                guide.title(),
                found.stage().title(),
                OutcomeView.of(found.matter(), guide),
                DecisionView.of(found.matter(), guide),
                CountdownMapper.INSTANCE.toViews(found.countdowns()),
                guide.words().summary(),
                GuideMapper.INSTANCE.toView(found.office()),
                MatterMapper.INSTANCE.toViews(found.matter().verdicts()),
                found.possible().stream().map(ActionOfferView::of).toList(),
                found.rateable().stream().map(ContactPoint::wireName).toList(),
                found.ratings().stream().map(MatterMapper.INSTANCE::toView).toList(),
                guide.words().legalBasis(),
                RemedyView.of(found.matter().remedies(guide)),
                CountdownMapper.INSTANCE.toViews(found.remedies()),
                PlanMapper.INSTANCE.toLimits(found.limits()));
    }
}
