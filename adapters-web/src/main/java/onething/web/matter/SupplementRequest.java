package onething.web.matter;

import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import onething.application.port.in.matter.SupplementMatter;
import onething.domain.code.MaterialCode;
import onething.domain.material.MaterialId;
import onething.domain.matter.MatterId;
import onething.domain.matter.action.ActionInput;
import onething.domain.matter.action.Supplement;
import onething.domain.party.Actor;
import onething.domain.text.Text;
import onething.web.wire.AnswersJson;
import onething.web.wire.RequestReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Everything that the supplement notice asked for, in one request.
record SupplementRequest(
        @Nullable @Size(max = 64) List<UUID> materials,
        @Nullable JsonNode corrections,
        @Nullable Map<String, String> clarifications,
        @Nullable String note) {

    SupplementMatter.Command toCommand(Actor who, MatterId matter, long version) {
        var reader = new RequestReader();
        var answers = AnswersJson.read(corrections, "/corrections", reader);
        var explained = new HashMap<MaterialCode, Text>();
        Objects.requireNonNullElse(clarifications, Map.<String, String>of())
                .forEach((code, text) -> reader.code("/clarifications/" + code, code, MaterialCode::new)
                        .ifPresent(material -> explained.put(
                                material,
                                reader.text("/clarifications/" + code, text, Supplement.LONGEST_CLARIFICATION))));
        var words = reader.text("/note", note, ActionInput.LONGEST_STATEMENT);
        reader.done();
        return new SupplementMatter.Command(
                who,
                matter,
                version,
                Objects.requireNonNullElse(materials, List.<UUID>of()).stream()
                        .map(MaterialId::new)
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                answers,
                explained,
                words);
    }
}
