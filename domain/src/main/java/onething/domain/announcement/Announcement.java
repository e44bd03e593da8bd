package onething.domain.announcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import onething.domain.party.PersonId;
import onething.domain.text.Line;
import onething.domain.text.Text;

/// A public announcement. Its text never changes: to correct a mistake, an administrator withdraws it and
/// publishes another.
///
/// @param from      the first day on which it is shown
/// @param until     the last day on which it is shown; empty if it is shown until it is withdrawn
/// @param published who published it, and when
/// @param withdrawn who withdrew it, and when; empty if not withdrawn
public record Announcement(
        UUID id,
        Line title,
        Text text,
        LocalDate from,
        Optional<LocalDate> until,
        Mark published,
        Optional<Mark> withdrawn) {

    /// The longest title, in characters as people count them.
    public static final int LONGEST_TITLE = 80;

    /// The longest text, in characters as people count them.
    public static final int LONGEST_TEXT = 4000;

    public Announcement {
        if (until.filter(from::isAfter).isPresent()) {
            throw new IllegalArgumentException("an announcement must not end before it begins");
        }
    }

    public boolean isShownOn(LocalDate day) {
        return withdrawn.isEmpty()
                && !day.isBefore(from)
                && until.filter(day::isAfter).isEmpty();
    }

    public record Mark(PersonId by, Instant at) {}
}
