package onething.domain.guide.check;

import static java.util.stream.Collectors.toSet;
import static onething.domain.guide.ActionFixture.SOURCE;
import static onething.domain.guide.ActionFixture.action;
import static onething.domain.procedure.StandingKind.DECIDED;
import static onething.domain.procedure.StandingKind.SUBMITTED;
import static onething.domain.procedure.StandingKind.UNDER_WAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onething.domain.Thorough;
import onething.domain.code.ActionCode;
import onething.domain.code.MilestoneCode;
import onething.domain.code.StageCode;
import onething.domain.form.Condition;
import onething.domain.guide.check.ProvenProcedures.Provable;
import onething.domain.procedure.ActionGuide;
import onething.domain.procedure.ActionKind;
import onething.domain.procedure.Milestone;
import onething.domain.procedure.MilestoneRule;
import onething.domain.procedure.Procedure;
import onething.domain.procedure.Safeguard;
import onething.domain.procedure.Stage;
import onething.domain.procedure.StandingKind;
import onething.domain.procedure.Target;
import onething.domain.refusal.Fault;
import org.junit.jupiter.api.Test;

/// A proof that takes one set of facts for many finds what the long proof finds.
class AskedFactsTest {

    private static final List<MilestoneCode> FACTS = Stream.of(
                    "given-a", "given-b", "given-c", "left-a", "left-b", "left-c")
            .map(MilestoneCode::new)
            .toList();

    private static final int PROCEDURES = Thorough.cases(200, 4_000);

    @Test
    void theShortProofFindsTheFaultsOfTheLongOneInRandomProcedures() {
        int shorter = 0;
        int held = 0;
        for (int seed = 0; seed < PROCEDURES; seed++) {
            var provable = new Provable(randomProcedure(new Random(seed)), true);
            var sideFacts = new SideFacts(provable.procedure());
            var anywhere = AskedFacts.anywhere(provable.procedure(), sideFacts);
            var fromHereOn = AskedFacts.fromHereOn(provable.procedure(), sideFacts);

            var expected = rules(provable, anywhere);

            assertThat(rules(provable, fromHereOn)).as("seed %d", seed).isEqualTo(expected);
            shorter += statesOf(provable, fromHereOn) < statesOf(provable, anywhere) ? 1 : 0;
            held += expected.stream().noneMatch(rule -> rule.endsWith("/safeguard-0 safeguard")) ? 1 : 0;
        }
        assertThat(shorter).as("proofs that are shorter").isGreaterThan(PROCEDURES / 2);
        assertThat(held).as("procedures whose first safeguard holds").isBetween(PROCEDURES / 10, PROCEDURES * 9 / 10);
    }

    /// Only who has the fact comes back to the first stage, and only who lacks it can take the last step: no matter
    /// takes it. A proof that learned the fact at each entry would allow it.
    @Test
    void aFactIsLearnedOnceWhereItsStageCanBeEnteredAgain() {
        var given = FACTS.getFirst();
        var cameBack = FACTS.getLast();
        var accept = action("accept", ActionKind.ACCEPT).in(SUBMITTED).to(stage("second"));
        var again = action("again", ActionKind.ADVANCE).in(UNDER_WAY).to(stage("first"));
        var last = action("last", ActionKind.ADVANCE).in(UNDER_WAY);
        var close = action("close", ActionKind.CLOSE).in(UNDER_WAY).to(new Target.ToEnd(Target.End.CLOSED));
        var provable = new Provable(
                procedure(
                        List.of(
                                new Stage(
                                        new StageCode("first"),
                                        "first",
                                        Stage.Kind.INTAKE,
                                        List.of(accept.guide()),
                                        SOURCE),
                                new Stage(
                                        new StageCode("second"),
                                        "second",
                                        Stage.Kind.HANDLING,
                                        List.of(
                                                with(again.guide(), List.of(Set.of(given)), Set.of(), Set.of(cameBack)),
                                                with(last.guide(), List.of(Set.of(cameBack)), Set.of(given), Set.of()),
                                                close.paper("notice").guide()),
                                        SOURCE)),
                        List.of()),
                false);

        assertThat(ProcedureProof.faults(provable, "")).extracting(Fault::rule).containsExactly("unreachable");
    }

    private static ActionGuide with(
            ActionGuide action, List<Set<MilestoneCode>> needs, Set<MilestoneCode> unless, Set<MilestoneCode> leaves) {
        return Changed.milestones(new MilestoneRule(needs, unless, leaves, Set.of(), null, Set.of()))
                .apply(action);
    }

    /// The rules that are broken; for a safeguard with its name. Where an open fact leads into a dead end, the long
    /// proof names the stages before it too.
    private static Set<String> rules(Provable provable, AskedFacts asked) {
        return ProcedureProof.faults(provable, "", asked).stream()
                .map(fault -> fault.rule().equals("safeguard") ? fault.path() + " safeguard" : fault.rule())
                .collect(toSet());
    }

    private static int statesOf(Provable provable, AskedFacts asked) {
        return new ReachableStates(provable, new SideFacts(provable.procedure()), asked, Set.of())
                .all()
                .size();
    }

    /// Three stages without clocks, sometimes with a way back to the first, and random rules on facts.
    private static Procedure randomProcedure(Random random) {
        var first = new ArrayList<>(steps("first", SUBMITTED));
        first.add(action("accept", ActionKind.ACCEPT)
                .in(SUBMITTED)
                .to(stage("second"))
                .guide());
        var second = new ArrayList<>(steps("second", UNDER_WAY));
        second.add(action("decide", ActionKind.DECIDE)
                .in(UNDER_WAY)
                .to(stage("third"))
                .guide());
        if (random.nextInt(3) == 0) {
            second.add(action("again", ActionKind.ADVANCE)
                    .in(UNDER_WAY)
                    .to(stage("first"))
                    .guide());
        }
        var third = new ArrayList<>(steps("third", DECIDED));
        third.add(action("close", ActionKind.CLOSE)
                .in(DECIDED)
                .to(new Target.ToEnd(Target.End.CLOSED))
                .paper("notice")
                .guide());
        var stages = List.of(
                stage("first", Stage.Kind.INTAKE, first, random),
                stage("second", Stage.Kind.HANDLING, second, random),
                stage("third", Stage.Kind.SERVICE, third, random));
        var codes = stages.stream()
                .flatMap(stage -> stage.actions().stream())
                .map(ActionGuide::code)
                .toList();
        var safeguards = IntStream.range(0, 4)
                .mapToObj(n -> new Safeguard(
                        "safeguard-" + n,
                        "",
                        List.of(new Safeguard.Point(one(codes, random), Optional.empty())),
                        Set.of(one(codes, random)),
                        Set.of(),
                        false,
                        some(FACTS.subList(0, 2), random, 1),
                        SOURCE))
                .toList();
        return procedure(stages, safeguards);
    }

    private static Procedure procedure(List<Stage> stages, List<Safeguard> safeguards) {
        return new Procedure(List.of(), List.of(), stages, milestones(), safeguards, List.of());
    }

    private static List<ActionGuide> steps(String stage, StandingKind standing) {
        return IntStream.range(0, 3)
                .mapToObj(n ->
                        action(stage + "-" + n, ActionKind.ADVANCE).in(standing).guide())
                .toList();
    }

    private static Stage stage(String code, Stage.Kind kind, List<ActionGuide> actions, Random random) {
        var ruled = actions.stream()
                .map(action -> random.nextBoolean() ? action : ruled(action, random))
                .toList();
        return new Stage(new StageCode(code), code, kind, ruled, SOURCE);
    }

    private static Target stage(String code) {
        return new Target.ToStage(new StageCode(code));
    }

    private static ActionGuide ruled(ActionGuide action, Random random) {
        var needs = new ArrayList<Set<MilestoneCode>>();
        if (random.nextInt(3) == 0) {
            needs.add(Set.copyOf(List.of(one(FACTS, random), one(FACTS, random)).stream()
                    .distinct()
                    .toList()));
        }
        var left = FACTS.subList(1, 5);
        var rule = new MilestoneRule(
                needs,
                random.nextInt(3) == 0 ? some(FACTS, random, 2) : Set.of(),
                random.nextInt(2) == 0 ? some(left, random, 2) : Set.of(),
                random.nextInt(5) == 0 ? some(left, random, 1) : Set.of(),
                random.nextInt(12) == 0 ? one(left, random) : null,
                Set.of());
        return Changed.milestones(rule).apply(action);
    }

    private static List<Milestone> milestones() {
        return FACTS.stream()
                .map(fact -> new Milestone(
                        fact,
                        fact.value(),
                        fact.value().startsWith("given") ? new Condition.AllHold(List.of()) : null,
                        null,
                        SOURCE))
                .toList();
    }

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static Set<MilestoneCode> some(List<MilestoneCode> all, Random random, int atMost) {
        return IntStream.range(0, random.nextInt(atMost + 1))
                .mapToObj(_ -> one(all, random))
                .collect(toSet());
    }
}
