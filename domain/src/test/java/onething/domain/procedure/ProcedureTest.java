package onething.domain.procedure;

import static onething.domain.guide.GuideFixtures.aDetermination;
import static onething.domain.guide.GuideFixtures.anAssessment;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import onething.domain.code.OutcomeCode;
import onething.domain.code.SectionCode;
import onething.domain.form.Answers;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldPath;
import onething.domain.form.FormField;
import org.junit.jupiter.api.Test;

class ProcedureTest {

    @Test
    void recordedInputsAreListedActionByActionWithTheirNames() {
        var path = new FieldPath(new SectionCode("conclude"), "experts");
        var unrelated = new FieldPath(new SectionCode("accept"), "received");
        var findings = new Answers(Map.of(path, new Answer.Text("3"), unrelated, new Answer.Text("2026-11-23")));

        var written = anAssessment().procedure().written(findings);

        assertThat(written).singleElement().satisfies(section -> {
            assertThat(section.code().value()).isEqualTo("conclude");
            assertThat(section.fields()).extracting(FormField::path).containsExactly(path);
        });
        assertThat(anAssessment().procedure().written(Answers.NONE)).isEmpty();
    }

    @Test
    void anOutcomeIsFoundInAnyStage() {
        var procedure = aDetermination().procedure();

        assertThat(procedure.outcome(new OutcomeCode("recognised"))).isPresent();
        assertThat(procedure.outcome(new OutcomeCode("grade-1"))).isEmpty();
    }
}
