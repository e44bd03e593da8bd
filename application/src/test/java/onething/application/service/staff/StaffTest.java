package onething.application.service.staff;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.People.ADMINISTRATOR;
import static onething.application.service.People.DETERMINER;
import static onething.application.service.People.LI_NA;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.INSPECTION;
import static onething.application.service.SmallGuide.JIEYANG;
import static onething.application.service.SmallGuide.PUNING;
import static onething.application.service.SmallGuide.WORK_INJURY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.application.port.in.staff.AddStaff;
import onething.application.port.in.staff.AddStaff.Added;
import onething.application.port.in.staff.ChangeStaff;
import onething.application.port.in.staff.ListStaff;
import onething.application.port.out.account.InMemoryAccounts;
import onething.application.port.out.account.InMemoryStaffAccounts;
import onething.application.port.out.account.PasswordHashes;
import onething.application.port.out.signin.InMemoryKnownDevices;
import onething.application.port.out.signin.Secrets;
import onething.application.service.ServiceInMemory;
import onething.domain.account.AccountHolder.AdministratorAccount;
import onething.domain.account.AccountHolder.StaffMember;
import onething.domain.account.LoginName;
import onething.domain.account.StaffChange;
import onething.domain.account.StaffChange.Kind;
import onething.domain.account.StaffChange.Place;
import onething.domain.party.Actor;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.domain.party.Role;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refusal.AccountTaken;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.refusal.Refusal.InputsInvalid;
import onething.domain.refusal.Refusal.PasswordLinkUnknown;
import onething.domain.refusal.Refusal.PasswordWeak;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.refusal.Refusal.StaffUnknown;
import onething.domain.refusal.Refusal.StepUpRequired;
import onething.domain.signin.PasswordLink;
import onething.domain.signin.Secret;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class StaffTest {

    private static final String PASSWORD = "一个足够长的新密码吧";
    private static final LoginName LOGIN = new LoginName("lin-xia");

    private final ServiceInMemory service = new ServiceInMemory();
    private final InMemoryAccounts passwords = new InMemoryAccounts();
    private final InMemoryStaffAccounts accounts = new InMemoryStaffAccounts(passwords);
    private final Secrets secrets =
            () -> Mono.fromSupplier(() -> new Secret(UUID.randomUUID().toString()));
    private final PasswordLinks links = new PasswordLinks(secrets, new Plain(), service.clock);
    private final AddStaffService addStaff =
            new AddStaffService(accounts, service.guides, links, service.ids, service.clock);
    private final ChangeStaffService changeStaff =
            new ChangeStaffService(accounts, service.guides, service.ids, service.clock);
    private final RenewPasswordLinkService renewPasswordLink =
            new RenewPasswordLinkService(accounts, links, service.ids, service.clock);
    private final SetPasswordService setPassword =
            new SetPasswordService(accounts, new Plain(), new InMemoryKnownDevices(), service.ids, service.clock);
    private final AddAdministratorService addAdministrator =
            new AddAdministratorService(passwords, accounts, links, service.ids, service.clock);
    private final ReadStaffService readStaff = new ReadStaffService(accounts);
    private final ReadPlaceService readPlace = new ReadPlaceService(accounts);

    @Test
    void newStaffSetTheirOwnPasswordWithALinkThatWorksOnce() {
        var added = added();
        assertThat(hash())
                .isNotEqualTo(PASSWORD)
                .isNotEqualTo(added.link().secret().value());

        now(setPassword.set(added.link().secret(), PASSWORD).thenReturn("set"));

        assertThat(hash()).isEqualTo(PASSWORD);
        refuses(setPassword.set(added.link().secret(), "另外一个足够长的新密码"), new PasswordLinkUnknown());
    }

    @Test
    void theOperatorAddsAnAdministratorWhoSetsAPasswordOnce() {
        var name = new PersonName("陈系统");
        var unused = now(addAdministrator.add(LOGIN, name));
        var link = now(addAdministrator.add(LOGIN, name));
        refuses(setPassword.set(unused.secret(), PASSWORD), new PasswordLinkUnknown());

        now(setPassword.set(link.secret(), PASSWORD).thenReturn("set"));

        assertThat(now(passwords.findCredential(LOGIN)).account().holder()).isEqualTo(new AdministratorAccount(name));
        StepVerifier.create(addAdministrator.add(LOGIN, name)).verifyComplete();
    }

    @Test
    void theOperatorMakesNoOtherAccountAnAdministrator() {
        added();

        refuses(addAdministrator.add(LOGIN, new PersonName("陈系统")), new AccountTaken());
    }

    @Test
    void aWeakPasswordLeavesTheLinkValid() {
        var link = added().link();

        refuses(setPassword.set(link.secret(), "九个字符的密码呀呀"), new PasswordWeak(10));

        now(setPassword.set(link.secret(), PASSWORD).thenReturn("set"));
    }

    /// Hashing is expensive, and anyone can try a link.
    @Test
    void anInvalidLinkCausesNoHashing() {
        var guessing =
                new SetPasswordService(accounts, new Never(), new InMemoryKnownDevices(), service.ids, service.clock);

        refuses(guessing.set(new Secret("a guess"), PASSWORD), new PasswordLinkUnknown());
    }

    @Test
    void aLinkEndsAfterThreeDaysAndWhenANewerOneIsGivenOut() {
        var added = added();
        var newer = now(renewPasswordLink.renew(ADMINISTRATOR, id(added), service.clock.instant()));
        refuses(setPassword.set(added.link().secret(), PASSWORD), new PasswordLinkUnknown());

        service.clock.passes(PasswordLink.LIFE.minus(Duration.ofSeconds(1)));
        now(setPassword.set(newer.secret(), PASSWORD).thenReturn("in time"));
        var late = now(renewPasswordLink.renew(ADMINISTRATOR, id(added), service.clock.instant()));
        service.clock.passes(PasswordLink.LIFE);

        refuses(setPassword.set(late.secret(), PASSWORD), new PasswordLinkUnknown());
    }

    @Test
    void everyChangeIsRecordedWithWhoAndWhenAndFromWhatToWhat() {
        var added = added();
        var place = Place.of(added.account().value());
        service.clock.passes(Duration.ofHours(1));
        var moved = now(changeStaff.change(new ChangeStaff.Command(
                ADMINISTRATOR,
                id(added),
                0,
                Optional.of(INSPECTION),
                Optional.of(PUNING),
                Optional.of(Set.of(Role.APPROVER)),
                Optional.empty(),
                service.clock.instant())));
        now(changeStaff.change(suspending(added, 1, true)));
        now(changeStaff.change(suspending(added, 2, false)));
        var after = Place.of(moved.value());

        var changes = now(readStaff.read(ADMINISTRATOR, id(added))).changes();

        assertThat(after).isEqualTo(new Place(INSPECTION, PUNING, Set.of(Role.APPROVER), false));
        assertThat(changes)
                .extracting(StaffChange::kind)
                .containsExactly(Kind.ADDED, Kind.CHANGED, Kind.SUSPENDED, Kind.RESUMED);
        assertThat(changes).extracting(StaffChange::by).containsOnly(ADMINISTRATOR.id());
        assertThat(changes.get(1).at()).isEqualTo(ServiceInMemory.MONDAY_MORNING.plus(Duration.ofHours(1)));
        assertThat(changes.get(1).before()).contains(place);
        assertThat(changes.get(1).after()).contains(after);
    }

    @Test
    void aChangeThatChangesNothingLeavesNoTrace() {
        var added = added();

        var same = now(changeStaff.change(suspending(added, 0, false)));

        assertThat(same).isEqualTo(added.account());
        assertThat(now(readStaff.read(ADMINISTRATOR, id(added))).changes()).hasSize(1);
    }

    @Test
    void suspendedStaffHaveNoOffice() {
        var added = added();
        assertThat(now(readPlace.read(id(added)))).isEqualTo(added.account().value());

        now(changeStaff.change(suspending(added, 0, true)));

        readPlace.read(id(added)).as(StepVerifier::create).verifyComplete();
    }

    @Test
    void anAdministratorWithAnOlderVersionIsRefused() {
        var added = added();
        now(changeStaff.change(suspending(added, 0, true)));

        refuses(changeStaff.change(suspending(added, 0, false)), new ChangedMeanwhile(1));
    }

    @Test
    void staffBelongOnlyToOfficesOfTheGuides() {
        refuses(
                addStaff.add(new AddStaff.Command(
                        ADMINISTRATOR,
                        LOGIN,
                        member(new OfficeCode("nowhere"), new DistrictCode("110000")),
                        service.clock.instant())),
                new InputsInvalid(
                        "staff",
                        List.of(
                                new Fault("/office", "not-offered", "请选择办事指南里的办理部门"),
                                new Fault("/district", "not-offered", "请选择办事指南里的行政区域"))));
    }

    @Test
    void aLoginNameIsUsedOnce() {
        added();

        refuses(
                addStaff.add(new AddStaff.Command(
                        ADMINISTRATOR, LOGIN, member(WORK_INJURY, JIEYANG), service.clock.instant())),
                new AccountTaken());
    }

    @Test
    void aPersonWhoIsNotStaffIsUnknown() {
        var nobody = new PersonId(UUID.randomUUID());

        refuses(readStaff.read(ADMINISTRATOR, nobody), new StaffUnknown(nobody.value()));
        refuses(
                renewPasswordLink.renew(ADMINISTRATOR, nobody, service.clock.instant()),
                new StaffUnknown(nobody.value()));
    }

    @Test
    void onlyAdministratorsManageTheStaff() {
        var added = added();
        for (Actor other : List.of(LI_NA, DETERMINER)) {
            var lacking = new RoleLacking("ADMINISTRATOR");
            refuses(new ListStaffService(accounts).list(new ListStaff.Query(other, Optional.empty(), 10)), lacking);
            refuses(readStaff.read(other, id(added)), lacking);
            refuses(
                    addStaff.add(new AddStaff.Command(
                            other, new LoginName("another"), member(WORK_INJURY, JIEYANG), service.clock.instant())),
                    lacking);
            refuses(renewPasswordLink.renew(other, id(added), service.clock.instant()), lacking);
            refuses(
                    changeStaff.change(new ChangeStaff.Command(
                            other,
                            id(added),
                            0,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(true),
                            service.clock.instant())),
                    lacking);
        }
    }

    @Test
    void theStaffIsChangedOnlyWithAFreshProof() {
        var added = added();
        var longAgo = service.clock.instant().minus(Duration.ofMinutes(6));
        var proof = new StepUpRequired(Duration.ofMinutes(5));
        var suspending = new ChangeStaff.Command(
                ADMINISTRATOR,
                id(added),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(true),
                longAgo);

        refuses(
                addStaff.add(new AddStaff.Command(
                        ADMINISTRATOR, new LoginName("another"), member(WORK_INJURY, JIEYANG), longAgo)),
                proof);
        refuses(changeStaff.change(suspending), proof);
        refuses(renewPasswordLink.renew(ADMINISTRATOR, id(added), longAgo), proof);
        assertThat(now(readStaff.read(ADMINISTRATOR, id(added))).changes()).hasSize(1);
    }

    private Added added() {
        return now(addStaff.add(
                new AddStaff.Command(ADMINISTRATOR, LOGIN, member(WORK_INJURY, JIEYANG), service.clock.instant())));
    }

    private String hash() {
        return now(passwords.findCredential(LOGIN)).passwordHash();
    }

    private ChangeStaff.Command suspending(Added added, long version, boolean suspended) {
        return new ChangeStaff.Command(
                ADMINISTRATOR,
                id(added),
                version,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(suspended),
                service.clock.instant());
    }

    private static StaffMember member(OfficeCode office, DistrictCode district) {
        return new StaffMember(new PersonName("林夏"), office, district, Set.of(Role.OFFICER));
    }

    private static PersonId id(Added added) {
        return added.account().value().id();
    }

    private static void refuses(Mono<?> asked, Refusal refusal) {
        asked.as(StepVerifier::create).verifyErrorSatisfies(refusedWith(refusal));
    }

    /// Does not hash, so a test can see the password.
    private static final class Never implements PasswordHashes {

        @Override
        public Mono<String> hash(String password) {
            return Mono.error(new AssertionError("a password was hashed"));
        }

        @Override
        public Mono<Boolean> matches(String password, Optional<String> hash) {
            return Mono.error(new AssertionError("a password was hashed"));
        }
    }

    private static final class Plain implements PasswordHashes {

        @Override
        public Mono<String> hash(String password) {
            return Mono.just(password);
        }

        @Override
        public Mono<Boolean> matches(String password, Optional<String> hash) {
            return Mono.just(hash.equals(Optional.of(password)));
        }
    }
}
