package onething.persistence.guides.check;

import static onething.persistence.guides.Stories.received;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onething.domain.code.ActionCode;
import onething.domain.matter.ActFixtures;
import onething.domain.matter.SampleAction;
import onething.domain.matter.Story;
import onething.domain.matter.action.ActingParty;
import onething.domain.party.PersonId;
import onething.domain.party.Role;
import onething.domain.refusal.Refusal.OwnProposal;
import onething.domain.refusal.Refused;
import onething.persistence.SharesNothing;
import onething.persistence.guides.GuideReader;
import onething.persistence.guides.ShippedGuides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where two persons are needed, who proposed or reviewed does not decide: another person has to, and the guide's
/// check finds a procedure that leaves both to one.
@SharesNothing
class TwoPersonsTest {

    private static final Set<Role> BOTH = Set.of(Role.OFFICER, Role.APPROVER);
    private static final Set<Role> HEAD = Set.of(Role.OFFICER, Role.APPROVER, Role.HEAD);

    /// The steps before something is proposed.
    private static final Map<String, String> BEFORE = Map.of(
            "filed", "verify-complainant, file",
            "heard", "verify-complainant, file, inquire, give-prior-notice, hear-employer, confirm-no-hearing-due",
            "reviewed",
                    "verify-complainant, file, inquire, give-prior-notice, hear-employer, confirm-no-hearing-due, propose-decision",
            "accepted", "accept",
            "granted", "accept-and-demand, send-demand, record-employer-refusal, approve-payment",
            "checked", "record-order-disobeyed, check-preconditions");

    @ParameterizedTest(name = "{0}: {2} → {3}")
    @CsvSource(delimiter = '|', textBlock = """
            inspection-complaint  | heard    | propose-decision   | review-legality    | approver
            inspection-complaint  | heard    | propose-decision   | fail-legality      | approver
            inspection-complaint  | reviewed | review-legality    | approve-decision   | approver
            inspection-complaint  | filed    | propose-suspension | suspend            | approver
            inspection-complaint  | filed    | propose-suspension | decline-suspension | approver
            inspection-complaint  | filed    | request-recusal    | decide-recusal     | approver
            inspection-complaint  | filed    | propose-extension  | extend             | approver
            injury-determination  | accepted | request-recusal    | decide-recusal     | approver
            advance-payment       | granted  | settle-items       | instruct-bank      | approver
            advance-payment       | granted  | settle-items       | return-settlement  | approver
            capacity-assessment   | accepted | request-recusal    | decide-recusal     | approver
            capacity-reassessment | accepted | request-recusal    | decide-recusal     | approver
            leave-confirmation    | accepted | request-recusal    | decide-recusal     | approver
            crime-transfer        | checked  | report             | approve            | head
            crime-transfer        | checked  | report             | decline            | head
            """)
    void whoProposesOrReviewsDoesNotDecide(
            String matter, String before, String proposal, String decision, String needed) {
        var story = received(matter);
        goOn(story, before);
        var roles = needed.equals("head") ? HEAD : BOTH;
        var one = ActFixtures.APPROVER_LIN;
        story.then(proposal, act -> by(one, roles, act));

        var refused = catchThrowableOfType(Refused.class, () -> story.act(by(one, roles, bare(decision))));

        assertThat(refused.refusal()).isEqualTo(new OwnProposal(decision, needed));
        assertThat(actions(story, one, roles)).doesNotContain(decision);
        assertThat(story.matter().leftToAnother(one, roles, story.context()))
                .extracting(action -> action.code().value())
                .contains(decision);
        assertThat(actions(story, ActFixtures.APPROVER_ZHENG, roles)).contains(decision);
    }

    @Test
    void whoProposedAPenaltyDoesNotApproveItThoughAnotherReviewedIt() {
        var story = received("inspection-complaint");
        goOn(story, "heard");
        var one = ActFixtures.APPROVER_ZHENG;
        story.then("propose-decision", act -> by(one, BOTH, act)).then("review-legality");

        assertThat(catchThrowableOfType(Refused.class, () -> story.act(by(one, BOTH, bare("approve-decision"))))
                        .refusal())
                .isEqualTo(new OwnProposal("approve-decision", "approver"));
        assertThat(actions(story, one, BOTH)).doesNotContain("approve-decision", "decline-decision");
        story.then("approve-decision", act -> by(ActFixtures.OFFICER_CHEN, BOTH, act));
        assertThat(story.lawful(Role.OFFICER)).contains("conclude");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            inspection-complaint | apart-from: [legality-settled]   | legal-review-before-penalty/by-another safeguard
            inspection-complaint | decides-on: suspension-proposed  | suspension-by-head/by-another safeguard
            inspection-complaint | decides-on: decision-proposed    | penalty-reviewed-by-another/by-another safeguard
            inspection-complaint | decides-on: review-asked         | penalty-reviewed-by-another/by-another safeguard
            advance-payment      | decides-on: settlement-proposed  | settlement-checked-by-another/by-another safeguard
            crime-transfer       | decides-on: transfer-proposed    | verified-by-two/by-another safeguard
            shared               | decides-on: recusal-requested    | injury-determination/procedure/safeguards/recusal-by-head/by-another safeguard
            """)
    void aStepThatTheSamePersonCouldTakeIsFound(String file, String rule, String safeguard) {
        var files = new HashMap<>(ShippedGuides.read().getFirst().files());
        var line = Pattern.compile("(?m)^ +" + Pattern.quote(rule) + "\\n");
        files.computeIfPresent("procedures/" + file + ".yaml", (_, text) -> {
            assertThat(text).containsPattern(line);
            return line.matcher(text).replaceAll("");
        });

        assertThat(GuideReader.read(files).report().faults())
                .anySatisfy(
                        fault -> assertThat(fault.path() + " " + fault.rule()).endsWith(safeguard));
    }

    private static void goOn(Story story, String before) {
        Stream.of(BEFORE.get(before).split(", *")).forEach(story::then);
    }

    private static SampleAction bare(String action) {
        return ActFixtures.bare(new ActionCode(action), BOTH);
    }

    private static SampleAction by(PersonId person, Set<Role> roles, SampleAction act) {
        return new SampleAction(act.input(), new ActingParty(roles, Optional.of(person)));
    }

    private static List<String> actions(Story story, PersonId person, Set<Role> roles) {
        return story.matter().lawful(person, roles, story.context()).stream()
                .map(action -> action.code().value())
                .toList();
    }
}
