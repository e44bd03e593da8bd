package onething.persistence.relational.bundle;

import static onething.persistence.relational.Cells.uuid;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onething.application.port.out.Guides;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.BundleId;
import onething.domain.guide.Answers;
import onething.persistence.relational.AnswersDocument;
import onething.persistence.relational.Columns;
import onething.persistence.relational.Json;
import onething.persistence.relational.sealing.ReporterSeal;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;

/// Who reports an employer lies in a column of its own, sealed with keys of its own, and all else that they answer with it:
/// people tell who they are where they tell what they saw. The guide says which bundles are reports.
@Component
class Reporters {

    private static final String REPORTER = "bundles.reporter";
    private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};

    private final Guides guides;
    private final ReporterSeal reporterSeal;

    Reporters(Guides guides, ReporterSeal reporterSeal) {
        this.guides = guides;
        this.reporterSeal = reporterSeal;
    }

    Mono<Parted> part(Bundle.Draft draft) {
        return guides.get(draft.guide()).map(guide -> guide.reporter()
                .filter(secrecy -> secrecy.holds(draft.chosen(), draft.answers()))
                .map(_ -> new Parted(Answers.NONE, Optional.of(draft.answers())))
                .orElseGet(() -> new Parted(draft.answers(), Optional.empty())));
    }

    GenericExecuteSpec bind(GenericExecuteSpec statement, BundleId id, Parted parted) {
        var sealed = parted.reporter()
                .map(identity -> reporterSeal.seal().seal(REPORTER, id.value(), Json.bytes(AnswersDocument.of(identity))));
        return Columns.bind(statement, "reporter", byte[].class, sealed);
    }

    /// The answers in one again.
    Answers joined(Readable row, Answers others) {
        var sealed = row.get("reporter", byte[].class);
        return sealed == null
                ? others
                : others.with(
                        AnswersDocument.toAnswers(
                                        Json.read(reporterSeal.seal().open(REPORTER, uuid(row, "id"), sealed), DOCUMENT))
                                .values(),
                        List.of());
    }

    /// @param reporter who reports, if the bundle is a report
    record Parted(Answers others, Optional<Answers> reporter) {}
}
