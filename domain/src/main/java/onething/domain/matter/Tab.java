package onething.domain.matter;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The four tabs of 我的事项, a function of the standing. A draft bundle counts as 待办 too.
public enum Tab {
    /// 待办: it is the applicant's turn, as with an exam to confirm.
    TODO,
    /// 办理中.
    IN_PROGRESS,
    /// 已办结 (已完结).
    COMPLETED,
    /// 已退回: to correct, or refused; a badge says which.
    RETURNED;

    /// Its name in the API, such as `in-progress`; it never changes.
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Tab> ofWireName(String wireName) {
        return Stream.of(values())
                .filter(tab -> tab.wireName().equals(wireName))
                .findFirst();
    }

    public static Tab of(Standing standing) {
        return switch (standing) {
            case Standing.AwaitingPrerequisite _, Standing.Submitted _, Standing.Suspended _ -> IN_PROGRESS;
            case Standing.UnderWay underWay ->
                underWay.exam().filter(exam -> !exam.confirmed()).isPresent() ? TODO : IN_PROGRESS;
            case Standing.Returned _, Standing.TurnedAway _ -> RETURNED;
            case Standing.Decided _, Standing.Closed _, Standing.Withdrawn _, Standing.Terminated _ -> COMPLETED;
        };
    }
}
