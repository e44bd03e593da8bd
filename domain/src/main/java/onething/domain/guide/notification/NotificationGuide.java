package onething.domain.guide.notification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import onething.domain.form.Condition;
import onething.domain.form.FieldPath;
import onething.domain.source.Provenance;
import onething.domain.source.Source;

/// What a guide says about notifications.
///
/// @param texts   the text of each kind; the link to the page follows it
/// @param days    how many days before its end a window is followed up; a window without a number is not
/// @param phones  the answers that may be the applicant's own mobile number, the first answered one counts
/// @param phoneIf when these answers may be used for a person who has chosen no channel
public record NotificationGuide(
        Map<NotificationKind, String> texts,
        Map<WindowKind, Integer> days,
        List<FieldPath> phones,
        Condition phoneIf,
        Source source) {

    /// A guide without notifications.
    public static final NotificationGuide NONE =
            new NotificationGuide(Map.of(), Map.of(), List.of(), Condition.NEVER, new Source(Provenance.LOCAL, ""));

    /// The longest text. One SMS has 70 characters; the rest is for the provider's signature and the link.
    public static final int LONGEST_TEXT = 24;

    public NotificationGuide {
        texts = Map.copyOf(texts);
        days = Map.copyOf(days);
        phones = List.copyOf(phones);
    }

    public Optional<String> text(NotificationKind kind) {
        return Optional.ofNullable(texts.get(kind));
    }

    /// Whether the guide notifies at all.
    public boolean notifies() {
        return !texts.isEmpty();
    }
}
