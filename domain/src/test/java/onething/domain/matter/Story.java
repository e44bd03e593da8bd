package onething.domain.matter;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import onething.domain.calendar.Calendars2022To2026;
import onething.domain.code.ActionCode;
import onething.domain.code.ClockCode;
import onething.domain.code.MatterCode;
import onething.domain.code.MilestoneCode;
import onething.domain.deadline.Deadline;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.GuideFixtures;
import onething.domain.party.Role;
import onething.domain.procedure.ActionGuide;
import onething.domain.trail.Event;
import onething.domain.trail.Salts;
import onething.domain.trail.Trail;

/// The life of a matter in a test: its actions, and the time that passes between them.
public final class Story {

    private final BundleGuide guide;
    private final List<Event> events = new ArrayList<>();
    private Instant now;
    private Matter matter;

    private Story(
            BundleGuide guide, Instant now, MatterFile file, Optional<MatterCode> awaited, Set<MilestoneCode> given) {
        this.guide = guide;
        this.now = now;
        var received =
                Matter.receive(file, awaited, ActFixtures.LI_NA, given, MatterFixtures.handling(file, guide, now));
        this.matter = received.after();
        this.events.add(received.event());
    }

    /// Received on Monday, 2 March 2026.
    public static Story of(BundleGuide guide, MatterCode code) {
        return of(guide, code, Set.of());
    }

    /// @param given the facts that the form gives
    public static Story of(BundleGuide guide, MatterCode code, Set<MilestoneCode> given) {
        return new Story(guide, MatterFixtures.MONDAY, MatterFixtures.aFile(guide, code), Optional.empty(), given);
    }

    public static Story awaiting(BundleGuide guide, MatterCode code, MatterCode awaited) {
        return new Story(
                guide, MatterFixtures.MONDAY, MatterFixtures.aFile(guide, code), Optional.of(awaited), Set.of());
    }

    /// Received at that moment.
    ///
    /// @param awaited the matter that must be decided first; empty if there is none
    /// @param given   the facts that the form gives
    public static Story receivedAt(
            Instant at, BundleGuide guide, MatterCode code, Optional<MatterCode> awaited, Set<MilestoneCode> given) {
        return new Story(guide, at, MatterFixtures.aFile(guide, code), awaited, given);
    }

    /// The assessment of [GuideFixtures], received.
    static Story anAssessment() {
        return of(GuideFixtures.aBundleGuide(), GuideFixtures.ASSESSMENT);
    }

    /// The same, accepted the day after.
    static Story underWay() {
        return anAssessment().days(1).then("accept");
    }

    public Story days(int later) {
        now = now.plus(Duration.ofDays(later));
        return this;
    }

    /// What follows happens at that moment.
    public Story at(Instant moment) {
        now = moment;
        return this;
    }

    /// A person with the right role takes the action, with complete input.
    public Story then(String action) {
        return then(action, act -> act);
    }

    public Story then(String action, UnaryOperator<SampleAction> said) {
        var guideOf = action(action);
        return act(said.apply(ActFixtures.complete(guideOf, matter, context())));
    }

    /// The action decides on this outcome, with the content that it asks for.
    public Story decides(String action, String outcome) {
        return act(ActFixtures.complete(action(action), matter, context(), outcome));
    }

    public Story act(SampleAction act) {
        return step(act.on(matter, context(), last()));
    }

    public Story step(MatterChange change) {
        matter = change.after();
        events.add(change.event());
        return this;
    }

    public ActionGuide action(String code) {
        return context().stage(matter.standing().stage()).actions().stream()
                .filter(action -> action.code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }

    public List<String> lawful(Role... roles) {
        return matter.lawful(Set.of(roles), context()).stream()
                .map(action -> action.code().value())
                .toList();
    }

    public Matter matter() {
        return matter;
    }

    public Standing standing() {
        return matter.standing();
    }

    public Deadline clock(String code) {
        return matter.clock(new ClockCode(code)).orElseThrow();
    }

    public ActionContext context() {
        return new ActionContext(
                guide,
                guide.matter(matter.file().code()).orElseThrow(),
                Calendars2022To2026.CALENDAR,
                now,
                Salts.from("of a test"));
    }

    public Event last() {
        return events.getLast();
    }

    public Trail trail() {
        return new Trail(events);
    }
}
