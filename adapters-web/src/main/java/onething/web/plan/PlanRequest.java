package onething.web.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import onething.application.port.in.guide.PlanBundle;
import onething.domain.form.Answers;
import onething.web.wire.AnswersJson;
import onething.web.wire.RequestReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The matters, and the answers known so far.
record PlanRequest(
        @NotNull @Size(max = 64) List<@NotBlank @Size(max = 64) String> matters,
        @Nullable JsonNode answers) {

    PlanBundle.Query toQuery(String guide) {
        var reader = new RequestReader();
        var facts = AnswersJson.read(answers, "/answers", reader);
        reader.done();
        return new PlanBundle.Query(guide, matters, new Answers(facts));
    }
}
