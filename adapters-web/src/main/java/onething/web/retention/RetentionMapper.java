package onething.web.retention;

import java.time.Instant;
import java.util.Optional;
import onething.application.port.in.retention.ReadDestructionList.Listed;
import onething.application.port.in.retention.ReadRetention.Period;
import onething.application.port.in.retention.ReadRetention.Retention;
import onething.domain.retention.DestructionList.Approval;
import onething.domain.retention.DestructionList.End;
import onething.domain.retention.DestructionList.Entry;
import onething.domain.retention.RetentionHold;
import onething.web.retention.RetentionController.EntryView;
import onething.web.retention.RetentionController.HoldView;
import onething.web.retention.RetentionController.ListView;
import onething.web.retention.RetentionController.PeriodView;
import onething.web.retention.RetentionController.RetentionView;
import onething.web.retention.RetentionController.SummaryView;
import onething.web.wire.WireMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

@Mapper(config = WireMapping.class)
interface RetentionMapper {

    RetentionMapper INSTANCE = Mappers.getMapper(RetentionMapper.class);

    RetentionView toView(Retention retention);

    @Mapping(target = "matter", source = "item.matter")
    @Mapping(target = "keep", expression = "java(period.item().keep().text())")
    @Mapping(target = "basis", source = "item.source.basis")
    @Mapping(target = "provenance", source = "item.source.provenance")
    PeriodView toView(Period period);

    HoldView toView(RetentionHold hold);

    @Mapping(target = "id", source = "list.id")
    @Mapping(target = "compiled", source = "list.compiled")
    @Mapping(target = "state", expression = "java(listed.list().state().wireName())")
    @Mapping(target = "files", expression = "java(listed.list().entries().size())")
    @Mapping(target = "approvals", expression = "java(listed.list().approvals().size())")
    SummaryView toSummary(Listed listed);

    @Mapping(target = "id", source = "list.id")
    @Mapping(target = "compiled", source = "list.compiled")
    @Mapping(target = "state", expression = "java(listed.list().state().wireName())")
    @Mapping(target = "approvals", source = "list.approvals")
    @Mapping(target = "entries", source = "list.entries")
    ListView toView(Listed listed);

    @Mapping(target = "keep", expression = "java(entry.keep().text())")
    @Mapping(target = "bundle", source = "number")
    @Mapping(target = "ended", source = "end")
    @Mapping(target = "spared", source = "end")
    EntryView toView(Entry entry);

    default Instant at(Approval approval) {
        return approval.at();
    }

    default Optional<Instant> ended(Optional<End> end) {
        return end.map(End::at);
    }

    default Optional<String> spared(Optional<End> end) {
        return end.flatMap(End::spared).map(needed -> needed.wireName());
    }
}
