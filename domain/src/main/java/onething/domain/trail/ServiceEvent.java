package onething.domain.trail;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onething.domain.deadline.EscalationLevel;

/// The events that the service records itself, besides the actions of a guide: one row a kind, with its
/// name on the
/// wire, its title, and for whom it is. Trail, messages, timeline and pages read it here.
public enum ServiceEvent {
    RECEIVE("receive", "收件", Audience.EVERYBODY),
    CLAIM("claim", "认领", Audience.OFFICE),
    HAND_BACK("hand-back", "交回", Audience.OFFICE),
    HAND_OVER("hand-over", "移交", Audience.OFFICE),
    ASSIGN("assign", "指派", Audience.OFFICE),
    CORRECT("correct", "更正", Audience.EVERYBODY),
    REFUSE_CORRECTION("refuse-correction", "不予更正", Audience.EVERYBODY),
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

    /// The event that records that a clock has come so far.
    public static ServiceEvent reached(EscalationLevel rung) {
        return switch (rung) {
            case AMBER -> AMBER;
            case RED -> RED;
            case MISSED -> MISSED;
            case BREACHED -> BREACHED;
        };
    }

    /// Empty for an action of a guide.
    public static Optional<ServiceEvent> ofWireName(String wireName) {
        return Stream.of(values())
                .filter(event -> event.wireName.equals(wireName))
                .findFirst();
    }

    /// The names of all that are for these.
    public static Set<String> namesFor(Audience audience) {
        return Stream.of(values())
                .filter(event -> event.audience == audience)
                .map(ServiceEvent::wireName)
                .collect(toUnmodifiableSet());
    }

    /// Its name in the trail, its hashes and the API; it never changes.
    public String wireName() {
        return wireName;
    }

    public String title() {
        return title;
    }

    public Audience audience() {
        return audience;
    }

    /// Whether it warns that a period is running out.
    public boolean isWarning() {
        return audience == Audience.KEEPER_OF_CLOCK;
    }

    /// For whom an event is.
    public enum Audience {
        EVERYBODY,
        /// Who takes a matter up in the office changes nothing for the applicant.
        OFFICE,
        /// A warning that a period is running out is for the side that has to keep it.
        KEEPER_OF_CLOCK
    }
}
