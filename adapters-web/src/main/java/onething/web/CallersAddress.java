package onething.web;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/// From where a request comes. What `X-Forwarded-For` says counts only as far as our own proxies wrote it: it is read from
/// its end, and the first address that is none of theirs is the caller's. Whoever reaches us directly can write there what
/// they like.
@Component
public class CallersAddress {

    private final List<IpSubnetFilterRule> proxies;

    public CallersAddress(ProxyProperties properties) {
        this.proxies = properties.trusted().stream().map(CallersAddress::network).toList();
    }

    /// Empty where the connection tells none, as in some tests.
    public Optional<InetAddress> of(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getRequest().getRemoteAddress())
                .flatMap(remote -> Optional.ofNullable(remote.getAddress()))
                .map(remote -> behindProxies(remote, exchange));
    }

    private InetAddress behindProxies(InetAddress remote, ServerWebExchange exchange) {
        var told = exchange.getRequest().getHeaders().getOrEmpty("X-Forwarded-For").stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .toList();
        var caller = remote;
        for (var next : told.reversed()) {
            if (!isOurs(caller)) {
                break;
            }
            var address = literal(next);
            if (address.isEmpty()) {
                break;
            }
            caller = address.get();
        }
        return caller;
    }

    private boolean isOurs(InetAddress address) {
        return proxies.stream().anyMatch(network -> network.matches(new InetSocketAddress(address, 0)));
    }

    /// A name is not looked up.
    private static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static IpSubnetFilterRule network(String cidr) {
        int slash = cidr.indexOf('/');
        var address = slash < 0 ? cidr : cidr.substring(0, slash);
        var whole = InetAddress.ofLiteral(address).getAddress().length * 8;
        return new IpSubnetFilterRule(
                address, slash < 0 ? whole : Integer.parseInt(cidr.substring(slash + 1)), IpFilterRuleType.ACCEPT);
    }
}
