package onething.web.erasure;

import onething.application.port.in.erasure.ListErasures.Waiting;
import onething.web.erasure.ErasureController.ErasureView;
import onething.web.wire.WireMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

@Mapper(config = WireMapping.class)
interface ErasureMapper {

    ErasureMapper INSTANCE = Mappers.getMapper(ErasureMapper.class);

    @Mapping(target = "id", source = "erasure.id")
    @Mapping(target = "number", expression = "java(waiting.number().toString())")
    @Mapping(target = "sequence", source = "erasure.sequence")
    @Mapping(target = "ground", source = "erasure.ground.value")
    @Mapping(target = "reason", source = "erasure.reason.value")
    @Mapping(target = "at", source = "erasure.at")
    ErasureView toView(Waiting waiting);
}
