package onething.application.service.correction;

import onething.application.port.in.correction.ReadCorrection;
import onething.application.port.in.correction.Told;
import onething.application.service.access.Witness;
import onething.domain.look.Look.Papers;
import reactor.core.publisher.Mono;

/// See [ReadCorrection].
public final class ReadCorrectionService implements ReadCorrection {

    private final CorrectionsAtDesk atDesk;
    private final Witness witness;

    public ReadCorrectionService(CorrectionsAtDesk atDesk, Witness witness) {
        this.atDesk = atDesk;
        this.witness = witness;
    }

    @Override
    public Mono<Told> read(Query query) {
        return atDesk.open(query.who(), query.correction())
                .flatMap(opened -> witness.sees(
                        query.who(),
                        opened.file(),
                        Papers.CORRECTION,
                        Mono.just(Told.whole(
                                opened.found(),
                                opened.file(),
                                opened.handling().bundle()))));
    }
}
