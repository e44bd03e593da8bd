package onething.bootstrap.security;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.server.PathContainer;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/// Gives the template of the route that a path belongs to. A request that is refused before it reaches its
/// controller has none yet, and the path itself may hold whatever its sender put there.
final class KnownRoutes {

    private static final String UNKNOWN = "UNKNOWN";

    private final Supplier<List<PathPattern>> patterns;

    /// @param mapping asked for at the first refusal: it exists after the observations
    KnownRoutes(Supplier<RequestMappingHandlerMapping> mapping) {
        this.patterns = SingletonSupplier.of(() -> mapping.get().getHandlerMethods().keySet().stream()
                .flatMap(route -> route.getPatternsCondition().getPatterns().stream())
                .distinct()
                .sorted(PathPattern.SPECIFICITY_COMPARATOR)
                .toList());
    }

    String of(PathContainer path) {
        return patterns.get().stream()
                .filter(pattern -> pattern.matches(path))
                .findFirst()
                .map(PathPattern::getPatternString)
                .orElse(UNKNOWN);
    }
}
