package onething.application.port.out.bundle;

import java.time.LocalDate;
import onething.domain.bundle.BundleNumber;
import reactor.core.publisher.Mono;

/// Gives each bundle its number. No number is given twice. An unused number leaves a gap.
@FunctionalInterface
public interface BundleNumbers {

    Mono<BundleNumber> next(String prefix, LocalDate day);
}
