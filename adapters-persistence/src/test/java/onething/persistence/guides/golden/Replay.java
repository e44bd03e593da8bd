package onething.persistence.guides.golden;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.GroundCode;
import onething.domain.code.OutcomeCode;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.form.Answers;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldPath;
import onething.domain.guide.BundleGuide;
import onething.domain.matter.ActFixtures;
import onething.domain.matter.SampleAction;
import onething.domain.matter.Story;
import onething.persistence.guides.golden.GoldenCase.ClockSeen;
import onething.persistence.guides.golden.GoldenCase.ExpectedClock;
import onething.persistence.guides.golden.GoldenCase.Step;
import org.jspecify.annotations.Nullable;

/// Replays a case by one version of its guide, and says how the result differs from what is expected.
final class Replay {

    private final GoldenCase golden;
    private final BundleGuide guide;
    private final List<String> differences = new ArrayList<>();

    private Replay(GoldenCase golden, BundleGuide guide) {
        this.golden = golden;
        this.guide = guide;
    }

    /// Each difference in one line: version, matter, case, what differs, expected and got.
    static List<String> differences(GoldenCase golden, BundleGuide guide) {
        var replay = new Replay(golden, guide);
        replay.run();
        return List.copyOf(replay.differences);
    }

    private void run() {
        int version = guide.id().version();
        if (golden.changes().stream().anyMatch(change -> change.version() == version)
                && golden.steps(version).equals(golden.steps(version - 1))
                && withoutWords(version).equals(withoutWords(version - 1))) {
            differs("names this version, but expects the same as before");
        }
        var story = lived(version);
        if (story != null) {
            compare(version, story);
        }
    }

    private List<Object> withoutWords(int version) {
        var expected = golden.expected(version);
        return List.of(
                expected.standing(),
                expected.stage(),
                expected.clocks().entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, clock -> seen(clock.getValue()))));
    }

    private static ClockSeen seen(ExpectedClock clock) {
        return new ClockSeen(clock.promise(), clock.law(), clock.outcome());
    }

    /// `null` if an action could not be taken.
    private @Nullable Story lived(int version) {
        var answers = answers("", golden.answers());
        answers.keySet().stream()
                .filter(field -> guide.field(field).isEmpty())
                .forEach(field -> differs("answers " + field + ", which the form does not ask"));
        var given = guide.matter(golden.matter())
                .orElseThrow()
                .procedure()
                .given(Set.of(golden.matter()), new Answers(answers), false);
        var story = Story.receivedAt(moment(golden.submitted()), guide, golden.matter(), golden.awaited(), given);
        for (var step : golden.steps(version)) {
            try {
                story.at(moment(step.at())).act(action(story, step));
            } catch (RuntimeException refused) {
                differs("%s on %s: expected to be possible, got %s while %s in stage %s"
                        .formatted(
                                step.action(),
                                step.at(),
                                refused,
                                story.standing().kind().wireName(),
                                story.standing().stage()));
                return null;
            }
        }
        golden.seen().ifPresent(seen -> story.at(moment(seen)));
        return story;
    }

    private static SampleAction action(Story story, Step step) {
        var guideOf = story.action(step.action());
        var act = step.outcome()
                .map(outcome -> ActFixtures.complete(guideOf, story.matter(), story.context(), outcome))
                .orElseGet(() -> ActFixtures.complete(guideOf, story.matter(), story.context()));
        if (step.ground().isPresent()) {
            act = act.withGround(new GroundCode(step.ground().get()));
        }
        if (step.exam().isPresent()) {
            act = act.withExam(ActFixtures.anExam(LocalDate.parse(step.exam().get())));
        }
        return act.withInputs(act.input().inputs().with(answers("input.", step.inputs()), List.of()));
    }

    private static Map<FieldPath, Answer> answers(String section, Map<String, String> texts) {
        return texts.entrySet().stream()
                .collect(toMap(
                        entry -> FieldPath.of(section + entry.getKey()),
                        entry -> Set.of("true", "false").contains(entry.getValue())
                                ? new Answer.Flag(Boolean.parseBoolean(entry.getValue()))
                                : new Answer.Text(entry.getValue())));
    }

    private void compare(int version, Story story) {
        var expected = golden.expected(version);
        compare("standing", expected.standing(), story.standing().kind().wireName());
        compare("stage", expected.stage(), story.standing().stage().value());
        var seen = new TreeMap<String, ClockSeen>();
        story.matter().clocks().forEach(clock -> seen.put(clock.rule().code().value(), seen(clock, story)));
        var codes = new TreeSet<>(expected.clocks().keySet());
        codes.addAll(seen.keySet());
        codes.forEach(code -> compareClock("clock " + code, expected.clocks().get(code), seen.get(code)));
    }

    private void compareClock(String clock, @Nullable ExpectedClock expected, @Nullable ClockSeen got) {
        if (expected == null || got == null) {
            compare(clock, expected == null ? "not started" : "started", got == null ? "not started" : "started");
            return;
        }
        compare(clock + ", last day as promised", expected.promise(), got.promise());
        compare(clock + ", last day by law", expected.law(), got.law());
        compare(clock + ", outcome", expected.outcome(), got.outcome());
    }

    private void compare(String what, @Nullable String expected, @Nullable String got) {
        if (!Objects.equals(expected, got)) {
            differs(what + ": expected " + orNone(expected) + ", got " + orNone(got));
        }
    }

    private static String orNone(@Nullable String text) {
        return text == null ? "none" : text;
    }

    private void differs(String how) {
        differences.add("%s, %s, “%s”: %s".formatted(guide.id(), golden.matter(), golden.name(), how));
    }

    private static ClockSeen seen(Deadline clock, Story story) {
        return new ClockSeen(
                lastDay(clock, LimitBasis.COMMITTED, story),
                lastDay(clock, LimitBasis.STATUTORY, story),
                outcome(clock, story));
    }

    private static @Nullable String lastDay(Deadline clock, LimitBasis basis, Story story) {
        var due = clock.due(basis, story.context().calendar());
        if (due == null) {
            return null;
        }
        return due.instant() == null
                ? due.day().toString()
                : LocalDateTime.ofInstant(due.instant(), WorkingCalendar.ZONE).toString();
    }

    private static String outcome(Deadline clock, Story story) {
        boolean promise = isMissed(clock, LimitBasis.COMMITTED, story);
        boolean law = isMissed(clock, LimitBasis.STATUTORY, story);
        if (promise || law) {
            return promise && law ? "both-missed" : promise ? "promise-missed" : "law-missed";
        }
        if (!clock.isRunning()) {
            return "in-time";
        }
        return clock.isPaused() ? "paused" : "running";
    }

    private static boolean isMissed(Deadline clock, LimitBasis basis, Story story) {
        return clock.isMissed(basis, story.context().now(), story.context().calendar());
    }

    private static Instant moment(LocalDateTime at) {
        return at.atZone(WorkingCalendar.ZONE).toInstant();
    }
}
