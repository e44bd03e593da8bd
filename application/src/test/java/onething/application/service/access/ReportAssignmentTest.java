package onething.application.service.access;

import static onething.application.service.People.INSPECTOR;
import static onething.application.service.People.LI_NA;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.COMPLAINT;
import static onething.application.service.SmallGuide.DETERMINATION;
import static onething.application.service.SmallGuide.INSPECTION;
import static onething.application.service.SmallGuide.PUNING;
import static onething.application.service.SmallGuide.RONGCHENG;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.application.port.DeskFilter;
import onething.application.port.DeskSort;
import onething.application.port.in.desk.HandOverMatter;
import onething.application.port.in.desk.ListDesk;
import onething.application.service.ServiceInMemory;
import onething.application.service.SmallGuide;
import onething.application.service.desk.HandOverMatterService;
import onething.application.service.desk.ListDeskService;
import onething.domain.account.AccountHolder.StaffMember;
import onething.domain.account.StaffAccount;
import onething.domain.bundle.Bundle;
import onething.domain.guide.office.ReportAssignment;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.domain.party.DistrictCode;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.domain.party.Role;
import onething.domain.text.Text;
import org.junit.jupiter.api.Test;

/// 指派举报件: who gets a report, by the rule of the office and by its head.
class ReportAssignmentTest {

    private static final Actor HEAD_OF_INSPECTION =
            new Actor.Staff(new PersonId(new UUID(0x7000L, 99)), "负责人", INSPECTION, RONGCHENG, Set.of(Role.APPROVER));

    @Test
    void aReportWaitsForTheHeadAndIsNotOfferedForClaiming() {
        var service = with(ReportAssignment.HEAD);
        marked(service, 1, RONGCHENG);
        submitted(service);

        assertThat(row(service, INSPECTOR).claimant()).isEmpty();
        assertThat(row(service, INSPECTOR).toAssign()).isTrue();
        assertThat(row(service, HEAD_OF_INSPECTION).toAssign()).isTrue();
    }

    @Test
    void aComplaintOfSomebodyWhoIsNamedIsOfferedForClaiming() {
        var service = new ServiceInMemory(SmallGuide.aGuide());
        submitted(service);

        assertThat(row(service, INSPECTOR).toAssign()).isFalse();
    }

    @Test
    void byTheRuleTheMarkedOfficerOfTheDistrictWithTheFewestMattersGetsIt() {
        var service = with(ReportAssignment.LEAST_LOADED);
        marked(service, 1, PUNING);
        unmarked(service, 2);
        var busy = marked(service, 3, RONGCHENG);
        var free = marked(service, 4, RONGCHENG);

        var first = claimant(service, submitted(service));
        var second = claimant(service, submitted(service));
        var third = claimant(service, submitted(service));

        assertThat(first).contains(busy);
        assertThat(second).contains(free);
        assertThat(third).contains(busy);
        var event = service.matter(report(service, submitted(service))).value().last();
        assertThat(event.role()).isEqualTo(Role.SYSTEM);
        assertThat(event.action()).isEqualTo("assign");
        assertThat(row(service, INSPECTOR).toAssign()).isFalse();
    }

    @Test
    void withoutAMarkedOfficerItWaitsForTheHead() {
        var service = with(ReportAssignment.LEAST_LOADED);
        unmarked(service, 2);
        submitted(service);

        assertThat(row(service, INSPECTOR).toAssign()).isTrue();
    }

    @Test
    void theHeadReassignsWhatTheRuleAssigned() {
        var service = with(ReportAssignment.LEAST_LOADED);
        marked(service, 3, RONGCHENG);
        var other = unmarked(service, 2);
        var report = report(service, submitted(service));

        now(new HandOverMatterService(service.access, service.matters, service.staffAccounts, service.contexts)
                .handOver(new HandOverMatter.Command(
                        HEAD_OF_INSPECTION, report, service.matter(report).version(), other, Text.NONE)));

        assertThat(service.matter(report).value().claimant()).contains(other);
    }

    private static ServiceInMemory with(ReportAssignment rule) {
        return new ServiceInMemory(SmallGuide.aGuideWithReports(rule));
    }

    private static PersonId marked(ServiceInMemory service, int number, DistrictCode district) {
        return officer(service, number, district, Set.of(Role.OFFICER, Role.REPORT_OFFICER));
    }

    private static PersonId unmarked(ServiceInMemory service, int number) {
        return officer(service, number, RONGCHENG, Set.of(Role.OFFICER));
    }

    private static PersonId officer(ServiceInMemory service, int number, DistrictCode district, Set<Role> roles) {
        var id = new PersonId(new UUID(0x7100L, number));
        var member = new StaffMember(new PersonName("林志强"), INSPECTION, district, roles);
        service.staffAccounts.put(new StaffAccount(id, member, false));
        return id;
    }

    private static Bundle submitted(ServiceInMemory service) {
        return service.aSubmittedBundle(LI_NA, COMPLAINT, DETERMINATION);
    }

    private static MatterId report(ServiceInMemory service, Bundle bundle) {
        return service.matter(bundle, COMPLAINT).value().matter().file().id();
    }

    private static Optional<PersonId> claimant(ServiceInMemory service, Bundle bundle) {
        return service.matter(report(service, bundle)).value().claimant();
    }

    private static ListDesk.Row row(ServiceInMemory service, Actor who) {
        var query = new ListDesk.Query(
                who,
                new DeskFilter(Optional.of(COMPLAINT), Optional.empty(), false, false, true),
                DeskSort.PRESSING,
                false,
                Optional.empty(),
                10);
        return now(new ListDeskService(service.matters, service.rows, service.contexts).list(query))
                .items()
                .getFirst();
    }
}
