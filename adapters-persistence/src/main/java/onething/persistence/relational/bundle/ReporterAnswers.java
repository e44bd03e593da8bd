package onething.persistence.relational.bundle;

import static onething.persistence.relational.RowReader.uuid;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onething.application.port.out.Guides;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.BundleId;
import onething.domain.form.Answers;
import onething.persistence.relational.AnswersDocument;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.Json;
import onething.persistence.relational.encryption.ReporterCipher;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;

/// Keeps the answers that may show who reports an employer in a column of their own, encrypted with keys
/// of their own. These are all answers of the reporter, because people also reveal who they are when they
/// describe what they saw. The guide says which bundles are reports.
@Component
class ReporterAnswers {

    private static final String REPORTER = "bundles.reporter";
    private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};

    private final Guides guides;
    private final ReporterCipher cipher;

    ReporterAnswers(Guides guides, ReporterCipher reporterCipher) {
        this.guides = guides;
        this.cipher = reporterCipher;
    }

    Mono<Split> part(Bundle.Draft draft) {
        return guides.get(draft.guide())
                .map(guide -> guide.people()
                        .reporter()
                        .filter(secrecy -> secrecy.holds(draft.chosen(), draft.answers()))
                        .map(_ -> new Split(Answers.NONE, Optional.of(draft.answers())))
                        .orElseGet(() -> new Split(draft.answers(), Optional.empty())));
    }

    GenericExecuteSpec bind(GenericExecuteSpec statement, BundleId id, Split parted) {
        var sealed = parted.reporter()
                .map(identity ->
                        cipher.cipher().encrypt(REPORTER, id.value(), Json.packed(AnswersDocument.of(identity))));
        return BatchBinder.bind(statement, "reporter", byte[].class, sealed);
    }

    /// Joins the answers again.
    Answers joined(Readable row, Answers others) {
        var sealed = row.get("reporter", byte[].class);
        return sealed == null
                ? others
                : others.with(
                        AnswersDocument.toAnswers(Json.unpacked(
                                        cipher.cipher().decrypt(REPORTER, uuid(row, "id"), sealed), DOCUMENT))
                                .values(),
                        List.of());
    }

    /// @param reporter the reporter's answers, if the bundle is a report
    record Split(Answers others, Optional<Answers> reporter) {}
}
