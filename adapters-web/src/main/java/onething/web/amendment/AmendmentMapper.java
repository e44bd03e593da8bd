package onething.web.amendment;

import java.util.Optional;
import onething.application.port.in.amendment.ListAmendableValues;
import onething.domain.amendment.Amendment;
import onething.domain.amendment.Amendment.Decision;
import onething.domain.amendment.Amendment.Mark;
import onething.domain.amendment.ValueEdit;
import onething.domain.guide.version.InForce;
import onething.domain.party.Actor;
import onething.domain.source.Source;
import onething.web.amendment.AmendmentView.DecisionView;
import onething.web.amendment.AmendmentView.EditView;
import onething.web.amendment.AmendmentView.InForceView;
import onething.web.amendment.AmendmentView.MarkView;
import onething.web.amendment.AmendmentView.ValueView;
import onething.web.amendment.AmendmentView.ValuesView;
import onething.web.guide.SourceView;
import onething.web.wire.WireMapping;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/// Amendments of guides, as a caller sees them.
@Mapper(config = WireMapping.class)
interface AmendmentMapper {

    AmendmentMapper INSTANCE = Mappers.getMapper(AmendmentMapper.class);

    @Mapping(target = "guide", source = "amendment.base.code")
    @Mapping(target = "base", source = "amendment.base.version")
    @Mapping(target = "version", expression = "java(amendment.version().version())")
    @Mapping(target = "mayApprove", expression = "java(amendment.mayDecide(caller.id()))")
    AmendmentView toView(Amendment amendment, @Context Actor caller);

    EditView toView(ValueEdit edit);

    MarkView toView(Mark mark);

    DecisionView toView(Decision decision);

    SourceView toView(Source source);

    @Mapping(target = "provenance", source = "source.provenance")
    @Mapping(target = "basis", source = "source.basis")
    InForceView toView(InForce inForce);

    @Mapping(target = "items", source = "values")
    ValuesView toView(ListAmendableValues.Found found);

    @Mapping(target = "path", source = "value.path")
    @Mapping(target = "also", source = "value.also")
    @Mapping(target = "kind", source = "value.kind")
    @Mapping(target = "value", source = "value.value")
    @Mapping(target = "optional", source = "value.optional")
    @Mapping(target = "source", source = "value.source")
    ValueView toView(ListAmendableValues.Value value);

    default Optional<EditView> edit(Optional<ValueEdit> edit) {
        return edit.map(this::toView);
    }

    default Optional<InForceView> inForce(Optional<InForce> inForce) {
        return inForce.map(this::toView);
    }

    default Optional<DecisionView> decision(Optional<Decision> decision) {
        return decision.map(this::toView);
    }
}
