package onething.web.deadline;

import java.util.List;
import java.util.Optional;
import onething.application.port.in.matter.ReadDeadlines.Explained;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.Due;
import onething.domain.deadline.Extension;
import onething.domain.deadline.Ledger;
import onething.domain.deadline.LedgerRow;
import onething.domain.deadline.Pause;
import onething.domain.deadline.rule.Term;
import onething.web.deadline.ClockView.ExtensionView;
import onething.web.deadline.ClockView.LedgerView;
import onething.web.deadline.ClockView.PauseView;
import onething.web.deadline.ClockView.RowView;
import onething.web.deadline.CountdownView.DueView;
import onething.web.wire.WireMapping;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/// A clock with its ledger.
@Mapper(config = WireMapping.class)
public interface ClockMapper {

    ClockMapper INSTANCE = Mappers.getMapper(ClockMapper.class);

    @Mapping(target = "clock", source = "clock.rule.code")
    @Mapping(target = "title", source = "clock.rule.title")
    @Mapping(target = "turn", source = "clock.rule.turn")
    @Mapping(target = "state", source = "clock")
    @Mapping(target = "startedAt", source = "clock.history.anchor")
    @Mapping(target = "stoppedAt", source = "clock.history.stoppedAt")
    @Mapping(target = "pauses", source = "clock.history.pauses")
    @Mapping(target = "extensions", source = "clock.history.extensions")
    ClockView toView(Explained explained);

    PauseView toView(Pause pause);

    ExtensionView toView(Extension extension);

    @Mapping(target = "term", source = "period.term")
    @Mapping(target = "extended", source = "period.extended")
    @Mapping(target = "basis", source = "period.basis")
    @Mapping(target = "counted", expression = "java(ledger.counted())")
    @Mapping(target = "unit", expression = "java(ledger.countedUnit())")
    @Mapping(target = "sentences", expression = "java(ledger.sentences())")
    LedgerView toView(Ledger ledger);

    RowView toView(LedgerRow row);

    List<RowView> toViews(List<LedgerRow> rows);

    default Optional<LedgerView> toView(Optional<Ledger> ledger) {
        return ledger.map(this::toView);
    }

    default String state(Deadline clock) {
        return ClockView.state(clock);
    }

    default Optional<DueView> optional(@Nullable Due due) {
        return Optional.ofNullable(due).map(CountdownMapper.INSTANCE::toView);
    }

    default Optional<String> optional(@Nullable Term term) {
        return Optional.ofNullable(term).map(Term::text);
    }

    default String spelt(Term term) {
        return term.text();
    }
}
