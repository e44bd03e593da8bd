package onething.application.service.desk;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.People.DETERMINER;
import static onething.application.service.People.HER_APPROVER;
import static onething.application.service.People.HER_COLLEAGUE;
import static onething.application.service.People.LI_NA;
import static onething.application.service.ServiceInMemory.id;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.DETERMINATION;
import static onething.application.service.SmallGuide.INSPECTION;
import static onething.application.service.SmallGuide.JIEYANG;
import static onething.application.service.SmallGuide.PUNING;
import static onething.application.service.SmallGuide.WORK_INJURY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import onething.application.port.Versioned;
import onething.application.port.in.desk.ClaimMatter;
import onething.application.port.in.desk.HandOverMatter;
import onething.application.port.in.desk.ListColleagues;
import onething.application.port.in.desk.ListColleagues.Colleague;
import onething.application.port.in.matter.WithdrawMatter;
import onething.application.port.out.account.InMemoryStaffAccounts;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.service.ServiceInMemory;
import onething.application.service.matter.WithdrawMatterService;
import onething.domain.account.AccountHolder.StaffMember;
import onething.domain.account.StaffAccount;
import onething.domain.party.Actor;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.domain.party.Role;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refusal.ActionNotLawful;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.refusal.Refusal.ColleagueUnknown;
import onething.domain.refusal.Refusal.InputsInvalid;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.refusal.Refused;
import onething.domain.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

class HandOverTest {

    private static final String WHY = "出差两周";

    private final ServiceInMemory service = new ServiceInMemory();
    private final InMemoryStaffAccounts accounts = new InMemoryStaffAccounts();
    private final ClaimMatter claimMatter = new ClaimMatterService(service.access, service.matters, service.contexts);
    private final HandOverMatter handOverMatter =
            new HandOverMatterService(service.access, service.matters, accounts, service.contexts);
    private final ListColleagues listColleagues = new ListColleaguesService(accounts);

    @BeforeEach
    void theOfficeHasThreeOfThem() {
        known(DETERMINER.id(), "吴晓东", WORK_INJURY, JIEYANG, false);
        known(HER_COLLEAGUE.id(), "林志强", WORK_INJURY, JIEYANG, false);
        known(HER_APPROVER.id(), "郑海燕", WORK_INJURY, JIEYANG, false);
    }

    @Test
    void theClaimantHandsAMatterOverAndTheTrailRecordsToWhomAndWhy() {
        var matter = claimedBy(DETERMINER);

        var handedOver = now(handOverMatter.handOver(command(DETERMINER, matter, HER_COLLEAGUE.id(), WHY)));

        assertThat(handedOver.claimant()).contains(HER_COLLEAGUE.id());
        var last = service.matter(id(matter)).value().last();
        assertThat(last.action()).isEqualTo("hand-over");
        assertThat(last.actor()).contains(DETERMINER.id());
        assertThat(last.note()).isEqualTo("移交林*：出差两周");
    }

    @Test
    void anApproverHandsOverClaimedAndUnclaimedMatters() {
        var claimed = claimedBy(DETERMINER);
        var unclaimed = service.aMatter(LI_NA, DETERMINATION);

        for (var matter : List.of(claimed, unclaimed)) {
            assertThat(now(handOverMatter.handOver(command(HER_APPROVER, matter, HER_COLLEAGUE.id(), WHY)))
                            .claimant())
                    .contains(HER_COLLEAGUE.id());
        }
    }

    @Test
    void anOfficerHandsOverOnlyTheirOwnMatters() {
        var matter = claimedBy(DETERMINER);

        refuses(command(HER_COLLEAGUE, matter, HER_COLLEAGUE.id(), WHY), new RoleLacking("approver"));
        refuses(
                command(HER_COLLEAGUE, service.aMatter(LI_NA, DETERMINATION), DETERMINER.id(), WHY),
                new RoleLacking("approver"));
    }

    @Test
    void aMatterIsHandedOverOnlyToStaffWhoCanHandleIt() {
        var matter = claimedBy(DETERMINER);
        var elsewhere = known(UUID.randomUUID(), "方文杰", WORK_INJURY, PUNING, false);
        var otherOffice = known(UUID.randomUUID(), "许伟民", INSPECTION, JIEYANG, false);
        var suspended = known(UUID.randomUUID(), "谢建国", WORK_INJURY, JIEYANG, true);
        var nobody = new PersonId(UUID.randomUUID());

        for (var to : List.of(elsewhere, otherOffice, suspended, nobody, DETERMINER.id())) {
            refuses(command(DETERMINER, matter, to, WHY), new ColleagueUnknown(to.value()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void aReasonIsNeeded(String none) {
        refuses(
                command(DETERMINER, claimedBy(DETERMINER), HER_COLLEAGUE.id(), none),
                new InputsInvalid("hand-over", List.of(new Fault("/reason", "required", "请写明移交的原因"))));
    }

    @Test
    void aMatterThatChangedMeanwhileIsNotHandedOver() {
        var before = service.aMatter(LI_NA, DETERMINATION);
        now(claimMatter.claim(new ClaimMatter.Command(DETERMINER, id(before), before.version(), false)));

        refuses(command(DETERMINER, before, HER_COLLEAGUE.id(), WHY), new ChangedMeanwhile(before.version() + 1));
    }

    @Test
    void anEndedMatterIsNotHandedOver() {
        var matter = claimedBy(DETERMINER);
        now(new WithdrawMatterService(service.access, service.acts)
                .withdraw(new WithdrawMatter.Command(LI_NA, id(matter), matter.version(), new Text("已协商解决"))));

        handOverMatter
                .handOver(command(DETERMINER, service.matter(id(matter)), HER_COLLEAGUE.id(), WHY))
                .as(StepVerifier::create)
                .verifyErrorMatches(
                        error -> error instanceof Refused refused && refused.refusal() instanceof ActionNotLawful);
    }

    @Test
    void colleaguesAreTheActiveStaffOfTheSameOffice() {
        known(UUID.randomUUID(), "谢建国", WORK_INJURY, JIEYANG, true);
        known(UUID.randomUUID(), "许伟民", INSPECTION, JIEYANG, false);

        assertThat(now(listColleagues.list(DETERMINER)))
                .extracting(colleague -> colleague.name().value())
                .containsExactlyInAnyOrder("林志强", "吴晓东", "郑海燕");
        assertThat(now(listColleagues.list(DETERMINER)))
                .extracting(Colleague::roles)
                .containsOnly(Set.of(Role.OFFICER));
        listColleagues
                .list(LI_NA)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new RoleLacking("OFFICER")));
    }

    private Versioned<MatterRecord> claimedBy(Actor officer) {
        var matter = service.aMatter(LI_NA, DETERMINATION);
        now(claimMatter.claim(new ClaimMatter.Command(officer, id(matter), matter.version(), false)));
        return service.matter(id(matter));
    }

    private void refuses(HandOverMatter.Command command, Refusal refusal) {
        handOverMatter.handOver(command).as(StepVerifier::create).verifyErrorSatisfies(refusedWith(refusal));
    }

    private PersonId known(UUID id, String name, OfficeCode office, DistrictCode district, boolean suspended) {
        return known(new PersonId(id), name, office, district, suspended);
    }

    private PersonId known(PersonId id, String name, OfficeCode office, DistrictCode district, boolean suspended) {
        accounts.put(new StaffAccount(
                id, new StaffMember(new PersonName(name), office, district, Set.of(Role.OFFICER)), suspended));
        return id;
    }

    private static HandOverMatter.Command command(
            Actor who, Versioned<MatterRecord> matter, PersonId to, String reason) {
        return new HandOverMatter.Command(who, id(matter), matter.version(), to, new Text(reason));
    }
}
