package onething.application.service.sealing;

import onething.application.port.in.sealing.ResealColumns;
import onething.application.port.out.sealing.SealedColumns;
import reactor.core.publisher.Mono;

/// See [ResealColumns].
public final class ResealColumnsService implements ResealColumns {

    private final SealedColumns columns;

    public ResealColumnsService(SealedColumns columns) {
        this.columns = columns;
    }

    @Override
    public Mono<Resealed> reseal() {
        return columns.sealAgain()
                .flatMap(again -> columns.boundToOlderKeys().map(bound -> new Resealed(again, bound)));
    }
}
