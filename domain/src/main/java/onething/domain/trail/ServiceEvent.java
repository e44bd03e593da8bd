package onething.domain.trail;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onething.domain.code.WireNamed;
import onething.domain.deadline.EscalationLevel;

/// The events that the service records itself, in addition to the actions of a guide. Each has a wire name,
/// a title and an audience. The trail, messages, the timeline and the pages use this list.
public enum ServiceEvent implements WireNamed {
    RECEIVE("receive", "收件", Audience.EVERYBODY),
    CLAIM("claim", "认领", Audience.OFFICE),
    HAND_BACK("hand-back", "交回", Audience.OFFICE),
    HAND_OVER("hand-over", "移交", Audience.OFFICE),
    ASSIGN("assign", "指派", Audience.OFFICE),
    CORRECT("correct", "更正", Audience.EVERYBODY),
    REFUSE_CORRECTION("refuse-correction", "不予更正", Audience.EVERYBODY),
    /// The applicant urges the head of the office on, because a clock has run out.
    EXPEDITE("expedite", "催办", Audience.EVERYBODY),
    /// The applicant asks the office, or the office the applicant.
    ASK("ask", "询问", Audience.EVERYBODY),
    ANSWER("answer", "答复", Audience.EVERYBODY),
    /// The office asks the applicant to choose a slot.
    INVITE_TO_BOOK("invite-to-book", "请选择预约时间", Audience.EVERYBODY),
    PICK_SLOT("pick-slot", "预约时间", Audience.EVERYBODY),
    MOVE_SLOT("move-slot", "改约时间", Audience.EVERYBODY),
    GIVE_BACK_SLOT("give-back-slot", "取消预约", Audience.EVERYBODY),
    /// 都不合适: no offered slot suits the applicant.
    DECLINE_SLOTS("decline-slots", "答复时间都不合适", Audience.EVERYBODY),
    /// The office has let the last day pass on which it had to find another time for 都不合适.
    SLOTS_OVERDUE("slots-overdue", "逾期未另行安排时间", Audience.EVERYBODY),
    WITHDRAW_SLOT("withdraw-slot", "预约时段取消", Audience.EVERYBODY),
    ATTEND("attend", "到场", Audience.EVERYBODY),
    MISS("miss", "未到场", Audience.EVERYBODY),
    /// The matter goes on by a new version of the guide.
    NEW_LAW("new-law", "适用新的规定", Audience.EVERYBODY),
    /// The words of an earlier event were erased, because the law asked for it. The effect says of which.
    ERASE_NOTE("erase-note", "依法删除内容", Audience.EVERYBODY),
    /// The file was destroyed when its retention period was over. The effect says by which list.
    DESTROY("destroy", "保管期满销毁", Audience.EVERYBODY),
    AMBER("amber", "时限预警", Audience.KEEPER_OF_CLOCK),
    RED("red", "时限将满", Audience.KEEPER_OF_CLOCK),
    MISSED("missed", "时限届满", Audience.EVERYBODY),
    BREACHED("breached", "法定时限届满", Audience.EVERYBODY);

    private final String wireName;
    private final String title;
    private final Audience audience;

    ServiceEvent(String wireName, String title, Audience audience) {
        this.wireName = wireName;
        this.title = title;
        this.audience = audience;
    }

    /// The event for a clock that reaches the level.
    public static ServiceEvent reached(EscalationLevel level) {
        return switch (level) {
            case AMBER -> AMBER;
            case RED -> RED;
            case MISSED -> MISSED;
            case BREACHED -> BREACHED;
        };
    }

    /// The event with this name in the trail; empty for an action of a guide.
    public static Optional<ServiceEvent> find(String action) {
        return WireNamed.find(ServiceEvent.class, action);
    }

    /// The wire names of all events for this audience.
    public static Set<String> namesFor(Audience audience) {
        return Stream.of(values())
                .filter(event -> event.audience == audience)
                .map(ServiceEvent::wireName)
                .collect(toUnmodifiableSet());
    }

    /// The name in the trail, in hashes and in the API. It never changes.
    @Override
    public String wireName() {
        return wireName;
    }

    public String title() {
        return title;
    }

    public Audience audience() {
        return audience;
    }

    /// Whether the event warns that a period is running out.
    public boolean isWarning() {
        return audience == Audience.KEEPER_OF_CLOCK;
    }

    /// The persons who see an event.
    public enum Audience {
        EVERYBODY,
        /// Which officer handles a matter is internal to the office.
        OFFICE,
        /// A warning that a period is running out is for the party who has to act.
        KEEPER_OF_CLOCK
    }
}
