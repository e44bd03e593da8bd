package onething.domain.matter;

import static onething.domain.matter.Story.underWay;
import static org.assertj.core.api.Assertions.assertThat;

import onething.domain.deadline.rule.LimitBasis;
import onething.domain.party.Role;
import org.junit.jupiter.api.Test;

class ExtensionTest {

    @Test
    void anExtensionIsProposedByAnOfficerAndGrantedByTheApproverOnce() {
        var story = underWay().then("propose-extension", act -> act.withStatement("伤情复杂"));

        assertThat(story.standing())
                .isInstanceOfSatisfying(
                        Standing.UnderWay.class,
                        here -> assertThat(here.proposed())
                                .hasValueSatisfying(proposal ->
                                        assertThat(proposal.reason().value()).isEqualTo("伤情复杂")));
        assertThat(story.lawful(Role.APPROVER)).containsExactly("extend", "decline-extension");

        story.then("extend");

        assertThat(story.clock("assess").term(LimitBasis.COMMITTED).count()).isEqualTo(60);
        assertThat(story.clock("assess").extensions().getFirst().reason().value())
                .isEqualTo("伤情复杂");
        assertThat(story.lawful(Role.OFFICER)).doesNotContain("propose-extension");
    }

    @Test
    void aDeclinedExtensionMayBeProposedAgain() {
        var story = underWay().then("propose-extension").then("decline-extension");

        assertThat(story.clock("assess").extensions()).isEmpty();
        assertThat(story.lawful(Role.OFFICER)).contains("propose-extension");
    }

    @Test
    void aClockWhosePromiseIsOverIsExtendedByLawAlone() {
        var story = underWay().days(40).then("propose-extension").then("extend");

        assertThat(story.clock("assess").extensions().getFirst().only()).isEqualTo(LimitBasis.STATUTORY);
        assertThat(story.clock("assess").term(LimitBasis.STATUTORY).count()).isEqualTo(90);
        assertThat(story.clock("assess").term(LimitBasis.COMMITTED).count()).isEqualTo(30);
        assertThat(story.lawful(Role.OFFICER)).doesNotContain("propose-extension");
    }

    @Test
    void aClockThatHasRunOutCannotBeExtended() {
        var story = underWay().then("propose-extension").days(75);

        assertThat(story.lawful(Role.OFFICER)).doesNotContain("propose-extension");
        assertThat(story.lawful(Role.APPROVER)).containsExactly("decline-extension");
    }
}
