package onething.web.signin;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import onething.web.CallersAddress;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/// The network by which failed passwords are counted, besides the account: an IPv4 address, or the first
/// 64 bits of an IPv6 address. One household or office has those 64 bits and can use any address below
/// them.
@Component
class CallersNetwork {

    private static final int BYTES = 8;

    private final CallersAddress address;

    CallersNetwork(CallersAddress address) {
        this.address = address;
    }

    Optional<String> of(ServerWebExchange exchange) {
        return address.of(exchange).map(CallersNetwork::network);
    }

    private static String network(InetAddress address) {
        return address instanceof Inet4Address
                ? address.getHostAddress()
                : HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), BYTES)) + "/64";
    }
}
