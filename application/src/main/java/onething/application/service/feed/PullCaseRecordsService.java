package onething.application.service.feed;

import java.util.Optional;
import onething.application.port.StreamPosition;
import onething.application.port.in.feed.PullCaseRecords;
import onething.application.service.access.Access;
import onething.application.service.feed.CaseRecordReader.PlacedRecord;
import onething.application.service.feed.CaseRecordReader.RecordPage;
import onething.domain.refusal.Refusal.CursorInvalid;
import reactor.core.publisher.Mono;

public final class PullCaseRecordsService implements PullCaseRecords {

    private final CaseRecordReader reader;

    public PullCaseRecordsService(CaseRecordReader reader) {
        this.reader = reader;
    }

    @Override
    public Mono<CaseRecords> pull(Query query) {
        return Mono.fromRunnable(() -> Access.requirePlatform(query.who()))
                .then(Mono.defer(() -> begin(query.after())))
                .flatMap(begin -> reader.after(begin, query.limit()))
                .map(PullCaseRecordsService::answer);
    }

    private Mono<StreamPosition> begin(Optional<String> after) {
        return after.map(cursor -> Mono.justOrEmpty(StreamPosition.parse(cursor))
                        .flatMap(reader::known)
                        .switchIfEmpty(Mono.error(() -> new CursorInvalid().refused())))
                .orElse(Mono.just(CaseRecordReader.BEGINNING));
    }

    private static CaseRecords answer(RecordPage page) {
        return new CaseRecords(
                page.records().stream().map(PlacedRecord::told).toList(),
                page.reached().toString(),
                page.more());
    }
}
