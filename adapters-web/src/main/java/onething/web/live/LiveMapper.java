package onething.web.live;

import onething.application.port.LiveEvent;
import onething.web.wire.WireMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/// What an open page is told of an event.
@Mapper(config = WireMapping.class)
interface LiveMapper {

    LiveMapper INSTANCE = Mappers.getMapper(LiveMapper.class);

    @Mapping(target = "kind", source = "action")
    LiveView.LiveEventView toView(LiveEvent event);
}
