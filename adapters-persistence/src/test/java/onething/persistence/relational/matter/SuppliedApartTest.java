package onething.persistence.relational.matter;

import static java.util.Objects.requireNonNull;
import static onething.application.port.out.matter.StoredFixtures.aKeyOf;
import static onething.application.port.out.matter.StoredFixtures.aMaterial;
import static onething.application.port.out.matter.StoredFixtures.aSubmittedBundle;
import static onething.application.port.out.matter.StoredFixtures.draftOf;
import static onething.application.port.out.matter.StoredFixtures.everyVerdict;
import static onething.application.port.out.matter.StoredFixtures.next;
import static onething.application.port.out.matter.StoredFixtures.received;
import static onething.application.port.out.matter.StoredFixtures.underWay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.Versioned;
import onething.application.port.out.matter.Corrections.Settled;
import onething.domain.code.MaterialCode;
import onething.domain.code.MatterCode;
import onething.domain.correction.Correction;
import onething.domain.correction.Correction.Request;
import onething.domain.correction.Correction.Ruling;
import onething.domain.form.Answers;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldPath;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterChange;
import onething.domain.matter.MatterId;
import onething.domain.matter.action.Supplement;
import onething.domain.party.Role;
import onething.domain.text.Text;
import onething.persistence.relational.Json;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.bundle.StoredBundles;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/// The data of a reporter is stored apart from the report, also after a supplement or a correction.
class SuppliedApartTest {

    private static final TypeReference<JsonNode> ANYTHING = new TypeReference<>() {};
    private static final MatterCode COMPLAINT = new MatterCode("inspection-complaint");
    private static final FieldPath NAME = FieldPath.of("applicant.name");
    private static final Supplement SUPPLEMENT = new Supplement(
            List.of(aMaterial("李娜的身份证.jpg")),
            new Answers(Map.of(
                    NAME,
                    new Answer.Text("李娜"),
                    FieldPath.of("applicant.idNumber"),
                    new Answer.Text("445202199003071527"))),
            Map.of(new MaterialCode("diagnosis"), new Text("我叫李娜，不是李那")));

    private final DatabaseClient database = TestPostgres.database();

    @Test
    void noOrdinaryKeyDecryptsASupplement() {
        var matter = supplied(database);

        noOrdinaryKeyOpensIt(matter, database);
    }

    @Test
    void noOrdinaryKeyDecryptsAnAcceptedCorrection() {
        var report = stored(database);
        var corrected = withSupplement(next(report, underWay()));

        new R2dbcCorrections(database, StoredMatters.transitions(database), TestPostgres.reporterCipher())
                .settle(List.of(new Settled(accepted(report), Optional.empty(), new Versioned<>(corrected, 0))))
                .block();

        noOrdinaryKeyOpensIt(corrected.after(), database);
    }

    private static void noOrdinaryKeyOpensIt(Matter matter, DatabaseClient database) {
        var particulars = TestPostgres.cipher()
                .decrypt("matters.particulars", idOf(matter), column("particulars", matter, database));
        var supplied = column("supplied", matter, database);

        assertThat(Json.unpacked(particulars, ANYTHING).toString())
                .contains("请重新拍照")
                .doesNotContain("李娜", "445202199003071527");
        assertThatIllegalStateException()
                .isThrownBy(() -> TestPostgres.cipher().decrypt("matters.supplied", idOf(matter), supplied));
        var opened = TestPostgres.reporterCipher().cipher().decrypt("matters.supplied", idOf(matter), supplied);
        assertThat(Json.unpacked(opened, ANYTHING).toString())
                .contains("李娜", "445202199003071527", "李娜的身份证.jpg", "我叫李娜");
        assertThat(found(matter.file().id(), database)).isEqualTo(matter);
    }

    private static Matter supplied(DatabaseClient database) {
        var changed = withSupplement(next(stored(database), underWay()));
        StoredMatters.matters(database)
                .save(new Versioned<>(changed, 0), List.of(), List.of())
                .block();
        return changed.after();
    }

    private static MatterChange stored(DatabaseClient database) {
        var bundle = aSubmittedBundle();
        var change = received(bundle, 1, COMPLAINT, underWay());
        var bundles = StoredBundles.bundles(database);
        bundles.add(draftOf(bundle), aKeyOf(bundle.applicant())).block();
        bundles.submit(new Versioned<>(bundle, 0), List.of(change), List.of(), aKeyOf(bundle.applicant()))
                .block();
        return change;
    }

    private static MatterChange withSupplement(MatterChange change) {
        var matter = change.after();
        var after = new Matter(
                matter.file(), matter.standing(), matter.clocks(), everyVerdict(), List.of(SUPPLEMENT), Answers.NONE);
        return new MatterChange(after, change.event(), change.awaitsApproval());
    }

    private static Correction accepted(MatterChange report) {
        var file = report.after().file();
        return new Correction(
                        UUID.randomUUID(),
                        file.id(),
                        new Request(
                                file.applicant(),
                                NAME,
                                new Answer.Text("李娜"),
                                new Text("写错了"),
                                report.event().at()),
                        Optional.of(new Answer.Text("李那")),
                        "salt",
                        Optional.empty())
                .ruled(
                        Optional.of(new Answer.Text("李那")),
                        new Ruling(
                                true,
                                file.applicant(),
                                Role.OFFICER,
                                Text.NONE,
                                report.event().at()));
    }

    private static Matter found(MatterId matter, DatabaseClient database) {
        return requireNonNull(StoredMatters.matters(database).find(matter).block())
                .value()
                .matter();
    }

    private static byte[] column(String name, Matter matter, DatabaseClient database) {
        return requireNonNull(database.sql("select " + name + " from matters where id = :id")
                .bind("id", idOf(matter))
                .mapValue(byte[].class)
                .one()
                .block());
    }

    private static UUID idOf(Matter matter) {
        return matter.file().id().value();
    }
}
