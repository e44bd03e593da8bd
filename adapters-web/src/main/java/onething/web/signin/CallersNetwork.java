package onething.web.signin;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import onething.web.CallersAddress;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/// What failed passwords are counted by besides the account: an IPv4 address, or the 64 bits of an IPv6 address
/// that one household or office has, since it can take any address below them.
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
