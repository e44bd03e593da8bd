package onething.web.bundle;

import java.util.Map;
import onething.application.port.in.bundle.ReviseAnswers;
import onething.domain.bundle.BundleId;
import onething.domain.party.Actor;
import onething.web.wire.AnswersJson;
import onething.web.wire.RequestReader;
import tools.jackson.databind.JsonNode;

/// A JSON merge patch (RFC 7396) of a bundle. It changes answers and nothing else.
final class BundlePatch {

    private BundlePatch() {}

    /// @param patch the JSON as sent, of any shape
    static ReviseAnswers.Command toCommand(Actor who, BundleId bundle, long version, JsonNode patch) {
        var reader = new RequestReader();
        if (!patch.isObject()) {
            reader.fault("", "type", "内容的结构不正确", "an object");
        }
        patch.propertyNames().stream()
                .filter(name -> !name.equals("answers"))
                .forEach(name -> reader.fault(
                        "/" + name.replace("~", "~0").replace("/", "~1"),
                        "unknown-property",
                        "这一项不能修改",
                        "only `answers`"));
        var sent = patch.path("answers");
        if (sent.isNull()) {
            reader.fault("/answers", "type", "内容的结构不正确", "an object; null for each section to clear it");
        }
        var answers = AnswersJson.patch(sent, "/answers", reader);
        reader.done();
        return new ReviseAnswers.Command(
                who, bundle, version, Map.copyOf(answers.changed()), answers.cleared(), answers.clearedSections());
    }
}
