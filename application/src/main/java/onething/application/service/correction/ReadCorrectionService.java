package onething.application.service.correction;

import onething.application.port.in.correction.CorrectionDetails;
import onething.application.port.in.correction.ReadCorrection;
import onething.application.service.access.ReadRecorder;
import onething.domain.look.PersonalDataAccess.Papers;
import reactor.core.publisher.Mono;

/// See [ReadCorrection].
public final class ReadCorrectionService implements ReadCorrection {

    private final CorrectionsAtDesk atDesk;
    private final ReadRecorder witness;

    public ReadCorrectionService(CorrectionsAtDesk atDesk, ReadRecorder witness) {
        this.atDesk = atDesk;
        this.witness = witness;
    }

    @Override
    public Mono<CorrectionDetails> read(Query query) {
        return atDesk.open(query.who(), query.correction())
                .flatMap(opened -> witness.sees(
                        query.who(),
                        opened.file(),
                        Papers.CORRECTION,
                        Mono.just(CorrectionDetails.whole(
                                opened.found(), opened.file(), opened.handling().bundle()))));
    }
}
