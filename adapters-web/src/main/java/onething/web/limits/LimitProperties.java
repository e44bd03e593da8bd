package onething.web.limits;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How long a client, and the service itself, may take.
///
/// @param head                  from a request's first byte to the end of its headers
/// @param body                  from the end of the headers to the end of the body, however fast it comes
/// @param idle                  a connection without a request
/// @param window                over how long it is looked at whether bytes come and go
/// @param leastInWindow         how many bytes must come or go in a window, while the other side is awaited
/// @param response              from the last byte of a request to the first of its answer
/// @param connectionsPerAddress how many connections one address may have open; proxies that are trusted may have
///   any number
@ConfigurationProperties("onething.limits")
record LimitProperties(
        @DefaultValue("10s") Duration head,
        @DefaultValue("15m") Duration body,
        @DefaultValue("30s") Duration idle,
        @DefaultValue("15s") Duration window,
        @DefaultValue("8KB") DataSize leastInWindow,
        @DefaultValue("30s") Duration response,
        @DefaultValue("500") int connectionsPerAddress) {}
