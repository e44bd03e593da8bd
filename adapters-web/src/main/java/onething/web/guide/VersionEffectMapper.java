package onething.web.guide;

import onething.application.port.in.guide.ListVersionEffects;
import onething.domain.release.ClockMove;
import onething.web.deadline.CountdownMapper;
import onething.web.guide.VersionEffectView.ClockMoveView;
import onething.web.wire.WireMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/// Running matters that a version of a guide moves.
@Mapper(config = WireMapping.class, uses = CountdownMapper.class)
interface VersionEffectMapper {

    VersionEffectMapper INSTANCE = Mappers.getMapper(VersionEffectMapper.class);

    @Mapping(target = "version", source = "guide.version")
    VersionEffectView toView(ListVersionEffects.Row row);

    @Mapping(target = "side", source = "change.limitBasis")
    @Mapping(target = "effect", source = "change.effect")
    @Mapping(target = "before", source = "change.before")
    @Mapping(target = "after", source = "change.after")
    @Mapping(target = "text", expression = "java(move.text())")
    ClockMoveView toView(ClockMove move);
}
