package onething.web.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.desk.ReadDeskMatter.Dossier;
import onething.application.port.in.desk.ReadDeskMatter.Reporter;
import onething.domain.code.WireNamed;
import onething.domain.guide.MatterGuide;
import onething.domain.matter.Matter;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import onething.web.bundle.MaterialMapper;
import onething.web.bundle.MaterialView;
import onething.web.deadline.CountdownMapper;
import onething.web.deadline.CountdownView;
import onething.web.guide.FormView;
import onething.web.guide.FormView.SectionView;
import onething.web.matter.MatterMapper;
import onething.web.matter.MatterStateView;
import onething.web.matter.OutcomeView;
import onething.web.matter.StandingView.VerdictView;
import onething.web.matter.TimelineView;
import onething.web.matter.TimelineView.EventView;
import onething.web.plan.PlanMapper;
import onething.web.plan.PlanView.LimitView;
import onething.web.wire.AnswersJson;
import onething.web.wire.WireFormat;

/// Everything that an officer needs to handle a matter.
record DossierView(
        MatterStateView matter,
        String title,
        String stage,
        Optional<OutcomeView> outcome,
        Instant received,
        String district,
        List<SectionView> form,
        Map<String, Map<String, Object>> answers,
        DecisionInputsView findings,
        List<MaterialView> materials,
        List<String> missing,
        List<VerdictView> verdicts,
        List<OfferedReasonView> verdictReasons,
        Optional<UUID> claimant,
        boolean claimedByMe,
        List<CountdownView> countdowns,
        List<EventView> timeline,
        List<MatterStateView> alongWith,
        List<String> legalBasis,
        Optional<String> reporter,
        List<LimitView> limits) {

    static DossierView of(Dossier dossier, Actor who) {
        var matter = dossier.matter().value();
        var submission = dossier.submission();
        return new DossierView(
                MatterStateView.of(matter, dossier.matter().version()),
                dossier.guide().title(),
                dossier.stage().title(),
                OutcomeView.of(matter, dossier.guide()),
                submission.received(),
                matter.file().district().value(),
                FormView.sections(submission.form()),
                AnswersJson.of(submission.answers()),
                DecisionInputsView.of(matter, dossier.guide()),
                MaterialMapper.INSTANCE.toViews(submission.materials()),
                submission.missing().stream().map(WireFormat::spelt).toList(),
                MatterMapper.INSTANCE.toViews(matter.verdicts()),
                DeskMapper.INSTANCE.toReasons(dossier.verdictReasons()),
                dossier.claimant().map(PersonId::value),
                dossier.claimant().filter(who.id()::equals).isPresent(),
                CountdownMapper.INSTANCE.toViews(dossier.countdowns()),
                TimelineView.of(dossier.timeline()).events(),
                MatterStateView.of(dossier.alongWith()),
                dossier.guide().words().legalBasis(),
                Optional.of(dossier.reporter())
                        .filter(reporter -> reporter != Reporter.NOBODY)
                        .map(WireNamed::wireName),
                PlanMapper.INSTANCE.toLimits(submission.limits()));
    }

    /// A reason that a verdict or a supplement notice may give.
    record OfferedReasonView(String code, String title, String hint) {}

    /// The inputs that officers recorded with their actions.
    record DecisionInputsView(List<SectionView> form, Map<String, Map<String, Object>> answers) {

        static DecisionInputsView of(Matter matter, MatterGuide guide) {
            var written = guide.procedure().written(matter.findings());
            return new DecisionInputsView(FormView.sections(written), AnswersJson.of(matter.findings()));
        }
    }
}
