package onething.web.bundle;

import java.util.LinkedHashSet;
import java.util.List;
import onething.web.problem.MalformedRequest;

/// The codes of the materials that a file meets, as sent.
public final class SentMeets {

    private SentMeets() {}

    public static LinkedHashSet<String> of(List<String> meets) {
        if (meets.isEmpty()
                || meets.size() > 32
                || meets.stream().anyMatch(code -> code.isBlank() || code.length() > 64)) {
            throw MalformedRequest.parameter("meets", "应选择 1 至 32 种材料", "1 to 32 codes, separated by commas");
        }
        return new LinkedHashSet<>(meets);
    }
}
