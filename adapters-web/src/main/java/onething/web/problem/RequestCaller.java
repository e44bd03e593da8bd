package onething.web.problem;

import java.util.Map;
import java.util.Optional;
import onething.domain.party.Actor;
import org.springframework.web.server.ServerWebExchange;

/// Who sends a request, for the lines that the log has about it. A line names a caller by the id of the account
/// alone.
public final class RequestCaller {

    /// The key of the id in a line of the log.
    public static final String WHO = "who";

    /// The key of the request's number in a line of the log. It is unique on a node as long as the node runs.
    public static final String REQUEST = "request";

    private static final String ATTRIBUTE = RequestCaller.class.getName();

    private RequestCaller() {}

    /// Remembers who sends the request. Its token was checked; it may lack a permission.
    public static void remember(ServerWebExchange exchange, Actor caller) {
        exchange.getAttributes().put(ATTRIBUTE, caller);
    }

    /// @param attributes of the exchange; without a token that was accepted, they name nobody
    public static Optional<Actor> in(Map<String, ?> attributes) {
        return attributes.get(ATTRIBUTE) instanceof Actor caller ? Optional.of(caller) : Optional.empty();
    }

    /// The id of the caller, or `nobody`.
    public static String idIn(Map<String, ?> attributes) {
        return in(attributes).map(caller -> caller.id().value().toString()).orElse("nobody");
    }
}
