package onething.web.signin;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import onething.domain.signin.DeviceSignIn.Whereabouts;
import onething.web.CallersAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/// What a request says about its device, so a person can recognise the device: the browser it claims to
/// be, and the front of its address. Nothing more of the address is stored.
@Component
final class AskingDevice {

    private static final String UNKNOWN = "未知";

    /// The first match counts, because most browsers also name the browsers that they imitate.
    private static final Map<String, String> BROWSERS = inOrder(
            "MicroMessenger",
            "微信",
            "Edg",
            "Edge",
            "Firefox",
            "Firefox",
            "OPR",
            "Opera",
            "HuaweiBrowser",
            "华为浏览器",
            "Chrome",
            "Chrome",
            "Safari",
            "Safari");

    private static final Map<String, String> SYSTEMS = inOrder(
            "OpenHarmony",
            "HarmonyOS",
            "Windows",
            "Windows",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Android",
            "Android",
            "Mac OS",
            "macOS",
            "Linux",
            "Linux");

    private final CallersAddress address;

    AskingDevice(CallersAddress address) {
        this.address = address;
    }

    Whereabouts of(ServerWebExchange exchange) {
        var agent = Optional.ofNullable(exchange.getRequest().getHeaders().getFirst(HttpHeaders.USER_AGENT))
                .orElse("");
        return new Whereabouts(named(agent, BROWSERS) + " · " + named(agent, SYSTEMS), place(exchange));
    }

    String place(ServerWebExchange exchange) {
        return address.of(exchange).map(AskingDevice::front).orElse(UNKNOWN);
    }

    /// The first three numbers of an IPv4 address, or the 48 bits of an IPv6 address that name a network.
    private static String front(InetAddress address) {
        var bytes = address.getAddress();
        return address instanceof Inet4Address
                ? "%d.%d.%d.*".formatted(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff)
                : HexFormat.of().formatHex(Arrays.copyOf(bytes, 6)).replaceAll("(.{4})", "$1:") + "*";
    }

    private static String named(String agent, Map<String, String> names) {
        return names.entrySet().stream()
                .filter(each -> agent.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(UNKNOWN);
    }

    private static Map<String, String> inOrder(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
