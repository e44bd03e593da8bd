package onething.persistence.relational.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.application.port.Versioned;
import onething.application.port.out.account.Accounts.Credential;
import onething.application.port.out.account.StaffAccounts;
import onething.domain.account.Account;
import onething.domain.account.AccountHolder.AdministratorAccount;
import onething.domain.account.AccountHolder.StaffMember;
import onething.domain.account.LoginName;
import onething.domain.account.Scope;
import onething.domain.account.StaffAccount;
import onething.domain.account.StaffChange;
import onething.domain.account.StaffChange.Kind;
import onething.domain.account.StaffChange.Place;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.domain.party.Role;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refusal.AccountTaken;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.refusal.Refusal.CursorInvalid;
import onething.domain.refusal.Refused;
import onething.domain.signin.Authentication;
import onething.domain.signin.PasswordLink;
import onething.domain.signin.RefreshFamily;
import onething.domain.signin.Secret;
import onething.domain.text.Line;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.encryption.ColumnCipherAlgorithm;
import onething.persistence.relational.encryption.KeyRing;
import onething.persistence.relational.encryption.ReporterCipher;
import onething.persistence.relational.encryption.ReporterIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class R2dbcStaffAccountsTest {

    private static final Instant NOON = Instant.parse("2026-09-01T04:00:00Z");
    private static final KeyRing KEYS = KeyRing.of(ColumnCipherAlgorithm.AES, "k1", Map.of("k1", new byte[32]));
    private static final OfficeCode INJURY = new OfficeCode("work-injury");
    private static final DistrictCode CITY = new DistrictCode("445200");

    private final DatabaseClient database = TestPostgres.database();
    private final BlindIndexText blindIndex = new BlindIndexText(ReporterIndex.with(KEYS));
    private final AccountRows rows = new AccountRows(ReporterCipher.with(KEYS), blindIndex);
    private final R2dbcAccounts everyone = new R2dbcAccounts(database, rows, blindIndex);
    private final R2dbcGrants grants = new R2dbcGrants(database);
    private final StaffAccounts accounts = new R2dbcStaffAccounts(database, rows, blindIndex);
    private final Account keeper =
            new Account(new PersonId(UUID.randomUUID()), new AdministratorAccount(new PersonName("陈系统")));

    @BeforeEach
    void anAdministratorAlone() {
        TestPostgres.empty("accounts");
        everyone.addOrFind(keeper).block();
    }

    @Test
    void anAddedMemberIsFoundAndSignsInWithTheirPassword() {
        var link = aLink();
        var account = account("林夏");
        var added = add(account, "lin-xia", link);

        assertThat(accounts.find(account.id()).block()).isEqualTo(added).isEqualTo(new Versioned<>(account, 0));
        assertThat(accounts.isOpen(link.secret().hash(), NOON).block()).isTrue();
        assertThat(accounts.isOpen(link.secret().hash(), link.expires()).block())
                .isFalse();
        assertThat(accounts.setPassword(link.secret().hash(), "hers", UUID.randomUUID(), NOON)
                        .block())
                .isEqualTo(account.id());
        assertThat(credential("lin-xia"))
                .isEqualTo(new Credential(
                        new Account(account.id(), account.member()),
                        new LoginName("lin-xia"),
                        "hers",
                        Optional.empty()));
        assertThat(accounts.isOpen(link.secret().hash(), NOON).block()).isFalse();
        assertThat(accounts.setPassword(link.secret().hash(), "again", UUID.randomUUID(), NOON)
                        .block())
                .isNull();
    }

    @Test
    void aChangedPasswordIsInTheRecordOfTheAccountWithIt() {
        var account = account("林夏");
        add(account, "lin-xia", aLink());
        var change = StaffChange.withoutPlace(
                UUID.randomUUID(), account.id(), account.id(), NOON.plusSeconds(1), Kind.PASSWORD_CHANGED);

        admitDevice(account.id());

        everyone.setCredential(new LoginName("lin"), "hers", change, Optional.empty())
                .block();

        assertThat(credential("lin").passwordHash()).isEqualTo("hers");
        assertThat(admittedDevices(account.id())).isZero();
        assertThat(accounts.changes(account.id()).collectList().block())
                .hasSize(2)
                .last()
                .isEqualTo(change);
    }

    @Test
    void anAddedAdministratorSignsInButIsNotListedAmongTheStaff() {
        var administrator =
                new Account(new PersonId(UUID.randomUUID()), new AdministratorAccount(new PersonName("黄系统")));
        var login = new LoginName("huang");
        var link = aLink();
        var change =
                StaffChange.withoutPlace(UUID.randomUUID(), administrator.id(), administrator.id(), NOON, Kind.ADDED);

        accounts.addAdministrator(administrator, login, "unknown", link, change).block();
        accounts.setPassword(link.secret().hash(), "hers", UUID.randomUUID(), NOON.plusSeconds(1))
                .block();

        assertThat(credential("huang")).isEqualTo(new Credential(administrator, login, "hers", Optional.empty()));
        assertThat(accounts.find(administrator.id()).blockOptional()).isEmpty();
        assertThat(accounts.changes(administrator.id())
                        .map(StaffChange::kind)
                        .collectList()
                        .block())
                .containsExactly(Kind.ADDED, Kind.PASSWORD_SET);
        StepVerifier.create(accounts.addAdministrator(keeper, login, "unknown", aLink(), change))
                .verifyErrorMatches(error ->
                        error instanceof Refused refused && refused.refusal().equals(new AccountTaken()));
    }

    /// For example an administrator of a trusted issuer.
    @Test
    void anAdministratorWithoutAnAccountHereAddsStaffToo() {
        var account = account("林夏");
        var foreigner = new PersonId(UUID.randomUUID());
        var change = StaffChange.withoutPlace(UUID.randomUUID(), account.id(), foreigner, NOON, Kind.ADDED);

        accounts.add(account, new LoginName("lin-xia"), "forgotten", aLink(), change)
                .block();

        assertThat(accounts.changes(account.id())
                        .map(StaffChange::by)
                        .collectList()
                        .block())
                .containsExactly(foreigner);
    }

    @Test
    void ofManyWhoUseALinkAtOnceOneSetsThePassword() {
        var link = aLink();
        add(account("林夏"), "lin-xia", link);

        var set = Flux.range(0, 8)
                .flatMap(_ -> accounts.setPassword(link.secret().hash(), "hers", UUID.randomUUID(), NOON))
                .count()
                .block();

        assertThat(set).isEqualTo(1);
    }

    @Test
    void aLinkEndsWithItsTimeAndWithANewerOne() {
        var first = aLink();
        var second = aLink();
        var account = account("林夏");
        add(account, "lin-xia", first);
        accounts.link(second, change(account, Kind.LINKED)).block();

        assertThat(uses(first, NOON)).isFalse();
        assertThat(uses(second, second.expires())).isFalse();
        assertThat(uses(second, second.expires().minusSeconds(1))).isTrue();
    }

    @Test
    void aSuspendedMemberCanNeitherSignInNorContinue() {
        var account = account("林夏");
        var link = aLink();
        add(account, "lin-xia", link);
        var token = signedIn(account);
        admitDevice(account.id());
        var out = new StaffAccount(account.id(), account.member(), true);

        var suspended = accounts.change(new Versioned<>(out, 0), change(account, Kind.SUSPENDED))
                .block();

        assertThat(suspended).isEqualTo(new Versioned<>(out, 1));
        assertThat(credential("lin-xia")).isNull();
        assertThat(everyone.find(account.id()).block()).isNull();
        assertThat(grants.rotate(token.hash(), "desk", secret().hash(), NOON).block())
                .isNull();
        assertThat(admittedDevices(account.id())).isZero();
        accounts.change(new Versioned<>(account, 1), change(account, Kind.RESUMED))
                .block();
        assertThat(everyone.find(account.id()).block()).isNotNull();
    }

    @Test
    void ofTwoChangesAtOnceOneSucceeds() {
        var account = account("林夏");
        add(account, "lin-xia", aLink());
        var out = new Versioned<>(new StaffAccount(account.id(), account.member(), true), 0);
        accounts.change(out, change(account, Kind.SUSPENDED)).block();

        refused(accounts.change(out, change(account, Kind.SUSPENDED)), new ChangedMeanwhile(1));
    }

    @Test
    void everyChangeIsKeptInOrderAndNeverEdited() {
        var account = account("林夏");
        add(account, "lin-xia", aLink());
        var moved = new StaffAccount(
                account.id(),
                new StaffMember(
                        new PersonName("林夏"),
                        new OfficeCode("social-insurance"),
                        new DistrictCode("445202"),
                        Set.of(Role.APPROVER, Role.OFFICER)),
                false);
        accounts.change(new Versioned<>(moved, 0), later(change(account, Kind.CHANGED)))
                .block();

        var changes = accounts.changes(account.id()).collectList().block();

        assertThat(changes).extracting(StaffChange::kind).containsExactly(Kind.ADDED, Kind.CHANGED);
        assertThat(changes.get(0).before()).isEmpty();
        assertThat(changes.get(0).after()).contains(Place.of(account));
        assertThat(changes.get(1).before()).contains(Place.of(account));
        assertThat(changes.get(1).after()).contains(Place.of(moved));
        assertThat(changes.get(1).by()).isEqualTo(keeper.id());
        for (var touching : List.of("update staff_changes set kind = 'ADDED'", "delete from staff_changes")) {
            database.sql(touching)
                    .then()
                    .as(StepVerifier::create)
                    .verifyErrorMatches(error -> error.getMessage().contains("only ever appended"));
        }
    }

    @Test
    void theRecordOfEndedSessionsKeepsItsReason() {
        var account = account("林夏");
        add(account, "lin-xia", aLink());
        var ending = StaffChange.sessionsEnded(UUID.randomUUID(), account.id(), keeper.id(), NOON, new Line("手机丢失"));

        everyone.endSessions(ending).block();

        assertThat(accounts.changes(account.id()).collectList().block())
                .filteredOn(change -> change.kind() == Kind.SESSIONS_ENDED)
                .containsExactly(ending);
    }

    @Test
    void aLoginNameIsUniqueAndASecondMemberWithItIsNotAdded() {
        add(account("林夏"), "lin-xia", aLink());
        var other = account("林秋");

        refused(
                accounts.add(other, new LoginName("Lin-Xia"), "hash", aLink(), change(other, Kind.ADDED)),
                new AccountTaken());
        assertThat(accounts.find(other.id()).block()).isNull();
    }

    @Test
    void theStaffIsListedPageByPageInOrderAndNoOtherAccount() {
        var names = List.of("林一一", "林二二", "林三三", "林四四", "林五五");
        names.forEach(name -> add(account(name), "name-" + names.indexOf(name), aLink()));

        var first = accounts.list(Optional.empty(), 2).block();
        var second = accounts.list(first.next(), 2).block();
        var third = accounts.list(second.next(), 2).block();

        assertThat(Flux.just(first, second, third)
                        .flatMapIterable(page -> page.items())
                        .map(found -> found.value().member().displayName())
                        .collectList()
                        .block())
                .isEqualTo(names);
        assertThat(first.total()).isEqualTo(5);
        assertThat(third.next()).isEmpty();
        refused(accounts.list(Optional.of("made up"), 2), new CursorInvalid());
    }

    @Test
    void anEmptyStaffIsAnEmptyPage() {
        var page = accounts.list(Optional.empty(), 2).block();

        assertThat(page.items()).isEmpty();
        assertThat(page.total()).isZero();
    }

    @Test
    void anOfficesStaffAreListed() {
        var here = account("林夏");
        add(here, "lin-xia", aLink());
        add(
                new StaffAccount(
                        new PersonId(UUID.randomUUID()),
                        new StaffMember(
                                new PersonName("许伟民"), new OfficeCode("social-insurance"), CITY, Set.of(Role.OFFICER)),
                        false),
                "xu",
                aLink());

        assertThat(accounts.ofOffice(INJURY).collectList().block()).containsExactly(here);
    }

    @Test
    void noNameLoginOrLinkIsStoredInClear() {
        var link = aLink();
        add(account("林夏"), "lin-xia", link);

        var stored = database.sql("""
                        select accounts::text || account_logins::text || password_links::text || staff_changes::text
                               as stored
                          from accounts
                          join account_logins on account_logins.account = accounts.id
                          join password_links on password_links.account = accounts.id
                          join staff_changes on staff_changes.account = accounts.id
                        """).mapValue(String.class).one().block();

        assertThat(stored)
                .contains("work-injury")
                .doesNotContain(
                        "林夏",
                        hex("林夏"),
                        "lin-xia",
                        hex("lin-xia"),
                        link.secret().value());
    }

    private Versioned<StaffAccount> add(StaffAccount account, String login, PasswordLink link) {
        return accounts.add(account, new LoginName(login), "forgotten", link, change(account, Kind.ADDED))
                .block();
    }

    private Credential credential(String login) {
        return everyone.findCredential(new LoginName(login)).block();
    }

    private boolean uses(PasswordLink link, Instant at) {
        return accounts.setPassword(link.secret().hash(), "hers", UUID.randomUUID(), at)
                .hasElement()
                .block();
    }

    private Secret signedIn(StaffAccount account) {
        var token = secret();
        grants.open(
                        new RefreshFamily(
                                UUID.randomUUID(),
                                account.id(),
                                "desk",
                                Set.of(Scope.OFFICER),
                                new Authentication(NOON, Authentication.Method.PASSWORD),
                                NOON.plus(Duration.ofHours(12)),
                                Duration.ofHours(1)),
                        token.hash())
                .block();
        return token;
    }

    private StaffChange change(StaffAccount account, Kind kind) {
        return StaffChange.withoutPlace(UUID.randomUUID(), account.id(), keeper.id(), NOON, kind);
    }

    private static StaffChange later(StaffChange change) {
        return StaffChange.ofPlace(
                change.id(),
                change.account(),
                change.by(),
                change.at().plusSeconds(1),
                change.kind(),
                change.before(),
                change.after());
    }

    private static StaffAccount account(String name) {
        var member = new StaffMember(new PersonName(name), INJURY, CITY, Set.of(Role.OFFICER));
        return new StaffAccount(new PersonId(UUID.randomUUID()), member, false);
    }

    private static PasswordLink aLink() {
        return new PasswordLink(secret(), NOON.plus(PasswordLink.LIFE));
    }

    private static Secret secret() {
        return new Secret(UUID.randomUUID().toString());
    }

    private static void refused(Mono<?> asked, Refusal refusal) {
        asked.as(StepVerifier::create)
                .verifyErrorMatches(error ->
                        error instanceof Refused refused && refused.refusal().equals(refusal));
    }

    private static void admitDevice(PersonId person) {
        TestPostgres.database()
                .sql("""
                        insert into device_sign_ins
                               (id, user_code, client, scopes, browser, place, asked, expires, decided, person, signed_in, pace)
                        select :id, :id, 'desk', '{}', 'a browser', 'a place', :at, :at, :at, :person, :at, 5
                        """)
                .bind("id", UUID.randomUUID().toString())
                .bind("at", NOON)
                .bind("person", person.value())
                .fetch()
                .rowsUpdated()
                .block();
    }

    private static long admittedDevices(PersonId person) {
        return TestPostgres.database()
                .sql("select count(*) as devices from device_sign_ins where person = :person")
                .bind("person", person.value())
                .mapValue(Long.class)
                .one()
                .block();
    }

    private static String hex(String value) {
        return HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8));
    }
}
