package onething.application.service.correction;

import onething.application.port.in.correction.CorrectionDetails;
import onething.application.port.in.correction.ReadCorrection;
import onething.application.service.access.ReadRecorder;
import onething.domain.access.PersonalDataAccess.Papers;
import reactor.core.publisher.Mono;

/// See [ReadCorrection].
public final class ReadCorrectionService implements ReadCorrection {

    private final CorrectionsAtDesk atDesk;
    private final ReadRecorder recorder;

    public ReadCorrectionService(CorrectionsAtDesk atDesk, ReadRecorder recorder) {
        this.atDesk = atDesk;
        this.recorder = recorder;
    }

    @Override
    public Mono<CorrectionDetails> read(Query query) {
        return atDesk.open(query.who(), query.correction())
                .flatMap(opened -> recorder.sees(
                        query.who(),
                        opened.file(),
                        Papers.CORRECTION,
                        Mono.just(CorrectionDetails.whole(
                                opened.found(), opened.file(), opened.context().bundle()))));
    }
}
