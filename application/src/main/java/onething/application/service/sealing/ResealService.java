package onething.application.service.sealing;

import onething.application.port.in.sealing.Reseal;
import onething.application.port.out.sealing.SealedColumns;
import onething.application.port.out.sealing.SealedContents;
import reactor.core.publisher.Mono;

/// See [Reseal].
public final class ResealService implements Reseal {

    private final SealedColumns columns;
    private final SealedContents contents;

    public ResealService(SealedColumns columns, SealedContents contents) {
        this.columns = columns;
        this.contents = contents;
    }

    @Override
    public Mono<Resealed> reseal() {
        return columns.sealAgain()
                .zipWhen(_ -> contents.sealAgain(), Long::sum)
                .zipWhen(_ -> columns.boundToOlderKeys(), Resealed::new);
    }
}
