package onething.web.limits;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How long a client and the service itself may take.
///
/// @param head                  from the first byte of a request to the end of its headers
/// @param body                  from the end of the headers to the end of the body, at any speed
/// @param idle                  how long a connection may stay without a request
/// @param window                how long each check for moving bytes lasts
/// @param leastInWindow         how many bytes must come or go in a window while we wait for the client
/// @param response              from the last byte of a request to the first byte of its response
/// @param connectionsPerAddress how many connections one address may have open; trusted proxies have no
///   limit
@ConfigurationProperties("onething.limits")
record LimitProperties(
        @DefaultValue("10s") Duration head,
        @DefaultValue("15m") Duration body,
        @DefaultValue("30s") Duration idle,
        @DefaultValue("15s") Duration window,
        @DefaultValue("8KB") DataSize leastInWindow,
        @DefaultValue("30s") Duration response,
        @DefaultValue("500") int connectionsPerAddress) {}
