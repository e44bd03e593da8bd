package onething.domain.matter;

import onething.domain.code.WireNamed;

/// The four tabs of 我的事项, a function of the standing and of what the applicant still has to hand in. A draft
/// bundle counts as 待办 too.
public enum Tab implements WireNamed {
    /// 待办: the applicant has to act, for example to confirm an exam, or to hand in what was missing at the
    /// acceptance.
    TODO("todo"),
    /// 办理中.
    IN_PROGRESS("in-progress"),
    /// 已办结 (已完结).
    COMPLETED("completed"),
    /// 已退回: returned for a supplement, or refused; a badge says which.
    RETURNED("returned");

    private final String wireName;

    Tab(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }

    static Tab of(Matter matter) {
        return switch (matter.standing()) {
            case Standing.AwaitingPrerequisite _, Standing.Submitted _ -> IN_PROGRESS;
            case Standing.UnderWay underWay ->
                asks(matter)
                                || underWay.exam()
                                        .filter(exam -> !exam.confirmed() && !exam.toBeMoved())
                                        .isPresent()
                        ? TODO
                        : IN_PROGRESS;
            case Standing.Suspended _ -> asks(matter) ? TODO : IN_PROGRESS;
            case Standing.Decided _ -> asks(matter) ? TODO : COMPLETED;
            case Standing.Returned _, Standing.Rejected _ -> RETURNED;
            case Standing.Closed _, Standing.Withdrawn _, Standing.Terminated _ -> COMPLETED;
        };
    }

    /// Whether the applicant has something to hand in, although the matter goes on.
    private static boolean asks(Matter matter) {
        return matter.outstanding().isPresent();
    }
}
