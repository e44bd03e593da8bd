package onething.web.contract;

import java.util.List;
import java.util.Set;
import onething.web.problem.ProblemKind;
import onething.web.problem.Problems;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Refuses a query parameter that the contract does not name, and lists those it does. A filter that is
/// silently ignored would look like a result. OAuth's addresses accept any parameter, as RFC 6749
/// requires.
@Component
@Order(KnownParameters.AFTER_SECURITY)
class KnownParameters implements WebFilter {

    static final int AFTER_SECURITY = -95;

    private final ContractOperations operations = new ContractOperations(Contract.document());

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var sent = request.getQueryParams().keySet();
        if (sent.isEmpty()) {
            return chain.filter(exchange);
        }
        return operations
                .queryParameters(request.getMethod(), request.getPath().pathWithinApplication())
                .filter(known -> !known.containsAll(sent))
                .map(known -> refused(exchange, known))
                .orElseGet(() -> chain.filter(exchange));
    }

    private static Mono<Void> refused(ServerWebExchange exchange, Set<String> known) {
        var sorted = known.stream().sorted().toList();
        var words = sorted.isEmpty() ? "无" : String.join("、", sorted);
        return Problems.write(
                exchange, ProblemKind.PARAMETER_UNKNOWN.insteadOf(words).with("known", List.copyOf(sorted)));
    }
}
