package onething.web.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onething.web.problem.Problem;
import onething.web.problem.ProblemKind;
import onething.web.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Refuses a query parameter that the contract does not name, and lists those it does. A filter that is
/// silently ignored would look like a result. Refuses a value longer than the contract allows, too, and a parameter
/// that is sent twice: its values would be joined into one. OAuth's addresses accept any parameter, as RFC 6749
/// requires.
@Component
@Order(KnownParameters.AFTER_SECURITY)
class KnownParameters implements WebFilter {

    static final int AFTER_SECURITY = -95;

    private final ContractOperations operations = new ContractOperations(Contract.document());

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var sent = request.getQueryParams();
        if (sent.isEmpty()) {
            return chain.filter(exchange);
        }
        return operations
                .queryParameters(request.getMethod(), request.getPath().pathWithinApplication())
                .flatMap(known -> problem(known, sent))
                .map(problem -> Problems.write(exchange, problem))
                .orElseGet(() -> chain.filter(exchange));
    }

    private static Optional<Problem> problem(Map<String, Integer> known, MultiValueMap<String, String> sent) {
        if (!known.keySet().containsAll(sent.keySet())) {
            return Optional.of(unknown(known.keySet()));
        }
        var repeated = sent.entrySet().stream()
                .filter(parameter -> parameter.getValue().size() > 1)
                .findFirst();
        if (repeated.isPresent()) {
            return repeated.map(parameter -> Problems.parameter(parameter.getKey(), "只能出现一次"));
        }
        return known.entrySet().stream()
                .filter(parameter -> sent.getOrDefault(parameter.getKey(), List.of()).stream()
                        .anyMatch(value -> isLonger(value, parameter.getValue())))
                .findFirst()
                .map(parameter -> Problems.parameter(parameter.getKey(), "最多 %d 个字符".formatted(parameter.getValue())));
    }

    private static boolean isLonger(@Nullable String value, int most) {
        return value != null && value.codePointCount(0, value.length()) > most;
    }

    private static Problem unknown(Set<String> known) {
        var sorted = known.stream().sorted().toList();
        return ProblemKind.PARAMETER_UNKNOWN.problem().with("known", sorted);
    }
}
