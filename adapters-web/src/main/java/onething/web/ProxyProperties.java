package onething.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What stands before the service.
///
/// @param trusted the proxies whose `X-Forwarded-For` is believed, as addresses or networks (`10.0.0.0/8`); none at
///   first
@ConfigurationProperties("onething.proxies")
public record ProxyProperties(@DefaultValue List<String> trusted) {}
