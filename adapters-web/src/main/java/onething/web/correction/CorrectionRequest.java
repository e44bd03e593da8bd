package onething.web.correction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import onething.application.port.in.correction.AskCorrection;
import onething.domain.bundle.BundleId;
import onething.domain.correction.Correction;
import onething.domain.party.Actor;
import onething.web.ProvenAt;
import onething.web.wire.AnswersJson;
import onething.web.wire.RequestReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// @param value the new value, in the form's JSON type
record CorrectionRequest(
        @NotNull UUID bundle,
        @NotBlank @Size(max = 130) String field,
        @NotNull JsonNode value,
        @Nullable String reason) {

    AskCorrection.Command toCommand(Actor who, ProvenAt proven) {
        var reader = new RequestReader();
        var path = reader.field("/field", field);
        var wanted = AnswersJson.answer(value, "/value", reader);
        var words = reader.someText("/reason", reason, Correction.LONGEST_REASON);
        reader.done();
        return new AskCorrection.Command(
                who, proven.at(), new BundleId(bundle), path.orElseThrow(), wanted.orElseThrow(), words);
    }

    @Override
    public String toString() {
        return "CorrectionRequest[" + bundle + " …]";
    }
}
