package onething.web.live;

import java.util.UUID;
import onething.application.port.LiveEvent;

/// What an open page is told of an event. It has no text: the page reads the matter, if it may.
///
/// @param kind    the action of the guide, or the name of an event of the service
/// @param version the matter has this version or a later one
record LiveEventView(UUID matter, String kind, long version) {

    static LiveEventView of(LiveEvent event) {
        return new LiveEventView(event.matter().value(), event.action(), event.version());
    }
}
