package onething.bootstrap.metrics;

import java.time.Clock;
import onething.application.port.in.status.ReadServiceStatus;
import onething.application.port.out.bundle.FileScanner;
import onething.application.port.out.status.KeyRings;
import onething.application.port.out.status.OutsideParties;
import onething.application.port.out.status.ServiceFigures;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Reads all figures once, for [ServiceGauges].
@Component
public final class ReadFigures {

    private final ServiceFigures figures;
    private final ReadServiceStatus status;
    private final OutsideParties parties;
    private final FileScanner scanner;
    private final KeyRings keys;
    private final FiguresProperties properties;
    private final ServiceGauges gauges;
    private final Clock clock;

    ReadFigures(
            ServiceFigures figures,
            ReadServiceStatus status,
            OutsideParties parties,
            FileScanner scanner,
            KeyRings keys,
            FiguresProperties properties,
            ServiceGauges gauges,
            Clock clock) {
        this.figures = figures;
        this.status = status;
        this.parties = parties;
        this.scanner = scanner;
        this.keys = keys;
        this.properties = properties;
        this.gauges = gauges;
        this.clock = clock;
    }

    public Mono<Void> read() {
        return Mono.defer(() -> {
            var now = clock.instant();
            return Mono.zip(
                            figures.read(now, now.plus(properties.soon())),
                            status.read(),
                            parties.states(),
                            scanner.state().onErrorReturn(FileScanner.State.DOWN),
                            keys.keys().collectList())
                    .doOnNext(read -> gauges.show(new Reading(
                            read.getT1(), read.getT2().functions(), read.getT3(), read.getT4(), read.getT5())))
                    .then();
        });
    }
}
