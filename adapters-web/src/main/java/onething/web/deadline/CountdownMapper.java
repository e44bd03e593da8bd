package onething.web.deadline;

import java.util.List;
import java.util.Optional;
import onething.application.port.in.matter.Countdown;
import onething.domain.deadline.Due;
import onething.domain.deadline.EscalationReached;
import onething.domain.deadline.RemainingTime;
import onething.web.deadline.CountdownView.DueView;
import onething.web.deadline.CountdownView.SlackView;
import onething.web.wire.WireMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/// Clocks that run, and when they end.
@Mapper(config = WireMapping.class)
public interface CountdownMapper {

    CountdownMapper INSTANCE = Mappers.getMapper(CountdownMapper.class);

    @Mapping(target = "slack", source = "remaining")
    CountdownView toView(Countdown countdown);

    List<CountdownView> toViews(List<Countdown> countdowns);

    DueView toView(Due due);

    @Mapping(target = "reason", expression = "java(remaining.reason())")
    SlackView toView(RemainingTime remaining);

    @Mapping(target = "rung", source = "level")
    @Mapping(target = "clock", source = "clock.rule.code")
    @Mapping(target = "title", source = "clock.rule.title")
    @Mapping(target = "turn", source = "clock.rule.turn")
    @Mapping(target = "text", expression = "java(reached.text())")
    EscalationReachedView toView(EscalationReached reached);

    default Optional<DueView> due(Optional<Due> due) {
        return due.map(this::toView);
    }

    default Optional<SlackView> slack(Optional<RemainingTime> remaining) {
        return remaining.map(this::toView);
    }
}
