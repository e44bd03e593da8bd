package onething.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The proxies in front of the service.
///
/// @param trusted the proxies whose `X-Forwarded-For` is believed, as addresses or networks
///   (`10.0.0.0/8`); empty by default
@ConfigurationProperties("onething.proxies")
public record ProxyProperties(@DefaultValue List<String> trusted) {}
