package onething.application.port.out.bundle;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import onething.domain.bundle.BundleNumber;
import reactor.core.publisher.Mono;

public final class InMemoryBundleNumbers implements BundleNumbers {

    private final Map<Day, Integer> last = new ConcurrentHashMap<>();

    @Override
    public Mono<BundleNumber> next(String prefix, LocalDate day) {
        return Mono.fromCallable(() -> BundleNumber.of(prefix, day, last.merge(new Day(prefix, day), 1, Integer::sum)));
    }

    private record Day(String prefix, LocalDate day) {}
}
