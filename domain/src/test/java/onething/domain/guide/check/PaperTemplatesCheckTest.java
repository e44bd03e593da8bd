package onething.domain.guide.check;

import static onething.domain.guide.FormFixtures.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import onething.domain.code.MaterialCode;
import onething.domain.code.MatterCode;
import onething.domain.code.PaperCode;
import onething.domain.form.Condition;
import onething.domain.form.FieldPath;
import onething.domain.guide.GuideFixtures;
import onething.domain.guide.paper.PaperPart;
import onething.domain.guide.paper.PaperRecipient;
import onething.domain.guide.paper.PaperTemplate;
import onething.domain.guide.paper.PaperTemplates;
import onething.domain.guide.paper.PaperTemplates.MatterForm;
import onething.domain.guide.paper.PaperTemplates.NameField;
import onething.domain.guide.paper.PaperText;
import onething.domain.refusal.Fault;
import onething.domain.source.Source;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/// One planted fault for each rule about the templates of papers.
class PaperTemplatesCheckTest {

    private static final PaperCode NOTICE = new PaperCode("notice");
    private static final PaperCode DECISION = new PaperCode("decision");
    private static final PaperCode MISSING = new PaperCode("missing");
    private static final String NOTICE_PATH = "/templates/templates/notice";

    @Test
    void findsNothingInConsistentTemplates() {
        assertThat(faults(new Templates().with(says(NOTICE, "{applicant}：{form.worker.phone}"))))
                .isEmpty();
    }

    @Test
    void findsAReceiptAndAnApplicationWithoutTemplate() {
        var templates = new Templates();
        templates.receipt = Optional.of(MISSING);
        templates.application = Optional.of(DECISION);

        assertThat(faults(templates))
                .containsExactly(tuple("/templates", "unknown-paper"), tuple("/templates", "unknown-paper"));
    }

    @Test
    void findsASignatureThatIsNoMaterial() {
        var templates = new Templates();
        templates.signature = Optional.of(new MaterialCode("signature"));

        assertThat(faults(templates)).containsExactly(tuple("/templates/signature", "unknown-material"));
    }

    @Test
    void findsANameThatTheFormDoesNotAsk() {
        var templates = new Templates();
        templates.names = List.of(new NameField(FieldPath.of("worker.name"), Condition.ALWAYS));

        assertThat(faults(templates)).containsExactly(tuple("/templates/applicant", "unknown-field"));
    }

    @Test
    void findsATemplateOfAPaperWithoutTitle() {
        assertThat(faults(new Templates().with(says(MISSING, "一"))))
                .containsExactly(tuple("/templates/templates/missing", "unknown-paper"));
    }

    @Test
    void findsAFieldOfTheFormThatDoesNotExist() {
        assertThat(faults(new Templates().with(says(NOTICE, "{form.worker.shoes}"))))
                .containsExactly(tuple(NOTICE_PATH, "unknown-field"));
    }

    @Test
    void findsAnInputThatNoActionWithThisPaperHas() {
        assertThat(faults(new Templates().with(says(NOTICE, "{input.grade}"))))
                .containsExactly(tuple(NOTICE_PATH, "unknown-field"));
    }

    @Test
    void findsTheWholeFormOnAPaperForOthers() {
        assertThat(faults(new Templates()
                        .with(new PaperTemplate(
                                NOTICE, PaperRecipient.EMPLOYER, List.of(new PaperPart.WholeForm()), SOURCE))))
                .containsExactly(tuple(NOTICE_PATH, "wrong-value"));
    }

    @Test
    void findsAFormOfAnUnknownMatterOrWithoutTemplate() {
        var templates = new Templates();
        templates.forms = List.of(new MatterForm(MISSING, Set.of(new MatterCode("nothing")), Condition.ALWAYS));

        assertThat(faults(templates))
                .containsExactlyInAnyOrder(
                        tuple("/templates/forms/missing", "unknown-matter"),
                        tuple("/templates/forms/missing", "unknown-paper"));
    }

    @Test
    void findsAConditionOfAFormOnAFieldThatDoesNotExist() {
        var templates = new Templates().with(says(NOTICE, "一"));
        templates.forms = List.of(new MatterForm(
                NOTICE,
                Set.of(GuideFixtures.DETERMINATION),
                new Condition.Answered(FieldPath.of("worker.shoes"), Set.of("1"))));

        assertThat(faults(templates)).containsExactly(tuple("/templates/forms/notice/when", "unknown-field"));
    }

    @Test
    void findsASealOnAPaperThatDoesNotExist() {
        var templates = new Templates();
        templates.seals = Map.of(MISSING, SOURCE);

        assertThat(faults(templates)).containsExactly(tuple("/templates/seals/missing", "unknown-paper"));
    }

    @Test
    void findsASealOnAPaperOfTheApplicant() {
        var templates = new Templates().with(says(NOTICE, "一"));
        templates.seals = Map.of(NOTICE, SOURCE);
        assertThat(faults(templates)).isEmpty();

        templates.forms = List.of(new MatterForm(NOTICE, Set.of(GuideFixtures.DETERMINATION), Condition.ALWAYS));
        assertThat(faults(templates)).containsExactly(tuple("/templates/seals/notice", "wrong-value"));

        templates.forms = List.of();
        templates.application = Optional.of(NOTICE);
        assertThat(faults(templates)).containsExactly(tuple("/templates/seals/notice", "wrong-value"));
    }

    @Test
    void findsAFormThatIsNotForTheApplicant() {
        var templates = new Templates().with(new PaperTemplate(NOTICE, PaperRecipient.OFFICE, List.of(), SOURCE));
        templates.forms = List.of(new MatterForm(NOTICE, Set.of(GuideFixtures.DETERMINATION), Condition.ALWAYS));

        assertThat(faults(templates)).containsExactly(tuple("/templates/forms/notice", "wrong-value"));
    }

    @Test
    void findsAFormThatNamesWhatItsMattersDoNotAsk() {
        var templates = new Templates().with(says(NOTICE, "{form.worker.phone}"));
        templates.forms = List.of(new MatterForm(NOTICE, Set.of(), Condition.ALWAYS));

        assertThat(faults(templates)).containsExactly(tuple("/templates/forms/notice", "not-in-form"));
    }

    private static List<Tuple> faults(Templates templates) {
        var draft = new GuideDraft(GuideFixtures.aBundleGuide()).templates(templates.read());
        return Checks.faultsOf(draft.guide()).stream()
                .map(PaperTemplatesCheckTest::found)
                .toList();
    }

    private static Tuple found(Fault fault) {
        return tuple(fault.path(), fault.rule());
    }

    private static PaperTemplate says(PaperCode code, String text) {
        return new PaperTemplate(
                code, PaperRecipient.APPLICANT, List.of(new PaperPart.Paragraph(PaperText.parse(text))), SOURCE);
    }

    private static final class Templates {

        private Optional<PaperCode> receipt = Optional.empty();
        private Optional<PaperCode> application = Optional.empty();
        private List<MatterForm> forms = List.of();
        private Optional<MaterialCode> signature = Optional.empty();
        private List<NameField> names = List.of();
        private Map<PaperCode, PaperTemplate> all = Map.of();
        private Map<PaperCode, Source> seals = Map.of();

        private Templates with(PaperTemplate... templates) {
            all = Arrays.stream(templates).collect(Collectors.toMap(PaperTemplate::code, Function.identity()));
            return this;
        }

        private PaperTemplates read() {
            return new PaperTemplates(
                    receipt, application, forms, signature, PaperTemplates.NONE.words(), Map.of(), names, all, seals);
        }
    }
}
