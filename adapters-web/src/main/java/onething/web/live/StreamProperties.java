package onething.web.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The streams of events.
///
/// @param heartbeat how often a stream says that it is alive, and checks that its reader is still admitted
/// @param check     before an event is sent, the last check must not be older than this
/// @param perPerson how many streams one person may have open on a node
/// @param comeBack how long a client should wait before it opens the stream again. After a stop of the service each
///                  client gets another time, up to three times as long, so they do not come back at once.
@ConfigurationProperties("onething.streams")
record StreamProperties(
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("1s") Duration check,
        @DefaultValue("10") int perPerson,
        @DefaultValue("2s") Duration comeBack) {}
