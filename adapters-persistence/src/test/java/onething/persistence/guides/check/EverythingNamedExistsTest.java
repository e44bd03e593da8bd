package onething.persistence.guides.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import onething.domain.refusal.Fault;
import onething.persistence.SharesNothing;
import onething.persistence.guides.GuideReader;
import onething.persistence.guides.ShippedGuides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each place of the guide's data that names a field, clock, action, fact, material, outcome, matter or office gets
/// a wrong name in a copy, and the checker finds it at its place.
@SharesNothing
class EverythingNamedExistsTest {

    private static final Map<String, String> SOUND =
            ShippedGuides.read().getFirst().files();

    @Test
    void theGuideItselfNamesNothingThatIsMissing() {
        assertThat(faults(SOUND)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            procedures/advance-payment.yaml      | given: {advance.ground:               | given: {advance.reason:              | milestones/third-party/given unknown-field
            procedures/advance-payment.yaml      | given: {employment.insured: [insured]} | given: {employment.insured: [paid]} | milestones/insured/given unknown-option
            procedures/advance-payment.yaml      | given: {employment.insured: [insured]} | given: {complaint.kind: [report]}   | milestones/insured/given not-in-form
            procedures/inspection-complaint.yaml | {applicant.capacity: [worker]}        | {applicant.capacity: [labourer]}     | milestones/identified-by-face/given-in-person unknown-option
            procedures/advance-payment.yaml      | payee-fields: [advance.bank,          | payee-fields: [advance.branch,       | payee-fields unknown-field
            procedures/advance-payment.yaml      | payee-fields: [advance.bank,          | payee-fields: [complaint.kind,       | payee-fields not-in-form
            procedures/injury-determination.yaml | suspension-grounds: [需要以           | suspension-grounds: [等待以          | clocks/determination/suspension-grounds unknown-ground
            procedures/inspection-complaint.yaml | unless-given: [report,                | unless-given: [reported,             | unless-given unknown
            procedures/inspection-complaint.yaml | start investigation from filing-decision | start investigation from filing-day | effects unknown
            procedures/shared.yaml               | once-missed: [missing-materials]      | once-missed: [missing-papers]        | once-missed unknown
            procedures/advance-payment.yaml      | before: [accept, accept-incomplete]   | before: [admit, accept-incomplete]   | before unknown
            papers.yaml                          | {field: employer.name, when: {applicant.capacity: [employer]}} | {field: employer.name, when: {applicant.capacity: [boss]}} | templates/applicant unknown-option
            papers.yaml                          | form.determination.number             | form.determination.no                | templates/templates unknown-field
            papers.yaml                          | when: {advance.thirdPartyProof: ['false']} | when: {advance.thirdProof: ['false']} | templates/forms/proof-undertaking unknown-field
            crime-transfer.yaml                  | open-after: [order,                   | open-after: [command,                | releasing unknown-outcome
            bundle.yaml                          | any-of: [id-card, social-security-card] | any-of: [identity-card, social-security-card] | unknown-material
            bundle.yaml                          | {field: determination.number          | {field: determination.no             | reuse/answers unknown-field
            bundle.yaml                          | grade-10: 十级                        | grade-11: 十级                       | reuse/answers/reassessment.grade wrong-kind
            bundle.yaml                          | {applicant.filer: [agent]}            | {applicant.sender: [agent]}          | unknown-field
            """)
    void aWrongNameIsFoundAtItsPlace(String file, String sound, String broken, String expected) {
        var files = new HashMap<>(SOUND);
        assertThat(files.get(file)).contains(sound);
        files.put(file, files.get(file).replaceFirst(Pattern.quote(sound), broken));

        var words = expected.split(" ");
        assertThat(faults(files)).anySatisfy(fault -> {
            assertThat(fault.rule()).isEqualTo(words[words.length - 1]);
            assertThat(fault.path()).contains(words[0].equals(fault.rule()) ? "" : words[0]);
        });
    }

    @Test
    void aRemedyAfterAnOutcomeThatTheMatterDoesNotHaveIsFound() {
        var files = new HashMap<>(SOUND);
        files.computeIfPresent(
                "leave-confirmation.yaml",
                (_, text) ->
                        text.replaceFirst("(remedies:\\s+- code: [a-z-]+\\n)", "$1    after: [no-such-outcome]\n"));

        assertThat(faults(files)).extracting(Fault::rule).contains("unknown-outcome");
    }

    private static List<Fault> faults(Map<String, String> files) {
        return GuideReader.read(files).report().faults();
    }
}
