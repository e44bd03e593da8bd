package onething.bootstrap;

import onething.application.port.out.bundle.FileScanner;
import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Whether files are scanned for malware. While the scanner is down, no file is accepted; everything else works. So
/// it is not part of the readiness.
@Component
class ScannerHealthIndicator extends AbstractReactiveHealthIndicator {

    private final FileScanner scanner;

    ScannerHealthIndicator(FileScanner scanner) {
        super("the scanner of files cannot be looked at");
        this.scanner = scanner;
    }

    @Override
    protected Mono<Health> doHealthCheck(Health.Builder builder) {
        return scanner.state().map(state -> switch (state) {
            case READY -> builder.up().withDetail("scanner", "on").build();
            case OFF ->
                builder.up().withDetail("scanner", "off: files are not scanned").build();
            case DOWN ->
                builder.down()
                        .withDetail("scanner", "no answer: no file is accepted")
                        .build();
        });
    }
}
