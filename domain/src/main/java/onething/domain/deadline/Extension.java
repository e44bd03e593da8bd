package onething.domain.deadline;

import java.time.Instant;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.deadline.rule.Term;
import onething.domain.text.Text;
import onething.domain.text.Tidy;
import org.jspecify.annotations.Nullable;

/// A decision of the approver (负责人) to extend a clock (延期).
///
/// @param approvedAt when the approver decided; too late once the clock has run out
/// @param approver   who decided
/// @param reason     the reason that the citizen reads
/// @param granted    what is added, or the total that is reached:
///                   [onething.domain.deadline.rule.ExtensionRule#kind] says which; `null` for as much as
///                   the rule allows
/// @param only       the one period that is extended; `null` for every period that the rule extends
public record Extension(
        Instant approvedAt,
        String approver,
        Text reason,
        @Nullable Term granted,
        @Nullable LimitBasis only) {

    private static final Text LEFT_OUT = new Text("从略");

    Extension withoutReason() {
        return new Extension(approvedAt, approver, LEFT_OUT, granted, only);
    }

    /// An extension of every period that the rule extends.
    public Extension(Instant approvedAt, String approver, Text reason, @Nullable Term granted) {
        this(approvedAt, approver, reason, granted, null);
    }

    /// Whether it extends that period, where the rule allows it.
    boolean covers(LimitBasis limitBasis) {
        return only == null || only == limitBasis;
    }

    public Extension {
        if (Tidy.isBlank(approver) || reason.isBlank()) {
            throw new IllegalArgumentException("an extension needs an approver and a reason");
        }
    }
}
