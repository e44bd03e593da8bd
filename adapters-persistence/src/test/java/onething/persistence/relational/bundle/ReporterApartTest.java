package onething.persistence.relational.bundle;

import static onething.application.port.out.matter.StoredFixtures.aDraft;
import static onething.application.port.out.matter.StoredFixtures.aKeyOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import onething.application.port.Versioned;
import onething.application.port.out.bundle.Bundles;
import onething.domain.bundle.Bundle;
import onething.domain.code.MatterCode;
import onething.domain.form.Answers;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldPath;
import onething.persistence.relational.Json;
import onething.persistence.relational.TestPostgres;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/// The data of a reporter is stored apart from the report.
class ReporterApartTest {

    private static final TypeReference<JsonNode> ANYTHING = new TypeReference<>() {};
    private static final FieldPath KIND = FieldPath.of("complaint.kind");
    private static final Answers REPORT = new Answers(Map.of(
            KIND,
            new Answer.Text("report"),
            FieldPath.of("complaint.facts"),
            new Answer.Text("我是李娜，该厂拖欠工资"),
            FieldPath.of("applicant.name"),
            new Answer.Text("李娜"),
            FieldPath.of("applicant.idNumber"),
            new Answer.Text("445202199003071527"),
            FieldPath.of("delivery.phone"),
            new Answer.Text("13800138000")));

    private final Bundles bundles = StoredBundles.bundles();

    @Test
    void aReportIsReadAsItWasFilledIn() {
        var draft = stored(REPORT);

        assertThat(found(draft).value()).isEqualTo(draft);
    }

    @Test
    void theOrdinaryKeyDecryptsNothingOfAReport() {
        var draft = stored(REPORT);

        var answers =
                TestPostgres.cipher().decrypt("bundles.answers", draft.id().value(), column("answers", draft));
        assertThat(Json.unpacked(answers, ANYTHING)).hasToString("{}");
        var reporter = column("reporter", draft);
        assertThatThrownBy(() -> TestPostgres.cipher()
                        .decrypt("bundles.reporter", draft.id().value(), reporter))
                .isInstanceOf(IllegalStateException.class);
        var answersOfReporter = TestPostgres.reporterCipher()
                .cipher()
                .decrypt("bundles.reporter", draft.id().value(), reporter);
        assertThat(Json.unpacked(answersOfReporter, ANYTHING).toString())
                .contains("李娜", "445202199003071527", "13800138000", "拖欠工资");
    }

    @Test
    void theAnswersOfAReportAreSplitOnlyWhileItIsOne() {
        var complaint = REPORT.with(Map.of(KIND, new Answer.Text("complaint")), List.of());
        var draft = stored(complaint);
        assertThat(find("reporter", draft)).isEmpty();

        var report = bundles.save(new Versioned<>(with(draft, REPORT), 0)).block();
        assertThat(find("reporter", draft)).isNotEmpty();
        assertThat(found(draft).value()).isEqualTo(report.value());

        var again = bundles.save(new Versioned<>(with(draft, complaint), 1)).block();
        assertThat(find("reporter", draft)).isEmpty();
        assertThat(found(draft).value()).isEqualTo(again.value());
    }

    private Bundle.Draft stored(Answers answers) {
        var draft = with(aDraft(), answers);
        bundles.add(draft, aKeyOf(draft.applicant())).block();
        return draft;
    }

    private Versioned<Bundle> found(Bundle.Draft draft) {
        return Objects.requireNonNull(bundles.find(draft.id()).block());
    }

    private static byte[] column(String name, Bundle.Draft draft) {
        return find(name, draft).getFirst();
    }

    private static List<byte[]> find(String name, Bundle.Draft draft) {
        return Objects.requireNonNull(TestPostgres.database()
                .sql("select " + name + " from bundles where id = :id and " + name + " is not null")
                .bind("id", draft.id().value())
                .map(row -> Objects.requireNonNull(row.get(name, byte[].class)))
                .all()
                .collectList()
                .block());
    }

    private static Bundle.Draft with(Bundle.Draft draft, Answers answers) {
        return new Bundle.Draft(
                draft.id(),
                draft.guide(),
                draft.applicant(),
                Collections.unmodifiableSequencedSet(
                        new LinkedHashSet<>(List.of(new MatterCode("inspection-complaint")))),
                answers,
                draft.materials(),
                draft.opened(),
                draft.changed());
    }
}
