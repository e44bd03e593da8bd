package onething.web.plan;

import java.util.List;
import onething.domain.bundle.Plan;
import onething.domain.bundle.Plan.Limit;
import onething.domain.bundle.Plan.Start;
import onething.domain.material.Checklist;
import onething.domain.material.Checklist.Reason;
import onething.web.deadline.CountdownMapper;
import onething.web.guide.GuideMapper;
import onething.web.plan.ChecklistView.ReasonView;
import onething.web.plan.PlanView.LimitView;
import onething.web.plan.PlanView.StartView;
import onething.web.wire.WireMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/// What a selection of matters requires and when it ends.
@Mapper(
        config = WireMapping.class,
        uses = {CountdownMapper.class, GuideMapper.class})
public interface PlanMapper {

    PlanMapper INSTANCE = Mappers.getMapper(PlanMapper.class);

    @Mapping(target = "guide", source = "guide.code")
    @Mapping(target = "version", source = "guide.version")
    PlanView toView(Plan plan);

    StartView toView(Start start);

    @Mapping(target = "code", source = "limit.code")
    @Mapping(target = "kind", source = "limit.kind")
    @Mapping(target = "warning", expression = "java(limit.text())")
    @Mapping(target = "asks", source = "limit.asks")
    @Mapping(target = "notCounted", source = "limit.notCounted")
    LimitView toView(Limit limit);

    List<LimitView> toLimits(List<Limit> limits);

    ReasonView toView(Reason reason);

    List<ReasonView> toViews(List<Reason> reasons);

    default ChecklistView toView(Checklist checklist) {
        return ChecklistView.of(checklist);
    }
}
