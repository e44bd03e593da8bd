package onething.application.port;

import java.util.Optional;
import onething.domain.code.MatterCode;
import onething.domain.deadline.EscalationLevel;

/// Which matters of an office the desk lists.
///
/// @param code    only this matter of the guide, if given
/// @param reached only those with a clock that has reached this escalation level or a higher one, if given
/// @param overdue whether only those that are past the end of one of the office's periods, as
///     [MatterCounts#overdue] counts them
/// @param awaitsApproval whether only those with a step that only an approver may take; they are open
/// @param open    whether ended matters are left out
public record DeskFilter(
        Optional<MatterCode> code,
        Optional<EscalationLevel> reached,
        boolean overdue,
        boolean awaitsApproval,
        boolean open) {}
