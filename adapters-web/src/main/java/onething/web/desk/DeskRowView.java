package onething.web.desk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.desk.ListDesk.Row;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.web.deadline.CountdownMapper;
import onething.web.deadline.CountdownView;
import onething.web.deadline.CountdownView.SlackView;
import onething.web.deadline.EscalationReachedView;
import onething.web.matter.MatterStateView;

/// A row of the officers' queue: its most pressing clock, the reason, and the escalation level.
record DeskRowView(
        @JsonUnwrapped MatterStateView state,
        String title,
        String stage,
        List<CountdownView> countdowns,
        Optional<SlackView> slack,
        Optional<EscalationReachedView> reached,
        Optional<UUID> claimant,
        boolean claimedByMe,
        boolean overdue,
        boolean awaitsApproval,
        boolean toAssign,
        Instant received,
        Optional<String> applicant,
        boolean reporterHidden,
        Optional<String> employer) {

    static DeskRowView of(Row row, Actor who) {
        return new DeskRowView(
                MatterStateView.of(row.matter().value(), row.matter().version()),
                row.title(),
                row.stage(),
                CountdownMapper.INSTANCE.toViews(row.urgency().countdowns()),
                row.urgency().slack().map(CountdownMapper.INSTANCE::toView),
                row.urgency().reached().map(CountdownMapper.INSTANCE::toView),
                row.claimant().map(PersonId::value),
                row.claimant().filter(who.id()::equals).isPresent(),
                row.urgency().isOverdue(),
                row.awaitsApproval(),
                row.toAssign(),
                row.parties().received(),
                row.parties().applicant().map(PersonName::toString),
                row.parties().reporterHidden(),
                row.parties().employer());
    }
}
