package onething.domain.guide;

/// The typed set of actions. A guide's own actions, such as `order-correction`, are each of one of these kinds, and the
/// kind's invariants hold for them.
public enum ActionKind {
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
    /// Another day is agreed; the clocks move along.
    RESCHEDULE,
    /// The officer proposes an extension, with a reason.
    PROPOSE_EXTENSION,
    /// The approver grants what was proposed.
    EXTEND,
    /// The approver declines what was proposed.
    DECLINE_EXTENSION,
    /// 中止, on a legal ground.
    SUSPEND,
    /// 恢复.
    RESUME,
    /// A step within the procedure: recorded, and on to the next stage or not.
    ADVANCE,
    /// 作出决定, with an outcome.
    DECIDE,
    /// 送达.
    SERVE,
    /// 撤回, by the applicant.
    WITHDRAW,
    /// 终止: abandoned, no-show, fraud.
    TERMINATE,
    /// 移送 to the police.
    TRANSFER
}
