package onething.web.notification;

import java.util.Optional;
import onething.domain.code.WireNamed;
import onething.domain.guide.notification.NotificationKind;
import onething.domain.notification.Channel;
import onething.domain.notification.Delivery;
import onething.web.notification.DeskNotificationController.NotificationView;
import onething.web.wire.WireMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/// What an officer sees of notifications.
@Mapper(config = WireMapping.class)
interface NotificationMapper {

    NotificationMapper INSTANCE = Mappers.getMapper(NotificationMapper.class);

    @Mapping(target = "at", source = "settled")
    NotificationView toView(Delivery delivery);

    default Optional<String> kind(Optional<NotificationKind> kind) {
        return kind.map(WireNamed::wireName);
    }

    default Optional<String> channel(Optional<Channel> channel) {
        return channel.map(WireNamed::wireName);
    }
}
