package onething.web.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import onething.application.port.DeskView;
import onething.application.port.in.desk.ListColleagues.Colleague;
import onething.application.port.in.desk.ReadLawfulActions.Blocked;
import onething.application.port.in.desk.ReadLawfulActions.ForAnother;
import onething.application.port.in.desk.ReadLawfulActions.Lawful;
import onething.application.port.in.desk.ReadLawfulActions.Possible;
import onething.application.port.in.desk.ReadPeriodStatistics.PeriodTally;
import onething.application.port.in.desk.ReadStatistics.Tally;
import onething.domain.code.MatterCode;
import onething.domain.code.OutcomeCode;
import onething.domain.code.WireNamed;
import onething.domain.deadline.EscalationLevel;
import onething.domain.guide.VerdictReason;
import onething.domain.note.InternalNote;
import onething.domain.party.PersonName;
import onething.domain.payment.PaymentProgress;
import onething.domain.payment.PaymentRefusal;
import onething.domain.payment.PaymentState;
import onething.domain.payment.PaymentStatus;
import onething.domain.procedure.ActionGuide;
import onething.domain.procedure.StandingKind;
import onething.domain.trail.Event;
import onething.web.deadline.CountdownMapper;
import onething.web.desk.ActionController.BlockedView;
import onething.web.desk.ActionController.ForAnotherView;
import onething.web.desk.ActionController.LawfulActionView;
import onething.web.desk.ActionController.LawfulActionsView;
import onething.web.desk.ActionController.RecordedView;
import onething.web.desk.ClaimController.ColleagueView;
import onething.web.desk.DossierView.OfferedReasonView;
import onething.web.desk.NoteController.NoteView;
import onething.web.desk.PaymentController.PaymentView;
import onething.web.desk.PeriodStatisticsController.EndedView;
import onething.web.desk.PeriodStatisticsController.PeriodTallyView;
import onething.web.desk.StatisticsView.ReachedView;
import onething.web.desk.StatisticsView.TallyView;
import onething.web.desk.ViewController.ViewView;
import onething.web.matter.ActionOfferView;
import onething.web.wire.WireMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/// What an officer sees of actions, notes, payments, colleagues, saved views and figures.
@Mapper(config = WireMapping.class, uses = CountdownMapper.class)
interface DeskMapper {

    DeskMapper INSTANCE = Mappers.getMapper(DeskMapper.class);

    LawfulActionsView toView(Lawful lawful);

    LawfulActionView toView(Possible possible);

    BlockedView toView(Blocked blocked);

    ForAnotherView toView(ForAnother forAnother);

    @Mapping(target = "at", source = "facts.at")
    @Mapping(target = "action", source = "facts.action")
    @Mapping(target = "after", source = "facts.change.after")
    @Mapping(target = "paper", source = "facts.paper")
    RecordedView toView(Event event);

    List<ColleagueView> toColleagues(List<Colleague> colleagues);

    ColleagueView toView(Colleague colleague);

    NoteView toView(InternalNote note);

    List<OfferedReasonView> toReasons(List<VerdictReason> reasons);

    OfferedReasonView toView(VerdictReason reason);

    List<TallyView> toTallies(List<Tally> tallies);

    @Mapping(target = ".", source = "counts")
    TallyView toView(Tally tally);

    List<PeriodTallyView> toPeriodTallies(List<PeriodTally> tallies);

    @Mapping(target = ".", source = "counts")
    PeriodTallyView toView(PeriodTally tally);

    List<ViewView> toViews(List<DeskView> views);

    @Mapping(target = ".", source = "filter")
    @Mapping(target = "matter", source = "filter.code")
    ViewView toView(DeskView view);

    @Mapping(target = ".", source = "progress")
    @Mapping(target = "says", source = "progress")
    PaymentView toView(PaymentStatus status);

    /// Why the bank refused, in words for the officer.
    default Optional<String> says(PaymentProgress progress) {
        return progress.reason()
                .filter(_ -> progress.state() == PaymentState.REFUSED)
                .flatMap(word -> WireNamed.find(PaymentRefusal.class, word))
                .map(PaymentRefusal::title);
    }

    default ActionOfferView toView(ActionGuide action) {
        return ActionOfferView.of(action);
    }

    default ReachedView toView(Map<EscalationLevel, Long> reached) {
        return ReachedView.of(reached);
    }

    default EndedView toEnded(Map<StandingKind, Long> ended) {
        return EndedView.of(ended);
    }

    default Optional<String> spelt(Optional<OutcomeCode> outcome) {
        return outcome.map(OutcomeCode::value);
    }

    default Optional<String> speltMatter(Optional<MatterCode> matter) {
        return matter.map(MatterCode::value);
    }

    default Optional<String> speltLevel(Optional<EscalationLevel> level) {
        return level.map(EscalationLevel::wireName);
    }

    default String spelt(PersonName name) {
        return name.value();
    }
}
