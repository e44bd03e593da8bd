package onething.domain.deadline;

import java.time.Instant;
import onething.domain.deadline.rule.Term;
import onething.domain.text.Tidy;
import org.jspecify.annotations.Nullable;

/// A decision to extend a clock (延期), taken by the approver (负责人).
///
/// @param approvedAt when it was taken; too late once the clock has run out
/// @param approver   who took it
/// @param reason     why, as the citizen is told
/// @param granted    what is added or reached, as [onething.domain.deadline.rule.ExtensionRule#kind]
///     says; `null` for
///                   as much as the rule allows
public record Extension(
        Instant approvedAt,
        String approver,
        String reason,
        @Nullable Term granted) {

    private static final String LEFT_OUT = "从略";

    Extension withoutReason() {
        return new Extension(approvedAt, approver, LEFT_OUT, granted);
    }

    public Extension {
        if (Tidy.isBlank(approver) || Tidy.isBlank(reason)) {
            throw new IllegalArgumentException("an extension needs an approver and a reason");
        }
    }
}
