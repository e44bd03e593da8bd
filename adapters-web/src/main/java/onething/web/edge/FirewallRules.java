package onething.web.edge;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;

/// The security chain's own rules for addresses, and ours for headers: a header may hold anything but
/// control characters. The framework's rule mistakes the bytes of UTF-8 for control characters.
final class FirewallRules {

    private FirewallRules() {}

    static ServerWebExchangeFirewall firewall() {
        var firewall = new StrictServerWebExchangeFirewall();
        firewall.setAllowedHeaderNames(FirewallRules::hasNoControlCharacter);
        firewall.setAllowedHeaderValues(FirewallRules::hasNoControlCharacter);
        firewall.setAllowedParameterNames(_ -> true);
        firewall.setAllowedParameterValues(_ -> true);
        return firewall;
    }

    /// The framework also asks about a header that is missing.
    private static boolean hasNoControlCharacter(@Nullable String text) {
        return text == null || text.chars().noneMatch(c -> c < 0x20 && c != '\t' || c == 0x7F);
    }
}
