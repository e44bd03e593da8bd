package onething.persistence.relational.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.application.port.out.account.Accounts;
import onething.application.port.out.signin.AttemptAllowances;
import onething.application.port.out.signin.AttemptStore;
import onething.application.port.out.signin.CaptchaAnswers;
import onething.application.port.out.signin.DeviceSignIns;
import onething.application.port.out.signin.KnownDevices;
import onething.application.port.out.signin.SignInStoresContract;
import onething.application.port.out.signin.SignIns;
import onething.application.port.out.token.Grants;
import onething.application.port.out.token.SigningKeys.SigningKey;
import onething.domain.account.Account;
import onething.domain.account.AccountHolder.AdministratorAccount;
import onething.domain.account.AccountHolder.Person;
import onething.domain.account.LoginName;
import onething.domain.account.Scope;
import onething.domain.party.IdCardNumber;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.domain.refusal.Refusal.AccountTaken;
import onething.domain.refusal.Refused;
import onething.domain.signin.Authentication;
import onething.domain.signin.CodeGrant;
import onething.domain.signin.FailedAttempts;
import onething.domain.signin.RefreshFamily;
import onething.domain.signin.Secret;
import onething.domain.signin.SecretHash;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.encryption.ColumnCipher;
import onething.persistence.relational.encryption.ColumnCipherAlgorithm;
import onething.persistence.relational.encryption.KeyRing;
import onething.persistence.relational.encryption.ReporterCipher;
import onething.persistence.relational.encryption.ReporterIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class R2dbcSignInStoresTest implements SignInStoresContract {

    private static final KeyRing KEYS = KeyRing.of(ColumnCipherAlgorithm.AES, "k1", Map.of("k1", new byte[32]));

    private final DatabaseClient database = TestPostgres.database();
    private final ColumnCipher cipher = ColumnCipher.with(KEYS);
    private final BlindIndexText blindIndex = new BlindIndexText(ReporterIndex.with(KEYS));

    @BeforeEach
    void emptyTables() {
        TestPostgres.empty(
                "accounts", "sign_ins", "captcha_answers", "failed_attempts", "attempt_allowances", "signing_keys");
    }

    @Override
    public Accounts accounts() {
        return new R2dbcAccounts(database, new AccountRows(new ReporterCipher(cipher), blindIndex), blindIndex);
    }

    @Override
    public SignIns signIns() {
        return new R2dbcSignIns(database);
    }

    @Override
    public CaptchaAnswers captchaAnswers() {
        return new R2dbcCaptchaAnswers(database);
    }

    @Override
    public AttemptStore triesMade() {
        return new R2dbcAttemptStore(database, blindIndex);
    }

    @Override
    public AttemptAllowances allowances() {
        return new R2dbcAttemptAllowances(database, blindIndex);
    }

    @Override
    public KnownDevices knownDevices() {
        return new R2dbcKnownDevices(database);
    }

    @Override
    public DeviceSignIns devices() {
        return new R2dbcDeviceSignIns(database, blindIndex);
    }

    @Override
    public Grants grants() {
        return new R2dbcGrants(database);
    }

    @Test
    void noNameNumberOrLoginIsStoredInClear() {
        var person = new Person(new PersonName("李娜"), new IdCardNumber("11010519491231002X"));
        var account = new Account(new PersonId(UUID.randomUUID()), person);
        accounts().addOrFind(account).block();
        accounts()
                .giveCredential(account.id(), new LoginName("13812345678"), "hash", Optional.empty())
                .block();

        var stored = database.sql("""
                        select accounts::text || account_logins::text || encode(name, 'escape')
                               || encode(identity, 'escape') as stored
                          from accounts join account_logins on account = id
                        """).mapValue(String.class).one().block();

        assertThat(stored)
                .doesNotContain("李娜", "11010519491231002X", "13812345678")
                .doesNotContain(hex("11010519491231002X"), hex("李娜"), hex("13812345678"));
    }

    /// The second use is written but not yet committed when the family opens. The opening waits for it,
    /// and sees it.
    @Test
    void aFamilyThatOpensWhileItsCodeIsUsedAgainIsCreatedAsEnded() {
        var person = new Account(new PersonId(UUID.randomUUID()), new AdministratorAccount(new PersonName("管理员")));
        accounts().addOrFind(person).block();
        var family = family(UUID.randomUUID(), person.id(), NOON.plusSeconds(60));
        var code = new Secret("a code").hash();
        var refresh = new Secret("a refresh token").hash();
        grants().keepCode(
                        code,
                        new CodeGrant(
                                person.id(),
                                "pages",
                                "http://localhost:8080/signed-in",
                                CHALLENGE,
                                Set.of(Scope.ADMIN),
                                Optional.empty(),
                                new Authentication(NOON, Authentication.Method.FACE),
                                NOON.plusSeconds(60),
                                family.id()))
                .block();
        grants().redeemCode(code, NOON).block();
        var second = Mono.from(TestPostgres.connectionFactory().create()).block();
        try {
            Mono.from(second.beginTransaction()).block();
            Mono.from(second.createStatement("update authorization_codes set uses = uses + 1 where id = $1")
                            .bind("$1", code.value())
                            .execute())
                    .flatMap(result -> Mono.from(result.getRowsUpdated()))
                    .block();

            var opening = grants().open(family, refresh).toFuture();
            while (!opening.isDone() && !somebodyWaits()) {
                Thread.onSpinWait();
            }
            Mono.from(second.commitTransaction()).block();
            opening.join();
        } finally {
            Mono.from(second.close()).block();
        }

        assertThat(grants().rotate(refresh, "pages", new Secret("next").hash(), NOON)
                        .block())
                .isNull();
    }

    private boolean somebodyWaits() {
        return database.sql("select exists (select from pg_locks where not granted)")
                .mapValue(Boolean.class)
                .one()
                .block();
    }

    /// Everything that the contract's tests left behind at noon, many rows; newer rows stay.
    @Test
    void expiredRowsAreDeletedAndOthersStay() {
        var person = new Account(new PersonId(UUID.randomUUID()), new AdministratorAccount(new PersonName("管理员")));
        accounts().addOrFind(person).block();
        database.sql("""
                        insert into captcha_answers (id, answer, expires)
                        select 'old ' || i, 'A', :old from generate_series(1, 2500) i
                        union all select 'young', 'A', :young
                        """)
                .bind("old", NOON)
                .bind("young", NOON.plusSeconds(2))
                .then()
                .block();
        var old = UUID.randomUUID();
        var young = UUID.randomUUID();
        grants().open(family(old, person.id(), NOON), new Secret("old").hash())
                .then(grants().open(family(young, person.id(), NOON.plusSeconds(2)), new Secret("young").hash()))
                .block();
        triesMade().claim("never settled", NOON.minusSeconds(60)).block();
        triesMade().claim("failed", NOON).block();
        triesMade()
                .settle("failed", FailedAttempts.NONE.failedAt(NOON.plusSeconds(2)))
                .block();

        var removed = new R2dbcExpiredSignIns(database)
                .removeEndedBefore(NOON.plusSeconds(1))
                .block();

        assertThat(removed).isEqualTo(2_502);
        assertThat(captchaAnswers().take(new SecretHash("young"), NOON).block()).isEqualTo("A");
        assertThat(grants().rotate(new Secret("young").hash(), "pages", new SecretHash("next"), NOON)
                        .block())
                .isNotNull();
        assertThat(database.sql("select count(*) from refresh_tokens")
                        .mapValue(Long.class)
                        .one()
                        .block())
                .as("the young family's two tokens, for the old one's went with it")
                .isEqualTo(2);
        assertThat(triesMade().claim("failed", NOON.plusSeconds(3)).block())
                .isEqualTo(new AttemptStore.Claim.Open(FailedAttempts.NONE.failedAt(NOON.plusSeconds(2))));
    }

    private static RefreshFamily family(UUID id, PersonId person, Instant expires) {
        return new RefreshFamily(
                id,
                person,
                "pages",
                Set.of(Scope.ADMIN),
                new Authentication(NOON, Authentication.Method.FACE),
                expires,
                Duration.ofDays(14));
    }

    @Test
    void aLoginNameStaysUniqueWhileTheKeysOfTheIndexChange() {
        var one = new Account(new PersonId(UUID.randomUUID()), new AdministratorAccount(new PersonName("管理员")));
        var other = new Account(new PersonId(UUID.randomUUID()), new AdministratorAccount(new PersonName("管理员")));
        accounts().addOrFind(one).then(accounts().addOrFind(other)).block();
        accounts()
                .giveCredential(one.id(), new LoginName("taken"), "hash", Optional.empty())
                .block();
        var newer = new BlindIndexText(ReporterIndex.with(KeyRing.of(
                ColumnCipherAlgorithm.AES,
                "k2",
                Map.of("k1", new byte[32], "k2", "k2".repeat(16).getBytes(StandardCharsets.US_ASCII)))));
        var later = new R2dbcAccounts(database, new AccountRows(new ReporterCipher(cipher), newer), newer);

        later.giveCredential(other.id(), new LoginName("taken"), "hash", Optional.empty())
                .as(StepVerifier::create)
                .verifyErrorMatches(error ->
                        error instanceof Refused refused && refused.refusal().equals(new AccountTaken()));
        assertThat(later.findCredential(new LoginName("taken")).block().account())
                .isEqualTo(one);

        var alone = new BlindIndexText(ReporterIndex.with(KeyRing.of(
                ColumnCipherAlgorithm.AES, "k2", Map.of("k2", "k2".repeat(16).getBytes(StandardCharsets.US_ASCII)))));
        assertThat(new R2dbcAccounts(database, new AccountRows(new ReporterCipher(cipher), alone), alone)
                        .findCredential(new LoginName("taken"))
                        .block()
                        .account())
                .as("what was typed was hashed again with the new key")
                .isEqualTo(one);
    }

    @Test
    void aSigningKeyIsReadAsAddedAndOneIsAddedPerTime() throws Exception {
        var keys = new R2dbcSigningKeys(database, cipher);
        var one = key(NOON);
        var other = key(NOON.plusSeconds(1));

        keys.add(one).then(keys.add(other)).block();

        assertThat(keys.all().collectList().block()).containsExactly(one);
        keys.removeEndedBefore(one.signsUntil().plusSeconds(1)).block();
        assertThat(keys.all().collectList().block()).isEmpty();
    }

    private static SigningKey key(Instant from) throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        var pair = generator.generateKeyPair();
        return new SigningKey(
                UUID.randomUUID().toString(),
                (ECPrivateKey) pair.getPrivate(),
                (ECPublicKey) pair.getPublic(),
                from,
                from.plus(Duration.ofDays(30)));
    }

    private static String hex(String value) {
        return java.util.HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8));
    }
}
