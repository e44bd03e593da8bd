package onething.domain.guide;

/// The typed set of actions. A guide's own actions, such as `order-correction`, are each of one of these kinds, and
/// the kind's invariants hold for them.
public enum ActionKind {
    /// The awaited matter was decided as this one needs it: it is received now. By the service itself.
    RELEASE,
    /// The awaited matter ended otherwise: this one is closed. By the service itself.
    CLOSE_UNMET,
    /// 受理.
    ACCEPT,
    /// 立案: accepted and opened on the same day.
    FILE,
    /// 一次性告知补正: everything at once.
    REQUEST_SUPPLEMENT,
    /// 补正, by the applicant.
    SUPPLEMENT,
    /// 不予受理 or 不予立案, with reason, basis and remedy.
    REFUSE,
    /// 告知另行处理: names the competent body.
    REDIRECT,
    /// An exam is set; the applicant confirms.
    SCHEDULE_EXAM,
    /// The applicant confirms the exam.
    CONFIRM_EXAM,
    /// Another, later day is agreed; the clocks move along, and the applicant confirms again.
    RESCHEDULE,
    /// 未到场: the exam's hour has passed without the applicant.
    NO_SHOW,
    /// The officer proposes an extension, with a reason.
    PROPOSE_EXTENSION,
    /// The approver grants what was proposed.
    EXTEND,
    /// The approver declines what was proposed.
    DECLINE_EXTENSION,
    /// 中止, on a legal ground.
    SUSPEND,
    /// 恢复, with the day on which the suspension's cause ended.
    RESUME,
    /// A step within the procedure: recorded, and on to another stage or not.
    ADVANCE,
    /// 作出决定, with an outcome.
    DECIDE,
    /// 送达, with the day of receipt.
    SERVE,
    /// 撤回, by the applicant.
    WITHDRAW,
    /// 终止: abandoned, no-show, fraud.
    TERMINATE,
    /// 移送 to the police.
    TRANSFER
}
