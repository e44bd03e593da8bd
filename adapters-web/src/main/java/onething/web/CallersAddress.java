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

/// The address that a request comes from. `X-Forwarded-For` counts only as far as our own proxies wrote
/// it: it is read from its end, and the first address that is not one of our proxies is the caller's. A
/// caller who reaches us directly can write anything into it.
@Component
public class CallersAddress {

    private final List<IpSubnetFilterRule> proxies;

    public CallersAddress(ProxyProperties properties) {
        this.proxies =
                properties.trusted().stream().map(CallersAddress::network).toList();
    }

    /// Empty where the connection has no address, as in some tests.
    public Optional<InetAddress> of(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getRequest().getRemoteAddress())
                .flatMap(remote -> Optional.ofNullable(remote.getAddress()))
                .map(remote -> behindProxies(remote, exchange));
    }

    /// The network that an address counts for: an IPv4 address by itself, an IPv6 address by its first 64
    /// bits, because its owner may use every address of the last 64.
    public static String network(InetAddress from) {
        var bytes = from.getAddress();
        return HexFormat.of().formatHex(from instanceof Inet6Address ? Arrays.copyOf(bytes, 8) : bytes);
    }

    /// Whether the address belongs to one of our own proxies.
    public boolean isProxy(InetAddress address) {
        return proxies.stream().anyMatch(network -> network.matches(new InetSocketAddress(address, 0)));
    }

    /// Whether the caller's connection is encrypted, up to this service or up to our nearest proxy. What
    /// others say about it is ignored.
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
        var forwarded = exchange.getRequest().getHeaders().getOrEmpty("X-Forwarded-For").stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .toList();
        var caller = remote;
        for (var next : forwarded.reversed()) {
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

    /// Reads an address written in digits. A host name gives empty, and no name server is asked.
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
