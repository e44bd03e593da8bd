package onething.identity.licence;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import onething.domain.text.Line;
import org.jspecify.annotations.Nullable;

/// Reads the parts that the platform's answers have in common.
final class AnswerText {

    private static final int LONGEST = 100;
    private static final String REVOKED = "revoked";
    private static final Set<String> STATES = Set.of("in-force", REVOKED);

    private AnswerText() {}

    /// @throws IllegalArgumentException if it is missing, as each of these does, or too long
    static Line line(@Nullable String text) {
        var line = new Line(required(text));
        if (line.isBlank() || line.length() > LONGEST) {
            throw new IllegalArgumentException("blank or too long");
        }
        return line;
    }

    static String required(@Nullable String text) {
        if (text == null) {
            throw new IllegalArgumentException("missing");
        }
        return text;
    }

    static LocalDate day(@Nullable String text) {
        try {
            return LocalDate.parse(required(text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("no day", e);
        }
    }

    static boolean isRevoked(@Nullable String state) {
        if (state == null || !STATES.contains(state)) {
            throw new IllegalArgumentException("unknown state");
        }
        return state.equals(REVOKED);
    }
}
