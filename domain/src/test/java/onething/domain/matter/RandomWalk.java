package onething.domain.matter;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import onething.domain.calendar.CalendarFixtures;
import onething.domain.calendar.Calendars2022To2026;
import onething.domain.calendar.HolidayNotice;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.ActionCode;
import onething.domain.code.ClockCode;
import onething.domain.code.MatterCode;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.NotifiedDate;
import onething.domain.guide.BundleGuide;
import onething.domain.party.Role;
import onething.domain.procedure.ActionGuide;
import onething.domain.procedure.ClockState;
import onething.domain.procedure.ProcedureState;
import onething.domain.refusal.Refusal.ActionNotLawful;
import onething.domain.refusal.Refused;
import org.assertj.core.api.InstanceOfAssertFactories;

/// Takes one possible action after another at random, and checks the invariants after each.
public final class RandomWalk {

    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
    private static final int MAX_STEPS = 400;

    /// Calendars after invented notices. With all weekends of two years worked, every later day moves
    /// earlier; with two months off, it moves later.
    private static final List<WorkingCalendar> AFTER_SOME_NOTICE = List.of(
            Calendars2022To2026.CALENDAR,
            CalendarFixtures.with(Calendars2022To2026.CALENDAR, notice(2026, List.of(), weekendsOf(2026))),
            CalendarFixtures.with(
                    Calendars2022To2026.CALENDAR,
                    notice(2026, List.of(), weekendsOf(2026)),
                    notice(2027, List.of(), weekendsOf(2027))),
            CalendarFixtures.with(
                    Calendars2022To2026.CALENDAR,
                    notice(
                            2026,
                            LocalDate.of(2026, 4, 1)
                                    .datesUntil(LocalDate.of(2026, 6, 1))
                                    .toList(),
                            List.of())));

    private final Random random;
    private final Story story;

    private RandomWalk(Random random, Story story) {
        this.random = random;
        this.story = story;
    }

    /// Walks from the receipt, or from waiting for another matter, to an end. Fails if there is no end,
    /// or if an invariant is broken on the way.
    public static Story toAnEnd(BundleGuide guide, MatterCode code, long seed) {
        var random = new Random(seed * 0x9E3779B97F4A7C15L);
        var prerequisites = guide.matter(code).orElseThrow().filing().prerequisites();
        var story = !prerequisites.isEmpty() && random.nextBoolean()
                ? Story.awaiting(guide, code, prerequisites.getFirst().matter())
                : Story.of(guide, code);
        return new RandomWalk(random, story).walk();
    }

    private Story walk() {
        for (int steps = 0; !isEnded(); steps++) {
            assertThat(steps).as("steps without an end: %s", story.trail()).isLessThan(MAX_STEPS);
            story.days(random.nextInt(4) == 0 ? random.nextInt(40) : random.nextInt(3));
            if (random.nextInt(4) == 0) {
                checkEveryStep();
            }
            step();
        }
        checkTheEnd();
        return story;
    }

    /// Actions that end a matter are rarer than others, so that walks get far.
    private void step() {
        var lawful = story.matter().lawful(EVERYBODY, story.context());
        assertThat(lawful).as("what can be done: %s", story.trail()).isNotEmpty();
        var action = lawful.get(random.nextInt(lawful.size()));
        if (isLeaving(action) && random.nextInt(4) != 0) {
            return;
        }
        var said = saying(action);
        var before = story.matter();
        var expected = before.state(story.context())
                .after(action, said.input().outcome(), story.context().procedure());
        story.act(said);

        assertThat(comparable(story.matter().state(story.context())))
                .as("the matter stands where its procedure says, after %s", action.code())
                .isEqualTo(comparable(expected));
        assertThat(story.last().before()).isEqualTo(before.standing().kind().wireName());
        assertThat(story.last().after())
                .isEqualTo(story.matter().standing().kind().wireName());
        assertThat(story.matter().tab()).isNotNull();
        checkNotifiedDates(before);
    }

    /// No notice makes a clock of the matter end before a notified day, and a notified day stays
    /// notified.
    private void checkNotifiedDates(Matter before) {
        for (var clock : story.matter().clocks()) {
            assertThat(clock.notified()).extracting(NotifiedDate::limitBasis).doesNotHaveDuplicates();
            for (var notified : clock.notified()) {
                for (var calendar : AFTER_SOME_NOTICE) {
                    var due = clock.due(notified.limitBasis(), calendar);
                    assertThat(due == null || !due.day().isBefore(notified.day()))
                            .as(
                                    "%s of %s, notified as %s, ends on %s",
                                    notified.limitBasis(), clock, notified.day(), due)
                            .isTrue();
                }
            }
            before.clock(clock.rule().code())
                    .filter(earlier -> earlier.anchor().equals(clock.anchor()))
                    .ifPresent(earlier -> assertThat(latestNotified(clock)).isAfterOrEqualTo(latestNotified(earlier)));
        }
    }

    private static LocalDate latestNotified(Deadline clock) {
        return clock.notified().stream()
                .map(NotifiedDate::day)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
    }

    private SampleAction saying(ActionGuide action) {
        var outcomes = story.matter().state(story.context()).outcomes(action);
        if (outcomes.isEmpty()) {
            return ActFixtures.complete(action, story.matter(), story.context());
        }
        var outcome = outcomes.get(random.nextInt(outcomes.size())).code();
        return ActFixtures.complete(action, story.matter(), story.context(), outcome.value());
    }

    private static boolean isLeaving(ActionGuide action) {
        return switch (action.kind()) {
            case NOTE_WITHDRAWAL, WITHDRAW, TERMINATE, REFUSE, REDIRECT, CLOSE_UNMET -> true;
            default -> false;
        };
    }

    private boolean isEnded() {
        return story.standing().kind().isEnd();
    }

    /// Every impossible action is refused, and the refusal names the possible ones, for each role.
    private void checkEveryStep() {
        var impossible = impossible();
        for (var role : Role.values()) {
            var possible = story.lawful(role);
            for (var action : impossible) {
                assertNotLawful(action, role, possible);
            }
        }
    }

    /// The actions of the procedure, and one of no procedure, that are not possible for anyone here. Those that
    /// lack only facts are refused with these facts, and are not among them.
    private Set<ActionCode> impossible() {
        var context = story.context();
        var here = context.stage(story.standing().stage());
        var impossible = context.procedure().stages().stream()
                .flatMap(stage -> stage.actions().stream())
                .map(ActionGuide::code)
                .collect(toCollection(HashSet::new));
        impossible.add(new ActionCode("no-such-action"));
        Stream.of(story.matter().lawful(EVERYBODY, context), story.matter().blocked(EVERYBODY, context))
                .flatMap(List::stream)
                .map(ActionGuide::code)
                .filter(code ->
                        here.actions().stream().anyMatch(known -> known.code().equals(code)))
                .forEach(impossible::remove);
        return impossible;
    }

    private void assertNotLawful(ActionCode action, Role role, List<String> possible) {
        assertThatThrownBy(
                        () -> ActFixtures.bare(action, Set.of(role)).on(story.matter(), story.context(), story.last()))
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .extracting(Refused::refusal)
                .isEqualTo(new ActionNotLawful(
                        action.value(),
                        story.standing().kind().wireName(),
                        story.standing().stage().value(),
                        possible));
    }

    private void checkTheEnd() {
        assertThat(story.matter().clocks()).noneMatch(Deadline::isRunning);
        assertThat(story.matter().lawful(EVERYBODY, story.context())).isEmpty();
        assertThat(story.last().paper()).as("the paper of the end").isPresent();
        assertThat(story.trail().flaw()).isEmpty();
        assertThat(story.trail().events()).last().isEqualTo(story.last());
    }

    private static HolidayNotice notice(int year, List<LocalDate> holidays, List<LocalDate> workdays) {
        return new HolidayNotice(
                "国办发明电〔%d〕99号".formatted(year), LocalDate.of(year, 1, 31), year, holidays, workdays, "假设");
    }

    private static List<LocalDate> weekendsOf(int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0)
                .toList();
    }

    /// The calendar, not the procedure, decides whether a clock has run out, and so which of its periods an
    /// extension still reaches.
    private static ProcedureState comparable(ProcedureState state) {
        Map<ClockCode, ClockState> clocks = state.clocks().entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        entry -> new ClockState(entry.getValue().phase(), false, 0)));
        return new ProcedureState(
                state.standing(), state.stage(), clocks, state.milestones(), state.exam(), state.proposed());
    }
}
