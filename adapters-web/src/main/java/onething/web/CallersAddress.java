package onething.web;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/// From where a request comes. What `X-Forwarded-For` says counts only as far as our own proxies wrote it: it is
/// read from its end, and the first address that is none of theirs is the caller's. Whoever reaches us directly can
/// write there what they like.
@Component
public class CallersAddress {

    private final List<IpSubnetFilterRule> proxies;

    public CallersAddress(ProxyProperties properties) {
        this.proxies =
                properties.trusted().stream().map(CallersAddress::network).toList();
    }

    /// Empty where the connection tells none, as in some tests.
    public Optional<InetAddress> of(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getRequest().getRemoteAddress())
                .flatMap(remote -> Optional.ofNullable(remote.getAddress()))
                .map(remote -> behindProxies(remote, exchange));
    }

    /// Whoever has an IPv6 address has all of its last half.
    public static String network(InetAddress from) {
        var bytes = from.getAddress();
        return HexFormat.of().formatHex(from instanceof Inet6Address ? Arrays.copyOf(bytes, 8) : bytes);
    }

    /// Whether it is one of our own proxies.
    public boolean isProxy(InetAddress address) {
        return proxies.stream().anyMatch(network -> network.matches(new InetSocketAddress(address, 0)));
    }

    /// Whether the caller's connection is encrypted, to us or to the proxy nearest to us. What any other says of it
    /// is not believed.
    public boolean isSecure(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        if (request.getSslInfo() != null) {
            return true;
        }
        var remote = request.getRemoteAddress();
        return remote != null
                && remote.getAddress() != null
                && isProxy(remote.getAddress())
                && "https".equalsIgnoreCase(lastOf(request.getHeaders().getOrEmpty("X-Forwarded-Proto")));
    }

    private static String lastOf(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .reduce("", (_, last) -> last);
    }

    private InetAddress behindProxies(InetAddress remote, ServerWebExchange exchange) {
        var told = exchange.getRequest().getHeaders().getOrEmpty("X-Forwarded-For").stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .toList();
        var caller = remote;
        for (var next : told.reversed()) {
            if (!isProxy(caller)) {
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
