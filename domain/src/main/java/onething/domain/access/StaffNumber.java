package onething.domain.access;

import java.util.Optional;
import java.util.regex.Pattern;
import onething.domain.text.Tidy;

/// 工号: the constant number by which people outside name a member of the staff, written with six digits or more.
public record StaffNumber(long value) {

    private static final Pattern TYPED = Pattern.compile("[0-9]{1,18}");

    /// The number that somebody typed; empty if it is none.
    public static Optional<StaffNumber> typed(String text) {
        return Optional.of(Tidy.code(text))
                .filter(code -> TYPED.matcher(code).matches())
                .map(code -> new StaffNumber(Long.parseLong(code)));
    }

    @Override
    public String toString() {
        return "%06d".formatted(value);
    }
}
